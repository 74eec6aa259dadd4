//! The top bar: the document and its state, undo, search, present, export, language, theme, menu.

use egui::{Align2, Color32, Frame, Id, Margin, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use super::{Action, Bars, at_right, bar_height, is_narrow, menu_area, paint_icon, paint_text, right_width, target};
use crate::command::{Command, Section};
use crate::fonts::icon;
use crate::theme::{Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::paint::hline;
use crate::ui::widgets::{Rename, Renamed};

/// The row at the right.
const TOOLS: &str = "tools";

/// The curve that stands for the program.
pub(in crate::ui) fn paint_logo(ui: &mut Ui, theme: &Theme) {
    let (rect, _) = ui.allocate_exact_size(vec2(36.0, 32.0), Sense::hover());
    let middle = rect.center();
    let points: Vec<Pos2> = (0..=40)
        .map(|step| {
            let x = step as f32 / 40.0;
            let y = (x * std::f32::consts::TAU * 1.25 + 2.6).sin();
            pos2(middle.x - 15.0 + 30.0 * x, middle.y - 9.0 * y)
        })
        .collect();
    ui.painter().add(Shape::line(points, Stroke::new(3.4, color32(theme.accent))));
}

impl Bars<'_> {
    pub fn top(&mut self, ui: &mut Ui) {
        let theme = self.theme;
        let frame = Frame::NONE.inner_margin(Margin::symmetric(14, 0));
        let panel =
            egui::Panel::top("top").exact_size(bar_height(ui, size::TOP_BAR)).frame(frame).show_separator_line(false);
        panel.show(ui, |ui| {
            let bottom = ui.max_rect().bottom() - 0.5;
            hline(ui.painter(), ui.clip_rect().x_range(), bottom, Stroke::new(1.0, color32(theme.line)));
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                paint_logo(ui, theme);
                let bar = ui.max_rect();
                let from = self.document(ui) + 16.0;
                let to = bar.right() - right_width(ui, TOOLS);
                let mut middle = ui.new_child(egui::UiBuilder::new().max_rect(bar));
                self.tabs(&mut middle, from, to - 16.0);
                let tabs_end = from + self.tabs_width(ui);
                at_right(ui, TOOLS, |ui| self.tools(ui, bar.right() - tabs_end - 16.0));
            });
        });
    }

    /// Gives where it ends.
    fn document(&mut self, ui: &mut Ui) -> f32 {
        let theme = self.theme;
        let (key, sign, color) = match (self.session.is_changed(), &self.session.file) {
            (false, Some(_)) => ("state-saved", icon::CHECK_CIRCLE, theme.success),
            (false, None) => ("state-new", icon::FILE, theme.ink_2),
            (true, _) => ("state-changed", icon::PENCIL_SIMPLE, theme.ink_2),
        };
        let words = self.lang.text(key);
        let room = ui.available_width() - self.tabs_width(ui) - self.tools_width(ui, &words);
        if let Some(rename) = self.renaming.take() {
            // What is typed has the room of the state too.
            self.rename(ui, rename, (room + crate::fonts::width(&words, &text::BODY)).clamp(90.0, 460.0));
            return ui.min_rect().right();
        }
        self.project_title(ui, room.clamp(90.0, 460.0));
        // A long title makes way for the words of the state, until little is left of it; the sign always stands.
        let title = &self.session.project().title;
        let has_words = room >= crate::fonts::width(title, &text::BAR_TITLE).min(220.0);
        self.state(ui, &words, has_words, sign, color32(color));
        ui.min_rect().right()
    }

    /// The title of the project; a click opens it to be typed.
    fn project_title(&mut self, ui: &mut Ui, room: f32) {
        let theme = self.theme;
        let title = self.lang.named(&self.session.project().title);
        let shown = crate::fonts::ellipsis(&title, &text::BAR_TITLE, room);
        let width = crate::fonts::width(&shown, &text::BAR_TITLE) + 4.0;
        let (rect, response) = ui.allocate_exact_size(vec2(width, target(ui, 24.0)), Sense::click());
        let name = format!("{title}: {}", Command::RenameProject.label(self.lang));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
        if response.hovered() {
            ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 6.0, color32(theme.hover));
            ui.ctx().set_cursor_icon(egui::CursorIcon::Text);
        }
        paint_text(ui, rect.left_center(), Align2::LEFT_CENTER, &shown, &text::BAR_TITLE, color32(theme.ink));
        super::focus_ring(ui, theme, &response, rect.expand2(vec2(6.0, 3.0)));
        let hint = Command::RenameProject.hint(self.lang);
        let hint = if shown == title { hint } else { format!("{title}\n{hint}") };
        if response.on_hover_text(hint).clicked() {
            self.command(Command::RenameProject);
        }
    }

    fn rename(&mut self, ui: &mut Ui, mut rename: Rename, room: f32) {
        let (rect, _) = ui.allocate_exact_size(vec2(room, target(ui, 30.0)), Sense::hover());
        let (kit, id) = (self.kit(), ui.scope_id().with("title"));
        match rename.show(ui, &kit, id, &kit.word("inspector-project-title"), &text::BAR_TITLE, rect) {
            Renamed::GoesOn => self.renaming = Some(rename),
            Renamed::Dropped => {}
            Renamed::Kept { .. } => self.actions.push(Action::Rename(rename.text)),
        }
    }

    /// Whether the document is saved, by a sign and words or the sign alone; a click saves it.
    fn state(&mut self, ui: &mut Ui, words: &str, has_words: bool, sign: char, color: Color32) {
        let theme = self.theme;
        let width = if has_words { crate::fonts::width(words, &text::BODY) + 26.0 } else { target(ui, 24.0) };
        let is_kept = !self.session.is_changed() && self.session.file.is_some();
        let sense = if is_kept { Sense::hover() } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, target(ui, 24.0)), sense);
        let (role, name) = match is_kept {
            true => (egui::Role::Status, words.to_owned()),
            false => (egui::Role::Button, format!("{words}: {}", Command::Save.label(self.lang))),
        };
        response.widget_info(|| egui::WidgetInfo::labeled(role, true, name.clone()));
        if !is_kept && (response.hovered() || response.has_focus()) {
            ui.painter().rect_filled(rect.expand2(vec2(4.0, 0.0)), 6.0, color32(theme.hover));
        }
        let place = Rect::from_center_size(rect.left_center() + vec2(9.0, 0.0), vec2(16.0, 16.0));
        paint_icon(ui, sign, place, &text::ICON, color);
        if has_words {
            let at = rect.left_center() + vec2(21.0, 0.0);
            paint_text(ui, at, Align2::LEFT_CENTER, words, &text::BODY, color32(theme.ink_2));
        }
        super::focus_ring(ui, theme, &response, rect.expand2(vec2(4.0, 0.0)));
        let path = self.session.file.as_ref().map(|file| file.path.display().to_string());
        let hint = (!is_kept).then(|| Command::Save.hint(self.lang));
        let state = (!has_words).then(|| words.to_owned());
        let said: Vec<String> = state.into_iter().chain(path).chain(hint).collect();
        if response.on_hover_text(said.join("\n")).clicked() {
            self.command(Command::Save);
        }
    }

    /// About what the state of the document and the tools at the right take, with the gaps around them.
    fn tools_width(&self, ui: &Ui, state: &str) -> f32 {
        let signs = crate::fonts::width(state, &text::BODY) + 5.0 * target(ui, 32.0);
        if is_narrow(ui) {
            return signs + 160.0;
        }
        let buttons = ["bar-export", "bar-present"].map(|key| crate::fonts::width(&self.lang.text(key), &text::BUTTON));
        buttons.iter().sum::<f32>() + signs + 300.0
    }

    /// What stands at the right, in as much room as there is: the search takes what the others leave.
    fn tools(&mut self, ui: &mut Ui, room: f32) {
        let id = Id::unique(("what tools take beside the search", 0_usize));
        let others: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let start = ui.max_rect().left();
        self.sign_button(ui, icon::ARROW_U_UP_LEFT, Command::Undo, 32.0);
        self.sign_button(ui, icon::ARROW_U_UP_RIGHT, Command::Redo, 32.0);
        // The tabs make way to the left until all of its words can be read.
        let search = (room - others).clamp(44.0, 210.0);
        self.search(ui, search);
        if is_narrow(ui) {
            // Language and theme are in the menu too.
            self.sign_button(ui, icon::PRESENTATION, Command::Present, 32.0);
            self.sign_button(ui, icon::EXPORT, Command::Export, 32.0);
        } else {
            self.named_tools(ui);
        }
        self.menu(ui);
        ui.data_mut(|data| data.insert_temp(id, ui.min_rect().right() - start - search));
    }

    fn named_tools(&mut self, ui: &mut Ui) {
        let words = self.lang.text("bar-present");
        let present = self.kit().secondary_button(ui, Some(icon::PRESENTATION), &words);
        if present.on_hover_text(Command::Present.hint(self.lang)).clicked() {
            self.command(Command::Present);
        }
        let words = self.lang.text("bar-export");
        let export = self.kit().primary_button(ui, Some(icon::EXPORT), &words);
        if export.on_hover_text(Command::Export.hint(self.lang)).clicked() {
            self.command(Command::Export);
        }
        let language = match self.lang {
            crate::lang::Lang::Dutch => "NL",
            crate::lang::Lang::English => "EN",
        };
        if self.kit().secondary_button(ui, None, language).on_hover_text(Command::Language.hint(self.lang)).clicked() {
            self.command(Command::Language);
        }
        let sign = if self.theme.is_dark { icon::SUN } else { icon::MOON };
        self.sign_button(ui, sign, Command::Theme, 32.0);
    }

    fn search(&mut self, ui: &mut Ui, width: f32) {
        let theme = self.theme;
        let (rect, response) = ui.allocate_exact_size(vec2(width, target(ui, 32.0)), Sense::click());
        let words = self.lang.text("bar-search");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, words.clone()));
        let fill = if response.hovered() { theme.pressed } else { theme.hover };
        ui.painter().rect(rect, 8.0, color32(fill), Stroke::NONE, StrokeKind::Inside);
        let place = Rect::from_center_size(rect.left_center() + vec2(18.0, 0.0), vec2(16.0, 16.0));
        paint_icon(ui, icon::MAGNIFYING_GLASS, place, &text::ICON, color32(theme.ink_2));
        if width > 120.0 {
            let shown = crate::fonts::ellipsis(&words, &text::BODY, width - 92.0);
            let at = rect.left_center() + vec2(34.0, 0.0);
            paint_text(ui, at, Align2::LEFT_CENTER, &shown, &text::BODY, color32(theme.ink_2));
            let key =
                Command::Commands.shortcuts().first().map(|shortcut| shortcut.text(self.lang)).unwrap_or_default();
            let at = rect.right_center() - vec2(11.0, 0.0);
            paint_text(ui, at, Align2::RIGHT_CENTER, &key, &text::SMALL, color32(theme.ink_2));
        }
        super::focus_ring(ui, theme, &response, rect);
        if response.on_hover_text(Command::Commands.hint(self.lang)).clicked() {
            self.command(Command::Commands);
        }
    }

    fn menu(&mut self, ui: &mut Ui) {
        let name = self.lang.text("bar-menu");
        let response = self.sign(ui, icon::DOTS_THREE, &name, 32.0, true, false).on_hover_text(&name);
        egui::Popup::menu(&response).show(|ui| {
            ui.set_min_width(280.0);
            menu_area(ui, response.rect).show(ui, |ui| self.menu_rows(ui));
        });
    }

    fn menu_rows(&mut self, ui: &mut Ui) {
        for section in [Section::File, Section::Edit, Section::View, Section::Help] {
            ui.add_space(2.0);
            ui.label(egui::RichText::new(self.lang.text(section.key())).small().color(color32(self.theme.ink_2)));
            for command in Command::ALL.into_iter().filter(|command| command.section() == section) {
                let key = command.shortcuts().first().map(|shortcut| shortcut.text(self.lang)).unwrap_or_default();
                let enabled = command.hindrance(self.session).is_none();
                let button = egui::Button::new(command.label(self.lang)).shortcut_text(key).frame(false);
                if ui.add_enabled(enabled, button.min_size(vec2(260.0, 26.0))).clicked() {
                    self.command(command);
                    ui.close();
                }
            }
            if section == Section::File && !self.recent.is_empty() {
                ui.add_space(2.0);
                ui.label(egui::RichText::new(self.lang.text("bar-recent")).small().color(color32(self.theme.ink_2)));
                for path in self.recent.iter().take(6) {
                    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                    let button = egui::Button::new(name).frame(false).min_size(vec2(260.0, 26.0));
                    if ui.add(button).on_hover_text(path.display().to_string()).clicked() {
                        self.actions.push(Action::OpenRecent(path.clone()));
                        ui.close();
                    }
                }
            }
            ui.separator();
        }
    }
}
