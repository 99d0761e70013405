## Kattavuus
covered-title = Kattavuus: mikä teema toteutuu milläkin alueella ja kenen voimin
covered-known = Tietoa on { $known }/{ $total } alueen ja teeman parista ({ $share }). Muista { $unknown } parista aineisto ei kerro mitään.
covered-ask-first = Ei tietoa ei tarkoita, että yhteistyö puuttuu: tarkistakaa ensin, onko alueilta kysytty.
covered-add-rules = Lisätkää odotukset valitsimella --rules, esimerkiksi graphs/rules/structures.json.
covered-nothing = Toimijoilla ei ole alueita tai yhteyksillä teemoja, joten kattavuutta ei voi arvioida. Lisätkää toimijoille alue ja yhteyksille teema.
covered-widest = Laajimmin toteutuvat teemat (alueita): { $themes }.
covered-of-all = { $name } ({ $part }/{ $all })
covered-together = Hyvinvointialue, kunta ja järjestöt ovat kaikki mukana { $count }/{ $met } toteutuvassa parissa: { $pairs }.
covered-never-together = Hyvinvointialue, kunta ja järjestöt eivät ole yhdessäkään { $met } toteutuvasta parista kaikki mukana.
covered-alone = Enintään yksi osapuoli on tiedossa { $count }/{ $met } toteutuvassa parissa: { $pairs }.
covered-ended = Yhteistyö on päättynyt eikä jatkoa ole tiedossa: { $count ->
    [one] yksi pari
   *[other] { $count } paria
} ({ $pairs }).
covered-thin = Alle puolesta teemoista on tietoa { $count ->
    [one] yhdellä alueella
   *[other] { $count } alueella
}, vähiten: { $areas }.
covered-no-actors = Aineistossa ei ole yhtään toimijaa { $count ->
    [one] yhdeltä alueelta
   *[other] { $count } alueelta
}: { $areas }.
covered-silent = Ilman yhtään yhteistyön yhteyttä, suunniteltuakaan: { $count }/{ $total } toimijaa ({ $names }). Heiltä ei ehkä ole kysytty.
table-covered-areas = Kattavuus alueittain
table-covered-themes = Kattavuus teemoittain
table-covered-note = Pareja alueesta ja teemasta; kukin lasketaan parhaan tietonsa mukaan: toteutuu, suunnitteilla, puuttuu (velvoite tai sääntö odottaa), päättynyt, ei tietoa. Laskuista puuttuvat yhteydet ilman aluetta ({ $no_area }) ja ilman teemaa ({ $no_theme }).
table-covered-pairs = Kattavuus: alue, teema ja osapuolet
table-covered-pairs-note = Osapuoli on mukana, kun sillä tai sen edustajalla on teemasta yhteys, joka koskee aluetta.
table-covered-rules = Mitä puuttuu minkin säännön mukaan
column-area = Alue
column-theme = Teema
column-met = Toteu­tuu
column-missing = Puut­tuu
column-unknown = Ei tietoa
column-all-sides = Kaikki osa­puolet
column-silent = Ilman yhteis­työtä
column-themes-met = Toteutuvat teemat
column-themes-missing = Puuttuvat teemat
column-asked = Kysy­tään
column-kept = Täyt­tyy
column-lacking = Puut­tuu
column-form = Muoto
