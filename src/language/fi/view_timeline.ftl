## Aikajana
view-timeline = Mikä on voimassa milloin? Toimijat ja yhteydet ajassa, uudistuksen vaiheet merkittyinä
timeline-title = Enimmillään { $most ->
    [one] { $most } yhteys
   *[other] { $most } yhteyttä
} yhtä aikaa ({ $day }–); { $ended ->
    [one] { $ended } toimija
   *[other] { $ended } toimijaa
} ja { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
} päättyy
timeline-title-lasting = Enimmillään { $most ->
    [one] { $most } yhteys
   *[other] { $most } yhteyttä
} yhtä aikaa ({ $day }–); yksikään toimija ei pääty
timeline-title-actors = { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
} ajassa; { $ended ->
    [one] { $ended } toimija
   *[other] { $ended } toimijaa
} ja { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
} päättyy
timeline-title-actors-lasting = { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
} ajassa; yksikään ei pääty
timeline-ties = { $count ->
    [one] { $count } yhteys, jolla
   *[other] { $count } yhteyttä, joilla
} on aika
timeline-actors = { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
} ajassa
timeline-marks = Pystyviivat
timeline-key-actor = toimija on olemassa
timeline-key-undated = toimijan aikaa ei tiedetä, vain yhteyksien
timeline-key-ends = toimija päättyy
timeline-key-stage = uudistuksen vaihe alkaa
timeline-key-event = tapahtuma
timeline-today = Tilanne { $day }
timeline-events-close = { $count } tapahtumaa { $time }
timeline-steps = Yhteyksiä voimassa
timeline-column-ties = yhteyksiä
timeline-column-ending = päättyy
timeline-no-sector = ei sektoria
timeline-undated = Ilman aikaa on { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
} ja { $ties ->
    [one] { $ties } yhteys.
   *[other] { $ties } yhteyttä.
}
timeline-no-room = Kuvaan ei mahdu { $count ->
    [one] { $count } toimija.
   *[other] { $count } toimijaa; mukana ovat ne, joilla on eniten yhteyksiä.
}
timeline-nameless = { $count ->
    [one] { $count } pystyviivan nimi ei mahdu.
   *[other] { $count } pystyviivan nimet eivät mahdu.
}
timeline-events-undated = { $count ->
    [one] { $count } tapahtumalla ei ole päivää.
   *[other] { $count } tapahtumalla ei ole päivää.
}
timeline-nothing = toimijoilla ja yhteyksillä ei ole aikoja. Lisää niille alku ja loppu (valid: from, until), esimerkiksi 2021 tai 2021-07-01
timeline-description = Aikajana { $first }–{ $last }: { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
} ja { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
} ajassa. Päättyy { $ended ->
    [one] { $ended } toimija
   *[other] { $ended } toimijaa
}, mukana { $ending ->
    [one] { $ending } yhteys
   *[other] { $ending } yhteyttä
}.
