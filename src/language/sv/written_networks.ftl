## Nätverk för andra program
format-kumu-tables = en mapp med tabellerna elements.csv och connections.csv för Kumu samt network.json
format-pajek-project = ett projekt för Pajek (.paj)
write-no-actors = Det finns ingen i nätverket, och formatet behöver minst en aktör.
loss-ties-of-one-kind = { $count ->
    [one] { $count } förbindelse bredvid en annan av samma slag mellan samma aktörer; styrkorna räknas ihop
   *[other] { $count } förbindelser bredvid andra av samma slag mellan samma aktörer; styrkorna räknas ihop
}
loss-both-ways = { $count ->
    [one] om { $count } förbindelse är utan riktning eller går åt båda håll
   *[other] om { $count } förbindelser är utan riktning eller går åt båda håll
}
loss-quoted-ids = { $count ->
    [one] citattecknen och radbytena i { $count } beteckning eller slag
   *[other] citattecknen och radbytena i { $count } beteckningar eller slag
}
