## Vad som är fel i indata och vad man gör åt det
problem-did-you-mean = menade du `{ $suggestion }`?
problem-left-out = { $count ->
    [one] … och { $count } till av samma slag (`{ $code }`)
   *[other] … och { $count } till av samma slag (`{ $code }`)
}

problem-file-empty = filen är tom
problem-file-empty-hint = är det rätt fil, och har den sparats?
problem-file-binary = det här är inte text: byte { $byte } hör till en bild, en arkivfil eller ett kalkylblad
problem-file-binary-hint = spara tabellen som arbetsbok (.xlsx, .ods) eller CSV (UTF-8) eller nätverket som JSON
problem-file-too-large = filen är större än { $limit }
problem-file-too-large-hint = dela upp den, behåll bara de kolumner som behövs eller tillåt mer med `{ $option }`
problem-encoding-wrong = från och med byte { $byte } är det här inte text i den teckenkodning som filen börjar med
problem-encoding-wrong-hint = spara filen på nytt som UTF-8; den kan ha skadats vid överföringen
problem-encoding-guessed = byte { $byte } är inte UTF-8; filen lästes som Windows-1252
problem-json-broken = det här är inte JSON: { $what }
problem-json-broken-hint = rätta det här stället och kontrollera igen; resten kunde inte läsas
problem-line-too-long = den här raden är längre än { $limit }
problem-line-too-long-hint = är det en tabell? bryt raderna, stäng citattecknet som slukade dem eller tillåt mer med `{ $option }`
problem-table-expected = vid sidan av en aktörsfil ska relationerna vara en tabell, men det här är JSON
problem-table-expected-hint = ge bägge som CSV, eller en JSON-fil med aktörer och relationer
problem-header-missing = den första raden namnger inte kolumnerna
problem-header-missing-hint = börja en relationstabell med raden `från,till,typ` och en aktörstabell med `beteckning,namn,typ`
problem-header-duplicate = två kolumner heter `{ $column }`
problem-header-duplicate-hint = ge den ena ett annat namn
problem-column-missing = kolumnen `{ $column }` saknas
problem-column-missing-hint = relationer behöver `from` (från) och `to` (till), aktörer behöver `id` (beteckning)
problem-column-kept = kolumnen `{ $column }` behålls som egenskap
problem-row-ragged = { $cells ->
    [one] den här raden har { $cells } cell
   *[other] den här raden har { $cells } celler
}, rubriken { $columns }
problem-row-ragged-hint = saknas ett skiljetecken, eller står en text med skiljetecken utan citattecken?
problem-line-ragged = den här raden har { $cells } ord, den första { $columns }
problem-line-ragged-hint = skriv lika många på varje rad: två ändar, och på alla eller ingen av dem en styrka eller en sort
problem-quote-unclosed = det här citattecknet stängs aldrig
problem-quote-unclosed-hint = stäng det, eller skriv det två gånger inom citattecken om det hör till texten
problem-quote-broken = det följer text efter det avslutande citattecknet
problem-quote-broken-hint = skriv ett citattecken som hör till texten två gånger
problem-format-missing = filen säger inte att den är ett nätverk för det här programmet
problem-format-missing-hint = börja den med `"format": "yhdyspinta/1"` (TOML: `format = "yhdyspinta/1"`)
problem-format-unknown = programmet känner inte till formatet `{ $value }`
problem-format-unknown-hint = den här versionen läser `{ $format }`
problem-key-unknown = { $subject }: fältet `{ $field }` finns inte här
problem-key-unknown-hint = fria tal och texter hör hemma i `attributes`
problem-key-unknown-names-hint = här finns { $names }
problem-key-duplicate = { $subject }: `{ $field }` förekommer två gånger
problem-key-duplicate-hint = behåll bara den ena
problem-field-missing = { $subject }: `{ $field }` saknas
problem-field-missing-hint = fältet är obligatoriskt
problem-type-wrong = { $subject }: `{ $field }` ska vara { $expected } men är { $found }
problem-type-wrong-hint = ändra värdet, eller lämna bort det om det inte är obligatoriskt
problem-record-wrong = { $subject }: här ska stå ett objekt men här står { $found }
problem-record-wrong-hint = skriv {"{"} … {"}"} med postens namn och värden
problem-id-empty = { $subject }: `{ $field }` är tomt
problem-id-empty-hint = ge varje aktör en egen kort beteckning, till exempel `soste`
problem-id-duplicate = { $subject }: beteckningen `{ $value }` används redan ({ $first })
problem-id-duplicate-hint = slå ihop dem eller ge den ena en annan beteckning
problem-actor-kind-unknown = { $subject }: `{ $field }` är `{ $word }`, som inte är en aktörstyp
problem-actor-kind-unknown-hint = lägg till den under `vocabulary.actor_kinds`
problem-tie-kind-unknown = { $subject }: `{ $field }` är `{ $word }`, som inte är en relationstyp
problem-tie-kind-unknown-hint = lägg till den under `vocabulary.tie_kinds`
problem-theme-unknown = { $subject }: `{ $field }` är `{ $word }`, som inte är ett tema
problem-theme-unknown-hint = lägg till det under `vocabulary.themes`
problem-area-unknown = { $subject }: `{ $field }` är `{ $word }`, som varken är ett område eller en aktör
problem-area-unknown-hint = lägg till det under `vocabulary.areas` eller lägg till aktören
problem-actor-kind-adopted = { $subject }: `{ $word }` togs i bruk som aktörstyp
problem-tie-kind-adopted = { $subject }: `{ $word }` togs i bruk som relationstyp
problem-theme-adopted = { $subject }: `{ $word }` togs i bruk som tema
problem-area-adopted = { $subject }: `{ $word }` togs i bruk som område
problem-actor-kind-assumed = { $count ->
    [one] { $count } aktör saknar typ och antas vara `{ $word }`
   *[other] { $count } aktörer saknar typ och antas vara `{ $word }`
}
problem-tie-kind-assumed = { $count ->
    [one] { $count } relation saknar typ och antas vara `{ $word }`
   *[other] { $count } relationer saknar typ och antas vara `{ $word }`
}
problem-status-unknown = { $subject }: `{ $value }` är ingen status
problem-status-unknown-hint = statusarna är existing, planned, proposed, conditional, required och ended
problem-end-unknown = { $subject }: `{ $field }` är `{ $id }`, som inte är en aktör
problem-end-unknown-hint = lägg till aktören eller rätta beteckningen
problem-actor-created = { $subject }: `{ $field }` är `{ $id }`, som ingen rad beskriver; aktören skapades
problem-actors-from-ties = { $count ->
    [one] ingen tabell räknar upp aktörerna; { $count } aktör skapades utifrån relationerna
   *[other] ingen tabell räknar upp aktörerna; { $count } aktörer skapades utifrån relationerna
}
problem-end-by-name = { $count ->
    [one] i `{ $word }` står aktörens namn i stället för beteckningen i { $count } cell
   *[other] i `{ $word }` står aktörens namn i stället för beteckningen i { $count } celler
}
problem-actor-unknown = { $subject }: i `{ $field }` står `{ $id }`, som inte är en aktör
problem-actor-unknown-hint = lägg till aktören eller rätta beteckningen
problem-self-tie = { $subject }: relationen leder från `{ $id }` till sig själv
problem-self-tie-hint = rätta den ena änden eller ta bort relationen
problem-self-tie-left-out = { $count ->
    [one] { $count } relation från en aktör till den själv lämnas bort
   *[other] { $count } relationer från aktörer till dem själva lämnas bort
}; om en annan aktör avsågs, rätta den ena änden
problem-date-wrong = { $subject }: `{ $field }` är `{ $value }`, som inte är ett datum
problem-date-wrong-hint = skriv 2023, 2023-06 eller 2023-06-01
problem-date-wrong-table-hint = skriv 2023, 2023-06, 2023-06-01 eller 1.6.2023
problem-date-wrong-serial-hint = `{ $value }` kan vara { $day } så som kalkylprogram räknar dagar; ge cellen datumformat eller skriv datumet
problem-date-order = { $subject }: den skulle upphöra före sin början (`{ $field }` är `{ $value }`)
problem-date-order-hint = byt plats på datumen eller rätta dem
problem-number-wrong = { $subject }: `{ $field }` är `{ $value }`, som inte är ett tal
problem-number-wrong-hint = skriv talet utan mellanslag och tusentalsavgränsare, till exempel 1300 eller 0.5
problem-count-wrong = { $subject }: `{ $field }` är `{ $value }` men ska vara ett heltal, minst 1
problem-count-wrong-hint = skriv 1, 2, 3 …
problem-truth-wrong = { $subject }: `{ $field }` är `{ $value }`, som varken är ja eller nej
problem-truth-wrong-hint = skriv ja eller nej
problem-strength-range = { $subject }: `{ $field }` är `{ $value }` men ska vara större än 0 (minst 2.3e-308)
problem-strength-range-hint = lämna bort värdet om det inte är känt; en relation som inte finns är ingen relation
problem-confidence-range = { $subject }: `{ $field }` är `{ $value }` men ska vara större än 0 och högst 1
problem-confidence-range-hint = 1 är säkert, 0.5 lika sannolikt som osannolikt
problem-position-range = { $subject }: `{ $field }` är `{ $value }`, som ligger utanför jordklotet
problem-position-range-hint = i grader (WGS 84): lon −180…180, lat −90…90; meter måste räknas om, eller så har talen bytt plats
problem-source-unknown = { $subject }: `{ $field }` är `{ $value }`, som inte finns bland källorna
problem-source-unknown-hint = lägg till den under `sources`
problem-source-adopted = { $count ->
    [one] { $count } källa togs med i förteckningen från `{ $word }`
   *[other] { $count } källor togs med i förteckningen från `{ $word }`
}
problem-parent-unknown = { $subject }: `{ $field }` är `{ $id }`, som inte finns
problem-parent-unknown-hint = lägg till den eller rätta beteckningen
problem-parent-loop = { $subject }: de överordnade leder tillbaka till början (`{ $field }` är `{ $value }`)
problem-parent-loop-hint = ta bort en länk i kedjan
problem-collective-expanded = { $count ->
    [one] `{ $id }` ersattes med { $count } aktör som den står för
   *[other] `{ $id }` ersattes med de { $count } aktörer som den står för
}
problem-collective-kept = `{ $id }` blir kvar: ingen aktör som den står för är känd
problem-actors-none = det finns inga aktörer
problem-actors-none-hint = lägg till minst en aktör: i JSON under `actors`, i en tabell som rad under rubrikerna

