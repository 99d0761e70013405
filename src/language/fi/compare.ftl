## Mikä muuttui kahden ajankohdan tai verkoston välillä
compare-title = Mitä muuttui: { $before } → { $after }
compare-basis = Ennen: { $before } Jälkeen: { $after }
compare-nothing = Mikään ei muuttunut.
compare-nothing-shared = Verrattavilla ei ole yhtään yhteistä toimijaa, joten ne kertovat eri toimijoista eivätkä muutoksesta.
compare-check-ids = Toimija tunnistetaan samaksi tunnuksestaan: tarkista, että tunnukset ovat molemmissa samat.
compare-becomes = { $from } → { $to }
compare-counted = { $word } ({ $count })
compare-part = { $part }
compare-parts = { $said }; { $part }
compare-summary = { $actors } { $ties }
compare-actors = Toimijoista tuli { $came }, poistui { $went } ja säilyi { $kept }.
compare-ties = Yhteyksistä tuli { $came }, poistui { $went } ja säilyi { $kept }.
compare-lost-contacts = Kaikki yhteydet katkesivat { $count ->
    [one] { $count } toimijalta, joka on yhä mukana
   *[other] { $count } toimijalta, jotka ovat yhä mukana
}: { $names }.
compare-former-partners = Entisiä kumppaneita, jotka ovat yhä verkostossa: { $names }.
compare-first-contacts = Ensimmäiset yhteytensä sai { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
}: { $names }.
compare-merged = Toisen osana jatkaa { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
}: { $names }. Yhteydet seuraavat mukana.
compare-split = { $count ->
    [one] { $count } toimija päättyi ja jatkuu
   *[other] { $count } toimijaa päättyi ja jatkuu
} toisina: { $names }.
compare-formed = { $count ->
    [one] { $count } uusi toimija jatkaa
   *[other] { $count } uutta toimijaa jatkaa
} aiempia: { $names }.
compare-came-apart = Omaksi toimijakseen eriytyi { $count ->
    [one] { $count } toimija
   *[other] { $count } toimijaa
}: { $names }.
compare-came = Uusia toimijoita on { $count }: { $names }. Yleisimmät lajit: { $kinds }.
compare-went = Poistuneita toimijoita on { $count }: { $names }. Yleisimmät lajit: { $kinds }.
compare-renamed = Nimi vaihtui { $count ->
    [one] { $count } toimijalla
   *[other] { $count } toimijalla
}: { $names }.
compare-most-changed = { $count ->
    [one] Säilyneistä toimijoista yhteydet muuttuivat vain yhdellä
   *[other] Yhteydet muuttuivat { $count } säilyneellä toimijalla, eniten näillä
}: { $actors }.
compare-actor-ties = { $actor } (+{ $came } −{ $went })
compare-tie-kinds = Yleisimmät yhteystyypit: { $parts }.
compare-kinds-came = tulleista { $kinds }
compare-kinds-went = poistuneista { $kinds }
compare-interfaces-lost = { $count ->
    [one] Yksi yhdyspinta katkesi, vaikka molemmat sektorit ovat yhä mukana
   *[other] { $count } yhdyspintaa katkesi, vaikka molemmat sektorit ovat yhä mukana
}: { $names }.
compare-last-ties = Katkenneet yhteydet: { $names }.
compare-interfaces-gained = { $count ->
    [one] Uusi yhdyspinta syntyi
   *[other] Uusia yhdyspintoja syntyi { $count }
}: { $names }.
compare-interfaces-ended = { $count ->
    [one] Yksi yhdyspinta
   *[other] { $count } yhdyspintaa
} päättyi, koska sektori poistui: { $names }. Poistuneet sektorit toimijamäärineen: { $sectors }.
compare-hubs-gone = { $count ->
    [one] Yksi entinen koordinaatiosolmu ei ole enää mukana
   *[other] { $count } entistä koordinaatiosolmua ei ole enää mukana
}: { $names }.
compare-hubs = Koordinaatiosolmut: { $parts }.
compare-hubs-new = uusia { $names }
compare-hubs-fell = ei enää { $names }
compare-hubs-kept = ennallaan { $names }
compare-fell-apart = Verkosto hajaantui: suurimpaan yhtenäiseen osaan kuuluu { $after } toimijoista (ennen { $before }). Erillisiä osia on { $components } (ennen { $components_before }), ilman yhteyksiä { $isolates } (ennen { $isolates_before }).
compare-as-together = Suurimpaan yhtenäiseen osaan kuuluu edelleen { $after } toimijoista (ennen { $before }). Erillisiä osia on { $components } (ennen { $components_before }), ilman yhteyksiä { $isolates } (ennen { $isolates_before }).
compare-grew-together = Verkosto yhtenäistyi: suurimpaan yhtenäiseen osaan kuuluu { $after } toimijoista (ennen { $before }). Erillisiä osia on { $components } (ennen { $components_before }), ilman yhteyksiä { $isolates } (ennen { $isolates_before }).
compare-density = Mahdollisista yhteyksistä on olemassa { $after } (ennen { $before }). Keskittyneisyys on { $centralization } (ennen { $centralization_before }); sadassa prosentissa kaikki yhteydet olisivat yhdellä toimijalla.
compare-gaps-opened = { $count ->
    [one] Uusi katvealue: aiemmin täyttynyt odotus ei enää täyty
   *[other] Uusia katvealueita { $count }: aiemmin täyttyneet odotukset eivät enää täyty
}: { $names }.
compare-gaps-expected = { $count ->
    [one] Uusi odotus ei vielä täyty
   *[other] { $count } uutta odotusta ei vielä täyty
}: { $names }.
compare-gaps-closed = { $count ->
    [one] Yksi katvealue umpeutui
   *[other] { $count } katvealuetta umpeutui
}: { $names }.
compare-gaps-moot = { $count ->
    [one] Yhtä täyttymätöntä yhteyttä ei enää odoteta
   *[other] { $count } täyttymätöntä yhteyttä ei enää odoteta
}: { $names }.
compare-shortfalls-opened = { $count ->
    [one] Pöytiä tai yhdyspintoja koskeva sääntö täyttyi aiemmin, ei enää
   *[other] Pöytiä tai yhdyspintoja koskevia sääntöjä täyttyi aiemmin, ei enää: { $count }
}: { $names }.
compare-shortfalls-expected = { $count ->
    [one] Teemaa tai yhdyspintaa koskeva uusi odotus ei vielä täyty
   *[other] { $count } teemoja tai yhdyspintoja koskevaa uutta odotusta ei vielä täyty
}: { $names }.
compare-shortfalls-closed = { $count ->
    [one] Pöytiä tai yhdyspintoja koskeva sääntö ei aiemmin täyttynyt, nyt täyttyy
   *[other] Pöytiä tai yhdyspintoja koskevia sääntöjä täyttyy nyt, ei aiemmin: { $count }
}; ennen: { $names }.
compare-shortfalls-moot = { $count ->
    [one] Pöytiä tai yhdyspintoja koskeva sääntö ei täyttynyt, eikä sen kohdetta enää ole
   *[other] Pöytiä tai yhdyspintoja koskevia täyttymättömiä sääntöjä, joiden kohdetta ei enää ole: { $count }
}; ennen: { $names }.
table-compare-gaps = Katvealueet, jotka ovat vain ennen tai vain jälkeen
table-compare-gaps-note = Tuli = puuttuu jälkeen mutta ei ennen; poistui = puuttui ennen. Odotettu molemmissa: sama velvoite tai sääntö koskee samaa toimijaa kumpanakin ajankohtana, joten yhteys todella katkesi tai syntyi.
table-compare-shortfalls = Teemat ilman pöytää ja yhden toimijan varassa olevat yhdyspinnat, vain ennen tai vain jälkeen
table-compare-shortfalls-note = Tuli = sääntö ei täyty jälkeen mutta täyttyi tai ei koskenut ennen; poistui = ei täyttynyt ennen. Odotettu molemmissa: sääntö kysyy samaa kumpanakin ajankohtana, joten pöytä tai toinen yhteystaho todella menetettiin tai saatiin.
column-compare-shortfall-subject = Teema tai yhdyspinta
column-compare-shortfall-why = Mitä on
column-compare-shortfall-rule = Sääntö
column-compare-parts = Osat
column-compare-gap-who = Keneltä
column-compare-gap-whom = Kenen kanssa
column-compare-gap-expected = Mitä odotetaan
column-compare-gap-in-both = Odotettu molemmissa
compare-picture = Kuvana: { $command }
compare-needs-other = Mihin verrataan? Anna toinen verkosto tai --with ja päivä tai tiedosto.
compare-needs-day = --with { $day } tarvitsee rinnalleen aiemman päivän: --as-of

