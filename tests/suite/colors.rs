//! Can colors be told apart by everybody, and where they cannot, what else tells?
//!
//! Color-blind eyes are simulated after Machado, Oliveira & Fernandes 2009 (*A Physiologically-based
//! Model for Simulation of Color Vision Deficiency*, doi:10.1109/TVCG.2009.113), severity 1;
//! differences are CIEDE2000 (Sharma, Wu & Dalal 2005, doi:10.1002/col.20070).

use yhdyspinta::diagram::theme::THEMES;
use yhdyspinta::diagram::{Color, LineLook, MarkLook, TieFamily};
use yhdyspinta::model::{Status, Vocabulary};

/// What is told apart by color alone differs by so much in every eye.
const APART: f64 = 15.0;

type Lab = [f64; 3];
type Matrix = [[f64; 3]; 3];

/// On linear RGB: eyes without long, middle and short cones.
const EYES: [(&str, Matrix); 4] = [
    (
        "all cones",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "protanopia",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

fn linear(Color(red, green, blue): Color) -> [f64; 3] {
    [red, green, blue].map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn times(matrix: &Matrix, [a, b, c]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[x, y, z]| x * a + y * b + z * c)
}

/// CIELAB of linear sRGB, white D65.
fn lab(rgb: [f64; 3]) -> Lab {
    const XYZ: Matrix = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175_0],
        [0.019_333_9, 0.119_192_0, 0.950_304_1],
    ];
    let [x, y, z] = times(&XYZ, rgb.map(|channel| channel.clamp(0.0, 1.0)));
    let f = |t: f64| {
        if t > (6.0_f64 / 29.0).powi(3) {
            t.cbrt()
        } else {
            t / (3.0 * (6.0_f64 / 29.0).powi(2)) + 4.0 / 29.0
        }
    };
    let [x, y, z] = [f(x / 0.950_47), f(y), f(z / 1.088_83)];
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000; the names are those of Sharma et al.
fn difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab) -> f64 {
    let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25.0_f64.powi(7))).sqrt();
    let mean_c = (a1.hypot(b1) + a2.hypot(b2)) / 2.0;
    let g = 0.5 * (1.0 - seventh(mean_c));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| {
        if a == 0.0 && b == 0.0 {
            0.0
        } else {
            b.atan2(a).to_degrees().rem_euclid(360.0)
        }
    };
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let is_grey = c1 * c2 == 0.0;
    let dh = match h2 - h1 {
        _ if is_grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let (dl, dc) = (l2 - l1, c2 - c1);
    let dh_big = 2.0 * (c1 * c2).sqrt() * (dh / 2.0).to_radians().sin();
    let mean_l = (l1 + l2) / 2.0;
    let mean_c = (c1 + c2) / 2.0;
    let mean_h = if is_grey {
        h1 + h2
    } else if (h1 - h2).abs() <= 180.0 {
        (h1 + h2) / 2.0
    } else if h1 + h2 < 360.0 {
        (h1 + h2 + 360.0) / 2.0
    } else {
        (h1 + h2 - 360.0) / 2.0
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t =
        1.0 - 0.17 * cos(mean_h - 30.0) + 0.24 * cos(2.0 * mean_h) + 0.32 * cos(3.0 * mean_h + 6.0)
            - 0.20 * cos(4.0 * mean_h - 63.0);
    let turn = 30.0 * (-((mean_h - 275.0) / 25.0).powi(2)).exp();
    let squared = (mean_l - 50.0).powi(2);
    let s_l = 1.0 + 0.015 * squared / (20.0 + squared).sqrt();
    let s_c = 1.0 + 0.045 * mean_c;
    let s_h = 1.0 + 0.015 * mean_c * t;
    let r_t = -(2.0 * turn).to_radians().sin() * 2.0 * seventh(mean_c);
    let (l, c, h) = (dl / s_l, dc / s_c, dh_big / s_h);
    (l * l + c * c + h * h + r_t * c * h).sqrt()
}

/// The least difference of two colors, over all eyes and in grey print.
fn least_difference(a: Color, b: Color) -> f64 {
    let seen =
        EYES.map(|(_, eye)| difference(lab(times(&eye, linear(a))), lab(times(&eye, linear(b)))));
    let grey = difference(lab(linear(a.grey())), lab(linear(b.grey())));
    seen.into_iter().fold(grey, f64::min)
}

#[test]
fn differences_are_those_of_the_paper() {
    // Table 1 of Sharma, Wu & Dalal 2005.
    let pairs = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 3.1571, -77.2803], [50.0, 0.0, -82.7485], 2.8615),
        ([50.0, 2.8361, -74.0200], [50.0, 0.0, -82.7485], 3.4412),
        ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, -1.1848, -84.8006], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, -0.9009, -85.5211], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, -1.0, 2.0], [50.0, 0.0, 0.0], 2.3669),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0009], 7.1792),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0010], 7.1792),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0011], 7.2195),
        ([50.0, 2.4900, -0.0010], [50.0, -2.4900, 0.0012], 7.2195),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0009, -2.4900], 4.8045),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0010, -2.4900], 4.8045),
        ([50.0, -0.0010, 2.4900], [50.0, 0.0011, -2.4900], 4.7461),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [61.0, -5.0, 29.0], 22.8977),
        ([50.0, 2.5, 0.0], [56.0, -27.0, -3.0], 31.9030),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
        ([50.0, 2.5, 0.0], [50.0, 3.1736, 0.5854], 1.0000),
        ([50.0, 2.5, 0.0], [50.0, 3.2972, 0.0], 1.0000),
        ([50.0, 2.5, 0.0], [50.0, 1.8634, 0.5757], 1.0000),
        ([50.0, 2.5, 0.0], [50.0, 3.2592, 0.3350], 1.0000),
        (
            [60.2574, -34.0099, 36.2677],
            [60.4626, -34.1751, 39.4387],
            1.2644,
        ),
        (
            [63.0109, -31.0961, -5.8663],
            [62.8187, -29.7946, -4.0864],
            1.2630,
        ),
        (
            [61.2901, 3.7196, -5.3901],
            [61.4292, 2.2480, -4.9620],
            1.8731,
        ),
        (
            [35.0831, -44.1164, 3.7933],
            [35.0232, -40.0716, 1.5901],
            1.8645,
        ),
        (
            [22.7233, 20.0904, -46.6940],
            [23.0331, 14.9730, -42.5619],
            2.0373,
        ),
        (
            [36.4612, 47.8580, 18.3852],
            [36.2715, 50.5065, 21.2231],
            1.4146,
        ),
        (
            [90.8027, -2.0831, 1.4410],
            [91.1528, -1.6435, 0.0447],
            1.4441,
        ),
        (
            [90.9257, -0.5406, -0.9208],
            [88.6381, -0.8985, -0.7239],
            1.5381,
        ),
        (
            [6.7747, -0.2908, -2.4247],
            [5.8714, -0.0985, -2.2286],
            0.6377,
        ),
        (
            [2.0776, 0.0795, -1.1350],
            [0.9033, -0.0636, -0.5514],
            0.9082,
        ),
    ];
    for (a, b, published) in pairs {
        let ours = difference(a, b);
        assert!(
            (ours - published).abs() < 5e-5,
            "{a:?} {b:?}: {ours}, {published}"
        );
        assert!((difference(b, a) - ours).abs() < 1e-9, "symmetric");
    }
}

