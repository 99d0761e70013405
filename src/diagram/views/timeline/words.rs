//! What is said of times?

use super::Picture;
use super::rows::Group;
use crate::findings::Life;
use crate::language::{Phrase, partial_date};
use crate::model::{PartialDate, Validity};

impl Picture<'_> {
    pub(super) fn title(&self) -> Phrase {
        let times = self.times;
        let ending = |key: &'static str, quiet: &'static str| match times.ended {
            0 => Phrase::new(quiet),
            ended => Phrase::new(key)
                .count("ended", ended)
                .count("ties", times.ended_ties),
        };
        match times.most() {
            Some((day, most)) if most > 0 => ending("timeline-title", "timeline-title-lasting")
                .count("most", most)
                .date("day", PartialDate::day(day)),
            _ => ending("timeline-title-actors", "timeline-title-actors-lasting")
                .count("actors", times.lives.len()),
        }
    }

    pub(super) fn description(&self) -> Phrase {
        let (first, last) = self.span;
        Phrase::new("timeline-description")
            .date("first", PartialDate::day(first))
            .date("last", PartialDate::day(last))
            .count("actors", self.times.lives.len())
            .count("ties", self.times.dated_ties.values().sum())
            .count("ended", self.times.ended)
            .count("ending", self.times.ended_ties)
    }

    /// What has no date and what has no room.
    pub(super) fn left_out(&self, groups: &[Group], nameless: usize) -> Vec<Phrase> {
        let times = self.times;
        let mut sentences = Vec::new();
        if times.undated_actors + times.undated_ties > 0 {
            sentences.push(
                Phrase::new("timeline-undated")
                    .count("actors", times.undated_actors)
                    .count("ties", times.undated_ties),
            );
        }
        let shown: usize = groups.iter().map(|group| group.shown.len()).sum();
        let model = self.selected().model;
        let timeless = model.network().events.iter();
        let timeless = timeless.filter(|event| event.date.is_none()).count();
        for (key, count) in [
            ("timeline-no-room", times.lives.len() - shown),
            ("timeline-nameless", nameless),
            ("timeline-events-undated", timeless),
        ] {
            if count > 0 {
                sentences.push(Phrase::new(key).count("count", count));
            }
        }
        sentences
    }

    pub(super) fn time(&self, valid: Validity) -> String {
        let end = |date: Option<PartialDate>| {
            date.map_or(String::new(), |date| partial_date(date, self.language()))
        };
        format!("{}–{}", end(valid.from), end(valid.until))
    }

    pub(super) fn tooltip(&self, life: &Life) -> String {
        let model = self.selected().model;
        let kind = &model.actor(life.node).kind;
        let mut facts = vec![
            self.name(life),
            model.actor_kind_name(kind, self.language()).to_owned(),
        ];
        if !life.valid.is_always() {
            facts.push(self.time(life.valid));
        }
        let ties = Phrase::new("count-ties").count("count", life.ties);
        facts.push(ties.in_language(self.language()));
        facts.join(" · ")
    }
}
