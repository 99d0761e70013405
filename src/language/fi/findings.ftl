## Mistä vastaus puhuu
basis-of-network = { $network }. { $basis }
basis-as-of = { $actors }, { $ties } (tila: { $statuses }). Tilanne { $day }.
basis-any-time = { $actors }, { $ties } (tila: { $statuses }). Kaikki ajankohdat.

## Nimet
name-pair = { $a } – { $b }
name-count = { $name } ({ $count })
list-all = { $names }

## Yhdyspinnat
interfaces-title-kind = Yhdyspinnat toimijatyyppien välillä
interfaces-title-area = Yhdyspinnat alueiden välillä
interfaces-title-theme = Yhdyspinnat teemojen välillä
interfaces-title-attribute = Yhdyspinnat, jaottelu: { $attribute }
interface-single-point = Yhden toimijan varassa: { $actor }. { $count ->
    [one] Ainoa yhteystaho yhdyspinnalla { $interfaces }.
   *[other] Ainoa yhteystaho { $count } yhdyspinnalla: { $interfaces }.
}
interface-second-contact = Sopikaa, kuka jatkaa yhteyksiä, jos toimija jää pois.
interface-carried = { $count ->
    [one] Yhdellä yhdyspinnalla vähintään puolet toimijapareista on yhden toimijan varassa: { $interfaces }.
   *[other] { $count } yhdyspinnalla vähintään puolet toimijapareista on yhden toimijan varassa: { $interfaces }.
}
interface-share = { $interface } ({ $actor }, { $share })
interface-single-points = { $count ->
    [one] Yhdellä yhdyspinnalla on vain yksi yhteystaho: { $interfaces }.
   *[other] { $count } yhdyspinnalla on kullakin vain yksi yhteystaho: { $interfaces }.
}
interface-of-actor = { $interface } ({ $actor })
interface-single-pair = { $count ->
    [one] Yksi yhdyspinta on yhden toimijaparin varassa: { $interfaces }.
   *[other] { $count } yhdyspintaa on yhden toimijaparin varassa: { $interfaces }.
}
interface-not-yet = { $count ->
    [one] Yhdellä yhdyspinnalla ei vielä ole voimassa olevia yhteyksiä: { $interfaces }.
   *[other] { $count } yhdyspinnalla ei vielä ole voimassa olevia yhteyksiä: { $interfaces }.
}
interface-summary = Sektorit kohtaavat { $count }/{ $possible } sektoriparissa; laajin yhdyspinta on { $interface } ({ $ties }).
interface-one-sector = Kaikki toimijat ovat samaa sektoria ({ $sector }), joten yhdyspintoja ei ole. Valitkaa toinen jaottelu valitsimella --by.
interface-none = Sektorit ({ $sectors }) eivät kohtaa: yksikään yhteys ei ylitä sektorirajaa.

## Katvealueet
gap-duty = Katvealue: { $pairs }. Edellytetty yhteys: { $expected } ({ $source }). Nykytila: { $state }.
gap-rule = Katvealue: { $missing }/{ $subjects } toimijalta puuttuu edellytetty yhteys: { $names }. Sääntö: { $rule } ({ $source }).
gap-source = lähde: { $source }
gap-no-source = lähdettä ei mainita
gap-bring-home = Viekää suunniteltu yhteys päätökseen.
gap-build-on = Rakentakaa nykyisten yhteyksien varaan: { $ties }.
gap-no-expectations = Näillä rajauksilla ei ole velvoitteita eikä sääntöjä, joten katvealueita ei voi päätellä.
gap-none = Kaikki velvoitteet ({ $duties }) ja säännöt ({ $rules }) täyttyvät.
gap-nothing = ei yhteyttä
gap-other-ties = vain muunlaisia yhteyksiä
gap-coming = vasta suunnitteilla
gap-partly = täyttyy osin
gap-tie = { $from } – { $to } ({ $kind }, { $status })
gap-any-tie = jokin yhteys
gap-any-tie-about = jokin yhteys ({ $themes })
gap-tie-about = { $kinds } ({ $themes })
gap-anybody = kuka tahansa
gap-anybody-of-area = kuka tahansa omalta alueelta
gap-whom-of-area = { $names } (oma alue)

