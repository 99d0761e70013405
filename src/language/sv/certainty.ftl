## Platser som inte kan skiljas åt
places-clear = Första platsen är klar: { $names } förblir först även om { $supposed }.
places-shared = Toppen är inte säker: om { $supposed } går { $count } aktörers platser ihop med den förstas ({ $names }).
places-none = Ordningen är inte säker: om { $supposed } går alla { $count } aktörers platser ihop med den förstas ({ $names }).
places-missing-ties = { $share } av relationerna saknas i materialet
places-wrong = { $share } av relationerna eller aktörerna saknas eller lika många relationer är falska
hub-places-left-out = Hur säkra platserna är bedömdes inte: ett nätverk med { $actors } aktörer är för stort att läsas om många gånger.
table-hubs-note-places = { $note } Platser = möjliga platser i nio läsningar av tio när { $missed } av relationerna saknas ({ $runs } läsningar; Borgatti, Carley och Krackhardt 2006).
column-places = Platser

## Hur säkra svaren är
certainty-title = Säkerhet: hur långt man kan lita på svaren
certainty-places = { $order }: { $places }
certainty-order-hubs = Samordningsnoder
certainty-order-degree = Antal relationer
certainty-order-betweenness = Förmedling
certainty-accuracy = Om { $wrong } av relationerna saknades vore samma aktör först i { $ties } av läsningarna; om { $wrong } av aktörerna saknades, { $actors }; om materialet hade { $wrong } falska relationer för mycket, { $noted } ({ $runs } läsningar av varje slag).
certainty-not-read-again = Hur säkra platserna och tätheterna är bedömdes inte: ett nätverk med { $actors } aktörer är för stort att läsas om många gånger.
certainty-degree-alone = Hur säkra platserna är bedömdes bara efter antalet relationer: i ett nätverk med { $actors } aktörer tar de andra ordningarna för lång tid.
certainty-interface = Gränsytan { $interface } täcker { $density } av de möjliga paren; om { $wrong } av materialet är fel är andelen { $least }–{ $most }.
certainty-reports = Av { $pairs } ömsesidiga relationer har { $confirmed } uppgetts från båda håll, och { $single } vilar på en enda uppgift.
certainty-reports-unknown = Materialet visar inte vem som uppgett relationen: var och en av { $pairs } ömsesidiga relationer finns bara i en riktning.
certainty-silent = { $count ->
    [one] En aktörs relationer har bara uppgetts av andra
   *[other] { $count } aktörers relationer har bara uppgetts av andra
}: { $names }.
certainty-ask = Fråga dem själva: svaret bekräftar relationerna eller rättar dem.
certainty-confidence = Säkerheten är angiven för { $stated } av { $ties } relationer: i medeltal { $mean }, minst { $least }; under hälften för { $below }.
certainty-rated-actors = { $rating }
certainty-rated-ties = { $rating } (av relationer)
certainty-rating = Bedömningen ”{ $rating }”: medeltal { $mean }, spridning { $deviation }, från { $least } till { $greatest } ({ $n } bedömningar, { $missing } saknas).
certainty-rating-one = Bedömningen ”{ $rating }”: bara ett tal, { $mean } (antal { $n }, { $missing } saknas); spridningen kan inte räknas.
certainty-rating-none = Bedömningen ”{ $rating }”: ingen har gett ett tal ({ $missing } saknas).
certainty-few = Bedömningen ”{ $rating }”: { $count ->
    [one] gruppen { $names } har färre än { $few } bedömningar. Om de är svar kan dess
   *[other] { $count } grupper har färre än { $few } bedömningar ({ $names }). Om de är svar kan deras
} medeltal röja vad någon svarat: publicera det inte som sådant.
table-certainty-places = Platser som en aktör kan ha
table-certainty-places-note = Möjliga platser när { $wrong } av relationerna eller aktörerna saknas eller lika många relationer är falska: nio läsningar av tio, { $runs } för varje fel (Borgatti, Carley och Krackhardt 2006). Det lästa nätverket står för det verkliga. Grupp = de vars platser går ihop med gruppens förstas.
table-certainty-interfaces = Hur säkra gränsytornas tätheter är
table-certainty-interfaces-note = Minst och högst = nio läsningar av tio när { $wrong } av relationerna eller aktörerna saknas eller lika många relationer är falska. Medelfel = om andra liknande aktörer hade tillfrågats (Snijders och Borgatti 1999).
table-certainty-density = { $note } Hela nätverkets täthet är { $density }, medelfel { $error }.
table-certainty-accuracy = Hur väl felaktigt material visar den verkliga ordningen
table-certainty-accuracy-note = { $runs } läsningar av varje slag. Först rätt = samma aktör först; överlapp = gemensamma medlemmar i den första tiondelen av alla dess medlemmar; R² = kvadraten på talens korrelation; bredd = platsernas genomsnittliga intervall som andel av alla platser.
table-certainty-reports = Vilken ända har uppgett relationen
table-certainty-reports-note = Bara relationer utan riktning; ett aktörspar och en relationstyp räknas en gång.
table-certainty-ratings = Bedömningar efter grupp
table-certainty-ratings-note = Spridning = standardavvikelse (n − 1); en enda bedömning har ingen. Tal för grupper med färre än fem bedömningar ska inte publiceras.
certainty-missing-ties = relationer saknas
certainty-missing-actors = aktörer saknas
certainty-false-ties = falska relationer
certainty-all = alla
certainty-column-group = Grupp
certainty-column-hubs = Som nod
certainty-column-ties = Som nod, relationer saknas
certainty-column-actors = Som nod, aktörer saknas
certainty-column-false = Som nod, falska relationer
certainty-column-ties-degree = Relationer, när relationer saknas
certainty-column-actors-degree = Relationer, när aktörer saknas
certainty-column-false-degree = Relationer, vid falska relationer
certainty-column-ties-betweenness = Förmedlar, när relationer saknas
certainty-column-actors-betweenness = Förmedlar, när aktörer saknas
certainty-column-false-betweenness = Förmedlar, vid falska relationer
certainty-column-error = Medelfel
certainty-column-least = Minst
certainty-column-most = Högst
certainty-column-ties-least = Relationer saknas: minst
certainty-column-ties-most = Relationer saknas: högst
certainty-column-actors-least = Aktörer saknas: minst
certainty-column-actors-most = Aktörer saknas: högst
certainty-column-false-least = Falska relationer: minst
certainty-column-false-most = Falska relationer: högst
certainty-column-ranking = Ordning
certainty-column-wrong = Fel
certainty-column-share = Andel
certainty-column-top-1 = Först rätt
certainty-column-top-3 = Bland tre
certainty-column-top-tenth = I tiondelen
certainty-column-overlap = Överlapp
certainty-column-r-squared = R²
certainty-column-width = Bredd
certainty-column-confirmed = Från båda håll
certainty-column-single = Från ett håll
certainty-column-rating = Bedömning
certainty-column-n = Antal
certainty-column-mean = Medeltal
certainty-column-deviation = Spridning
certainty-column-missing = Saknas
certainty-column-outside = Utanför skalan
certainty-column-scale = Skala
