## Arbetsböcker
format-workbook = arbetsbok (.xlsx, .xls, .ods)
format-xlsx = arbetsbok (.xlsx)
write-sheet-full = Bladet { $sheet } skulle kräva fler rader eller kolumner än en arbetsbok har. Skriv i stället en mapp med tabeller.
write-text-too-long = På bladet { $sheet } finns en text som inte ryms i en cell i en arbetsbok: { $begins } … Skriv i stället en mapp med tabeller.

problem-workbook-locked = arbetsboken är skyddad med lösenord
problem-workbook-locked-hint = öppna den, spara en kopia utan lösenord och läs kopian
problem-workbook-broken = detta är ingen hel arbetsbok ({ $what })
problem-workbook-broken-hint = öppna den i ett kalkylprogram och spara den på nytt som .xlsx
problem-workbook-truncated = arbetsboken tar slut mitt i
problem-workbook-truncated-hint = ladda ner eller kopiera den på nytt; bara en del av den kom fram
problem-rows-below = { $count ->
    [one] { $count } rad nedanför matrisen hoppades över
   *[other] { $count } rader nedanför matrisen hoppades över
}
problem-header-folded = rubrikerna står på två rader, som läses som en
problem-sheets-alike = bladen `{ $first }` och `{ $second }` räknar upp samma sak
problem-sheets-alike-hint = behåll det ena, slå ihop dem eller dölj det som inte ska räknas
problem-sheet-of-actors = bladet `{ $sheet }` lästes som aktörer på grund av sina kolumner
problem-sheet-of-ties = bladet `{ $sheet }` lästes som förbindelser på grund av sina kolumner
problem-sheet-passed = bladet `{ $sheet }` lästes inte
problem-sheet-hidden = det dolda bladet `{ $sheet }` lästes inte
problem-rows-passed = { $count ->
    [one] { $count } rad ovanför rubrikerna hoppades över
   *[other] { $count } rader ovanför rubrikerna hoppades över
}
problem-cells-repeated = värdet i de sammanfogade cellerna { $cells } gäller var och en av raderna
problem-cells-merged = av de sammanfogade cellerna { $cells } har bara den första värdet
problem-cell-error = cellen { $cell } visar felet { $value }
problem-cell-error-hint = rätta formeln, eller töm cellen om värdet inte är känt
problem-cell-not-calculated = formeln i cellen { $cell } har aldrig räknats ut
problem-cell-not-calculated-hint = öppna arbetsboken i ett kalkylprogram och spara den på nytt
problem-cell-beyond = cellen { $cell } står till höger om den sista rubriken
problem-cell-beyond-hint = ge kolumnen en rubrik eller töm cellen