## Vad problemet gäller
subject-network = nätverket
subject-actor = aktör { $number }
subject-tie = relation { $number }
subject-source = källa { $number }
subject-rule = regel { $number }
subject-event = händelse { $number }
subject-statement = utsaga { $number }
subject-actor-kind = aktörstyp { $number }
subject-tie-kind = relationstyp { $number }
subject-theme = tema { $number }
subject-area = område { $number }
subject-stage = skede { $number }

## Vad ett värde är
type-null = null
type-truth = true eller false
type-number = ett tal
type-text = en text
type-list = en lista
type-record = ett objekt
type-names = en text, eller texter per språk
type-date = ett datum inom citattecken
type-scalar = ett tal, en text, eller true eller false

## Var JSON bryts
json-broken-end = den slutar mitt i; en parentes eller ett citattecken stängs aldrig
json-broken-trailing-comma = det står ett komma före den avslutande parentesen
json-broken-comment = JSON har inga kommentarer; ta bort den eller flytta den till `note`
json-broken-colon = ett kolon saknas efter namnet
json-broken-comma = ett komma eller en avslutande parentes saknas
json-broken-key = ett namn ska stå inom citattecken
json-broken-control = en radbrytning eller tabb i en text skrivs \n eller \t
json-broken-escape = det tecknet kan inte följa efter ett omvänt snedstreck
json-broken-number = ett tal börjar med en siffra från ett till nio, eller med noll och decimalpunkt: 12, -3, 0.5, 1e6
json-broken-more = det finns mer text efter slutet
json-broken-depth = parenteserna är nästlade för djupt
json-broken-other = här ska stå ett värde (en text inom citattecken, ett tal, true, false, null, en lista eller ett objekt)

## När ingenting kan läsas
read-not-found = Filen { $file } finns inte.
read-not-allowed = Filen { $file } får inte läsas.
read-failed = Filen { $file } kan inte läsas: { $reason }
read-no-table = Mappen { $folder } har ingen fil { $file }.
read-not-sound = Indata har problem.

## Resultatet av en kontroll
problems-title = Problem i indata
problems-errors = { $count ->
    [one] { $count } fel
   *[other] { $count } fel
}
problems-notes = { $count ->
    [0] inga anmärkningar
    [one] { $count } anmärkning
   *[other] { $count } anmärkningar
}
problems-summary = Indata har problem: { $errors }, { $notes }.
problems-sound = Indata är i sin ordning ({ $notes }).
column-code = Kod
column-weight = Vikt
column-file = Fil
column-line = Rad
column-column = Kolumn
column-message = Vad som är fel
column-hint = Vad man gör

## Options
option-unknown = { $option }: nätverket har inget `{ $word }`; `info` visar vad det har
option-unknown-alike = { $option }: nätverket har inget `{ $word }`; menade du `{ $closest }`?
