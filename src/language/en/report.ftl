## The report
report-kind = Report on a cooperation network
report-skip = Skip to content
report-contents = Contents
report-figures = Key figures
report-findings = What matters most
report-first = { $count ->
    [one] The finding that matters most
   *[other] The { $count } findings that matter most
}
report-first-note = The most urgent first, then what concerns most of the network, then the most fragile; questions take turns.
report-other-findings = The other { $count ->
    [one] { $count } finding
   *[other] { $count } findings
} by urgency
report-why = Why: { $urgency }, { $concerns }.
report-why-fragile = Why: { $urgency }, { $concerns }; { $fragility } of the ties behind it rest on one actor.
report-why-act = something required is missing or about to break
report-why-attention = worth a look
report-why-info = good to know
report-why-actors = concerns { $count ->
    [one] one actor
   *[other] { $count } actors
} ({ $share } of the network)
report-why-pairs = concerns { $share } of the pairs of area and theme
report-why-whole = concerns the data as a whole
grounds-absence = It rests on what is not in the data.
grounds-numbers = It rests on numbers; the table is below.
grounds-question = The data do not answer this with ties.
report-no-findings = No findings.
report-more-findings = Show { $count ->
    [one] { $count } more finding
   *[other] { $count } more findings
}
report-more-names = and { $count } others
report-next-step = Next:
report-evidence = Rests on { $count ->
    [one] { $count } tie
   *[other] { $count } ties
}
report-evidence-more = … and { $count ->
    [one] { $count } more tie
   *[other] { $count } more ties
} in findings.json
report-words-of-source = In the words of the source
report-source-number = Source { $number }
report-pictures = Pictures
report-matrix = Where sectors meet
report-matrix-caption = Interfaces between sectors
report-matrix-note = A cell shows how many ties there are between two sectors, and what share of the possible pairs of actors has one; the darker, the denser. The diagonal counts ties inside a sector. A dashed outline shows gaps: a duty or rule expects a tie that is missing.
report-matrix-empty = There are no ties between sectors.
report-matrix-inside = Ties inside the sector
report-matrix-gap = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}
report-matrix-share = of possible pairs
report-matrix-legend-gap = gap: an expected tie is missing
report-matrix-legend-wanted = only planned or proposed
report-matrix-cell = Ties { $ties }, pairs { $pairs }/{ $possible }
report-matrix-left-out = { $count ->
    [one] { $count } sector with the fewest ties to others does not fit the picture
   *[other] { $count } sectors with the fewest ties to others do not fit the picture
}; the tables have them all.
report-background = What else the data tell
report-sources = Sources
report-notes = What was decided while reading the data
report-files = The same as files
report-file-findings = all findings with what they rest on, in three languages
report-file-tables = all tables in one workbook
report-file-dot = the network as a picture for Graphviz
report-made-by = Made with Yhdyspinta { $version }. The same data always give the same report.
report-filter = Filter rows
report-filter-shown = Showing # / ##
report-all-columns = Show all columns
report-sorted = Sorted by:
report-rows-all = Show all # rows
report-rows-fewer = Show only the first
report-rows-folded = … and { $count ->
    [one] { $count } more row
   *[other] { $count } more rows
} in the file { $file }
report-rows-left-out = The first { $shown } of { $all } rows are shown; all are in the file { $file }.
report-written = The report: { $page }
report-more-in-page = … and { $count ->
    [one] { $count } more finding
   *[other] { $count } more findings
} in the report

figure-actors = Actors
figure-actors-note = { $sectors ->
    [one] in { $sectors } sector
   *[other] in { $sectors } sectors
}
figure-ties = Ties
figure-interfaces = Pairs of sectors that meet
figure-interfaces-note = of { $possible } possible
figure-gaps = Gaps
figure-gaps-note = { $kept }/{ $expected } expected ties exist
figure-gaps-none-expected = the data hold neither duties nor rules
figure-cut-off = Isolated actors
figure-cut-off-note = { $alone } without any tie
figure-hub = Foremost coordinator
figure-hub-note = at the top in { $agreeing } of { $lenses } measures

table-events = Events
table-statements = What the sources say
column-event-date = Date
column-event = Event
column-concerns = Whom it concerns
column-date-text = Date in the words of the source
column-statement = Statement
column-statement-kind = Kind
