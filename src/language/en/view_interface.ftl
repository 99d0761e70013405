## A pair of sectors close up
view-interface = Who meets at the boundary of two sectors, and on whom does it rest? One pair close up (--sectors A,B)
pair-title = { $a } – { $b }: { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}, resting on { $must ->
    [one] one actor
   *[other] { $must } actors
}
pair-title-single = { $a } – { $b }: { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}, all resting on { $actor }
pair-title-pair = { $a } – { $b }: { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}, all between two actors
pair-title-apart = { $a } – { $b }: no ties
pair-none = No tie crosses from sector to sector, so there is no interface to show close up. Choose another grouping (--by) or a pair (--sectors A,B).
pair-apart = No tie leads from the sector { $a } to the sector { $b }.
pair-header = { $sector }: { $boundary } / { $actors } at the boundary
pair-without = { $sector } without a tie across: { $count } / { $actors }
pair-pairs = { $possible ->
    [one] Of one possible pair of actors
   *[other] Of { $possible } possible pairs of actors
} { $pairs } ({ $share }) meet.
pair-top = { $actor } carries most: { $share } of the pairs.
pair-why-fragile = Chosen as the pair with most ties of those where one actor carries at least half.
pair-why-most = Chosen as the pair with most ties.
pair-signs = Signs
pair-key-single = single point of contact: no ties without it
pair-key-critical = fewest actors on whom all ties rest
pair-description = Two sectors face to face: { $a } ({ $boundary_a } / { $actors_a } at the boundary) and { $b } ({ $boundary_b } / { $actors_b } at the boundary); { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}.
pair-description-critical = { $counted } They rest on: { $critical }.
draw-sector-unknown = --sectors: there is no sector { $word }, or it is named twice. Sectors: { $names }
