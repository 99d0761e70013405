## Filformat
format-native = programmets eget format (JSON)
format-toml = programmets eget format (TOML)
format-edges = enkel lista över förbindelser
format-csv = tabell (CSV, TSV)
format-matrix = en grannmatris (CSV, TSV)
format-survey = en enkät med en rad per svarande (CSV, TSV)
format-tables = mapp med tabellerna actors.csv och ties.csv samt network.json
format-csv-ties = tabell över förbindelser (CSV)
format-tsv-ties = tabell över förbindelser (TSV)

## Columns
problem-column-guessed = kolumnen `{ $column }` läses som `{ $field }`; om den är något annat, ange det med --map
problem-mapped-column-missing = mappningen nämner kolumnen `{ $column }`, som inte finns
problem-mapped-column-missing-hint = skriv den som i rubriken, med samma bokstäver och mellanslag
problem-mapped-matrix-missing = mappningen talar om en matris, och ingen finns
problem-mapped-matrix-missing-hint = en matris har namn ovanför kolumnerna och bredvid raderna; om detta är en lista, lämna bort det som börjar med matrix. ur mappningen
problem-mapped-sheet-missing = mappningen nämner bladet `{ $sheet }`, som inte är en matris här
problem-mapped-sheet-missing-hint = skriv det som på bladets flik, med samma bokstäver och mellanslag
problem-matrix-read = tabellen läses som en matris med { $count } aktörer: en cell är en förbindelse från raden till kolumnen
problem-matrix-symmetric = tabellen läses som en matris med { $count } aktörer som är lika på båda sidor om diagonalen: förbindelser utan riktning
problem-matrix-turned = tabellen läses som en matris med { $count } aktörer: en cell är en förbindelse från kolumnen till raden
problem-matrix-two-mode = tabellen läses som en matris: { $rows ->
    [one] { $rows } aktör i raderna har
   *[other] { $rows } aktörer i raderna har
} förbindelser till { $columns ->
    [one] { $columns } aktör i kolumnerna
   *[other] { $columns } aktörer i kolumnerna
}
problem-matrix-columns-passed = { $count ->
    [one] { $count } kolumn till vänster om radernas namn läses inte
   *[other] { $count } kolumner till vänster om radernas namn läses inte
}
problem-matrix-sums = { $count ->
    [one] { $count } rad eller kolumn med summor lämnas därhän
   *[other] { $count } rader och kolumner med summor lämnas därhän
}
problem-matrix-actors-added = { $count ->
    [one] { $count } aktör i matrisen finns inte bland aktörerna och lades till: `{ $name }`
   *[other] { $count } aktörer i matrisen finns inte bland aktörerna och lades till, först `{ $name }`
}
problem-sheet-is-kind = förbindelsernas typ är bladets namn, `{ $sheet }`
problem-sheet-no-kind = bladets namn, `{ $sheet }`, är ingen typ av förbindelse; om förbindelserna är av en typ, ange den med --map matrix.kind=TYP
problem-diagonal-ignored = { $count ->
    [one] { $count } cell på matrisens diagonal lämnas därhän
   *[other] { $count } celler på matrisens diagonal lämnas därhän
}
problem-matrix-cell-wrong = `{ $value }` är ingen styrka för en förbindelse
problem-matrix-cell-wrong-hint = en cell i en matris är ett tal, x eller ✓ för en förbindelse utan styrka, - eller tom för ingen
problem-survey-read = tabellen läses som en enkät: en rad är en svarande, som nämner högst { $count } partner
problem-respondent-missing = raden säger inte vems svar den innehåller (kolumnen `{ $column }`)
problem-respondent-missing-hint = fyll i den svarande eller ta bort raden
mapping-no-pair = `{ $text }` pekar inte ut någon kolumn. Skriv ett fält, = och kolumnens rubrik: --map from=A,to=B
mapping-field-unknown = Mappningen nämner `{ $field }`, som inte är något fält. Det finns { $fields }.
mapping-matrix-unknown = `{ $text }` säger inget om en matris. Skriv matrix.rows=RUBRIK, matrix.from=rows eller columns, matrix.kind=TYP eller sheet, matrix.sheets.BLAD=TYP, matrix.strength=cells eller none, eller matrix.attributes.NAMN=cells.
mapping-broken = Rad { $line } i mappningsfilen är inte TOML. Skriv rader som: from = "A"

## Limits
problem-packed-truncated = den komprimerade filen tar slut mitt i
problem-packed-truncated-hint = ladda ner eller kopiera den på nytt; bara en del av den kom fram
problem-packed-broken = den komprimerade filen är skadad
problem-packed-broken-hint = ladda ner eller kopiera den på nytt eller packa upp den med ett annat program
problem-packed-swells = ur den komprimerade filen kommer mer än { $limit } gånger dess storlek
problem-packed-swells-hint = är det verkligen ett nätverk? i så fall tillåt mer med `{ $option }`
problem-too-deep = här står parenteser eller element inom mer än { $limit } andra
problem-too-deep-hint = ett nätverk behöver få; om detta är ett, tillåt mer med `{ $option }`
problem-columns-too-many = tabellen har { $columns } kolumner och får ha { $limit }
problem-columns-too-many-hint = behåll de kolumner som behövs eller tillåt fler med `{ $option }`
limit-unknown = `{ $text }` anger ingen gräns. Skriv någon av { $names } med ett tal över 0, till exempel size=2GiB eller columns=50000.

