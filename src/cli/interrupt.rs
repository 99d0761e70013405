//! What happens on Ctrl-C? The program stops at once and leaves nothing half-written.

use std::process;

use yhdyspinta::output;

/// What shells expect of a program that an interrupt has ended.
const INTERRUPTED: i32 = 130;

/// From now on an interrupt removes what is being written and ends the program.
pub(crate) fn stop_promptly() {
    // Without a handler an interrupt still ends the program, only less tidily.
    let _ = ctrlc::set_handler(|| {
        output::abandon();
        process::exit(INTERRUPTED);
    });
}
