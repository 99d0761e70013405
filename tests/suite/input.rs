//! Does what the program writes read back as it was?

use std::path::PathBuf;

use yhdyspinta::language::Language;
use yhdyspinta::read::Input;
use yhdyspinta::render::native;
use yhdyspinta::{LoadError, load};

#[test]
fn every_committed_network_is_sound_and_reads_back() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("graphs");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path.display().to_string();
        if !name.ends_with(".json") || name.ends_with(".schema.json") {
            continue;
        }
        count += 1;
        let validated = load(&Input::path(&path)).unwrap_or_else(|error| match error {
            LoadError::Problems(problems) => panic!("{}", problems.lines(Language::En).join("\n")),
            LoadError::Read(error) => panic!("{error}"),
        });
        assert!(validated.notes.is_empty());
        let text = std::fs::read_to_string(&path).expect("text");
        assert!(
            native::write(&validated.model) == text,
            "{name} changes when read and written"
        );
    }
    assert!(count >= 5);
}
