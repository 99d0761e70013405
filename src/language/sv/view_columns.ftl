## Vem möter vem
view-columns = Vem möter vem? Sektorer i kolumner, aktörer med namn
columns-title = Vem möter vem: { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}, flest { $a } – { $b } ({ $most }); { $alone ->
    [0] ingen saknar relationer
    [one] { $alone } aktör saknar relationer
   *[other] { $alone } aktörer saknar relationer
}
columns-title-none = Sektorerna möts inte: { $ties ->
    [0] inga relationer
    [one] { $ties } relation inom en sektor
   *[other] { $ties } relationer inom sektorerna
}, { $alone ->
    [one] { $alone } aktör saknar relationer
   *[other] { $alone } aktörer saknar relationer
}
columns-title-empty = Vem möter vem: inga aktörer
columns-nobody = Det finns inga aktörer och därför inga kolumner.
columns-no-sectors = Ingen aktör har det som kolumnerna skulle göras efter ({ $by }). Välj en annan indelning: --by kind, area, theme eller namnet på en egenskap.
columns-more = + { $actors ->
    [one] { $actors } till
   *[other] { $actors } till
}, { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}
columns-more-alone = { columns-more }; { $alone } utan relationer
columns-hidden-ties = { $hidden ->
    [one] { $hidden } relation
   *[other] { $hidden } relationer
} av { $ties } saknas, eftersom den ena ändan inte får rum.
columns-left-out = { $count ->
    [one] { $count } sektor
   *[other] { $count } sektorer
} ({ $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
}, { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}) ryms inte i bilden: { $names }.
columns-without-sector = { $count ->
    [one] { $count } aktör hör
   *[other] { $count } aktörer hör
} inte till någon kolumn.
columns-signs = Tecken
columns-key-hub = relation: { $hub }
columns-key-alone = inga relationer
columns-description = Sektorer i kolumner: { $columns }. I bilden { $shown ->
    [one] { $shown } aktör
   *[other] { $shown } aktörer
}; { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}, utan relationer { $alone ->
    [one] { $alone } aktör
   *[other] { $alone } aktörer
}.
columns-description-hub = { $counted } Relationerna med { $hub } ({ $dots }) är märkta med punkter.
