## Directed ties between sectors
view-flow = What runs from sector to sector? Directed ties such as grants and steering
flow-title = Most directed ties run { $from } → { $to }: { $most } of { $all }
flow-title-strength = The largest flow is { $from } → { $to }: { $share } of all strength
flow-from = From
flow-to = To
flow-ties = { $count ->
    [one] { $count } directed tie
   *[other] { $count } directed ties
}
flow-rest = others ({ $count ->
    [one] { $count } sector
   *[other] { $count } sectors
})
flow-mixed = others, thin ones joined
flow-undirected = { $count ->
    [one] { $count } undirected tie is
   *[other] { $count } undirected ties are
} not shown.
flow-without-sector = { $count ->
    [one] { $count } directed tie is
   *[other] { $count } directed ties are
} left out because an actor has no sector.
flow-width = Width of a band: number of ties.
flow-width-strength = Width of a band: sum of the strengths of ties; 1 where the input says none.
flow-nothing = none of the selected ties is directed. Select other kinds of ties (--tie-kind) or statuses (--status), or mark ties as directed
flow-no-sectors = the actors of the directed ties have no sector. Choose another division, such as --by kind
flow-description = Flows of directed ties: from { $givers ->
    [one] { $givers } sector
   *[other] { $givers } sectors
} to { $receivers ->
    [one] { $receivers } sector
   *[other] { $receivers } sectors
} run { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}. The largest flows: { $most }.
