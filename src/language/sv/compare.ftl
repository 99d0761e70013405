## Vad ändrades mellan två tidpunkter eller nätverk
compare-title = Vad ändrades: { $before } → { $after }
compare-basis = Före: { $before } Efter: { $after }
compare-nothing = Ingenting ändrades.
compare-nothing-shared = De som jämförs har inga gemensamma aktörer, så de berättar om olika aktörer och inte om en ändring.
compare-check-ids = En aktör känns igen på sin nyckel: kontrollera att nycklarna är desamma i båda.
compare-becomes = { $from } → { $to }
compare-counted = { $word } ({ $count })
compare-part = { $part }
compare-parts = { $said }; { $part }
compare-summary = { $actors } { $ties }
compare-actors = Av aktörerna kom { $came } till, { $went } försvann och { $kept } finns kvar.
compare-ties = Av relationerna kom { $came } till, { $went } försvann och { $kept } finns kvar.
compare-lost-contacts = { $count ->
    [one] { $count } aktör som ännu är med förlorade alla sina relationer
   *[other] { $count } aktörer som ännu är med förlorade alla sina relationer
}: { $names }.
compare-former-partners = Tidigare parter som ännu finns i nätverket: { $names }.
compare-first-contacts = { $count ->
    [one] { $count } aktör fick sin första relation
   *[other] { $count } aktörer fick sina första relationer
}: { $names }.
compare-merged = { $count ->
    [one] { $count } aktör fortsätter
   *[other] { $count } aktörer fortsätter
} som del av en annan: { $names }. Relationerna följer med.
compare-split = { $count ->
    [one] { $count } aktör upphörde och fortsätter
   *[other] { $count } aktörer upphörde och fortsätter
} som andra: { $names }.
compare-formed = { $count ->
    [one] { $count } ny aktör fortsätter
   *[other] { $count } nya aktörer fortsätter
} tidigare aktörers arbete: { $names }.
compare-came-apart = { $count ->
    [one] { $count } aktör blev
   *[other] { $count } aktörer blev
} självständig ur en annan: { $names }.
compare-came = Nya aktörer: { $count } ({ $names }). Vanligaste typer: { $kinds }.
compare-went = Aktörer som försvann: { $count } ({ $names }). Vanligaste typer: { $kinds }.
compare-renamed = { $count ->
    [one] { $count } aktör bytte namn
   *[other] { $count } aktörer bytte namn
}: { $names }.
compare-most-changed = { $count ->
    [one] Av de kvarvarande aktörerna ändrades relationerna bara för en
   *[other] Relationerna ändrades för { $count } kvarvarande aktörer, mest för
}: { $actors }.
compare-actor-ties = { $actor } (+{ $came } −{ $went })
compare-tie-kinds = Vanligaste typer av relationer: { $parts }.
compare-kinds-came = bland nya { $kinds }
compare-kinds-went = bland försvunna { $kinds }
compare-interfaces-lost = { $count ->
    [one] En kontaktyta bröts fast båda sektorerna ännu är med
   *[other] { $count } kontaktytor bröts fast båda sektorerna ännu är med
}: { $names }.
compare-last-ties = Relationerna som bröts: { $names }.
compare-interfaces-gained = { $count ->
    [one] En ny kontaktyta uppstod
   *[other] { $count } nya kontaktytor uppstod
}: { $names }.
compare-interfaces-ended = { $count ->
    [one] En kontaktyta upphörde
   *[other] { $count } kontaktytor upphörde
} eftersom en sektor försvann: { $names }. Sektorer som försvann, med antal aktörer: { $sectors }.
compare-hubs-gone = { $count ->
    [one] En tidigare samordningsnod är inte längre med
   *[other] { $count } tidigare samordningsnoder är inte längre med
}: { $names }.
compare-hubs = Samordningsnoder: { $parts }.
compare-hubs-new = nya { $names }
compare-hubs-fell = inte längre { $names }
compare-hubs-kept = oförändrat { $names }
compare-fell-apart = Nätverket splittrades: till den största sammanhängande delen hör { $after } av aktörerna (före { $before }). Det finns { $components } skilda delar (före { $components_before }) och { $isolates } utan relationer (före { $isolates_before }).
compare-as-together = Till den största sammanhängande delen hör fortfarande { $after } av aktörerna (före { $before }). Det finns { $components } skilda delar (före { $components_before }) och { $isolates } utan relationer (före { $isolates_before }).
compare-grew-together = Nätverket blev mer sammanhängande: till den största sammanhängande delen hör { $after } av aktörerna (före { $before }). Det finns { $components } skilda delar (före { $components_before }) och { $isolates } utan relationer (före { $isolates_before }).
compare-density = Av de möjliga relationerna finns { $after } (före { $before }). Centraliseringen är { $centralization } (före { $centralization_before }); vid hundra procent skulle alla relationer finnas hos en aktör.
compare-gaps-opened = { $count ->
    [one] En ny blind fläck: en förväntan som uppfylldes uppfylls inte längre
   *[other] { $count } nya blinda fläckar: förväntningar som uppfylldes uppfylls inte längre
}: { $names }.
compare-gaps-expected = { $count ->
    [one] En ny förväntan uppfylls inte ännu
   *[other] { $count } nya förväntningar uppfylls inte ännu
}: { $names }.
compare-gaps-closed = { $count ->
    [one] En blind fläck försvann
   *[other] { $count } blinda fläckar försvann
}: { $names }.
compare-gaps-moot = { $count ->
    [one] En relation som saknades förväntas inte längre
   *[other] { $count } relationer som saknades förväntas inte längre
}: { $names }.
compare-shortfalls-opened = { $count ->
    [one] En regel om bord eller kontaktytor uppfylldes men gör det inte längre
   *[other] Regler om bord eller kontaktytor som uppfylldes men inte längre gör det: { $count }
}: { $names }.
compare-shortfalls-expected = { $count ->
    [one] En ny förväntan på ett tema eller en kontaktyta uppfylls inte ännu
   *[other] { $count } nya förväntningar på teman eller kontaktytor uppfylls inte ännu
}: { $names }.
compare-shortfalls-closed = { $count ->
    [one] En regel om bord eller kontaktytor uppfylldes inte men gör det nu
   *[other] Regler om bord eller kontaktytor som inte uppfylldes men nu gör det: { $count }
}; före: { $names }.
compare-shortfalls-moot = { $count ->
    [one] En regel om bord eller kontaktytor uppfylldes inte, och det den gällde finns inte längre
   *[other] Regler om bord eller kontaktytor som inte uppfylldes och som gällde något som inte längre finns: { $count }
}; före: { $names }.
table-compare-gaps = Blinda fläckar som finns bara före eller bara efter
table-compare-gaps-note = Kom = saknas efter men inte före; försvann = saknades före. Förväntat i båda: samma förpliktelse eller regel gäller samma aktör vid båda tidpunkterna, så relationen bröts eller uppstod verkligen.
table-compare-shortfalls = Teman utan bord och kontaktytor som vilar på en aktör, bara före eller bara efter
table-compare-shortfalls-note = Kom = uppfyller inte regeln efter men före; försvann = uppfyllde den inte före. Förväntat i båda: regeln kräver detsamma båda gångerna, så bordet eller den andra kontakten gick verkligen förlorad eller vanns.
column-compare-shortfall-subject = Tema eller kontaktyta
column-compare-shortfall-why = Vad som finns
column-compare-shortfall-rule = Regel
column-compare-parts = Delar
column-compare-gap-who = Hos vem
column-compare-gap-whom = Med vem
column-compare-gap-expected = Vad som förväntas
column-compare-gap-in-both = Förväntat i båda
compare-picture = Som bild: { $command }
compare-needs-other = Jämföra med vad? Ange ett annat nätverk eller --with och en dag eller en fil.
compare-needs-day = --with { $day } behöver en tidigare dag bredvid sig: --as-of

