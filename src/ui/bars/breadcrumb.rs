//! The bar below: where one is, and whose feelings show.

use egui::{
    Align2, Color32, CornerRadius, Frame, Margin, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, vec2,
};

use super::{Action, Bars, at_right, bar_height, focus_ring, is_narrow, paint_icon, paint_text, target};
use crate::fonts::{self, icon};
use crate::layout::map::{group_color, group_dash};
use crate::model::{CustomerGroup, Form, JourneyId};
use crate::scene::Dash;
use crate::theme::{Color, size, text};
use crate::ui::colors::color32;
use crate::ui::images::Images;
use crate::ui::paint::{hline, picture};

/// The width of a portrait on its chip.
const PORTRAIT: f32 = 20.0;
/// The line that a chip shows where there are several groups: its pattern tells them apart as well as its colour.
const SWATCH: f32 = 22.0;
/// Its pattern against that of the curves: the longest is to show twice.
const SWATCH_SCALE: f32 = 0.6;
/// What a chip has around its name, and how wide the name is at least and at most.
const CHIP_AROUND: f32 = 50.0;
const NAME_LEAST: f32 = 36.0;
const NAME_MOST: f32 = 210.0;

impl Bars<'_> {
    pub fn breadcrumb(&mut self, ui: &mut Ui) {
        let theme = self.theme;
        let frame = Frame::NONE.inner_margin(Margin::symmetric(14, 0));
        let panel = egui::Panel::top("breadcrumb")
            .exact_size(bar_height(ui, size::BREADCRUMB_BAR))
            .frame(frame)
            .show_separator_line(false);
        panel.show(ui, |ui| {
            let bottom = ui.max_rect().bottom() - 0.5;
            hline(ui.painter(), ui.clip_rect().x_range(), bottom, Stroke::new(1.0, color32(theme.line)));
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                self.path(ui);
                let has_map = self.session.view().has_map();
                let right = |name: bool| {
                    self.view_signs_width(ui) + if has_map { self.experience_width(name) + 24.0 } else { 0.0 }
                };
                // Where there is little room, the names of the groups are worth more than that of the toggle.
                let is_named = ui.available_width() - 32.0 - right(true) >= self.least_groups_width(ui);
                let right = right(is_named);
                ui.add_space(if is_named { 32.0 } else { 12.0 });
                self.groups(ui, ui.available_width() - right);
                at_right(ui, "breadcrumb", |ui| {
                    if has_map {
                        self.experience(ui, is_named);
                        ui.add_space(18.0);
                    }
                    self.view_signs(ui);
                });
            });
        });
    }

    fn path(&mut self, ui: &mut Ui) {
        let theme = self.theme;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(20.0), Sense::hover());
        paint_icon(ui, icon::PATH, rect, &text::CRUMB_ICON, color32(theme.ink_2));
        let path = self.session.drill_path();
        let last = path.len() - 1;
        for (index, journey) in path.iter().enumerate() {
            let name = if index == 0 { self.form_name(*journey) } else { self.title(*journey) };
            if index < last || index == 0 {
                if self.crumb(ui, &name, index < last).clicked() && index < last {
                    self.actions.push(Action::OpenJourney(*journey));
                }
                if last == 0 && is_narrow(ui) {
                    return;
                }
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
                paint_icon(ui, icon::CARET_RIGHT, rect, &text::ICON_SMALL, color32(theme.ink_3));
            }
            if index == last {
                let words = if index == 0 { self.all_episodes() } else { self.title(*journey) };
                let most = if is_narrow(ui) { 110.0 } else { 260.0 };
                let words = fonts::ellipsis(&words, &text::EPISODE_TITLE, most).into_owned();
                let width = fonts::width(&words, &text::EPISODE_TITLE);
                let (rect, response) = ui.allocate_exact_size(vec2(width, 24.0), Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.clone()));
                let ink = color32(theme.ink);
                paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, &words, &text::EPISODE_TITLE, ink);
            }
        }
    }

    fn crumb(&self, ui: &mut Ui, name: &str, is_link: bool) -> egui::Response {
        let theme = self.theme;
        let shown = fonts::ellipsis(name, &text::LANE_TITLE, 240.0).into_owned();
        let width = fonts::width(&shown, &text::CRUMB);
        let sense = if is_link { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, target(ui, 28.0)), sense);
        let role = if is_link { Role::Link } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, true, shown.clone()));
        paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, &shown, &text::CRUMB, color32(theme.accent));
        if is_link && response.hovered() {
            hline(ui.painter(), rect.x_range(), rect.center().y + 9.0, Stroke::new(1.0, color32(theme.accent)));
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        focus_ring(ui, theme, &response, rect.expand2(vec2(4.0, 0.0)));
        response
    }

    /// What the first journey is made of.
    fn all_episodes(&self) -> String {
        let is_generation = self.session.journey().form == Form::Generation;
        self.lang.text(if is_generation { "bar-all-phases" } else { "bar-all-episodes" })
    }

    fn title(&self, journey: JourneyId) -> String {
        self.session.project().journey(journey).map(|journey| journey.title.clone()).unwrap_or_default()
    }

    fn form_name(&self, journey: JourneyId) -> String {
        let form = self.session.project().journey(journey).map(|journey| journey.form.clone()).unwrap_or_default();
        match form {
            Form::Customer => self.lang.text("inspector-form-customer"),
            Form::Micro => self.lang.text("inspector-form-micro"),
            Form::Patient => self.lang.text("inspector-form-patient"),
            Form::Generation => self.lang.text("inspector-form-generation"),
            Form::Other(name) if name.trim().is_empty() => self.lang.text("inspector-form-other"),
            Form::Other(name) => name,
        }
    }

    /// How many groups have a chip.
    fn group_count(&self) -> usize {
        let curves = &self.session.journey().curves;
        let has_curve = |group: &&CustomerGroup| curves.iter().any(|curve| curve.customer == group.id);
        self.session.project().customers.iter().filter(has_curve).count()
    }

    fn least_groups_width(&self, ui: &Ui) -> f32 {
        self.group_count() as f32 * (NAME_LEAST + self.chip_around() + 6.0) + target(ui, 28.0) + 12.0
    }

    fn chip_around(&self) -> f32 {
        CHIP_AROUND + if self.group_count() > 1 { SWATCH + 5.0 } else { 0.0 }
    }

    /// The chips of the groups, shortened to what the bar has room for: without any for names, they are dots.
    fn groups(&mut self, ui: &mut Ui, room: f32) {
        let project = std::sync::Arc::clone(self.session.project());
        let journey = std::sync::Arc::clone(self.session.journey());
        let has_curve = |group: &&CustomerGroup| journey.curves.iter().any(|curve| curve.customer == group.id);
        let groups: Vec<&CustomerGroup> = project.customers.iter().filter(has_curve).collect();
        // The button that adds one stands behind them.
        let each = (room - target(ui, 28.0) - 12.0) / groups.len().max(1) as f32 - 6.0;
        let name_room = each - self.chip_around();
        let name_room = if name_room < NAME_LEAST { 0.0 } else { name_room.min(NAME_MOST) };
        for group in groups {
            let shown = journey.curves.iter().any(|curve| curve.customer == group.id && !curve.hidden);
            if self.group_chip(ui, group, shown, name_room) {
                self.actions.push(Action::ShowGroup(group.id, !shown));
            }
        }
        let name = self.lang.text("bar-add-group");
        let response = self.sign(ui, icon::PLUS, &name, 28.0, true, false).on_hover_text(&name);
        if response.clicked() {
            self.actions.push(Action::AddGroup);
        }
    }

    fn group_chip(&self, ui: &mut Ui, group: &CustomerGroup, shown: bool, name_room: f32) -> bool {
        let theme = self.theme;
        let has_swatch = self.group_count() > 1;
        let lead = if group.portrait.is_some() { 32.0 } else { 27.0 };
        let lead = lead + if has_swatch { SWATCH + 5.0 } else { 0.0 };
        let (name, width) = if name_room > 0.0 {
            let name = fonts::ellipsis(&group.name, &text::BODY, name_room).into_owned();
            let width = fonts::width(&name, &text::GROUP_CHIP) + lead + 17.0;
            (name, width)
        } else {
            (String::new(), 30.0)
        };
        let (rect, response) = ui.allocate_exact_size(vec2(width, target(ui, 26.0)), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, shown, group.name.clone()));
        let (line, ink) = if shown { (theme.ink, theme.ink) } else { (theme.line, theme.ink_2) };
        let fill = if response.hovered() { color32(theme.hover) } else { Color32::TRANSPARENT };
        ui.painter().rect(
            rect,
            CornerRadius::same((rect.height() / 2.0) as u8),
            fill,
            Stroke::new(1.0, color32(line)),
            StrokeKind::Inside,
        );
        let ground = if response.hovered() { theme.hover } else { theme.surface };
        if has_swatch {
            self.swatch(ui, rect, group, name_room > 0.0);
        }
        self.group_mark(ui, rect.left_center() + vec2(15.0, 0.0), group, shown, ground);
        let at = rect.left_center() + vec2(lead, 0.0);
        paint_text(ui, at, Align2::LEFT_CENTER, &name, &text::GROUP_CHIP, color32(ink));
        focus_ring(ui, theme, &response, rect);
        let hint = self.lang.text(if shown { "bar-hide-group" } else { "bar-show-group" });
        response.on_hover_text(format!("{}\n{hint}", group.name)).clicked()
    }

    /// The line of the group's curves, behind its dot or portrait; where there is only room for that, below it.
    fn swatch(&self, ui: &Ui, chip: Rect, group: &CustomerGroup, has_room: bool) {
        let (left, width) = match (has_room, group.portrait.is_some()) {
            (true, true) => (30.0, SWATCH),
            (true, false) => (24.0, SWATCH),
            (false, _) => (3.0, 24.0),
        };
        let ends = [0.0, width].map(|x| chip.left_center() + vec2(left + x, 0.0));
        let color = group_color(self.session.project(), group.id, &self.session.look());
        let pen = Stroke::new(2.4, color32(color));
        match group_dash(self.session.project(), group.id) {
            Dash::Solid => hline(ui.painter(), ends[0].x..=ends[1].x, ends[0].y, pen),
            Dash::Dashed { on, off } => {
                ui.painter().extend(Shape::dashed_line(&ends, pen, on * SWATCH_SCALE, off * SWATCH_SCALE));
            }
        }
    }

    /// The portrait or the dot of a group: whole while its curves show.
    fn group_mark(&self, ui: &Ui, at: Pos2, group: &CustomerGroup, shown: bool, ground: Color) {
        let color = group_color(self.session.project(), group.id, &self.session.look());
        if let Some(portrait) = group.portrait {
            let face = Rect::from_center_size(at, Vec2::splat(PORTRAIT));
            let mut images = Images::of(ui.ctx());
            ui.painter().add(picture(ui.ctx(), &mut images, portrait, face, CornerRadius::same(PORTRAIT as u8 / 2)));
            let rim = if shown { color } else { self.theme.line };
            ui.painter().circle_stroke(face.center(), PORTRAIT / 2.0, Stroke::new(1.8, color32(rim)));
        } else if shown {
            ui.painter().circle_filled(at, 5.0, color32(color));
        } else {
            ui.painter().circle(at, 4.5, color32(ground), Stroke::new(1.6, color32(color)));
        }
    }
}
