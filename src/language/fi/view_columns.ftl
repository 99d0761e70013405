## Kuka tapaa kenet
view-columns = Kuka tapaa kenet? Sektorit sarakkeissa, toimijat nimeltä
columns-title = Kuka tapaa kenet: { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}, eniten { $a } – { $b } ({ $most }); { $alone ->
    [0] kukaan ei ole vailla yhteyksiä
    [one] { $alone } toimija vailla yhteyksiä
   *[other] { $alone } toimijaa vailla yhteyksiä
}
columns-title-none = Sektorit eivät tapaa toisiaan: { $ties ->
    [0] ei yhtään yhteyttä
    [one] { $ties } yhteys sektorin sisällä
   *[other] { $ties } yhteyttä sektorien sisällä
}, { $alone ->
    [one] { $alone } toimija vailla yhteyksiä
   *[other] { $alone } toimijaa vailla yhteyksiä
}
columns-title-empty = Kuka tapaa kenet: ei toimijoita
columns-nobody = Toimijoita ei ole, joten sarakkeita ei ole.
columns-no-sectors = Yhdelläkään toimijalla ei ole tietoa, jonka mukaan sarakkeet tehtäisiin ({ $by }). Valitse toinen jaottelu: --by kind, area, theme tai ominaisuuden nimi.
columns-more = + { $actors ->
    [one] { $actors } muu
   *[other] { $actors } muuta
}, { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}
columns-more-alone = { columns-more }; { $alone } vailla yhteyksiä
columns-hidden-ties = { $hidden ->
    [one] { $hidden } yhteys
   *[other] { $hidden } yhteyttä
} kaikkiaan { $ties } yhteydestä puuttuu, koska toisella päällä ei ole tilaa.
columns-left-out = { $count ->
    [one] { $count } sektori
   *[other] { $count } sektoria
} ({ $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
}, { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}) ei mahdu kuvaan: { $names }.
columns-without-sector = { $count ->
    [one] { $count } toimija ei kuulu
   *[other] { $count } toimijaa ei kuulu
} mihinkään sarakkeeseen.
columns-signs = Merkit
columns-key-hub = yhteys: { $hub }
columns-key-alone = ei yhtään yhteyttä
columns-description = Sektorit sarakkeissa: { $columns }. Kuvassa { $shown ->
    [one] { $shown } toimija
   *[other] { $shown } toimijaa
}; { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}, vailla yhteyksiä { $alone ->
    [one] { $alone } toimija
   *[other] { $alone } toimijaa
}.
columns-description-hub = { $counted } Toimijan { $hub } yhteydet ({ $dots }) on merkitty pisteillä.
