//! In which order is a picture read, and what is each part of it?

use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Node, SpanTag, Tag, TagGroup, TagTree,
};

use super::ink::Ink;
use super::{POINTS, title};
use crate::diagram::scene::{Drawn, Element, Rectangle, Role, Scene, Shape, Text};

/// Draws the scene and says what is what.
pub(super) fn draw(scene: &Scene, ink: &mut Ink<'_, '_>) -> TagTree {
    let page = Rectangle::new(0.0, 0.0, scene.width, scene.height);
    let mut tree = TagTree::new().with_lang(Some(scene.language.code().to_owned()));
    beside(ink, |ink| ink.shape(&Shape::filled(page, scene.background)));
    let mut rest = scene.elements.as_slice();
    while let Some(first) = rest.first() {
        let end = rest.iter().position(|element| element.role != first.role);
        let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        match first.role {
            Role::Picture => tree.push(figure(part, scene, ink)),
            Role::Title => {
                let tag = || Tag::Hn(NonZeroU16::MIN, Some(title(scene)));
                texts(part, ink, || TagGroup::new(tag()), |node| tree.push(node));
            }
            Role::Subtitle | Role::Source | Role::Legend => {
                texts(part, ink, || TagGroup::new(Tag::P), |node| tree.push(node));
            }
        }
    }
    tree
}

/// The picture: one figure that says in words what it shows.
fn figure(elements: &[Element], scene: &Scene, ink: &mut Ink<'_, '_>) -> Node {
    let side = |length: f64| (length * POINTS) as f32;
    let tag = Tag::Figure(Some(scene.description.clone()));
    let area = Rect::from_xywh(0.0, 0.0, side(scene.width), side(scene.height));
    let tag = tag.with_bbox(area.map(|rect| BBox::new(0, rect)));
    let mut group = TagGroup::new(tag);
    group.push(ink.tagged(ContentTag::Other, |ink| {
        for element in elements {
            ink.element(element);
        }
    }));
    group.into()
}

/// Each text in a group of its own; what is drawn beside the texts is there for the eye alone.
fn texts(
    elements: &[Element],
    ink: &mut Ink<'_, '_>,
    group: impl Fn() -> TagGroup,
    mut push: impl FnMut(Node),
) {
    for element in elements {
        match &element.drawn {
            Drawn::Text(text) => push(paragraph(text, ink, group())),
            _ => beside(ink, |ink| ink.element(element)),
        }
    }
}

fn paragraph(text: &Text, ink: &mut Ink<'_, '_>, mut group: TagGroup) -> Node {
    for row in 0..text.lines.len() {
        group.push(ink.tagged(ContentTag::Span(SpanTag::empty()), |ink| ink.row(text, row)));
    }
    group.into()
}

fn beside(ink: &mut Ink<'_, '_>, draw: impl FnOnce(&mut Ink<'_, '_>)) {
    let artifact = Artifact::with_kind(ArtifactType::Layout);
    ink.tagged(ContentTag::Artifact(artifact), draw);
}
