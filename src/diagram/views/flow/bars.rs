//! Which sectors have a bar of their own, and where do bars and bands stand?

use std::collections::BTreeMap;

use super::order::{Order, order};
use crate::findings::{Carried, Flows};

/// Sectors with less than this share of what flows are joined with others as small.
const LEAST_SHARE: f64 = 0.01;

/// One sector, or several small ones, on one side.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bar {
    /// The sectors, by their places.
    pub(super) sectors: Vec<usize>,
    /// What starts here or leads here.
    pub(super) carried: Carried,
    /// Where it starts, from the top of its side; how high it is, and the room for its name.
    pub(super) top: f64,
    pub(super) height: f64,
    pub(super) slot: f64,
}

/// What runs from a bar of the left side to one of the right side.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Band {
    pub(super) left: usize,
    pub(super) right: usize,
    /// The place of the family of ties; missing for several of which each would be too thin.
    pub(super) family: Option<usize>,
    pub(super) carried: Carried,
    /// Its upper ends, from the top of the sides, and how high it is.
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) height: f64,
}

/// Bars of both sides in their order from the top, and bands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bars {
    pub(super) left: Vec<Bar>,
    pub(super) right: Vec<Bar>,
    pub(super) bands: Vec<Band>,
}

/// How much room there is, in pixels.
pub(super) struct Room {
    /// How high the sides are.
    pub(super) height: f64,
    /// How much room a bar has at least, for its name.
    pub(super) least: f64,
    /// How far apart bars are at least.
    pub(super) gap: f64,
    /// How high the average tie is at most.
    pub(super) tie: f64,
    /// Families of a pair whose bands are thinner than this are joined.
    pub(super) thin: f64,
    /// How many bars there are at most on a side.
    pub(super) most: usize,
}

impl Bars {
    /// Joins small sectors, orders bars for few crossings and places everything; `family` gives
    /// the place of the family of a kind of ties, `amount` how wide something is.
    pub(super) fn of(
        flows: &Flows,
        family: impl Fn(&str) -> usize,
        amount: impl Fn(Carried) -> f64,
        room: &Room,
    ) -> Self {
        let fitting = ((room.height + room.gap) / (room.least + room.gap)) as usize;
        let most = room.most.min(fitting).max(1);
        let side = |of: fn(&(usize, usize)) -> usize| {
            let mut totals: BTreeMap<usize, Carried> = BTreeMap::new();
            for (pair, kinds) in &flows.by_pair {
                let sum = totals.entry(of(pair)).or_default();
                *sum = kinds.values().fold(*sum, |sum, &kind| sum.and(kind));
            }
            joined(totals, &amount, amount(flows.total), most)
        };
        let (left, right) = (side(|pair| pair.0), side(|pair| pair.1));
        let mut sums: BTreeMap<(usize, usize, usize), Carried> = BTreeMap::new();
        for ((giver, receiver), kinds) in &flows.by_pair {
            let place = (place_of(&left, *giver), place_of(&right, *receiver));
            for (kind, &carried) in kinds {
                let sum = sums.entry((place.0, place.1, family(kind))).or_default();
                *sum = sum.and(carried);
            }
        }
        let mut widths = vec![vec![0.0; right.len()]; left.len()];
        for (&(from, to, _), &carried) in &sums {
            widths[from][to] += amount(carried);
        }
        let is_rest = |side: &[Bar]| side.last().is_some_and(|bar| bar.sectors.len() > 1);
        let order = order(&widths, [is_rest(&left), is_rest(&right)]);
        let scale = scale(&left, &right, &amount, flows.total, room);
        let bands = bands(sums, |carried| scale * amount(carried), room.thin);
        let mut bars = Self { left, right, bands };
        bars.reorder(&order);
        for side in [&mut bars.left, &mut bars.right] {
            stack(side, |carried| scale * amount(carried), room);
        }
        bars.attach();
        bars
    }

    /// Puts bars into their order; bands follow.
    fn reorder(&mut self, order: &Order) {
        let places = |order: &[usize]| {
            let mut places = vec![0; order.len()];
            for (place, &bar) in order.iter().enumerate() {
                places[bar] = place;
            }
            places
        };
        let (left, right) = (places(&order.left), places(&order.right));
        for band in &mut self.bands {
            band.left = left[band.left];
            band.right = right[band.right];
        }
        let sorted = |side: &[Bar], order: &[usize]| -> Vec<Bar> {
            order.iter().map(|&bar| side[bar].clone()).collect()
        };
        self.left = sorted(&self.left, &order.left);
        self.right = sorted(&self.right, &order.right);
    }

