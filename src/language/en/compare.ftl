## What changed between two days or networks
compare-title = What changed: { $before } → { $after }
compare-basis = Before: { $before } After: { $after }
compare-nothing = Nothing changed.
compare-nothing-shared = The two have no actor in common, so they tell of different actors and not of a change.
compare-check-ids = An actor is the same when its id is: check that both use the same ids.
compare-becomes = { $from } → { $to }
compare-counted = { $word } ({ $count })
compare-part = { $part }
compare-parts = { $said }; { $part }
compare-summary = { $actors } { $ties }
compare-actors = Of the actors, { $came } came, { $went } went and { $kept } stayed.
compare-ties = Of the ties, { $came } came, { $went } went and { $kept } stayed.
compare-lost-contacts = { $count ->
    [one] { $count } actor that is still there lost all its ties
   *[other] { $count } actors that are still there lost all their ties
}: { $names }.
compare-former-partners = Former partners who are still in the network: { $names }.
compare-first-contacts = { $count ->
    [one] { $count } actor got its first tie
   *[other] { $count } actors got their first ties
}: { $names }.
compare-merged = { $count ->
    [one] { $count } actor goes on
   *[other] { $count } actors go on
} as part of another: { $names }. Their ties go with them.
compare-split = { $count ->
    [one] { $count } actor ended and goes on
   *[other] { $count } actors ended and go on
} as others: { $names }.
compare-formed = { $count ->
    [one] { $count } new actor continues
   *[other] { $count } new actors continue
} others: { $names }.
compare-came-apart = { $count ->
    [one] { $count } actor became
   *[other] { $count } actors became
} independent of another: { $names }.
compare-came = New actors: { $count } ({ $names }). Most common kinds: { $kinds }.
compare-went = Actors that went: { $count } ({ $names }). Most common kinds: { $kinds }.
compare-renamed = { $count ->
    [one] { $count } actor has another name
   *[other] { $count } actors have other names
}: { $names }.
compare-most-changed = { $count ->
    [one] Of the actors that stayed, ties changed for only one
   *[other] Ties changed for { $count } actors that stayed, most for
}: { $actors }.
compare-actor-ties = { $actor } (+{ $came } −{ $went })
compare-tie-kinds = Most common kinds of ties: { $parts }.
compare-kinds-came = among those that came { $kinds }
compare-kinds-went = among those that went { $kinds }
compare-interfaces-lost = { $count ->
    [one] One interface closed though both sectors are still there
   *[other] { $count } interfaces closed though both sectors are still there
}: { $names }.
compare-last-ties = The ties that ended: { $names }.
compare-interfaces-gained = { $count ->
    [one] A new interface opened
   *[other] { $count } new interfaces opened
}: { $names }.
compare-interfaces-ended = { $count ->
    [one] One interface ended
   *[other] { $count } interfaces ended
} because a sector went: { $names }. Sectors that went, with their actors: { $sectors }.
compare-hubs-gone = { $count ->
    [one] One former hub is no longer there
   *[other] { $count } former hubs are no longer there
}: { $names }.
compare-hubs = Coordination hubs: { $parts }.
compare-hubs-new = new { $names }
compare-hubs-fell = no longer { $names }
compare-hubs-kept = as before { $names }
compare-fell-apart = The network fell apart: its largest connected part holds { $after } of the actors (before { $before }). There are { $components } separate parts (before { $components_before }) and { $isolates } without ties (before { $isolates_before }).
compare-as-together = The largest connected part still holds { $after } of the actors (before { $before }). There are { $components } separate parts (before { $components_before }) and { $isolates } without ties (before { $isolates_before }).
compare-grew-together = The network grew together: its largest connected part holds { $after } of the actors (before { $before }). There are { $components } separate parts (before { $components_before }) and { $isolates } without ties (before { $isolates_before }).
compare-density = Of the possible ties { $after } exist (before { $before }). Centralization is { $centralization } (before { $centralization_before }); at one hundred percent all ties would be one actor's.
compare-gaps-opened = { $count ->
    [one] A gap opened: what was expected and met is no longer met
   *[other] { $count } gaps opened: what was expected and met is no longer met
}: { $names }.
compare-gaps-expected = { $count ->
    [one] A new expectation is not met yet
   *[other] { $count } new expectations are not met yet
}: { $names }.
compare-gaps-closed = { $count ->
    [one] One gap closed
   *[other] { $count } gaps closed
}: { $names }.
compare-gaps-moot = { $count ->
    [one] One missing tie is no longer expected
   *[other] { $count } missing ties are no longer expected
}: { $names }.
compare-shortfalls-opened = { $count ->
    [one] A rule on tables or interfaces was kept and no longer is
   *[other] Rules on tables or interfaces that were kept and no longer are: { $count }
}: { $names }.
compare-shortfalls-expected = { $count ->
    [one] What a rule newly asks of a theme or an interface is not there yet
   *[other] What rules newly ask of { $count } themes or interfaces is not there yet
}: { $names }.
compare-shortfalls-closed = { $count ->
    [one] A rule on tables or interfaces was not kept and now is
   *[other] Rules on tables or interfaces that were not kept and now are: { $count }
}; before: { $names }.
compare-shortfalls-moot = { $count ->
    [one] A rule on tables or interfaces was not kept, and its subject is no longer there
   *[other] Rules on tables or interfaces that were not kept and whose subject is no longer there: { $count }
}; before: { $names }.
table-compare-gaps = Gaps that are only before or only after
table-compare-gaps-note = Came = missing after but not before; went = missing before. Expected in both: the same duty or rule asks the same actor both times, so the tie was really lost or made.
table-compare-shortfalls = Themes without a table and interfaces on one actor, only before or only after
table-compare-shortfalls-note = Came = falls short of the rule after but not before; went = fell short before. Expected in both: the rule asks the same both times, so the table or the second contact was really lost or won.
column-compare-shortfall-subject = Theme or interface
column-compare-shortfall-why = What is there
column-compare-shortfall-rule = Rule
column-compare-parts = Parts
column-compare-gap-who = Who
column-compare-gap-whom = With whom
column-compare-gap-expected = What is expected
column-compare-gap-in-both = Expected in both
compare-picture = As a picture: { $command }
compare-needs-other = Compare with what? Give another network, or --with and a day or a file.
compare-needs-day = --with { $day } needs an earlier day beside it: --as-of

