## What a file of another program says
problem-direction-said = { $word ->
    [asym] the list says that its ties are directed (`{ $word }`); measures follow that with --directed
    [sym] the list says that its ties have no direction (`{ $word }`)
   *[bip] the list says that its ties join two sorts of actors (`{ $word }`); the numbers of the second sort are counted on after those of the first
}
problem-key-taken = the key `{ $key }` is read as `{ $field }`; if it is something else, say so with --map
