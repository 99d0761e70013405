//! Writes `graphs/yhdyspinta.schema.json`, the JSON Schema of the native format, anew.

use std::path::Path;

use yhdyspinta::model::native;
use yhdyspinta::output;

fn main() -> anyhow::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs/yhdyspinta.schema.json");
    let mut text = serde_json::to_string_pretty(&native::schema())?;
    text.push('\n');
    output::write(&path, text.as_bytes())?;
    Ok(())
}