## Taulukot
table-compare-actors = Toimijat: yhteydet ja sija ennen ja jälkeen
table-compare-actors-note = Yhteyksiä = kuinka moneen toimijaan on yhteys; Tuli ja Poistui laskevat jokaisen yhteystyypin erikseen. Sija = montako toimijaa on yhteyksien määrässä edellä, plus yksi. Nousu = montako sijaa ylemmäs; miinus tarkoittaa laskua. Osaksi liittyneen yhteydet lasketaan sille, jossa se jatkaa, eikä osien keskinäisiä yhteyksiä lasketa.
table-compare-ties = Yhteydet, jotka tulivat tai poistuivat
table-compare-interfaces = Yhdyspinnat ennen ja jälkeen
table-compare-hubs = Koordinaatiosolmut ennen ja jälkeen
table-compare-measures = Verkoston mittarit ennen ja jälkeen
table-compare-tie-kinds = Yhteystyypit
column-compare-change = Muutos
column-compare-ties-before = Yhteyk­siä ennen
column-compare-ties-after = Yhteyk­siä jälkeen
column-compare-came = Tuli
column-compare-went = Pois­tui
column-compare-kept = Säilyi
column-compare-place-before = Sija ennen
column-compare-place-after = Sija jälkeen
column-compare-rise = Nousu
column-compare-within = Minkä osana
column-compare-renamed-from = Entinen nimi
column-compare-partners-came = Uudet kumppanit
column-compare-partners-went = Menetetyt kumppanit
column-compare-from = Keneltä
column-compare-to = Kenelle
column-compare-kind = Yhteystyyppi
column-compare-from-key = Lähtötunnus
column-compare-kind-key = Yhteystyypin tunnus
column-compare-to-key = Kohdetunnus
column-compare-since = Alkaa
column-compare-until = Päättyy
column-compare-pairs-before = Pareja ennen
column-compare-pairs-after = Pareja jälkeen
column-compare-both-sectors = Molemmat sektorit mukana ennen ja jälkeen
column-compare-in-both = Mukana ennen ja jälkeen
column-compare-before = Ennen
column-compare-after = Jälkeen
column-compare-difference = Muutos
column-compare-actors-before = Toimi­joita ennen
column-compare-actors-after = Toimi­joita jälkeen
