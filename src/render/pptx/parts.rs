//! What does a presentation hold beside its slide?
//!
//! As little as presentation programs accept: a master and a layout with a title, a color theme
//! taken from the picture's, and speaker's notes that say in words what the picture shows. There
//! is no date in any of it: same picture, same bytes.

use super::emu::Scale;
use super::paint::rgb;
use super::slide::slide;
use super::{DRAWING, PRESENTATION, RELATIONS};
use crate::diagram::font::FAMILY;
use crate::diagram::scene::Scene;
use crate::diagram::theme::{LIGHT, THEMES, Theme};
use crate::render::xml::escaped;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument";

/// A part of a file: where it is, what it is, what it holds, and what it points to.
struct Part {
    path: &'static str,
    /// The end of its content type.
    content: &'static str,
    xml: String,
    /// The kind and the address of what it points to, as `rId1` and so on.
    relations: &'static [(&'static str, &'static str)],
}

/// The files of a presentation in their order.
pub(super) fn files(scene: &Scene) -> Vec<(String, String)> {
    let parts = parts(scene);
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), content_types(&parts)),
        (
            "_rels/.rels".to_owned(),
            relations(&[
                ("officeDocument", "ppt/presentation.xml"),
                ("metadata/core-properties", "docProps/core.xml"),
                ("extended-properties", "docProps/app.xml"),
            ]),
        ),
    ];
    for part in parts {
        if !part.relations.is_empty() {
            let (folder, name) = part.path.rsplit_once('/').unwrap_or(("", part.path));
            files.push((
                format!("{folder}/_rels/{name}.rels"),
                relations(part.relations),
            ));
        }
        files.push((part.path.to_owned(), part.xml));
    }
    files
}

fn parts(scene: &Scene) -> Vec<Part> {
    let part = |path, content, xml, relations| Part {
        path,
        content,
        xml,
        relations,
    };
    let theme = theme_of(scene);
    vec![
        part(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            core(scene),
            &[],
        ),
        part(
            "docProps/app.xml",
            "extended-properties+xml",
            application(),
            &[],
        ),
        part(
            "ppt/presentation.xml",
            "presentationml.presentation.main+xml",
            presentation(scene),
            &[
                ("slideMaster", "slideMasters/slideMaster1.xml"),
                ("notesMaster", "notesMasters/notesMaster1.xml"),
                ("slide", "slides/slide1.xml"),
                ("theme", "theme/theme1.xml"),
            ],
        ),
        part(
            "ppt/slideMasters/slideMaster1.xml",
            "presentationml.slideMaster+xml",
            slide_master(scene),
            &[
                ("slideLayout", "../slideLayouts/slideLayout1.xml"),
                ("theme", "../theme/theme1.xml"),
            ],
        ),
        part(
            "ppt/slideLayouts/slideLayout1.xml",
            "presentationml.slideLayout+xml",
            slide_layout(scene),
            &[("slideMaster", "../slideMasters/slideMaster1.xml")],
        ),
        part(
            "ppt/theme/theme1.xml",
            "theme+xml",
            color_theme(theme, scene),
            &[],
        ),
        part(
            "ppt/slides/slide1.xml",
            "presentationml.slide+xml",
            slide(scene),
            &[
                ("slideLayout", "../slideLayouts/slideLayout1.xml"),
                ("notesSlide", "../notesSlides/notesSlide1.xml"),
            ],
        ),
        part(
            "ppt/notesMasters/notesMaster1.xml",
            "presentationml.notesMaster+xml",
            notes_master(),
            &[("theme", "../theme/theme2.xml")],
        ),
        part(
            "ppt/theme/theme2.xml",
            "theme+xml",
            color_theme(&LIGHT, scene),
            &[],
        ),
        part(
            "ppt/notesSlides/notesSlide1.xml",
            "presentationml.notesSlide+xml",
            notes(scene),
            &[
                ("notesMaster", "../notesMasters/notesMaster1.xml"),
                ("slide", "../slides/slide1.xml"),
            ],
        ),
    ]
}

/// The theme a picture was drawn in, as far as its page tells.
fn theme_of(scene: &Scene) -> &'static Theme {
    let same = THEMES
        .iter()
        .find(|theme| theme.background == scene.background);
    same.and_then(|theme| Theme::find(theme.name))
        .unwrap_or(&LIGHT)
}

