//! Is a report of every network whole, sound and the same every time?

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use jiff::civil::date;
use yhdyspinta::language::Language;
use yhdyspinta::model::Status;
use yhdyspinta::problem::Problems;
use yhdyspinta::read::Input;
use yhdyspinta::render::folder::{self, DIAGRAM, MARKER, PAGE};
use yhdyspinta::report::{FIRST, Report};
use yhdyspinta::select::{Grouping, Selection};

use crate::graphviz::draw;
use crate::networks::chain;

const LIMIT: Duration = Duration::from_secs(120);

/// Every network of the repository.
fn graphs() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs");
    let mut graphs: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            let name = path.to_string_lossy();
            name.ends_with(".json") && !name.ends_with(".schema.json")
        })
        .collect();
    graphs.sort();
    assert!(graphs.len() >= 8, "{graphs:?}");
    graphs
}

fn files(
    graph: &Path,
    selection: &Selection,
    by: &Grouping,
    language: Language,
) -> Vec<(String, Vec<u8>)> {
    let loaded = yhdyspinta::load(&Input::path(graph)).expect("a sound network");
    let report = Report::gather(&loaded.model, selection, by, 1, &loaded.notes);
    folder::files(&report, language).expect("files")
}

fn text<'a>(files: &'a [(String, Vec<u8>)], name: &str) -> &'a str {
    let (_, bytes) = files
        .iter()
        .find(|(file, _)| file == name)
        .unwrap_or_else(|| panic!("{name} is there"));
    std::str::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn every_network_has_a_whole_report() {
    for graph in graphs() {
        let files = files(&graph, &Selection::default(), &Grouping::Kind, Language::Fi);
        let names: BTreeSet<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.len(), files.len(), "no name twice");
        for name in [
            PAGE,
            MARKER,
            DIAGRAM,
            "tables.xlsx",
            "interfaces.csv",
            "gaps.csv",
            "coverage_areas.csv",
            "governance.csv",
            "recommendations.csv",
        ] {
            assert!(names.contains(name), "{name}");
        }
        for name in names.iter().filter(|name| name.ends_with(".csv")) {
            let mut reader = csv::Reader::from_reader(text(&files, name).as_bytes());
            let columns = reader.headers().expect("a header").len();
            for row in reader.records() {
                assert_eq!(row.expect("sound CSV").len(), columns, "{name}");
            }
            let link = format!("href=\"{name}\"");
            assert!(text(&files, PAGE).contains(&link), "{name} is linked");
        }
        let findings: serde_json::Value = serde_json::from_str(text(&files, MARKER)).expect("JSON");
        assert_eq!(findings["schema"], "yhdyspinta.findings/1");
        let list = findings["findings"].as_array().expect("a list");
        let why = list.iter().filter(|finding| finding.get("why").is_some());
        assert_eq!(why.count(), list.len().min(FIRST), "the first say why");
        for finding in list {
            assert!(finding["grounds"].is_string(), "{finding}");
            for language in Language::ALL {
                let sentence = &finding["sentence"][language.code()];
                assert!(sentence.as_str().is_some_and(|text| !text.is_empty()));
            }
        }
    }
}

#[test]
fn graphviz_draws_every_network() {
    for graph in graphs() {
        let files = files(&graph, &Selection::default(), &Grouping::Kind, Language::Sv);
        let svg = draw("dot", text(&files, DIAGRAM), "svg", LIMIT).expect("drawn");
        assert!(svg.contains("cluster_legend"), "{}", graph.display());
    }
}

#[test]
fn every_stage_and_grouping_has_a_report() {
    let graph = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs/reform.json");
    for day in [
        date(2018, 6, 1),
        date(2019, 6, 1),
        date(2021, 9, 1),
        date(1900, 1, 1),
    ] {
        let selection = Selection {
            as_of: Some(day),
            ..Selection::default()
        };
        for by in ["kind", "area", "theme", "no such attribute"] {
            let by = by.parse().expect("any text is a grouping");
            let files = files(&graph, &selection, &by, Language::En);
            draw("dot", text(&files, DIAGRAM), "svg", LIMIT).expect("drawn");
            assert!(text(&files, PAGE).contains("As of "));
        }
    }
}

#[test]
fn threads_change_no_byte() {
    for graph in graphs() {
        let of = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
            let by = Grouping::Area;
            pool.expect("a pool")
                .install(|| files(&graph, &Selection::default(), &by, Language::Fi))
        };
        let one = of(1);
        for threads in [2, 7] {
            assert!(of(threads) == one, "{} on {threads}", graph.display());
        }
    }
}

