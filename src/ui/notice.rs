//! A bar above the map for what lasts: somebody else works on the file, or has changed it.

use egui::{Align, Frame, Label, Layout, Margin, Role, Ui, UiBuilder, vec2};

use super::colors::color32;
use super::dialogs::words;
use super::widgets::Kit;
use crate::disk::Who;
use crate::fonts::icon;
use crate::theme::{size, text};

/// What is to be said.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The document is read-only here; `is_changed` tells that it holds work that is not saved.
    Held { by: Who, is_changed: bool },
    /// The file is not what was opened or saved here.
    Changed { name: String },
}

/// What the user chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeChoice {
    TakeOver,
    OpenCopy,
    /// The file as it is now.
    Reload,
    Compare,
    Close,
}

/// Shows the bar.
pub fn show(ui: &mut Ui, kit: &Kit, notice: &Notice) -> Option<NoticeChoice> {
    let (said, choices): (String, &[(&str, NoticeChoice)]) = match notice {
        Notice::Held { by, is_changed } => {
            let key = if *is_changed { "notice-taken-over" } else { "notice-held" };
            let values = [("user", name_of(&by.user, kit).into()), ("host", name_of(&by.host, kit).into())];
            let choices =
                [("notice-open-copy", NoticeChoice::OpenCopy), ("notice-take-over", NoticeChoice::TakeOver)].as_slice();
            (kit.word_with(key, &values), choices)
        }
        Notice::Changed { name } => {
            let choices =
                [("notice-compare", NoticeChoice::Compare), ("notice-reload", NoticeChoice::Reload)].as_slice();
            (kit.word_with("notice-changed", &[("name", name.as_str().into())]), choices)
        }
    };
    let theme = kit.theme;
    let frame = Frame::NONE.fill(color32(theme.accent_soft)).inner_margin(Margin::symmetric(16, 4));
    let mut chosen = None;
    egui::Panel::top("notice").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.scope_builder(UiBuilder::new().accessibility_role(Role::Alert), |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_label(said.as_str()));
            let row = vec2(ui.available_width(), size::CLICK_TARGET);
            ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                if matches!(notice, Notice::Changed { .. }) && kit.icon_button(ui, icon::X, &kit.word("dialog-close")) {
                    chosen = Some(NoticeChoice::Close);
                }
                for (key, choice) in choices {
                    if kit.secondary_button(ui, None, &kit.word(key)).clicked() {
                        chosen = Some(*choice);
                    }
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let sign = icon::WARNING_CIRCLE.to_string();
                    ui.label(words(&sign, &text::ICON_LARGE, color32(theme.accent)));
                    ui.add(Label::new(words(&said, &text::CARD_TITLE, color32(theme.ink))).truncate());
                });
            });
        });
    });
    chosen
}

fn name_of(name: &str, kit: &Kit) -> String {
    if name.is_empty() { kit.word("notice-somebody") } else { name.to_owned() }
}
