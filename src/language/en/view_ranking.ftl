## Who gathers, who hangs on one tie
view-ranking = Who are the hubs, who hangs on one tie? Bars and lists
ranking-title = { $first ->
    [one] Most central
   *[other] Most central
}: { $hubs }. { $hanging ->
    [0] Nobody hangs on a single partner
    [one] { $hanging } actor hangs on a single partner
   *[other] { $hanging } actors hang on a single partner
}, { $alone ->
    [0] nobody is without ties
    [one] { $alone } has no ties
   *[other] { $alone } have no ties
}
ranking-title-none = Nobody holds the network together: { $alone ->
    [one] { $alone } actor, no ties
   *[other] { $alone } actors, no ties
}
ranking-nobody = There are no actors to rank.
ranking-hubs = Who holds the network together
ranking-agreeing = Lenses that agree
ranking-method = The order brings { $lenses } lenses together (Borda count), not the number of ties alone. Equal points share a place.
ranking-method-estimated = The order brings { $lenses } lenses together (Borda count), betweenness being estimated; neighboring places may change. Equal points share a place.
ranking-falling = { $count ->
    [one] { $count } would fall off
   *[other] { $count } would fall off
}
ranking-tooltip = ties { $ties }, other sectors { $sectors }, coordinates { $coordinated }, points { $points }
ranking-key-bars = Bars
ranking-key-ties = ties, colored by sector
ranking-key-falling = would fall off the network without it
ranking-apart = Who stands apart
ranking-apart-nobody = Nobody stands apart in any sense.
ranking-hanging = Who hangs on one
ranking-hanging-nobody = Nobody hangs on a single partner.
ranking-no-ties = No ties ({ $count })
ranking-outside-main = Apart from the main network ({ $count })
ranking-own-sector = Ties to the own sector only ({ $count })
ranking-no-hub = More than { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
} from a hub ({ $count })
ranking-single-tie = One tie ({ $count }): with whom
ranking-single-partner = Several ties, one partner ({ $count }): with whom
ranking-description = Bars and lists: { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
}; { $hanging } hang on a single partner, { $alone } have no ties.
ranking-description-hubs = { $counted } In order, ties in parentheses: { $hubs }.