fn content_types(parts: &[Part]) -> String {
    let overrides: String = parts
        .iter()
        .map(|part| {
            let content = if part.content.starts_with("application/") {
                part.content.to_owned()
            } else {
                format!("{CONTENT}.{}", part.content)
            };
            format!(
                r#"<Override PartName="/{}" ContentType="{content}"/>"#,
                part.path
            )
        })
        .collect();
    format!(
        concat!(
            r#"{}<Types xmlns="{}/content-types">"#,
            r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
            r#"<Default Extension="xml" ContentType="application/xml"/>{}</Types>"#
        ),
        DECLARATION, PACKAGE, overrides
    )
}

fn relations(targets: &[(&str, &str)]) -> String {
    let targets: String = targets
        .iter()
        .enumerate()
        .map(|(place, (kind, target))| {
            let base = if kind.starts_with("metadata/") {
                format!("{PACKAGE}/relationships")
            } else {
                RELATIONS.to_owned()
            };
            format!(
                r#"<Relationship Id="rId{}" Type="{base}/{kind}" Target="{target}"/>"#,
                place + 1
            )
        })
        .collect();
    format!(
        r#"{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{targets}</Relationships>"#
    )
}

fn core(scene: &Scene) -> String {
    format!(
        concat!(
            r#"{}<cp:coreProperties xmlns:cp="{}/metadata/core-properties" "#,
            r#"xmlns:dc="http://purl.org/dc/elements/1.1/">"#,
            r#"<dc:title>{}</dc:title><dc:creator>Yhdyspinta</dc:creator>"#,
            r#"<dc:description>{}</dc:description><dc:language>{}</dc:language>"#,
            r#"</cp:coreProperties>"#
        ),
        DECLARATION,
        PACKAGE,
        escaped(&scene.title),
        escaped(&scene.description),
        scene.language.code()
    )
}

fn application() -> String {
    format!(
        concat!(
            r#"{}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/"#,
            r#"extended-properties"><Application>Yhdyspinta</Application></Properties>"#
        ),
        DECLARATION
    )
}

fn presentation(scene: &Scene) -> String {
    let scale = Scale::of(scene);
    format!(
        concat!(
            r#"{}<p:presentation {} saveSubsetFonts="1">"#,
            r#"<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>"#,
            r#"<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>"#,
            r#"<p:sldIdLst><p:sldId id="256" r:id="rId3"/></p:sldIdLst>"#,
            r#"<p:sldSz cx="{}" cy="{}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>"#
        ),
        DECLARATION,
        names(),
        scale.emu(scene.width),
        scale.emu(scene.height)
    )
}

