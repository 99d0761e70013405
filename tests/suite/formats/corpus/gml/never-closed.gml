graph [
  node [ id 1 label "a" x NAN y +3 ]
  node [ id 2 label "b" big 12345678901234567890 ]
  edge [ source 1 target 2 ]
