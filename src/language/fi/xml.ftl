## XML-muodot
format-graphml = GraphML
format-gexf = GEXF (Gephi)

## Mikä XML-tiedostossa on vialla
problem-xml-broken = tämä ei ole ehjää XML:ää: { $what }
problem-xml-broken-hint = korjaa tämä kohta ja tarkista uudelleen; loppua ei voitu lukea
problem-xml-entity = tiedosto määrittelee oman entiteetin, joka voisi hakea muita tiedostoja tai kasvaa rajatta
problem-xml-entity-hint = kirjoita entiteetin paikalle itse teksti ja poista määrittely
problem-defaults-swell = { $keys } avaimen oletukset tekisivät { $values } arvoa, paljon enemmän kuin tiedostossa on
problem-defaults-swell-hint = poista oletukset ja kirjoita arvot sinne, missä ne pätevät
problem-xml-other = tämä on muunlaista XML:ää: ensimmäinen elementti on `{ $name }`
problem-xml-other-hint = GraphML alkaa elementillä `graphml` ja GEXF elementillä `gexf`; vie verkosto jommassakummassa muodossa
problem-graph-nested = tässä alkaa verkko toisen verkon sisällä
problem-graph-nested-hint = vie verkosto ilman ryhmiä tai aliverkkoja; toimijan ylätason voi kertoa kentässä `parent`
problem-graph-several = tässä alkaa toinen verkko
problem-graph-several-hint = jätä kuhunkin tiedostoon yksi verkko
problem-hyperedge = tämä yhteys liittää yhteen useita toimijoita kerralla
problem-hyperedge-hint = tee yhteydestä toimija (esimerkiksi työryhmä) ja yhdistä siihen kukin sen päistä
problem-key-undeclared = avainta `{ $key }` ei ole määritelty
problem-key-undeclared-hint = määrittele se tiedoston alussa nimineen ja tyyppeineen tai korjaa viittaus
problem-declaration-wrong = { $what }
problem-declaration-wrong-hint = korjaa määrittely tai poista se
problem-direction-assumed = verkko ei kerro, ovatko sen yhteydet suunnattuja; ne, jotka eivät itse kerro sitä, luetaan suuntaamattomina
problem-times-are-years = tiedoston ajat ovat kokonaislukuja; ne luetaan vuosina
problem-times-are-numbers = tiedoston ajat eivät ole päivämääriä; ne säilytetään lukuina `time_start` ja `time_end`
problem-part-left-out = { $count ->
    [one] `{ $word }` jätettiin pois: mallissa ei ole sille paikkaa
   *[other] `{ $word }` jätettiin pois { $count } kertaa: mallissa ei ole sille paikkaa
}

## Missä XML on rikki
xml-broken-end = se loppuu kesken; elementtiä `{ $name }` ei suljeta
xml-broken-tag = tässä pitäisi ensin sulkea `{ $name }`
xml-broken-unclosed = tästä alkavaa osaa ei suljeta
xml-broken-outside = ensimmäisen elementin ulkopuolella ei saa olla mitään
xml-broken-empty = siinä ei ole yhtään elementtiä
xml-broken-reference = et-merkki kirjoitetaan &amp;, ja ilman määrittelyä tunnetaan vain &amp; &lt; &gt; &quot; &apos; ja merkkien numerot
xml-broken-attribute = attribuutti kirjoitetaan nimi="arvo"
xml-broken-attribute-twice = tämä attribuutti on kahteen kertaan
xml-broken-namespace = nimiavaruutta ei voi määritellä näin
xml-broken-other = tässä pitäisi olla tunniste, kommentti tai tekstiä

## Mikä on määritelty väärin
declaration-key-id = tällä avaimella ei ole tunnusta `id`
declaration-key-twice = avain `{ $key }` on määritelty kahdesti
declaration-for = avain ei voi koskea kohdetta `{ $value }`; vaihtoehdot ovat node, edge, graph ja all
declaration-data-key = tämä arvo ei kerro, minkä avaimen arvo se on
declaration-edgedefault = `edgedefault` on `{ $value }`; sen pitää olla directed tai undirected
declaration-class = ominaisuudet on määritelty kohteelle `{ $value }`; vaihtoehdot ovat node ja edge
declaration-edge-type = yhteys ei voi olla `{ $value }`; vaihtoehdot ovat directed, undirected ja mutual
