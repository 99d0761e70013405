## Täckning
view-coverage = Vilket tema uppfylls i vilket område, vad är planerat, vad saknas och vad är okänt?
coverage-title = Teman i områdena: { $met } av { $total } uppfylls, något saknas i { $missing }, { $unknown } utan uppgift
coverage-key = Par av område och tema ({ $count })
coverage-any-theme = regler om vilket tema som helst
coverage-left-out-areas = { $count ->
    [one] { $count } område
   *[other] { $count } områden
} med minst relationer, eller vars delar visas, får inte plats.
coverage-left-out-themes = { $count ->
    [one] { $count } tema
   *[other] { $count } teman
} med minst relationer får inte plats.
coverage-without-area = Utan område: { $count ->
    [one] { $count } relation
   *[other] { $count } relationer
}.
coverage-without-theme = Utan tema: { $count ->
    [one] { $count } relation
   *[other] { $count } relationer
}.
coverage-number = Talet: hur många relationer eller förväntningar.
coverage-both = { $count } par har något och saknar också något: { $count ->
    [one] det räknas
   *[other] de räknas
} två gånger i teckenförklaringen.
coverage-needs = aktörerna har inga områden eller relationerna inga teman. Lägg till område för aktörerna och tema för relationerna.
coverage-description = Täckning: { $areas } områden och { $themes } teman, { $total } par. Uppfylls { $met }, planerat { $planned }, saknas { $missing }, har upphört { $ended }, utan uppgift { $unknown }{ $both ->
    [0] {""}
   *[other] {" "}(par som har något och också saknar något räknas två gånger: { $both })
}.
coverage-description-missing = { $counted } Saknas: { $pairs }.
