//! Which letters of the font must come along, so that a picture looks alike everywhere?
//!
//! A TrueType font with the glyphs of a picture alone: a browser draws it as it was measured,
//! whatever fonts the reader has. Subsetters for PDF leave out the table that maps characters to
//! glyphs, without which no browser takes a font; so the few tables a browser needs are written
//! here. The font's kerning (GPOS) is left behind; the pairs that occur come along as the old
//! `kern` table, with the very values they were measured with.
//!
//! Source: OpenType specification 1.9, chapters `cmap`, `glyf`, `kern` and "Organization of an
//! OpenType font".

use std::collections::{BTreeMap, BTreeSet};

use rustybuzz::ttf_parser::{Face, GlyphId, Tag};

use crate::diagram::font::{self, Weight};

/// Characters and kerned pairs of the texts of a picture in one weight.
#[derive(Debug, Default)]
pub(super) struct Letters {
    characters: BTreeSet<char>,
    lines: BTreeSet<String>,
}

impl Letters {
    /// Takes the letters of a line.
    pub(super) fn take(&mut self, line: &str) {
        if self.lines.insert(line.to_owned()) {
            self.characters.extend(line.chars());
        }
    }

    /// A font with these letters; none where there are none that the font has.
    pub(super) fn font(&self, weight: Weight) -> Option<Vec<u8>> {
        let face = Face::parse(weight.data(), 0).ok()?;
        let mut subset = Subset::new(&face, &self.characters)?;
        for line in &self.lines {
            subset.kern(line, weight);
        }
        subset.written()
    }
}

/// The glyphs of a new font, with their numbers in the old one.
struct Subset<'a> {
    face: &'a Face<'a>,
    /// The glyph of each character; characters in order have numbers in order.
    new_of: BTreeMap<char, u16>,
    /// The old number of each new glyph.
    old: Vec<u16>,
    /// New numbers of glyphs that are parts of others.
    parts: BTreeMap<u16, u16>,
    /// The kerning of two new glyphs, in units of the font.
    kerns: BTreeMap<(u16, u16), i16>,
}

impl<'a> Subset<'a> {
    fn new(face: &'a Face<'a>, characters: &BTreeSet<char>) -> Option<Self> {
        let mut subset = Self {
            face,
            new_of: BTreeMap::new(),
            old: vec![0],
            parts: BTreeMap::new(),
            kerns: BTreeMap::new(),
        };
        for &character in characters {
            // The font has no character beyond the basic plane.
            if u16::try_from(u32::from(character)).is_err() {
                continue;
            }
            if let Some(GlyphId(old)) = face.glyph_index(character) {
                let new = u16::try_from(subset.old.len()).ok()?;
                subset.new_of.insert(character, new);
                subset.old.push(old);
            }
        }
        let mut next = 1;
        while next < subset.old.len() {
            for part in parts(subset.glyph(subset.old[next])) {
                if !subset.parts.contains_key(&part) {
                    let new = u16::try_from(subset.old.len()).ok()?;
                    subset.parts.insert(part, new);
                    subset.old.push(part);
                }
            }
            next += 1;
        }
        (!subset.new_of.is_empty()).then_some(subset)
    }

    /// Notes the kerning of a line: what was measured less the width of the letter.
    fn kern(&mut self, line: &str, weight: Weight) {
        let units = f64::from(self.face.units_per_em());
        for stretch in font::stretches(line, weight) {
            let glyphs = stretch.glyphs.unwrap_or_default();
            for (index, glyph) in glyphs.iter().enumerate() {
                let Some(next) = glyphs.get(index + 1) else {
                    continue;
                };
                let own = self.face.glyph_hor_advance(GlyphId(glyph.id)).unwrap_or(0);
                let kern = (glyph.advance * units).round() - f64::from(own);
                let ends = [glyph, next].map(|g| self.new_of_bytes(&line[g.bytes.clone()]));
                if let ([Some(a), Some(b)], true) = (ends, kern != 0.0) {
                    self.kerns.insert((a, b), kern as i16);
                }
            }
        }
    }

