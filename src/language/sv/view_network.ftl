## Hela nätverket
view-network = Vilka samarbetar med vilka? Hela nätverket i en bild
network-title = { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
}, { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}; flest relationer: { $hub } ({ $most }){ $alone ->
    [0] { "" }
    [one] ; { $alone } aktör utan relationer
   *[other] ; { $alone } aktörer utan relationer
}
network-title-top = { $actors ->
    [one] Den mest centrala aktören
   *[other] De { $actors } mest centrala aktörerna
} (av { $all }); flest relationer: { $hub } ({ $most })
network-title-apart = { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
}, inga relationer
network-title-empty = Inga aktörer
network-size = Märkets storlek: antalet relationer.
network-top = I bilden: { $hubs ->
    [one] aktören med flest relationer
   *[other] { $hubs } aktörer med flest relationer
} och { $tied ->
    [one] { $tied } med relationer till dem.
   *[other] { $tied } med relationer till dem.
}
network-left-out = Utanför bilden finns { $actors ->
    [one] { $actors } annan aktör
   *[other] { $actors } andra aktörer
} och { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}.
network-unnamed = Namnet ryms inte för { $count ->
    [one] { $count } aktör.
   *[other] { $count } aktörer.
}
network-outside = Relationer endast till aktörer utanför bilden ({ $count })
network-groups-title = { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
} i { $groups ->
    [one] { $groups } grupp
   *[other] { $groups } grupper
}, { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}; flest mellan { $a } – { $b } ({ $most })
network-groups-title-apart = { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
} i { $groups ->
    [one] { $groups } grupp
   *[other] { $groups } grupper
}, inga relationer mellan grupperna
network-groups-description = Nätverksbild i grupper: { $title }; inom grupperna { $inside ->
    [one] { $inside } relation
   *[other] { $inside } relationer
}.
network-groups-size = Märkets storlek: antalet aktörer. Linjens tjocklek: antalet relationer.
network-communities-size = En grupp: aktörer med fler relationer sinsemellan än till andra. Märkets storlek: antalet aktörer. Linjens tjocklek: antalet relationer.
network-groups-inside = Inom grupperna { $count ->
    [one] { $count } relation.
   *[other] { $count } relationer.
}
network-groups-alone = Utan relationer { $count ->
    [one] { $count } aktör.
   *[other] { $count } aktörer.
}
network-groups-left-out = Utanför bilden finns { $groups ->
    [one] { $groups } mindre grupp
   *[other] { $groups } mindre grupper
}, { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
} och { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}.
network-groups-apart = Inga relationer till andra grupper ({ $count })
network-group = { $name } · { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
} · { $inside ->
    [one] { $inside } relation sinsemellan
   *[other] { $inside } relationer sinsemellan
}
network-one-group = grupp
network-between = mellan grupper
network-no-sector = uppgift saknas
network-community = { $first } och { $others ->
    [one] { $others } annan
   *[other] { $others } andra
}
draw-no-positions = I bilden { $view } har aktörerna inga bestående platser; { $names } går bra
draw-like-unreadable = --like: filen { $file } kan inte läsas som en uppställning: { $why }
draw-like-other = --like: filen { $file } är { $schema }, inte en uppställning; en sådan gör draw --view network -o uppstallning.json
draw-like-no-place = --like: filen { $file } har en plats som inte ligger på sidan
