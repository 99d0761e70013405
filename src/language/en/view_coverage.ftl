## Coverage
view-coverage = Which theme is met in which area, planned, missing or unknown?
coverage-title = Themes by area: { $met } of { $total } met, { $missing } lacking something, { $unknown } unknown
coverage-key = Pairs of area and theme ({ $count })
coverage-any-theme = rules about any theme
coverage-left-out-areas = { $count ->
    [one] { $count } area
   *[other] { $count } areas
} with the fewest ties, or whose parts are shown, not shown.
coverage-left-out-themes = { $count ->
    [one] { $count } theme
   *[other] { $count } themes
} with the fewest ties not shown.
coverage-without-area = Without an area: { $count ->
    [one] { $count } tie
   *[other] { $count } ties
}.
coverage-without-theme = Without a theme: { $count ->
    [one] { $count } tie
   *[other] { $count } ties
}.
coverage-number = Numbers: how many ties, or what is expected.
coverage-both = { $count ->
    [one] { $count } pair has something and lacks something, too: it counts
   *[other] { $count } pairs have something and lack something, too: they count
} twice in the legend.
coverage-needs = no actor names its area, or no tie its theme. Add the area of actors and the theme of ties.
coverage-description = Coverage: { $areas } areas and { $themes } themes, { $total } pairs. Met { $met }, planned { $planned }, missing { $missing }, ended { $ended }, unknown { $unknown }{ $both ->
    [0] {""}
   *[other] {" "}(pairs that have something and lack something, too, count twice: { $both })
}.
coverage-description-missing = { $counted } Missing: { $pairs }.
