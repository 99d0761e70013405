## Scenario
scenario-title = What changes if { $changes }
scenario-title-without = What is lost without { $actor }
scenario-no-changes = What changes? Give at least one change: --remove, --merge, --add, --end, --continue or --changes FILE.
scenario-goes = { $what } goes
scenario-comes = { $what } comes
scenario-ends = { $what } ends
scenario-continues = { $what } goes on
scenario-on = { $change } on { $day }
scenario-until = { $change } (until { $day })
scenario-merge = { $actors } merge ({ $into })
scenario-hand-over = { $from } hands over ties ({ $to })
scenario-tie = the tie { $from } – { $to }
scenario-tie-of-kind = the tie { $from } – { $to } ({ $kind })
scenario-no-ties = Left without any tie: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
scenario-outside-main = Cut off from the main network: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
scenario-own-sector = Left with ties of the own sector only: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
scenario-no-hub = Left far from the hubs: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
scenario-single-partner = Left with one partner: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
scenario-single-tie = Left hanging on one tie: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
scenario-relieved = Less cut off than now: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
scenario-gap = { $pair } ({ $expected })
scenario-gap-opens = { $count ->
    [one] { $count } gap opens
   *[other] { $count } gaps open
}: { $names }.
scenario-gap-widens = { $count ->
    [one] { $count } gap gets worse
   *[other] { $count } gaps get worse
}: { $names }.
scenario-gap-met = { $count ->
    [one] { $count } gap closes
   *[other] { $count } gaps close
}: { $names }.
scenario-closes = { $count ->
    [one] { $count } interface closes
   *[other] { $count } interfaces close
}: { $interfaces }.
scenario-closes-with-sector = With the last actor of its sector goes { $count ->
    [one] { $count } interface
   *[other] { $count } interfaces
}: { $interfaces }.
scenario-fragile = Left resting on one actor: { $count ->
    [one] { $count } interface
   *[other] { $count } interfaces
}: { $interfaces }.
scenario-opens = { $count ->
    [one] { $count } interface opens
   *[other] { $count } interfaces open
}: { $interfaces }.
scenario-sturdy = No longer resting on one actor: { $count ->
    [one] { $count } interface
   *[other] { $count } interfaces
}: { $interfaces }.
scenario-falls-apart = The network falls apart: it has { $after } parts (now { $before }), the largest with { $largest_after } actors (now { $largest_before }).
scenario-grows-together = The network grows together: it has { $after } parts (now { $before }), the largest with { $largest_after } actors (now { $largest_before }).
scenario-hubs-new = New hubs: { $new }.
scenario-hubs-old = Hubs no longer: { $old }.
scenario-hubs-changed = Hubs no longer: { $old }. In their place: { $new }.
scenario-nothing = No answer changes. The network has { $actors_after } and { $ties_after } (now { $actors_before } and { $ties_before }).
table-scenario = The network now and after the change
table-scenario-note = Changes: { $changes }. Now and after on the same day with the same selection. Fragmentation = share of pairs of actors that no path joins. A fragile interface closes when one actor leaves.
table-scenario-isolation = Who is cut off in another sense
table-scenario-interfaces = Interfaces that change
table-scenario-interfaces-note = Must leave = how many actors must leave at least before nothing crosses.
table-scenario-gaps = Gaps that change
table-scenario-hubs = Hubs now and after the change
scenario-row-actors = Actors
scenario-row-ties = Ties
scenario-row-components = Parts
scenario-row-largest = Actors in the largest part
scenario-row-fragmentation = Fragmentation
scenario-row-open = Open interfaces
scenario-row-fragile = Fragile interfaces
scenario-row-gaps = Gaps
scenario-column-what = What
scenario-column-before = Now
scenario-column-after = After the change
scenario-column-begins = Begins
scenario-column-ends = Ends
scenario-column-event = What happens
scenario-column-who = Who misses it
scenario-column-pairs-before = Pairs now
scenario-column-pairs-after = Pairs after
scenario-column-fragility-before = Must leave now
scenario-column-fragility-after = Must leave after
scenario-column-sector-gone = Sector gone
scenario-column-place-before = Place now
scenario-column-place-after = Place after
scenario-column-was-hub = Hub now
scenario-column-is-hub = Hub after
scenario-event-closes = closes
scenario-event-fragile = left to one actor
scenario-event-narrows = narrows
scenario-event-widens = widens
scenario-event-sturdy = no longer left to one
scenario-event-opens = opens
scenario-gap-event-opens = opens
scenario-gap-event-widens = gets worse
scenario-gap-event-narrows = gets better
scenario-gap-event-met = closes
scenario-gap-event-moot = lapses
