## Vad en fil från ett annat program säger
problem-direction-said = { $word ->
    [asym] listan säger att dess förbindelser är riktade (`{ $word }`); måtten tar hänsyn till det med --directed
    [sym] listan säger att dess förbindelser saknar riktning (`{ $word }`)
   *[bip] listan säger att dess förbindelser förenar två slags aktörer (`{ $word }`); det andra slagets nummer fortsätter efter det förstas
}
problem-key-taken = nyckeln `{ $key }` läses som `{ $field }`; om den är något annat, ange det med --map
