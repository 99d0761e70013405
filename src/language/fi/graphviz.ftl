## An installed Graphviz
graphviz-missing = --engine: Graphvizin ohjelmaa { $program } ei ole asennettu tai se ei ole siellä, mistä ohjelmia etsitään. Asenna Graphviz (https://graphviz.org/download, Debianissa paketti graphviz) tai jätä --engine pois: ohjelman oma asettelu ei tarvitse mitään muuta.
graphviz-not-started = --engine: { $program } ei käynnisty: { $why }. Ilman valintaa --engine ohjelma piirtää itse.
graphviz-old = --engine: ohjelman { $program } versio on { $version }; tarvitaan vähintään { $oldest }. Asenna uudempi Graphviz tai jätä --engine pois.
graphviz-unknown = --engine: { $program } ei kerro olevansa Graphviz (valinta -V). Onko samanniminen toinen ohjelma tiellä? Ilman valintaa --engine ohjelma piirtää itse.
graphviz-failed = --engine: { $program } epäonnistui: { $complaint }
graphviz-hung = --engine: { $program } ei tullut valmiiksi { $seconds ->
    [one] { $seconds } sekunnissa
   *[other] { $seconds } sekunnissa
} ja pysäytettiin. Lisää aikaa: --engine-limit. Suuri verkosto syntyy nopeammin valinnalla graphviz:sfdp tai ilman valintaa --engine.
graphviz-rubbish = --engine: ohjelman { $program } tuloste ei ole { $format }. Toimiiko `{ $program } -T{ $format }` yksinään?
graphviz-unknown-engine = --engine: { $word } ei ole asettelija. Asettelijat: { $names }
graphviz-no-network = --engine: kuvassa { $view } ei ole toimijoita ja yhteyksiä, joten Graphviz ei voi asetella sitä; { $names } käyvät
graphviz-format = --engine: Graphviz piirtää muodot { $names }, ei muotoa { $ending }
