## Suunnatut yhteydet sektorien välillä
view-flow = Mitä kulkee sektorista toiseen? Suunnatut yhteydet, esimerkiksi avustukset ja ohjaus
flow-title = Eniten suunnattuja yhteyksiä: { $from } → { $to }, { $most } kaikkiaan { $all } yhteydestä
flow-title-strength = Suurin virta: { $from } → { $to }, { $share } vahvuudesta
flow-from = Mistä
flow-to = Mihin
flow-ties = { $count ->
    [one] { $count } suunnattu yhteys
   *[other] { $count } suunnattua yhteyttä
}
flow-rest = muut ({ $count ->
    [one] { $count } sektori
   *[other] { $count } sektoria
})
flow-mixed = muut, ohuina yhdistetyt
flow-undirected = Kuvasta puuttuu { $count ->
    [one] { $count } suuntaamaton yhteys.
   *[other] { $count } suuntaamatonta yhteyttä.
}
flow-without-sector = { $count ->
    [one] { $count } suunnattu yhteys jää
   *[other] { $count } suunnattua yhteyttä jää
} pois, koska toimijalta puuttuu sektori.
flow-width = Nauhan leveys: yhteyksien määrä.
flow-width-strength = Nauhan leveys: yhteyksien vahvuuksien summa; vahvuus on 1, jos aineisto ei kerro sitä.
flow-nothing = valituissa yhteyksissä ei ole suunnattuja. Valitse muita yhteystyyppejä (--tie-kind) tai tiloja (--status), tai merkitse yhteydet suunnatuiksi (directed)
flow-no-sectors = suunnattujen yhteyksien toimijoilta puuttuu sektori. Valitse toinen jako, esimerkiksi --by kind
flow-description = Virtakuva suunnatuista yhteyksistä: { $givers ->
    [one] { $givers } sektorista
   *[other] { $givers } sektorista
} { $receivers ->
    [one] { $receivers } sektoriin
   *[other] { $receivers } sektoriin
} kulkee { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}. Suurimmat virrat: { $most }.
