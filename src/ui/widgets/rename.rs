//! A name that is edited where it stands, in a line of its own: Enter keeps it, Escape drops it.

use egui::text::{CCursor, CCursorRange};
use egui::{Frame, Id, Key, Margin, Modifiers, Rect, Stroke, TextEdit, Ui, UiBuilder};

use super::{Kit, font};
use crate::fonts::Style;
use crate::ui::colors::color32;

/// From the edge of the field to its words, across.
const MARGIN: i8 = 6;

/// A name while it is edited.
pub struct Rename {
    pub text: String,
    started: bool,
}

/// How editing a name goes on.
pub enum Renamed {
    GoesOn,
    Dropped,
    /// By Enter, or by going elsewhere.
    Kept {
        by_key: bool,
    },
}

impl Rename {
    pub const fn of(text: String) -> Self {
        Self { text, started: false }
    }

    /// The words stand where those of `rect` do. `name` is what a screen reader says.
    pub fn show(&mut self, ui: &mut Ui, kit: &Kit, id: Id, name: &str, style: &Style, rect: Rect) -> Renamed {
        let (enter, escape) = ui.input_mut(|input| {
            (input.consume_key(Modifiers::NONE, Key::Enter), input.consume_key(Modifiers::NONE, Key::Escape))
        });
        let frame = Frame::NONE
            .fill(color32(kit.theme.surface))
            .stroke(Stroke::new(2.0, color32(kit.theme.accent)))
            .corner_radius(6)
            .inner_margin(Margin::symmetric(MARGIN, 4));
        let edit = TextEdit::singleline(&mut self.text)
            .id(id)
            .frame(frame)
            .font(font(style))
            .text_color(color32(kit.theme.ink))
            .desired_width(rect.width() - 8.0);
        let place = rect.translate(egui::vec2(-f32::from(MARGIN) - 1.0, 0.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(place));
        let mut output = edit.show(&mut child);
        let response = output.response.response.accessible_name(name);
        if !self.started {
            self.started = true;
            response.request_focus();
            let end = CCursor::new(self.text.chars().count());
            output.state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
            output.state.store(ui.ctx(), id);
            return Renamed::GoesOn;
        }
        match () {
            () if escape => Renamed::Dropped,
            () if enter => Renamed::Kept { by_key: true },
            () if response.lost_focus() => Renamed::Kept { by_key: false },
            () => Renamed::GoesOn,
        }
    }
}