    /// The glyph of a single character.
    fn new_of_bytes(&self, text: &str) -> Option<u16> {
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (Some(character), None) => self.new_of.get(&character).copied(),
            _ => None,
        }
    }

    fn table(&self, tag: &[u8; 4]) -> Option<&'a [u8]> {
        self.face.raw_face().table(Tag::from_bytes(tag))
    }

    /// The outline of an old glyph; empty for a space.
    fn glyph(&self, old: u16) -> &'a [u8] {
        self.outline(old).unwrap_or_default()
    }

    fn outline(&self, old: u16) -> Option<&'a [u8]> {
        let (loca, glyf) = (self.table(b"loca")?, self.table(b"glyf")?);
        let is_long = read16(self.table(b"head")?, 50)? == 1;
        let offset = |index: usize| -> Option<usize> {
            if is_long {
                read32(loca, 4 * index).map(|offset| offset as usize)
            } else {
                read16(loca, 2 * index).map(|half| 2 * usize::from(half))
            }
        };
        glyf.get(offset(usize::from(old))?..offset(usize::from(old) + 1)?)
    }

    fn written(&self) -> Option<Vec<u8>> {
        let (mut glyf, mut loca, mut hmtx) = (Vec::new(), Vec::new(), Vec::new());
        for &old in &self.old {
            push32(&mut loca, glyf.len());
            glyf.extend(self.renumbered(old));
            glyf.resize(glyf.len().next_multiple_of(4), 0);
            push16(
                &mut hmtx,
                self.face.glyph_hor_advance(GlyphId(old)).unwrap_or(0),
            );
            let bearing = self.face.glyph_hor_side_bearing(GlyphId(old)).unwrap_or(0);
            hmtx.extend(bearing.to_be_bytes());
        }
        push32(&mut loca, glyf.len());
        let count = u16::try_from(self.old.len()).ok()?;
        let mut head = self.table(b"head")?.to_vec();
        head.get_mut(8..12)?.fill(0);
        head.get_mut(50..52)?.copy_from_slice(&1u16.to_be_bytes());
        let mut hhea = self.table(b"hhea")?.to_vec();
        hhea.get_mut(34..36)?.copy_from_slice(&count.to_be_bytes());
        let mut maxp = self.table(b"maxp")?.to_vec();
        maxp.get_mut(4..6)?.copy_from_slice(&count.to_be_bytes());
        let mut post = self.table(b"post")?.get(..32)?.to_vec();
        // Version 3: glyphs have no names.
        post[..4].copy_from_slice(&0x0003_0000u32.to_be_bytes());
        let mut tables = vec![
            (*b"OS/2", self.table(b"OS/2")?.to_vec()),
            (*b"cmap", self.cmap()),
            (*b"glyf", glyf),
            (*b"head", head),
            (*b"hhea", hhea),
            (*b"hmtx", hmtx),
            (*b"loca", loca),
            (*b"maxp", maxp),
            (*b"name", self.name()),
            (*b"post", post),
        ];
        if !self.kerns.is_empty() {
            tables.insert(6, (*b"kern", self.kern_table()));
        }
        Some(file(&tables))
    }

    /// The outline of an old glyph with the new numbers of its parts.
    fn renumbered(&self, old: u16) -> Vec<u8> {
        let mut outline = self.glyph(old).to_vec();
        for at in part_places(&outline) {
            let new = read16(&outline, at).and_then(|part| self.parts.get(&part));
            if let (Some(new), Some(place)) = (new, outline.get_mut(at..at + 2)) {
                place.copy_from_slice(&new.to_be_bytes());
            }
        }
        outline
    }

    /// Format 4: a segment for each run of characters whose glyphs follow each other.
    fn cmap(&self) -> Vec<u8> {
        let mut segments: Vec<(u16, u16, u16)> = Vec::new();
        for (&character, &glyph) in &self.new_of {
            let code = u32::from(character) as u16;
            match segments.last_mut() {
                Some((_, last, _)) if *last + 1 == code => *last = code,
                _ => segments.push((code, code, glyph.wrapping_sub(code))),
            }
        }
        segments.push((0xffff, 0xffff, 1));
        let count = segments.len();
        let mut table = Vec::new();
        // Version, one encoding: Windows, Unicode basic plane, at offset 12.
        for value in [0, 1, 3, 1, 0, 12] {
            push16(&mut table, value);
        }
        let length = 16 + 8 * count;
        push16(&mut table, 4);
        push16(&mut table, length as u16);
        push16(&mut table, 0);
        push_search(&mut table, count, 2);
        for (_, last, _) in &segments {
            push16(&mut table, *last);
        }
        push16(&mut table, 0);
        for (first, ..) in &segments {
            push16(&mut table, *first);
        }
        for (.., delta) in &segments {
            push16(&mut table, *delta);
        }
        for _ in &segments {
            push16(&mut table, 0);
        }
        table
    }

    /// Format 0: pairs in order.
    fn kern_table(&self) -> Vec<u8> {
        let count = self.kerns.len().min(10_000);
        let mut table = Vec::new();
        for value in [0, 1, 0, (14 + 6 * count) as u16, 1] {
            push16(&mut table, value);
        }
        push16(&mut table, count as u16);
        let power = power_of_two(count);
        for value in [6 * power, power.ilog2() as usize, 6 * (count - power)] {
            push16(&mut table, value as u16);
        }
        for ((a, b), kern) in self.kerns.iter().take(count) {
            push16(&mut table, *a);
            push16(&mut table, *b);
            table.extend(kern.to_be_bytes());
        }
        table
    }

    /// The names a font must have, and its license, as they are in the whole font.
    fn name(&self) -> Vec<u8> {
        const KEPT: [u16; 8] = [0, 1, 2, 3, 4, 6, 13, 14];
        let mut records: BTreeMap<u16, &[u8]> = BTreeMap::new();
        for name in self.face.names() {
            if KEPT.contains(&name.name_id) && name.is_unicode() && name.language_id == 0x409 {
                records.entry(name.name_id).or_insert(name.name);
            }
        }
        let mut table = Vec::new();
        push16(&mut table, 0);
        push16(&mut table, records.len() as u16);
        push16(&mut table, (6 + 12 * records.len()) as u16);
        let mut texts: Vec<u8> = Vec::new();
        for (id, text) in records {
            for value in [3, 1, 0x409, id, text.len() as u16, texts.len() as u16] {
                push16(&mut table, value);
            }
            texts.extend(text);
        }
        table.extend(texts);
        table
    }
}

