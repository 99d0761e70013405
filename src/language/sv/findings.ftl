## Vad svaret gäller
basis-of-network = { $network }. { $basis }
basis-as-of = { $actors }, { $ties } (status: { $statuses }). Läget { $day }.
basis-any-time = { $actors }, { $ties } (status: { $statuses }). Alla tidpunkter.

## Namn
name-pair = { $a } – { $b }
name-count = { $name } ({ $count })
list-all = { $names }

## Kontaktytor
interfaces-title-kind = Kontaktytor mellan typer av aktörer
interfaces-title-area = Kontaktytor mellan områden
interfaces-title-theme = Kontaktytor mellan teman
interfaces-title-attribute = Kontaktytor, indelning: { $attribute }
interface-single-point = Vilar på en enda aktör: { $actor }. { $count ->
    [one] Enda kontakt i kontaktytan { $interfaces }.
   *[other] Enda kontakt i { $count } kontaktytor: { $interfaces }.
}
interface-second-contact = Kom överens om vem som fortsätter om aktören faller bort.
interface-carried = { $count ->
    [one] I en kontaktyta vilar minst hälften av aktörsparen på en enda aktör: { $interfaces }.
   *[other] I { $count } kontaktytor vilar minst hälften av aktörsparen på en enda aktör: { $interfaces }.
}
interface-share = { $interface } ({ $actor }, { $share })
interface-single-points = { $count ->
    [one] En kontaktyta har bara en kontakt: { $interfaces }.
   *[other] { $count } kontaktytor har bara en kontakt var: { $interfaces }.
}
interface-of-actor = { $interface } ({ $actor })
interface-single-pair = { $count ->
    [one] En kontaktyta vilar på ett enda aktörspar: { $interfaces }.
   *[other] { $count } kontaktytor vilar på ett enda aktörspar: { $interfaces }.
}
interface-not-yet = { $count ->
    [one] En kontaktyta saknar ännu befintliga relationer: { $interfaces }.
   *[other] { $count } kontaktytor saknar ännu befintliga relationer: { $interfaces }.
}
interface-summary = Sektorerna möts i { $count } av { $possible } sektorspar; den bredaste kontaktytan är { $interface } ({ $ties }).
interface-one-sector = Alla aktörer hör till samma sektor ({ $sector }), så det finns inga kontaktytor. Välj en annan indelning med --by.
interface-none = Sektorerna ({ $sectors }) möts inte: ingen relation går över en sektorsgräns.

## Blinda fläckar
gap-duty = Blind fläck: { $pairs }. Förutsatt relation: { $expected } ({ $source }). Nuläge: { $state }.
gap-rule = Blind fläck: { $missing } av { $subjects } aktörer saknar den förutsatta relationen: { $names }. Regel: { $rule } ({ $source }).
gap-source = källa: { $source }
gap-no-source = källa anges inte
gap-bring-home = För den planerade relationen till beslut.
gap-build-on = Bygg vidare på befintliga relationer: { $ties }.
gap-no-expectations = Med de här avgränsningarna finns varken skyldigheter eller regler, så blinda fläckar kan inte härledas.
gap-none = Alla skyldigheter ({ $duties }) och regler ({ $rules }) uppfylls.
gap-nothing = ingen relation
gap-other-ties = endast andra slags relationer
gap-coming = ännu bara planerad
gap-partly = uppfylls delvis
gap-tie = { $from } – { $to } ({ $kind }, { $status })
gap-any-tie = någon relation
gap-any-tie-about = någon relation ({ $themes })
gap-tie-about = { $kinds } ({ $themes })
gap-anybody = vem som helst
gap-anybody-of-area = vem som helst i det egna området
gap-whom-of-area = { $names } (eget område)

