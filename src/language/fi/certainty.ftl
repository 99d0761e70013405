## Sijat, joita ei voi erottaa toisistaan
places-clear = Kärkisija on selvä: { $names } pysyy ensimmäisenä, vaikka { $supposed }.
places-shared = Kärki ei ole varma: jos { $supposed }, { $count } toimijan sijat menevät limittäin ensimmäisen kanssa ({ $names }).
places-none = Järjestys ei ole varma: jos { $supposed }, kaikkien { $count } toimijan sijat menevät limittäin ensimmäisen kanssa ({ $names }).
places-missing-ties = { $share } yhteyksistä puuttuu aineistosta
places-wrong = { $share } yhteyksistä tai toimijoista puuttuu tai yhtä moni yhteys on väärä
hub-places-left-out = Sijojen varmuutta ei arvioitu: { $actors } toimijan verkosto on liian suuri luettavaksi uudelleen monta kertaa.
table-hubs-note-places = { $note } Sijat = mahdolliset sijat yhdeksässä lukukerrassa kymmenestä, kun { $missed } yhteyksistä puuttuu ({ $runs } lukukertaa; Borgatti, Carley ja Krackhardt 2006).
column-places = Sijat

## Tulosten varmuus
certainty-title = Varmuus: kuinka pitkälle tuloksiin voi nojata
certainty-places = { $order }: { $places }
certainty-order-hubs = Koordinaatiosolmut
certainty-order-degree = Yhteyksien määrä
certainty-order-betweenness = Välittäjyys
certainty-accuracy = Jos { $wrong } yhteyksistä puuttuisi, kärjessä olisi sama toimija { $ties } lukukerroista; jos puuttuisi { $wrong } toimijoista, { $actors }; jos aineistossa olisi { $wrong } liikaa vääriä yhteyksiä, { $noted } ({ $runs } lukukertaa kutakin).
certainty-not-read-again = Sijojen ja tiheyksien varmuutta ei arvioitu: { $actors } toimijan verkosto on liian suuri luettavaksi uudelleen monta kertaa.
certainty-degree-alone = Sijojen varmuus arvioitiin vain yhteyksien määrästä: { $actors } toimijan verkostossa muut järjestykset vievät liian kauan.
certainty-interface = Yhdyspinta { $interface } kattaa { $density } mahdollisista pareista; jos { $wrong } aineistosta on virheellistä, osuus on { $least }–{ $most }.
certainty-reports = { $pairs } molemminpuolisesta yhteydestä { $confirmed } on ilmoitettu molemmista päistä ja { $single } on yhden ilmoituksen varassa.
certainty-reports-unknown = Aineistosta ei näe, kuka yhteyden on ilmoittanut: kukin { $pairs } molemminpuolisesta yhteydestä on siinä vain yhteen suuntaan.
certainty-silent = { $count ->
    [one] Yhden toimijan yhteydet ovat vain muiden ilmoittamia
   *[other] { $count } toimijan yhteydet ovat vain muiden ilmoittamia
}: { $names }.
certainty-ask = Kysykää heiltä itseltään: vastaus vahvistaa yhteydet tai korjaa ne.
certainty-confidence = Varmuus on merkitty { $stated } yhteyteen (yhteyksiä { $ties }): keskimäärin { $mean }, pienin { $least }; alle puolen varmuudella { $below }.
certainty-rated-actors = { $rating }
certainty-rated-ties = { $rating } (yhteyksistä)
certainty-rating = Arvio ”{ $rating }”: keskiarvo { $mean }, hajonta { $deviation }, vaihtelu { $least }–{ $greatest } ({ $n } arviota, puuttuu { $missing }).
certainty-rating-one = Arvio ”{ $rating }”: vain yksi luku, { $mean } (lukuja { $n }, puuttuu { $missing }); hajontaa ei voi laskea.
certainty-rating-none = Arvio ”{ $rating }”: kukaan ei ole antanut lukua (puuttuu { $missing }).
certainty-few = Arvio ”{ $rating }”: { $count ->
    [one] ryhmässä { $names } on alle { $few } arviota. Jos ne ovat vastauksia, sen
   *[other] { $count } ryhmässä on alle { $few } arviota ({ $names }). Jos ne ovat vastauksia, niiden
} keskiarvo voi paljastaa, mitä joku vastasi: älkää julkaisko sitä sellaisenaan.
table-certainty-places = Sijat, jotka toimijalla voi olla
table-certainty-places-note = Mahdolliset sijat, kun { $wrong } yhteyksistä tai toimijoista puuttuu tai yhtä moni yhteys on väärä: yhdeksän lukukertaa kymmenestä, { $runs } kutakin virhettä kohden (Borgatti, Carley ja Krackhardt 2006). Luettu verkosto edustaa todellista. Ryhmä = ne, joiden sijat menevät limittäin ryhmän ensimmäisen kanssa.
table-certainty-interfaces = Kuinka varmoja yhdyspintojen tiheydet ovat
table-certainty-interfaces-note = Vähintään ja enintään = yhdeksän lukukertaa kymmenestä, kun { $wrong } yhteyksistä tai toimijoista puuttuu tai yhtä moni yhteys on väärä. Keskivirhe = jos vastaavia toimijoita olisi kysytty toiset (Snijders ja Borgatti 1999).
table-certainty-density = { $note } Koko verkoston tiheys on { $density }, keskivirhe { $error }.
table-certainty-accuracy = Kuinka hyvin virheellinen aineisto kertoo todellisen järjestyksen
table-certainty-accuracy-note = { $runs } lukukertaa kutakin. Kärki oikein = kärjessä sama toimija; päällekkäin = ensimmäisen kymmenyksen yhteiset jäsenet kaikista sen jäsenistä; R² = lukujen korrelaation neliö; leveys = sijojen välin keskiarvo, osuus kaikista sijoista.
table-certainty-reports = Kumpi pää on ilmoittanut yhteyden
table-certainty-reports-note = Vain yhteydet, joilla ei ole suuntaa; toimijapari ja yhteystyyppi lasketaan kerran.
table-certainty-ratings = Arviot ryhmittäin
table-certainty-ratings-note = Hajonta = keskihajonta (n − 1); sitä ei ole yhdestä arviosta. Alle viiden arvion ryhmän lukuja ei pidä julkaista.
certainty-missing-ties = yhteyksiä puuttuu
certainty-missing-actors = toimijoita puuttuu
certainty-false-ties = vääriä yhteyksiä
certainty-all = kaikki
certainty-column-group = Ryhmä
certainty-column-hubs = Solmuna
certainty-column-ties = Solmuna, yhteyksiä puuttuu
certainty-column-actors = Solmuna, toimijoita puuttuu
certainty-column-false = Solmuna, vääriä yhteyksiä
certainty-column-ties-degree = Yhteyksiä, kun yhteyksiä puuttuu
certainty-column-actors-degree = Yhteyksiä, kun toimijoita puuttuu
certainty-column-false-degree = Yhteyksiä, kun vääriä yhteyksiä
certainty-column-ties-betweenness = Välittää, kun yhteyksiä puuttuu
certainty-column-actors-betweenness = Välittää, kun toimijoita puuttuu
certainty-column-false-betweenness = Välittää, kun vääriä yhteyksiä
certainty-column-error = Keski­virhe
certainty-column-least = Vähin­tään
certainty-column-most = Enin­tään
certainty-column-ties-least = Yhteyksiä puuttuu: vähintään
certainty-column-ties-most = Yhteyksiä puuttuu: enintään
certainty-column-actors-least = Toimijoita puuttuu: vähintään
certainty-column-actors-most = Toimijoita puuttuu: enintään
certainty-column-false-least = Vääriä yhteyksiä: vähintään
certainty-column-false-most = Vääriä yhteyksiä: enintään
certainty-column-ranking = Järjestys
certainty-column-wrong = Virhe
certainty-column-share = Osuus
certainty-column-top-1 = Kärki oikein
certainty-column-top-3 = Kolmen joukossa
certainty-column-top-tenth = Kymme­nyksessä
certainty-column-overlap = Päällek­käin
certainty-column-r-squared = R²
certainty-column-width = Leveys
certainty-column-confirmed = Molem­mista päistä
certainty-column-single = Yhdestä päästä
certainty-column-rating = Arvio
certainty-column-n = Arvioita
certainty-column-mean = Keskiarvo
certainty-column-deviation = Hajonta
certainty-column-missing = Puuttuu
certainty-column-outside = Asteikon ulkopuolella
certainty-column-scale = Asteikko
