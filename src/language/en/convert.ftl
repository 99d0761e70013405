## File formats
format-native = the program's own format (JSON)
format-toml = the program's own format (TOML)
format-edges = a plain edge list
format-csv = a table (CSV, TSV)
format-matrix = an adjacency matrix (CSV, TSV)
format-survey = a survey, a row a respondent (CSV, TSV)
format-tables = a folder with the tables actors.csv and ties.csv and network.json
format-csv-ties = a table of ties (CSV)
format-tsv-ties = a table of ties (TSV)

## Columns
problem-column-guessed = the column `{ $column }` is read as `{ $field }`; if it is something else, say so with --map
problem-mapped-column-missing = the mapping names the column `{ $column }`, which is not there
problem-mapped-column-missing-hint = write it as the header does, with the same letters and spaces
problem-mapped-matrix-missing = the mapping speaks of a matrix, and there is none
problem-mapped-matrix-missing-hint = a matrix has names above its columns and beside its rows; if this is a list, leave what begins with matrix. out of the mapping
problem-mapped-sheet-missing = the mapping names the sheet `{ $sheet }`, which is no matrix here
problem-mapped-sheet-missing-hint = write it as on the tab of the sheet, with the same letters and spaces
problem-matrix-read = the table is read as a matrix of { $count } actors: a cell is a tie from its row to its column
problem-matrix-symmetric = the table is read as a matrix of { $count } actors that is equal on both sides of its diagonal: ties without direction
problem-matrix-turned = the table is read as a matrix of { $count } actors: a cell is a tie from its column to its row
problem-matrix-two-mode = the table is read as a matrix: { $rows ->
    [one] { $rows } actor of the rows is
   *[other] { $rows } actors of the rows are
} tied to { $columns ->
    [one] { $columns } of the columns
   *[other] { $columns } of the columns
}
problem-matrix-columns-passed = { $count ->
    [one] { $count } column left of the names of the rows is not read
   *[other] { $count } columns left of the names of the rows are not read
}
problem-matrix-sums = { $count ->
    [one] { $count } row or column of sums is passed over
   *[other] { $count } rows and columns of sums are passed over
}
problem-matrix-actors-added = { $count ->
    [one] { $count } actor of the matrix is not among the actors and was added: `{ $name }`
   *[other] { $count } actors of the matrix are not among the actors and were added, first `{ $name }`
}
problem-sheet-is-kind = the kind of the ties is the name of the sheet, `{ $sheet }`
problem-sheet-no-kind = the name of the sheet, `{ $sheet }`, is no kind of tie; if the ties are of one kind, say so with --map matrix.kind=KIND
problem-diagonal-ignored = { $count ->
    [one] { $count } cell on the diagonal of the matrix is passed over
   *[other] { $count } cells on the diagonal of the matrix are passed over
}
problem-matrix-cell-wrong = `{ $value }` is no strength of a tie
problem-matrix-cell-wrong-hint = a cell of a matrix is a number, x or ✓ for a tie without strength, - or empty for none
problem-survey-read = the table is read as a survey: a row is a respondent, who names up to { $count } partners
problem-respondent-missing = this row does not say whose answers it holds (column `{ $column }`)
problem-respondent-missing-hint = fill in the respondent, or remove the row
mapping-no-pair = `{ $text }` maps no column. Write a field, = and the header of its column: --map from=A,to=B
mapping-field-unknown = The mapping names `{ $field }`, which is no field. There are { $fields }.
mapping-matrix-unknown = `{ $text }` says nothing about a matrix. Write matrix.rows=HEADER, matrix.from=rows or columns, matrix.kind=KIND or sheet, matrix.sheets.NAME=KIND, matrix.strength=cells or none, or matrix.attributes.NAME=cells.
mapping-broken = Line { $line } of the mapping file is no TOML. Write lines such as: from = "A"

## Limits
problem-packed-truncated = the compressed file ends in the middle
problem-packed-truncated-hint = download or copy it again; only a part of it arrived
problem-packed-broken = the compressed file is damaged
problem-packed-broken-hint = download or copy it again, or unpack it with another program
problem-packed-swells = more than { $limit } times the size of the compressed file comes out of it
problem-packed-swells-hint = is it really a network? if so, allow more with `{ $option }`
problem-too-deep = here brackets or elements stand within more than { $limit } others
problem-too-deep-hint = a network needs few; if this is one, allow more with `{ $option }`
problem-columns-too-many = the table has { $columns } columns and may have { $limit }
problem-columns-too-many-hint = keep the columns that are needed, or allow more with `{ $option }`
limit-unknown = `{ $text }` sets no limit. Write one of { $names } with a number above 0, such as size=2GiB or columns=50000.

