## Mikä syötteessä on vialla ja mitä sille tehdään
problem-did-you-mean = tarkoititko `{ $suggestion }`?
problem-left-out = { $count ->
    [one] … ja { $count } muu samaa lajia (`{ $code }`)
   *[other] … ja { $count } muuta samaa lajia (`{ $code }`)
}

problem-file-empty = tiedosto on tyhjä
problem-file-empty-hint = onko tiedosto oikea ja onko se tallennettu?
problem-file-binary = tämä ei ole tekstiä: tavu { $byte } kuuluu kuvaan, pakattuun tiedostoon tai laskentataulukkoon
problem-file-binary-hint = tallenna taulukko työkirjana (.xlsx, .ods) tai CSV-muodossa (UTF-8) tai verkosto JSON-muodossa
problem-file-too-large = tiedosto on suurempi kuin { $limit }
problem-file-too-large-hint = jaa se osiin, pidä vain tarvittavat sarakkeet tai salli enemmän valinnalla `{ $option }`
problem-encoding-wrong = tavusta { $byte } alkaen tämä ei ole tekstiä siinä merkistössä, jolla tiedosto alkaa
problem-encoding-wrong-hint = tallenna tiedosto uudelleen UTF-8-merkistöllä; se on voinut vioittua siirrossa
problem-encoding-guessed = tavu { $byte } ei ole UTF-8:aa; tiedosto luettiin Windows-1252-merkistöllä
problem-json-broken = tämä ei ole JSONia: { $what }
problem-json-broken-hint = korjaa tämä kohta ja tarkista uudelleen; loppua ei voitu lukea
problem-line-too-long = tämä rivi on pidempi kuin { $limit }
problem-line-too-long-hint = onko se taulukko? katkaise rivit, sulje lainausmerkki, joka nielaisi ne, tai salli enemmän valinnalla `{ $option }`
problem-table-expected = toimijatiedoston rinnalla yhteyksien pitää olla taulukko, mutta tämä on JSONia
problem-table-expected-hint = anna molemmat CSV-muodossa tai yksi JSON-tiedosto, jossa ovat toimijat ja yhteydet
problem-header-missing = ensimmäinen rivi ei nimeä sarakkeita
problem-header-missing-hint = aloita yhteyksien taulukko rivillä `mistä,mihin,laji` ja toimijoiden taulukko rivillä `tunnus,nimi,laji`
problem-header-duplicate = kahden sarakkeen nimi on `{ $column }`
problem-header-duplicate-hint = anna toiselle eri nimi
problem-column-missing = saraketta `{ $column }` ei ole
problem-column-missing-hint = yhteydet tarvitsevat sarakkeet `from` (mistä) ja `to` (mihin), toimijat sarakkeen `id` (tunnus)
problem-column-kept = sarake `{ $column }` säilytetään ominaisuutena
problem-row-ragged = { $cells ->
    [one] tällä rivillä on { $cells } solu
   *[other] tällä rivillä on { $cells } solua
}, otsikossa { $columns }
problem-row-ragged-hint = puuttuuko erotin, tai onko teksti, jossa on erotin, ilman lainausmerkkejä?
problem-line-ragged = { $cells ->
    [one] tällä rivillä on { $cells } sana
   *[other] tällä rivillä on { $cells } sanaa
}, ensimmäisellä { $columns }
problem-line-ragged-hint = kirjoita jokaiselle riville yhtä monta: kaksi päätä ja joko kaikille tai ei millekään vahvuus tai laji
problem-quote-unclosed = tätä lainausmerkkiä ei suljeta
problem-quote-unclosed-hint = sulje se, tai kirjoita se kahdesti lainausmerkkien sisään, jos se kuuluu tekstiin
problem-quote-broken = sulkevan lainausmerkin jäljessä on tekstiä
problem-quote-broken-hint = kirjoita tekstiin kuuluva lainausmerkki kahdesti
problem-format-missing = tiedosto ei kerro olevansa tämän ohjelman verkosto
problem-format-missing-hint = aloita se rivillä `"format": "yhdyspinta/1"` (TOML: `format = "yhdyspinta/1"`)
problem-format-unknown = ohjelma ei tunne muotoa `{ $value }`
problem-format-unknown-hint = tämä versio lukee muotoa `{ $format }`
problem-key-unknown = { $subject }: kenttää `{ $field }` ei tunneta tässä
problem-key-unknown-hint = vapaat luvut ja tekstit kuuluvat kenttään `attributes`
problem-key-unknown-names-hint = tässä ovat { $names }
problem-key-duplicate = { $subject }: `{ $field }` on kahteen kertaan
problem-key-duplicate-hint = jätä niistä vain toinen
problem-field-missing = { $subject }: `{ $field }` puuttuu
problem-field-missing-hint = se on pakollinen
problem-type-wrong = { $subject }: kentässä `{ $field }` pitäisi olla { $expected }, mutta siinä on { $found }
problem-type-wrong-hint = muuta arvo tai jätä se pois, jos se ei ole pakollinen
problem-record-wrong = { $subject }: tässä pitäisi olla olio, mutta tässä on { $found }
problem-record-wrong-hint = kirjoita {"{"} … {"}"} ja tietueen nimet ja arvot
problem-id-empty = { $subject }: `{ $field }` on tyhjä
problem-id-empty-hint = anna jokaiselle toimijalle oma lyhyt tunnus, esimerkiksi `soste`
problem-id-duplicate = { $subject }: tunnus `{ $value }` on jo käytössä ({ $first })
problem-id-duplicate-hint = yhdistä ne tai anna toiselle eri tunnus
problem-actor-kind-unknown = { $subject }: `{ $field }` on `{ $word }`, joka ei ole toimijan laji
problem-actor-kind-unknown-hint = lisää se kohtaan `vocabulary.actor_kinds`
problem-tie-kind-unknown = { $subject }: `{ $field }` on `{ $word }`, joka ei ole yhteyden laji
problem-tie-kind-unknown-hint = lisää se kohtaan `vocabulary.tie_kinds`
problem-theme-unknown = { $subject }: `{ $field }` on `{ $word }`, joka ei ole teema
problem-theme-unknown-hint = lisää se kohtaan `vocabulary.themes`
problem-area-unknown = { $subject }: `{ $field }` on `{ $word }`, joka ei ole alue eikä toimija
problem-area-unknown-hint = lisää se kohtaan `vocabulary.areas` tai lisää toimija
problem-actor-kind-adopted = { $subject }: `{ $word }` otettiin käyttöön toimijan lajina
problem-tie-kind-adopted = { $subject }: `{ $word }` otettiin käyttöön yhteyden lajina
problem-theme-adopted = { $subject }: `{ $word }` otettiin käyttöön teemana
problem-area-adopted = { $subject }: `{ $word }` otettiin käyttöön alueena
problem-actor-kind-assumed = { $count ->
    [one] { $count } toimijalta puuttuu laji; lajiksi oletettiin `{ $word }`
   *[other] { $count } toimijalta puuttuu laji; lajiksi oletettiin `{ $word }`
}
problem-tie-kind-assumed = { $count ->
    [one] { $count } yhteydeltä puuttuu laji; lajiksi oletettiin `{ $word }`
   *[other] { $count } yhteydeltä puuttuu laji; lajiksi oletettiin `{ $word }`
}
problem-status-unknown = { $subject }: `{ $value }` ei ole tila
problem-status-unknown-hint = tilat ovat existing, planned, proposed, conditional, required ja ended
problem-end-unknown = { $subject }: `{ $field }` on `{ $id }`, joka ei ole toimija
problem-end-unknown-hint = lisää toimija tai korjaa tunnus
problem-actor-created = { $subject }: `{ $field }` on `{ $id }`, jota mikään rivi ei kuvaa; toimija luotiin
problem-actors-from-ties = { $count ->
    [one] mikään taulukko ei luettele toimijoita; yhteyksistä luotiin { $count } toimija
   *[other] mikään taulukko ei luettele toimijoita; yhteyksistä luotiin { $count } toimijaa
}
problem-end-by-name = { $count ->
    [one] sarakkeessa `{ $word }` on { $count } solussa toimijan nimi tunnuksen sijasta
   *[other] sarakkeessa `{ $word }` on { $count } solussa toimijan nimi tunnuksen sijasta
}
problem-actor-unknown = { $subject }: kentässä `{ $field }` on `{ $id }`, joka ei ole toimija
problem-actor-unknown-hint = lisää toimija tai korjaa tunnus
problem-self-tie = { $subject }: yhteys johtaa toimijasta `{ $id }` siihen itseensä
problem-self-tie-hint = korjaa toinen pää tai poista yhteys
problem-self-tie-left-out = { $count ->
    [one] { $count } yhteys toimijasta itseensä jätetään pois
   *[other] { $count } yhteyttä toimijasta itseensä jätetään pois
}; jos tarkoitettiin toista toimijaa, korjaa toinen pää
problem-date-wrong = { $subject }: `{ $field }` on `{ $value }`, joka ei ole päivämäärä
problem-date-wrong-hint = kirjoita 2023, 2023-06 tai 2023-06-01
problem-date-wrong-table-hint = kirjoita 2023, 2023-06, 2023-06-01 tai 1.6.2023
problem-date-wrong-serial-hint = `{ $value }` voi olla { $day }, kuten taulukkolaskenta päivät laskee; muotoile solu päivämääräksi tai kirjoita päivämäärä
problem-date-order = { $subject }: se päättyisi ennen alkuaan (`{ $field }` on `{ $value }`)
problem-date-order-hint = vaihda päivämäärät keskenään tai korjaa ne
problem-number-wrong = { $subject }: `{ $field }` on `{ $value }`, joka ei ole luku
problem-number-wrong-hint = kirjoita luku ilman välilyöntejä ja tuhaterottimia, esimerkiksi 1300 tai 0.5
problem-count-wrong = { $subject }: `{ $field }` on `{ $value }`, mutta sen pitäisi olla kokonaisluku, vähintään 1
problem-count-wrong-hint = kirjoita 1, 2, 3 …
problem-truth-wrong = { $subject }: `{ $field }` on `{ $value }`, joka ei ole kyllä eikä ei
problem-truth-wrong-hint = kirjoita kyllä tai ei
problem-strength-range = { $subject }: `{ $field }` on `{ $value }`, mutta sen pitäisi olla suurempi kuin 0 (vähintään 2.3e-308)
problem-strength-range-hint = jätä se pois, jos sitä ei tiedetä; yhteys, jota ei ole, ei ole yhteys
problem-confidence-range = { $subject }: `{ $field }` on `{ $value }`, mutta sen pitäisi olla suurempi kuin 0 ja enintään 1
problem-confidence-range-hint = 1 on varma, 0.5 yhtä todennäköinen kuin epätodennäköinen
problem-position-range = { $subject }: `{ $field }` on `{ $value }`, joka on maapallon ulkopuolella
problem-position-range-hint = asteina (WGS 84): lon −180…180, lat −90…90; metrit on muunnettava, tai luvut ovat vaihtuneet keskenään
problem-source-unknown = { $subject }: `{ $field }` on `{ $value }`, jota ei ole lähteissä
problem-source-unknown-hint = lisää se kohtaan `sources`
problem-source-adopted = { $count ->
    [one] { $count } lähde otettiin luetteloon sarakkeesta `{ $word }`
   *[other] { $count } lähdettä otettiin luetteloon sarakkeesta `{ $word }`
}
problem-parent-unknown = { $subject }: `{ $field }` on `{ $id }`, jota ei ole
problem-parent-unknown-hint = lisää se tai korjaa tunnus
problem-parent-loop = { $subject }: ylemmät tasot johtavat takaisin alkuun (`{ $field }` on `{ $value }`)
problem-parent-loop-hint = poista yksi kehän lenkki
problem-collective-expanded = { $count ->
    [one] `{ $id }` korvattiin { $count } toimijalla, jonka puolesta se on
   *[other] `{ $id }` korvattiin { $count } toimijalla, joiden puolesta se on
}
problem-collective-kept = `{ $id }` jää: yhtään toimijaa, jonka puolesta se on, ei tunneta
problem-actors-none = toimijoita ei ole
problem-actors-none-hint = lisää ainakin yksi toimija: JSON-tiedostossa kohtaan `actors`, taulukossa riviksi otsikoiden alle

