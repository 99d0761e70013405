# a comment
graph [
  node [ id 1 label "twin" ]
  node [ id 2 label "twin" ]
  edge [ source 1 target 2 ]
]
