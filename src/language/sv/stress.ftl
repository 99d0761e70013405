## Stresstest
stress-title = Stresstest: vad går förlorat när aktörer försvinner
stress-falls-off = { $actor }: utan den faller { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
} bort från nätverket ({ $names }).
stress-closers = { $count ->
    [one] En enda aktörs bortgång räcker för att sluta en gränsyta
   *[other] { $count } aktörer kan var och en genom sin bortgång sluta en gränsyta
} (antalet inom parentes): { $names }.
stress-carriers = Gränsytan { $interface } vilar på { $count ->
    [one] en aktör
   *[other] { $count } aktörer
}: { $share } av dess { $pairs } aktörspar ({ $names }).
stress-together = Två som tillsammans splittrar mest: { $names }. Utan dem saknar { $share } av aktörsparen en väg (nu { $before }).
stress-reach = Tre aktörer når direkt { $share } av nätverket: { $names }.
stress-attack = Om { $removed } av aktörerna försvinner slumpmässigt är { $random } av alla kvar i den största delen; om de med flest relationer försvinner, { $degree }.
stress-nothing = Ingen enskild aktörs bortgång skiljer andra från nätverket eller sluter en gränsyta.
table-stress = Vad går förlorat när en aktör försvinner
table-stress-note = Faller bort = hur många aktörer som mister kontakten med den största delen som blir kvar. Fragmentering = andelen kvarvarande aktörspar som ingen väg förenar (Borgatti 2006); med alla på plats { $fragmentation }. Listan har dem vars bortgång skiljer någon eller sluter en gränsyta.
table-stress-carriers = Hur få gränsytorna vilar på
table-stress-carriers-note = Bärare = hur många aktörer som räcker för att beröra minst 80 procent av aktörsparen, högst fem.
table-stress-sets = De få som tillsammans betyder mest
table-stress-sets-note = Splittrar = kvarvarande par saknar väg; når = andelen aktörer inom högst ett steg (Borgatti 2006).
table-stress-curves = Den största delen när aktörer försvinner
table-stress-curves-note = Andel av alla aktörer. Slump = medeltal av slumpmässiga ordningar (Albert, Jeong och Barabási 2000).
stress-column-isolates = Blir utan relationer
stress-column-closes = Gränsytor sluts
stress-column-fragmentation = Fragmen­tering
stress-column-distance = Fragmentering med avstånd
stress-column-interfaces = Gränsytor som sluts
stress-column-carriers = Bärare
stress-column-share = Andel av paren
stress-column-who = Vilka
stress-column-exact = Alla alternativ prövade
stress-column-others = Andra lika bra
stress-column-sense = I vilken mening
stress-column-value = Andel
stress-column-removed = Borta
stress-column-random = Slump
stress-column-degree = Flest relationer först
stress-column-betweenness = De som förmedlar mest först
stress-set-fragmentation = splittrar mest
stress-set-reach = når flest
