## Tripartite cooperation
view-tripartite = County, municipality, organisations: which side is missing where?
tripartite-view-title = { $side } missing most often: { $missing } of { $total } municipalities. All three together: { $together }
tripartite-view-title-none = No side is missing: all three together in { $together } of { $total } municipalities
tripartite-view-title-unknown = Nothing is known of tripartite cooperation: { $total ->
    [one] { $total } municipality
   *[other] { $total } municipalities
} without a tie of cooperation
tripartite-view-county = The county
tripartite-view-organisation = Organisations
tripartite-view-municipalities = Municipalities ({ $count })
tripartite-view-areas = Municipalities by area ({ $count })
tripartite-view-tables = Tables and agreements with at least two sides ({ $count })
tripartite-view-together = all three together
tripartite-view-no-area = without area
tripartite-view-no-tables = There is no table or agreement with at least two sides.
tripartite-view-left-out-areas = { $count ->
    [one] { $count } area
   *[other] { $count } areas
} that lack less not shown.
tripartite-view-left-out-municipalities = { $count ->
    [one] { $count } municipality
   *[other] { $count } municipalities
} that lack less not shown.
tripartite-view-left-out-tables = { $count ->
    [one] { $count } table or agreement
   *[other] { $count } tables or agreements
} that lack less not shown.
tripartite-view-keys-municipalities = Municipalities: do they meet the side?
tripartite-view-keys-tables = Tables: does the side sit there?
tripartite-view-needs = the network does not have all three sides: wellbeing services counties, municipalities and organisations. Add the actors that are missing (kind wellbeing_county, municipality or association) and their ties.
tripartite-view-description = Tripartite cooperation: { $total } municipalities. The county is missing for { $county } and organisations for { $organisation } of them; all three are together in { $together }, of { $unknown } nothing is known. Tables and agreements with at least two sides: { $tables }, { $incomplete } of them incomplete.
