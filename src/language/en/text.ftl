## Urgency
severity-act = Needs action
severity-attention = Worth a look
severity-info = Good to know

## Marks
mark-yes = yes
mark-no = no

## Long lists
text-no-rows = No rows.
text-more-findings = … and { $count ->
    [one] { $count } more finding
   *[other] { $count } more findings
} (--all shows all)
text-more-rows = … and { $count ->
    [one] { $count } more row
   *[other] { $count } more rows
} (--all, or as a table --format csv --table { $table })
list-more = { $names } and { $count ->
    [one] { $count } other
   *[other] { $count } others
}
text-other-tables = Other tables (--all, or --format csv --table NAME):
