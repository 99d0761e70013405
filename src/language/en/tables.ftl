## Titles of tables
table-interfaces = Interfaces
table-interfaces-note = Density = connected pairs of actors / possible pairs. Must leave = how many actors have to leave at least before nothing crosses. Municipalities or organisations under one common name count as one actor.
table-sectors = Sectors

## Columns
column-sector-a = Sector
column-sector-b = Other sector
column-ties = Ties
column-pairs = Pairs
column-density = Density
column-must-leave = Must leave
column-top-actor = Carries most
column-top-share = Its share
column-key = Key
column-possible-pairs = Possible pairs
column-boundary-a = Boundary actors
column-boundary-b = Boundary actors of the other sector
column-critical = Critical actors
column-single-points = Single points of contact
column-kinds = Kinds of ties
column-themes = Themes
column-existing = Existing
column-planned = Planned
column-proposed = Proposed
column-conditional = Conditional
column-required = Required
column-ended = Ended
column-sector = Sector
column-actors = Actors
column-collectives = Of them collective
column-inside-ties = Ties inside

## Gaps
table-gaps = Coverage gaps: expected ties that are missing
table-gaps-note = Duties: { $duties }, of which met: { $met }; rules: { $rules }. A duty is met when the same actors, or those who stand for them, have an existing tie of the same kind about the same theme.
column-who = Who lacks it
column-whom = With whom
column-expected = Expected
column-now = Now
column-source = Source
column-rule = Rule
column-found = Partners
column-needed = Needed
column-candidates = Possible partners
column-instead = Other ties now
column-phrase = Words of the source

## Tripartite cooperation
table-tripartite = Tripartite cooperation by municipality
table-tripartite-note = Tripartite: the municipality, the county and an organisation belong to one body, network or agreement, or all three are tied to each other.
table-tables = Common tables
column-municipality = Municipality
column-tripartite = Tripartite cooperation
column-tripartite-with = Where or with whom
column-collective = Collective
column-table = Body, network or agreement
column-missing-side = Missing
column-exists = Existing
column-counties = Counties
column-municipalities = Municipalities
column-organisations = Organisations

## Coordination hubs
table-hubs = Actors in the agreed order
table-hubs-note = { $method } At the top = how many of { $lenses } measures put the actor at the top. Between = share of the shortest routes of other pairs. Core = how dense a group it belongs to. Cut off = how many fall off the network without it.
table-pieces = What falls off without the actor
column-place = Place
column-actor = Actor
column-agreeing = At the top
column-degree = Ties
column-betweenness = Bet­ween
column-pagerank = Page­Rank
column-coreness = Core
column-sectors-reached = Sec­tors
column-coordinated = Coordi­nates
column-cut-off = Cut off
column-points = Points
column-cutpoint = Critical actor
column-sectors-named = Sectors it reaches
column-coordinated-named = Actors it coordinates
column-without = Without
column-size = Size
column-cut-off-named = Actors that fall off

## Isolated actors
table-isolated = Isolated actors
table-isolated-note = Main network = the largest connected part ({ $main } actors). Far = more than { $steps } steps from the nearest hub ({ $hubs }). Nearest connection = whoever a tie is planned with already; else the best connected actor of the main network in the same area and theme; else in the same area, in the same theme, or of the usual partners of its kind. Since: – where the dates do not tell.
column-senses = In which sense
column-since = Since
column-nearest = Nearest connection
column-closeness = Why
column-no-source = No source speaks of it
column-actor-kind = Kind of actor
column-partners = Partners
column-component = Size of its part
column-steps-to-hub = Steps to a hub
column-nearest-key = Key of the connection
column-sense-keys = Keys of the senses
column-coming = Plan­ned

## Actors and ties beside the tables
problem-tables-hold = what stands in `{ $name }` ({ $count }) was left out: actors and ties are read from the tables, and this file only tells of the network as a whole
