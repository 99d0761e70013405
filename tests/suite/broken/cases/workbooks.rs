//! Which workbooks are broken, and what is said about those that are odd?
//!
//! Put together by hand, part by part, from the smallest that spreadsheet programs open.

use std::io::{Cursor, Write as _};

use yhdyspinta::read::Input;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{Case, Expected};

/// A sheet: its name, `state="…"` if it has one, its rows and what follows them.
struct Sheet {
    name: &'static str,
    state: &'static str,
    rows: String,
    after: &'static str,
}

fn sheet(name: &'static str, rows: &[&[&str]]) -> Sheet {
    let mut data = String::new();
    for (row, cells) in (1..).zip(rows) {
        data += &format!("<row r=\"{row}\">");
        for (column, cell) in ('A'..).zip(*cells) {
            data += &if cell.is_empty() {
                String::new()
            } else if let Some(raw) = cell.strip_prefix('<') {
                format!("<c r=\"{column}{row}\" {raw}</c>")
            } else {
                let text = cell.replace('&', "&amp;").replace('<', "&lt;");
                format!("<c r=\"{column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
            };
        }
        data += "</row>";
    }
    Sheet {
        name,
        state: "",
        rows: data,
        after: "",
    }
}

fn archive(parts: &[(String, String)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // ODF: the first part is not compressed, so that its sort stands at the beginning.
        let method = if name == "mimetype" {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default().compression_method(method);
        archive.start_file(name.as_str(), options).expect("memory");
        archive.write_all(content.as_bytes()).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

fn xlsx(sheets: &[Sheet]) -> Vec<u8> {
    let mut listed = String::new();
    let mut related = String::new();
    let mut parts = Vec::new();
    for (number, sheet) in (1..).zip(sheets) {
        let Sheet {
            name,
            state,
            rows,
            after,
        } = sheet;
        listed +=
            &format!("<sheet name=\"{name}\" sheetId=\"{number}\" {state} r:id=\"rId{number}\"/>");
        related += &format!(
            "<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
        );
        parts.push((
            format!("xl/worksheets/sheet{number}.xml"),
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData>{after}</worksheet>"),
        ));
    }
    // Formats 14 (a day) and 21 (a time) are styles 1 and 2.
    let styles = format!(
        "<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" \
         applyNumberFormat=\"1\"/><xf numFmtId=\"21\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
    );
    related +=
        &format!("<Relationship Id=\"rIdS\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/>");
    let root = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" \
         Target=\"xl/workbook.xml\"/></Relationships>"
    );
    parts.extend([
        ("_rels/.rels".to_owned(), root),
        (
            "xl/workbook.xml".to_owned(),
            format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{listed}</sheets></workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!("<Relationships xmlns=\"{PACKAGE}\">{related}</Relationships>"),
        ),
        ("xl/styles.xml".to_owned(), styles),
    ]);
    archive(&parts)
}

/// One with a day, a number, a formula and a truth value.
pub(in super::super) fn sound() -> Vec<u8> {
    xlsx(&[
        sheet(
            "Toimijat",
            &[&["Tunnus", "Nimi"], &["a", "A & <o>"], &["b", "B"]],
        ),
        sheet(
            "Yhteydet",
            &[
                &["Mistä", "Mihin", "Laji", "Alkaa", "Vahvuus", "x", "y"],
                &[
                    "a",
                    "b",
                    "rahoittaa",
                    "<s=\"1\"><v>45078</v>",
                    "<><f>1/4+1/20</f><v>0.30000000000000004</v>",
                    "<t=\"b\"><v>1</v>",
                    "<t=\"str\"><f>\"\"</f><v></v>",
                ],
                &[
                    "b",
                    "a",
                    "rahoittaa",
                    "",
                    "<><v>2</v>",
                    "<t=\"b\"><v>0</v>",
                    "<s=\"2\"><v>0.5</v>",
                ],
            ],
        ),
    ])
}

/// The same sort of thing in an OpenDocument.
pub(in super::super) fn sound_ods() -> Vec<u8> {
    ods(
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>from</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"string\"><text:p>to</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\">\
         <text:p>a</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>b</text:p>\
         </table:table-cell></table:table-row>",
        "",
    )
}

fn ods(rows: &str, manifest: &str) -> Vec<u8> {
    let namespaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
        xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
        xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    let part = |name: &str, content: String| (name.to_owned(), content);
    archive(&[
        part(
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet".to_owned(),
        ),
        part(
            "META-INF/manifest.xml",
            format!(
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
                 {manifest}</manifest:manifest>"
            ),
        ),
        part(
            "content.xml",
            format!(
                "<office:document-content {namespaces}><office:body><office:spreadsheet>\
                 <table:table table:name=\"Ties\">{rows}</table:table></office:spreadsheet></office:body>\
                 </office:document-content>"
            ),
        ),
    ])
}

/// The beginning of what Office makes of a workbook with a password.
fn locked() -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(512, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

fn case(name: &'static str, bytes: Vec<u8>, expected: &'static [Expected]) -> Case {
    Case {
        name,
        input: Input::bytes("b.xlsx", bytes),
        expected,
    }
}

const HEADER: &[&str] = &["from", "to", "kind"];

pub(super) fn workbooks() -> Vec<Case> {
    let ties = || sheet("Ties", &[HEADER, &["a", "b", "funds"]]);
    let named = |name| Sheet { name, ..ties() };
    let cut = |bytes: Vec<u8>| bytes[..bytes.len() * 2 / 3].to_vec();
    let mut broken_part = xlsx(&[ties()]);
    let at = broken_part
        .windows(14)
        .position(|part| part == b"xl/styles.xml\0" || part.starts_with(b"sheet1.xml"));
    let at = at.expect("a name") + 20;
    broken_part[at..at + 8].fill(0xff);
    vec![
        case(
            "a sound workbook",
            sound(),
            &[
                ("actor-kind-assumed", 2, 1),
                ("column-kept", 1, 6),
                ("column-kept", 1, 7),
            ],
        ),
        case(
            "a sound OpenDocument",
            sound_ods(),
            &[("actors-from-ties", 2, 1), ("tie-kind-assumed", 2, 1)],
        ),
        case(
            "a workbook with a password",
            locked(),
            &[("workbook-locked", 1, 1)],
        ),
        case(
            "an OpenDocument with a password",
            ods(
                "",
                "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry>",
            ),
            &[("workbook-locked", 1, 1)],
        ),
        case(
            "a workbook that ends in the middle",
            cut(xlsx(&[ties()])),
            &[("workbook-truncated", 1, 1)],
        ),
        case(
            "a workbook with a broken part",
            broken_part,
            &[("workbook-broken", 1, 1)],
        ),
        case(
            "a workbook with nothing in it",
            xlsx(&[sheet("Taul1", &[])]),
            &[("file-empty", 1, 1)],
        ),
        case(
            "a sheet without headers",
            xlsx(&[sheet("Taul1", &[&["a", "b"], &["b", "c"]])]),
            &[("header-missing", 1, 1)],
        ),
        case(
            "two sheets of ties",
            xlsx(&[named("2023"), named("2024")]),
            &[("sheets-alike", 1, 1)],
        ),
        case(
            "sheets told by their columns, another, and a hidden one",
            xlsx(&[
                named("2023"),
                sheet("Hylätyt", &[&["x"], &["y"]]),
                Sheet {
                    state: "state=\"hidden\"",
                    ..named("Ties")
                },
                sheet(
                    "Järjestöt",
                    &[&["Tunnus", "Laji"], &["a", "kunta"], &["b", "kunta"]],
                ),
            ]),
            &[
                ("sheet-of-actors", 1, 1),
                ("sheet-of-ties", 1, 1),
                ("sheet-passed", 1, 1),
                ("sheet-hidden", 1, 1),
            ],
        ),
        case(
            "matrices beside actors, one with a word beside its rows",
            xlsx(&[
                sheet(
                    "Toimijat",
                    &[&["Tunnus", "Nimi", "Laji"], &["1", "a", "kunta"]],
                ),
                sheet(
                    "Rahoittaa",
                    &[&["", "a", "b"], &["a", "", "<><v>2</v>"], &["b", "x", ""]],
                ),
                sheet(
                    "Luottamus",
                    &[
                        &["Kuka luottaa kehen"],
                        &["", "", "1", "c"],
                        &["Kuka", "1", "\\", "x"],
                        &["", "c", "", "\\"],
                    ],
                ),
            ]),
            &[
                ("sheet-is-kind", 1, 1),
                ("matrix-read", 1, 1),
                ("matrix-actors-added", 1, 3),
                ("actor-kind-assumed", 1, 3),
                ("end-by-name", 2, 3),
                ("end-by-name", 3, 2),
                ("rows-passed", 2, 2),
                ("matrix-columns-passed", 2, 2),
                ("sheet-is-kind", 2, 2),
                ("matrix-read", 2, 2),
                ("matrix-actors-added", 2, 4),
                ("diagonal-ignored", 3, 3),
                ("tie-kind-adopted", 3, 4),
            ],
        ),
        case(
            "a matrix alone on a sheet that says nothing, with words below, a cell beyond and an error",
            xlsx(&[sheet(
                "Taul1",
                &[
                    &["", "a", "b"],
                    &["a", "", "<t=\"e\"><f>1/0</f><v>#DIV/0!</v>", "?"],
                    &["b", "x", "", ""],
                    &[],
                    &["Lähde: kysely 2024"],
                    &["x tarkoittaa yhteyttä"],
                ],
            )]),
            &[
                ("rows-below", 1, 1),
                ("sheet-no-kind", 1, 1),
                ("matrix-read", 1, 1),
                ("actor-kind-assumed", 1, 2),
                ("cell-error", 2, 3),
                ("cell-beyond", 2, 3),
                ("tie-kind-assumed", 3, 2),
            ],
        ),
        case(
            "a matrix beside a list of ties",
            xlsx(&[
                ties(),
                sheet(
                    "Matriisi",
                    &[&["", "a", "b"], &["a", "", "x"], &["b", "x", ""]],
                ),
            ]),
            &[("sheets-alike", 1, 1)],
        ),
        case(
            "a title above, merged cells, a value beyond the headers",
            xlsx(&[Sheet {
                after: "<mergeCells count=\"2\"><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"A1:C1\"/>\
                        <mergeCell ref=\"B5:C5\"/></mergeCells>",
                ..sheet(
                    "Ties",
                    &[
                        &["Ties of 2024"],
                        HEADER,
                        &["a", "b", "funds"],
                        &["", "c", "funds", "?"],
                        &["b", "c"],
                    ],
                )
            }]),
            &[
                ("cells-repeated", 2, 1),
                ("cells-merged", 2, 1),
                ("rows-passed", 2, 1),
                ("actors-from-ties", 3, 1),
                ("cell-beyond", 4, 3),
                ("tie-kind-assumed", 5, 1),
            ],
        ),
        case(
            "a header in two rows, and days that are no dates",
            xlsx(&[Sheet {
                after: "<mergeCells count=\"3\"><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/>\
                        <mergeCell ref=\"C1:D1\"/></mergeCells>",
                ..sheet(
                    "Yhteydet",
                    &[
                        &["Mistä", "Mihin", "Voimassa", "", "Muu"],
                        &["", "", "alkaen", "loppuu", "huomio"],
                        &["a", "b", "<><v>45078</v>", "1.6.2024", "x"],
                    ],
                )
            }]),
            &[
                ("header-folded", 1, 1),
                ("column-kept", 1, 5),
                ("actors-from-ties", 3, 1),
                ("tie-kind-assumed", 3, 1),
                ("date-wrong", 3, 3),
            ],
        ),
        case(
            "errors, and formulas never calculated",
            xlsx(&[sheet(
                "Ties",
                &[
                    &["from", "to", "kind", "strength"],
                    &["a", "b", "funds", "<t=\"e\"><f>1/0</f><v>#DIV/0!</v>"],
                    &["a", "<><f>A2</f><v></v>", "funds"],
                ],
            )]),
            &[
                ("actors-from-ties", 2, 1),
                ("cell-error", 2, 4),
                ("field-missing", 3, 1),
                ("cell-not-calculated", 3, 2),
            ],
        ),
    ]
}
