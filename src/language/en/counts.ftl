## Counts
count-actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
count-ties = { $count ->
    [one] { $count } tie
   *[other] { $count } ties
}
count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
