## Vakavuus
severity-act = Vaatii toimia
severity-attention = Huomioitavaa
severity-info = Tiedoksi

## Merkinnät
mark-yes = kyllä
mark-no = ei

## Pitkät luettelot
text-no-rows = Ei rivejä.
text-more-findings = … ja { $count ->
    [one] { $count } havainto lisää
   *[other] { $count } havaintoa lisää
} (--all näyttää kaikki)
text-more-rows = … ja { $count ->
    [one] { $count } rivi lisää
   *[other] { $count } riviä lisää
} (--all, tai taulukkona --format csv --table { $table })
list-more = { $names } ja { $count ->
    [one] { $count } muu
   *[other] { $count } muuta
}
text-other-tables = Muut taulukot (--all, tai --format csv --table NIMI):
