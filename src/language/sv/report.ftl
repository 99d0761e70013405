## Rapporten
report-kind = Rapport om ett samarbetsnätverk
report-skip = Gå till innehållet
report-contents = Innehåll
report-figures = Nyckeltal
report-findings = De viktigaste iakttagelserna
report-first = { $count ->
    [one] Den viktigaste iakttagelsen
   *[other] De { $count } viktigaste iakttagelserna
}
report-first-note = Den mest brådskande först, sedan den som gäller störst del av nätverket, sedan den skörast; olika frågor turas om.
report-other-findings = Övriga { $count ->
    [one] { $count } iakttagelse
   *[other] { $count } iakttagelser
} enligt hur brådskande de är
report-why = Varför: { $urgency }, { $concerns }.
report-why-fragile = Varför: { $urgency }, { $concerns }; { $fragility } av relationerna bakom vilar på en aktör.
report-why-act = det som förutsätts saknas eller håller på att brista
report-why-attention = värt att kontrollera
report-why-info = bra att veta
report-why-actors = gäller { $count ->
    [one] en aktör
   *[other] { $count } aktörer
} ({ $share } av nätverket)
report-why-pairs = gäller { $share } av paren av område och tema
report-why-whole = gäller hela materialet
grounds-absence = Grunden är det som inte finns i materialet.
grounds-numbers = Grunden är tal, tabellen finns längre ned.
grounds-question = Materialet svarar inte på detta med relationer.
report-no-findings = Inga iakttagelser.
report-more-findings = Visa { $count ->
    [one] { $count } iakttagelse
   *[other] { $count } iakttagelser
} till
report-more-names = och { $count } till
report-next-step = Härnäst:
report-evidence = Bygger på { $count ->
    [one] { $count } relation
   *[other] { $count } relationer
}
report-evidence-more = … och { $count ->
    [one] { $count } relation
   *[other] { $count } relationer
} till i filen findings.json
report-words-of-source = Källans ord
report-source-number = Källa { $number }
report-pictures = Bilder
report-matrix = Var sektorerna möts
report-matrix-caption = Kontaktytor mellan sektorer
report-matrix-note = Rutan visar antalet relationer mellan två sektorer och hur stor del av de möjliga aktörsparen som har en relation; ju mörkare, desto tätare. På diagonalen står relationerna inom sektorn. Streckad ram visar blinda fläckar: en skyldighet eller regel förutsätter en relation som saknas.
report-matrix-empty = Det finns inga relationer mellan sektorerna.
report-matrix-inside = Relationer inom sektorn
report-matrix-gap = { $count ->
    [one] { $count } blind fläck
   *[other] { $count } blinda fläckar
}
report-matrix-share = av de möjliga paren
report-matrix-legend-gap = blind fläck: en förutsatt relation saknas
report-matrix-legend-wanted = endast planerade eller föreslagna
report-matrix-cell = Relationer { $ties }, par { $pairs }/{ $possible }
report-matrix-left-out = { $count ->
    [one] { $count } sektor med minst relationer till andra får inte plats i bilden
   *[other] { $count } sektorer med minst relationer till andra får inte plats i bilden
}; tabellerna innehåller alla.
report-background = Vad materialet i övrigt berättar
report-sources = Källor
report-notes = Vad som avgjordes när materialet lästes
report-files = Samma uppgifter som filer
report-file-findings = alla iakttagelser med grunder, på tre språk
report-file-tables = alla tabeller i en arbetsbok
report-file-dot = bild av nätverket för Graphviz
report-made-by = Gjord med programmet Yhdyspinta { $version }. Samma material ger alltid samma rapport.
report-filter = Filtrera rader
report-filter-shown = Visar # / ##
report-all-columns = Visa alla kolumner
report-sorted = Sorterad:
report-rows-all = Visa alla # rader
report-rows-fewer = Visa bara början
report-rows-folded = … och { $count ->
    [one] { $count } rad
   *[other] { $count } rader
} till i filen { $file }
report-rows-left-out = De { $shown } första av { $all } rader visas; alla finns i filen { $file }.
report-written = Rapporten: { $page }
report-more-in-page = … och { $count ->
    [one] { $count } iakttagelse
   *[other] { $count } iakttagelser
} till i rapporten

figure-actors = Aktörer
figure-actors-note = { $sectors ->
    [one] i { $sectors } sektor
   *[other] i { $sectors } sektorer
}
figure-ties = Relationer
figure-interfaces = Sektorpar som möts
figure-interfaces-note = av { $possible } möjliga
figure-gaps = Blinda fläckar
figure-gaps-note = { $kept }/{ $expected } av de förutsatta relationerna finns
figure-gaps-none-expected = materialet innehåller varken skyldigheter eller regler
figure-cut-off = Isolerade aktörer
figure-cut-off-note = helt utan relationer { $alone }
figure-hub = Den mest centrala samordnaren
figure-hub-note = i toppen i { $agreeing } av { $lenses } mått

table-events = Händelser
table-statements = Vad källorna säger
column-event-date = Tid
column-event = Händelse
column-concerns = Vem det gäller
column-date-text = Tiden med källans ord
column-statement = Påstående
column-statement-kind = Slag
