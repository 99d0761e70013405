## Pictures
diagram-legend = Legend
diagram-status = Status of ties
diagram-network-description = Network diagram: { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
}, { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
}; without ties { $alone ->
    [one] { $alone } actor
   *[other] { $alone } actors
}.
diagram-alone = Without ties ({ $count })
diagram-mutual = mutual
diagram-legend-more = … and { $count } more
diagram-shape = Shape
diagram-line = Line
diagram-head = Head
diagram-text = Text

## Views
view-matrix = Where are the interfaces and the gaps? Sectors against sectors

## The matrix of sectors
matrix-title = Where sectors meet and where the gaps are
matrix-share = Share of possible pairs
matrix-outlines = Outlines
matrix-pairs = { $pairs } / { $possible } pairs
matrix-possible = { $count ->
    [one] { $count } possible pair
   *[other] { $count } possible pairs
}
matrix-left-out = { $count ->
    [one] { $count } sector
   *[other] { $count } sectors
} with the fewest ties to others not shown.
matrix-description = Matrix of interfaces: { $sectors ->
    [one] { $sectors } sector
   *[other] { $sectors } sectors
}, { $meeting ->
    [one] { $meeting } pair of sectors that meets
   *[other] { $meeting } pairs of sectors that meet
}, { $ties ->
    [one] { $ties } tie
   *[other] { $ties } ties
} between them; { $gaps ->
    [one] { $gaps } gap
   *[other] { $gaps } gaps
}.
matrix-description-most = { $counted } Most ties: { $most }.

## What stands in the way of drawing
draw-view-unknown = --view: there is no view { $word }. Views: { $names }
draw-view-unknown-alike = --view: there is no view { $word }. Did you mean { $closest }? Views: { $names }
draw-size-unknown = --size: there is no size { $size }. Sizes: { $names }, or width and height in pixels such as 1920x1080
draw-size-unfit = --size: { $size } is no page for a picture: its sides are { $shortest } to { $longest } pixels, the longer at most { $oblong } times the shorter
draw-format-unknown = --output: the ending of { $file } is not known. Endings: { $names }
draw-format-missing = --output is missing: which file shall hold the picture? Its ending says the format: { $names }
draw-not-node-link = The view { $view } is not one of actors and ties and has no DOT file; { $names } work
draw-with-unknown = --with: { $word } is neither a day (2021-09-01 or 1.9.2021) nor a file
draw-needs-option = The view { $view } needs { $option }
draw-nothing = The view { $view } has nothing to draw: { $why }
draw-too-large = The picture would be { $width } × { $height } pixels, more than { $most } million. A smaller --scale or --width helps.
draw-pdf-failed = The PDF cannot be made: { $why }