## Converting
convert-loses = { $format } cannot hold everything. This will be left out:
convert-keeps-all = { $format } can hold everything.
convert-written = Wrote { $output }: { $actors }, { $ties }.
convert-left-out = Left out:
convert-nothing-left-out = Nothing was left out.
convert-whole = A conversion is about the whole network; { $option } would not change it. Leave it out.
convert-format-unclear = The ending of { $output } does not say which format. Say so with --to: { $names }
convert-folder-needs-output = A folder cannot be written to standard output. Name one with --output.
column-feature = What is left out
column-count = Count
column-sentence = In words
write-ids-alike = The ids of two actors differ only in characters the format cannot hold: { $id }. Change one of them.

## What a format cannot hold
loss-title = the title
loss-description = the description
loss-source-list = { $count ->
    [one] the details of { $count } source
   *[other] the details of { $count } sources
}
loss-vocabulary = { $count ->
    [one] { $count } word of the vocabulary
   *[other] { $count } words of the vocabulary
}
loss-rules = { $count ->
    [one] { $count } rule
   *[other] { $count } rules
}
loss-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
loss-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
}
loss-isolates = { $count ->
    [one] { $count } actor without ties
   *[other] { $count } actors without ties
}
loss-actor-kinds = { $count ->
    [one] the kind of { $count } actor
   *[other] the kinds of { $count } actors
}
loss-actor-names = { $count ->
    [one] the name of { $count } actor
   *[other] the names of { $count } actors
}
loss-languages = { $count ->
    [one] the language of the name of { $count } actor
   *[other] the languages of the names of { $count } actors
}
loss-areas = { $count ->
    [one] the area of { $count } actor
   *[other] the areas of { $count } actors
}
loss-actor-themes = { $count ->
    [one] the themes of { $count } actor
   *[other] the themes of { $count } actors
}
loss-parents = { $count ->
    [one] the parent of { $count } actor
   *[other] the parents of { $count } actors
}
loss-collectives = { $count ->
    [one] whom { $count } actor stands for
   *[other] whom { $count } actors stand for
}
loss-positions = { $count ->
    [one] the place on the map of { $count } actor
   *[other] the places on the map of { $count } actors
}
loss-actor-validity = { $count ->
    [one] the dates of { $count } actor
   *[other] the dates of { $count } actors
}
loss-actor-sources = { $count ->
    [one] the source of { $count } actor
   *[other] the sources of { $count } actors
}
loss-actor-phrases = { $count ->
    [one] the quotation of { $count } actor
   *[other] the quotations of { $count } actors
}
loss-actor-attributes = { $count ->
    [one] the free attributes of { $count } actor
   *[other] the free attributes of { $count } actors
}
loss-tie-kinds = { $count ->
    [one] the kind of { $count } tie
   *[other] the kinds of { $count } ties
}
loss-directions = { $count ->
    [one] the direction of its own of { $count } tie
   *[other] the directions of their own of { $count } ties
}
loss-tie-themes = { $count ->
    [one] the themes of { $count } tie
   *[other] the themes of { $count } ties
}
loss-strengths = { $count ->
    [one] the strength of { $count } tie
   *[other] the strengths of { $count } ties
}
loss-statuses = { $count ->
    [one] the status of { $count } tie
   *[other] the statuses of { $count } ties
}
loss-tie-validity = { $count ->
    [one] the dates of { $count } tie
   *[other] the dates of { $count } ties
}
loss-confidences = { $count ->
    [one] the confidence of { $count } tie
   *[other] the confidence of { $count } ties
}
loss-tie-sources = { $count ->
    [one] the source of { $count } tie
   *[other] the sources of { $count } ties
}
loss-tie-phrases = { $count ->
    [one] the quotation of { $count } tie
   *[other] the quotations of { $count } ties
}
loss-tie-attributes = { $count ->
    [one] the free attributes of { $count } tie
   *[other] the free attributes of { $count } ties
}
loss-parallel-ties = { $count ->
    [one] { $count } parallel tie between the same actors
   *[other] { $count } parallel ties between the same actors
}
loss-attribute-evidence = { $count ->
    [one] the source of { $count } attribute
   *[other] the sources of { $count } attributes
}
loss-controls = { $count ->
    [one] the control characters of { $count } text
   *[other] the control characters of { $count } texts
}
