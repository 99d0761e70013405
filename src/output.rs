//! How does a result reach the disk whole, or not at all?
//!
//! A file is written beside its target under another name, then renamed: whoever reads the
//! target sees the old file or the new one, never half of one.

mod pack;

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::language::Phrase;
pub use pack::Packing;

/// Why a result could not be written.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// The file could not be written.
    #[error("cannot write {path}")]
    Write {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The folder could not be made or read.
    #[error("cannot use the folder {path}")]
    Folder {
        /// Which folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The folder holds files that are not ours.
    #[error(
        "the folder {path} holds other files ({example}); name another with --output, or empty it"
    )]
    Occupied {
        /// Which folder.
        path: PathBuf,
        /// One of the other files.
        example: String,
    },
}

impl OutputError {
    /// What went wrong and what to do, for people.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Write { path, source } => Phrase::new("output-write")
                .text("path", path.display().to_string())
                .text("why", source.to_string()),
            Self::Folder { path, source } => Phrase::new("output-folder")
                .text("path", path.display().to_string())
                .text("why", source.to_string()),
            Self::Occupied { path, example } => Phrase::new("output-occupied")
                .text("path", path.display().to_string())
                .text("example", example.as_str()),
        }
    }
}

/// Writes a file whole, or leaves what was there. One whose name ends in `.gz` or `.zst` is
/// [compressed](Packing).
///
/// A link is followed, the permissions of an existing file are kept. What is no ordinary file
/// (a device, a pipe) is written to directly, since it cannot be replaced.
///
/// # Errors
/// When the folder of the target does not exist or cannot be written to, or the disk is full.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), OutputError> {
    write_by(path, |file| file.write_all(bytes))
}

/// The same of a file that is never whole in memory: `content` writes it bit by bit.
///
/// # Errors
/// As [`write()`], and when `content` fails.
pub fn write_by(
    path: &Path,
    content: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
) -> Result<(), OutputError> {
    let (packing, _) = Packing::of(path);
    let packed = |file: &mut fs::File| packing.write(file, content);
    write_to(path, packed).map_err(|source| OutputError::Write {
        path: path.to_owned(),
        source,
    })
}

fn write_to(path: &Path, content: impl FnOnce(&mut fs::File) -> io::Result<()>) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let permissions = match fs::metadata(&target) {
        Ok(there) if there.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(there) if !there.is_file() => {
            return content(&mut OpenOptions::new().write(true).open(&target)?);
        }
        Ok(there) => Some(there.permissions()),
        Err(_) => None,
    };
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = beside(folder)?;
    let _unfinished = Unfinished::new(file.path());
    content(file.as_file_mut())?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

/// The files that are being written beside their targets.
static UNFINISHED: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// Removes what is being written, so that a program that ends now leaves nothing behind.
///
/// Whoever is writing fails when it tries to put its file in place.
pub fn abandon() {
    for path in &*unfinished() {
        // Nothing can be done about a file that cannot be removed.
        let _ = fs::remove_file(path);
    }
}

fn unfinished() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file counts as unfinished while this lives.
struct Unfinished(PathBuf);

impl Unfinished {
    fn new(path: &Path) -> Self {
        unfinished().insert(path.to_owned());
        Self(path.to_owned())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        unfinished().remove(&self.0);
    }
}

/// A temporary file that gets the permissions a new file gets.
fn beside(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".yhdyspinta-");
    if let Some(permissions) = of_new_files() {
        builder.permissions(permissions);
    }
    builder.tempfile_in(folder)
}

#[cfg(unix)]
fn of_new_files() -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn of_new_files() -> Option<Permissions> {
    None
}

/// A file of a folder: its name and what is in it.
pub type NamedFile = (String, Vec<u8>);

/// Writes the files of a folder, each whole; makes the folder where it is missing.
///
/// `marker` is the file by which a folder is known as one of ours; it is written first, so that
/// an interrupted run can be repeated. A folder that holds something, but no marker, is left
/// alone. Other files in a folder of ours stay.
///
/// # Errors
/// When the folder holds other files, or cannot be made or written to.
pub fn write_folder(
    folder: &Path,
    marker: &str,
    mut files: Vec<NamedFile>,
) -> Result<(), OutputError> {
    let cannot_use = |source| OutputError::Folder {
        path: folder.to_owned(),
        source,
    };
    fs::create_dir_all(folder).map_err(cannot_use)?;
    if let Some(example) = foreign_file(folder, marker).map_err(cannot_use)? {
        return Err(OutputError::Occupied {
            path: folder.to_owned(),
            example,
        });
    }
    files.sort_by_key(|(name, _)| name != marker);
    for (name, bytes) in files {
        write(&folder.join(name), &bytes)?;
    }
    sync(folder).map_err(cannot_use)
}