    /// Attaches bands to their bars, so that those of one bar do not cross.
    fn attach(&mut self) {
        let joined = |band: &Band| band.family.unwrap_or(usize::MAX);
        self.bands
            .sort_by_key(|band| (band.left, band.right, joined(band)));
        let mut tops: Vec<f64> = self.left.iter().map(|bar| bar.top).collect();
        for band in &mut self.bands {
            band.from = tops[band.left];
            tops[band.left] += band.height;
        }
        let mut tops: Vec<f64> = self.right.iter().map(|bar| bar.top).collect();
        let mut order: Vec<usize> = (0..self.bands.len()).collect();
        order.sort_by_key(|&at| {
            let band = &self.bands[at];
            (band.right, band.left, joined(band))
        });
        for at in order {
            let band = &mut self.bands[at];
            band.to = tops[band.right];
            tops[band.right] += band.height;
        }
    }
}

/// The bars of a side, the largest first; small sectors, and those beyond `most`, in one.
fn joined(
    totals: BTreeMap<usize, Carried>,
    amount: impl Fn(Carried) -> f64,
    total: f64,
    most: usize,
) -> Vec<Bar> {
    let mut totals: Vec<(usize, Carried)> = totals.into_iter().collect();
    // Of equal ones the first in the order of the sectors.
    totals.sort_by(|one, two| amount(two.1).total_cmp(&amount(one.1)));
    let large = |&(_, carried): &(usize, Carried)| amount(carried) >= LEAST_SHARE * total;
    let mut own = totals.iter().filter(|sector| large(sector)).count();
    if totals.len() > most {
        own = own.min(most - 1);
    }
    // One alone is not joined with anybody.
    if totals.len() - own == 1 {
        own += 1;
    }
    let bar = |sectors: &[(usize, Carried)]| Bar {
        sectors: sectors.iter().map(|&(sector, _)| sector).collect(),
        carried: sectors
            .iter()
            .fold(Carried::default(), |sum, &(_, carried)| sum.and(carried)),
        top: 0.0,
        height: 0.0,
        slot: 0.0,
    };
    let mut bars: Vec<Bar> = totals[..own].chunks(1).map(bar).collect();
    if own < totals.len() {
        bars.push(bar(&totals[own..]));
    }
    bars
}

fn place_of(side: &[Bar], sector: usize) -> usize {
    side.iter()
        .position(|bar| bar.sectors.contains(&sector))
        .expect("every sector that gives or receives has a bar")
}

