## Networks for other programs
format-kumu-tables = a folder with the tables elements.csv and connections.csv for Kumu, and network.json
format-pajek-project = a project of Pajek (.paj)
write-no-actors = There is nobody in the network, and the format needs at least one actor.
loss-ties-of-one-kind = { $count ->
    [one] { $count } tie beside another of its kind between the same actors; their strengths are added up
   *[other] { $count } ties beside others of their kind between the same actors; their strengths are added up
}
loss-both-ways = { $count ->
    [one] whether { $count } tie is without direction or runs both ways
   *[other] whether { $count } ties are without direction or run both ways
}
loss-quoted-ids = { $count ->
    [one] the quotation marks and ends of lines in { $count } id or kind
   *[other] the quotation marks and ends of lines in { $count } ids or kinds
}
