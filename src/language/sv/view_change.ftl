## Vad ändrades
view-change = Vad kom till, vad försvann, vad finns kvar? Två tidpunkter eller nätverk i samma placering
change-title = { $before } → { $after }: { $came ->
    [one] { $came } relation kom till
   *[other] { $came } relationer kom till
}, { $went } försvann, { $kept } finns kvar
change-title-networks = { $came ->
    [one] { $came } relation kom till
   *[other] { $came } relationer kom till
}, { $went } försvann, { $kept } finns kvar
change-networks = { $before } → { $after }
change-kept = finns kvar
change-came = kom till
change-went = försvann
change-states = Aktörer
change-actors = Av aktörerna kom { $came } till, { $went } försvann och { $kept } finns kvar.
change-merged = { $count ->
    [one] { $count } aktör fortsätter
   *[other] { $count } aktörer fortsätter
} som del av en annan, och relationerna följer med.
change-split = { $count ->
    [one] { $count } aktör fortsätter
   *[other] { $count } aktörer fortsätter
} som andra, och relationerna följer med till dem som är nya.
change-alone = { $count ->
    [one] { $count } aktör som finns kvar
   *[other] { $count } aktörer som finns kvar
} utan relationer visas inte.
change-left-out = { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
} och { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
} ryms inte; de vars relationer ändrades mest visas.
change-description = Förändringsbild: { $title }. { $actors } { $merged ->
    [one] { $merged } aktör fortsätter
   *[other] { $merged } aktörer fortsätter
} som del av en annan.
change-other-kinds = { $count ->
    [one] { $count } annat slag
   *[other] { $count } andra slag
}
