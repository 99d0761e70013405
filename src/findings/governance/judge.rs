//! Which form do the numbers of a group speak for, and how clearly?

use super::part::Part;
use super::shape::Shape;
use super::{Form, Unsaid};

/// The middle between a star and a group in which everybody is tied to everybody.
pub const HALF: f64 = 0.5;

/// How near a threshold is close: a tenth of the scale, by which one tie of the hub moves the
/// degree centralization of a group of eleven.
pub const CLOSE: f64 = 0.1;

/// How many actors a group needs.
pub const SMALLEST: usize = 5;

/// How many participants are few: with eight there are 28 pairs that would have to meet.
pub const FEW: usize = 8;

/// What the numbers come to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Verdict {
    pub(super) form: Option<Form>,
    pub(super) unsaid: Option<Unsaid>,
    pub(super) margin: Option<f64>,
    pub(super) beside: Option<Form>,
}

/// What is known of the hub beside its numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct HubIs {
    pub(super) part: Option<Part>,
    pub(super) collective: bool,
    /// The share of its partners that are tied to it by governance.
    pub(super) governed: f64,
}

/// What a brokered group would be by its hub.
enum ByHub {
    /// A form by kind alone.
    Form(Form),
    /// A form by a share, how far it is from the threshold, and the form beyond.
    Body(Form, f64, Form),
    /// None.
    Unsaid(Unsaid),
}

pub(super) fn judge(shape: &Shape, hub: Option<HubIs>) -> Verdict {
    let unsaid = |unsaid| Verdict {
        unsaid: Some(unsaid),
        ..Verdict::default()
    };
    let (Some(degree), Some(others), Some(hub)) = (shape.degree, shape.others, hub) else {
        return unsaid(Unsaid::TooSmall);
    };
    if shape.actors < SMALLEST {
        return unsaid(Unsaid::TooSmall);
    }
    if 2 * shape.largest_piece <= shape.actors {
        return unsaid(Unsaid::InPieces);
    }
    let central = shape
        .betweenness
        .map_or(degree, |betweenness| betweenness.min(degree));
    let even = shape
        .betweenness
        .map_or(degree, |betweenness| betweenness.max(degree));
    if central >= HALF && others < HALF {
        return brokered(central - HALF, HALF - others, hub);
    }
    if even < HALF && others >= HALF {
        return dense(others - HALF, HALF - even, hub);
    }
    none(central, even, others, hub)
}

fn by_hub(hub: HubIs) -> ByHub {
    if hub.collective {
        return ByHub::Unsaid(Unsaid::HubIsMany);
    }
    let administrative = Form::AdministrativeOrganisation;
    match hub.part {
        None => ByHub::Unsaid(Unsaid::HubUnknown),
        Some(Part::Participant) => ByHub::Form(Form::LeadOrganisation),
        Some(Part::Coordinator) => ByHub::Form(administrative),
        Some(Part::Body) if hub.governed >= HALF => {
            ByHub::Body(administrative, hub.governed - HALF, Form::Shared)
        }
        Some(Part::Body) => ByHub::Body(Form::Shared, HALF - hub.governed, administrative),
    }
}

/// One actor outdoes the others: the nearest threshold is that of centralization, behind which
/// no form stands, or that of density, behind which the participants govern, or of seats.
fn brokered(central: f64, sparse: f64, hub: HubIs) -> Verdict {
    let mut nearest = if sparse < central {
        (sparse, Some(Form::Shared))
    } else {
        (central, None)
    };
    let form = match by_hub(hub) {
        ByHub::Unsaid(unsaid) => {
            return Verdict {
                unsaid: Some(unsaid),
                ..Verdict::default()
            };
        }
        ByHub::Form(form) => form,
        ByHub::Body(form, seats, beyond) => {
            if seats < nearest.0 {
                nearest = (seats, Some(beyond));
            }
            form
        }
    };
    Verdict {
        form: Some(form),
        unsaid: None,
        margin: Some(nearest.0),
        beside: nearest.1.filter(|&beside| beside != form),
    }
}

/// Everybody is tied to most: the nearest threshold is that of density, behind which no form
/// stands, or that of centralization, behind which the hub governs.
fn dense(dense: f64, even: f64, hub: HubIs) -> Verdict {
    let beyond = match by_hub(hub) {
        ByHub::Form(form) | ByHub::Body(form, ..) => Some(form),
        ByHub::Unsaid(_) => None,
    };
    let (margin, beside) = if even < dense {
        (even, beyond.filter(|&form| form != Form::Shared))
    } else {
        (dense, None)
    };
    Verdict {
        form: Some(Form::Shared),
        unsaid: None,
        margin: Some(margin),
        beside,
    }
}

/// Neither: which form lacks least?
fn none(central: f64, even: f64, others: f64, hub: HubIs) -> Verdict {
    let to_brokered = (HALF - central).max(others - HALF).max(0.0);
    let to_shared = (HALF - others).max(even - HALF).max(0.0);
    let by_hub = match by_hub(hub) {
        ByHub::Form(form) | ByHub::Body(form, ..) => Some(form),
        ByHub::Unsaid(_) => None,
    };
    let (margin, beside) = if to_brokered < to_shared {
        (to_brokered, by_hub)
    } else {
        (to_shared, Some(Form::Shared))
    };
    Verdict {
        form: None,
        unsaid: Some(Unsaid::NoneStandsOut),
        margin: Some(margin),
        beside,
    }
}

/// Is that number of participants one for which the form is suited? Lead organisations are for
/// a number in between, which nobody has counted.
pub(super) fn suited(form: Form, participants: usize) -> Option<bool> {
    match form {
        Form::Shared => Some(participants <= FEW),
        Form::LeadOrganisation => None,
        Form::AdministrativeOrganisation => Some(participants > FEW),
    }
}
