## Our own position
view-ego = What is our own position: who is one step away, who two?
ego-title = { $name }: { $partners ->
    [one] { $partners } partner
   *[other] { $partners } partners
} in { $reached } of { $sectors } sectors, { $hanging ->
    [0] nobody hangs on it
    [one] { $hanging } hangs on it
   *[other] { $hanging } hang on it
}
ego-title-alone = { $name } has no ties
ego-step-near = 1 step: partners ({ $count })
ego-step-far = 2 steps ({ $count })
ego-fact-ties = { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}, { $near ->
    [one] { $near } partner
   *[other] { $near } partners
}
ego-fact-reach = Within two steps { $within } of { $others } other actors
ego-fact-none-hangs = Nobody falls off the rest without it
ego-fact-hanging = Without it { $count ->
    [one] { $count } actor falls off the rest
   *[other] { $count } actors fall off the rest
}
ego-fact-reached = Meets the sectors ({ $count }): { $names }
ego-fact-not-reached = Does not meet ({ $count }): { $names }
ego-no-sector = without sector
ego-other-sectors = other sectors
ego-rest-of-sector = { $sector }, others
ego-key-pairs = Ties, pairs of actors
ego-key-own = its own
ego-key-among = among partners
ego-key-onward = from partners onward
ego-key-frames = Frame
ego-key-hanging = falls off the rest without it
ego-note-chosen = No actor was named, so this is about the first hub of the network; --actor ID chooses another.
ego-note-outer = Ties between those two steps away are not drawn ({ $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}).
ego-note-beyond = Further away or without ties: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}.
ego-needs-actors = the network has no actors. Add actors and their ties.
ego-needs-selected = the actor of --actor is not in the selection. Choose another one, or select more (--as-of, --area, --actor-kind).
ego-description = { $name }: { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}, { $near } partners, { $far } actors two steps away; without it { $hanging } fall off the rest.
