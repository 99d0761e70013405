## Taulukoiden otsikot
table-interfaces = Yhdyspinnat
table-interfaces-note = Tiheys = toisiinsa yhteydessä olevat toimijaparit / mahdolliset parit. Lähtijöitä = kuinka monen toimijan on vähintään lähdettävä, ennen kuin yhdyspinta katkeaa. Kunnat tai järjestöt yhteisnimellä lasketaan yhdeksi toimijaksi.
table-sectors = Sektorit

## Sarakkeet
column-sector-a = Sektori
column-sector-b = Toinen sektori
column-ties = Yhteyk­siä
column-pairs = Pareja
column-density = Tiheys
column-must-leave = Lähti­jöitä
column-top-actor = Suurin kannattelija
column-top-share = Sen osuus
column-key = Tunnus
column-possible-pairs = Mahdollisia pareja
column-boundary-a = Rajatoimijat
column-boundary-b = Toisen sektorin rajatoimijat
column-critical = Kriittiset toimijat
column-single-points = Ainoat yhteystahot
column-kinds = Yhteystyypit
column-themes = Teemat
column-existing = Voimassa
column-planned = Suunniteltu
column-proposed = Ehdotettu
column-conditional = Ehdollinen
column-required = Velvoitettu
column-ended = Päättynyt
column-sector = Sektori
column-actors = Toimi­joita
column-collectives = Joista yhteisnimiä
column-inside-ties = Sisäisiä yhteyksiä

## Katvealueet
table-gaps = Katvealueet: edellytetyt yhteydet, jotka puuttuvat
table-gaps-note = Velvoitteita { $duties }, joista täyttyy { $met }; sääntöjä { $rules }. Velvoite täyttyy, kun samojen toimijoiden tai niitä edustavien välillä on voimassa oleva samanlajinen yhteys samasta teemasta.
column-who = Keneltä puuttuu
column-whom = Kenen kanssa
column-expected = Edellytetään
column-now = Nykytila
column-source = Lähde
column-rule = Sääntö
column-found = Kumppaneita
column-needed = Tarvitaan
column-candidates = Mahdolliset kumppanit
column-instead = Nykyiset muut yhteydet
column-phrase = Lähteen sanat

## Kolmikanta
table-tripartite = Kolmikanta kunnittain
table-tripartite-note = Kolmikanta toteutuu, kun kunta, hyvinvointialue ja järjestö ovat mukana samassa elimessä, verkostossa tai sopimuksessa tai kun kaikkien kolmen välillä on yhteys.
table-tables = Yhteiset pöydät
column-municipality = Kunta
column-tripartite = Kolmikanta
column-tripartite-with = Missä tai kenen kanssa
column-collective = Yhteisnimi
column-table = Elin, verkosto tai sopimus
column-missing-side = Puuttuu
column-exists = Voimassa
column-counties = Hyvinvointialueet
column-municipalities = Kunnat
column-organisations = Järjestöt

## Koordinaatiosolmut
table-hubs = Toimijat yhteisessä järjestyksessä
table-hubs-note = { $method } Kärjessä = kuinka moni { $lenses } mittarista nostaa toimijan kärkeen. Välittää = osuus muiden toimijaparien lyhyimmistä reiteistä. Ydin = kuinka tiiviissä ryhmässä toimija on. Irtoaa = kuinka moni putoaa verkostosta ilman toimijaa.
table-pieces = Mitä irtoaa ilman toimijaa
column-place = Sija
column-actor = Toimija
column-agreeing = Kär­jessä
column-degree = Yhteyk­siä
column-betweenness = Välit­tää
column-pagerank = Page­Rank
column-coreness = Ydin
column-sectors-reached = Sekto­reita
column-coordinated = Koor­dinoi
column-cut-off = Irtoaa
column-points = Pisteet
column-cutpoint = Kriittinen toimija
column-sectors-named = Tavoitetut sektorit
column-coordinated-named = Koordinoidut toimijat
column-without = Ilman toimijaa
column-size = Koko
column-cut-off-named = Irtoavat toimijat

## Irralliset toimijat
table-isolated = Irralliset toimijat
table-isolated-note = Pääverkko = suurin yhtenäinen osa ({ $main } toimijaa). Kaukana = yli { $steps } askelta lähimmästä koordinaatiosolmusta ({ $hubs }). Lähin kytkentä = se, jonka kanssa yhteys on jo suunnitteilla; muuten pääverkon toimija, jolla on eniten yhteyksiä: ensin samalta alueelta ja samasta teemasta, sitten samalta alueelta, samasta teemasta tai samantyyppisten tavallisista kumppaneista. Alkaen: –, jos päivämäärät eivät kerro.
column-senses = Missä mielessä
column-since = Alkaen
column-nearest = Lähin kytkentä
column-closeness = Miksi se
column-no-source = Mikään lähde ei kerro
column-actor-kind = Toimijatyyppi
column-partners = Kumppanit
column-component = Osaverkon koko
column-steps-to-hub = Askelia koordinaatiosolmuun
column-nearest-key = Kytkennän tunnus
column-sense-keys = Merkitysten tunnukset
column-coming = Suun­nit­teil­la

## Toimijat ja yhteydet taulukoiden rinnalla
problem-tables-hold = kohdan `{ $name }` sisältö ({ $count }) jätettiin pois: toimijat ja yhteydet luetaan taulukoista, ja tämä tiedosto kertoo vain verkosta kokonaisuutena
