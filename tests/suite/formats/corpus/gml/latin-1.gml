graph [
  node [ id 1 label "Äiti" note "R&D" ]
]
