## Rasituskoe
stress-title = Rasituskoe: mitä katoaa, kun toimijoita lähtee
stress-falls-off = { $actor }: ilman sitä verkostosta irtoaa { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
} ({ $names }).
stress-closers = { $count ->
    [one] Yhden toimijan lähtö riittää sulkemaan yhdyspinnan
   *[other] { $count } toimijaa voi kukin lähdöllään sulkea yhdyspinnan
} (suluissa montako): { $names }.
stress-carriers = Yhdyspinta { $interface } on { $count ->
    [one] yhden toimijan
   *[other] { $count } toimijan
} varassa: { $share } sen { $pairs } toimijaparista ({ $names }).
stress-together = Kahden lähtö hajottaa eniten: { $names }. Ilman niitä reitti puuttuu { $share }:lta toimijapareista (nyt { $before }).
stress-reach = Kolme toimijaa tavoittaa suoraan { $share } verkostosta: { $names }.
stress-attack = Jos { $removed } toimijoista lähtee sattumanvaraisesti, suurimmassa yhtenäisessä osassa on { $random } toimijoista; jos lähtevät ne, joilla on eniten yhteyksiä, { $degree }.
stress-nothing = Kenenkään yksittäisen toimijan lähtö ei irrota muita eikä sulje yhdyspintoja.
table-stress = Mitä menetetään, kun toimija lähtee
table-stress-note = Irtoaa = montako toimijaa menettää yhteyden suurimpaan jäljelle jäävään osaan. Hajanaisuus = niiden jäljelle jäävien toimijaparien osuus, joita mikään reitti ei yhdistä (Borgatti 2006); kaikkien ollessa mukana { $fragmentation }. Luettelossa ne, joiden lähtö irrottaa jonkun tai sulkee yhdyspinnan.
table-stress-carriers = Kuinka harvan varassa yhdyspinnat ovat
table-stress-carriers-note = Kannattelijoita = kuinka moni toimija riittää koskettamaan vähintään 80 prosenttia toimijapareista, enintään viisi.
table-stress-sets = Harvat, joilla on eniten väliä yhdessä
table-stress-sets-note = Hajottaa = reitti puuttuu jäljelle jääviltä pareilta; tavoittaa = osuus toimijoista, joihin on enintään yksi askel (Borgatti 2006).
table-stress-curves = Suurin yhtenäinen osa, kun toimijoita lähtee
table-stress-curves-note = Osuus kaikista toimijoista. Sattuma = keskiarvo arvotuista järjestyksistä (Albert, Jeong ja Barabási 2000).
stress-column-isolates = Jää ilman yhteyk­siä
stress-column-closes = Yhdys­pintoja sulkeutuu
stress-column-fragmentation = Hajanai­suus
stress-column-distance = Hajanaisuus etäisyyksin
stress-column-interfaces = Sulkeutuvat yhdyspinnat
stress-column-carriers = Kannatteli­joita
stress-column-share = Osuus pareista
stress-column-who = Ketkä
stress-column-exact = Kaikki vaihtoehdot käyty läpi
stress-column-others = Muita yhtä hyviä
stress-column-sense = Missä mielessä
stress-column-value = Osuus
stress-column-removed = Lähtenyt
stress-column-random = Sattuma
stress-column-degree = Eniten yhteyksiä ensin
stress-column-betweenness = Eniten välittävät ensin
stress-set-fragmentation = hajottaa eniten
stress-set-reach = tavoittaa eniten
