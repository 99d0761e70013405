//! Where do the isolated ones stand?

use super::bodies::{Body, settle};
use super::geometry::{Point, Rect, Size};
use super::labels::Side;

/// Between cells, in pixels.
const GAP: f64 = 10.0;
/// Between a symbol and its label.
const LABEL_GAP: f64 = 4.0;
/// Between lines of a list.
const LINE_GAP: f64 = 5.0;
/// More rows than this read better as a list.
const FEW_ROWS: usize = 1;
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
    /// Which way to break, on which side it stands, and the box of the label.
    pub(super) labels: Vec<Option<(usize, Side, Rect)>>,
}

/// Rows of cells, each with a symbol and its label below, at the bottom of the page; where that
/// takes more than [`FEW_ROWS`], a list in columns with labels beside, when that is lower.
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
    let rows = Cells::new(isolated, page, true).filled(isolated, page);
    let is_short = rows.height <= most && rows.count <= FEW_ROWS;
    let filled = if is_short {
        rows
    } else {
        let list = list(isolated, page);
        let lowest = list
            .into_iter()
            .chain([rows])
            .min_by(|one, two| one.height.total_cmp(&two.height));
        lowest
            .filter(|filled| filled.height <= most)
            .unwrap_or_else(|| Cells::new(isolated, page, false).filled(isolated, page))
    };
    let height = filled.height.min(most);
    let mut area = Rect::new(page.left, page.bottom - height, page.right, page.bottom);
    let squeeze = height / filled.height;
    let corner = Point::new(area.left, area.top);
    let mut bodies: Vec<Body> = isolated
        .iter()
        .zip(&filled.centers)
        .zip(&filled.labels)
        .map(|((one, center), label)| Body {
            center: one
                .previous
                .unwrap_or_else(|| corner.plus(Point::new(center.x, center.y * squeeze))),
            boxes: boxes(one, *label),
        })
        .collect();
    if let (true, Some(before)) = (isolated.iter().any(|one| one.previous.is_some()), before) {
        area = area.union(before);
        let first: Vec<bool> = isolated.iter().map(|one| one.previous.is_some()).collect();
        settle(&mut bodies, &first, Some(area));
    }
    let labels = filled.labels.iter().zip(&bodies).map(|(label, body)| {
        let (way, side) = (*label)?;
        Some((way, side, body.boxes.get(1)?.moved(body.center)))
    });
    Strip {
        area,
        labels: labels.collect(),
        centers: bodies.iter().map(|body| body.center).collect(),
    }
}

/// The symbol and its label, as seen from the center of the symbol.
fn boxes(one: &Isolated<'_>, label: Option<(usize, Side)>) -> Vec<Rect> {
    let symbol = Rect::around(Point::default(), one.symbol);
    let label = label.map(|(way, side)| {
        let Size { width, height } = one.labels[way];
        if side == Side::Right {
            let left = one.symbol.width / 2.0 + LABEL_GAP;
            Rect::new(left, -height / 2.0, left + width, height / 2.0)
        } else {
            let top = one.symbol.height / 2.0 + LABEL_GAP;
            Rect::new(-width / 2.0, top, width / 2.0, top + height)
        }
    });
    std::iter::once(symbol).chain(label).collect()
}

/// Symbols at places seen from the upper left corner, with their labels.
struct Filled {
    centers: Vec<Point>,
    labels: Vec<Option<(usize, Side)>>,
    height: f64,
    /// How many rows there are.
    count: usize,
}

/// The lowest list in columns, labels beside their symbols; none where a label is wider than
/// the page.
fn list(isolated: &[Isolated<'_>], page: Rect) -> Option<Filled> {
    let widest = isolated
        .iter()
        .map(|one| one.symbol.width)
        .fold(0.0, f64::max);
    let lists = (1..=isolated.len()).map_while(|columns| {
        let pitch = page.width() / columns as f64;
        let width = pitch - 2.0 * GAP - widest - LABEL_GAP;
        if width < 0.0 {
            return None;
        }
        let mut labels = Vec::with_capacity(isolated.len());
        let mut heights = Vec::with_capacity(isolated.len());
        for one in isolated {
            let mut height = one.symbol.height;
            let mut label = None;
            if !one.labels.is_empty() {
                let way = narrowest(one.labels, width)?;
                height = height.max(one.labels[way].height);
                label = Some((way, Side::Right));
            }
            labels.push(label);
            heights.push(height + LINE_GAP);
        }
        let (tops, height) = in_columns(&heights, columns);
        let centers = tops
            .into_iter()
            .zip(&heights)
            .map(|((column, top), height)| {
                let left = pitch * column as f64;
                Point::new(left + widest / 2.0, top + height / 2.0)
            });
        Some(Filled {
            centers: centers.collect(),
            labels,
            height,
            count: isolated.len().div_ceil(columns),
        })
    });
    lists.min_by(|one, two| one.height.total_cmp(&two.height))
}

/// The column and the top of each of the heights, column after column, and how high the
/// highest is: about as high as the others.
fn in_columns(heights: &[f64], columns: usize) -> (Vec<(usize, f64)>, f64) {
    let highest = heights.iter().copied().fold(0.0, f64::max);
    let sum: f64 = heights.iter().sum();
    let mut most = (sum / columns as f64).max(highest);
    loop {
        let (mut column, mut top) = (0, 0.0);
        let mut places = Vec::with_capacity(heights.len());
        for &height in heights {
            if top > 0.0 && top + height > most {
                (column, top) = (column + 1, 0.0);
            }
            places.push((column, top));
            top += height;
        }
        if column < columns {
            let ends = places.iter().zip(heights);
            let lowest = ends
                .map(|(place, height)| place.1 + height)
                .fold(0.0, f64::max);
            return (places, lowest);
        }
        most += highest / 4.0;
    }
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

    /// The cells in rows from the top, spread over the whole width.
    fn filled(&self, isolated: &[Isolated<'_>], page: Rect) -> Filled {
        let label = if self.label_height > 0.0 {
            LABEL_GAP + self.label_height
        } else {
            0.0
        };
        let row_height = self.symbol.height + label + GAP;
        let pitch = (page.width() / self.columns as f64).min(2.0 * (self.width + GAP));
        let center = |at: usize| {
            let (row, column) = (at / self.columns, at % self.columns);
            Point::new(
                pitch * (column as f64 + 0.5),
                GAP + row_height * row as f64 + self.symbol.height / 2.0,
            )
        };
        let label = |one: &Isolated<'_>| {
            let way = self.with_labels.then(|| narrowest(one.labels, self.width));
            Some((way.flatten()?, Side::Below))
        };
        let count = self.count.div_ceil(self.columns);
        Filled {
            centers: (0..self.count).map(center).collect(),
            labels: isolated.iter().map(label).collect(),
            height: row_height * count as f64,
            count,
        }
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
            boxes.extend(found.labels.iter().flatten().map(|&(_, _, area)| area));
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
        let boxes: Vec<Rect> = after.labels.iter().flatten().map(|label| label.2).collect();
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
