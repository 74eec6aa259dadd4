//! Every colour, size and font role, in four themes. No other file names a colour or a font size.

mod color;
pub mod size;

use crate::fonts::{Style, Weight};
use crate::model::Colour;
pub use color::Color;

/// Which set of looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum ThemeKind {
    #[default]
    Light,
    Dark,
    HighContrast,
    /// Black on white, for paper.
    Poster,
}

impl ThemeKind {
    pub const ALL: [ThemeKind; 4] = [Self::Light, Self::Dark, Self::HighContrast, Self::Poster];

    pub fn theme(self) -> &'static Theme {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::HighContrast => &HIGH_CONTRAST,
            Self::Poster => &POSTER,
        }
    }
}

/// The colours of one theme.
#[derive(Debug, PartialEq)]
pub struct Theme {
    pub kind: ThemeKind,
    pub is_dark: bool,
    /// Body text.
    pub ink: Color,
    /// Secondary text.
    pub ink_2: Color,
    /// Dots, ticks and icons at rest. Too light for text, but on paper: there it is darker.
    pub ink_3: Color,
    pub line: Color,
    pub surface: Color,
    pub canvas: Color,
    pub lane_alternate: Color,
    pub accent: Color,
    pub accent_soft: Color,
    /// Text and icons on `accent`.
    pub on_accent: Color,
    pub hover: Color,
    pub pressed: Color,
    pub shadow: Color,
    /// −2, −1, 0, +1, +2.
    pub feeling: [Color; 5],
    /// Eyes and mouth on a feeling's face, where they can be seen: see [`Theme::face_ink()`].
    face_ink: Color,
    /// A face that is not chosen; its eyes and mouth are `ink_2`.
    pub face_idle: Color,
    /// The bracket of a gap.
    pub gap_line: Color,
    pub gap_ink: Color,
    pub gap_soft: Color,
    pub star: Color,
    pub curve: Color,
    pub curve_desired: Color,
    /// Behind-the-scenes cards and other plain notes.
    pub note: Color,
    pub note_ink: Color,
    pub idea: Color,
    pub idea_line: Color,
    pub idea_ink: Color,
    /// Boxes of the poster.
    pub panel: Color,
    pub danger: Color,
    pub success: Color,
    /// Okabe–Ito, in the order in which customer groups take them.
    pub groups: [Color; 8],
}

impl Theme {
    /// The colour of a feeling, −2.0 ..= +2.0: the nearest step.
    pub fn feeling(&self, step: i8) -> Color {
        self.feeling[usize::from((step.clamp(-2, 2) + 2).unsigned_abs())]
    }

    /// Eyes and mouth of the face of this step: they tell the feeling to who cannot see the colour, so
    /// they change to ink on fills that are too light for them.
    pub fn face_ink(&self, step: i8) -> Color {
        let fill = self.feeling(step);
        if self.face_ink.contrast(fill) >= PART_CONTRAST { self.face_ink } else { self.ink }
    }

    /// A colour that a document says: those of the palette are as this theme has them.
    pub fn own_color(&self, own: Colour) -> Color {
        let own = Color::from(own);
        LIGHT.groups.iter().position(|group| *group == own).map_or(own, |place| self.groups[place])
    }

    /// Between secondary text and hints.
    pub fn quiet_ink(&self) -> Color {
        self.ink_2.toward(self.ink_3, 0.35)
    }

    /// The slanted lines behind the words of an episode of waiting: never so dark that they hinder reading.
    pub fn hatch(&self) -> Color {
        if self.kind == ThemeKind::HighContrast { self.line.faded(0.3).over(self.surface) } else { self.line }
    }

    /// The edge of cards that show by their ground elsewhere: in high contrast a ground alone does not tell.
    pub fn note_edge(&self) -> Option<Color> {
        (self.kind == ThemeKind::HighContrast).then_some(self.line)
    }

    /// How much thicker the line around what is chosen is than a usual one: in high contrast it is not told
    /// by colour alone.
    pub fn chosen_weight(&self) -> f32 {
        if self.kind == ThemeKind::HighContrast { 2.0 } else { 1.0 }
    }
}