/// Four actors, one of them alone and with a name that would break a careless page.
fn small() -> Vec<(String, Vec<u8>)> {
    let names = [
        "Oulu",
        "SOSTE",
        "Pohde",
        "<script>alert('x')</script> & \"co\"",
    ];
    let model = chain(&names.map(String::from));
    let selection = Selection::default().with_statuses(&Status::ALL);
    let report = Report::gather(&model, &selection, &Grouping::Kind, 1, &Problems::default());
    folder::files(&report, Language::En).expect("files")
}

/// What the report itself says; the answers have their own tests.
#[test]
fn a_small_page_reads_like_this() {
    let files = small();
    let page = text(&files, PAGE);
    let body = page.split_once("<body").expect("a body").1;
    let mut body = body.rsplit_once("<script>").expect("a script").0.to_owned();
    let answers = [
        "findings",
        "recommend",
        "interfaces",
        "coverage",
        "isolated",
        "hubs",
        "governance",
    ];
    for answer in answers {
        let section = format!("<section id=\"{answer}\"");
        let start = body.find(&section).expect("a section");
        let end = start + body[start..].find("</section>").expect("its end");
        body.replace_range(start..end, &section);
    }
    insta::assert_snapshot!(body.replace("><", ">\n<"));
}

/// All but the findings, of which only the keys stand here.
#[test]
fn findings_for_programs_look_like_this() {
    let files = small();
    let mut whole: serde_json::Value = serde_json::from_str(text(&files, MARKER)).expect("JSON");
    let list = whole["findings"].as_array_mut().expect("a list");
    let parts: BTreeSet<String> = list
        .iter()
        .flat_map(|finding| finding.as_object().expect("an object").keys().cloned())
        .collect();
    *list = parts.into_iter().map(serde_json::Value::String).collect();
    insta::assert_snapshot!(serde_json::to_string_pretty(&whole).expect("JSON"));
}

#[test]
fn a_page_holds_no_script_but_its_own() {
    let files = small();
    let page = text(&files, PAGE);
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("<style").count(), 1);
    assert_eq!(page.matches("style=").count(), 0, "the policy forbids it");
}

/// The program in a folder of its own, and what it said.
fn report(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let graph = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs/s3-statement-2018.json");
    let output = Command::new(env!("CARGO_BIN_EXE_yhdyspinta"))
        .current_dir(folder)
        .arg("report")
        .arg(graph)
        .args(arguments)
        .output()
        .expect("the program starts");
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.code(),
        String::from_utf8(said).expect("UTF-8"),
    )
}

#[test]
fn a_report_is_named_after_its_network_and_can_be_renewed() {
    let folder = tempfile::tempdir().expect("a folder");
    for _ in ["new", "again"] {
        let (status, said) = report(folder.path(), &["--lang", "fi"]);
        assert_eq!(status, Some(0), "{said}");
        assert!(
            said.contains("s3-statement-2018-report/report.html"),
            "{said}"
        );
    }
    let page = folder.path().join("s3-statement-2018-report").join(PAGE);
    assert!(
        std::fs::read_to_string(page)
            .expect("a page")
            .contains("lang=\"fi\"")
    );
}

#[test]
fn a_network_without_title_is_called_like_its_file() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("our own.csv"), "from,to\na,b\n").expect("written");
    let output = Command::new(env!("CARGO_BIN_EXE_yhdyspinta"))
        .current_dir(folder.path())
        .args(["report", "our own.csv", "--quiet"])
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(0));
    let page = std::fs::read_to_string(folder.path().join("our own-report").join(PAGE));
    assert!(page.expect("a page").contains("<h1>our own</h1>"));
}

#[test]
fn a_folder_with_other_files_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("own");
    std::fs::create_dir(&own).expect("a folder");
    std::fs::write(own.join("letter.txt"), "dear").expect("written");
    let (status, said) = report(folder.path(), &["-o", "own", "--lang", "sv"]);
    assert_eq!(status, Some(2));
    assert!(
        said.contains("innehåller andra filer (letter.txt)"),
        "{said}"
    );
    assert_eq!(std::fs::read_dir(&own).expect("a folder").count(), 1);
}

#[test]
fn every_finding_goes_to_standard_output_when_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let (status, said) = report(folder.path(), &["--format", "json", "--quiet"]);
    assert_eq!(status, Some(0));
    let file = folder.path().join("s3-statement-2018-report").join(MARKER);
    assert_eq!(said, std::fs::read_to_string(file).expect("findings"));
}