## Konvertering
convert-loses = { $format } rymmer inte allt. Detta faller bort:
convert-keeps-all = { $format } rymmer allt.
convert-written = Skrev { $output }: { $actors }, { $ties }.
convert-left-out = Detta föll bort:
convert-nothing-left-out = Ingenting föll bort.
convert-whole = Konverteringen gäller hela nätverket; { $option } skulle inte påverka den. Lämna bort det.
convert-format-unclear = Filändelsen i { $output } säger inte vilket formatet är. Ange det med --to: { $names }
convert-folder-needs-output = En mapp kan inte skrivas till standardutmatningen. Ange mappen med --output.
column-feature = Vad som faller bort
column-count = Antal
column-sentence = Förklaring
write-ids-alike = Två aktörers beteckningar skiljer sig bara i tecken som formatet inte rymmer: { $id }. Ändra den ena.

## Vad ett format inte rymmer
loss-title = titeln
loss-description = beskrivningen
loss-source-list = { $count ->
    [one] uppgifterna om { $count } källa
   *[other] uppgifterna om { $count } källor
}
loss-vocabulary = { $count } ord i ordlistan
loss-rules = { $count ->
    [one] { $count } regel
   *[other] { $count } regler
}
loss-events = { $count ->
    [one] { $count } händelse
   *[other] { $count } händelser
}
loss-statements = { $count ->
    [one] { $count } uttalande
   *[other] { $count } uttalanden
}
loss-isolates = { $count ->
    [one] { $count } aktör utan förbindelser
   *[other] { $count } aktörer utan förbindelser
}
loss-actor-kinds = { $count ->
    [one] typen för { $count } aktör
   *[other] typerna för { $count } aktörer
}
loss-actor-names = { $count ->
    [one] namnet för { $count } aktör
   *[other] namnen för { $count } aktörer
}
loss-languages = { $count ->
    [one] namnets språk för { $count } aktör
   *[other] namnens språk för { $count } aktörer
}
loss-areas = { $count ->
    [one] området för { $count } aktör
   *[other] områdena för { $count } aktörer
}
loss-actor-themes = { $count ->
    [one] temana för { $count } aktör
   *[other] temana för { $count } aktörer
}
loss-parents = { $count ->
    [one] den överordnade aktören för { $count } aktör
   *[other] de överordnade aktörerna för { $count } aktörer
}
loss-collectives = { $count ->
    [one] vem { $count } aktör står för
   *[other] vem { $count } aktörer står för
}
loss-positions = { $count ->
    [one] platsen på kartan för { $count } aktör
   *[other] platserna på kartan för { $count } aktörer
}
loss-actor-validity = { $count ->
    [one] giltighetstiden för { $count } aktör
   *[other] giltighetstiderna för { $count } aktörer
}
loss-actor-sources = { $count ->
    [one] källhänvisningen för { $count } aktör
   *[other] källhänvisningarna för { $count } aktörer
}
loss-actor-phrases = { $count ->
    [one] citatet för { $count } aktör
   *[other] citaten för { $count } aktörer
}
loss-actor-attributes = { $count ->
    [one] de fria uppgifterna för { $count } aktör
   *[other] de fria uppgifterna för { $count } aktörer
}
loss-tie-kinds = { $count ->
    [one] typen för { $count } förbindelse
   *[other] typerna för { $count } förbindelser
}
loss-directions = { $count ->
    [one] den egna riktningen för { $count } förbindelse
   *[other] de egna riktningarna för { $count } förbindelser
}
loss-tie-themes = { $count ->
    [one] temana för { $count } förbindelse
   *[other] temana för { $count } förbindelser
}
loss-strengths = { $count ->
    [one] styrkan för { $count } förbindelse
   *[other] styrkorna för { $count } förbindelser
}
loss-statuses = { $count ->
    [one] statusen för { $count } förbindelse
   *[other] statusarna för { $count } förbindelser
}
loss-tie-validity = { $count ->
    [one] giltighetstiden för { $count } förbindelse
   *[other] giltighetstiderna för { $count } förbindelser
}
loss-confidences = { $count ->
    [one] säkerheten för { $count } förbindelse
   *[other] säkerheten för { $count } förbindelser
}
loss-tie-sources = { $count ->
    [one] källhänvisningen för { $count } förbindelse
   *[other] källhänvisningarna för { $count } förbindelser
}
loss-tie-phrases = { $count ->
    [one] citatet för { $count } förbindelse
   *[other] citaten för { $count } förbindelser
}
loss-tie-attributes = { $count ->
    [one] de fria uppgifterna för { $count } förbindelse
   *[other] de fria uppgifterna för { $count } förbindelser
}
loss-parallel-ties = { $count ->
    [one] { $count } parallell förbindelse mellan samma aktörer
   *[other] { $count } parallella förbindelser mellan samma aktörer
}
loss-attribute-evidence = { $count ->
    [one] källan till { $count } fri uppgift
   *[other] källorna till { $count } fria uppgifter
}
loss-controls = { $count ->
    [one] styrtecknen i { $count } text
   *[other] styrtecknen i { $count } texter
}