/// The numbers of the glyphs an outline is composed of.
fn parts(outline: &[u8]) -> Vec<u16> {
    let places = part_places(outline).into_iter();
    places.filter_map(|at| read16(outline, at)).collect()
}

/// Where an outline names the glyphs it is composed of; nowhere in a simple one.
fn part_places(outline: &[u8]) -> Vec<usize> {
    const WORDS: u16 = 0x1;
    const SCALE: u16 = 0x8;
    const MORE: u16 = 0x20;
    const TWO_SCALES: u16 = 0x40;
    const MATRIX: u16 = 0x80;
    let mut places = Vec::new();
    let is_composed = read16(outline, 0).is_some_and(|contours| contours >= 0x8000);
    let mut at = 10;
    while let (true, Some(flags)) = (is_composed, read16(outline, at)) {
        places.push(at + 2);
        at += if flags & WORDS != 0 { 8 } else { 6 };
        at += match flags {
            _ if flags & SCALE != 0 => 2,
            _ if flags & TWO_SCALES != 0 => 4,
            _ if flags & MATRIX != 0 => 8,
            _ => 0,
        };
        if flags & MORE == 0 {
            break;
        }
    }
    places
}

/// The tables as a font file, with their checksums.
fn file(tables: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut font = Vec::new();
    font.extend(0x0001_0000u32.to_be_bytes());
    push16(&mut font, tables.len() as u16);
    let power = power_of_two(tables.len());
    for value in [
        16 * power,
        power.ilog2() as usize,
        16 * (tables.len() - power),
    ] {
        push16(&mut font, value as u16);
    }
    let mut offset = 12 + 16 * tables.len();
    let mut head = 0;
    for (tag, table) in tables {
        if tag == b"head" {
            head = offset;
        }
        font.extend(tag);
        font.extend(checksum(table).to_be_bytes());
        push32(&mut font, offset);
        push32(&mut font, table.len());
        offset += table.len().next_multiple_of(4);
    }
    for (_, table) in tables {
        font.extend(table);
        font.resize(font.len().next_multiple_of(4), 0);
    }
    let whole = 0xb1b0_afbau32.wrapping_sub(checksum(&font));
    if let Some(place) = font.get_mut(head + 8..head + 12) {
        place.copy_from_slice(&whole.to_be_bytes());
    }
    font
}

