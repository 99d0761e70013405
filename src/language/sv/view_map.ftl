## Karta
view-map = Var finns relationerna, och vilka teman uppfylls i vilket område? På karta
map-title = Relationer i { $areas } av { $total } områden, flest: { $most } ({ $ties }); mellan områden { $across }
map-title-inside = Relationer i { $areas } av { $total } områden, flest: { $most } ({ $ties })
map-title-no-ties = Inga relationer i något av { $total } områden
map-title-dots = { $actors ->
    [one] { $actors } aktör
   *[other] { $actors } aktörer
} på kartan, flest relationer: { $most } ({ $ties })
map-keys-map = Kartan: större vid fler relationer
map-key-municipality = kommun
map-key-other = annan aktör
map-key-across = mellan områden, par
map-key-tie = relation, par av aktörer
map-key-center = välfärdsområdets mittpunkt
map-keys-ties = Rutor: relationer i området (områden)
map-keys-themes = Rutornas staplar: teman
map-note-without-position = Utan läge: { $count ->
    [one] { $count } aktör
   *[other] { $count } aktörer
} ({ $names }).
map-note-nowhere = Av dem hör { $count } inte till någon rutas område.
map-note-lines = De smalaste linjerna ritas inte: { $count }.
map-note-shared = Området har flera rutor, och dess relationer finns i alla: { $names }.
map-needs = aktörerna har inget läge och inget område är ett finländskt välfärdsområde eller landskap. Lägg till lon och lat för aktörerna eller landskapet som område.
map-description = Karta: { $dots } aktörer på sina lägen, { $lost } utan läge. Relationer finns i { $areas } områden; mellan områden { $across } relationer, { $pairs } par.
