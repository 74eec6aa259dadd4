//! Whether the map shows what is remembered beside what was felt, and how much the outcome counts in that.

use egui::{
    Align, Align2, Color32, Layout, Popup, PopupCloseBehavior, Rect, Role, Sense, Slider, Stroke, Ui, WidgetInfo, pos2,
    vec2,
};

use super::{Action, Bars, focus_ring, paint_icon, paint_text, target};
use crate::command::Command;
use crate::fonts::{self, icon};
use crate::layout::map::group_color;
use crate::layout::words::{score_text, share_text};
use crate::method::{Summary, curve_pair};
use crate::model::{CurveId, CustomerGroup};
use crate::theme::text;
use crate::ui::colors::color32;
use crate::ui::dialogs::words;
use crate::ui::paint::hline;

/// Of the small sheet with the slider.
const SHEET: f32 = 420.0;
/// Between two words of the toggle.
const APART: f32 = 12.0;
const ROW: f32 = 30.0;
/// Of the columns with figures in the sheet.
const COLUMN: f32 = 116.0;

impl Bars<'_> {
    /// How much of the bar the toggle takes, with its name or without.
    pub(super) fn experience_width(&self, is_named: bool) -> f32 {
        let word = |key: &str| fonts::width(&self.lang.text(key), &text::BODY_MEDIUM) + APART;
        let share = if self.session.carry_over().is_some() { self.share_width() + 6.0 } else { 0.0 };
        let name = if is_named { word("experience-name") } else { 0.0 };
        name + word("experience-felt") + word("experience-remembered") + share + 16.0
    }

    /// "Experience: felt | remembered".
    pub(super) fn experience(&mut self, ui: &mut Ui, is_named: bool) {
        let is_remembered = self.session.carry_over().is_some();
        let name = self.lang.text("experience-name");
        if is_named {
            let width = fonts::width(&name, &text::BODY) + 4.0;
            let (rect, _) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
            let ink = color32(self.theme.quiet_ink());
            paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, &name, &text::BODY, ink);
        }
        for (key, shown) in [("experience-felt", false), ("experience-remembered", true)] {
            let is_on = is_remembered == shown;
            if self.experience_word(ui, &name, &self.lang.text(key), is_on) && !is_on {
                self.command(Command::Remembered);
            }
        }
        if is_remembered {
            ui.add_space(4.0);
            self.share(ui);
        }
    }

    fn experience_word(&self, ui: &mut Ui, name: &str, word: &str, is_on: bool) -> bool {
        let theme = self.theme;
        // Of one size, so that all stand on one line.
        let chosen = text::LANE_TITLE.sized(text::BODY.size);
        let width = fonts::width(word, &chosen) + APART;
        let (rect, response) = ui.allocate_exact_size(vec2(width, target(ui, 26.0)), Sense::click());
        let said = format!("{name} {word}");
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_on, &said));
        let (style, ink) = match (is_on, response.hovered()) {
            (true, _) => (&chosen, theme.ink),
            (false, true) => (&text::BODY, theme.ink),
            (false, false) => (&text::BODY, theme.ink_2),
        };
        paint_text(ui, rect.center(), Align2::CENTER_CENTER, word, style, color32(ink));
        if is_on {
            // Weight alone is easily missed.
            let half = fonts::width(word, style) / 2.0;
            let y = rect.center().y + 10.0;
            hline(
                ui.painter(),
                rect.center().x - half..=rect.center().x + half,
                y,
                Stroke::new(2.0, color32(theme.accent)),
            );
        }
        focus_ring(ui, theme, &response, rect.expand(2.0));
        response.on_hover_text(Command::Remembered.hint(self.lang)).clicked()
    }

    fn share_words(&self) -> String {
        format!("λ {}", share_text(self.session.carry_over_share(), self.lang))
    }

    fn share_width(&self) -> f32 {
        fonts::width(&self.share_words(), &text::BODY_MEDIUM) + 36.0
    }

    /// The share, which opens the sheet with the slider.
    fn share(&mut self, ui: &mut Ui) {
        let theme = self.theme;
        let shown = self.share_words();
        let (rect, response) = ui.allocate_exact_size(vec2(self.share_width(), target(ui, 26.0)), Sense::click());
        let name = self.lang.text("experience-share");
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, true, &name);
            info.current_text_value = Some(shown.clone());
            info
        });
        let fill = if response.hovered() { color32(theme.hover) } else { Color32::TRANSPARENT };
        let line = Stroke::new(1.0, color32(theme.line));
        ui.painter().rect(rect, rect.height() / 2.0, fill, line, egui::StrokeKind::Inside);
        let at = rect.left_center() + vec2(11.0, 0.0);
        paint_text(ui, at, Align2::LEFT_CENTER, &shown, &text::BODY_MEDIUM, color32(theme.ink));
        let caret = Rect::from_center_size(rect.right_center() - vec2(14.0, 0.0), vec2(14.0, 14.0));
        paint_icon(ui, icon::CARET_DOWN, caret, &text::ICON_SMALL, color32(theme.ink_2));
        focus_ring(ui, theme, &response, rect);
        let sheet = Popup::menu(&response)
            .width(SHEET + 28.0)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(&name);
        let margin = egui::Margin::symmetric(14, 10);
        sheet.show(|ui| {
            egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
                ui.with_layout(Layout::top_down(Align::Min), |ui| self.share_sheet(ui));
            });
        });
        response.on_hover_text(name);
    }

    fn share_sheet(&mut self, ui: &mut Ui) {
        let (theme, lang) = (self.theme, self.lang);
        ui.set_width(SHEET);
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        ui.add_space(4.0);
        ui.label(words(&lang.text("experience-title"), &text::EPISODE_TITLE, color32(theme.ink)));
        let hint = words(&lang.text("experience-hint"), &text::BODY, color32(theme.ink_2));
        ui.add(egui::Label::new(hint).wrap());
        ui.horizontal(|ui| {
            let mut share = self.session.carry_over_share();
            ui.spacing_mut().slider_width = SHEET - 90.0;
            // The rail has to be seen on the sheet.
            let visuals = ui.visuals_mut();
            visuals.widgets.inactive.bg_fill = color32(theme.pressed);
            visuals.selection.bg_fill = color32(theme.accent);
            let slider = Slider::new(&mut share, 0.0..=1.0).step_by(0.05).show_value(false).trailing_fill(true);
            let slider = ui.add(slider);
            let slider = slider.accessible_name(lang.text("experience-share"));
            if slider.changed() {
                self.actions.push(Action::CarryOver(share));
            }
            ui.label(words(&self.share_words(), &text::BODY_MEDIUM, color32(theme.ink)));
        });
        ui.add_space(4.0);
        self.figures(ui);
        ui.add_space(4.0);
    }

    /// Mean and peak–end of each group, as felt and as remembered.
    fn figures(&self, ui: &mut Ui) {
        let project = self.session.project();
        let journey = self.session.journey();
        let groups: Vec<(&CustomerGroup, CurveId)> = project
            .customers
            .iter()
            .filter_map(|group| {
                let current = curve_pair(journey, group.id).0?;
                let is_shown = journey.curves.iter().any(|curve| curve.id == current && !curve.hidden);
                is_shown.then_some((group, current))
            })
            .collect();
        let heads = ["experience-mean", "experience-peak-end"].map(|key| self.lang.text(key));
        let (rect, _) = ui.allocate_exact_size(vec2(SHEET, 18.0), Sense::hover());
        let quiet = color32(self.theme.ink_2);
        for (column, head) in heads.iter().enumerate() {
            let right = rect.right() - (1 - column) as f32 * COLUMN;
            paint_text(ui, pos2(right, rect.center().y), Align2::RIGHT_CENTER, head, &text::SMALL, quiet);
        }
        let map = self.session.map();
        for (group, curve) in groups {
            let ghost = map.ghosts().iter().find(|ghost| ghost.curve == curve);
            self.figure_row(ui, group, &heads, ghost.and_then(|ghost| ghost.summaries));
        }
    }

    fn figure_row(&self, ui: &mut Ui, group: &CustomerGroup, heads: &[String; 2], both: Option<(Summary, Summary)>) {
        let (rect, response) = ui.allocate_exact_size(vec2(SHEET, ROW), Sense::hover());
        let scale = self.session.project().scale;
        let said = |one: fn(&Summary) -> f64| match &both {
            Some((felt, recalled)) => {
                let [felt, recalled] = [felt, recalled].map(|summary| score_text(one(summary), scale, self.lang));
                format!("{felt} → {recalled}")
            }
            None => "–".to_owned(),
        };
        let values = [said(|summary| summary.mean), said(|summary| summary.peak_end)];
        let words = format!("{}: {} {}, {} {}", group.name, heads[0], values[0], heads[1], values[1]);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        let theme = self.theme;
        hline(ui.painter(), rect.x_range(), rect.top(), Stroke::new(1.0, color32(theme.line)));
        let color = color32(group_color(self.session.project(), group.id, &self.session.look()));
        ui.painter().circle_filled(rect.left_center() + vec2(6.0, 0.0), 5.0, color);
        let name = fonts::ellipsis(&group.name, &text::BODY, SHEET - 2.0 * COLUMN - 30.0);
        let at = rect.left_center() + vec2(20.0, 0.0);
        paint_text(ui, at, Align2::LEFT_CENTER, &name, &text::BODY, color32(theme.ink));
        for (column, value) in values.iter().enumerate() {
            let right = pos2(rect.right() - (1 - column) as f32 * COLUMN, rect.center().y);
            paint_text(ui, right, Align2::RIGHT_CENTER, value, &text::BODY_MEDIUM, color32(theme.ink));
        }
    }
}