#[test]
fn eyes_see_white_as_white() {
    for (name, eye) in EYES {
        let [l, a, b] = lab(times(&eye, linear(Color::WHITE)));
        assert!((l - 100.0).abs() < 0.01 && a.hypot(b) < 0.1, "{name}");
    }
    // Red and green that differ much for all cones come close without the middle ones.
    let (red, green) = (Color(0xc0, 0x50, 0x30), Color(0x70, 0x80, 0x20));
    let seen = EYES.map(|(_, eye)| {
        difference(
            lab(times(&eye, linear(red))),
            lab(times(&eye, linear(green))),
        )
    });
    assert!(seen[0] > 40.0 && seen[2] < 20.0, "{seen:?}");
}

#[test]
fn families_of_ties_have_a_sign_where_color_does_not_tell() {
    let words = Vocabulary::built_in();
    let families: Vec<TieFamily> = words
        .tie_kinds
        .iter()
        .filter(|kind| kind.parent.is_none())
        .map(|kind| TieFamily(kind.id.clone()))
        .collect();
    let sign = |family: &TieFamily| family.head(words.is_directed(&family.0));
    for theme in &THEMES {
        assert!(families.len() <= theme.series.len(), "a color for each");
        for (place, family) in families.iter().enumerate() {
            for (other_place, other) in families[..place].iter().enumerate() {
                let least = least_difference(theme.series[place], theme.series[other_place]);
                assert!(
                    least >= APART || sign(family) != sign(other),
                    "{}: {family:?} {other:?} {least}",
                    theme.name
                );
            }
        }
    }
}

#[test]
fn sectors_have_a_form_where_color_does_not_tell() {
    let words = Vocabulary::built_in();
    let sectors = words.actor_kinds.iter().filter(|kind| kind.sector);
    let kinds: Vec<&str> = sectors.map(|kind| kind.id.as_str()).collect();
    for theme in &THEMES {
        let looks: Vec<MarkLook> = kinds
            .iter()
            .map(|kind| theme.mark(MarkLook::of_kind(words, kind)))
            .collect();
        for (place, look) in looks.iter().enumerate() {
            for (other_place, other) in looks[..place].iter().enumerate() {
                let least = least_difference(look.outline, other.outline);
                assert!(
                    least >= APART || (look.form, look.doubled) != (other.form, other.doubled),
                    "{}: {} {} {least}",
                    theme.name,
                    kinds[place],
                    kinds[other_place]
                );
            }
        }
    }
}

/// A line that is so many times thicker is seen to be another one.
const THICKER: f64 = 1.8;

#[test]
fn statuses_have_a_dash_or_a_weight_where_color_does_not_tell() {
    for theme in &THEMES {
        let looks = Status::ALL.map(|status| (status, theme.line(LineLook::of_status(status))));
        for (place, (status, look)) in looks.iter().enumerate() {
            for (other_status, other) in &looks[..place] {
                let least = least_difference(look.color, other.color);
                let weights = look.weight.max(other.weight) / look.weight.min(other.weight);
                assert!(
                    least >= APART || look.dash != other.dash || weights >= THICKER,
                    "{}: {status:?} {other_status:?} {least}",
                    theme.name
                );
            }
        }
    }
}

#[test]
fn steps_stay_in_order_in_every_eye() {
    for theme in &THEMES {
        for (name, eye) in EYES {
            let light = theme
                .sequential
                .map(|step| lab(times(&eye, linear(step)))[0]);
            let sorted = |light: &[f64]| light.windows(2).all(|pair| pair[0] > pair[1] + 2.0);
            let mut back = light;
            back.reverse();
            assert!(
                sorted(&light) || sorted(&back),
                "{} {name}: {light:?}",
                theme.name
            );
        }
    }
}