/// The first file, by name, of a folder without a marker.
fn foreign_file(folder: &Path, marker: &str) -> io::Result<Option<String>> {
    let mut names = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<io::Result<Vec<String>>>()?;
    if names.iter().any(|name| name == marker) {
        return Ok(None);
    }
    names.sort_unstable();
    Ok(names.into_iter().next())
}

/// A rename lasts once its folder is on the disk.
#[cfg(unix)]
fn sync(folder: &Path) -> io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.txt");
        write(&path, b"old").expect("written");
        write(&path, b"new").expect("written");
        assert_eq!(fs::read(&path).expect("read"), b"new");
        assert_eq!(names(folder.path()), ["a.txt"]);
    }

    #[test]
    fn a_file_that_cannot_be_written_leaves_the_old_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let error = write(&folder.path().join("missing/a.txt"), b"x").expect_err("no folder");
        assert!(matches!(error, OutputError::Write { .. }));
        let error = write(folder.path(), b"x").expect_err("a folder");
        assert!(matches!(error, OutputError::Write { .. }));
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn a_file_whose_content_fails_leaves_the_old_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.txt");
        write(&path, b"old").expect("written");
        let half = |file: &mut (dyn Write + Send)| {
            file.write_all(b"half")?;
            Err(io::ErrorKind::StorageFull.into())
        };
        write_by(&path, half).expect_err("no room");
        assert_eq!(fs::read(&path).expect("read"), b"old");
        assert_eq!(names(folder.path()), ["a.txt"]);
    }

    #[test]
    fn a_file_is_compressed_as_its_name_says() {
        use std::io::Read;
        let folder = tempfile::tempdir().expect("a folder");
        let text = "from,to\na,b\n".repeat(1000);
        let in_file = |name: &str| {
            let path = folder.path().join(name);
            write(&path, text.as_bytes()).expect("written");
            fs::read(&path).expect("read")
        };
        assert_eq!(in_file("x.csv"), text.as_bytes());
        let (gzip, zstd) = (in_file("x.csv.gz"), in_file("x.csv.zst"));
        let mut unpacked = String::new();
        let mut decoder = flate2::read::GzDecoder::new(&*gzip);
        decoder.read_to_string(&mut unpacked).expect("gzip");
        assert_eq!(unpacked, text);
        unpacked.clear();
        let mut decoder = ruzstd::decoding::StreamingDecoder::new(&*zstd).expect("zstd");
        decoder.read_to_string(&mut unpacked).expect("zstd");
        assert_eq!(unpacked, text);
        assert!(gzip.len() < 1000 && zstd.len() < 2000);
        assert_eq!(in_file("x.csv.gz"), gzip);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_permissions_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let (target, link) = (folder.path().join("a"), folder.path().join("b"));
        fs::write(&target, "old").expect("written");
        fs::set_permissions(&target, Permissions::from_mode(0o640)).expect("permissions");
        symlink(&target, &link).expect("a link");
        write(&link, b"new").expect("written");
        assert_eq!(fs::read(&target).expect("read"), b"new");
        assert!(fs::symlink_metadata(&link).expect("metadata").is_symlink());
        let mode = fs::metadata(&target)
            .expect("metadata")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_written_to_and_stays_a_device() {
        use std::os::unix::fs::FileTypeExt;
        write(Path::new("/dev/null"), b"x").expect("written");
        let kind = fs::metadata("/dev/null").expect("metadata").file_type();
        assert!(kind.is_char_device());
    }

    #[test]
    fn a_folder_of_others_is_left_alone() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = root.path().join("new/report");
        let files = || vec![("a.csv".into(), vec![1]), ("m.json".into(), vec![2])];
        write_folder(&folder, "m.json", files()).expect("a new folder");
        fs::write(folder.join("own.txt"), "kept").expect("written");
        write_folder(&folder, "m.json", files()).expect("a folder of ours");
        assert_eq!(names(&folder), ["a.csv", "m.json", "own.txt"]);

        fs::remove_file(folder.join("m.json")).expect("removed");
        let error = write_folder(&folder, "m.json", files()).expect_err("no marker");
        let OutputError::Occupied { example, .. } = error else {
            panic!("{error}")
        };
        assert_eq!(example, "a.csv");
        assert_eq!(names(&folder), ["a.csv", "own.txt"]);
    }
}
