//! Which picture is wanted, how large, in which format?

use std::fmt::Write as _;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, anyhow};
use clap::Args;
use yhdyspinta::diagram::kept::{KeptError, KeptLayout};
use yhdyspinta::diagram::page::{Page, SIZES};
use yhdyspinta::diagram::theme::{THEMES, Theme};
use yhdyspinta::diagram::views::{self, REGISTRY, ViewInput, ViewOptions, ViewRow};
use yhdyspinta::graphviz;
use yhdyspinta::language::{Language, Phrase};
use yhdyspinta::output::Packing;
use yhdyspinta::render::dot::dot;
use yhdyspinta::render::picture::{PICTURE_FORMATS, PictureFormat};
use yhdyspinta::render::png::Raster;

use super::answer::deliver;
use super::{Exit, Options, Session, known, other};

/// One view as a diagram; the ending of --output says the format
///
/// --theme also takes the colors of the picture: light (when missing), dark, print or mono.
#[derive(Debug, Args)]
#[command(after_help = views_in_words())]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,

    /// Which view
    #[arg(long, value_name = "NAME", help_heading = PICTURE)]
    view: String,

    /// The actor a view of one actor is about, by its id
    #[arg(long, value_name = "ID", help_heading = PICTURE)]
    actor: Option<String>,

    /// What a view of change compares with: a later day, or another network
    #[arg(long, value_name = "DATE|FILE", help_heading = PICTURE)]
    with: Option<String>,

    /// The two sectors a view of two is about, with a comma between them
    #[arg(long, value_name = "A,B", value_parser = pair, help_heading = PICTURE)]
    sectors: Option<(String, String)>,

    /// How many of the most important to show; the rest is counted
    #[arg(long, value_name = "N", help_heading = PICTURE)]
    top: Option<NonZeroUsize>,

    /// A title in place of the view's own
    #[arg(long, value_name = "TEXT", help_heading = PICTURE)]
    title: Option<String>,

    /// The page: slide, a4, a4-portrait, a3, a3-portrait, square or WIDTHxHEIGHT in pixels
    #[arg(long, value_name = "SIZE", default_value = SIZES[0].0, help_heading = PICTURE)]
    size: String,

    /// PNG: pixels for each pixel of the page
    #[arg(long, value_name = "NUMBER", default_value_t = 1.0, value_parser = scale,
          conflicts_with = "width", help_heading = PICTURE)]
    scale: f64,

    /// PNG: how many pixels wide
    #[arg(long, value_name = "PIXELS", value_parser = clap::value_parser!(u32).range(1..=50_000),
          help_heading = PICTURE)]
    width: Option<u32>,

    /// DOT: with the places of the picture, for `neato -n2`
    #[arg(long, help_heading = PICTURE)]
    positions: bool,

    /// A layout to start from (`-o layout.json` of an earlier picture): who stood there stays near
    #[arg(long, value_name = "FILE", help_heading = PICTURE)]
    like: Option<PathBuf>,

    /// Lets an installed Graphviz lay out and draw a view of actors and ties: graphviz:dot,
    /// graphviz:neato, graphviz:fdp or graphviz:sfdp, as SVG, PNG or PDF of its own size
    #[arg(long, value_name = "ENGINE", conflicts_with_all = ["size", "scale", "width", "positions", "like"],
          help_heading = PICTURE)]
    engine: Option<String>,

    /// How many seconds Graphviz may take
    #[arg(long, value_name = "SECONDS", default_value_t = 60, requires = "engine",
          value_parser = clap::value_parser!(u64).range(1..=86_400), help_heading = PICTURE)]
    engine_limit: u64,
}

const PICTURE: &str = "Picture";

/// The ending of files for Graphviz.
const DOT: &str = "dot";

/// The ending of layouts.
const LAYOUT: &str = "json";

