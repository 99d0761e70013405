## Tiedostomuodot
format-native = ohjelman oma muoto (JSON)
format-toml = ohjelman oma muoto (TOML)
format-edges = pelkkä yhteyslista
format-csv = taulukko (CSV, TSV)
format-matrix = vierusmatriisi (CSV, TSV)
format-survey = kysely, rivi vastaajaa kohden (CSV, TSV)
format-tables = kansio, jossa taulukot actors.csv ja ties.csv sekä network.json
format-csv-ties = yhteystaulukko (CSV)
format-tsv-ties = yhteystaulukko (TSV)

## Columns
problem-column-guessed = sarake `{ $column }` luetaan kentäksi `{ $field }`; jos se on jotain muuta, kerro se valinnalla --map
problem-mapped-column-missing = kartoitus mainitsee sarakkeen `{ $column }`, jota ei ole
problem-mapped-column-missing-hint = kirjoita se kuten otsikossa, samoin kirjaimin ja välilyönnein
problem-mapped-matrix-missing = kartoitus puhuu matriisista, eikä sellaista ole
problem-mapped-matrix-missing-hint = matriisilla on nimet sarakkeiden yllä ja rivien vieressä; jos tämä on luettelo, jätä kartoituksesta pois se, mikä alkaa sanalla matrix.
problem-mapped-sheet-missing = kartoitus mainitsee välilehden `{ $sheet }`, joka ei ole tässä matriisi
problem-mapped-sheet-missing-hint = kirjoita se kuten välilehden nimessä, samoin kirjaimin ja välilyönnein
problem-matrix-read = taulukko luetaan { $count } toimijan matriisina: solu on yhteys rivin toimijasta sarakkeen toimijaan
problem-matrix-symmetric = taulukko luetaan { $count } toimijan matriisina, joka on sama lävistäjän molemmin puolin: yhteyksillä ei ole suuntaa
problem-matrix-turned = taulukko luetaan { $count } toimijan matriisina: solu on yhteys sarakkeen toimijasta rivin toimijaan
problem-matrix-two-mode = taulukko luetaan matriisina: { $rows ->
    [one] { $rows } rivien toimijalla
   *[other] { $rows } rivien toimijalla
} on yhteyksiä { $columns ->
    [one] { $columns } sarakkeiden toimijaan
   *[other] { $columns } sarakkeiden toimijaan
}
problem-matrix-columns-passed = { $count ->
    [one] { $count } sarake rivien nimien vasemmalla puolella jää lukematta
   *[other] { $count } saraketta rivien nimien vasemmalla puolella jää lukematta
}
problem-matrix-sums = { $count ->
    [one] { $count } summarivi tai -sarake sivuutetaan
   *[other] { $count } summariviä ja -saraketta sivuutetaan
}
problem-matrix-actors-added = { $count ->
    [one] { $count } matriisin toimija puuttuu toimijoista, ja se lisättiin: `{ $name }`
   *[other] { $count } matriisin toimijaa puuttuu toimijoista, ja ne lisättiin, ensimmäisenä `{ $name }`
}
problem-sheet-is-kind = yhteyksien laji on välilehden nimi, `{ $sheet }`
problem-sheet-no-kind = välilehden nimi `{ $sheet }` ei ole yhteyden laji; jos yhteydet ovat yhtä lajia, kerro se valinnalla --map matrix.kind=LAJI
problem-diagonal-ignored = { $count ->
    [one] { $count } solu matriisin lävistäjällä sivuutetaan
   *[other] { $count } solua matriisin lävistäjällä sivuutetaan
}
problem-matrix-cell-wrong = `{ $value }` ei ole yhteyden vahvuus
problem-matrix-cell-wrong-hint = matriisin solu on luku, x tai ✓ (yhteys ilman vahvuutta), - tai tyhjä (ei yhteyttä)
problem-survey-read = taulukko luetaan kyselynä: rivi on vastaaja, joka nimeää enintään { $count } kumppania
problem-respondent-missing = rivi ei kerro, kenen vastaukset siinä ovat (sarake `{ $column }`)
problem-respondent-missing-hint = täydennä vastaaja tai poista rivi
mapping-no-pair = `{ $text }` ei osoita mitään saraketta. Kirjoita kenttä, = ja sarakkeen otsikko: --map from=A,to=B
mapping-field-unknown = Kartoitus mainitsee kentän `{ $field }`, jota ei ole. Kenttiä ovat { $fields }.
mapping-matrix-unknown = `{ $text }` ei kerro matriisista mitään. Kirjoita matrix.rows=OTSIKKO, matrix.from=rows tai columns, matrix.kind=LAJI tai sheet, matrix.sheets.VÄLILEHTI=LAJI, matrix.strength=cells tai none, tai matrix.attributes.NIMI=cells.
mapping-broken = Kartoitustiedoston rivi { $line } ei ole TOML-muotoa. Kirjoita rivejä kuten: from = "A"

