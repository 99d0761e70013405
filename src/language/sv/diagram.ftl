## Bilder
diagram-legend = Teckenförklaring
diagram-status = Relationens status
diagram-network-description = Nätverksbild: { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
}, { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}; utan relationer { $alone ->
    [one] { $alone } aktör
   *[other] { $alone } aktörer
}.
diagram-alone = Utan relationer ({ $count })
diagram-mutual = ömsesidig
