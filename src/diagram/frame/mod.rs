//! What stands around every picture?
//!
//! A title, a subtitle, a legend (beside the picture, below it on a page higher than wide) and the
//! line that says where the facts are from. A view asks the frame how much room is left, fills
//! it, and gets the whole page back as a [`Scene`].

mod key;

pub use key::{Key, KeyGroup, Sample};

use super::font::{self, Weight};
use super::label::fit;
use super::page::{Page, SMALLEST_TEXT};
use super::scene::{Element, Point, Rectangle, Role, Scene, Text};
use super::theme::Theme;
use super::views::ViewInput;
use crate::describe;
use crate::language::{Language, Phrase};

/// Sizes of the frame, in units.
const MARGIN: f64 = 40.0;
const TITLE: f64 = 32.0;
const SUBTITLE: f64 = 16.0;
const GAP: f64 = 22.0;

/// How many lines the parts of the frame have at most.
const TITLE_LINES: usize = 2;
const SUBTITLE_LINES: usize = 3;
const SOURCE_LINES: usize = 2;

/// A page with everything on it but the picture.
#[derive(Clone, Debug)]
pub struct Frame {
    language: Language,
    background: super::Color,
    page: Page,
    title: String,
    elements: Vec<Element>,
    content: Rectangle,
}

impl Frame {
    /// The frame of a view: its title, unless the options name another, the network, the day and
    /// the selection below, its keys, the sources.
    pub fn new(input: &ViewInput<'_>, title: &Phrase, keys: &[KeyGroup]) -> Self {
        let mut subtitle = vec![describe::title(input.selected.model)];
        subtitle.extend(describe::scope(input.selected));
        Self::about(input, title, &subtitle, keys)
    }

    /// The frame of a view that has other sentences below its title.
    pub fn about(
        input: &ViewInput<'_>,
        title: &Phrase,
        subtitle: &[Phrase],
        keys: &[KeyGroup],
    ) -> Self {
        let language = input.options.language;
        let own = input.options.title.clone();
        let title = own.unwrap_or_else(|| title.in_language(language));
        let subtitle: Vec<String> = subtitle
            .iter()
            .map(|phrase| phrase.in_language(language))
            .collect();
        let source = describe::sources(input.selected.model).in_language(language);
        let (page, theme) = (input.options.page, input.options.theme);
        let mut frame = Self {
            language,
            background: theme.background,
            page,
            title: font::clean(&title),
            elements: Vec::new(),
            content: Rectangle::new(0.0, 0.0, page.width, page.height).shrunk(MARGIN * page.unit()),
        };
        frame.put_title(&title, &subtitle.join(" · "), theme);
        frame.put_source(&source, theme);
        frame.put_keys(keys, theme);
        frame
    }

    /// The room for the picture.
    pub fn content(&self) -> Rectangle {
        self.content
    }

    /// The page with a picture on it, and the picture in words.
    pub fn scene(mut self, description: &Phrase, picture: Vec<Element>) -> Scene {
        let place = self
            .elements
            .iter()
            .position(|element| matches!(element.role, Role::Legend | Role::Source))
            .unwrap_or(self.elements.len());
        self.elements.splice(place..place, picture);
        Scene {
            language: self.language,
            title: self.title,
            description: font::clean(&description.in_language(self.language)),
            width: self.page.width,
            height: self.page.height,
            background: self.background,
            elements: self.elements,
        }
    }

    /// Takes lines of text off the top of the room.
    fn put_title(&mut self, title: &str, subtitle: &str, theme: &Theme) {
        let unit = self.page.unit();
        let room = self.content;
        let mut top = room.y;
        let parts = [
            (
                title,
                TITLE,
                Weight::Bold,
                theme.ink,
                TITLE_LINES,
                Role::Title,
            ),
            (
                subtitle,
                SUBTITLE,
                Weight::Regular,
                theme.muted,
                SUBTITLE_LINES,
                Role::Subtitle,
            ),
        ];
        for (text, size, weight, color, most, role) in parts {
            let size = size * unit;
            let lines = fit(text, room.width, most, size, weight);
            if lines.is_empty() {
                continue;
            }
            let mut text = Text::line(
                "",
                Point::new(room.x, top + font::ASCENT * size),
                size,
                color,
            )
            .with_lines(lines);
            text.weight = weight;
            top = text.bounds().bottom() + 2.0 * unit;
            self.elements.push(Element::from(text).in_role(role));
        }
        top += GAP * unit;
        self.content = Rectangle::new(room.x, top, room.width, room.bottom() - top);
    }

    /// Takes the line of sources off the bottom of the room.
    fn put_source(&mut self, source: &str, theme: &Theme) {
        let unit = self.page.unit();
        let size = SMALLEST_TEXT * unit;
        let room = self.content;
        let lines = fit(source, room.width, SOURCE_LINES, size, Weight::Regular);
        let mut text = Text::line("", Point::new(room.x, 0.0), size, theme.muted).with_lines(lines);
        // Its margin may be narrower: nothing stands below.
        let bottom = room.bottom() + 0.4 * MARGIN * unit;
        text.at.y = bottom - text.bounds().bottom();
        let top = text.bounds().y;
        self.elements
            .push(Element::from(text).in_role(Role::Source));
        self.content.height = top - GAP * unit - room.y;
    }

    /// Takes the legend off the right side of the room, or off its bottom.
    fn put_keys(&mut self, keys: &[KeyGroup], theme: &Theme) {
        if keys.iter().all(|group| group.keys.is_empty()) {
            return;
        }
        let unit = self.page.unit();
        let room = self.content;
        let legend = key::place(
            keys,
            &room,
            self.page.is_portrait(),
            theme,
            unit,
            self.language,
        );
        if self.page.is_portrait() {
            self.content.height -= legend.area.height + GAP * unit;
        } else {
            self.content.width -= legend.area.width + GAP * unit;
        }
        let place = self.elements.len() - 1;
        let elements = legend.elements.into_iter().map(|e| e.in_role(Role::Legend));
        self.elements.splice(place..place, elements);
    }
}
