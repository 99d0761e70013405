## Lukumäärät
count-actors = { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
}
count-ties = { $count ->
    [one] { $count } yhteys
   *[other] { $count } yhteyttä
}
count-rows = { $count ->
    [one] { $count } rivi
   *[other] { $count } riviä
}
