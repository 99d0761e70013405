## What is wrong with an input, and what to do about it
problem-did-you-mean = did you mean `{ $suggestion }`?
problem-left-out = { $count ->
    [one] … and { $count } more of the sort `{ $code }`
   *[other] … and { $count } more of the sort `{ $code }`
}

problem-file-empty = the file is empty
problem-file-empty-hint = is it the right file, and was it saved?
problem-file-binary = this is no text: byte { $byte } belongs to a picture, an archive or a spreadsheet
problem-file-binary-hint = save the table as a workbook (.xlsx, .ods) or CSV (UTF-8), or the network as JSON
problem-file-too-large = the file is larger than { $limit }
problem-file-too-large-hint = split it, keep only the columns that are needed, or allow more with `{ $option }`
problem-encoding-wrong = from byte { $byte } on this is no text in the encoding the file began with
problem-encoding-wrong-hint = save it again as UTF-8; a download or copy may have damaged it
problem-encoding-guessed = byte { $byte } is no UTF-8; the file was read as Windows-1252
problem-json-broken = this is no JSON: { $what }
problem-json-broken-hint = mend it here and check again; what follows could not be read
problem-line-too-long = this line is longer than { $limit }
problem-line-too-long-hint = is it a table? break the lines, close the quote that swallowed them, or allow more with `{ $option }`
problem-table-expected = beside a file of actors the ties must be a table, and this is JSON
problem-table-expected-hint = give both as CSV, or one JSON file with actors and ties
problem-header-missing = the first line does not name the columns
problem-header-missing-hint = begin a table of ties with the line `from,to,kind`, a table of actors with `id,name,kind`
problem-header-duplicate = two columns are named `{ $column }`
problem-header-duplicate-hint = give one of them another name
problem-column-missing = there is no column `{ $column }`
problem-column-missing-hint = ties need `from` and `to`, actors need `id` (Finnish and Swedish headers will do as well)
problem-column-kept = the column `{ $column }` is kept as an attribute
problem-row-ragged = { $cells ->
    [one] this row has { $cells } cell
   *[other] this row has { $cells } cells
}, the header { $columns }
problem-row-ragged-hint = is a delimiter missing, or does a text with a delimiter stand without quotes?
problem-line-ragged = { $cells ->
    [one] this line has { $cells } word
   *[other] this line has { $cells } words
}, the first { $columns }
problem-line-ragged-hint = write as many in each line: two ends, and in all or none of them a strength or a kind
problem-quote-unclosed = this quote is never closed
problem-quote-unclosed-hint = close it, or write it twice within quotes if it belongs to the text
problem-quote-broken = text follows after the closing quote
problem-quote-broken-hint = write a quote that belongs to the text twice
problem-format-missing = the file does not say that it is a network of this program
problem-format-missing-hint = begin it with `"format": "yhdyspinta/1"` (TOML: `format = "yhdyspinta/1"`)
problem-format-unknown = `{ $value }` is no format this program knows
problem-format-unknown-hint = this version reads `{ $format }`
problem-key-unknown = { $subject }: there is no `{ $field }` here
problem-key-unknown-hint = free numbers and texts go under `attributes`
problem-key-unknown-names-hint = there are { $names }
problem-key-duplicate = { $subject }: `{ $field }` stands twice
problem-key-duplicate-hint = keep one of the two
problem-field-missing = { $subject }: `{ $field }` is missing
problem-field-missing-hint = it is required
problem-type-wrong = { $subject }: `{ $field }` should be { $expected } and is { $found }
problem-type-wrong-hint = change the value, or leave it out if it is not required
problem-record-wrong = { $subject } should be an object and is { $found }
problem-record-wrong-hint = write {"{"} … {"}"} with the names and values of the record
problem-id-empty = { $subject }: `{ $field }` is empty
problem-id-empty-hint = give each actor a short id of its own, such as `soste`
problem-id-duplicate = { $subject }: the id `{ $value }` is already that of { $first }
problem-id-duplicate-hint = join the two, or give one of them another id
problem-actor-kind-unknown = { $subject }: `{ $field }` names `{ $word }`, which is no kind of actor
problem-actor-kind-unknown-hint = declare it under `vocabulary.actor_kinds`
problem-tie-kind-unknown = { $subject }: `{ $field }` names `{ $word }`, which is no kind of tie
problem-tie-kind-unknown-hint = declare it under `vocabulary.tie_kinds`
problem-theme-unknown = { $subject }: `{ $field }` names `{ $word }`, which is no theme
problem-theme-unknown-hint = declare it under `vocabulary.themes`
problem-area-unknown = { $subject }: `{ $field }` names `{ $word }`, which is neither an area nor an actor
problem-area-unknown-hint = declare it under `vocabulary.areas`, or add the actor
problem-actor-kind-adopted = { $subject }: `{ $word }` was adopted as a kind of actor
problem-tie-kind-adopted = { $subject }: `{ $word }` was adopted as a kind of tie
problem-theme-adopted = { $subject }: `{ $word }` was adopted as a theme
problem-area-adopted = { $subject }: `{ $word }` was adopted as an area
problem-actor-kind-assumed = { $count ->
    [one] { $count } actor has no kind and is taken for `{ $word }`
   *[other] { $count } actors have no kind and are taken for `{ $word }`
}
problem-tie-kind-assumed = { $count ->
    [one] { $count } tie has no kind and is taken for `{ $word }`
   *[other] { $count } ties have no kind and are taken for `{ $word }`
}
problem-status-unknown = { $subject }: `{ $value }` is no status
problem-status-unknown-hint = there are existing, planned, proposed, conditional, required and ended
problem-end-unknown = { $subject }: `{ $field }` names `{ $id }`, which is no actor
problem-end-unknown-hint = add the actor, or correct the id
problem-actor-created = { $subject }: `{ $field }` names `{ $id }`, which no row describes; the actor was created
problem-actors-from-ties = { $count ->
    [one] no table lists the actors; { $count } actor was created from the ties
   *[other] no table lists the actors; { $count } actors were created from the ties
}
problem-end-by-name = { $count ->
    [one] { $count } end in `{ $word }` gives the name of an actor instead of its id
   *[other] { $count } ends in `{ $word }` give the name of an actor instead of its id
}
problem-actor-unknown = { $subject }: `{ $field }` names `{ $id }`, which is no actor
problem-actor-unknown-hint = add the actor, or correct the id
problem-self-tie = { $subject }: the tie leads from `{ $id }` to itself
problem-self-tie-hint = correct one end, or remove the tie
problem-self-tie-left-out = { $count ->
    [one] { $count } tie from an actor to itself is left out
   *[other] { $count } ties from actors to themselves are left out
}; if another actor was meant, correct one end
problem-date-wrong = { $subject }: `{ $field }` is `{ $value }`, which is no date
problem-date-wrong-hint = write 2023, 2023-06 or 2023-06-01
problem-date-wrong-table-hint = write 2023, 2023-06, 2023-06-01 or 1.6.2023
problem-date-wrong-serial-hint = `{ $value }` may be { $day } as spreadsheets count days; give the cell the format of a date, or write the date
problem-date-order = { $subject }: it would end before it begins (`{ $field }` is `{ $value }`)
problem-date-order-hint = swap or correct the two dates
problem-number-wrong = { $subject }: `{ $field }` is `{ $value }`, which is no number
problem-number-wrong-hint = write it without spaces or thousands separators, such as 1300 or 0.5
problem-count-wrong = { $subject }: `{ $field }` is `{ $value }` and should be a whole number from 1
problem-count-wrong-hint = write 1, 2, 3 …
problem-truth-wrong = { $subject }: `{ $field }` is `{ $value }`, which is neither yes nor no
problem-truth-wrong-hint = write yes or no
problem-strength-range = { $subject }: `{ $field }` is `{ $value }` and should be above 0 (2.3e-308 at least)
problem-strength-range-hint = leave it out where it is not known; a tie that is not there is no tie
problem-confidence-range = { $subject }: `{ $field }` is `{ $value }` and should be above 0 and at most 1
problem-confidence-range-hint = 1 is certain, 0.5 as likely as not
problem-position-range = { $subject }: `{ $field }` is `{ $value }`, which is outside the globe
problem-position-range-hint = degrees (WGS 84): lon −180 to 180, lat −90 to 90; metres must be converted, and the two may be swapped
problem-source-unknown = { $subject }: `{ $field }` names `{ $value }`, which is none of the sources
problem-source-unknown-hint = list it under `sources`
problem-source-adopted = { $count ->
    [one] { $count } source was listed from `{ $word }`
   *[other] { $count } sources were listed from `{ $word }`
}
problem-parent-unknown = { $subject }: `{ $field }` names `{ $id }`, which is not there
problem-parent-unknown-hint = add the parent, or correct the id
problem-parent-loop = { $subject }: its parents lead back to itself (`{ $field }` is `{ $value }`)
problem-parent-loop-hint = remove one parent of the loop
problem-collective-expanded = { $count ->
    [one] `{ $id }` was replaced by { $count } actor it stands for
   *[other] `{ $id }` was replaced by the { $count } actors it stands for
}
problem-collective-kept = `{ $id }` stays: no actor it stands for is known
problem-actors-none = there is no actor
problem-actors-none-hint = list at least one actor: in JSON under `actors`, in a table as a row below the headers

