## Mikä muuttui
view-change = Mitä tuli, mitä poistui, mikä säilyi? Kaksi ajankohtaa tai verkostoa samassa sijoittelussa
change-title = { $before } → { $after }: { $came ->
    [one] { $came } yhteys tuli
   *[other] { $came } yhteyttä tuli
}, { $went } poistui, { $kept } säilyi
change-title-networks = { $came ->
    [one] { $came } yhteys tuli
   *[other] { $came } yhteyttä tuli
}, { $went } poistui, { $kept } säilyi
change-networks = { $before } → { $after }
change-kept = säilyi
change-came = tuli
change-went = poistui
change-states = Toimijat
change-actors = Toimijoista tuli { $came }, poistui { $went } ja säilyi { $kept }.
change-merged = { $count ->
    [one] { $count } toimija jatkaa
   *[other] { $count } toimijaa jatkaa
} toisen osana, ja yhteydet seuraavat mukana.
change-split = { $count ->
    [one] { $count } toimija jatkuu
   *[other] { $count } toimijaa jatkuu
} toisina, ja yhteydet seuraavat mukana uusiin.
change-alone = Kuvasta puuttuu { $count ->
    [one] { $count } toimija, joka säilyi
   *[other] { $count } toimijaa, jotka säilyivät
} ilman yhteyksiä.
change-left-out = Kuvaan ei mahdu { $actors ->
    [one] { $actors } toimija
   *[other] { $actors } toimijaa
} ja { $ties ->
    [one] { $ties } yhteys;
   *[other] { $ties } yhteyttä;
} mukana ovat ne, joiden yhteyksistä useimmat muuttuivat.
change-description = Muutoskuva: { $title }. { $actors } Toisen osana jatkaa { $merged ->
    [one] { $merged } toimija
   *[other] { $merged } toimijaa
}.
change-other-kinds = { $count ->
    [one] { $count } muu laji
   *[other] { $count } muuta lajia
}
