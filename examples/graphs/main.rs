//! Makes the networks in `graphs/` from the tables in `graphs/sources/`.
//!
//! `cargo run --release --example graphs`; which decisions the tables hold says `graphs/README.md`.

mod networks;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use yhdyspinta::render::native;

fn main() -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs");
    for (name, model) in networks::all(&folder.join("sources"))? {
        let file = folder.join(format!("{name}.json"));
        fs::write(&file, native::write(&model))
            .with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}
