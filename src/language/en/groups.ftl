## Communities
groups-title = Communities: who cooperates most with whom
groups-none = There are no ties, so no communities form.
groups-all-alone = Nobody is tied closely enough to anybody to form a community with this resolution.
groups-summary = { $count ->
    [one] One community forms. It has { $size } actors around { $center }; modularity Q = { $quality }.
   *[other] { $count } communities form. The largest has { $size } actors around { $center }; modularity Q = { $quality }.
}
groups-by-chance = The communities are no clearer than chance: Q = { $quality }, on average { $mean } in { $networks } networks where everybody has as many ties but with random partners (p = { $p }).
groups-beyond-chance = The communities are clearer than chance: Q = { $quality }, on average { $mean } in { $networks } networks where everybody has as many ties but with random partners (p = { $p }).
groups-by-chance-step = Do not build decisions on these communities; look at areas and kinds of actors instead.
groups-unstable = The communities are uncertain: { $runs } runs agree only partly with each other (adjusted Rand index { $agreement }).
groups-unstable-step = Read only the cores of the communities, or raise --runs.
groups-single-bridge = Community { $number } ({ $size } actors around { $center }) is tied to the others through one member only, { $bridge }.
groups-single-bridge-step = Agree on a second contact to the other communities.
groups-closed = { $count ->
    [one] One community has no tie to any other; at its center is { $names }.
   *[other] { $count } communities have no tie to any other; at their centers are { $names }.
}
groups-follow = Communities follow { $grouping } (adjusted Rand index { $adjusted }, shared information NMI { $mutual }, distance VI { $variation } bits).
groups-follow-partly = Communities follow { $grouping } only partly (adjusted Rand index { $adjusted }, shared information NMI { $mutual }, distance VI { $variation } bits).
groups-follow-not = Communities do not follow { $grouping } (adjusted Rand index { $adjusted }, shared information NMI { $mutual }, distance VI { $variation } bits).
groups-layers = Each of the { $count } kinds of ties counts equally, as a layer of its own; Q is their mean.
groups-by-kind = kinds of actors
groups-by-area = areas
groups-by-theme = themes
groups-by-attribute = the attribute { $attribute }
groups-bridges = Ties to most other communities ({ $count }): { $names }.
groups-stability = Agreement between runs: adjusted Rand index { $adjusted }, NMI { $mutual }.
groups-stability-unknown = Agreement between runs is not known from a single run.
groups-chance = In { $networks } networks with the same degrees and random partners Q is { $mean } on average (standard deviation { $deviation }, p = { $p }).
groups-chance-unknown = Not compared with random networks.

## Tables of communities
table-groups = Communities
table-groups-note = Q = { $quality }: the share of ties inside communities minus the share that the numbers of ties would give by chance. Over { $runs } runs { $min }–{ $max }. { $stability } { $chance } Actors outside communities: { $alone }.
table-community-members = Members of communities
table-community-bridges = Actors that tie communities together
table-following = What communities follow
table-following-note = Adjusted Rand index: 1 = the same, 0 = as by chance. NMI: mutual information over the mean of the entropies, 0–1. VI: variation of information in bits, 0 = the same. Q of sectors: modularity when the sectors are taken as communities.
column-community = Community
column-community-center = Around
column-typical-sectors = Typical sectors
column-typical-areas = Typical areas
column-typical-themes = Typical themes
column-pairs-inside = Tied pairs inside
column-pairs-outward = Outward
column-neighbor-groups = Other communities
column-community-bridges = Bridges
column-partners-there = Partners there
column-grouping = By
column-sector-count = Sectors
column-adjusted-rand = Adjusted Rand
column-mutual-information = NMI
column-variation = VI, bits
column-modularity-by = Q of sectors
