//! How is a file written compressed? The same bytes every time: no date, no name inside.

use std::io::{self, Write};
use std::path::Path;

use flate2::{Compression, GzBuilder};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};

/// How a file is compressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// Not at all.
    Plain,
    /// gzip, RFC 1952.
    Gzip,
    /// zstd, RFC 8878.
    Zstd,
}

impl Packing {
    /// What the end of a path asks for, and the path without it: `x.json.gz` is gzip of `x.json`.
    pub fn of(path: &Path) -> (Self, &Path) {
        let packings = [("gz", Self::Gzip), ("zst", Self::Zstd)];
        let extension = path.extension().and_then(|extension| extension.to_str());
        let mut found = packings.iter();
        let found = found.find(|(ending, _)| {
            extension.is_some_and(|extension| extension.eq_ignore_ascii_case(ending))
        });
        match (found, path.file_stem()) {
            (Some((_, packing)), Some(stem)) => (*packing, Path::new(stem)),
            _ => (Self::Plain, path),
        }
    }

    /// Writes what `content` writes, compressed: gzip bit by bit, zstd when all is there.
    pub(super) fn write(
        self,
        file: &mut (dyn Write + Send),
        content: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
    ) -> io::Result<()> {
        /// The header says that no particular system wrote the file.
        const UNKNOWN_SYSTEM: u8 = 255;
        match self {
            Self::Plain => content(file),
            Self::Gzip => {
                let builder = GzBuilder::new().mtime(0).operating_system(UNKNOWN_SYSTEM);
                let mut encoder = builder.write(file, Compression::default());
                content(&mut encoder)?;
                encoder.finish()?;
                Ok(())
            }
            Self::Zstd => {
                let mut bytes = Vec::new();
                content(&mut bytes)?;
                file.write_all(&compress_to_vec(
                    bytes.as_slice(),
                    CompressionLevel::Fastest,
                ))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_the_name_decides() {
        let of = |path| {
            let (packing, inner) = Packing::of(Path::new(path));
            (packing, inner.to_str().expect("UTF-8").to_owned())
        };
        assert_eq!(of("a/x.json.gz"), (Packing::Gzip, "x.json".into()));
        assert_eq!(of("x.csv.ZST"), (Packing::Zstd, "x.csv".into()));
        assert_eq!(of("a/x.json"), (Packing::Plain, "a/x.json".into()));
        assert_eq!(of(".gz"), (Packing::Plain, ".gz".into()));
    }
}
