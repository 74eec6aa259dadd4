//! What the user may set, at work at once.

use egui::{Context, Ui};

use super::frame::{Sheet, button_row, scrolling};
use crate::lang::Lang;
use crate::settings::{INTERFACE_SCALES, Settings};
use crate::theme::{Theme, ThemeKind};
use crate::ui::widgets::{Kit, Step};

/// What came of the settings in this frame.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingsChoice {
    Changed(Box<Settings>),
    Done,
}

/// Language, colours, motion, sizes, and what shows. Enter and Escape end it; there is nothing to cancel.
pub struct SettingsDialog;

const WIDTH: f32 = 540.0;

impl SettingsDialog {
    /// `system_says` is whether the system told how it likes motion.
    pub fn show(
        ctx: &Context,
        lang: Lang,
        theme: &'static Theme,
        settings: &Settings,
        system_says: bool,
    ) -> Option<SettingsChoice> {
        let kit = Kit { theme, lang };
        let mut changed = settings.clone();
        let title = lang.text("settings-title");
        let shown = Sheet::new(kit, "settings", &title, WIDTH).show(ctx, |ui, opened| {
            scrolling(ui, |ui| {
                looks(ui, &kit, &mut changed);
                feel(ui, &kit, &mut changed, system_says);
                places(ui, &kit, &mut changed);
            });
            button_row(ui, |ui| {
                let done = kit.primary_button(ui, None, &lang.text("settings-done"));
                if opened {
                    done.request_focus();
                }
                done.clicked()
            })
        });
        if shown.inner || shown.escaped || shown.entered || shown.clicked_outside {
            return Some(SettingsChoice::Done);
        }
        (changed != *settings).then(|| SettingsChoice::Changed(Box::new(changed)))
    }
}

fn looks(ui: &mut Ui, kit: &Kit, settings: &mut Settings) {
    let system = || (None, kit.word("settings-system"));
    let languages = [
        system(),
        (Some(Lang::Dutch), kit.word("settings-language-dutch")),
        (Some(Lang::English), kit.word("settings-language-english")),
    ];
    choice(ui, kit, "settings-language", &mut settings.lang, &languages);
    let kinds = [ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast];
    let themes = kinds.map(|kind| (Some(kind), kit.word(super::export::theme_key(kind))));
    let themes: Vec<_> = std::iter::once((None, kit.word("settings-system"))).chain(themes).collect();
    choice(ui, kit, "settings-theme", &mut settings.theme, &themes);
}

fn feel(ui: &mut Ui, kit: &Kit, settings: &mut Settings, system_says: bool) {
    let motions = [
        (None, kit.word("settings-system")),
        (Some(false), kit.word("settings-motion-full")),
        (Some(true), kit.word("settings-motion-none")),
    ];
    choice(ui, kit, "settings-motion", &mut settings.reduce_motion, &motions);
    if settings.reduce_motion.is_none() && !system_says {
        ui.add_space(4.0);
        kit.hint(ui, &kit.word("settings-motion-unknown"));
    }
    let name = kit.word("settings-scale");
    kit.label(ui, &name);
    let [least, .., most] = INTERFACE_SCALES.map(f64::from);
    let percent = settings.interface_scale;
    let step = Step {
        name: &name,
        shown: &kit.word_with("settings-scale-percent", &[("percent", percent.into())]),
        less: &kit.word("settings-scale-smaller"),
        more: &kit.word("settings-scale-larger"),
        value: percent.into(),
        range: least..=most,
    };
    if let Some(larger) = kit.stepper(ui, &step) {
        settings.interface_scale = settings.next_scale(larger);
    }
    kit.label(ui, &kit.word("settings-touch"));
    tick(ui, kit, "settings-touch-on", &mut settings.touch);
}

fn places(ui: &mut Ui, kit: &Kit, settings: &mut Settings) {
    kit.label(ui, &kit.word("settings-show"));
    tick(ui, kit, "settings-show-palette", &mut settings.palette_visible);
    ui.add_space(4.0);
    tick(ui, kit, "settings-show-inspector", &mut settings.inspector_visible);
    ui.add_space(4.0);
    tick(ui, kit, "settings-show-outline", &mut settings.outline_visible);
    ui.add_space(4.0);
    tick(ui, kit, "settings-show-minimap", &mut settings.minimap_visible);
}

fn choice<T: PartialEq + Clone>(ui: &mut Ui, kit: &Kit, key: &str, value: &mut T, options: &[(T, String)]) {
    if let Some(chosen) = kit.labelled_segments(ui, key, value, options) {
        *value = chosen;
    }
}

fn tick(ui: &mut Ui, kit: &Kit, key: &str, value: &mut bool) {
    if let Some(on) = kit.tick(ui, &kit.word(key), *value) {
        *value = on;
    }
}
