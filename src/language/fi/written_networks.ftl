## Verkostot muille ohjelmille
format-kumu-tables = kansio, jossa ovat Kumun taulukot elements.csv ja connections.csv sekä network.json
format-pajek-project = Pajekin projekti (.paj)
write-no-actors = Verkostossa ei ole ketään, ja muoto tarvitsee ainakin yhden toimijan.
loss-ties-of-one-kind = { $count ->
    [one] { $count } yhteys, jonka lisäksi samoilla toimijoilla on toinen samanlajinen; vahvuudet lasketaan yhteen
   *[other] { $count } yhteyttä, joiden lisäksi samoilla toimijoilla on muita samanlajisia; vahvuudet lasketaan yhteen
}
loss-both-ways = { $count ->
    [one] { $count } yhteydestä tieto, onko se suuntaamaton vai molemminpuolinen
   *[other] { $count } yhteydestä tieto, ovatko ne suuntaamattomia vai molemminpuolisia
}
loss-quoted-ids = { $count ->
    [one] { $count } tunnisteen tai lajin lainausmerkit ja rivinvaihdot
   *[other] { $count } tunnisteen tai lajin lainausmerkit ja rivinvaihdot
}
