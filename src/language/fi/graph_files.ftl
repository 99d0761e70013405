## Verkkotiedostot
format-cyjs = Cytoscapen JSON
format-jgf = JSON Graph Format
format-node-link = solmut ja linkit JSON-muodossa (networkx, D3)
format-kumu = Kumun kartta (JSON)

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
