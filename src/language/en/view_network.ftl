## The whole network
view-network = Who is tied to whom? The whole network in one picture
network-title = { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
}, { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}; most ties: { $hub } ({ $most }){ $alone ->
    [0] { "" }
    [one] ; { $alone } actor without ties
   *[other] ; { $alone } actors without ties
}
network-title-top = { $actors ->
    [one] The most central actor
   *[other] The { $actors } most central actors
} (of { $all }); most ties: { $hub } ({ $most })
network-title-apart = { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
}, no ties
network-title-empty = No actors
network-size = Size of a mark: number of ties.
network-top = In the picture: { $hubs ->
    [one] the actor with the most ties
   *[other] the { $hubs } actors with the most ties
} and { $tied ->
    [one] { $tied } with ties to them.
   *[other] { $tied } with ties to them.
}
network-left-out = Not in the picture: { $actors ->
    [one] { $actors } other actor
   *[other] { $actors } other actors
} and { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}.
network-unnamed = No room for the name of { $count ->
    [one] { $count } actor.
   *[other] { $count } actors.
}
network-outside = Ties only to actors outside the picture ({ $count })
network-groups-title = { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
} in { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}, { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}; most between { $a } – { $b } ({ $most })
network-groups-title-apart = { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
} in { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}, no ties between the groups
network-groups-description = Network picture by groups: { $title }; inside the groups { $inside ->
    [one] { $inside } tie
   *[other] { $inside } ties
}.
network-groups-size = Size of a mark: number of actors. Thickness of a line: number of ties.
network-communities-size = A group: actors with more ties among themselves than to others. Size of a mark: number of actors. Thickness of a line: number of ties.
network-groups-inside = Inside the groups { $count ->
    [one] { $count } tie.
   *[other] { $count } ties.
}
network-groups-alone = Without ties { $count ->
    [one] { $count } actor.
   *[other] { $count } actors.
}
network-groups-left-out = Not in the picture: { $groups ->
    [one] { $groups } smaller group
   *[other] { $groups } smaller groups
}, { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
} and { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}.
network-groups-apart = No ties to other groups ({ $count })
network-group = { $name } · { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
} · { $inside ->
    [one] { $inside } tie among them
   *[other] { $inside } ties among them
}
network-one-group = group
network-between = between groups
network-no-sector = unknown
network-community = { $first } and { $others ->
    [one] { $others } other
   *[other] { $others } others
}
draw-no-positions = In the view { $view } actors have no lasting places; { $names } do
draw-like-unreadable = --like: the file { $file } cannot be read as a layout: { $why }
draw-like-other = --like: the file { $file } is { $schema }, not a layout; make one with draw --view network -o layout.json
draw-like-no-place = --like: the file { $file } has a place that is not on a page
