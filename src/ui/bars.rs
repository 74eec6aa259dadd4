//! The bars around the map: top, breadcrumb, palette at the left, status at the bottom.

mod breadcrumb;
mod experience;
mod limits;
mod palette;
mod status;
mod top;
mod views;

use egui::{Align, Align2, Color32, Id, Layout, Rect, Response, Ui, UiBuilder, pos2};

use super::style::font_id;
use super::widgets::{Kit, Rename, focus_ring, menu_area, target};
use crate::command::Command;
use crate::fonts::Style;
use crate::lang::Lang;
use crate::model::{CustomerId, JourneyId};
use crate::session::Session;
use crate::theme::Theme;

pub use palette::{PaletteAction, palette_id, palette_look};
pub use status::{LEGEND_REMEMBERED, LEGEND_ROOM, LEGEND_WIDTH, NO_MINIMAP_ROOM, Told};
pub(super) use top::paint_logo;

/// What the user asked for in a bar.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Command(Command),
    OpenJourney(JourneyId),
    OpenRecent(std::path::PathBuf),
    /// Show or hide the curves of a customer group.
    ShowGroup(CustomerId, bool),
    /// How much the outcome colours what is remembered, 0.0 ..= 1.0.
    CarryOver(f64),
    /// A new customer group with curves of its own.
    AddGroup,
    /// The project has a new title.
    Rename(String),
    /// To the field that says what the map does not show.
    Limits,
}

/// What bars need to draw themselves.
pub struct Bars<'a> {
    pub session: &'a Session,
    pub theme: &'static Theme,
    pub lang: Lang,
    pub recent: &'a [std::path::PathBuf],
    /// The title of the project while it is typed.
    pub renaming: Option<Rename>,
    pub actions: Vec<Action>,
}

/// A row at the right end of a bar whose parts are made from left to right, so that Tab walks them as they are read.
/// Its width is known once it was drawn; where it differs, the pass is drawn again.
fn at_right(ui: &mut Ui, name: &'static str, row: impl FnOnce(&mut Ui)) {
    let id = Id::unique(("at right", name));
    let whole = ui.available_rect_before_wrap();
    let known = right_width(ui, name);
    let place = Rect::from_min_max(pos2(whole.right() - known, whole.top()), whole.max);
    let layout = Layout::left_to_right(Align::Center);
    let mut inner = ui.new_child(UiBuilder::new().id_salt(name).max_rect(place).layout(layout));
    row(&mut inner);
    let width = inner.min_rect().right() - place.left();
    if (width - known).abs() > 0.25 {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_discard("the row at the right of a bar changed its width");
    }
}

/// How wide such a row was when it was drawn last.
fn right_width(ui: &Ui, name: &'static str) -> f32 {
    ui.data(|data| data.get_temp(Id::unique(("at right", name)))).unwrap_or_default()
}

impl Bars<'_> {
    fn command(&mut self, command: Command) {
        self.actions.push(Action::Command(command));
    }

    /// A square button with a sign; greyed while its command cannot be used.
    fn sign_button(&mut self, ui: &mut Ui, sign: char, command: Command, side: f32) {
        let enabled = command.hindrance(self.session).is_none();
        let response = self.sign(ui, sign, &command.label(self.lang), side, enabled, false);
        if response.on_hover_text(command.hint(self.lang)).clicked() && enabled {
            self.command(command);
        }
    }

    fn kit(&self) -> Kit {
        Kit { theme: self.theme, lang: self.lang }
    }

    fn sign(&self, ui: &mut Ui, sign: char, name: &str, side: f32, enabled: bool, chosen: bool) -> Response {
        self.kit().sign(ui, sign, name, side, enabled, chosen)
    }
}

/// A narrower window has no room for words on buttons, nor to say that one is at the top.
const NARROW: f32 = 860.0;

fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < NARROW
}

/// Of a bar with buttons in it, wherever those are large.
pub(super) fn bar_height(ui: &Ui, usual: f32) -> f32 {
    usual.max(target(ui, 0.0) + 12.0)
}

fn paint_icon(ui: &Ui, sign: char, rect: Rect, style: &Style, color: Color32) {
    let galley = ui.painter().layout_no_wrap(sign.to_string(), font_id(style, style.size), color);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, color);
}

fn paint_text(ui: &Ui, at: egui::Pos2, align: Align2, words: &str, style: &Style, color: Color32) -> Rect {
    ui.painter().text(at, align, words, font_id(style, style.size), color)
}
