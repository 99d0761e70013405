## Regler
gap-rule-duties = Glapp: { $missing }/{ $subjects } förpliktelser uppfylls inte: { $names }. Regel: { $rule } ({ $source }).
gap-rule-table = Glapp: { $missing }/{ $subjects } teman saknar ett bord med alla tre parter: { $names }. Regel: { $rule } ({ $source }).
gap-rule-interface = Skör kontaktyta: { $missing }/{ $subjects } vilar på en enda aktör: { $names }. Regel: { $rule } ({ $source }).
gap-rule-nobody = { $count ->
    [one] En regel gäller ingen i det här materialet och kan därför inte bedömas: { $names }.
   *[other] { $count } regler gäller ingen i det här materialet och kan därför inte bedömas: { $names }.
}
gap-no-subjects = Reglerna gäller ingen med de här avgränsningarna, så glapp kan inte härledas.
rule-no-table = inget bord med minst två parter
rule-table-lacks = { $table }: saknas { $sides }
rule-table-coming = { $table }: endast planerat { $sides }
rule-expects-table = ett bord med välfärdsområde, kommun och organisationer
rule-expects-second = en andra kontakt
rule-rests = endast { $actor }, { $kind }
rule-rests-until = endast { $actor }, { $kind }, upphör { $until }
rule-interface-in = { $area }: { $interface }
rule-subject-why = { $subject } ({ $why })
rule-ask-first = { $count ->
    [one] { $count } av dem har ingen samarbetsrelation i materialet: kontrollera först om den har tillfrågats.
   *[other] { $count } av dem har ingen samarbetsrelation i materialet: kontrollera först om de har tillfrågats.
}
rule-nearest-table = Närmast: { $names }.

## Regelfiler
problem-toml-broken = det här är inte TOML: { $what }
problem-toml-broken-hint = rätta det här stället och kontrollera igen; resten kunde inte läsas
toml-broken-duplicate = samma namn står här två gånger
toml-broken-text = en text skrivs inom citattecken och stängs på samma rad
toml-broken-other = här ska stå `namn = värde`, `[namn]` eller `[[namn]]`; texter står inom citattecken, listor inom hakparenteser
problem-rule-form-unknown = { $subject }: `{ $value }` är ingen form för regler
problem-rule-form-unknown-hint = formerna är tie, duties, table och interface
problem-rule-key-idle = { $subject }: i formen `{ $form }` betyder `{ $field }` ingenting
problem-rule-key-idle-hint = ta bort det eller byt form; formen `{ $form }` använder { $names }
subject-source-of-network = en annan källa i nätverket
