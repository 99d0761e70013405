## Pictures
diagram-legend = Legend
diagram-status = Status of ties
diagram-network-description = Network diagram: { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
}, { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}; without ties { $alone ->
    [one] { $alone } actor
   *[other] { $alone } actors
}.
diagram-alone = Without ties ({ $count })
diagram-mutual = mutual
