## What changed
view-change = What came, what went, what stayed? Two days or networks in one layout
change-title = { $before } → { $after }: { $came ->
    [one] { $came } tie came
   *[other] { $came } ties came
}, { $went } went, { $kept } stayed
change-title-networks = { $came ->
    [one] { $came } tie came
   *[other] { $came } ties came
}, { $went } went, { $kept } stayed
change-networks = { $before } → { $after }
change-kept = stayed
change-came = came
change-went = went
change-states = Actors
change-actors = Of the actors { $came } came, { $went } went and { $kept } stayed.
change-merged = { $count ->
    [one] { $count } actor goes on
   *[other] { $count } actors go on
} as a part of another, and the ties follow.
change-split = { $count ->
    [one] { $count } actor goes on
   *[other] { $count } actors go on
} as others, and the ties follow where those are new.
change-alone = { $count ->
    [one] { $count } actor that stayed without ties is
   *[other] { $count } actors that stayed without ties are
} not shown.
change-left-out = There is no room for { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
} and { $ties ->
    [one] { $ties } tie;
   *[other] { $ties } ties;
} those of whom most ties changed are shown.
change-description = Changes: { $title }. { $actors } { $merged ->
    [one] { $merged } actor goes
   *[other] { $merged } actors go
} on as a part of another.
change-other-kinds = { $count ->
    [one] { $count } other kind
   *[other] { $count } other kinds
}
