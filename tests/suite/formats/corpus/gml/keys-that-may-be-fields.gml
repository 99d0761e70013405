graph [
  node [ id 1 label "a" org "A ry" ]
  node [ id 2 label "b" org "B ry" ]
  edge [ source 1 target 2 frequency 3 ]
]