## What a problem is about
subject-network = the network
subject-actor = actor { $number }
subject-tie = tie { $number }
subject-source = source { $number }
subject-rule = rule { $number }
subject-event = event { $number }
subject-statement = statement { $number }
subject-actor-kind = kind of actor { $number }
subject-tie-kind = kind of tie { $number }
subject-theme = theme { $number }
subject-area = area { $number }
subject-stage = stage { $number }

## What a value is
type-null = null
type-truth = true or false
type-number = a number
type-text = a text
type-list = a list
type-record = an object
type-names = a text, or texts by language
type-date = a date in quotes
type-scalar = a number, a text, or true or false

## Where JSON breaks
json-broken-end = it ends in the middle; a bracket or quote is never closed
json-broken-trailing-comma = there is a comma before the closing bracket
json-broken-comment = JSON has no comments; move it into a `note` or leave it out
json-broken-colon = a colon is missing after the name
json-broken-comma = a comma or a closing bracket is missing
json-broken-key = a name must stand in double quotes
json-broken-control = a line break or tab inside a text must be written \n or \t
json-broken-escape = no such character can follow a backslash
json-broken-number = a number begins with one to nine, or with zero and a decimal point: 12, -3, 0.5, 1e6
json-broken-more = there is more text after the end
json-broken-depth = brackets are nested too deep
json-broken-other = a value is expected here (a text in double quotes, a number, true, false, null, a list or an object)

## When nothing can be read
read-not-found = There is no file { $file }.
read-not-allowed = The file { $file } may not be read.
read-failed = The file { $file } cannot be read: { $reason }
read-no-table = The folder { $folder } has no file { $file }.
read-not-sound = The input has problems.

## The result of a check
problems-title = Problems of the input
problems-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
problems-notes = { $count ->
    [0] no notes
    [one] { $count } note
   *[other] { $count } notes
}
problems-summary = The input has problems: { $errors }, { $notes }.
problems-sound = The input is sound ({ $notes }).
column-code = Code
column-weight = Weight
column-file = File
column-line = Line
column-column = Column
column-message = What is wrong
column-hint = What to do

## Options
option-unknown = { $option }: the network has no `{ $word }`; `info` shows what it has
option-unknown-alike = { $option }: the network has no `{ $word }`; did you mean `{ $closest }`?
