## Kirjoittaminen
output-write = Tiedostoa { $path } ei voi kirjoittaa: { $why }
output-folder = Kansiota { $path } ei voi käyttää: { $why }
output-occupied = Kansiossa { $path } on muita tiedostoja ({ $example }). Nimeä toinen kansio valinnalla --output tai tyhjennä kansio.
