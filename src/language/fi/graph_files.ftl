## Verkkotiedostot
format-cyjs = Cytoscapen JSON
format-jgf = JSON Graph Format
format-node-link = solmut ja linkit JSON-muodossa (networkx, D3)
format-kumu = Kumun kartta (JSON)
format-pajek = Pajek
format-dl = UCINETin DL-kieli
format-gml = GML
format-matrix-market = harva matriisi (Matrix Market)

## Mikä verkkotiedostossa on vialla
problem-graph-broken = tiedosto ei ole kelvollinen muodossa ”{ $format }”: { $what }
problem-graph-broken-hint = korjaa tämä kohta ja tarkista uudelleen, tai nimeä oikea muoto valitsimella --from

## Missä kohdin JSON-verkko on rikki
cyjs-no-elements = kohtaa `elements`, jossa solmut ja kaaret ovat, ei ole
cyjs-list = tässä pitäisi olla luettelo alkioita
cyjs-element = alkio on tietue, jonka arvot ovat kohdassa `data`
cyjs-data = alkion arvot ovat tietueessa `data`
jgf-no-graph = tietuetta `graph` ei ole
jgf-nodes = `nodes` on tietue solmuja tunnuksittain tai luettelo solmuja, joilla on `id`
jgf-node = solmu on tietue; luettelossa sillä on `id`
jgf-edges = tässä pitäisi olla luettelo kaaria
jgf-edge = kaari on tietue, jossa ovat `source` ja `target`
node-link-top = tiedosto on tietue, jossa ovat luettelot `nodes` ja `links`
node-link-nodes = `nodes` on luettelo
node-link-links = `links` on luettelo
node-link-node = solmu on tietue tai tunnus
node-link-link = linkki on tietue, jossa ovat `source` ja `target`
kumu-top = tiedosto on tietue, jossa ovat luettelot `elements` ja `connections`
kumu-elements = `elements` on luettelo
kumu-connections = `connections` on luettelo
kumu-element = alkio on tietue, jolla on `label`
kumu-connection = yhteys on tietue, jossa ovat `from` ja `to`

## Missä kohdin rivein tai sulkein kirjoitettu verkko on rikki
graph-no-number = tässä pitäisi olla luku
graph-matrix-size = matriisissa on enemmän lukuja kuin rivejä ja sarakkeita
pajek-before = ennen ensimmäistä osaa, joka alkaa tähdellä, on jotakin muuta
pajek-count = `*Vertices` tarvitsee solmujen määrän
pajek-vertex = tässä pitäisi olla solmu väliltä 1–{ $count }
pajek-twice = tämä solmu on tiedostossa kahdesti
pajek-tie = yhteys tarvitsee kaksi solmua
pajek-values = arvoja on enemmän kuin solmuja
dl-no-data = riviä `data:` ei ole
dl-word = tämä sana ei tarkoita tässä mitään; puuttuuko nimien edestä `labels:`?
dl-format = muotoa `{ $name }` ei tunneta; muodot ovat fullmatrix, upperhalf, lowerhalf, edgelist1, edgelist2, nodelist1 ja nodelist2
dl-count = toimijoiden määrä `n = …` puuttuu tai on liian suuri
dl-labels = nimiä on enemmän kuin toimijoita
dl-short = lukuja on vähemmän kuin rivejä ja sarakkeita
dl-tie = yhteys tarvitsee kaksi toimijaa
dl-actor = tämä ei ole toimijan nimi eikä numero
dl-actors = toimijoita on enemmän kuin `n` sanoo
gml-no-graph = kohtaa `graph [` ei ole
gml-node = tällä solmulla ei ole tunnusta `id`
gml-list = tässä pitäisi olla luettelo hakasuluissa
gml-key = tässä pitäisi olla avain: kirjaimia ja numeroita
gml-value = tässä pitäisi olla arvo: luku, teksti lainausmerkeissä tai luettelo hakasuluissa
gml-quote = tätä lainausmerkkiä ei suljeta
gml-open = tätä sulkua ei suljeta
gml-close = tämä sulku ei sulje mitään
mtx-banner = ensimmäisellä rivillä pitää olla `%%MatrixMarket matrix coordinate`, sitten real, integer tai pattern ja lopuksi general tai symmetric
mtx-size = tässä pitäisi olla rivi, jolla ovat rivien, sarakkeiden ja alkioiden määrät
mtx-entry = alkio on matriisin rivi ja sarake sekä luku
