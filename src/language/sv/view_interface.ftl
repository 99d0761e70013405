## Ett sektorpar på nära håll
view-interface = Vilka möts vid gränsen mellan två sektorer och vem hänger det på? Ett sektorpar på nära håll (--sectors A,B)
pair-title = { $a } – { $b }: { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}, beroende av { $must ->
    [one] en aktör
   *[other] { $must } aktörer
}
pair-title-single = { $a } – { $b }: { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}, alla beroende av en: { $actor }
pair-title-pair = { $a } – { $b }: { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}, alla mellan två aktörer
pair-title-apart = { $a } – { $b }: inga relationer
pair-none = Ingen relation går över en sektorgräns, så det finns ingen kontaktyta att visa på nära håll. Välj en annan indelning (--by) eller ett par (--sectors A,B).
pair-apart = Ingen relation går från sektorn { $a } till sektorn { $b }.
pair-header = { $sector }: { $boundary } / { $actors } vid gränsen
pair-without = { $sector } utan relation till andra sidan: { $count } / { $actors }
pair-pairs = { $possible ->
    [one] Av ett möjligt aktörspar möts
   *[other] Av { $possible } möjliga aktörspar möts
} { $pairs } ({ $share }).
pair-top = Mest bär { $actor }: { $share } av paren.
pair-why-fragile = Vald som paret med flest kopplingar av dem där en aktör bär minst hälften.
pair-why-most = Valt eftersom paret har flest relationer.
pair-signs = Tecken
pair-key-single = enda kontakt: utan den finns inga relationer
pair-key-critical = minsta grupp som alla relationer hänger på
pair-description = Två sektorer mot varandra: { $a } ({ $boundary_a } / { $actors_a } vid gränsen) och { $b } ({ $boundary_b } / { $actors_b } vid gränsen); { $ties ->
    [one] { $ties } relation
   *[other] { $ties } relationer
}.
pair-description-critical = { $counted } De hänger på: { $critical }.
draw-sector-unknown = --sectors: sektorn { $word } finns inte eller är nämnd två gånger. Sektorer: { $names }
