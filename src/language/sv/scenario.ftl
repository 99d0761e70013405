## Scenario
scenario-title = Vad ändras om { $changes }
scenario-title-without = Vad går förlorat utan { $actor }
scenario-no-changes = Vad ändras? Ge minst en ändring: --remove, --merge, --add, --end, --continue eller --changes FIL.
scenario-goes = { $what } försvinner
scenario-comes = { $what } tillkommer
scenario-ends = { $what } upphör
scenario-continues = { $what } fortsätter
scenario-on = { $change } { $day }
scenario-until = { $change } (till { $day })
scenario-merge = { $actors } går samman ({ $into })
scenario-hand-over = { $from } överlåter relationer ({ $to })
scenario-tie = relationen { $from } – { $to }
scenario-tie-of-kind = relationen { $from } – { $to } ({ $kind })
scenario-no-ties = Utan en enda relation blir { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
}: { $names }.
scenario-outside-main = Skilda från huvudnätverket blir { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
}: { $names }.
scenario-own-sector = Relationer bara inom den egna sektorn får { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
}: { $names }.
scenario-no-hub = Långt från samordningsnoderna blir { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
}: { $names }.
scenario-single-partner = Beroende av en enda partner blir { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
}: { $names }.
scenario-single-tie = Beroende av en enda relation blir { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
}: { $names }.
scenario-relieved = Mindre isolerade än nu blir { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
}: { $names }.
scenario-gap = { $pair } ({ $expected })
scenario-gap-opens = { $count ->
    [one] { $count } ny lucka uppstår
   *[other] { $count } nya luckor uppstår
}: { $names }.
scenario-gap-widens = { $count ->
    [one] { $count } lucka förvärras
   *[other] { $count } luckor förvärras
}: { $names }.
scenario-gap-met = { $count ->
    [one] { $count } lucka försvinner
   *[other] { $count } luckor försvinner
}: { $names }.
scenario-closes = { $count ->
    [one] { $count } gränsyta sluts
   *[other] { $count } gränsytor sluts
}: { $interfaces }.
scenario-closes-with-sector = Med sektorns sista aktör försvinner { $count ->
    [one] { $count } gränsyta
   *[other] { $count } gränsytor
}: { $interfaces }.
scenario-fragile = Beroende av en enda aktör blir { $count ->
    [one] { $count } gränsyta
   *[other] { $count } gränsytor
}: { $interfaces }.
scenario-opens = { $count ->
    [one] { $count } gränsyta öppnas
   *[other] { $count } gränsytor öppnas
}: { $interfaces }.
scenario-sturdy = { $count ->
    [one] { $count } gränsyta är
   *[other] { $count } gränsytor är
} inte längre beroende av en enda aktör: { $interfaces }.
scenario-falls-apart = Nätverket faller isär: det har { $after } sammanhängande delar (nu { $before }), den största med { $largest_after } aktörer (nu { $largest_before }).
scenario-grows-together = Nätverket blir mer sammanhängande: det har { $after } sammanhängande delar (nu { $before }), den största med { $largest_after } aktörer (nu { $largest_before }).
scenario-hubs-new = Nya samordningsnoder: { $new }.
scenario-hubs-old = Inte längre samordningsnoder: { $old }.
scenario-hubs-changed = Inte längre samordningsnoder: { $old }. I stället: { $new }.
scenario-nothing = Inget svar ändras. Nätverket har { $actors_after } och { $ties_after } (nu { $actors_before } och { $ties_before }).
table-scenario = Nätverket nu och efter ändringen
table-scenario-note = Ändringar: { $changes }. Nuläget och ändringen samma dag med samma avgränsning. Fragmentering = andelen aktörspar som ingen väg förenar. En skör gränsyta sluts när en aktör försvinner.
table-scenario-isolation = Vars isolering ändras
table-scenario-interfaces = Gränsytor som ändras
table-scenario-interfaces-note = Måste bort = hur många aktörer som minst måste försvinna innan gränsytan sluts.
table-scenario-gaps = Luckor som ändras
table-scenario-hubs = Samordningsnoder nu och efter ändringen
scenario-row-actors = Aktörer
scenario-row-ties = Relationer
scenario-row-components = Sammanhängande delar
scenario-row-largest = Aktörer i den största delen
scenario-row-fragmentation = Fragmentering
scenario-row-open = Öppna gränsytor
scenario-row-fragile = Sköra gränsytor
scenario-row-gaps = Luckor
scenario-column-what = Vad
scenario-column-before = Nu
scenario-column-after = Efter ändringen
scenario-column-begins = Börjar
scenario-column-ends = Upphör
scenario-column-event = Vad som händer
scenario-column-who = Hos vem
scenario-column-pairs-before = Par nu
scenario-column-pairs-after = Par sedan
scenario-column-fragility-before = Måste bort nu
scenario-column-fragility-after = Måste bort sedan
scenario-column-sector-gone = Sektorn försvinner
scenario-column-place-before = Plats nu
scenario-column-place-after = Plats sedan
scenario-column-was-hub = Nod nu
scenario-column-is-hub = Nod sedan
scenario-event-closes = sluts
scenario-event-fragile = blir beroende av en
scenario-event-narrows = blir smalare
scenario-event-widens = blir bredare
scenario-event-sturdy = inte längre beroende av en
scenario-event-opens = öppnas
scenario-gap-event-opens = uppstår
scenario-gap-event-widens = förvärras
scenario-gap-event-narrows = lindras
scenario-gap-event-met = försvinner
scenario-gap-event-moot = förfaller
