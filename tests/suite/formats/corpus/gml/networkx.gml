graph [
  directed 1
  multigraph 1
  name "Pair"
  node [
    id 0
    label "&#196;iti &#38; co"
    area "Kainuu"
    members 3
  ]
  node [
    id 1
    label "b"
  ]
  edge [
    source 0
    target 1
    key 0
    weight 0.5
    kind "funds"
  ]
  edge [
    source 0
    target 1
    key 1
    weight 2
  ]
]
