//! Every theme can be read: contrast of texts and parts with what they lie on (WCAG 2.2).

#[path = "theme/vision.rs"]
mod vision;

use meander::theme::{Color, PART_CONTRAST, TEXT_CONTRAST, Theme, ThemeKind};

/// A colour by its name in the theme, for messages.
type Named = (&'static str, Color);

macro_rules! named {
    ($theme:expr, $($name:ident),+ $(,)?) => { [$((stringify!($name), $theme.$name)),+] };
}

/// Where cards, notes, panels and menus put their texts.
fn grounds(theme: &Theme) -> Vec<Named> {
    named!(theme, surface, canvas, lane_alternate, hover, accent_soft, panel, note, idea, gap_soft).to_vec()
}

/// Where panels and dialogs put labels.
fn quiet_grounds(theme: &Theme) -> Vec<Named> {
    named!(theme, surface, lane_alternate, panel).to_vec()
}

/// Each text with every ground that it stands on.
fn texts(theme: &Theme) -> Vec<(Named, Vec<Named>)> {
    let quiet = named!(theme, surface, canvas, lane_alternate, panel).to_vec();
    let mut texts: Vec<(Named, Vec<Named>)> =
        named!(theme, ink, ink_2, gap_ink).into_iter().map(|text| (text, grounds(theme))).collect();
    texts.push((("ink on pressed", theme.ink), named!(theme, pressed).to_vec()));
    texts.push((("accent", theme.accent), [quiet.clone(), named!(theme, hover, accent_soft).to_vec()].concat()));
    texts.push((("danger", theme.danger), [quiet.clone(), named!(theme, hover, gap_soft).to_vec()].concat()));
    texts.push((("success", theme.success), quiet.clone()));
    texts.push((("curve_desired", theme.curve_desired), quiet));
    texts.push((("note_ink", theme.note_ink), named!(theme, note).to_vec()));
    texts.push((("idea_ink", theme.idea_ink), named!(theme, idea).to_vec()));
    texts.push((("on_accent", theme.on_accent), named!(theme, accent).to_vec()));
    texts.push((("quiet_ink", theme.quiet_ink()), quiet_grounds(theme)));
    let filled = [0.12, 0.24].map(|share| ("accent, pointed at or pressed", theme.accent.toward(theme.ink, share)));
    texts.push((("on_accent", theme.on_accent), filled.to_vec()));
    let marked = ("marked text", theme.accent_soft.toward(theme.accent, 0.16));
    let tints = [-1, 1].map(|step| ("tinted note", theme.feeling(step).faded(0.08).over(theme.surface)));
    texts.push((("ink", theme.ink), [vec![marked], tints.to_vec()].concat()));
    texts.push((("words of an episode of waiting", theme.ink_2), vec![("hatch", theme.hatch())]));
    let banner = ("banner of a gap", theme.gap_soft.toward(theme.surface, 0.45));
    texts.push((("gap_ink", theme.gap_ink), vec![banner]));
    if theme.kind == ThemeKind::Poster {
        texts.push((("ink_3", theme.ink_3), named!(theme, surface, canvas, panel).to_vec()));
    }
    texts
}

/// Each part that tells something of its own with every ground that it stands on. The circle of a face and
/// the strip of a card say in colour what the eyes and mouth say in shape, so these are what is held.
fn parts(theme: &Theme) -> Vec<(Named, Vec<Named>)> {
    let lanes = named!(theme, surface, lane_alternate).to_vec();
    let mut parts: Vec<(Named, Vec<Named>)> = named!(theme, curve, curve_desired, accent, gap_ink, gap_line)
        .into_iter()
        .map(|part| (part, grounds(theme)))
        .collect();
    parts.push((("star", theme.star), named!(theme, surface).to_vec()));
    parts.push((("ink_3", theme.ink_3), named!(theme, surface).to_vec()));
    parts.push((("line of a wrong field", theme.danger), named!(theme, surface).to_vec()));
    // The ring of the keyboard lies just outside what has it: on bars, panels, menus, cards and the canvas.
    parts.push((("ring of the keyboard", theme.accent), grounds(theme)));
    parts.push((("mouth of an idle face", theme.ink_2), named!(theme, face_idle).to_vec()));
    for step in -2..=2 {
        parts.push((("mouth of a face", theme.face_ink(step)), vec![("feeling", theme.feeling(step))]));
    }
    if let Some(edge) = theme.note_edge() {
        parts.push((("edge of a note", edge), [lanes.clone(), named!(theme, note).to_vec()].concat()));
    }
    for group in theme.groups {
        parts.push((("group", group), lanes.clone()));
    }
    parts
}

fn check(kind: &str, pairs: impl Fn(&Theme) -> Vec<(Named, Vec<Named>)>, least: f32) {
    let mut faint = Vec::new();
    for theme in ThemeKind::ALL.map(ThemeKind::theme) {
        for ((part, color), grounds) in pairs(theme) {
            for (ground, below) in grounds {
                let contrast = color.over(below).contrast(below);
                if contrast < least {
                    faint.push(format!("{:?}: {part} {color:?} on {ground} {below:?}: {contrast:.2}", theme.kind));
                }
            }
        }
    }
    assert!(faint.is_empty(), "{kind} below {least} : 1\n{}", faint.join("\n"));
}

#[test]
fn texts_can_be_read() {
    check("texts", texts, TEXT_CONTRAST);
}

/// The box of a tick has no more than its edge to be found by.
#[test]
fn boxes_to_tick_can_be_seen() {
    for theme in ThemeKind::ALL.map(ThemeKind::theme) {
        let ctx = egui::Context::default();
        meander::ui::style::apply_style(&ctx, theme);
        let [red, green, blue, alpha] = ctx.global_style().visuals.widgets.inactive.bg_stroke.color.to_array();
        let edge = Color { red, green, blue, alpha };
        let contrast = edge.contrast(theme.surface);
        assert!(contrast >= PART_CONTRAST, "{:?}: {edge:?} on the ground of panels: {contrast:.2}", theme.kind);
    }
}

#[test]
fn parts_can_be_seen() {
    check("parts", parts, PART_CONTRAST);
}

#[test]
fn high_contrast_is_higher() {
    for ((text, color), grounds) in texts(ThemeKind::HighContrast.theme()) {
        for (ground, below) in grounds {
            let contrast = color.contrast(below);
            assert!(contrast >= 7.0, "{text} on {ground}: {contrast:.2}");
        }
    }
}

/// The colours that the design names stay as they are in the light theme.
#[test]
fn light_keeps_the_colours_of_the_design() {
    let light = ThemeKind::Light.theme();
    let named = [
        (light.ink, 0x1D2330),
        (light.ink_2, 0x566073),
        (light.ink_3, 0x8B94A5),
        (light.line, 0xE2E6ED),
        (light.surface, 0xFFFFFF),
        (light.canvas, 0xF4F5F8),
        (light.lane_alternate, 0xFAFBFC),
        (light.accent, 0x3D5AF1),
        (light.accent_soft, 0xEEF1FF),
        (light.feeling(-2), 0xB93815),
        (light.feeling(-1), 0xEF8F5B),
        (light.feeling(0), 0xA9B1BF),
        (light.feeling(1), 0x4FA9A8),
        (light.feeling(2), 0x0E7C72),
    ];
    for (color, rgb) in named {
        assert_eq!(color, Color::hex(rgb));
    }
}

#[test]
fn a_theme_is_of_its_kind_and_the_poster_prints_on_white() {
    for kind in ThemeKind::ALL {
        let theme = kind.theme();
        assert_eq!(theme.kind, kind);
        assert_eq!(theme.is_dark, theme.surface.luminance() < 0.5);
    }
    let poster = ThemeKind::Poster.theme();
    assert_eq!([poster.canvas, poster.surface], [Color::hex(0xFFFFFF); 2]);
}

#[test]
fn feelings_beyond_the_ends_take_the_ends() {
    let light = ThemeKind::Light.theme();
    assert_eq!([light.feeling(i8::MIN), light.feeling(i8::MAX)], [light.feeling(-2), light.feeling(2)]);
}

#[test]
fn colours_mix_as_light_does() {
    let (black, white) = (Color::hex(0x000000), Color::hex(0xFFFFFF));
    assert!((black.contrast(white) - 21.0).abs() < 1e-4);
    assert_eq!(white.contrast(white), 1.0);
    assert_eq!(black.toward(white, 0.5), Color::hex(0x808080));
    assert_eq!(white.faded(0.5).over(black), Color::hex(0x808080));
    assert_eq!(Color::TRANSPARENT.over(white), white);
    assert_eq!(black.over(white), black);
}
