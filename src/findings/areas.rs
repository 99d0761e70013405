//! Do two actors work in the same area?

use std::collections::{BTreeSet, HashMap};

use crate::model::{Actor, Model};

/// The areas of a network: those of its vocabulary, and actors that others name as theirs.
pub(super) struct Areas<'a> {
    model: &'a Model,
    /// The area above each area of the vocabulary.
    above: HashMap<&'a str, Option<&'a str>>,
    /// The area that holds all others (the country): everybody shares it, so it joins nobody.
    everywhere: Option<&'a str>,
}

impl<'a> Areas<'a> {
    pub(super) fn of(model: &'a Model) -> Self {
        let areas = &model.vocabulary().areas;
        let mut roots = areas.iter().filter(|area| area.parent.is_none());
        let everywhere = match (roots.next(), roots.next()) {
            (Some(root), None) if areas.len() > 1 => Some(root.id.as_str()),
            _ => None,
        };
        // Of two words with one key the first counts, as it does for names.
        let above = areas.iter().rev();
        Self {
            model,
            above: above
                .map(|area| (area.id.as_str(), area.parent.as_deref()))
                .collect(),
            everywhere,
        }
    }

    /// Is the area the other one or inside it?
    pub(super) fn is_in(&self, area: &str, other: &str) -> bool {
        self.lineage(area).contains(other)
    }

    /// Are both actors of one area, or one of an area inside the other's? The whole country
    /// is nobody's own area, unless both have it.
    pub(super) fn are_shared(&self, a: &Actor, b: &Actor) -> bool {
        let (a, b) = (own(a), own(b));
        if a == b {
            return true;
        }
        let within =
            |area: &str, other: &str| self.everywhere != Some(other) && self.is_in(area, other);
        within(a, b) || within(b, a)
    }

    /// Do the two work in different parts of the country? Not when one works everywhere, or
    /// nobody says where.
    pub(super) fn are_apart(&self, a: &Actor, b: &Actor) -> bool {
        let somewhere = |actor: &Actor| {
            let area = actor.area.as_deref();
            area.is_some_and(|area| self.everywhere != Some(area))
        };
        somewhere(a) && somewhere(b) && !self.are_shared(a, b)
    }

    /// The area that holds all others, where there is one.
    pub(super) fn everywhere(&self) -> Option<&'a str> {
        self.everywhere
    }

    /// The area and all it lies in.
    pub(super) fn lineage<'b>(&'b self, area: &'b str) -> BTreeSet<&'b str> {
        let mut line = BTreeSet::new();
        let mut next = Some(area);
        while let Some(area) = next.filter(|area| !line.contains(area)) {
            line.insert(area);
            next = self.above(area);
        }
        line
    }

    fn above(&self, area: &str) -> Option<&str> {
        if let Some(above) = self.above.get(area) {
            return *above;
        }
        let actor = self.model.actor(self.model.find(area)?);
        actor.area.as_deref().or(actor.parent.as_deref())
    }
}

/// The area the actor works in; an actor without one is an area of its own.
fn own(actor: &Actor) -> &str {
    actor.area.as_deref().unwrap_or(&actor.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::sample::Sample;

    fn shared(model: &Model, a: &str, b: &str) -> bool {
        let actor = |id| model.actor(model.find(id).expect("an actor"));
        Areas::of(model).are_shared(actor(a), actor(b))
    }

    #[test]
    fn an_area_holds_the_areas_inside_it_but_the_country_joins_nobody() {
        let model = Sample::new()
            .areas("fi\nerva fi\nn erva\ns fi")
            .actors(
                "oulu municipality area=n
                 kajaani municipality area=n
                 tays network area=erva
                 turku municipality area=s
                 soste association area=fi
                 stm ministry area=fi
                 lost association",
            )
            .model();
        assert!(shared(&model, "oulu", "kajaani"));
        assert!(shared(&model, "oulu", "tays") && shared(&model, "tays", "oulu"));
        assert!(!shared(&model, "oulu", "turku"));
        assert!(!shared(&model, "oulu", "soste"));
        assert!(shared(&model, "stm", "soste"));
        assert!(!shared(&model, "lost", "oulu"));
        let apart = |a, b| {
            let actor = |id| model.actor(model.find(id).expect("an actor"));
            Areas::of(&model).are_apart(actor(a), actor(b))
        };
        assert!(apart("oulu", "turku"));
        assert!(!apart("oulu", "tays") && !apart("oulu", "soste") && !apart("oulu", "lost"));
    }

    #[test]
    fn an_actor_can_be_an_area() {
        let model = Sample::new()
            .actors("county wellbeing_county area=region\nregion region\noulu municipality area=county\nnet network area=region")
            .model();
        assert!(shared(&model, "oulu", "county"));
        assert!(shared(&model, "oulu", "net"));
        assert!(shared(&model, "oulu", "region"));
    }
}
