## Antal
count-actors = { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
}
count-ties = { $count ->
    [one] { $count } relation
   *[other] { $count } relationer
}