## Limits
problem-packed-truncated = pakattu tiedosto loppuu kesken
problem-packed-truncated-hint = lataa tai kopioi se uudelleen; siitä tuli perille vain osa
problem-packed-broken = pakattu tiedosto on vioittunut
problem-packed-broken-hint = lataa tai kopioi se uudelleen tai pura se toisella ohjelmalla
problem-packed-swells = pakatusta tiedostosta purkautuu yli { $limit } kertaa sen oma koko
problem-packed-swells-hint = onko se todella verkosto? jos on, salli enemmän valinnalla `{ $option }`
problem-too-deep = tässä on sulkeita tai elementtejä yli { $limit } muun sisällä
problem-too-deep-hint = verkosto tarvitsee vain muutaman; jos tämä on verkosto, salli enemmän valinnalla `{ $option }`
problem-columns-too-many = taulukossa on { $columns } saraketta ja saa olla { $limit }
problem-columns-too-many-hint = pidä tarvittavat sarakkeet tai salli enemmän valinnalla `{ $option }`
limit-unknown = `{ $text }` ei aseta mitään rajaa. Kirjoita jokin nimistä { $names } ja luku, joka on yli 0, esimerkiksi size=2GiB tai columns=50000.

## Muuntaminen
convert-loses = { $format } ei voi sisältää kaikkea. Pois jää:
convert-keeps-all = { $format } voi sisältää kaiken.
convert-written = Kirjoitettiin { $output }: { $actors }, { $ties }.
convert-left-out = Pois jäi:
convert-nothing-left-out = Mitään ei jäänyt pois.
convert-whole = Muuntaminen koskee koko verkostoa; valinta { $option } ei vaikuttaisi siihen. Jätä se pois.
convert-format-unclear = Tiedoston { $output } pääte ei kerro muotoa. Kerro se valinnalla --to: { $names }
convert-folder-needs-output = Kansiota ei voi kirjoittaa vakiotulosteeseen. Nimeä kansio valinnalla --output.
column-feature = Mitä jää pois
column-count = Määrä
column-sentence = Selitys
write-ids-alike = Kahden toimijan tunnisteissa on eroa vain merkeissä, joita muoto ei voi sisältää: { $id }. Muuta toista tunnistetta.

## Mitä muoto ei voi sisältää
loss-title = otsikko
loss-description = kuvaus
loss-source-list = { $count } lähteen tiedot
loss-vocabulary = { $count ->
    [one] { $count } sanaston sana
   *[other] { $count } sanaston sanaa
}
loss-rules = { $count ->
    [one] { $count } sääntö
   *[other] { $count } sääntöä
}
loss-events = { $count ->
    [one] { $count } tapahtuma
   *[other] { $count } tapahtumaa
}
loss-statements = { $count ->
    [one] { $count } lausuma
   *[other] { $count } lausumaa
}
loss-isolates = { $count ->
    [one] { $count } toimija, jolla ei ole yhteyksiä
   *[other] { $count } toimijaa, joilla ei ole yhteyksiä
}
loss-actor-kinds = { $count } toimijan laji
loss-actor-names = { $count } toimijan nimi
loss-languages = { $count } toimijan nimen kieli
loss-areas = { $count } toimijan alue
loss-actor-themes = { $count } toimijan teemat
loss-parents = { $count } toimijan ylätason toimija
loss-collectives = { $count ->
    [one] { $count } toimijan tieto siitä, keitä se edustaa
   *[other] { $count } toimijan tieto siitä, keitä ne edustavat
}
loss-positions = { $count } toimijan paikka kartalla
loss-actor-validity = { $count } toimijan voimassaoloaika
loss-actor-sources = { $count } toimijan lähdeviite
loss-actor-phrases = { $count } toimijan lainaus lähteestä
loss-actor-attributes = { $count } toimijan vapaat tiedot
loss-tie-kinds = { $count } yhteyden laji
loss-directions = { $count } yhteyden oma suunta
loss-tie-themes = { $count } yhteyden teemat
loss-strengths = { $count } yhteyden vahvuus
loss-statuses = { $count } yhteyden tila
loss-tie-validity = { $count } yhteyden voimassaoloaika
loss-confidences = { $count } yhteyden varmuus
loss-tie-sources = { $count } yhteyden lähdeviite
loss-tie-phrases = { $count } yhteyden lainaus lähteestä
loss-tie-attributes = { $count } yhteyden vapaat tiedot
loss-parallel-ties = { $count ->
    [one] { $count } rinnakkainen yhteys samojen toimijoiden välillä
   *[other] { $count } rinnakkaista yhteyttä samojen toimijoiden välillä
}
loss-attribute-evidence = { $count ->
    [one] tieto siitä, mihin { $count } vapaa tieto perustuu
   *[other] tieto siitä, mihin { $count } vapaata tietoa perustuu
}
loss-controls = ohjausmerkit { $count } tekstissä