## Trepartssamarbete
side-county = välfärdsområdet
side-municipality = kommunen
side-organisation = organisationerna
tripartite-both-missing = välfärdsområdet och organisationerna saknas
tripartite-organisation-missing = organisationerna saknas
tripartite-county-missing = välfärdsområdet saknas
tripartite-separate = båda är med, men var för sig
tripartite-coming = ett gemensamt bord är ännu bara planerat
tripartite-triangle = trepartssamarbete genom inbördes relationer
tripartite-table = trepartssamarbete vid samma bord
tripartite-finding = Trepartssamarbete, { $count } av { $total } kommunaktörer: { $state }. Kommuner: { $names }.
tripartite-unknown = Trepartssamarbetet kan inte bedömas: en part saknas i materialet ({ $sides }).
presence-met = uppfylls
presence-planned = planerat, föreslaget eller villkorat
presence-missing = saknas
presence-ended = har upphört
presence-unknown = ingen uppgift

## Samordningsnoder
hubs-title = Samordningsnoder: vem håller ihop nätverket
hub-reason = { $place }. { $actor }: { $reasons }. I toppen i { $agreeing } av { $lenses } mått.
hub-reason-steady = { $place }. { $actor }: { $reasons }. Inte i toppen i något enskilt mått, men högt i många.
hub-reason-degree = { $count ->
    [one] { $count } direkt relation
   *[other] { $count } direkta relationer
}
hub-reason-betweenness = förmedlar { $count } av vägarna mellan andra
hub-reason-coreness = hör till nätverkets täta kärna ({ $count })
hub-reason-sectors = { $count ->
    [one] når { $count } annan sektor
   *[other] når { $count } andra sektorer
}
hub-reason-coordinated = { $count ->
    [one] samordnar { $count } aktör
   *[other] samordnar { $count } aktörer
}
hub-depends = Kritisk aktör: utan den faller { $count ->
    [one] { $count } aktör bort från nätverket
   *[other] { $count } aktörer bort från nätverket
} ({ $names }).
hub-method = Ordningen sammanfattar { $lenses } mått (Bordas poängräkning): aktören får i varje mått en poäng för var och en som hamnar bakom den och en halv vid lika resultat; vid lika poäng avgör id:t. Toppen = de { $top } första.
hub-method-estimated = { hub-method } Vägarna mellan andra är här uppskattade: varje andel stämmer på en procentenhet när med 90 procents säkerhet.
hub-none = Det finns inga relationer, så inga samordningsnoder kan anges.

## Isolerade aktörer
isolated-title = Isolerade aktörer: vem blir utanför och i vilken mening
isolated-no-ties = Utan relationer: { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
} ({ $names }). { $coming ->
    [0] Inga relationer är heller planerade.
    [one] En av dem har en planerad relation.
   *[other] { $coming } av dem har en planerad relation.
}
isolated-outside-main = Skilda från huvudnätverket: { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
} ({ $names }).
isolated-own-sector = Relationer bara inom den egna sektorn: { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
} ({ $names }).
isolated-no-hub = Mer än { $steps } steg till en samordningsnod: { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
} ({ $names }).
isolated-single-partner = Beroende av en enda partner trots flera relationer: { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
} ({ $names }).
isolated-single-tie = Beroende av en enda relation: { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
} ({ $names }).
isolated-way = { $actor } → { $nearest } ({ $closeness })
isolated-ways = Närmaste koppling: { $ways }.
isolated-no-source = Ingen källa berättar om: { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
} ({ $names }). Ett svar som saknas ser likadant ut som isolering: kontrollera materialet först.
isolated-sources-unknown = Materialet anger inga källor, så ett svar som saknas kan inte skiljas från isolering.
isolated-nobody = Ingen är isolerad i någon mening.
sense-no-ties = inga relationer
sense-outside-main = skild från huvudnätverket
sense-own-sector = bara den egna sektorn
sense-no-hub = långt från samordningsnoderna
sense-single-partner = beroende av en partner
sense-single-tie = beroende av en relation
closeness-planned = en relation är redan planerad
closeness-area-and-theme = samma område och tema
closeness-area = samma område
closeness-theme = samma tema
closeness-kind = vanlig partner för liknande aktörer
closeness-best-connected = flest relationer
