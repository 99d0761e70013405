## Antal
count-actors = { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
}
count-ties = { $count ->
    [one] { $count } relation
   *[other] { $count } relationer
}
count-rows = { $count ->
    [one] { $count } rad
   *[other] { $count } rader
}
