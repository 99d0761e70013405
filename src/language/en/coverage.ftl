## Coverage
covered-title = Coverage: which theme is met in which area, and by whom
covered-known = Something is known of { $known } of { $total } pairs of area and theme ({ $share }). Of the other { $unknown } the data say nothing.
covered-ask-first = Unknown does not mean missing: check first whether the areas were asked.
covered-add-rules = Add what is expected with --rules, for example graphs/rules/structures.json.
covered-nothing = Actors have no areas or ties no themes, so coverage cannot be judged. Give actors an area and ties a theme.
covered-widest = The themes met most widely (areas): { $themes }.
covered-of-all = { $name } ({ $part }/{ $all })
covered-together = County, municipality and organisations all take part in { $count } of { $met } pairs that are met: { $pairs }.
covered-never-together = In none of the { $met } pairs that are met do county, municipality and organisations all take part.
covered-alone = At most one side is known in { $count } of { $met } pairs that are met: { $pairs }.
covered-ended = Cooperation has ended and nothing is known to follow: { $count ->
    [one] one pair
   *[other] { $count } pairs
} ({ $pairs }).
covered-thin = Less than half of the themes are known in { $count ->
    [one] one area
   *[other] { $count } areas
}, least in: { $areas }.
covered-no-actors = The data have not one actor from { $count ->
    [one] one area
   *[other] { $count } areas
}: { $areas }.
covered-silent = Without any tie of cooperation, not even a planned one: { $count } of { $total } actors ({ $names }). Perhaps nobody asked them.
table-covered-areas = Coverage by area
table-covered-themes = Coverage by theme
table-covered-note = Pairs of area and theme, each by the best that is known: met, planned, missing (a duty or rule expects it), ended, unknown. Ties without an area ({ $no_area }) and without a theme ({ $no_theme }) are not counted.
table-covered-pairs = Coverage: area, theme and sides
table-covered-pairs-note = A side takes part when it, or who acts for it, has a tie about the theme that touches the area.
table-covered-rules = What is missing by which rule
column-area = Area
column-theme = Theme
column-met = Met
column-missing = Missing
column-unknown = Unknown
column-all-sides = All sides
column-silent = No cooperation
column-themes-met = Themes met
column-themes-missing = Themes missing
column-asked = Asked
column-kept = Kept
column-lacking = Missing
column-form = Form