/// Below a card that is being dragged.
pub const LIFTED_SHADOW: Color = Color { red: 0, green: 0, blue: 0, alpha: 50 };
/// How much of what was not looked for is covered, 0.0 ..= 1.0.
pub const FIND_VEIL: f32 = 0.8;
/// Where a picture will stand once it has been read.
pub const PICTURE_GROUND: Color = Color { red: 0x8B, green: 0x94, blue: 0xA5, alpha: 51 };

/// The least contrast of text with what lies under it (WCAG 2.2, 1.4.3).
pub const TEXT_CONTRAST: f32 = 4.5;
/// The least contrast of parts that have a meaning with what lies under them (WCAG 2.2, 1.4.11).
pub const PART_CONTRAST: f32 = 3.0;

/// Okabe and Ito, "Color Universal Design" (2008). Black is replaced by ink; purple, orange, sky blue and
/// yellow are darkened until their curves can be seen on white.
const GROUPS: [Color; 8] = [
    Color::hex(0x1D2330),
    Color::hex(0xC876A5),
    Color::hex(0xBF8700),
    Color::hex(0x0072B2),
    Color::hex(0x009E73),
    Color::hex(0xD55E00),
    Color::hex(0x3397D3),
    Color::hex(0x9C9300),
];

const FEELING: [Color; 5] =
    [Color::hex(0xB93815), Color::hex(0xEF8F5B), Color::hex(0xA9B1BF), Color::hex(0x4FA9A8), Color::hex(0x0E7C72)];

static LIGHT: Theme = LIGHT_COLORS;

/// A static cannot be copied from a static, and the poster takes most of these.
const LIGHT_COLORS: Theme = Theme {
    kind: ThemeKind::Light,
    is_dark: false,
    ink: Color::hex(0x1D2330),
    ink_2: Color::hex(0x566073),
    ink_3: Color::hex(0x8B94A5),
    line: Color::hex(0xE2E6ED),
    surface: Color::hex(0xFFFFFF),
    canvas: Color::hex(0xF4F5F8),
    lane_alternate: Color::hex(0xFAFBFC),
    accent: Color::hex(0x3D5AF1),
    accent_soft: Color::hex(0xEEF1FF),
    on_accent: Color::hex(0xFFFFFF),
    hover: Color::hex(0xF1F3F7),
    pressed: Color::hex(0xE2E6ED),
    shadow: Color { red: 29, green: 35, blue: 48, alpha: 26 },
    feeling: FEELING,
    face_ink: Color::hex(0xFFFFFF),
    face_idle: Color::hex(0xD7DBE3),
    gap_line: Color::hex(0xB9461F),
    gap_ink: Color::hex(0x9E2F10),
    gap_soft: Color::hex(0xFDE9DF),
    star: Color::hex(0xC28A00),
    curve: Color::hex(0x262C3A),
    curve_desired: Color::hex(0x4A63E8),
    note: Color::hex(0xEFF0F3),
    note_ink: Color::hex(0x566073),
    idea: Color::hex(0xFFF8DD),
    idea_line: Color::hex(0xF0DFA0),
    idea_ink: Color::hex(0x7A5A00),
    panel: Color::hex(0xF6F8FC),
    danger: Color::hex(0xB93815),
    success: Color::hex(0x0E7C72),
    groups: GROUPS,
};