/// The declarations of names that every part of a presentation begins with.
fn names() -> String {
    format!(r#"xmlns:a="{DRAWING}" xmlns:r="{RELATIONS}" xmlns:p="{PRESENTATION}""#)
}

/// The group that holds everything on a slide or a master.
fn tree(inside: &str) -> String {
    format!(
        concat!(
            r#"<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/>"#,
            r#"</p:nvGrpSpPr><p:grpSpPr/>{}</p:spTree>"#
        ),
        inside
    )
}

const COLOR_MAP: &str = concat!(
    r#"<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" "#,
    r#"accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" "#,
    r#"folHlink="folHlink"/>"#
);

/// A place for a title over the width of the page.
fn title_holder(scene: &Scene) -> String {
    let scale = Scale::of(scene);
    let (width, height) = (scene.width, scene.height);
    format!(
        concat!(
            r#"<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/>"#,
            r#"</p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"#,
            r#"<a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></a:xfrm>"#,
            r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>"#,
            r#"<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>"#
        ),
        x = scale.emu(0.025 * width),
        y = scale.emu(0.04 * height),
        w = scale.emu(0.95 * width),
        h = scale.emu(0.1 * height)
    )
}

fn slide_master(scene: &Scene) -> String {
    format!(
        concat!(
            r#"{}<p:sldMaster {}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/>"#,
            r#"</a:solidFill><a:effectLst/></p:bgPr></p:bg>{}</p:cSld>{}"#,
            r#"<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>"#,
            r#"<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="1920" b="1">"#,
            r#"<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/>"#,
            r#"</a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles>"#,
            r#"</p:sldMaster>"#
        ),
        DECLARATION,
        names(),
        tree(&title_holder(scene)),
        COLOR_MAP
    )
}

fn slide_layout(scene: &Scene) -> String {
    format!(
        concat!(
            r#"{}<p:sldLayout {} type="titleOnly" preserve="1"><p:cSld name="Title Only">{}"#,
            r#"</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"#
        ),
        DECLARATION,
        names(),
        tree(&title_holder(scene))
    )
}

/// A placeholder of notes: its number, its kind, where it is (x, y, width, height).
fn notes_holder(number: usize, kind: &str, [x, y, width, height]: [i64; 4], text: &str) -> String {
    let locks = if kind == "sldImg" {
        r#"<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/>"#
    } else {
        r#"<a:spLocks noGrp="1"/>"#
    };
    format!(
        concat!(
            r#"<p:sp><p:nvSpPr><p:cNvPr id="{}" name="{}"/><p:cNvSpPr>{}</p:cNvSpPr>"#,
            r#"<p:nvPr><p:ph type="{}" idx="{}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"#,
            r#"<a:off x="{}" y="{}"/><a:ext cx="{}" cy="{}"/></a:xfrm>"#,
            r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>{}</p:sp>"#
        ),
        number, kind, locks, kind, number, x, y, width, height, text
    )
}

const NOTES_IMAGE: [i64; 4] = [685_800, 1_143_000, 5_486_400, 3_086_100];
const NOTES_TEXT: [i64; 4] = [685_800, 4_400_550, 5_486_400, 3_600_450];

fn notes_master() -> String {
    let text =
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang=\"en-GB\"/></a:p></p:txBody>";
    let inside =
        notes_holder(2, "sldImg", NOTES_IMAGE, "") + &notes_holder(3, "body", NOTES_TEXT, text);
    format!(
        r#"{DECLARATION}<p:notesMaster {}><p:cSld>{}</p:cSld>{COLOR_MAP}</p:notesMaster>"#,
        names(),
        tree(&inside)
    )
}

/// The picture in words, for who presents it.
fn notes(scene: &Scene) -> String {
    let text = format!(
        concat!(
            r#"<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="{}"/><a:t>{}</a:t></a:r>"#,
            r#"</a:p></p:txBody>"#
        ),
        scene.language.code(),
        escaped(&scene.description)
    );
    let inside =
        notes_holder(2, "sldImg", NOTES_IMAGE, "") + &notes_holder(3, "body", NOTES_TEXT, &text);
    format!(
        concat!(
            r#"{}<p:notes {}><p:cSld>{}</p:cSld>"#,
            r#"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"#
        ),
        DECLARATION,
        names(),
        tree(&inside)
    )
}

/// The colors and the font that what is added to the slide takes.
fn color_theme(theme: &Theme, scene: &Scene) -> String {
    let page = if theme.background == scene.background {
        scene.background
    } else {
        theme.background
    };
    let mut colors = vec![
        ("dk1", theme.ink),
        ("lt1", page),
        ("dk2", theme.muted),
        ("lt2", theme.sequential[0]),
    ];
    let accents = [
        "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    ];
    colors.extend(accents.into_iter().zip(theme.series));
    colors.extend([("hlink", theme.series[0]), ("folHlink", theme.series[3])]);
    let colors: String = colors
        .into_iter()
        .map(|(name, color)| format!("<a:{name}>{}</a:{name}>", rgb(color)))
        .collect();
    let font = format!(r#"<a:latin typeface="{FAMILY}"/><a:ea typeface=""/><a:cs typeface=""/>"#);
    let fills = r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#.repeat(3);
    let line = |width: i64| {
        format!(r#"<a:ln w="{width}"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>"#)
    };
    let lines: String = [6_350, 12_700, 19_050].map(line).concat();
    let effects = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    format!(
        concat!(
            r#"{}<a:theme xmlns:a="{}" name="Yhdyspinta"><a:themeElements>"#,
            r#"<a:clrScheme name="{}">{}</a:clrScheme>"#,
            r#"<a:fontScheme name="{}"><a:majorFont>{}</a:majorFont><a:minorFont>{}</a:minorFont>"#,
            r#"</a:fontScheme><a:fmtScheme name="Yhdyspinta"><a:fillStyleLst>{}</a:fillStyleLst>"#,
            r#"<a:lnStyleLst>{}</a:lnStyleLst><a:effectStyleLst>{}</a:effectStyleLst>"#,
            r#"<a:bgFillStyleLst>{}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"#
        ),
        DECLARATION, DRAWING, theme.name, colors, FAMILY, font, font, fills, lines, effects, fills
    )
}
