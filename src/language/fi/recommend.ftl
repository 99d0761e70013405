## Mitkä harvat uudet kytkökset auttavat eniten
recommend-title = Suositukset: mitkä uudet kytkökset auttavat eniten
recommend-aim-gaps = katvealueet
recommend-aim-tables = pöydistä puuttuvat osapuolet
recommend-aim-isolated = irralliset verkoston osat
recommend-aim-interfaces = yhden toimijan varassa olevat yhdyspinnat
recommend-aim-hubs = kaukana koordinaatiosolmusta olevat
recommend-new = { $place }. Perustakaa kytkös: { $tie }. Se { $effects }. Hyöty { $gain }, hinta { $cost }.
recommend-seat = { $place }. Antakaa paikka pöydästä: { $tie }. Se { $effects }. Hyöty { $gain }, hinta { $cost }.
recommend-bring-home = { $place }. Toteuttakaa suunniteltu kytkös: { $tie }. Se { $effects }. Hyöty { $gain }, hinta { $cost }.
recommend-tie = { $from } – { $to } ({ $words })
recommend-closes = { $count ->
    [one] sulkee katvealueen ({ $names })
   *[other] sulkee { $count } katvealuetta ({ $names })
}
recommend-completes = { $count ->
    [one] tuo pöytään puuttuvan osapuolen ({ $names })
   *[other] tuo pöytiin { $count } puuttuvaa osapuolta ({ $names })
}
recommend-joins = { $count ->
    [one] liittää pääverkkoon irrallisen toimijan ({ $names })
   *[other] liittää pääverkkoon { $count } irrallista toimijaa ({ $names })
}
recommend-secures = { $count ->
    [one] antaa yhdyspinnalle toisen, erillisen yhteyden ({ $names })
   *[other] antaa { $count } yhdyspinnalle kullekin toisen, erillisen yhteyden ({ $names })
}
recommend-nears = { $count ->
    [one] tuo yhden toimijan enintään { $steps } askelen päähän koordinaatiosolmusta ({ $names })
   *[other] tuo { $count } toimijaa enintään { $steps } askelen päähän koordinaatiosolmusta ({ $names })
}
recommend-need-gap = { $who } – { $whom }: { $expected }
recommend-need-seat = { $table }: { $side }
recommend-need-outside = { $names }
recommend-need-far = { $actor }
recommend-next = Seuraavaksi paras tilalle: { $tie }, hyöty { $gain }; ehdotetun hyöty muiden rinnalla { $own }.
recommend-next-none = Tilalle ei ole toista kytköstä, josta olisi hyötyä.
recommend-of-aim = { $aim } { $met }/{ $missing } (paino { $weight })
recommend-summary = { $count ->
    [one] Yksi kytkös
   *[other] { $count } kytköstä
} (hinta { $cost }, budjetti { $budget }) poistaa puutteita painoltaan { $gain }/{ $lacking }: { $aims }.
recommend-method-exact = Parempaa valintaa verratuista { $candidates } kytköksestä ei ole: kaikki muut yhdistelmät on suljettu pois.
recommend-method-greedy = Valittu { $candidates } kytköksestä ahneesti, aina paras seuraavaksi: hyöty on aina vähintään { $guarantee } parhaasta mahdollisesta, tässä vähintään { $share }.
recommend-method-by-cost = Valittu { $candidates } kytköksestä ahneesti, aina eniten hyötyä hintaansa nähden: hyöty on aina vähintään { $guarantee } parhaasta mahdollisesta, tässä vähintään { $share }.
recommend-together = Yhdessä kytkökset poistavat enemmän kuin kukin erikseen: lisäksi puutteita painoltaan { $more }.
recommend-left-out = { $count ->
    [one] Yksi kytkös
   *[other] { $count } kytköstä
} jätettiin vertaamatta, koska vaikutusten laskeminen olisi kestänyt liian kauan.
recommend-nothing-lacking = Mitään ei puutu, kun tavoitteet ovat: { $aims }.
recommend-no-tie = Puutteita on { $missing }, mutta yksikään sallittu kytkös ei yksin poista niistä yhtään. Tavoitteet: { $aims }.
recommend-too-dear = Puutteita on { $missing }, mutta mikään auttava kytkös ei mahdu budjettiin. Tavoitteet: { $aims }.
recommend-open-budget = Jää avoimeksi ({ $aim }, { $count }), koska muut kytkökset auttavat samalla budjetilla enemmän: { $names }.
recommend-open-no-tie = Jää avoimeksi ({ $aim }, { $count }), koska sallittua kytköstä, joka yksin riittäisi, ei löytynyt: { $names }.
recommend-why-budget = budjetti
recommend-why-no-tie = ei sallittua kytköstä

table-recommendations = Suositellut kytkökset
table-recommendations-note = Hyöty = niiden puutteiden paino, jotka kytkös poistaa edellisten lisäksi. Irrallinen osa painaa toimijoidensa mukaan. Koordinaatiosolmusta saa olla matkaa { $steps } askelta; solmut: { $hubs }. Valinta on paras mahdollinen verratuista.
table-recommendations-note-greedy = Hyöty = niiden puutteiden paino, jotka kytkös poistaa edellisten lisäksi. Irrallinen osa painaa toimijoidensa mukaan. Koordinaatiosolmusta saa olla matkaa { $steps } askelta; solmut: { $hubs }. Valinta on ahne: vähintään { $guarantee } parhaasta mahdollisesta.
table-needs = Puutteet
column-from-actor = Kuka
column-to-actor = Kenen kanssa
column-tie-kind = Kytkös
column-gain = Hyöty
column-cost = Hinta
column-already-planned = Suunnitteilla
column-about = Teemat
column-meets = Mitä poistaa
column-next-best = Seuraavaksi paras
column-next-gain = Seuraavan hyöty
column-own-gain = Hyöty muiden rinnalla
column-same-area = Sama alue
column-from-key = Lähtijän tunnus
column-to-key = Kohteen tunnus
column-kind-key = Yhteystyypin tunnus
column-aim = Tavoite
column-what-lacks = Mitä puuttuu
column-missing-count = Puuttuu nyt
column-still-missing = Jää puuttumaan
column-why-open = Miksi jää
column-lacking-who = Keneltä
