//! Which attributes say how something is drawn, not what it is?
//!
//! Source: *Attributes*, <https://graphviz.org/doc/info/attrs.html>.

/// The attributes of nodes, edges and clusters that say how they are drawn; in order.
const DRAWN: [&str; 81] = [
    "K",
    "_background",
    "arrowhead",
    "arrowsize",
    "arrowtail",
    "bb",
    "bgcolor",
    "color",
    "colorscheme",
    "constraint",
    "decorate",
    "dim",
    "distortion",
    "edgeURL",
    "edgehref",
    "edgetarget",
    "edgetooltip",
    "fillcolor",
    "fixedsize",
    "fontcolor",
    "fontname",
    "fontsize",
    "gradientangle",
    "headURL",
    "head_lp",
    "headclip",
    "headhref",
    "headlabel",
    "headport",
    "headtarget",
    "headtooltip",
    "height",
    "image",
    "imagepos",
    "imagescale",
    "labelURL",
    "labelangle",
    "labeldistance",
    "labelfloat",
    "labelfontcolor",
    "labelfontname",
    "labelfontsize",
    "labelhref",
    "labeljust",
    "labelloc",
    "labeltarget",
    "labeltooltip",
    "layer",
    "len",
    "lhead",
    "lheight",
    "lp",
    "ltail",
    "lwidth",
    "margin",
    "minlen",
    "nojustify",
    "ordering",
    "orientation",
    "pencolor",
    "penwidth",
    "peripheries",
    "pin",
    "pos",
    "rank",
    "rects",
    "regular",
    "root",
    "samehead",
    "sametail",
    "samplepoints",
    "shape",
    "shapefile",
    "showboxes",
    "sides",
    "size",
    "skew",
    "sortv",
    "style",
    "vertices",
    "width",
];

/// Others: of `dot -Tdot` and `-Txdot`, and of the ends of edges.
const MORE: [&str; 17] = [
    "_draw_",
    "_hdraw_",
    "_hldraw_",
    "_ldraw_",
    "_tdraw_",
    "_tldraw_",
    "tailURL",
    "tail_lp",
    "tailclip",
    "tailhref",
    "taillabel",
    "tailport",
    "tailtarget",
    "tailtooltip",
    "xlp",
    "xlabel",
    "z",
];

/// Does the attribute of that name say how something is drawn?
pub(crate) fn is_drawn(name: &str) -> bool {
    DRAWN.binary_search(&name).is_ok() || MORE.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_in_order() {
        assert!(DRAWN.is_sorted());
        assert!(is_drawn("width") && is_drawn("K") && is_drawn("tailport"));
        assert!(!is_drawn("weight") && !is_drawn("label"));
    }
}
