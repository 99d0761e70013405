## Grupperingar
groups-title = Grupperingar: vilka samarbetar mest med varandra
groups-none = Det finns inga relationer, så inga grupperingar bildas.
groups-all-alone = Med denna upplösning har ingen så täta relationer att grupperingar bildas.
groups-summary = { $count ->
    [one] En gruppering bildas. Den har { $size } aktörer kring { $center }; modularitet Q = { $quality }.
   *[other] { $count } grupperingar bildas. Den största har { $size } aktörer kring { $center }; modularitet Q = { $quality }.
}
groups-by-chance = Grupperingarna skiljer sig inte från slumpen: Q = { $quality }, i genomsnitt { $mean } i { $networks } nätverk där alla har lika många relationer men slumpmässiga partner (p = { $p }).
groups-beyond-chance = Grupperingarna skiljer sig från slumpen: Q = { $quality }, i genomsnitt { $mean } i { $networks } nätverk där alla har lika många relationer men slumpmässiga partner (p = { $p }).
groups-by-chance-step = Basera inga beslut på dessa grupperingar; se hellre på områden och typer av aktörer.
groups-unstable = Grupperingarna är osäkra: { $runs } sökningar ger bara delvis samma resultat (justerat Rand-index { $agreement }).
groups-unstable-step = Läs bara grupperingarnas kärnor, eller öka antalet sökningar (--runs).
groups-single-bridge = Gruppering { $number } ({ $size } aktörer kring { $center }) har relationer till de andra bara genom en medlem, { $bridge }.
groups-single-bridge-step = Kom överens om en andra kontakt till de andra grupperingarna.
groups-closed = { $count ->
    [one] En gruppering har ingen relation till någon annan; i dess mitt finns { $names }.
   *[other] { $count } grupperingar har ingen relation till någon annan; i deras mitt finns { $names }.
}
groups-follow = Grupperingarna följer indelningen i { $grouping } (justerat Rand-index { $adjusted }, gemensam information NMI { $mutual }, avstånd VI { $variation } bitar).
groups-follow-partly = Grupperingarna följer bara delvis indelningen i { $grouping } (justerat Rand-index { $adjusted }, gemensam information NMI { $mutual }, avstånd VI { $variation } bitar).
groups-follow-not = Grupperingarna följer inte indelningen i { $grouping } (justerat Rand-index { $adjusted }, gemensam information NMI { $mutual }, avstånd VI { $variation } bitar).
groups-layers = De { $count } typerna av relationer väger lika mycket, var och en som ett eget lager; Q är lagrens medelvärde.
groups-by-kind = typer av aktörer
groups-by-area = områden
groups-by-theme = teman
groups-by-attribute = { $attribute }
groups-bridges = Relationer till flest andra grupperingar ({ $count }): { $names }.
groups-stability = Överensstämmelse mellan sökningarna: justerat Rand-index { $adjusted }, NMI { $mutual }.
groups-stability-unknown = Överensstämmelsen kan inte bedömas utifrån en enda sökning.
groups-chance = I { $networks } nätverk med lika många relationer per aktör men slumpmässiga partner är Q i genomsnitt { $mean } (standardavvikelse { $deviation }, p = { $p }).
groups-chance-unknown = Ingen jämförelse med slumpmässiga nätverk.

## Grupperingarnas tabeller
table-groups = Grupperingar
table-groups-note = Q = { $quality }: andelen relationer inom grupperingarna minus den andel som enbart antalet relationer skulle ge av en slump. { $runs } sökningar, Q { $min }–{ $max }. { $stability } { $chance } Aktörer utanför grupperingarna: { $alone }.
table-community-members = Grupperingarnas medlemmar
table-community-bridges = Aktörer som binder samman grupperingar
table-following = Vad grupperingarna följer
table-following-note = Justerat Rand-index: 1 = samma indelning, 0 = som av en slump. NMI: gemensam information genom medelvärdet av entropierna, 0–1. VI: informationsvariation i bitar, 0 = samma indelning. Sektorernas Q: modulariteten när sektorerna tas som grupperingar.
column-community = Gruppering
column-community-center = Kring
column-typical-sectors = Typiska sektorer
column-typical-areas = Typiska områden
column-typical-themes = Typiska teman
column-pairs-inside = Interna par med relation
column-pairs-outward = Utåt
column-neighbor-groups = Andra grupperingar
column-community-bridges = Broar
column-partners-there = Partner där
column-grouping = Indelning
column-sector-count = Sektorer
column-adjusted-rand = Justerat Rand
column-mutual-information = NMI
column-variation = VI, bitar
column-modularity-by = Sektorernas Q