static DARK: Theme = Theme {
    kind: ThemeKind::Dark,
    is_dark: true,
    ink: Color::hex(0xE8EBF2),
    ink_2: Color::hex(0xA9B3C6),
    ink_3: Color::hex(0x7F8AA0),
    line: Color::hex(0x343C4C),
    surface: Color::hex(0x1E2430),
    canvas: Color::hex(0x151A23),
    lane_alternate: Color::hex(0x222936),
    accent: Color::hex(0x8198FF),
    accent_soft: Color::hex(0x2A3355),
    on_accent: Color::hex(0x10141C),
    hover: Color::hex(0x2A3240),
    pressed: Color::hex(0x343C4C),
    shadow: Color { red: 0, green: 0, blue: 0, alpha: 90 },
    feeling: [
        Color::hex(0xE2603A),
        Color::hex(0xF2A071),
        Color::hex(0x8C96A8),
        Color::hex(0x66C7C4),
        Color::hex(0x1F8F82),
    ],
    face_ink: Color::hex(0x10141C),
    face_idle: Color::hex(0x434C5E),
    gap_line: Color::hex(0xFF8A66),
    gap_ink: Color::hex(0xFFB59A),
    gap_soft: Color::hex(0x472A20),
    star: Color::hex(0xF2C037),
    curve: Color::hex(0xE8EBF2),
    curve_desired: Color::hex(0x8198FF),
    note: Color::hex(0x2B323F),
    note_ink: Color::hex(0xBAC3D3),
    idea: Color::hex(0x3B3418),
    idea_line: Color::hex(0x6B5C22),
    idea_ink: Color::hex(0xF0D67A),
    panel: Color::hex(0x1B212C),
    danger: Color::hex(0xFF8A66),
    success: Color::hex(0x5DBBB9),
    groups: [
        Color::hex(0xE8EBF2),
        Color::hex(0xE29AC3),
        Color::hex(0xE69F00),
        Color::hex(0x4AA3DC),
        Color::hex(0x2DBE96),
        Color::hex(0xF08035),
        Color::hex(0x56B4E9),
        Color::hex(0xF0E442),
    ],
};

static HIGH_CONTRAST: Theme = Theme {
    kind: ThemeKind::HighContrast,
    is_dark: false,
    ink: Color::hex(0x000000),
    ink_2: Color::hex(0x1A1A1A),
    ink_3: Color::hex(0x3D3D3D),
    line: Color::hex(0x5A5A5A),
    surface: Color::hex(0xFFFFFF),
    canvas: Color::hex(0xFFFFFF),
    lane_alternate: Color::hex(0xFFFFFF),
    accent: Color::hex(0x0023C4),
    accent_soft: Color::hex(0xDDE3FF),
    on_accent: Color::hex(0xFFFFFF),
    hover: Color::hex(0xE6E6E6),
    pressed: Color::hex(0xCFCFCF),
    shadow: Color::TRANSPARENT,
    feeling: [
        Color::hex(0x8C2208),
        Color::hex(0xB3531B),
        Color::hex(0x4A505C),
        Color::hex(0x2A8583),
        Color::hex(0x003A34),
    ],
    face_ink: Color::hex(0xFFFFFF),
    face_idle: Color::hex(0x767676),
    gap_line: Color::hex(0x8C2208),
    gap_ink: Color::hex(0x7A1D00),
    gap_soft: Color::hex(0xFFE4D6),
    star: Color::hex(0x8A5A00),
    curve: Color::hex(0x000000),
    curve_desired: Color::hex(0x0023C4),
    note: Color::hex(0xEDEDED),
    note_ink: Color::hex(0x000000),
    idea: Color::hex(0xFFF3B0),
    idea_line: Color::hex(0x6B5200),
    idea_ink: Color::hex(0x4A3800),
    panel: Color::hex(0xFFFFFF),
    danger: Color::hex(0x8C2208),
    success: Color::hex(0x00544C),
    groups: [
        Color::hex(0x000000),
        Color::hex(0x8F2F66),
        Color::hex(0x8A5A00),
        Color::hex(0x00507F),
        Color::hex(0x00664A),
        Color::hex(0x9C3F00),
        Color::hex(0x14608F),
        Color::hex(0x5E5800),
    ],
};

static POSTER: Theme =
    Theme { kind: ThemeKind::Poster, canvas: Color::hex(0xFFFFFF), ink_3: Color::hex(0x697384), ..LIGHT_COLORS };

/// The roles of text, in scene units.
pub mod text {
    use super::{Style, Weight};

