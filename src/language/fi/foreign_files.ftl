## Mitä toisen ohjelman tiedosto sanoo
problem-direction-said = { $word ->
    [asym] luettelo sanoo, että sen yhteydet ovat suunnattuja (`{ $word }`); tunnusluvut ottavat sen huomioon valinnalla --directed
    [sym] luettelo sanoo, että sen yhteyksillä ei ole suuntaa (`{ $word }`)
   *[bip] luettelo sanoo, että sen yhteydet liittävät kahdenlaisia toimijoita (`{ $word }`); jälkimmäisten numerot jatkuvat edellisten numeroista
}
problem-key-taken = avain `{ $key }` luetaan kentäksi `{ $field }`; jos se on jotain muuta, kerro se valinnalla --map
