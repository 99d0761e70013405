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
interface-single-point = Interface { $interface }: all ties ({ $pairs } pairs) run through one actor, { $actor }.
interface-second-contact = Name a second contact beside it (sector: { $sector }).
interface-carried = Interface { $interface }: { $share } of the pairs of actors rest on one actor, { $actor }.
interface-single-pair = { $count ->
    [one] One interface rests on a single pair of actors: { $interfaces }.
   *[other] { $count } interfaces rest on a single pair of actors: { $interfaces }.
}
interface-not-yet = { $count ->
    [one] One interface has no existing tie yet: { $interfaces }.
   *[other] { $count } interfaces have no existing tie yet: { $interfaces }.
}
interface-summary = Sectors meet in { $count } of { $possible } pairs of sectors; the broadest interface is { $interface } ({ $ties }).
interface-none = The sectors ({ $sectors }) do not meet: no tie crosses from one to another.
