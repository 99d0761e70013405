## DOT, Graphvizin kieli
format-dot = DOT (Graphviz)
dot-no-graph = tässä pitäisi olla `graph` tai `digraph`
dot-open = tässä pitäisi olla aaltosulku `{"{"}`
dot-unclosed = tätä aaltosulkua ei suljeta
dot-after = verkon jälkeen on vielä jotakin
dot-subgraph = tässä pitäisi olla aliverkko: lauseet aaltosuluissa tai aiemman aliverkon nimi
dot-port = tässä pitäisi olla portin nimi
dot-arrow = verkon `graph` yhteys kirjoitetaan `--`; suunnatut yhteydet vaativat verkon `digraph`
dot-line = verkon `digraph` yhteys kirjoitetaan `->`; suuntaamattomalle kirjoita `dir=none`
dot-keyword = tällä sanalla on oma merkityksensä; nimenä sen on oltava lainausmerkeissä
dot-statement = tämä ei ole lause: tässä pitäisi olla solmu, yhteys tai arvo
dot-swell = tästä eteenpäin tiedosto sanoo paljon enemmän solmuja, yhteyksiä ja arvoja kuin siinä on sanoja
dot-comment = tätä kommenttia ei suljeta
dot-quote = tätä lainausmerkkiä ei suljeta
dot-html = tätä kulmasulkua ei suljeta
dot-number = tämä ei ole luku; numerolla alkavan tekstin on oltava lainausmerkeissä
dot-sign = tällä merkillä ei ole tässä merkitystä; nimessä se on kirjoitettava lainausmerkkeihin
dot-plus = merkillä `+` liitetään vain tekstejä lainausmerkeissä