/// What the names of Graphviz's engines begin with.
const GRAPHVIZ: &str = "graphviz:";

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let mut options = arguments.options.clone();
    let language = options.lang;
    let say = |phrase: Phrase| anyhow!(phrase.in_language(language));
    let view = arguments.view().map_err(say)?;
    let format = arguments.format(view).map_err(say)?;
    // --theme selects ties by theme in every command; here it also names the colors.
    let (colors, themes): (Vec<String>, Vec<String>) = std::mem::take(&mut options.theme)
        .into_iter()
        .partition(|word| Theme::find(word).is_some());
    let colors = colors.last().and_then(|name| Theme::find(name));
    let mut view_options = arguments.view_options(colors).map_err(say)?;
    view_options.like = arguments.kept()?;
    if let Some(with) = &arguments.with {
        view_options.with = Some(other::read(with, &options)?);
    }
    let mut session = Session::open(&options)?;
    session.name_after_file(&options);
    let unknown = unknown_theme(&themes, &session).or_else(|| unknown_actor(arguments, &session));
    if let Some(unknown) = unknown {
        return Err(say(unknown));
    }
    options.theme = themes;
    let selection = options.selection();
    let selected = selection.select(&session.model);
    let input = ViewInput {
        selected: &selected,
        options: &view_options,
    };
    let bytes = match format {
        Format::Dot(node_link) => {
            let link = node_link(&input).map_err(|error| say(error.phrase()))?;
            if arguments.positions && link.places.is_none() {
                return Err(say(no_positions(view)));
            }
            dot(&link).into_bytes()
        }
        Format::Layout(node_link) => {
            let link = node_link(&input).map_err(|error| say(error.phrase()))?;
            let places = link.places.ok_or_else(|| say(no_positions(view)))?;
            places.kept.write().into_bytes()
        }
        Format::Graphviz(node_link, engine, format) => {
            let dot = dot(&node_link(&input).map_err(|error| say(error.phrase()))?);
            let limit = Duration::from_secs(arguments.engine_limit);
            graphviz::draw(engine, &dot, format, limit).map_err(|error| say(error.phrase()))?
        }
        Format::Picture(format) => {
            let scene = (view.draw)(&input).map_err(|error| say(error.phrase()))?;
            (format.write)(&scene, arguments.raster()).map_err(|error| say(error.phrase()))?
        }
    };
    deliver(&options, &bytes)
}

/// A format and what it is made from.
enum Format {
    Picture(&'static PictureFormat),
    Dot(views::DrawNodeLink),
    Layout(views::DrawNodeLink),
    Graphviz(views::DrawNodeLink, &'static str, GraphvizFormat),
}

/// A format of Graphviz: its ending, and how such a file begins.
type GraphvizFormat = (&'static str, &'static [u8]);

impl Arguments {
    fn view(&self) -> Result<&'static ViewRow, Phrase> {
        views::find(&self.view).ok_or_else(|| {
            let names = || REGISTRY.iter().map(|row| row.name);
            let phrase = match known::closest(&self.view, names()) {
                Some(closest) => Phrase::new("draw-view-unknown-alike").text("closest", closest),
                None => Phrase::new("draw-view-unknown"),
            };
            phrase
                .text("word", self.view.as_str())
                .text("names", list(names()))
        })
    }

    fn format(&self, view: &ViewRow) -> Result<Format, Phrase> {
        let names = || {
            let pictures = PICTURE_FORMATS.iter().map(|format| format.extension);
            list(pictures.chain([DOT, LAYOUT]))
        };
        let Some(path) = &self.options.output else {
            return Err(Phrase::new("draw-format-missing").text("names", names()));
        };
        let extension = extension(path);
        let node_link = |otherwise: &'static str| {
            view.node_link.ok_or_else(|| {
                let others = REGISTRY.iter().filter(|row| row.node_link.is_some());
                Phrase::new(otherwise)
                    .text("view", view.name)
                    .text("names", list(others.map(|row| row.name)))
            })
        };
        if let Some(word) = &self.engine {
            let engine = engine(word)?;
            let node_link = node_link("graphviz-no-network")?;
            let format = graphviz::FORMATS
                .into_iter()
                .find(|(ending, _)| *ending == extension);
            let format = format.ok_or_else(|| {
                Phrase::new("graphviz-format")
                    .text(
                        "names",
                        list(graphviz::FORMATS.iter().map(|(ending, _)| *ending)),
                    )
                    .text("ending", extension)
            })?;
            return Ok(Format::Graphviz(node_link, engine, format));
        }
        if extension == DOT {
            return node_link("draw-not-node-link").map(Format::Dot);
        }
        if extension == LAYOUT {
            let layout = view.node_link.map(Format::Layout);
            return layout.ok_or_else(|| no_positions(view));
        }
        let format = PICTURE_FORMATS
            .iter()
            .find(|format| format.extension == extension);
        format.map(Format::Picture).ok_or_else(|| {
            Phrase::new("draw-format-unknown")
                .text("file", path.display().to_string())
                .text("names", names())
        })
    }

