## Bilder
diagram-legend = Teckenförklaring
diagram-status = Relationens status
diagram-network-description = Nätverksbild: { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
}, { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}; utan relationer { $alone ->
    [one] { $alone } aktör
   *[other] { $alone } aktörer
}.
diagram-alone = Utan relationer ({ $count })
diagram-mutual = ömsesidig
diagram-legend-more = … och { $count } till
diagram-shape = Form
diagram-line = Linje
diagram-head = Spets
diagram-text = Text

## Views
view-matrix = Var finns kontaktytorna och de blinda fläckarna? Sektorer mot varandra

## The matrix of sectors
matrix-title = Var sektorerna möts och var det finns blinda fläckar
matrix-share = Andel av möjliga par
matrix-outlines = Ramar
matrix-pairs = { $pairs } / { $possible } par
matrix-possible = { $count ->
    [one] { $count } möjligt par
   *[other] { $count } möjliga par
}
matrix-left-out = { $count ->
    [one] { $count } sektor
   *[other] { $count } sektorer
} med minst relationer till andra ryms inte i bilden.
matrix-description = Matris över kontaktytor: { $sectors ->
    [one] { $sectors } sektor
   *[other] { $sectors } sektorer
}, { $meeting ->
    [one] { $meeting } sektorpar möts
   *[other] { $meeting } sektorpar möts
}, mellan dem { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}; { $gaps ->
    [one] { $gaps } blind fläck
   *[other] { $gaps } blinda fläckar
}.
matrix-description-most = { $counted } Flest relationer: { $most }.

## What stands in the way of drawing
draw-view-unknown = --view: bilden { $word } finns inte. Bilder: { $names }
draw-view-unknown-alike = --view: bilden { $word } finns inte. Menade du { $closest }? Bilder: { $names }
draw-size-unknown = --size: storleken { $size } finns inte. Storlekar: { $names } eller bredd och höjd i pixlar, till exempel 1920x1080
draw-size-unfit = --size: storleken { $size } går inte: sidorna är { $shortest }–{ $longest } pixlar och den längre högst { $oblong } gånger den kortare
draw-format-unknown = --output: filen { $file } har en okänd ändelse. Ändelser: { $names }
draw-format-missing = --output saknas: i vilken fil ska bilden skrivas? Ändelsen anger formatet: { $names }
draw-not-node-link = Bilden { $view } har inte aktörer och relationer och blir därför ingen DOT-fil; { $names } går
draw-with-unknown = --with: { $word } är varken en dag (2021-09-01 eller 1.9.2021) eller en fil
draw-needs-option = Bilden { $view } behöver { $option }
draw-nothing = Bilden { $view } har inget att visa: { $why }
draw-too-large = Bilden skulle bli { $width } × { $height } pixlar, mer än { $most } miljoner. Mindre --scale eller --width hjälper.
draw-pdf-failed = PDF-filen kan inte göras: { $why }
