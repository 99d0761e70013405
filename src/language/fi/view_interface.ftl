## Sektoripari läheltä
view-interface = Ketkä kohtaavat kahden sektorin rajalla ja kenen varassa? Yksi sektoripari läheltä (--sectors A,B)
pair-title = { $a } – { $b }: { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}, { $must ->
    [one] yhden toimijan varassa
   *[other] { $must } toimijan varassa
}
pair-title-single = { $a } – { $b }: { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}, kaikki yhden varassa: { $actor }
pair-title-pair = { $a } – { $b }: { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}, kaikki yhden toimijaparin varassa
pair-title-apart = { $a } – { $b }: ei yhtään yhteyttä
pair-none = Yksikään yhteys ei ylitä sektorirajaa, joten yhdyspintaa ei voi näyttää läheltä. Valitse toinen jaottelu (--by) tai pari (--sectors A,B).
pair-apart = Yksikään yhteys ei vie sektorista { $a } sektoriin { $b }.
pair-header = { $sector }: { $boundary } / { $actors } rajalla
pair-without = { $sector } ilman yhteyttä toiselle puolelle: { $count } / { $actors }
pair-pairs = { $possible ->
    [one] Mahdollisesta toimijaparista kohtaa
   *[other] { $possible } mahdollisesta toimijaparista kohtaa
} { $pairs } ({ $share }).
pair-top = Eniten kantaa { $actor }: { $share } pareista.
pair-why-fragile = Valittu, koska niistä pareista, joissa yksi toimija kantaa vähintään puolet, tällä on eniten yhteyksiä.
pair-why-most = Valittu, koska parilla on eniten yhteyksiä.
pair-signs = Merkit
pair-key-single = ainoa yhteystaho: ilman sitä yhteyksiä ei ole
pair-key-critical = pienin joukko, jonka varassa kaikki yhteydet ovat
pair-description = Kaksi sektoria vastakkain: { $a } ({ $boundary_a } / { $actors_a } rajalla) ja { $b } ({ $boundary_b } / { $actors_b } rajalla); { $ties ->
    [one] { $ties } yhteys
   *[other] { $ties } yhteyttä
}.
pair-description-critical = { $counted } Niiden varassa: { $critical }.
draw-sector-unknown = --sectors: sektoria { $word } ei ole tai se on nimetty kahdesti. Sektorit: { $names }
