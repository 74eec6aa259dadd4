//! Our fonts and looks, as egui's global style.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::style::{ScrollAnimation, ScrollStyle, Selection, WidgetVisuals, Widgets};
use egui::{
    Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, FontTweak, Margin, Shadow, Stroke, Style,
    TextStyle, Visuals, vec2,
};

use super::colors::color32;
use crate::fonts::{self, Face, INTER, NOTO_EMOJI, PHOSPHOR, Weight, outline};
use crate::theme::{Color, Theme, size, text};

const PHOSPHOR_FAMILY: &str = "phosphor";

/// Adds the fonts of the system behind ours, for letters that ours lack. They are megabytes, so they are read
/// only once such letters are there.
pub fn install_system_fonts(ctx: &Context) {
    set_fonts(ctx, outline::system_font_files());
}

/// Registers Inter in four weights (families "inter-400" to "inter-700") and Phosphor ("phosphor").
/// Proportional text is Inter regular; each family falls back to Phosphor, then to egui's own fonts.
pub fn install_fonts(ctx: &Context) {
    set_fonts(ctx, &[]);
}

fn set_fonts(ctx: &Context, system: &'static [Vec<u8>]) {
    let mut fonts = FontDefinitions::default();
    let emoji = "noto-emoji".to_owned();
    fonts.font_data.insert(emoji.clone(), Arc::new(FontData::from_static(NOTO_EMOJI)));
    let mut last_resort = vec![emoji];
    for (number, bytes) in system.iter().enumerate() {
        let name = format!("system-{number}");
        fonts.font_data.insert(name.clone(), Arc::new(FontData::from_static(bytes)));
        last_resort.push(name);
    }
    last_resort.extend(fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default());
    fonts.font_data.insert(PHOSPHOR_FAMILY.to_owned(), Arc::new(FontData::from_static(PHOSPHOR)));
    let chain = |first: &str, second: &str| {
        [first, second].into_iter().map(str::to_owned).chain(last_resort.iter().cloned()).collect::<Vec<_>>()
    };
    for weight in Weight::ALL {
        let name = family_name(weight);
        let coords = egui::epaint::text::VariationCoords::new([(b"wght", weight.axis())]);
        let data = FontData::from_static(INTER).tweak(FontTweak { coords, ..FontTweak::default() });
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
        fonts.families.insert(FontFamily::Name(name.into()), chain(name, PHOSPHOR_FAMILY));
    }
    let regular = family_name(Weight::Regular);
    fonts.families.insert(FontFamily::Proportional, chain(regular, PHOSPHOR_FAMILY));
    fonts.families.insert(FontFamily::Name(PHOSPHOR_FAMILY.into()), chain(PHOSPHOR_FAMILY, regular));
    // Letters keep their own shapes. Inter comes without hints, and to find them anew for each size that is drawn takes
    // longer than all else of the first frame.
    for font in fonts.font_data.values_mut() {
        Arc::make_mut(font).tweak.hinting = Some(false);
    }
    ctx.set_fonts(fonts);
}

const fn family_name(weight: Weight) -> &'static str {
    match weight {
        Weight::Regular => "inter-400",
        Weight::Medium => "inter-500",
        Weight::SemiBold => "inter-600",
        Weight::Bold => "inter-700",
    }
}

/// The font of a text role at this em size, in points of the screen. Needs [`install_fonts`].
pub fn font_id(style: &fonts::Style, size: f32) -> FontId {
    let family = match style.face {
        Face::Inter(weight) => family_name(weight),
        Face::Phosphor => PHOSPHOR_FAMILY,
    };
    FontId::new(size, FontFamily::Name(family.into()))
}

/// Makes egui's own widgets, menus and windows look like ours.
pub fn apply_style(ctx: &Context, theme: &Theme) {
    ctx.set_theme(if theme.is_dark { egui::Theme::Dark } else { egui::Theme::Light });
    ctx.all_styles_mut(|style| set_style(style, theme));
}

