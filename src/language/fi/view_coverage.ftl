## Kattavuus
view-coverage = Mikä teema toteutuu milläkin alueella, mikä on suunnitteilla, mikä puuttuu ja mistä ei ole tietoa?
coverage-title = Teemat alueilla: { $met } / { $total } toteutuu, puutteita { $missing }, ilman tietoa { $unknown }
coverage-key = Alueen ja teeman parit ({ $count })
coverage-any-theme = säännöt mistä tahansa teemasta
coverage-left-out-areas = { $count ->
    [one] { $count } alue
   *[other] { $count } aluetta
}, joita koskee vähiten yhteyksiä tai joiden osat ovat kuvassa, ei mahdu kuvaan.
coverage-left-out-themes = { $count ->
    [one] { $count } teema
   *[other] { $count } teemaa
}, joista on vähiten yhteyksiä, ei mahdu kuvaan.
coverage-without-area = Ilman aluetta: { $count ->
    [one] { $count } yhteys
   *[other] { $count } yhteyttä
}.
coverage-without-theme = Ilman teemaa: { $count ->
    [one] { $count } yhteys
   *[other] { $count } yhteyttä
}.
coverage-number = Luku: montako yhteyttä tai odotusta.
coverage-both = { $count } parissa on jotakin ja myös puutteita: { $count ->
    [one] se on
   *[other] ne ovat
} selitteen luvuissa kahdesti.
coverage-needs = toimijoilla ei ole alueita tai yhteyksillä teemoja. Lisää toimijoille alue ja yhteyksille teema.
coverage-description = Kattavuus: { $areas } aluetta ja { $themes } teemaa, { $total } paria. Toteutuu { $met }, suunnitteilla { $planned }, puuttuu { $missing }, päättynyt { $ended }, ilman tietoa { $unknown }{ $both ->
    [0] {""}
   *[other] {" "}(kahdesti luvuissa ovat parit, joissa on jotakin ja myös puutteita: { $both })
}.
coverage-description-missing = { $counted } Puuttuu: { $pairs }.
