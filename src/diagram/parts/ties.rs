//! How do ties run between boxes, and what do the keys say of them?

use crate::diagram::frame::{Key, KeyGroup, Sample};
use crate::diagram::scene::Point;
use crate::diagram::views::ViewInput;
use crate::diagram::{Legend, LineLook};
use crate::model::Status;
use crate::select::{Selected, SelectedTie};

/// Appends a curve that leaves and arrives level; the last of the points is where it starts.
pub(in crate::diagram) fn level_curve(points: &mut Vec<Point>, to: Point) {
    let Some(&from) = points.last() else {
        points.push(to);
        return;
    };
    let reach = (to.x - from.x) * 0.5;
    points.extend([
        Point::new(from.x + reach, from.y),
        Point::new(to.x - reach, to.y),
        to,
    ]);
}

/// Where so many lines leave the edge of a box, from its top, in order.
pub(in crate::diagram) fn attached(top: f64, height: f64, count: usize, unit: f64) -> Vec<f64> {
    let middle = top + height / 2.0;
    let room = (height - 8.0 * unit).max(0.0);
    let step = (room / count.saturating_sub(1).max(1) as f64).min(4.0 * unit);
    let first = middle - step * count.saturating_sub(1) as f64 / 2.0;
    (0..count)
        .map(|place| first + step * place as f64)
        .collect()
}

/// The keys of the ties that are drawn: families by their heads, statuses by color and dash.
pub(in crate::diagram) fn keys(input: &ViewInput<'_>, ties: Vec<SelectedTie>) -> Vec<KeyGroup> {
    let theme = input.options.theme;
    let shown = Selected {
        model: input.selected.model,
        selection: input.selected.selection,
        actors: Vec::new(),
        ties,
    };
    let legend = Legend::of(&shown, input.options.language);
    let heads = legend.heads.into_iter().map(|entry| {
        let look = LineLook {
            head: entry.look,
            ..LineLook::of_status(Status::Existing)
        };
        Key {
            sample: Sample::Line(theme.line(look)),
            name: entry.name,
            count: Some(entry.count),
        }
    });
    let statuses = legend.statuses.into_iter().map(|entry| Key {
        sample: Sample::Line(theme.line(entry.look)),
        name: entry.name,
        count: Some(entry.count),
    });
    let statuses: Vec<Key> = statuses.collect();
    let group = |title, keys| KeyGroup { title, keys };
    vec![
        group(legend.heads_title, heads.collect()),
        // A single status is said below the title.
        group(
            legend.statuses_title,
            if statuses.len() > 1 {
                statuses
            } else {
                Vec::new()
            },
        ),
    ]
}
