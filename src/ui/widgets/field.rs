//! Fields with their names above them, and the panel that they stand in.

use egui::{Align, Frame, Layout, Margin, RichText, ScrollArea, Ui};

use super::{Allowed, Kit, font};
use crate::fonts::{Style, icon};
use crate::model::{Colour, Date, Rating};
use crate::theme::{size, text};
use crate::ui::colors::color32;

/// Fields below each other that scroll, with the margins of a side panel.
pub(in crate::ui) fn panel_scroll(ui: &mut Ui, key: &str, body: impl FnOnce(&mut Ui)) {
    let side = size::PANEL_MARGIN as i8;
    let margin = Margin { left: side, right: side, top: 0, bottom: 24 };
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().auto_shrink(false).id_salt(("panel", key)).show(ui, |ui| {
            Frame::NONE.inner_margin(margin).show(ui, body);
        });
    });
}

impl Kit {
    /// Sign and kind of what the panel is about, and the way to close it. Gives whether that was taken.
    pub fn panel_header(&self, ui: &mut Ui, sign: char, kind: &str, close: &str) -> bool {
        let quiet =
            |words: String, style: &Style| RichText::new(words).font(font(style)).color(color32(self.theme.ink_2));
        ui.add_space(15.0);
        let closed = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.label(quiet(sign.to_string(), &text::ICON_LARGE));
            ui.label(quiet(kind.to_owned(), &text::FIELD));
            let corner = Layout::right_to_left(Align::Center);
            ui.with_layout(corner, |ui| {
                ui.add_space(-6.0);
                self.icon_button(ui, icon::X, close)
            })
            .inner
        });
        ui.add_space(6.0);
        closed.inner
    }

    /// A field with its name above it; `field` draws it under that name.
    fn labelled<T>(&self, ui: &mut Ui, key: &str, field: impl FnOnce(&mut Ui, &str) -> T) -> T {
        let name = self.word(key);
        self.label(ui, &name);
        field(ui, &name)
    }

    /// A label and a line to type in.
    pub fn labelled_line(&self, ui: &mut Ui, key: &str, value: &str) -> Option<String> {
        self.labelled(ui, key, |ui, name| self.text_line(ui, name, value, ""))
    }

    /// A label and a field of several lines.
    pub fn labelled_area(&self, ui: &mut Ui, key: &str, value: &str, rows: usize) -> Option<String> {
        self.labelled(ui, key, |ui, name| self.text_area(ui, name, value, rows))
    }

    /// A label and a list of lines; `one` is the message for one of them.
    pub fn labelled_list(&self, ui: &mut Ui, key: &str, one: &str, items: &[String]) -> Option<Vec<String>> {
        self.labelled(ui, key, |ui, _| self.list(ui, &self.word(one), items))
    }

    /// A label and a field that opens a list.
    pub fn labelled_combo<T: PartialEq + Clone>(
        &self,
        ui: &mut Ui,
        key: &str,
        current: &T,
        options: &[(T, String)],
    ) -> Option<T> {
        self.labelled(ui, key, |ui, name| self.combo(ui, name, current, options))
    }

    /// A label and a day, as [`Kit::date`].
    pub fn labelled_date(&self, ui: &mut Ui, key: &str, value: Option<Date>) -> Option<Option<Date>> {
        self.labelled(ui, key, |ui, name| self.date(ui, name, value)).change
    }

    /// A label and colours to choose from, as [`Kit::swatches`].
    pub fn labelled_swatches(&self, ui: &mut Ui, key: &str, value: Option<Colour>) -> Option<Option<Colour>> {
        self.labelled(ui, key, |ui, name| self.swatches(ui, name, value))
    }

    /// A label and a rating, as [`Kit::dots`].
    pub fn labelled_dots(&self, ui: &mut Ui, key: &str, value: Option<Rating>) -> Option<Option<Rating>> {
        self.labelled(ui, key, |ui, name| self.dots(ui, name, value))
    }

    /// A label and a number that may be missing, as [`Kit::number`].
    pub fn labelled_number(&self, ui: &mut Ui, key: &str, value: Option<f64>, allowed: Allowed) -> Option<Option<f64>> {
        self.labelled(ui, key, |ui, name| self.number(ui, name, value, allowed))
    }

    /// A label and a few choices beside each other, as [`Kit::segments`].
    pub fn labelled_segments<T: PartialEq + Clone>(
        &self,
        ui: &mut Ui,
        key: &str,
        current: &T,
        options: &[(T, String)],
    ) -> Option<T> {
        self.labelled(ui, key, |ui, name| self.segments(ui, name, current, options))
    }
}
