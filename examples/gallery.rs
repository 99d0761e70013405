//! Every view of every network in `graphs/` as PNG, and a contact sheet of each view.
//!
//!     cargo run --release --example gallery [FOLDER]
//!     cargo run --release --example gallery -- --readme
//!
//! The first writes to FOLDER (`target/gallery` when missing); the second draws the pictures of
//! the README anew, in `examples/gallery/`.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;
use resvg::tiny_skia::{FilterQuality, Pixmap, PixmapPaint, Transform};
use yhdyspinta::diagram::scene::{Drawn, Element, Pen, Point, Rectangle, Scene, Shape, Text};
use yhdyspinta::diagram::theme::LIGHT;
use yhdyspinta::diagram::views::{Other, REGISTRY, ViewInput, ViewOptions, ViewRow, find};
use yhdyspinta::language::Language;
use yhdyspinta::model::Model;
use yhdyspinta::read::Input;
use yhdyspinta::render::png::{Raster, png};
use yhdyspinta::select::Selection;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// A year, a month and a day.
type Day = (i16, i8, i8);

/// The pictures of the README: view, network, day.
const README: [(&str, &str, Option<Day>); 4] = [
    ("matrix", "reform", Some((2021, 9, 1))),
    ("network", "reform", Some((2019, 6, 1))),
    ("ranking", "reform", Some((2019, 6, 1))),
    ("flow", "finnish-cooperation", None),
];

/// The days that a view of change compares: before and after the counties were decided on.
const BEFORE: Day = (2019, 6, 1);
const AFTER: Day = (2022, 6, 1);

/// How wide the pictures of the README are.
const README_WIDTH: u32 = 1200;

/// How wide a picture is, and how wide on a sheet.
const WIDTH: u32 = 1600;
const SMALL: f64 = 800.0;

/// Room around the pictures of a sheet, and for the caption above each.
const GAP: f64 = 24.0;
const CAPTION: f64 = 40.0;

/// How many stand side by side on a sheet.
const COLUMNS: usize = 2;

fn main() -> Result<(), Failure> {
    match std::env::args().nth(1).as_deref() {
        Some("--readme") => readme(),
        folder => gallery(Path::new(folder.unwrap_or("target/gallery"))),
    }
}

fn readme() -> Result<(), Failure> {
    let folder = Path::new("examples/gallery");
    fs::create_dir_all(folder)?;
    for (view, network, day) in README {
        let row = find(view).ok_or("no such view")?;
        let model = load(&Path::new("graphs").join(format!("{network}.json")))?;
        let selection = Selection {
            as_of: day.map(date).transpose()?,
            ..Selection::default()
        };
        let scene = scene(row, &model, &selection).map_err(|why| format!("{view}: {why}"))?;
        let file = folder.join(format!("{view}.png"));
        fs::write(&file, png(&scene, Raster::Width(README_WIDTH))?)?;
    }
    Ok(())
}

fn gallery(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder)?;
    let mut networks: Vec<PathBuf> = fs::read_dir("graphs")?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    networks.retain(|path| {
        let name = path.to_string_lossy();
        name.ends_with(".json") && !name.ends_with(".schema.json")
    });
    networks.sort();
    let models = networks
        .iter()
        .map(|path| load(path))
        .collect::<Result<Vec<Model>, Failure>>()?;
    for view in REGISTRY {
        let selection = Selection {
            as_of: (view.name == "change").then(|| date(BEFORE)).transpose()?,
            ..Selection::default()
        };
        let pictures: Vec<(String, Result<Pixmap, String>)> = networks
            .par_iter()
            .zip(&models)
            .map(|(path, model)| {
                let network = path.file_stem().unwrap_or_default().to_string_lossy();
                let caption = format!("{} · {network}", view.name);
                let drawn = scene(view, model, &selection);
                let picture = match drawn {
                    Ok(scene) => {
                        let bytes = png(&scene, Raster::Width(WIDTH))?;
                        fs::write(folder.join(format!("{}-{network}.png", view.name)), &bytes)?;
                        Ok(Pixmap::decode_png(&bytes)?)
                    }
                    Err(why) => Err(why),
                };
                Ok((caption, picture))
            })
            .collect::<Result<_, Failure>>()?;
        let sheet = sheet(&pictures)?;
        fs::write(folder.join(format!("sheet-{}.png", view.name)), sheet)?;
    }
    Ok(())
}