/// How high one of the amount is: as high as both sides allow.
fn scale(
    left: &[Bar],
    right: &[Bar],
    amount: impl Fn(Carried) -> f64,
    total: Carried,
    room: &Room,
) -> f64 {
    let needed = |side: &[Bar], scale: f64| -> f64 {
        let slots = side
            .iter()
            .map(|bar| (scale * amount(bar.carried)).max(room.least));
        slots.sum::<f64>() + room.gap * side.len().saturating_sub(1) as f64
    };
    let average = amount(total) / total.ties.max(1) as f64;
    let (mut low, mut high) = (0.0, room.tie / average);
    // Each step halves the doubt: after 50 it is far below a pixel.
    for _ in 0..50 {
        let middle = (low + high) / 2.0;
        let fits = |side| needed(side, middle) <= room.height;
        if fits(left) && fits(right) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// The bands of every pair; families too thin to be seen are joined where there are several.
fn bands(
    sums: BTreeMap<(usize, usize, usize), Carried>,
    height: impl Fn(Carried) -> f64,
    thin: f64,
) -> Vec<Band> {
    let mut thin_ones: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for (&(left, right, _), &carried) in &sums {
        *thin_ones.entry((left, right)).or_default() += usize::from(height(carried) < thin);
    }
    let mut joined: BTreeMap<(usize, usize, Option<usize>), Carried> = BTreeMap::new();
    for ((left, right, family), carried) in sums {
        let is_joined = height(carried) < thin && thin_ones[&(left, right)] > 1;
        let key = (left, right, (!is_joined).then_some(family));
        let sum = joined.entry(key).or_default();
        *sum = sum.and(carried);
    }
    let band = |((left, right, family), carried)| Band {
        left,
        right,
        family,
        carried,
        from: 0.0,
        to: 0.0,
        height: height(carried),
    };
    joined.into_iter().map(band).collect()
}

/// Puts the bars of a side one below the other over the whole height.
fn stack(side: &mut [Bar], height: impl Fn(Carried) -> f64, room: &Room) {
    for bar in side.iter_mut() {
        bar.height = height(bar.carried);
        bar.slot = bar.height.max(room.least);
    }
    let used: f64 = side.iter().map(|bar| bar.slot).sum();
    let gaps = side.len().saturating_sub(1) as f64;
    let free = (room.height - used).max(0.0);
    let gap = if gaps > 0.0 {
        (free / gaps).min(4.0 * room.gap)
    } else {
        0.0
    };
    let mut top = (free - gap * gaps) / 2.0;
    for bar in side {
        bar.top = top + (bar.slot - bar.height) / 2.0;
        top += bar.slot + gap;
        bar.slot += gap;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room {
        height: 600.0,
        least: 20.0,
        gap: 10.0,
        tie: 30.0,
        thin: 2.0,
        most: 10,
    };

    fn flows(pairs: &[(usize, usize, &str, usize)]) -> Flows {
        let mut flows = Flows::default();
        for &(giver, receiver, kind, ties) in pairs {
            let strength = ties as f64;
            let carried = Carried { ties, strength };
            let kinds = flows.by_pair.entry((giver, receiver)).or_default();
            kinds.insert(kind.into(), carried);
            flows.total = flows.total.and(carried);
        }
        flows
    }

    fn bars(flows: &Flows, room: &Room) -> Bars {
        let family = |kind: &str| usize::from(kind != "a");
        Bars::of(flows, family, |carried| carried.ties as f64, room)
    }

    #[test]
    fn bands_fill_their_bars_from_top_to_bottom() {
        let flows = flows(&[
            (0, 1, "a", 20),
            (0, 1, "b", 10),
            (0, 2, "a", 30),
            (3, 1, "a", 40),
        ]);
        let bars = bars(&flows, &ROOM);
        assert_eq!((bars.left.len(), bars.right.len()), (2, 2));
        assert_eq!(bars.bands.len(), 4);
        for (place, bar) in bars.left.iter().enumerate() {
            let own: Vec<&Band> = bars.bands.iter().filter(|b| b.left == place).collect();
            let sum: f64 = own.iter().map(|band| band.height).sum();
            assert!((sum - bar.height).abs() < 1e-9);
            assert!((own[0].from - bar.top).abs() < 1e-9);
        }
        for (place, bar) in bars.right.iter().enumerate() {
            let own = || bars.bands.iter().filter(move |b| b.right == place);
            let sum: f64 = own().map(|band| band.height).sum();
            assert!((sum - bar.height).abs() < 1e-9);
            let top = own().map(|band| band.to).fold(f64::INFINITY, f64::min);
            assert!((top - bar.top).abs() < 1e-9);
        }
        let bottom = bars.right.last().map(|bar| bar.top + bar.height);
        assert!(bottom.is_some_and(|bottom| bottom <= 600.01));
    }

    #[test]
    fn small_sectors_are_joined_and_counted() {
        // 1000 ties of one giver, three givers of 2 each: below a hundredth each.
        let flows = flows(&[
            (0, 9, "a", 1000),
            (1, 9, "a", 2),
            (2, 9, "a", 2),
            (3, 8, "a", 2),
        ]);
        let bars = bars(&flows, &ROOM);
        assert_eq!(bars.left[1].sectors, [1, 2, 3]);
        assert_eq!(bars.left[1].carried.ties, 6);
        assert_eq!(
            bars.right.len(),
            2,
            "one small receiver alone keeps its bar"
        );
        assert_eq!(bars.right.iter().map(|b| b.sectors.len()).max(), Some(1));
    }

    #[test]
    fn no_more_bars_than_asked_for_or_fit() {
        let pairs: Vec<_> = (0..30).map(|giver| (giver, 0, "a", 5)).collect();
        let flows = flows(&pairs);
        assert_eq!(bars(&flows, &ROOM).left.len(), 10);
        let low = Room {
            height: 100.0,
            ..ROOM
        };
        let bars = bars(&flows, &low);
        assert_eq!(bars.left.len(), 3);
        assert_eq!(bars.left[2].sectors.len(), 28);
    }

    #[test]
    fn thin_families_of_a_pair_are_joined() {
        let mut wide = vec![(0, 0, "a", 5000), (0, 1, "a", 1), (0, 1, "b", 1)];
        wide.push((0, 2, "b", 2));
        let bars = bars(&flows(&wide), &ROOM);
        let joined: Vec<usize> = bars
            .bands
            .iter()
            .filter(|band| band.family.is_none())
            .map(|band| band.carried.ties)
            .collect();
        assert_eq!(joined.iter().sum::<usize>(), 4);
    }
}