    /// The layout of --like.
    fn kept(&self) -> anyhow::Result<Option<KeptLayout>> {
        let Some(path) = &self.like else {
            return Ok(None);
        };
        let name = path.display().to_string();
        let bytes = std::fs::read(path).with_context(|| format!("--like: {name}"))?;
        let layout = KeptLayout::read(&bytes).map_err(|error| {
            let phrase = match error {
                KeptError::Unreadable(why) => Phrase::new("draw-like-unreadable").text("why", why),
                KeptError::Other(schema) => Phrase::new("draw-like-other").text("schema", schema),
                KeptError::NoPlace => Phrase::new("draw-like-no-place"),
            };
            anyhow!(phrase.text("file", name).in_language(self.options.lang))
        });
        layout.map(Some)
    }

    fn view_options(&self, colors: Option<&'static Theme>) -> Result<ViewOptions, Phrase> {
        let page: Page = self
            .size
            .parse()
            .map_err(|error: yhdyspinta::diagram::page::PageError| error.phrase())?;
        Ok(ViewOptions {
            by: self.options.grouping(),
            actor: self.actor.clone(),
            sectors: self.sectors.clone(),
            top: self.top.map(NonZeroUsize::get),
            seed: self.options.seed,
            theme: colors.unwrap_or(ViewOptions::default().theme),
            page,
            language: self.options.lang,
            title: self.title.clone(),
            positions: self.positions || self.output_extension() == LAYOUT,
            ..ViewOptions::default()
        })
    }

    fn output_extension(&self) -> String {
        let path = self.options.output.as_deref();
        path.map(extension).unwrap_or_default()
    }

    fn raster(&self) -> Raster {
        self.width.map_or(Raster::Scale(self.scale), Raster::Width)
    }
}

/// The first theme that is neither one of the network nor a name for colors.
fn unknown_theme(themes: &[String], session: &Session) -> Option<Phrase> {
    known::first("--theme", themes, || {
        let words = &session.model.vocabulary().themes;
        let themes = words.iter().map(|theme| theme.id.as_str());
        let names = themes.chain(THEMES.iter().map(|theme| theme.name));
        names.map(str::to_owned).collect()
    })
}

/// The actor that was asked for, where the network has none of that id.
fn unknown_actor(arguments: &Arguments, session: &Session) -> Option<Phrase> {
    known::first("--actor", arguments.actor.as_slice(), || {
        let actors = session.model.graph().node_weights();
        actors.map(|actor| actor.id.clone()).collect()
    })
}

/// Places were asked for where there are none.
fn no_positions(view: &ViewRow) -> Phrase {
    let others = REGISTRY.iter().filter(|row| row.node_link.is_some());
    Phrase::new("draw-no-positions")
        .text("view", view.name)
        .text("names", list(others.map(|row| row.name)))
}

/// The program of Graphviz that is asked for.
fn engine(word: &str) -> Result<&'static str, Phrase> {
    let wanted = word.strip_prefix(GRAPHVIZ);
    let known = graphviz::ENGINES.into_iter();
    known
        .clone()
        .find(|&engine| Some(engine) == wanted)
        .ok_or_else(|| {
            let names: Vec<String> = known.map(|engine| format!("{GRAPHVIZ}{engine}")).collect();
            Phrase::new("graphviz-unknown-engine")
                .text("word", word)
                .text("names", names.join(", "))
        })
}

/// The ending of a file, in small letters.
fn extension(path: &Path) -> String {
    let (_, path) = Packing::of(path);
    let extension = path.extension().unwrap_or_default();
    extension.to_string_lossy().to_lowercase()
}

fn list<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once(',').map(|(a, b)| (a.trim(), b.trim())) {
        Some((a, b)) if !a.is_empty() && !b.is_empty() => Ok((a.to_owned(), b.to_owned())),
        _ => Err("two sectors with a comma between them".to_owned()),
    }
}

fn scale(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(number) if (0.05..=20.0).contains(&number) => Ok(number),
        _ => Err("a number from 0.05 to 20".to_owned()),
    }
}

/// The views with their questions, below the help.
fn views_in_words() -> String {
    let mut text = String::from("Views:\n");
    for row in REGISTRY {
        let question = Phrase::new(row.question).in_language(Language::En);
        writeln!(text, "  {:<12} {question}", row.name).expect("writing to a String does not fail");
    }
    text
}
