## Rules
gap-rule-duties = Gap: { $missing } of { $subjects } duties are not met: { $names }. Rule: { $rule } ({ $source }).
gap-rule-table = Gap: { $missing } of { $subjects } themes have no table with all three sides: { $names }. Rule: { $rule } ({ $source }).
gap-rule-interface = Fragile interface: { $missing } of { $subjects } rest on one actor: { $names }. Rule: { $rule } ({ $source }).
gap-rule-nobody = { $count ->
    [one] One rule speaks of nobody in this data, so it cannot be judged: { $names }.
   *[other] { $count } rules speak of nobody in this data, so they cannot be judged: { $names }.
}
gap-no-subjects = The rules speak of nobody within these limits, so gaps cannot be told.
rule-no-table = no table with at least two sides
rule-table-lacks = { $table }: { $sides } missing
rule-table-coming = { $table }: { $sides } only planned
rule-expects-table = a table with county, municipality and organisations
rule-expects-second = a second contact
rule-rests = only { $actor }, { $kind }
rule-rests-until = only { $actor }, { $kind }, ends { $until }
rule-interface-in = { $area }: { $interface }
rule-subject-why = { $subject } ({ $why })
rule-ask-first = { $count ->
    [one] { $count } of them has no tie of cooperation in the data: check first whether it was asked.
   *[other] { $count } of them have no tie of cooperation in the data: check first whether they were asked.
}
rule-nearest-table = Nearest: { $names }.

## Rule files
problem-toml-broken = this is no TOML: { $what }
problem-toml-broken-hint = mend it here and check again; what follows could not be read
toml-broken-duplicate = the same name stands here twice
toml-broken-text = a text stands in quotes and is closed on the same line
toml-broken-other = `name = value`, `[name]` or `[[name]]` is expected here; texts stand in quotes, lists in brackets
problem-rule-form-unknown = { $subject }: `{ $value }` is no form of a rule
problem-rule-form-unknown-hint = there are tie, duties, table and interface
problem-rule-key-idle = { $subject }: in the form `{ $form }` there is no meaning to `{ $field }`
problem-rule-key-idle-hint = remove it or change the form; the form `{ $form }` uses { $names }
subject-source-of-network = another source of the network
