## Täckning
covered-title = Täckning: vilket tema förverkligas i vilket område och genom vem
covered-known = Det finns uppgifter om { $known }/{ $total } par av område och tema ({ $share }). Om de övriga { $unknown } säger materialet ingenting.
covered-ask-first = Ingen uppgift betyder inte att samarbetet saknas: kontrollera först om områdena har tillfrågats.
covered-add-rules = Lägg till förväntningar med --rules, till exempel graphs/rules/structures.json.
covered-nothing = Aktörerna har inga områden eller relationerna inga teman, så täckningen kan inte bedömas. Ge aktörerna ett område och relationerna ett tema.
covered-widest = Teman som förverkligas bredast (områden): { $themes }.
covered-of-all = { $name } ({ $part }/{ $all })
covered-together = Välfärdsområde, kommun och organisationer är alla med i { $count }/{ $met } par som förverkligas: { $pairs }.
covered-never-together = Välfärdsområde, kommun och organisationer är inte alla med i något av de { $met } par som förverkligas.
covered-alone = Högst en part är känd i { $count }/{ $met } par som förverkligas: { $pairs }.
covered-ended = Samarbetet har upphört och ingen fortsättning är känd: { $count ->
    [one] ett par
   *[other] { $count } par
} ({ $pairs }).
covered-thin = Mindre än hälften av temana är kända i { $count ->
    [one] ett område
   *[other] { $count } områden
}, minst: { $areas }.
covered-no-actors = Materialet har inga aktörer alls från { $count ->
    [one] ett område
   *[other] { $count } områden
}: { $areas }.
covered-silent = Utan någon samarbetsrelation, inte ens planerad: { $count }/{ $total } aktörer ({ $names }). De har kanske inte tillfrågats.
table-covered-areas = Täckning enligt område
table-covered-themes = Täckning enligt tema
table-covered-note = Par av område och tema; vart och ett räknas enligt det bästa som är känt: förverkligas, planeras, saknas (en förpliktelse eller regel väntar det), har upphört, ingen uppgift. Relationer utan område ({ $no_area }) och utan tema ({ $no_theme }) är inte med.
table-covered-pairs = Täckning: område, tema och parter
table-covered-pairs-note = En part är med när den eller dess företrädare har en relation om temat som berör området.
table-covered-rules = Vad som saknas enligt vilken regel
column-area = Område
column-theme = Tema
column-met = Förverk­ligas
column-missing = Saknas
column-unknown = Ingen uppgift
column-all-sides = Alla parter
column-silent = Utan sam­arbete
column-themes-met = Teman som förverkligas
column-themes-missing = Teman som saknas
column-asked = Gäller
column-kept = Upp­fylls
column-lacking = Saknas
column-form = Form
