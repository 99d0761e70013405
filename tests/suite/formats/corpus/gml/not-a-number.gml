graph [
  node [ id 1 label "a" x NAN y +3 z -INF ]
  node [ id 2 label "b" kind "kunta" ]
  edge [ source 1 target 2 kind "funds" ]
]
