## Timeline
view-timeline = What holds when? Actors and ties over time, stages of the reform marked
timeline-title = At most { $most ->
    [one] { $most } tie
   *[other] { $most } ties
} at once (from { $day }); { $ended ->
    [one] { $ended } actor
   *[other] { $ended } actors
} and { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
} end
timeline-title-lasting = At most { $most ->
    [one] { $most } tie
   *[other] { $most } ties
} at once (from { $day }); no actor ends
timeline-title-actors = { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
} over time; { $ended ->
    [one] { $ended } actor
   *[other] { $ended } actors
} and { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
} end
timeline-title-actors-lasting = { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
} over time; none ends
timeline-ties = { $count ->
    [one] { $count } tie
   *[other] { $count } ties
} with a time
timeline-actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} over time
timeline-marks = Vertical lines
timeline-key-actor = the actor exists
timeline-key-undated = time of the actor unknown, only that of its ties is known
timeline-key-ends = the actor ends
timeline-key-stage = a stage of the reform begins
timeline-key-event = event
timeline-today = As of { $day }
timeline-events-close = { $count } events { $time }
timeline-steps = Ties that hold
timeline-column-ties = ties
timeline-column-ending = ending
timeline-no-sector = no sector
timeline-undated = Without a time: { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
} and { $ties ->
    [one] { $ties } tie.
   *[other] { $ties } ties.
}
timeline-no-room = There is no room for { $count ->
    [one] { $count } actor.
   *[other] { $count } actors; those with most ties are shown.
}
timeline-nameless = { $count ->
    [one] The name of { $count } vertical line does not fit.
   *[other] The names of { $count } vertical lines do not fit.
}
timeline-events-undated = { $count ->
    [one] { $count } event has no date.
   *[other] { $count } events have no date.
}
timeline-nothing = actors and ties have no times. Give them a beginning and an end (valid: from, until), such as 2021 or 2021-07-01
timeline-description = Timeline { $first }–{ $last }: { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
} and { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
} over time. { $ended ->
    [one] { $ended } actor ends
   *[other] { $ended } actors end
}, and { $ending ->
    [one] { $ending } tie
   *[other] { $ending } ties
} with them.
