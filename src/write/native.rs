//! The native format: it holds everything.

use super::Written;
use crate::model::Model;
use crate::render::native;

pub(super) fn write(model: &Model) -> Written {
    Written::File(native::write(model).into_bytes())
}
