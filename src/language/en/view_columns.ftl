## Who meets whom
view-columns = Who exactly meets whom? Sectors in columns, actors by name
columns-title = Who meets whom: { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}, most between { $a } and { $b } ({ $most }); { $alone ->
    [0] nobody is without ties
    [one] { $alone } actor without ties
   *[other] { $alone } actors without ties
}
columns-title-none = The sectors do not meet: { $ties ->
    [0] no ties
    [one] { $ties } tie inside a sector
   *[other] { $ties } ties inside sectors
}, { $alone ->
    [one] { $alone } actor without ties
   *[other] { $alone } actors without ties
}
columns-title-empty = Who meets whom: no actors
columns-nobody = There are no actors and so no columns.
columns-no-sectors = No actor has what the columns would be made by ({ $by }). Choose another grouping: --by kind, area, theme or the name of an attribute.
columns-more = + { $actors ->
    [one] { $actors } more
   *[other] { $actors } more
}, { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}
columns-more-alone = { columns-more }; { $alone } without ties
columns-hidden-ties = { $hidden ->
    [one] { $hidden } tie
   *[other] { $hidden } ties
} of { $ties } are missing, as there is no room for one of their ends.
columns-left-out = { $count ->
    [one] { $count } sector
   *[other] { $count } sectors
} ({ $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
}, { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}) without room in the picture: { $names }.
columns-without-sector = { $count ->
    [one] { $count } actor belongs
   *[other] { $count } actors belong
} to no column.
columns-signs = Signs
columns-key-hub = tie: { $hub }
columns-key-alone = no ties at all
columns-description = Sectors in columns: { $columns }. Shown: { $shown ->
    [one] { $shown } actor
   *[other] { $shown } actors
}; { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}, { $alone ->
    [one] { $alone } actor
   *[other] { $alone } actors
} without ties.
columns-description-hub = { $counted } Ties with { $hub } ({ $dots }) are marked by dots.