fn date((year, month, day): Day) -> Result<Date, jiff::Error> {
    Date::new(year, month, day)
}

fn load(path: &Path) -> Result<Model, Failure> {
    let loaded = yhdyspinta::load(&Input::path(path));
    Ok(loaded
        .map_err(|_| format!("{} is not sound", path.display()))?
        .model)
}

/// A view with what most would ask for: of one actor, the one with the most ties; of change, what
/// is there after the reform.
fn scene(view: &ViewRow, model: &Model, selection: &Selection) -> Result<Scene, String> {
    let selected = selection.select(model);
    let ties = |node| {
        let ends = selected
            .ties
            .iter()
            .filter(move |tie| tie.from == node || tie.to == node);
        ends.count()
    };
    let hub = selected
        .actors
        .iter()
        .copied()
        .max_by_key(|&node| ties(node));
    let options = ViewOptions {
        actor: hub.map(|node| model.actor(node).id.clone()),
        with: Some(Other::Day(date(AFTER).map_err(|error| error.to_string())?)),
        language: Language::En,
        ..ViewOptions::default()
    };
    let input = ViewInput {
        selected: &selected,
        options: &options,
    };
    (view.draw)(&input).map_err(|error| error.phrase().in_language(Language::En))
}

/// Pictures side by side with their captions; where there is none, the reason.
fn sheet(pictures: &[(String, Result<Pixmap, String>)]) -> Result<Vec<u8>, Failure> {
    let high = |picture: &Pixmap| SMALL / f64::from(picture.width()) * f64::from(picture.height());
    let drawn = pictures
        .iter()
        .filter_map(|(_, picture)| picture.as_ref().ok());
    let height = drawn.map(high).fold(SMALL * 9.0 / 16.0, f64::max);
    let rows = pictures.len().div_ceil(COLUMNS);
    let place = |index: usize| {
        let (row, column) = (index / COLUMNS, index % COLUMNS);
        Rectangle::new(
            GAP + column as f64 * (SMALL + GAP),
            CAPTION + row as f64 * (height + CAPTION + GAP),
            SMALL,
            height,
        )
    };
    let mut elements: Vec<Element> = Vec::new();
    for (index, (caption, picture)) in pictures.iter().enumerate() {
        let area = place(index);
        let at = Point::new(area.x, area.y - 12.0);
        elements.push(Text::line(caption, at, 20.0, LIGHT.ink).bold().into());
        elements.push(Element::new(Drawn::Shape(Shape {
            line: Some(Pen::solid(LIGHT.grid, 2.0)),
            ..Shape::filled(area, LIGHT.background)
        })));
        if let Err(why) = picture {
            let at = Point::new(area.x + GAP, area.y + 2.0 * GAP);
            let lines =
                yhdyspinta::diagram::fit(why, SMALL - 2.0 * GAP, 4, 18.0, Default::default());
            elements.push(
                Text::line("", at, 18.0, LIGHT.muted)
                    .with_lines(lines)
                    .into(),
            );
        }
    }
    let page = Scene {
        language: Language::En,
        title: String::new(),
        description: String::new(),
        width: GAP + COLUMNS as f64 * (SMALL + GAP),
        height: rows as f64 * (height + CAPTION + GAP),
        background: LIGHT.background,
        elements,
    };
    let mut sheet = Pixmap::decode_png(&png(&page, Raster::Scale(1.0))?)?;
    let paint = PixmapPaint {
        quality: FilterQuality::Bicubic,
        ..PixmapPaint::default()
    };
    for (index, (_, picture)) in pictures.iter().enumerate() {
        if let Ok(picture) = picture {
            let (area, scale) = (place(index), SMALL as f32 / picture.width() as f32);
            let transform =
                Transform::from_scale(scale, scale).post_translate(area.x as f32, area.y as f32);
            sheet.draw_pixmap(0, 0, picture.as_ref(), &paint, transform, None);
        }
    }
    Ok(sheet.encode_png()?)
}
