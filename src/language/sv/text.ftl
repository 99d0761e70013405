## Angelägenhetsgrad
severity-act = Kräver åtgärd
severity-attention = Att beakta
severity-info = För kännedom

## Markeringar
mark-yes = ja
mark-no = nej

## Långa listor
text-no-rows = Inga rader.
text-more-findings = … och { $count ->
    [one] { $count } iakttagelse till
   *[other] { $count } iakttagelser till
} (--all visar alla)
text-more-rows = … och { $count ->
    [one] { $count } rad till
   *[other] { $count } rader till
} (--all, eller som tabell --format csv --table { $table })
list-more = { $names } och { $count ->
    [one] { $count } till
   *[other] { $count } till
}
text-other-tables = Övriga tabeller (--all, eller --format csv --table NAMN):