    pub const POSTER_TITLE: Style = Style::new(44.0, Weight::Bold);
    pub const POSTER_SUBTITLE: Style = Style::new(17.0, Weight::Regular);
    /// Date, version and sources at the top right of the poster, the legend below.
    pub const POSTER_META: Style = Style::new(13.0, Weight::Regular);
    pub const POSTER_LABEL: Style = Style::new(13.0, Weight::SemiBold);
    pub const POSTER_TEXT: Style = Style::new(14.5, Weight::Medium);
    pub const POSTER_PANEL_TITLE: Style = Style::new(14.0, Weight::SemiBold);
    pub const POSTER_BAR: Style = Style::new(13.0, Weight::Medium);
    pub const POSTER_DETAIL: Style = Style::new(12.0, Weight::Medium);
    pub const POSTER_SMALL: Style = Style::new(11.5, Weight::Regular);
    pub const POSTER_NUMBER: Style = Style::new(12.5, Weight::Bold);
    pub const HEADING: Style = Style::new(16.0, Weight::SemiBold);
    pub const EPISODE_TITLE: Style = Style::new(13.5, Weight::SemiBold);
    pub const EPISODE_DETAIL: Style = Style::new(11.0, Weight::Regular);
    pub const LANE_TITLE: Style = Style::new(13.0, Weight::SemiBold);
    pub const CARD_TITLE: Style = Style::new(12.5, Weight::Medium);
    pub const BODY: Style = Style::new(12.0, Weight::Regular);
    pub const BODY_MEDIUM: Style = Style::new(12.0, Weight::Medium);
    pub const QUOTE: Style = Style::new(12.0, Weight::Regular).italic();
    pub const SMALL: Style = Style::new(11.0, Weight::Regular);
    pub const SMALL_MEDIUM: Style = Style::new(11.0, Weight::SemiBold);
    /// The name of a line between lanes.
    pub const LINE_NAME: Style = Style::new(10.5, Weight::Medium);
    pub const AXIS: Style = Style::new(10.5, Weight::Regular);
    /// The name of what a side panel is about.
    pub const PANEL_TITLE: Style = Style::new(16.0, Weight::Bold);
    /// The word above a field of the window.
    pub const FIELD_LABEL: Style = Style::new(11.5, Weight::Medium);
    /// The words of a button in a dialog.
    pub const BUTTON: Style = Style::new(12.5, Weight::Medium);
    pub const BANNER_TITLE: Style = Style::new(12.5, Weight::SemiBold);
    /// What is typed into a field of the window.
    pub const FIELD: Style = Style::new(12.5, Weight::Regular);
    pub const ICON: Style = Style::icon(15.0);
    pub const ICON_CHIP: Style = Style::icon(14.0);
    pub const ICON_SMALL: Style = Style::icon(13.0);
    pub const ICON_LARGE: Style = Style::icon(18.0);
    /// The name of the document, at the top of the window.
    pub const BAR_TITLE: Style = Style::new(14.5, Weight::SemiBold);
    /// The words of a button in a bar, and its sign.
    pub const BAR_BUTTON: Style = Style::new(13.0, Weight::SemiBold);
    pub const BAR_BUTTON_ICON: Style = Style::icon(16.0);
    /// A step of the way to the journey that is open, and the sign before them.
    pub const CRUMB: Style = Style::new(13.0, Weight::Medium);
    pub const CRUMB_ICON: Style = Style::icon(17.0);
    /// The question at the top of the start screen, and the sign where a picture is missing.
    pub const START_TITLE: Style = Style::new(24.0, Weight::Bold);
    pub const START_SIGN: Style = Style::icon(30.0);
    pub const GROUP_CHIP: Style = Style::new(12.5, Weight::Regular);
    /// What the guide says, what it stresses, and the keys in it.
    pub const GUIDE: Style = Style::new(13.5, Weight::Regular);
    pub const GUIDE_STRONG: Style = Style::new(13.5, Weight::SemiBold);
    pub const GUIDE_KEY: Style = Style::new(12.0, Weight::Medium);
    /// The value of a standard measure on its card.
    pub const METRIC_VALUE: Style = Style::new(20.0, Weight::Bold);
    /// The score beside a point while it is pointed at or dragged.
    pub const POINT_FIGURE: Style = Style::new(12.0, Weight::SemiBold);
}

/// Durations of motion.
pub mod motion {
    pub const DROP_SECONDS: f32 = 0.14;
    pub const DRILL_SECONDS: f32 = 0.18;
    pub const PAN_SECONDS: f32 = 0.16;
}