fn checksum(bytes: &[u8]) -> u32 {
    bytes.chunks(4).fold(0u32, |sum, chunk| {
        let mut word = [0; 4];
        word[..chunk.len()].copy_from_slice(chunk);
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}

/// The largest power of two that is not larger.
fn power_of_two(count: usize) -> usize {
    1 << count.max(1).ilog2()
}

/// What a binary search in a list of so many entries of that size begins with.
fn push_search(table: &mut Vec<u8>, count: usize, size: usize) {
    let power = power_of_two(count);
    let values = [
        size * count,
        size * power,
        power.ilog2() as usize,
        size * (count - power),
    ];
    for value in values {
        push16(table, value as u16);
    }
}

fn push16(table: &mut Vec<u8>, value: u16) {
    table.extend(value.to_be_bytes());
}

fn push32(table: &mut Vec<u8>, value: usize) {
    table.extend((value as u32).to_be_bytes());
}

fn read16(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at + 2)?;
    Some(u16::from_be_bytes([bytes[0], bytes[1]]))
}

fn read32(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustybuzz::UnicodeBuffer;

    fn width(face: &rustybuzz::Face<'_>, text: &str) -> i32 {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = rustybuzz::shape(face, &[], buffer);
        let positions = shaped.glyph_positions();
        positions.iter().map(|position| position.x_advance).sum()
    }

    #[test]
    fn the_small_font_measures_and_draws_like_the_whole_one() {
        for weight in [Weight::Regular, Weight::Bold] {
            let lines = ["AVOIN Työ: Åbo – Šamšal", "”Taloudelliset” (12 %)…"];
            let mut letters = Letters::default();
            for line in lines {
                letters.take(line);
            }
            let bytes = letters.font(weight).expect("letters");
            assert!(bytes.len() < 20_000, "{}", bytes.len());
            let small = rustybuzz::Face::from_slice(&bytes, 0).expect("a sound font");
            let whole = rustybuzz::Face::from_slice(weight.data(), 0).expect("a sound font");
            for line in lines {
                assert_eq!(width(&small, line), width(&whole, line), "{line}");
            }
            for character in lines.concat().chars() {
                let bounds = |face: &rustybuzz::Face<'_>| {
                    let glyph = face.glyph_index(character).expect("a glyph");
                    face.glyph_bounding_box(glyph)
                };
                assert_eq!(bounds(&small), bounds(&whole), "{character}");
            }
        }
    }

    #[test]
    fn checksums_add_up() {
        let mut letters = Letters::default();
        letters.take("ä");
        let font = letters.font(Weight::Regular).expect("a letter");
        assert_eq!(checksum(&font), 0xb1b0_afba);
    }

    #[test]
    fn letters_the_font_lacks_need_no_font() {
        let mut letters = Letters::default();
        letters.take("\u{1f389}中");
        assert_eq!(letters.font(Weight::Regular), None);
        assert_eq!(Letters::default().font(Weight::Bold), None);
    }
}
