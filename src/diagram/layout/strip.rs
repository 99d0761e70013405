//! Where do the isolated ones stand?

use super::bodies::{Body, settle};
use super::geometry::{Point, Rect, Size};

/// Between cells, in pixels.
const GAP: f64 = 10.0;
/// Between a symbol and its label below.
const LABEL_GAP: f64 = 4.0;
/// The share of the page that a strip may take where few are isolated.
const FEW: f64 = 0.4;
/// The share where all are.
const ALL: f64 = 1.0;

/// One who stands in the strip.
pub(super) struct Isolated<'a> {
    pub(super) symbol: Size,
    /// Its label broken in different ways; none when it has no label.
    pub(super) labels: &'a [Size],
    /// Where it stood in the strip before.
    pub(super) previous: Option<Point>,
}

/// The strip along the lower edge.
pub(super) struct Strip {
    pub(super) area: Rect,
    pub(super) centers: Vec<Point>,
    /// Which way to break, and the box of the label.
    pub(super) labels: Vec<Option<(usize, Rect)>>,
}

/// Rows of cells, each with a symbol and its label below, at the bottom of the page.
///
/// All cells are as wide as the widest label in its narrowest form. When the strip would take
/// more than its share of the page (`isolated_share` of all actors stand in it), symbols stand
/// without labels, and where even that is not enough, closer than their size. Those who stood
/// in the strip before, in the box `before`, stay where they were.
pub(super) fn strip(
    isolated: &[Isolated<'_>],
    page: Rect,
    isolated_share: f64,
    before: Option<Rect>,
) -> Strip {
    let most = page.height() * (FEW + (ALL - FEW) * isolated_share);
    let with_labels = Cells::new(isolated, page, true);
    let cells = if with_labels.height() <= most {
        with_labels
    } else {
        Cells::new(isolated, page, false)
    };
    let height = cells.height().min(most);
    let mut area = Rect::new(page.left, page.bottom - height, page.right, page.bottom);
    let squeeze = height / cells.height();
    let mut bodies: Vec<Body> = (0..isolated.len())
        .map(|at| cells.symbol_center(at, area, squeeze))
        .zip(isolated)
        .map(|(center, one)| Body {
            center: one.previous.unwrap_or(center),
            boxes: boxes(one, cells.label(one)),
        })
        .collect();
    if let (true, Some(before)) = (isolated.iter().any(|one| one.previous.is_some()), before) {
        area = area.union(before);
        let first: Vec<bool> = isolated.iter().map(|one| one.previous.is_some()).collect();
        settle(&mut bodies, &first, Some(area));
    }
    let labels = isolated.iter().zip(&bodies).map(|(one, body)| {
        let way = cells.label(one)?;
        Some((way, body.boxes.get(1)?.moved(body.center)))
    });
    Strip {
        area,
        labels: labels.collect(),
        centers: bodies.iter().map(|body| body.center).collect(),
    }
}

/// The symbol and below it the label, as seen from the center of the symbol.
fn boxes(one: &Isolated<'_>, way: Option<usize>) -> Vec<Rect> {
    let symbol = Rect::around(Point::default(), one.symbol);
    let label = way.map(|way| {
        let size = one.labels[way];
        let top = one.symbol.height / 2.0 + LABEL_GAP;
        Rect::new(-size.width / 2.0, top, size.width / 2.0, top + size.height)
    });
    std::iter::once(symbol).chain(label).collect()
}

struct Cells {
    with_labels: bool,
    count: usize,
    columns: usize,
    width: f64,
    symbol: Size,
    label_height: f64,
}

impl Cells {
    fn new(isolated: &[Isolated<'_>], page: Rect, with_labels: bool) -> Self {
        let most = |length: fn(&Size) -> f64| {
            let lengths = isolated.iter().map(|one| length(&one.symbol));
            lengths.fold(0.0, f64::max)
        };
        let symbol = Size::new(most(|size| size.width), most(|size| size.height));
        let mut width = symbol.width;
        let mut label_height = 0.0f64;
        if with_labels {
            let narrow = |one: &Isolated<'_>| {
                let widths = one.labels.iter().map(|size| size.width);
                widths.fold(f64::INFINITY, f64::min)
            };
            let narrows = isolated
                .iter()
                .map(narrow)
                .filter(|width| width.is_finite());
            width = narrows.fold(width, f64::max);
            for one in isolated {
                if let Some(way) = narrowest(one.labels, width) {
                    label_height = label_height.max(one.labels[way].height);
                }
            }
        }
        let columns =
            (((page.width() + GAP) / (width + GAP)) as usize).clamp(1, isolated.len().max(1));
        Self {
            with_labels,
            count: isolated.len(),
            columns,
            width,
            symbol,
            label_height,
        }
    }

    /// Which way the label of a cell breaks, when it has one.
    fn label(&self, one: &Isolated<'_>) -> Option<usize> {
        self.with_labels
            .then(|| narrowest(one.labels, self.width))
            .flatten()
    }

    fn row_height(&self) -> f64 {
        let label = if self.label_height > 0.0 {
            LABEL_GAP + self.label_height
        } else {
            0.0
        };
        self.symbol.height + label + GAP
    }

    fn height(&self) -> f64 {
        self.row_height() * self.count.div_ceil(self.columns) as f64
    }

    /// Rows from the top, cells spread over the whole width.
    fn symbol_center(&self, at: usize, area: Rect, squeeze: f64) -> Point {
        let (row, column) = (at / self.columns, at % self.columns);
        let pitch = (area.width() / self.columns as f64).min(2.0 * (self.width + GAP));
        let top = area.top + (GAP + self.row_height() * row as f64) * squeeze;
        Point::new(
            area.left + pitch * (column as f64 + 0.5),
            top + self.symbol.height / 2.0,
        )
    }
}

/// The way to break a label with the fewest lines that is no wider.
fn narrowest(labels: &[Size], width: f64) -> Option<usize> {
    let fits = (0..labels.len()).filter(|&way| labels[way].width <= width);
    fits.min_by(|&one, &two| labels[one].height.total_cmp(&labels[two].height))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: Rect = Rect::new(0.0, 0.0, 1240.0, 700.0);

    fn isolated(labels: &[Size]) -> Isolated<'_> {
        Isolated {
            symbol: Size::new(14.0, 14.0),
            labels,
            previous: None,
        }
    }

    #[test]
    fn rows_without_overlaps_inside_the_page() {
        for count in [1usize, 5, 12, 30, 36] {
            let labels: Vec<Vec<Size>> = (0..count)
                .map(|at| {
                    let long = 60.0 + 8.0 * (at % 9) as f64;
                    vec![Size::new(2.0 * long, 16.0), Size::new(long, 32.0)]
                })
                .collect();
            let all: Vec<Isolated<'_>> = labels.iter().map(|labels| isolated(labels)).collect();
            let found = strip(&all, PAGE, 0.0, None);
            let mut boxes: Vec<Rect> = found
                .centers
                .iter()
                .map(|&center| Rect::around(center, Size::new(14.0, 14.0)))
                .collect();
            boxes.extend(found.labels.iter().flatten().map(|&(_, area)| area));
            assert!(found.labels.iter().all(Option::is_some), "{count}");
            for (at, one) in boxes.iter().enumerate() {
                assert!(found.area.contains(*one), "{count}: {one:?}");
                assert!(boxes[at + 1..].iter().all(|two| !one.overlaps(*two)));
            }
        }
    }

    #[test]
    fn too_many_lose_their_labels_and_still_are_inside() {
        let label = [Size::new(300.0, 16.0)];
        for count in [200, 5_000] {
            let all: Vec<Isolated<'_>> = (0..count).map(|_| isolated(&label)).collect();
            let found = strip(&all, PAGE, 0.0, None);
            assert!(found.labels.iter().all(Option::is_none));
            assert!(found.area.height() <= 0.4 * 700.0 + 1e-9);
            assert!(found.centers.iter().all(|at| at.x >= 0.0 && at.x <= 1240.0));
        }
    }

    #[test]
    fn who_stood_there_stays_and_others_find_room() {
        let label = [Size::new(100.0, 16.0)];
        let mut all: Vec<Isolated<'_>> = (0..4).map(|_| isolated(&label)).collect();
        let before = strip(&all, PAGE, 0.0, None);
        all[2].previous = Some(before.centers[0]);
        all[3].previous = Some(before.centers[3]);
        let after = strip(&all, PAGE, 0.0, Some(before.area));
        assert_eq!(after.area, before.area);
        assert_eq!(after.centers[2], before.centers[0]);
        assert_eq!(after.centers[3], before.centers[3]);
        let boxes: Vec<Rect> = after.labels.iter().flatten().map(|label| label.1).collect();
        assert_eq!(boxes.len(), 4);
        for (at, one) in boxes.iter().enumerate() {
            assert!(boxes[at + 1..].iter().all(|two| !one.overlaps(*two)));
        }
    }

    #[test]
    fn where_all_are_isolated_the_page_is_theirs() {
        let label = [Size::new(100.0, 16.0)];
        let all: Vec<Isolated<'_>> = (0..100).map(|_| isolated(&label)).collect();
        let found = strip(&all, PAGE, 1.0, None);
        assert!(found.labels.iter().all(Option::is_some));
    }
}
