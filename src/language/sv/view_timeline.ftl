## Tidslinje
view-timeline = Vad gäller när? Aktörer och relationer i tiden, med reformens skeden
timeline-title = Som mest { $most ->
    [one] { $most } relation
   *[other] { $most } relationer
} samtidigt ({ $day }–); { $ended ->
    [one] { $ended } aktör
   *[other] { $ended } aktörer
} och { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
} upphör
timeline-title-lasting = Som mest { $most ->
    [one] { $most } relation
   *[other] { $most } relationer
} samtidigt ({ $day }–); ingen aktör upphör
timeline-title-actors = { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
} i tiden; { $ended ->
    [one] { $ended } aktör
   *[other] { $ended } aktörer
} och { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
} upphör
timeline-title-actors-lasting = { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
} i tiden; ingen upphör
timeline-ties = { $count ->
    [one] { $count } relation
   *[other] { $count } relationer
} med tid
timeline-actors = { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
} i tiden
timeline-marks = Lodräta linjer
timeline-key-actor = aktören finns
timeline-key-undated = aktörens tid är okänd, bara relationernas är känd
timeline-key-ends = aktören upphör
timeline-key-stage = ett skede av reformen börjar
timeline-key-event = händelse
timeline-today = Läget { $day }
timeline-events-close = { $count } händelser { $time }
timeline-steps = Relationer i kraft
timeline-column-ties = relationer
timeline-column-ending = upphör
timeline-no-sector = ingen sektor
timeline-undated = Utan tid är { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
} och { $ties ->
    [one] { $ties } relation.
   *[other] { $ties } relationer.
}
timeline-no-room = { $count ->
    [one] { $count } aktör ryms inte.
   *[other] { $count } aktörer ryms inte; de som har flest relationer visas.
}
timeline-nameless = { $count ->
    [one] Namnet på { $count } lodrät linje ryms inte.
   *[other] Namnen på { $count } lodräta linjer ryms inte.
}
timeline-events-undated = { $count ->
    [one] { $count } händelse saknar datum.
   *[other] { $count } händelser saknar datum.
}
timeline-nothing = aktörerna och relationerna har inga tider. Ange början och slut för dem (valid: from, until), till exempel 2021 eller 2021-07-01
timeline-description = Tidslinje { $first }–{ $last }: { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
} och { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
} i tiden. { $ended ->
    [one] { $ended } aktör
   *[other] { $ended } aktörer
} upphör, och med dem { $ending ->
    [one] { $ending } relation
   *[other] { $ending } relationer
}.
