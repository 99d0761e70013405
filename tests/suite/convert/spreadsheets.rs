//! Is what a spreadsheet program writes read as what it was?
//!
//! LibreOffice opens our workbook and saves it in each of its formats, and it saves a table of CSV.

use std::path::{Path, PathBuf};
use std::process::Command;

use yhdyspinta::read::{Input, Reading};
use yhdyspinta::write::{Writer, Written};

use super::{json, loaded};

/// A folder of its own for each test, since one profile serves one program at a time.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder for it");
    folder
}

/// What LibreOffice makes of a file, in the format of that ending.
fn saved(file: &Path, ending: &str) -> PathBuf {
    let parent = file.parent().expect("a folder");
    let out = parent.join(format!("as-{ending}"));
    let profile = parent.join("profile");
    let output = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", ending, "--outdir"])
        .args([&*out, file])
        .output()
        .expect("soffice (Debian package libreoffice-calc)");
    let saved = out
        .join(file.file_name().expect("a name"))
        .with_extension(ending);
    assert!(saved.is_file(), "{output:?}");
    saved
}

#[test]
fn libreoffice_saves_our_workbook_and_it_is_the_same_network() {
    let model = loaded(&Input::path("graphs/reform.json"), &Reading::default());
    let writer = Writer::named("xlsx").expect("a writer");
    let Written::File(bytes) = (writer.write)(&model).expect("written") else {
        panic!("a file");
    };
    let book = folder("workbooks").join("reform.xlsx");
    std::fs::write(&book, bytes).expect("written");
    for ending in ["ods", "xls", "xlsx"] {
        let back = loaded(&Input::path(saved(&book, ending)), &Reading::default());
        assert!(json(&back) == json(&model), "{ending}");
    }
}

/// Days become days of the spreadsheet, numbers its numbers; both come back as they were.
#[test]
fn libreoffice_saves_a_table_and_it_is_the_same_table() {
    let table = folder("tables").join("ties.csv");
    let text = "from,to,kind,start,strength,code,note\n\
        a,b,funds,2023-06-01,0.5,x1,\"first, second\"\n\
        b,c,coordinates,2024-12-31,12,x2,\"=\"\n";
    std::fs::write(&table, text).expect("written");
    let expected = json(&loaded(&Input::path(&table), &Reading::default()));
    for ending in ["ods", "xls", "xlsx"] {
        let saved = saved(&table, ending);
        let back = json(&loaded(&Input::path(saved), &Reading::default()));
        assert_eq!(back["actors"], expected["actors"], "{ending}");
        assert_eq!(back["ties"], expected["ties"], "{ending}");
    }
}
