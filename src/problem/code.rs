//! Which sorts of problems are there?

use super::Weight;

/// One row per sort: name, key, weight and whether it has advice of its own.
/// The sentences are `problem-KEY` and `problem-KEY-hint` in `language/*/problems.ftl`.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $key:literal $weight:ident;)*) => {
        /// A sort of problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every sort, in the order of the flow: file, text, format, meaning.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its key in answers: `id-duplicate`.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }

            /// Whether the input can be used nevertheless.
            pub fn weight(self) -> Weight {
                match self { $(Self::$name => Weight::$weight,)* }
            }

            /// The key of the sentence that says what is wrong.
            pub fn message_key(self) -> &'static str {
                match self { $(Self::$name => concat!("problem-", $key),)* }
            }

            /// The key of the sentence that says what to do; what is only noted needs none.
            pub fn hint_key(self) -> Option<&'static str> {
                match self { $(Self::$name => match Weight::$weight {
                    Weight::Error => Some(concat!("problem-", $key, "-hint")),
                    Weight::Note => None,
                },)* }
            }
        }
    };
}

codes! {
    /// Nothing but white space.
    FileEmpty "file-empty" Error;
    /// No text: a picture, a spreadsheet, an archive.
    FileBinary "file-binary" Error;
    /// More bytes than are read.
    FileTooLarge "file-too-large" Error;
    /// A line or a value longer than is read.
    LineTooLong "line-too-long" Error;
    /// A compressed file that ends in the middle.
    PackedTruncated "packed-truncated" Error;
    /// A compressed file that is damaged.
    PackedBroken "packed-broken" Error;
    /// A compressed file of which far more comes out than goes in.
    PackedSwells "packed-swells" Error;
    /// Brackets or elements nested deeper than is read.
    TooDeep "too-deep" Error;
    /// More columns or names than are read.
    ColumnsTooMany "columns-too-many" Error;
    /// A workbook with a password.
    WorkbookLocked "workbook-locked" Error;
    /// A workbook that ends in the middle.
    WorkbookTruncated "workbook-truncated" Error;
    /// A workbook that is damaged, or none.
    WorkbookBroken "workbook-broken" Error;
    /// Parquet, and a build of the program without it.
    ParquetAbsent "parquet-absent" Error;
    /// Parquet that is encrypted.
    ParquetLocked "parquet-locked" Error;
    /// Parquet that ends in the middle.
    ParquetTruncated "parquet-truncated" Error;
    /// Parquet that is damaged.
    ParquetBroken "parquet-broken" Error;
    /// Parquet packed or written in a way that is not read.
    ParquetUnread "parquet-unread" Error;
    /// A column of lists of lists, or of maps.
    ColumnNested "column-nested" Note;
    /// A value that is no text, number or date.
    ValueUnreadable "value-unreadable" Error;
    /// Two sheets that list the same.
    SheetsAlike "sheets-alike" Error;
    /// A sheet that was taken for one of actors because of its columns.
    SheetOfActors "sheet-of-actors" Note;
    /// A sheet that was taken for one of ties because of its columns.
    SheetOfTies "sheet-of-ties" Note;
    /// A sheet that lists neither actors nor ties.
    SheetPassed "sheet-passed" Note;
    /// A hidden sheet that would have been read.
    SheetHidden "sheet-hidden" Note;
    /// Rows above the header of a sheet.
    RowsPassed "rows-passed" Note;
    /// Rows below a matrix.
    RowsBelow "rows-below" Note;
    /// A header in two rows.
    HeaderFolded "header-folded" Note;
    /// Cells merged downwards, whose value holds for every row.
    CellsRepeated "cells-repeated" Note;
    /// Other merged cells.
    CellsMerged "cells-merged" Note;
    /// A cell that shows an error.
    CellError "cell-error" Error;
    /// A formula that was never calculated.
    CellNotCalculated "cell-not-calculated" Error;
    /// A cell right of the last header.
    CellBeyond "cell-beyond" Error;
    /// Bytes that are no text in the encoding the file says it has.
    EncodingWrong "encoding-wrong" Error;
    /// Old eight-bit text was decoded as Windows-1252.
    EncodingGuessed "encoding-guessed" Note;
    /// A syntax error.
    JsonBroken "json-broken" Error;
    /// A syntax error of a TOML file.
    TomlBroken "toml-broken" Error;
    /// A syntax error of XML.
    XmlBroken "xml-broken" Error;
    /// XML that declares entities, which might fetch files or grow without end.
    XmlEntity "xml-entity" Error;
    /// Defaults that would say far more than the file does.
    DefaultsSwell "defaults-swell" Error;
    /// XML of no format this program knows.
    XmlOther "xml-other" Error;
    /// A graph inside a node of another.
    GraphNested "graph-nested" Error;
    /// A graph that is not built as its format asks.
    GraphBroken "graph-broken" Error;
    /// A second graph in one file.
    GraphSeveral "graph-several" Error;
    /// A tie of more than two actors.
    Hyperedge "hyperedge" Error;
    /// A value of a key that the file does not declare.
    KeyUndeclared "key-undeclared" Error;
    /// A key or graph that is not declared as the format asks.
    DeclarationWrong "declaration-wrong" Error;
    /// A graph that does not say whether its ties are directed.
    DirectionAssumed "direction-assumed" Note;
    /// A list that says of itself how its ties lead.
    DirectionSaid "direction-said" Note;
    /// A key of another program was taken for a field.
    KeyTaken "key-taken" Note;
    /// Times that are whole numbers were taken for years.
    TimesAreYears "times-are-years" Note;
    /// Times that are no days were kept as numbers.
    TimesAreNumbers "times-are-numbers" Note;
    /// Something the model has no place for.
    PartLeftOut "part-left-out" Note;
    /// Actors or ties beside the tables that list them.
    TablesHold "tables-hold" Note;
    /// Actors were given for ties that are no table, or the other way round.
    TableExpected "table-expected" Error;
    /// A table without a line that names its columns.
    HeaderMissing "header-missing" Error;
    /// Two columns of one name.
    HeaderDuplicate "header-duplicate" Error;
    /// A table without a column it needs.
    ColumnMissing "column-missing" Error;
    /// A column that is no field became an attribute.
    ColumnKept "column-kept" Note;
    /// A column was taken for a field by a name that may mean something else.
    ColumnGuessed "column-guessed" Note;
    /// A table was read as a matrix of ties from rows to columns.
    MatrixRead "matrix-read" Note;
    /// A table was read as a matrix of ties without direction.
    MatrixSymmetric "matrix-symmetric" Note;
    /// A table was read as a matrix of ties from columns to rows.
    MatrixTurned "matrix-turned" Note;
    /// A table was read as a matrix whose rows and columns are different actors.
    MatrixTwoMode "matrix-two-mode" Note;
    /// Columns left of the names of the rows of a matrix.
    MatrixColumnsPassed "matrix-columns-passed" Note;
    /// Sums below and beside a matrix were passed over.
    MatrixSums "matrix-sums" Note;
    /// Actors of a matrix that the table of actors does not list.
    MatrixActorsAdded "matrix-actors-added" Note;
    /// The name of the sheet of a matrix was taken for the kind of its ties.
    SheetIsKind "sheet-is-kind" Note;
    /// The name of the sheet of a matrix is no kind of tie.
    SheetNoKind "sheet-no-kind" Note;
    /// What stands on the diagonal of a matrix was passed over.
    DiagonalIgnored "diagonal-ignored" Note;
    /// A cell of a matrix that is no number.
    MatrixCellWrong "matrix-cell-wrong" Error;
    /// A table was read as a survey.
    SurveyRead "survey-read" Note;
    /// A row of a survey that does not say whose answers it holds.
    RespondentMissing "respondent-missing" Error;
    /// A mapping names a column that is not there.
    MappedColumnMissing "mapped-column-missing" Error;
    /// A mapping speaks of matrices, and there is none.
    MappedMatrixMissing "mapped-matrix-missing" Error;
    /// A mapping names a sheet that is no matrix.
    MappedSheetMissing "mapped-sheet-missing" Error;
    /// A row with fewer or more cells than the header.
    RowRagged "row-ragged" Error;
    /// A line of a list without header that has more or fewer words than the first.
    LineRagged "line-ragged" Error;
    /// A quote that is never closed.
    QuoteUnclosed "quote-unclosed" Error;
    /// Text between a closing quote and the next cell.
    QuoteBroken "quote-broken" Error;
    /// JSON that does not say it is a native file.
    FormatMissing "format-missing" Error;
    /// A format or version this program does not know.
    FormatUnknown "format-unknown" Error;
    /// A key this place does not have.
    KeyUnknown "key-unknown" Error;
    /// A key that stands twice in one object.
    KeyDuplicate "key-duplicate" Error;
    /// A required key or value is missing.
    FieldMissing "field-missing" Error;
    /// A number where a text is expected, and the like.
    TypeWrong "type-wrong" Error;
    /// A number or text where an actor, a tie or another record is expected.
    RecordWrong "record-wrong" Error;
    /// An id of no characters or only spaces.
    IdEmpty "id-empty" Error;
    /// An id that stands twice.
    IdDuplicate "id-duplicate" Error;
    /// A kind of actor the vocabulary lacks.
    ActorKindUnknown "actor-kind-unknown" Error;
    /// A kind of tie the vocabulary lacks.
    TieKindUnknown "tie-kind-unknown" Error;
    /// A theme the vocabulary lacks.
    ThemeUnknown "theme-unknown" Error;
    /// An area that is neither in the vocabulary nor an actor.
    AreaUnknown "area-unknown" Error;
    /// A kind of actor of a foreign file became a word of the network.
    ActorKindAdopted "actor-kind-adopted" Note;
    /// A kind of tie of a foreign file became a word of the network.
    TieKindAdopted "tie-kind-adopted" Note;
    /// A theme of a foreign file became a word of the network.
    ThemeAdopted "theme-adopted" Note;
    /// An area of a foreign file became a word of the network.
    AreaAdopted "area-adopted" Note;
    /// Actors of a foreign file without a kind.
    ActorKindAssumed "actor-kind-assumed" Note;
    /// Ties of a foreign file without a kind.
    TieKindAssumed "tie-kind-assumed" Note;
    /// A status that is none of the six.
    StatusUnknown "status-unknown" Error;
    /// A tie of a native file that names no actor.
    EndUnknown "end-unknown" Error;
    /// An actor only ties of a foreign file mention.
    ActorCreated "actor-created" Note;
    /// No table lists actors; all are those the ties mention.
    ActorsFromTies "actors-from-ties" Note;
    /// Ends of ties of a foreign file that give the name of an actor, not its id.
    EndByName "end-by-name" Note;
    /// A rule, event or statement that names no actor.
    ActorUnknown "actor-unknown" Error;
    /// A tie of a native file that leads back to where it starts.
    SelfTie "self-tie" Error;
    /// Such ties of a foreign file, which are left out.
    SelfTieLeftOut "self-tie-left-out" Note;
    /// No date.
    DateWrong "date-wrong" Error;
    /// An end before its beginning.
    DateOrder "date-order" Error;
    /// No finite number.
    NumberWrong "number-wrong" Error;
    /// No whole number that counts something.
    CountWrong "count-wrong" Error;
    /// Neither yes nor no.
    TruthWrong "truth-wrong" Error;
    /// A strength that is not above zero.
    StrengthRange "strength-range" Error;
    /// A confidence that is not above zero and at most one.
    ConfidenceRange "confidence-range" Error;
    /// A position outside the globe.
    PositionRange "position-range" Error;
    /// A form of rules there is not.
    RuleFormUnknown "rule-form-unknown" Error;
    /// A key that the form of the rule passes over.
    RuleKeyIdle "rule-key-idle" Error;
    /// A source the network does not list.
    SourceUnknown "source-unknown" Error;
    /// Sources of a foreign file became sources of the network.
    SourceAdopted "source-adopted" Note;
    /// A parent that is not there.
    ParentUnknown "parent-unknown" Error;
    /// Parents that lead back to where they start.
    ParentLoop "parent-loop" Error;
    /// A collective made way for its members.
    CollectiveExpanded "collective-expanded" Note;
    /// A collective stays, since no member of it is known.
    CollectiveKept "collective-kept" Note;
    /// Nothing to analyse.
    ActorsNone "actors-none" Error;
}
