## Säännöt
gap-rule-duties = Katvealue: { $missing }/{ $subjects } velvoitteesta ei toteudu: { $names }. Sääntö: { $rule } ({ $source }).
gap-rule-table = Katvealue: { $missing }/{ $subjects } teemalta puuttuu kaikkien kolmen osapuolen pöytä: { $names }. Sääntö: { $rule } ({ $source }).
gap-rule-interface = Hauras yhdyspinta: { $missing }/{ $subjects } on yhden toimijan varassa: { $names }. Sääntö: { $rule } ({ $source }).
gap-rule-nobody = { $count ->
    [one] Yksi sääntö ei koske ketään tässä aineistossa, joten sitä ei voi arvioida: { $names }.
   *[other] { $count } sääntöä ei koske ketään tässä aineistossa, joten niitä ei voi arvioida: { $names }.
}
gap-no-subjects = Säännöt eivät koske ketään näillä rajauksilla, joten katvealueita ei voi päätellä.
rule-no-table = ei pöytää, jossa olisi vähintään kaksi osapuolta
rule-table-lacks = { $table }: puuttuu { $sides }
rule-table-coming = { $table }: vasta suunnitteilla { $sides }
rule-expects-table = pöytä, jossa ovat hyvinvointialue, kunta ja järjestöt
rule-expects-second = toinen yhteystaho
rule-rests = vain { $actor }, { $kind }
rule-rests-until = vain { $actor }, { $kind }, päättyy { $until }
rule-interface-in = { $area }: { $interface }
rule-subject-why = { $subject } ({ $why })
rule-ask-first = Heistä { $count ->
    [one] { $count } toimijalla
   *[other] { $count } toimijalla
} ei ole aineistossa yhtään yhteistyön yhteyttä: tarkistakaa ensin, onko heiltä kysytty.
rule-nearest-table = Lähimpänä: { $names }.

## Sääntötiedostot
problem-toml-broken = tämä ei ole TOMLia: { $what }
problem-toml-broken-hint = korjaa tämä kohta ja tarkista uudelleen; loppua ei voitu lukea
toml-broken-duplicate = sama nimi on tässä kahteen kertaan
toml-broken-text = teksti kirjoitetaan lainausmerkkeihin ja suljetaan samalla rivillä
toml-broken-other = tässä pitäisi olla `nimi = arvo`, `[nimi]` tai `[[nimi]]`; tekstit ovat lainausmerkeissä, luettelot hakasulkeissa
problem-rule-form-unknown = { $subject }: `{ $value }` ei ole säännön muoto
problem-rule-form-unknown-hint = muodot ovat tie, duties, table ja interface
problem-rule-key-idle = { $subject }: muodossa `{ $form }` kentällä `{ $field }` ei ole merkitystä
problem-rule-key-idle-hint = poista se tai vaihda muoto; muoto `{ $form }` käyttää kenttiä { $names }
subject-source-of-network = verkoston toinen lähde
