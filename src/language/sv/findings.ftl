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
interface-single-point = Kontaktytan { $interface }: alla relationer ({ $pairs } par) går via en enda aktör. Aktör: { $actor }.
interface-second-contact = Utse en andra kontakt vid sidan av (sektor: { $sector }).
interface-carried = Kontaktytan { $interface }: { $share } av aktörsparen vilar på en enda aktör. Aktör: { $actor }.
interface-single-pair = { $count ->
    [one] En kontaktyta vilar på ett enda aktörspar: { $interfaces }.
   *[other] { $count } kontaktytor vilar på ett enda aktörspar: { $interfaces }.
}
interface-not-yet = { $count ->
    [one] En kontaktyta saknar ännu befintliga relationer: { $interfaces }.
   *[other] { $count } kontaktytor saknar ännu befintliga relationer: { $interfaces }.
}
interface-summary = Sektorerna möts i { $count } av { $possible } sektorspar; den bredaste kontaktytan är { $interface } ({ $ties }).
interface-none = Sektorerna ({ $sectors }) möts inte: ingen relation går över en sektorsgräns.
