//! How much room is there, when the keys depend on what fits and what fits on the keys?

use crate::diagram::frame::Frame;
use crate::diagram::scene::Rectangle;

/// How often what fits is looked for again.
const TRIES: usize = 3;

/// What fits into a frame whose keys are those of what fits, starting from a frame with room
/// for any keys.
pub(in crate::diagram) fn settled<T>(
    first: &Frame,
    fill: impl Fn(Rectangle) -> T,
    frame: impl Fn(&T) -> Frame,
) -> (Frame, T) {
    let narrow = first.content();
    let mut room = narrow;
    for _ in 0..TRIES {
        let filled = fill(room);
        let frame = frame(&filled);
        if frame.content() == room {
            return (frame, filled);
        }
        room = frame.content();
    }
    // They chase each other: the room that any keys leave is there in every case.
    let filled = fill(narrow);
    (frame(&filled), filled)
}
