//! Which view is shown: tabs in the top bar, and signs for the frame, the report and the Lexis diagram below it.

use egui::{Align2, CornerRadius, Popup, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{Bars, focus_ring, paint_icon, paint_text, target};
use crate::command::Command;
use crate::fonts::{self, icon};
use crate::session::View;
use crate::theme::text;
use crate::ui::colors::color32;

/// Around the words of a tab.
const TAB_PADDING: f32 = 20.0;
/// Of the sign that a menu opens.
const CARET: f32 = 16.0;
const TABS_HEIGHT: f32 = 30.0;
/// A narrower window shows the name of the view alone, with a menu of the others.
const NARROW: f32 = 1120.0;
/// A wider one has room for the names of the map and the Lexis diagram beside the groups.
const WIDE: f32 = 1300.0;

impl Bars<'_> {
    /// The width that the tabs take from the top bar.
    pub(super) fn tabs_width(&self, ui: &Ui) -> f32 {
        if ui.ctx().content_rect().width() < NARROW {
            let words = self.lang.text(self.session.view().key());
            return fonts::width(&words, &text::BODY_MEDIUM) + 2.0 * TAB_PADDING + CARET;
        }
        View::TABS.iter().map(|view| self.tab_width(*view)).sum()
    }

    fn tab_width(&self, view: View) -> f32 {
        fonts::width(&self.lang.text(view.key()), &text::BODY_MEDIUM) + 2.0 * TAB_PADDING
    }

    /// Draws the tabs into the bar, in the middle of the window as far as what stands left and right allows.
    pub(super) fn tabs(&mut self, ui: &mut Ui, from: f32, to: f32) {
        let width = self.tabs_width(ui);
        let height = target(ui, TABS_HEIGHT);
        let window = ui.ctx().content_rect();
        let left = (window.center().x - width / 2.0).clamp(from, (to - width).max(from));
        let top = ui.max_rect().center().y - height / 2.0;
        let ground = Rect::from_min_size(pos2(left, top), vec2(width, height));
        if window.width() < NARROW {
            return self.tab_menu(ui, ground);
        }
        ui.painter().rect_filled(ground, CornerRadius::same(8), color32(self.theme.hover));
        let mut x = ground.left();
        for view in View::TABS {
            let rect = Rect::from_min_size(pos2(x, top), vec2(self.tab_width(view), height));
            x = rect.right();
            self.tab(ui, rect, view);
        }
    }

    fn tab(&mut self, ui: &mut Ui, rect: Rect, view: View) {
        let theme = self.theme;
        let words = self.lang.text(view.key());
        let is_shown = self.session.view() == view;
        let response = ui.interact(rect, ui.scope_id().with(view.key()), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_shown, words.clone()));
        let inner = rect.shrink2(vec2(3.0, 3.0));
        if is_shown {
            let line = Stroke::new(1.0, color32(theme.line));
            ui.painter().rect(inner, CornerRadius::same(6), color32(theme.surface), line, StrokeKind::Inside);
        } else if response.hovered() {
            ui.painter().rect_filled(inner, CornerRadius::same(6), color32(theme.pressed));
        }
        let style = if is_shown { &text::LANE_TITLE } else { &text::BODY_MEDIUM };
        let ink = color32(if is_shown { theme.ink } else { theme.ink_2 });
        let shown = fonts::ellipsis(&words, style, rect.width() - 8.0);
        paint_text(ui, rect.center(), Align2::CENTER_CENTER, &shown, style, ink);
        focus_ring(ui, theme, &response, rect);
        let command = Command::of_view(view);
        if response.on_hover_text(command.hint(self.lang)).clicked() {
            self.command(command);
        }
    }

    fn tab_menu(&mut self, ui: &mut Ui, rect: Rect) {
        let theme = self.theme;
        let name = self.lang.text("view-tabs");
        let words = self.lang.text(self.session.view().key());
        let response = ui.interact(rect, ui.scope_id().with("views"), Sense::click());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, true, name.clone());
            info.current_text_value = Some(words.clone());
            info
        });
        let fill = if response.hovered() { theme.pressed } else { theme.hover };
        ui.painter().rect_filled(rect, CornerRadius::same(8), color32(fill));
        let ink = color32(theme.ink);
        let middle = rect.center() - vec2(CARET / 2.0, 0.0);
        paint_text(ui, middle, Align2::CENTER_CENTER, &words, &text::BODY_MEDIUM, ink);
        let caret = rect.with_min_x(rect.right() - TAB_PADDING / 2.0 - CARET);
        paint_icon(ui, icon::CARET_DOWN, caret.with_max_x(caret.left() + CARET), &text::ICON_SMALL, ink);
        focus_ring(ui, theme, &response, rect);
        Popup::menu(&response).accessible_name(&name).show(|ui| {
            for view in View::TABS {
                let command = Command::of_view(view);
                let is_shown = self.session.view() == view;
                let button = egui::Button::selectable(is_shown, self.lang.text(view.key()));
                let response = ui.add(button.min_size(vec2(180.0, target(ui, 28.0))));
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(is_shown));
                if response.clicked() {
                    self.command(command);
                    ui.close();
                }
            }
        });
    }

    /// The views that are no tabs and have a sign of their own.
    fn other_views(&self, ui: &Ui) -> Vec<(char, View)> {
        let lives = (self.has_lives() && !has_room_for_segments(ui)).then_some((icon::USERS_THREE, View::Lexis));
        lives.into_iter().chain([(icon::TARGET, View::Frame), (icon::ARTICLE, View::Report)]).collect()
    }

    /// Whether there are lives to draw a Lexis diagram of, or it is shown all the same.
    fn has_lives(&self) -> bool {
        self.session.has_cohort() || self.session.view() == View::Lexis
    }

    /// The map and the Lexis diagram with their names, and how wide they are side by side; none where they have
    /// no room, or there is no such diagram.
    fn map_and_lexis(&self, ui: &Ui) -> Option<([(View, String); 2], f32)> {
        let options = [View::Map, View::Lexis].map(|view| (view, self.lang.text(view.key())));
        let width = self.kit().segments_width(ui, &options);
        (self.has_lives() && has_room_for_segments(ui)).then_some((options, width))
    }

    /// How much of the bar they take.
    pub(super) fn view_signs_width(&self, ui: &Ui) -> f32 {
        let segments = self.map_and_lexis(ui).map_or(0.0, |(_, width)| width + 8.0);
        self.other_views(ui).len() as f32 * (target(ui, 28.0) + 6.0) + segments
    }

    /// The views that are no tabs.
    pub(super) fn view_signs(&mut self, ui: &mut Ui) {
        if let Some((options, width)) = self.map_and_lexis(ui) {
            self.map_or_lexis(ui, &options, width);
            ui.add_space(8.0);
        }
        for (sign, view) in self.other_views(ui) {
            let command = Command::of_view(view);
            let is_shown = self.session.view() == view;
            let name = self.lang.text(view.key());
            let response = self.sign(ui, sign, &name, 28.0, true, is_shown);
            if response.on_hover_text(command.hint(self.lang)).clicked() {
                self.command(if is_shown { Command::ViewMap } else { command });
            }
        }
    }

    /// Where there are generations, the map and the diagram of their lives stand side by side.
    fn map_or_lexis(&mut self, ui: &mut Ui, options: &[(View, String)], width: f32) {
        let name = self.lang.text("lexis-map-or-lexis");
        let (kit, shown) = (self.kit(), self.session.view());
        let room = vec2(width, ui.available_height());
        let row = egui::Layout::left_to_right(egui::Align::Center);
        let chosen = ui.allocate_ui_with_layout(room, row, |ui| kit.segments(ui, &name, &shown, options)).inner;
        if let Some(view) = chosen {
            self.command(Command::of_view(view));
        }
    }
}

fn has_room_for_segments(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() > WIDE
}