## Mitä ongelma koskee
subject-network = verkosto
subject-actor = toimija { $number }
subject-tie = yhteys { $number }
subject-source = lähde { $number }
subject-rule = sääntö { $number }
subject-event = tapahtuma { $number }
subject-statement = lausuma { $number }
subject-actor-kind = toimijan laji { $number }
subject-tie-kind = yhteyden laji { $number }
subject-theme = teema { $number }
subject-area = alue { $number }
subject-stage = vaihe { $number }

## Mitä arvo on
type-null = null
type-truth = true tai false
type-number = luku
type-text = teksti
type-list = luettelo
type-record = olio
type-names = teksti tai tekstit kielittäin
type-date = päivämäärä lainausmerkeissä
type-scalar = luku, teksti tai true tai false

## Missä JSON katkeaa
json-broken-end = se loppuu kesken; jokin sulku tai lainausmerkki jää sulkematta
json-broken-trailing-comma = lopettavan sulun edessä on pilkku
json-broken-comment = JSONissa ei ole kommentteja; poista se tai siirrä se kenttään `note`
json-broken-colon = nimen jäljestä puuttuu kaksoispiste
json-broken-comma = pilkku tai lopettava sulku puuttuu
json-broken-key = nimen pitää olla lainausmerkeissä
json-broken-control = tekstin sisällä rivinvaihto tai sarkain kirjoitetaan \n tai \t
json-broken-escape = kenoviivan jäljessä ei voi olla tätä merkkiä
json-broken-number = luku alkaa numerolla yhdestä yhdeksään tai nollalla ja desimaalipisteellä: 12, -3, 0.5, 1e6
json-broken-more = lopun jälkeen on vielä tekstiä
json-broken-depth = sulkuja on liian monta sisäkkäin
json-broken-other = tässä pitäisi olla arvo (teksti lainausmerkeissä, luku, true, false, null, luettelo tai olio)

## Kun mitään ei voi lukea
read-not-found = Tiedostoa { $file } ei ole.
read-not-allowed = Tiedostoa { $file } ei saa lukea.
read-failed = Tiedostoa { $file } ei voi lukea: { $reason }
read-no-table = Kansiossa { $folder } ei ole tiedostoa { $file }.
read-not-sound = Syötteessä on ongelmia.

## Tarkistuksen tulos
problems-title = Syötteen ongelmat
problems-errors = { $count ->
    [one] { $count } virhe
   *[other] { $count } virhettä
}
problems-notes = { $count ->
    [0] ei huomautuksia
    [one] { $count } huomautus
   *[other] { $count } huomautusta
}
problems-summary = Syötteessä on ongelmia: { $errors }, { $notes }.
problems-sound = Syöte on kunnossa ({ $notes }).
column-code = Koodi
column-weight = Paino
column-file = Tiedosto
column-line = Rivi
column-column = Sarake
column-message = Mikä on vialla
column-hint = Mitä tehdä

## Options
option-unknown = { $option }: verkostossa ei ole sanaa `{ $word }`; `info` näyttää, mitä siinä on
option-unknown-alike = { $option }: verkostossa ei ole sanaa `{ $word }`; tarkoititko `{ $closest }`?
