graph [ node [ label "a" ] ]