## Tabeller
table-compare-actors = Aktörer: relationer och plats före och efter
table-compare-actors-note = Relationer = med hur många aktörer det finns en relation; Kom till och Försvann räknar varje typ av relation för sig. Plats = hur många aktörer som har fler relationer, plus ett. Uppåt = hur många platser uppåt; minus betyder nedåt. Relationerna hos en aktör som gått upp i en annan räknas till den den fortsätter i, och relationer mellan delarna räknas inte.
table-compare-ties = Relationer som kom till eller försvann
table-compare-interfaces = Kontaktytor före och efter
table-compare-hubs = Samordningsnoder före och efter
table-compare-measures = Nätverkets mått före och efter
table-compare-tie-kinds = Typer av relationer
column-compare-change = Ändring
column-compare-ties-before = Rela­tioner före
column-compare-ties-after = Rela­tioner efter
column-compare-came = Kom till
column-compare-went = För­svann
column-compare-kept = Finns kvar
column-compare-place-before = Plats före
column-compare-place-after = Plats efter
column-compare-rise = Uppåt
column-compare-within = Del av
column-compare-renamed-from = Tidigare namn
column-compare-partners-came = Nya parter
column-compare-partners-went = Förlorade parter
column-compare-from = Från
column-compare-to = Till
column-compare-kind = Typ av relation
column-compare-from-key = Från, nyckel
column-compare-kind-key = Typ, nyckel
column-compare-to-key = Till, nyckel
column-compare-since = Börjar
column-compare-until = Slutar
column-compare-pairs-before = Par före
column-compare-pairs-after = Par efter
column-compare-both-sectors = Båda sektorerna med före och efter
column-compare-in-both = Med före och efter
column-compare-before = Före
column-compare-after = Efter
column-compare-difference = Ändring
column-compare-actors-before = Aktörer före
column-compare-actors-after = Aktörer efter
