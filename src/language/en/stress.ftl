## Stress test
stress-title = Stress test: what is lost when actors leave
stress-falls-off = { $actor }: without it { $count ->
    [one] { $count } actor falls
   *[other] { $count } actors fall
} off the network ({ $names }).
stress-closers = { $count ->
    [one] One actor alone closes an interface by leaving
   *[other] { $count } actors each close an interface by leaving
} (how many, in brackets): { $names }.
stress-carriers = The interface { $interface } rests on { $count ->
    [one] one actor
   *[other] { $count } actors
}: { $share } of its { $pairs } pairs ({ $names }).
stress-together = Two that break most together: { $names }. Without them { $share } of the pairs have no path (now { $before }).
stress-reach = Three actors reach { $share } of the network directly: { $names }.
stress-attack = When { $removed } of the actors leave by chance, { $random } of all are left in the largest part; when those with most ties leave, { $degree }.
stress-nothing = No single actor cuts others off or closes an interface by leaving.
table-stress = What is lost when an actor leaves
table-stress-note = Falls off = how many actors lose touch with the largest part that remains. Fragmentation = share of pairs of the others that no path joins (Borgatti 2006); with everybody there { $fragmentation }. Listed are those who cut somebody off or close an interface by leaving.
table-stress-carriers = On how few the interfaces rest
table-stress-carriers-note = Carriers = how many actors are enough to touch 80 percent of the pairs, five at most.
table-stress-sets = The few that matter most together
table-stress-sets-note = Breaks = pairs of the others have no path; reaches = share of actors within one step (Borgatti 2006).
table-stress-curves = The largest part as actors leave
table-stress-curves-note = Share of all actors. Chance = mean of random orders (Albert, Jeong and Barabási 2000).
stress-column-isolates = Left with­out ties
stress-column-closes = Inter­faces closed
stress-column-fragmentation = Fragmen­tation
stress-column-distance = Fragmentation by distance
stress-column-interfaces = Interfaces that close
stress-column-carriers = Carriers
stress-column-share = Share of pairs
stress-column-who = Who
stress-column-exact = All sets tried
stress-column-others = Others as good
stress-column-sense = In which sense
stress-column-value = Share
stress-column-removed = Left
stress-column-random = Chance
stress-column-degree = Most ties first
stress-column-betweenness = Most between first
stress-set-fragmentation = breaks most
stress-set-reach = reaches most
