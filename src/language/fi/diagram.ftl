## Kuvat
diagram-legend = Selite
diagram-status = Yhteyden tila
diagram-network-description = Verkostokuva: { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
}, { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}; ilman yhteyksiä { $alone ->
    [one] { $alone } toimija
   *[other] { $alone } toimijaa
}.
diagram-alone = Ilman yhteyksiä ({ $count })
diagram-mutual = molemminpuolinen
