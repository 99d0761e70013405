//! Is the command wired as promised?

use std::process::{Command, Output};

use crate::cli::PROGRAM;

fn convert(arguments: &[&str]) -> Output {
    Command::new(PROGRAM)
        .arg("convert")
        .args(arguments)
        .output()
        .expect("the program starts")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn it_says_before_and_after_what_is_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ties.csv");
    let target = path.to_str().expect("UTF-8");
    for (language, before, after) in [
        ("fi", "ei voi sisältää kaikkea. Pois jää:", "Pois jäi:"),
        (
            "sv",
            "rymmer inte allt. Detta faller bort:",
            "Detta föll bort:",
        ),
        (
            "en",
            "cannot hold everything. This will be left out:",
            "Left out:",
        ),
    ] {
        let output = convert(&["graphs/reform.json", "-o", target, "--lang", language]);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(output.stdout.is_empty());
        let (place_before, place_after) = (said.find(before), said.find(after));
        assert!(
            place_before.is_some() && place_before < place_after,
            "{said}"
        );
    }
    let table = std::fs::read_to_string(&path).expect("written");
    assert!(table.starts_with("from,to,kind,"), "{table}");
}

#[test]
fn programs_get_the_losses_as_data() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("ties.tsv");
    let target = target.to_str().expect("UTF-8");
    let output = convert(&["graphs/reform.json", "-o", target, "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["schema"], "yhdyspinta.conversion/1");
    assert_eq!(json["format"], "tsv");
    let losses = json["losses"].as_array().expect("a list");
    assert!(losses.iter().any(|loss| loss["feature"] == "actor-kinds"));
    assert!(losses.iter().all(|loss| loss["sentence"]["fi"].is_string()));
}

#[test]
fn a_folder_and_back_is_the_same_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let tables = folder.path().join("tables");
    let tables = tables.to_str().expect("UTF-8");
    let there = convert(&["graphs/finnish-cooperation.json", "-o", tables, "--quiet"]);
    assert_eq!((there.status.code(), text(&there.stderr)), (Some(0), ""));
    let back = convert(&[tables, "--to", "native", "--quiet"]);
    let original = std::fs::read("graphs/finnish-cooperation.json").expect("a committed network");
    assert!(back.stdout == original, "{}", text(&back.stderr));
}

#[test]
fn what_cannot_be_done_is_said() {
    for (arguments, said) in [
        (&["graphs/reform.json", "-o", "x.unknown"][..], "--to"),
        (&["graphs/reform.json", "--to", "tables"], "--output"),
        (
            &["graphs/reform.json", "--to", "native", "--theme", "hyte"],
            "--theme",
        ),
        (&["graphs/reform.json", "--to", "nothing"], "native"),
        (
            &["graphs/reform.json", "--from", "csv", "--to", "native"],
            "columns",
        ),
    ] {
        let output = convert(arguments);
        assert!(matches!(output.status.code(), Some(1 | 2)), "{arguments:?}");
        assert!(
            text(&output.stderr).contains(said),
            "{arguments:?}: {}",
            text(&output.stderr)
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn compressed_files_are_the_same_every_time_and_read_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let original = std::fs::read("graphs/reform.json").expect("a committed network");
    for name in ["a.json.gz", "b.json.zst"] {
        let path = folder.path().join(name);
        let target = path.to_str().expect("UTF-8");
        let mut written = Vec::new();
        for _ in 0..2 {
            let output = convert(&["graphs/reform.json", "-o", target, "--quiet"]);
            assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
            written.push(std::fs::read(&path).expect("written"));
        }
        assert!(written[0] == written[1] && written[0].len() < original.len() / 2);
        let back = convert(&[target, "--to", "native", "--quiet"]);
        assert!(back.stdout == original, "{name}: {}", text(&back.stderr));
    }
}

/// What other programs compressed is read, and ours is read by them.
#[test]
fn gzip_and_zstd_themselves_agree() {
    let original = std::fs::read("graphs/reform.json").expect("a committed network");
    let folder = tempfile::tempdir().expect("a folder");
    for (program, ending) in [("gzip", "gz"), ("zstd", "zst")] {
        let Ok(theirs) = Command::new(program)
            .args(["-c", "graphs/reform.json"])
            .output()
        else {
            continue;
        };
        let path = folder.path().join("theirs");
        std::fs::write(&path, &theirs.stdout).expect("written");
        let back = convert(&[path.to_str().expect("UTF-8"), "--to", "native", "--quiet"]);
        assert!(back.stdout == original, "{program}: {}", text(&back.stderr));

        let ours = folder.path().join(format!("ours.json.{ending}"));
        let ours = ours.to_str().expect("UTF-8");
        convert(&["graphs/reform.json", "-o", ours, "--quiet"]);
        let unpacked = Command::new(program)
            .args(["-dc", ours])
            .output()
            .expect("it runs");
        assert!(unpacked.stdout == original, "{program}");
    }
}

#[test]
fn limits_are_raised_by_name() {
    let output = convert(&[
        "graphs/reform.json",
        "--to",
        "native",
        "--limit",
        "size=10KiB",
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("--limit size=20KiB"),
        "{}",
        text(&output.stderr)
    );
    let output = convert(&["graphs/reform.json", "--to", "native", "--limit", "width=1"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("size, line, ratio, depth, columns"));
}

#[test]
fn a_mapping_is_given_kept_and_used_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let table = folder.path().join("t.csv");
    std::fs::write(&table, "A,B,Type\nx,y,funds\n").expect("written");
    let table = table.to_str().expect("UTF-8");
    let map = folder.path().join("t.toml");
    let map = map.to_str().expect("UTF-8");
    let first = convert(&[
        table,
        "--map",
        "from=A,to=B",
        "--to",
        "native",
        "--save-map",
        map,
    ]);
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    let second = convert(&[table, "--map", map, "--to", "native"]);
    assert_eq!(second.status.code(), Some(0), "{}", text(&second.stderr));
    assert!(first.stdout == second.stdout && !first.stdout.is_empty());
    for (wrong, said) in [
        ("form=A", "from, to, kind"),
        ("nowhere.toml", "nowhere.toml"),
    ] {
        let output = convert(&[table, "--map", wrong, "--to", "native"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            text(&output.stderr).contains(said),
            "{}",
            text(&output.stderr)
        );
    }
}
