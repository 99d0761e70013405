## Which few new ties help most
recommend-title = Recommendations: which new ties help most
recommend-aim-gaps = gaps
recommend-aim-tables = sides missing at tables
recommend-aim-isolated = parts cut off from the main network
recommend-aim-interfaces = interfaces that hang on one actor
recommend-aim-hubs = actors far from a hub
recommend-new = { $place }. Make a tie: { $tie }. It { $effects }. Gain { $gain }, cost { $cost }.
recommend-seat = { $place }. Give a seat at the table: { $tie }. It { $effects }. Gain { $gain }, cost { $cost }.
recommend-bring-home = { $place }. Bring the planned tie about: { $tie }. It { $effects }. Gain { $gain }, cost { $cost }.
recommend-tie = { $from } – { $to } ({ $words })
recommend-closes = { $count ->
    [one] closes a gap ({ $names })
   *[other] closes { $count } gaps ({ $names })
}
recommend-completes = { $count ->
    [one] brings a missing side to the table ({ $names })
   *[other] brings { $count } missing sides to their tables ({ $names })
}
recommend-joins = { $count ->
    [one] connects a cut-off actor to the main network ({ $names })
   *[other] connects { $count } cut-off actors to the main network ({ $names })
}
recommend-secures = { $count ->
    [one] gives the interface a second, separate tie ({ $names })
   *[other] gives { $count } interfaces a second, separate tie each ({ $names })
}
recommend-nears = { $count ->
    [one] brings an actor within { $steps } steps of a hub ({ $names })
   *[other] brings { $count } actors within { $steps } steps of a hub ({ $names })
}
recommend-need-gap = { $who } – { $whom }: { $expected }
recommend-need-seat = { $table }: { $side }
recommend-need-outside = { $names }
recommend-need-far = { $actor }
recommend-next = Next best in its place: { $tie }, gain { $gain }; the proposed one adds { $own } beside the others.
recommend-next-none = No other tie in its place would help.
recommend-of-aim = { $aim } { $met }/{ $missing } (weight { $weight })
recommend-summary = { $count ->
    [one] One tie
   *[other] { $count } ties
} (cost { $cost }, budget { $budget }) meet needs of weight { $gain }/{ $lacking }: { $aims }.
recommend-method-exact = Of the { $candidates } ties compared no choice is better: all other combinations are ruled out.
recommend-method-greedy = Chosen greedily from { $candidates } ties, always the best next: the gain is always at least { $guarantee } of the best possible, here at least { $share }.
recommend-method-by-cost = Chosen greedily from { $candidates } ties, always the most gain for the cost: the gain is always at least { $guarantee } of the best possible, here at least { $share }.
recommend-together = Together the ties meet more than each by itself: needs of weight { $more } besides.
recommend-left-out = { $count ->
    [one] One tie was
   *[other] { $count } ties were
} not compared, because working out the effects would have taken too long.
recommend-nothing-lacking = Nothing is lacking where the aims are: { $aims }.
recommend-no-tie = { $missing } needs, but no allowed tie meets any of them by itself. Aims: { $aims }.
recommend-too-dear = { $missing } needs, but no tie that helps fits the budget. Aims: { $aims }.
recommend-open-budget = Stays open ({ $aim }, { $count }), because other ties help more for the same budget: { $names }.
recommend-open-no-tie = Stays open ({ $aim }, { $count }), because no allowed tie was found that would do by itself: { $names }.
recommend-why-budget = budget
recommend-why-no-tie = no allowed tie

table-recommendations = Recommended ties
table-recommendations-note = Gain = the weight of the needs a tie meets beside those before it. A cut-off part weighs as many times as it has actors. A hub may be { $steps } steps away; hubs: { $hubs }. No better choice of the ties compared is possible.
table-recommendations-note-greedy = Gain = the weight of the needs a tie meets beside those before it. A cut-off part weighs as many times as it has actors. A hub may be { $steps } steps away; hubs: { $hubs }. The choice is greedy: at least { $guarantee } of the best possible.
table-needs = Needs
column-from-actor = Who
column-to-actor = With whom
column-tie-kind = Tie
column-gain = Gain
column-cost = Cost
column-already-planned = Planned
column-about = Themes
column-meets = What it meets
column-next-best = Next best
column-next-gain = Gain of the next best
column-own-gain = Gain beside the others
column-same-area = Same area
column-from-key = From (key)
column-to-key = To (key)
column-kind-key = Kind (key)
column-aim = Aim
column-what-lacks = What is lacking
column-missing-count = Missing now
column-still-missing = Still missing
column-why-open = Why
column-lacking-who = Who lacks it
