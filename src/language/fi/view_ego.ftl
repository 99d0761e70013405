## Oma asema
view-ego = Mikä on oma asemamme: ketkä ovat yhden ja kahden askeleen päässä?
ego-title = { $name }: { $partners ->
    [one] { $partners } kumppani
   *[other] { $partners } kumppania
}, { $reached } / { $sectors } sektoria, { $hanging ->
    [0] kukaan ei ole vain sen varassa
   *[other] { $hanging } sen varassa
}
ego-title-alone = { $name }: ei yhteyksiä
ego-step-near = 1 askel: kumppanit ({ $count })
ego-step-far = 2 askelta ({ $count })
ego-fact-ties = { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}, { $near ->
    [one] { $near } kumppani
   *[other] { $near } kumppania
}
ego-fact-reach = Kahdella askeleella { $within } / { $others } muuta toimijaa
ego-fact-none-hangs = Kukaan ei jää ilman sitä irti muista
ego-fact-hanging = Ilman sitä muista jää irti { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
}
ego-fact-reached = Kohtaa sektorit ({ $count }): { $names }
ego-fact-not-reached = Ei kohtaa sektoreita ({ $count }): { $names }
ego-no-sector = ilman sektoria
ego-other-sectors = muut sektorit
ego-rest-of-sector = { $sector }, muut
ego-key-pairs = Yhteydet, toimijapareja
ego-key-own = omat
ego-key-among = kumppanien keskinäiset
ego-key-onward = kumppaneilta eteenpäin
ego-key-frames = Kehys
ego-key-hanging = jää irti muista ilman sitä
ego-note-chosen = Toimijaa ei nimetty, joten kuvassa on verkoston ensimmäinen solmutoimija; toisen voi valita: --actor TUNNUS.
ego-note-outer = Kahden askeleen päässä olevien keskinäisiä yhteyksiä ei piirretä ({ $count ->
    [one] { $count } pari
   *[other] { $count } paria
}).
ego-note-beyond = Kauempana tai irrallaan: { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
}.
ego-needs-actors = verkostossa ei ole toimijoita. Lisää toimijat ja heidän yhteytensä.
ego-needs-selected = toimija --actor ei kuulu valintaan. Valitse toinen toimija tai väljennä rajausta (--as-of, --area, --actor-kind).
ego-description = { $name }: { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}, { $near } kumppania, { $far } toimijaa kahden askeleen päässä; ilman sitä muista jää irti { $hanging }.
