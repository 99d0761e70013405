//! What do bars, stripes, steps and lines mean?

use super::Picture;
use super::axis::Axis;
use super::marks::{self, Sort};
use super::rows::Group;
use crate::diagram::frame::{Key, KeyGroup, Sample};
use crate::diagram::scene::Pen;
use crate::diagram::views::families::Family;
use crate::diagram::{Color, Dash, Head, LineLook};
use crate::language::Phrase;

impl Picture<'_> {
    /// The legend, with the sectors of these groups.
    pub(super) fn keys(&self, groups: &[Group]) -> Vec<KeyGroup> {
        let (theme, unit) = (self.theme(), self.unit);
        let times = self.times;
        let key = |sample, name, count| Key {
            sample,
            name,
            count,
        };
        let field = |fill, line, sign| Sample::Field { fill, line, sign };
        let mut families: Vec<&Family> = self.families.iter().collect();
        families.sort_by_key(|family| std::cmp::Reverse(family.count));
        let ties = families.into_iter().map(|family| {
            let pen = Some(Pen::solid(family.color, unit));
            let sample = field(Some(family.color), pen, Some(family.sign));
            key(sample, family.name.clone(), Some(family.count))
        });
        let dated = times.lives.iter().filter(|life| !life.valid.is_always());
        let dated = dated.count();
        let undated = times.lives.len() - dated;
        let mut actors = Vec::new();
        if dated > 0 {
            let sample = field(Some(theme.sequential[0]), Some(self.rim()), None);
            actors.push(key(sample, self.say("timeline-key-actor"), Some(dated)));
        }
        if undated > 0 {
            let sample = Sample::Line(self.line(Sort::Event, theme.muted));
            actors.push(key(sample, self.say("timeline-key-undated"), Some(undated)));
        }
        if times.ended > 0 {
            let sample = field(Some(theme.accent), None, None);
            actors.push(key(
                sample,
                self.say("timeline-key-ends"),
                Some(times.ended),
            ));
        }
        if self.has_marks() {
            for group in groups {
                let Some(sector) = group.sector else { continue };
                let sector = &self.sectors.keys[sector as usize];
                let sample = Sample::Mark(self.mark(sector));
                actors.push(key(sample, self.sector(sector), Some(group.all)));
            }
        }
        let model = self.selected().model;
        let axis = Axis::new(self.span, 0.0, 1.0);
        let marks = marks::marks(model, self.today, axis.days(), &axis, 0.0, self.language());
        let of = |sort: Sort| {
            let own = marks.iter().filter(|mark| mark.sort == sort);
            own.map(|mark| mark.count).sum::<usize>()
        };
        let lines = [
            (Sort::Stage, "timeline-key-stage"),
            (Sort::Event, "timeline-key-event"),
        ];
        let lines = lines.into_iter().filter(|&(sort, _)| of(sort) > 0);
        let lines = lines.map(|(sort, name)| {
            let sample = Sample::Line(self.line(sort, theme.muted));
            key(sample, self.say(name), Some(of(sort)))
        });
        let counted = |phrase: &'static str, count| {
            Phrase::new(phrase)
                .count("count", count)
                .in_language(self.language())
        };
        vec![
            KeyGroup {
                title: counted("timeline-ties", times.dated_ties.values().sum()),
                keys: ties.collect(),
            },
            KeyGroup {
                title: counted("timeline-actors", times.lives.len()),
                keys: actors,
            },
            KeyGroup {
                title: self.say("timeline-marks"),
                keys: lines.collect(),
            },
        ]
    }

    /// The outline of the bar of an actor.
    pub(super) fn rim(&self) -> Pen {
        Pen::solid(self.theme().muted, self.unit)
    }

    /// How a mark is drawn; events are dotted.
    pub(super) fn line(&self, sort: Sort, color: Color) -> LineLook {
        let (dash, weight) = match sort {
            Sort::Today => (Dash::Solid, 2.0),
            Sort::Stage => (Dash::Solid, 1.0),
            Sort::Event => (Dash::Dotted, 1.2),
        };
        LineLook {
            color,
            dash,
            weight,
            head: Head::None,
            mutual: false,
        }
    }
}