/// Makes egui's own widgets stand still, or large enough for a finger. Call it after [`apply_style`].
pub fn apply_feel(ctx: &Context, is_still: bool, is_touch: bool) {
    ctx.all_styles_mut(|style| {
        style.animation_time = if is_still { 0.0 } else { crate::theme::motion::DROP_SECONDS };
        style.scroll_animation = if is_still { ScrollAnimation::none() } else { ScrollAnimation::default() };
        style.visuals.text_cursor.blink = !is_still;
        let target = if is_touch { size::CLICK_TARGET_TOUCH } else { size::CLICK_TARGET_MIN };
        style.spacing.interact_size = vec2(target, target);
    });
}

fn set_style(style: &mut Style, theme: &Theme) {
    style.text_styles = text_styles();
    style.visuals = visuals(theme);
    style.animation_time = crate::theme::motion::DROP_SECONDS;
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 6.0);
    spacing.button_padding = vec2(12.0, 6.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(16);
    spacing.interact_size = vec2(size::CLICK_TARGET_MIN, size::CLICK_TARGET_MIN);
    spacing.icon_width = 18.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = 8.0;
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        active_handle_opacity: 0.25,
        interact_handle_opacity: 0.45,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        ..ScrollStyle::floating()
    };
    style.interaction.tooltip_delay = 0.4;
    style.interaction.selectable_labels = false;
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    let of = |style: fonts::Style| font_id(&style, style.size);
    [
        (TextStyle::Small, of(text::SMALL)),
        (TextStyle::Body, of(text::FIELD)),
        (TextStyle::Button, of(text::CARD_TITLE)),
        (TextStyle::Heading, of(text::HEADING)),
        (TextStyle::Monospace, FontId::monospace(text::BODY.size)),
    ]
    .into()
}

fn visuals(theme: &Theme) -> Visuals {
    let base = if theme.is_dark { Visuals::dark() } else { Visuals::light() };
    let line = Stroke::new(1.0, color32(theme.line));
    Visuals {
        dark_mode: theme.is_dark,
        override_text_color: None,
        weak_text_color: Some(color32(theme.ink_2)),
        widgets: widgets(theme),
        selection: Selection {
            bg_fill: color32(theme.accent_soft.toward(theme.accent, 0.16)),
            stroke: Stroke::new(1.0, color32(theme.ink)),
        },
        hyperlink_color: color32(theme.accent),
        faint_bg_color: color32(theme.lane_alternate),
        extreme_bg_color: color32(theme.surface),
        text_edit_bg_color: Some(color32(theme.surface)),
        code_bg_color: color32(theme.canvas),
        warn_fg_color: color32(theme.gap_ink),
        error_fg_color: color32(theme.danger),
        window_corner_radius: CornerRadius::same(12),
        window_shadow: shadow(theme, 8, 32),
        window_fill: color32(theme.surface),
        window_stroke: line,
        menu_corner_radius: CornerRadius::same(size::FIELD_RADIUS as u8),
        panel_fill: color32(theme.surface),
        popup_shadow: shadow(theme, 4, 16),
        button_frame: true,
        ..base
    }
}

fn shadow(theme: &Theme, down: i8, blur: u8) -> Shadow {
    Shadow { offset: [0, down], blur, spread: 0, color: color32(theme.shadow) }
}

fn widgets(theme: &Theme) -> Widgets {
    let state = |fill: Color, line: Color, ink: Color| WidgetVisuals {
        bg_fill: color32(fill),
        weak_bg_fill: color32(fill),
        bg_stroke: Stroke::new(1.0, color32(line)),
        corner_radius: CornerRadius::same(size::FIELD_RADIUS as u8),
        fg_stroke: Stroke::new(1.0, color32(ink)),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: state(theme.surface, theme.line, theme.ink),
        // The box of a tick has no more than its edge to be found by.
        inactive: state(theme.surface, theme.ink_3, theme.ink),
        hovered: state(theme.hover, theme.ink_3, theme.ink),
        active: state(theme.pressed, theme.accent, theme.ink),
        open: state(theme.hover, theme.accent, theme.ink),
    }
}