## Tables
table-compare-actors = Actors: ties and place before and after
table-compare-actors-note = Ties = with how many actors there is a tie; Came and Went count every kind of tie by itself. Place = how many actors have more ties, plus one. Rise = how many places up; minus means down. The ties of an actor that became part of another count for the one it goes on in, and ties between the parts do not count.
table-compare-ties = Ties that came or went
table-compare-interfaces = Interfaces before and after
table-compare-hubs = Coordination hubs before and after
table-compare-measures = Measures of the network before and after
table-compare-tie-kinds = Kinds of ties
column-compare-change = Change
column-compare-ties-before = Ties before
column-compare-ties-after = Ties after
column-compare-came = Came
column-compare-went = Went
column-compare-kept = Stayed
column-compare-place-before = Place before
column-compare-place-after = Place after
column-compare-rise = Rise
column-compare-within = As part of
column-compare-renamed-from = Former name
column-compare-partners-came = New partners
column-compare-partners-went = Lost partners
column-compare-from = From
column-compare-to = To
column-compare-kind = Kind of tie
column-compare-from-key = From key
column-compare-kind-key = Kind key
column-compare-to-key = To key
column-compare-since = Since
column-compare-until = Until
column-compare-pairs-before = Pairs before
column-compare-pairs-after = Pairs after
column-compare-both-sectors = Both sectors there before and after
column-compare-in-both = There before and after
column-compare-before = Before
column-compare-after = After
column-compare-difference = Difference
column-compare-actors-before = Actors before
column-compare-actors-after = Actors after