## Kolmikanta
side-county = hyvinvointialue
side-municipality = kunta
side-organisation = järjestöt
tripartite-both-missing = hyvinvointialue ja järjestöt puuttuvat
tripartite-organisation-missing = järjestöt puuttuvat
tripartite-county-missing = hyvinvointialue puuttuu
tripartite-separate = molemmat mukana, mutta erikseen
tripartite-coming = yhteinen pöytä vasta suunnitteilla
tripartite-triangle = kolmikanta toteutuu keskinäisinä yhteyksinä
tripartite-table = kolmikanta saman pöydän ääressä
tripartite-finding = Kolmikanta, { $count }/{ $total } kuntatoimijaa: { $state }. Kunnat: { $names }.
tripartite-unknown = Kolmikantaa ei voi arvioida: aineistosta puuttuu osapuoli ({ $sides }).
presence-met = toteutuu
presence-planned = suunniteltu, ehdotettu tai ehdollinen
presence-missing = puuttuu
presence-ended = on päättynyt
presence-unknown = ei tietoa

## Koordinaatiosolmut
hubs-title = Koordinaatiosolmut: kuka pitää verkoston koossa
hub-reason = { $place }. { $actor }: { $reasons }. Kärjessä { $agreeing }/{ $lenses } mittarilla.
hub-reason-steady = { $place }. { $actor }: { $reasons }. Ei kärjessä millään yksittäisellä mittarilla, mutta korkealla monella.
hub-reason-degree = { $count ->
    [one] { $count } suora yhteys
   *[other] { $count } suoraa yhteyttä
}
hub-reason-betweenness = välittää { $count } muiden välisistä reiteistä
hub-reason-coreness = kuuluu verkoston tiiviiseen ytimeen ({ $count })
hub-reason-sectors = { $count ->
    [one] tavoittaa yhden muun sektorin
   *[other] tavoittaa { $count } muuta sektoria
}
hub-reason-coordinated = { $count ->
    [one] koordinoi yhtä toimijaa
   *[other] koordinoi { $count } toimijaa
}
hub-depends = Kriittinen toimija: ilman sitä { $count ->
    [one] verkostosta irtoaa { $count } toimija
   *[other] verkostosta irtoaa { $count } toimijaa
} ({ $names }).
hub-method = Järjestys kokoaa { $lenses } mittaria (Bordan pistelasku): toimija saa kussakin mittarissa pisteen jokaisesta taakse jäävästä ja puolikkaan tasatilanteesta; tasapisteissä ratkaisee tunnus. Kärki = { $top } ensimmäistä.
hub-method-estimated = { hub-method } Reitit muiden välillä on tässä arvioitu: jokainen osuus pitää paikkansa yhden prosenttiyksikön tarkkuudella 90 prosentin varmuudella.
hub-none = Yhteyksiä ei ole, joten koordinaatiosolmuja ei voi nimetä.

## Irralliset toimijat
isolated-title = Irralliset toimijat: kuka jää syrjään ja missä mielessä
isolated-no-ties = Ilman yhteyksiä: { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
} ({ $names }). { $coming ->
    [0] Suunnitteillakaan ei ole yhteyksiä.
    [one] Yhdellä näistä yhteys on suunnitteilla.
   *[other] Näistä { $coming } toimijalla yhteys on suunnitteilla.
}
isolated-outside-main = Erillään pääverkosta: { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
} ({ $names }).
isolated-own-sector = Yhteyksiä vain oman sektorin sisällä: { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
} ({ $names }).
isolated-no-hub = Koordinaatiosolmuun on matkaa yli { $steps } askelta: { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
} ({ $names }).
isolated-single-partner = Yhden kumppanin varassa, vaikka yhteyksiä on useita: { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
} ({ $names }).
isolated-single-tie = Yhden ainoan yhteyden varassa: { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
} ({ $names }).
isolated-way = { $actor } → { $nearest } ({ $closeness })
isolated-ways = Lähin kytkentä: { $ways }.
isolated-no-source = Mikään lähde ei kerro: { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
} ({ $names }). Puuttuva vastaus näyttää samalta kuin irrallisuus: tarkistakaa ensin aineisto.
isolated-sources-unknown = Aineisto ei nimeä lähteitä, joten puuttuvaa vastausta ei voi erottaa irrallisuudesta.
isolated-nobody = Kukaan ei ole irrallaan missään mielessä.
sense-no-ties = ei yhteyksiä
sense-outside-main = erillään pääverkosta
sense-own-sector = vain oma sektori
sense-no-hub = kaukana koordinaatiosolmuista
sense-single-partner = yhden kumppanin varassa
sense-single-tie = yhden yhteyden varassa
closeness-planned = yhteys on jo suunnitteilla
closeness-area-and-theme = sama alue ja teema
closeness-area = sama alue
closeness-theme = sama teema
closeness-kind = samantyyppisten tavallinen kumppani
closeness-best-connected = eniten yhteyksiä
