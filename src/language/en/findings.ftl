## What the answer speaks of
basis-of-network = { $network }. { $basis }
basis-as-of = { $actors }, { $ties } (status: { $statuses }). As of { $day }.
basis-any-time = { $actors }, { $ties } (status: { $statuses }). All times at once.

## Names
name-pair = { $a } – { $b }
name-count = { $name } ({ $count })
list-all = { $names }

## Interfaces
interfaces-title-kind = Interfaces between kinds of actors
interfaces-title-area = Interfaces between areas
interfaces-title-theme = Interfaces between themes
interfaces-title-attribute = Interfaces by { $attribute }
interface-single-point = Resting on one actor: { $actor }. { $count ->
    [one] It is the only contact in the interface { $interfaces }.
   *[other] It is the only contact in { $count } interfaces: { $interfaces }.
}
interface-second-contact = Agree on who carries on if this actor drops out.
interface-carried = { $count ->
    [one] In one interface at least half of the pairs of actors rest on one actor: { $interfaces }.
   *[other] In { $count } interfaces at least half of the pairs of actors rest on one actor: { $interfaces }.
}
interface-share = { $interface } ({ $actor }, { $share })
interface-single-points = { $count ->
    [one] One interface has a single contact: { $interfaces }.
   *[other] { $count } interfaces have a single contact each: { $interfaces }.
}
interface-of-actor = { $interface } ({ $actor })
interface-single-pair = { $count ->
    [one] One interface rests on a single pair of actors: { $interfaces }.
   *[other] { $count } interfaces rest on a single pair of actors: { $interfaces }.
}
interface-not-yet = { $count ->
    [one] One interface has no existing tie yet: { $interfaces }.
   *[other] { $count } interfaces have no existing tie yet: { $interfaces }.
}
interface-summary = Sectors meet in { $count } of { $possible } pairs of sectors; the broadest interface is { $interface } ({ $ties }).
interface-one-sector = All actors are of one sector ({ $sector }), so there are no interfaces. Choose another division with --by.
interface-none = The sectors ({ $sectors }) do not meet: no tie crosses from one to another.

## Gaps
gap-duty = Coverage gap: { $pairs }. Expected tie: { $expected } ({ $source }). Now: { $state }.
gap-rule = Coverage gap: { $missing } of { $subjects } actors lack an expected tie: { $names }. Rule: { $rule } ({ $source }).
gap-source = source: { $source }
gap-no-source = no source given
gap-bring-home = Bring the planned tie to a decision.
gap-build-on = Build on the ties that exist: { $ties }.
gap-no-expectations = With this selection there are no duties and no rules, so gaps cannot be told.
gap-none = All duties ({ $duties }) and rules ({ $rules }) are met.
gap-nothing = no tie
gap-other-ties = only other ties
gap-coming = only planned
gap-partly = partly met
gap-tie = { $from } – { $to } ({ $kind }, { $status })
gap-any-tie = any tie
gap-any-tie-about = any tie ({ $themes })
gap-tie-about = { $kinds } ({ $themes })
gap-anybody = anybody
gap-anybody-of-area = anybody of the own area
gap-whom-of-area = { $names } (own area)

## Tripartite cooperation
side-county = wellbeing services county
side-municipality = municipality
side-organisation = organisations
tripartite-both-missing = county and organisations are missing
tripartite-organisation-missing = organisations are missing
tripartite-county-missing = the county is missing
tripartite-separate = both are there, but separately
tripartite-coming = a common table is only planned
tripartite-triangle = all three are tied to each other
tripartite-table = all three sit at one table
tripartite-finding = Tripartite cooperation, { $count } of { $total } municipal actors: { $state }. Municipalities: { $names }.
tripartite-unknown = Tripartite cooperation cannot be told: a side is absent from the input ({ $sides }).
presence-met = met
presence-planned = planned, proposed or conditional
presence-missing = missing
presence-ended = has ended
presence-unknown = unknown: the data do not say

## Coordination hubs
hubs-title = Coordination hubs: who holds the network together
hub-reason = { $place }. { $actor }: { $reasons }. At the top in { $agreeing } of { $lenses } measures.
hub-reason-steady = { $place }. { $actor }: { $reasons }. At the top in no single measure, but high in many.
hub-reason-degree = { $count ->
    [one] { $count } direct tie
   *[other] { $count } direct ties
}
hub-reason-betweenness = stands on { $count } of the routes between others
hub-reason-coreness = belongs to the dense core of the network ({ $count })
hub-reason-sectors = { $count ->
    [one] reaches { $count } other sector
   *[other] reaches { $count } other sectors
}
hub-reason-coordinated = { $count ->
    [one] coordinates { $count } actor
   *[other] coordinates { $count } actors
}
hub-depends = Critical actor: without it { $count ->
    [one] { $count } actor falls off the network
   *[other] { $count } actors fall off the network
} ({ $names }).
hub-method = The order sums up { $lenses } measures (Borda count): in each an actor gets a point for everybody ranked below it and half a point for everybody ranked equal; of equal sums the lower id comes first. The top = the first { $top }.
hub-method-estimated = { hub-method } Routes between others are estimated here: each share is right within 1 % of all pairs with 90 % certainty.
hub-none = There are no ties, so no hubs can be named.

## Isolated actors
isolated-title = Isolated actors: who is left out, and in which sense
isolated-no-ties = Without ties: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }). { $coming ->
    [0] None is planned either.
    [one] One of them has a tie planned.
   *[other] { $coming } of them have a tie planned.
}
isolated-outside-main = Apart from the main network: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
isolated-own-sector = Ties only inside the own sector: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
isolated-no-hub = More than { $steps } steps to a hub: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
isolated-single-partner = Hanging on a single partner, though by several ties: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
isolated-single-tie = Hanging on a single tie: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }).
isolated-way = { $actor } → { $nearest } ({ $closeness })
isolated-ways = Nearest connection: { $ways }.
isolated-no-source = No source speaks of: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} ({ $names }). A missing answer looks just like isolation: check the data first.
isolated-sources-unknown = The input names no sources, so a missing answer cannot be told from isolation.
isolated-nobody = Nobody is isolated in any sense.
sense-no-ties = no ties
sense-outside-main = apart from the main network
sense-own-sector = own sector only
sense-no-hub = far from hubs
sense-single-partner = hangs on one partner
sense-single-tie = hangs on one tie
closeness-planned = a tie is planned already
closeness-area-and-theme = same area and theme
closeness-area = same area
closeness-theme = same theme
closeness-kind = usual partner of its kind
closeness-best-connected = best connected
