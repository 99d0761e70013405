## Map
view-map = Where are the ties, and which themes are met in which area? On the map
map-title = Ties in { $areas } of { $total } areas, most in { $most } ({ $ties }); { $across } between areas
map-title-inside = Ties in { $areas } of { $total } areas, most in { $most } ({ $ties })
map-title-no-ties = No ties in any of the { $total } areas
map-title-dots = { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
} on the map, most ties: { $most } ({ $ties })
map-keys-map = Map: larger with more ties
map-key-municipality = municipality
map-key-other = other actor
map-key-across = between areas, pairs
map-key-tie = tie, pairs of actors
map-key-center = middle of a county
map-keys-ties = Tiles: ties in the area (areas)
map-keys-themes = Bars of tiles: themes
map-note-without-position = Without a position: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
map-note-nowhere = { $count ->
    [one] { $count } of these is
   *[other] { $count } of these are
} of no area with a tile.
map-note-lines = Narrowest lines not drawn: { $count }.
map-note-shared = An area with several tiles, its ties are in each of them: { $names }.
map-needs = no actor has a position, and no area is a Finnish wellbeing services county or region. Add lon and lat of actors, or their region as area.
map-description = Map: { $dots } actors at their positions, { $lost } without one. Ties in { $areas } areas; { $across } ties between areas, { $pairs } pairs.
