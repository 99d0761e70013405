## Skenaario
scenario-title = Mitä muuttuu, jos { $changes }
scenario-title-without = Mitä menetetään ilman toimijaa { $actor }
scenario-no-changes = Mikä muuttuu? Antakaa vähintään yksi muutos: --remove, --merge, --add, --end, --continue tai --changes TIEDOSTO.
scenario-goes = { $what } poistuu
scenario-comes = tulee { $what }
scenario-ends = { $what } päättyy
scenario-continues = { $what } jatkuu
scenario-on = { $change } { $day }
scenario-until = { $change } ({ $day } asti)
scenario-merge = { $actors } yhdistyvät ({ $into })
scenario-hand-over = { $from } luovuttaa yhteyksiään ({ $to })
scenario-tie = yhteys { $from } – { $to }
scenario-tie-of-kind = yhteys { $from } – { $to } ({ $kind })
scenario-no-ties = Ilman yhtään yhteyttä { $count ->
    [one] jää { $count } toimija
   *[other] jää { $count } toimijaa
}: { $names }.
scenario-outside-main = Irti pääverkosta { $count ->
    [one] jää { $count } toimija
   *[other] jää { $count } toimijaa
}: { $names }.
scenario-own-sector = Vain oman sektorinsa yhteyksien varaan { $count ->
    [one] jää { $count } toimija
   *[other] jää { $count } toimijaa
}: { $names }.
scenario-no-hub = Kauas koordinaatiosolmuista { $count ->
    [one] jää { $count } toimija
   *[other] jää { $count } toimijaa
}: { $names }.
scenario-single-partner = Yhden kumppanin varaan { $count ->
    [one] jää { $count } toimija
   *[other] jää { $count } toimijaa
}: { $names }.
scenario-single-tie = Yhden ainoan yhteyden varaan { $count ->
    [one] jää { $count } toimija
   *[other] jää { $count } toimijaa
}: { $names }.
scenario-relieved = Aiempaa vähemmän irrallaan { $count ->
    [one] on { $count } toimija
   *[other] on { $count } toimijaa
}: { $names }.
scenario-gap = { $pair } ({ $expected })
scenario-gap-opens = { $count ->
    [one] Syntyy { $count } uusi katvealue
   *[other] Syntyy { $count } uutta katvealuetta
}: { $names }.
scenario-gap-widens = { $count ->
    [one] { $count } katvealue syvenee
   *[other] { $count } katvealuetta syvenee
}: { $names }.
scenario-gap-met = { $count ->
    [one] { $count } katvealue poistuu
   *[other] { $count } katvealuetta poistuu
}: { $names }.
scenario-closes = { $count ->
    [one] { $count } yhdyspinta sulkeutuu
   *[other] { $count } yhdyspintaa sulkeutuu
}: { $interfaces }.
scenario-closes-with-sector = Sektorin viimeisen toimijan mukana { $count ->
    [one] poistuu { $count } yhdyspinta
   *[other] poistuu { $count } yhdyspintaa
}: { $interfaces }.
scenario-fragile = Yhden toimijan varaan { $count ->
    [one] jää { $count } yhdyspinta
   *[other] jää { $count } yhdyspintaa
}: { $interfaces }.
scenario-opens = { $count ->
    [one] { $count } yhdyspinta avautuu
   *[other] { $count } yhdyspintaa avautuu
}: { $interfaces }.
scenario-sturdy = { $count ->
    [one] { $count } yhdyspinta ei enää ole
   *[other] { $count } yhdyspintaa ei enää ole
} yhden toimijan varassa: { $interfaces }.
scenario-falls-apart = Verkosto hajoaa: yhtenäisiä osia on { $after } (nyt { $before }), ja suurimmassa on { $largest_after } toimijaa (nyt { $largest_before }).
scenario-grows-together = Verkosto tiivistyy: yhtenäisiä osia on { $after } (nyt { $before }), ja suurimmassa on { $largest_after } toimijaa (nyt { $largest_before }).
scenario-hubs-new = Uusia koordinaatiosolmuja: { $new }.
scenario-hubs-old = Koordinaatiosolmujen joukosta poistuu: { $old }.
scenario-hubs-changed = Koordinaatiosolmujen joukosta poistuu: { $old }. Tilalle nousee: { $new }.
scenario-nothing = Mikään vastaus ei muutu. Verkostossa on { $actors_after } ja { $ties_after } (nyt { $actors_before } ja { $ties_before }).
table-scenario = Verkosto nyt ja muutoksen jälkeen
table-scenario-note = Muutokset: { $changes }. Nykytila ja muutos samalta päivältä samoin rajauksin. Hajanaisuus = niiden toimijaparien osuus, joita mikään reitti ei yhdistä. Hauras yhdyspinta katkeaa, kun yksi toimija lähtee.
table-scenario-isolation = Keiden irrallisuus muuttuu
table-scenario-interfaces = Yhdyspinnat, jotka muuttuvat
table-scenario-interfaces-note = Lähtijöitä = kuinka monen toimijan on vähintään lähdettävä, ennen kuin yhdyspinta katkeaa.
table-scenario-gaps = Katvealueet, jotka muuttuvat
table-scenario-hubs = Koordinaatiosolmut nyt ja muutoksen jälkeen
scenario-row-actors = Toimijoita
scenario-row-ties = Yhteyksiä
scenario-row-components = Yhtenäisiä osia
scenario-row-largest = Toimijoita suurimmassa osassa
scenario-row-fragmentation = Hajanaisuus
scenario-row-open = Avoimia yhdyspintoja
scenario-row-fragile = Hauraita yhdyspintoja
scenario-row-gaps = Katvealueita
scenario-column-what = Mitä
scenario-column-before = Nyt
scenario-column-after = Muutoksen jälkeen
scenario-column-begins = Alkaa
scenario-column-ends = Päättyy
scenario-column-event = Mitä tapahtuu
scenario-column-who = Keneltä
scenario-column-pairs-before = Pareja nyt
scenario-column-pairs-after = Pareja sitten
scenario-column-fragility-before = Lähtijöitä nyt
scenario-column-fragility-after = Lähti­jöitä sitten
scenario-column-sector-gone = Sektori katoaa
scenario-column-place-before = Sija nyt
scenario-column-place-after = Sija sitten
scenario-column-was-hub = Solmu nyt
scenario-column-is-hub = Solmu sitten
scenario-event-closes = sulkeutuu
scenario-event-fragile = jää yhden varaan
scenario-event-narrows = kapenee
scenario-event-widens = levenee
scenario-event-sturdy = ei enää yhden varassa
scenario-event-opens = avautuu
scenario-gap-event-opens = syntyy
scenario-gap-event-widens = syvenee
scenario-gap-event-narrows = lievenee
scenario-gap-event-met = poistuu
scenario-gap-event-moot = raukeaa
