//! What all dialogs share: the sheet, its title, its row of buttons, the keys that end it.

use egui::{Align, Align2, Color32, Context, CornerRadius, Frame, Id, Key, Layout, Margin, Modal, RichText, Role};
use egui::{Modifiers, ScrollArea, Shadow, Stroke, TextEdit, Ui, UiBuilder, UiKind, Vec2, vec2};

use crate::theme::{Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::style::font_id;
use crate::ui::widgets::{Kit, target};

/// The sheet of a dialog, over the darkened window.
pub(in crate::ui) struct Sheet<'a> {
    kit: Kit,
    key: &'static str,
    title: &'a str,
    width: f32,
    shows_title: bool,
    at_top: bool,
    beside: Option<egui::Rect>,
}

/// What came of a dialog in this frame.
pub(in crate::ui) struct Shown<T> {
    pub inner: T,
    /// Escape was pressed, and nothing lies over this dialog.
    pub escaped: bool,
    pub clicked_outside: bool,
    /// Enter was pressed while nothing had the keyboard: the primary button is meant.
    pub entered: bool,
}

impl<'a> Sheet<'a> {
    /// `key` tells dialogs apart; `width` is that of the content, in points, less where the window is
    /// too narrow.
    pub fn new(kit: Kit, key: &'static str, title: &'a str, width: f32) -> Self {
        Self { kit, key, title, width, shows_title: true, at_top: false, beside: None }
    }

    /// The title is only said by a screen reader.
    pub fn untitled(self) -> Self {
        Self { shows_title: false, ..self }
    }

    /// Hangs near the top of the window, so that a list below can grow.
    pub fn at_top(self) -> Self {
        Self { at_top: true, ..self }
    }

    /// A small sheet beside this place of the window, which stays as it is.
    pub fn beside(self, place: egui::Rect) -> Self {
        Self { beside: Some(place), ..self }
    }

    /// `body` is told whether the dialog has just opened: then it gives the keyboard to its first field.
    pub fn show<T>(self, ctx: &Context, body: impl FnOnce(&mut Ui, bool) -> T) -> Shown<T> {
        let id = Id::unique(("dialog", self.key));
        let was_measured = ctx.data(|data| data.get_temp(id.with("measured"))).unwrap_or(false);
        let opened = just_opened(ctx, id) || was_measured;
        let room = ctx.content_rect();
        let area = Modal::default_area(id);
        let theme = self.kit.theme;
        let (area, behind, frame) = if let Some(place) = self.beside {
            let frame = floating_frame(theme).inner_margin(Margin::same(SMALL_PADDING as i8));
            let at = place_beside(place, self.width + 2.0 * SMALL_PADDING, room);
            (area.anchor(Align2::LEFT_TOP, at - room.min), Color32::TRANSPARENT, frame)
        } else if self.at_top {
            let area = area.anchor(Align2::CENTER_TOP, vec2(0.0, (room.height() * 0.12).min(96.0)));
            (area, backdrop(theme), sheet_frame(theme))
        } else {
            (area, backdrop(theme), sheet_frame(theme))
        };
        let modal = Modal::new(id).area(area).backdrop_color(behind).frame(frame);
        let shown = modal.show(ctx, |ui| {
            let padding = 2.0 * size::DIALOG_PADDING;
            ui.set_width(self.width.min(room.width() - padding - 32.0));
            ui.set_max_height(room.height() - padding - 32.0);
            // The sheet is the dialog, with its name; what lies around it is only a layer.
            let layer =
                ui.stack().iter().find(|stack| stack.kind() == Some(UiKind::Modal)).map(|stack| stack.unique_id);
            if let Some(layer) = layer {
                ui.ctx().accesskit_node_builder(layer, |node| node.set_role(Role::GenericContainer));
            }
            let dialog = UiBuilder::new().accessibility_role(Role::Dialog);
            ui.scope_builder(dialog, |ui| {
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                    node.set_label(self.title);
                    node.set_modal();
                });
                ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
                if self.shows_title {
                    ui.add(egui::Label::new(words(self.title, &text::HEADING, color32(theme.ink))).wrap());
                    ui.add_space(12.0);
                }
                // What is measured before it shows cannot keep the keyboard.
                let is_measured = ui.is_sizing_pass();
                ui.data_mut(|data| data.insert_temp(id.with("measured"), is_measured));
                body(ui, opened)
            })
            .inner
        });
        let is_free = shown.is_top_modal && !shown.any_popup_open;
        let escaped = is_free && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let entered = is_free
            && !opened
            && ctx.memory(|memory| memory.focused().is_none())
            && ctx.input(|input| input.key_pressed(Key::Enter));
        let clicked_outside = shown.is_top_modal && shown.backdrop_response.clicked();
        Shown { inner: shown.inner, escaped, clicked_outside, entered }
    }
}

/// When a dialog appeared, and when it was last drawn.
#[derive(Clone, Copy)]
struct Seen {
    opened_in_frame: u64,
    in_pass: u64,
}

/// Whether the dialog was not shown in the pass before. The key that called it is taken from the whole of
/// its first frame: it would click the button that has just got the keyboard.
fn just_opened(ctx: &Context, id: Id) -> bool {
    let (frame, pass) = (ctx.cumulative_frame_nr(), ctx.cumulative_pass_nr());
    let before = ctx.data(|data| data.get_temp::<Seen>(id)).filter(|seen| pass.saturating_sub(seen.in_pass) <= 1);
    let opened_in_frame = before.map_or(frame, |seen| seen.opened_in_frame);
    ctx.data_mut(|data| data.insert_temp(id, Seen { opened_in_frame, in_pass: pass }));
    if opened_in_frame == frame {
        ctx.input_mut(|input| {
            for key in [Key::Enter, Key::Space, Key::Escape] {
                input.consume_key(Modifiers::NONE, key);
            }
        });
    }
    before.is_none()
}

/// Within a small sheet.
const SMALL_PADDING: f32 = 12.0;

/// At the right of a place, or at its left where there is no room.
fn place_beside(place: egui::Rect, width: f32, room: egui::Rect) -> egui::Pos2 {
    const GAP: f32 = 8.0;
    let right = place.right() + GAP;
    let left = if right + width <= room.right() { right } else { place.left() - GAP - width };
    egui::pos2(left.clamp(room.left(), (room.right() - width).max(room.left())), place.top().max(room.top()))
}

fn backdrop(theme: &Theme) -> Color32 {
    color32(if theme.is_dark { theme.canvas.faded(0.66) } else { theme.ink.faded(0.30) })
}

/// The surface on which dialogs and toasts lie.
pub(in crate::ui) fn floating_frame(theme: &Theme) -> Frame {
    Frame::NONE
        .fill(color32(theme.surface))
        .stroke(Stroke::new(1.0, color32(theme.line)))
        .corner_radius(CornerRadius::same(size::DIALOG_RADIUS as u8))
        .shadow(Shadow { offset: [0, 12], blur: 40, spread: 0, color: color32(theme.shadow) })
}

fn sheet_frame(theme: &Theme) -> Frame {
    floating_frame(theme).inner_margin(Margin::same(size::DIALOG_PADDING as i8))
}

/// Words in a role of the theme.
pub(in crate::ui) fn words(said: &str, style: &crate::fonts::Style, color: Color32) -> RichText {
    RichText::new(said).font(font_id(style, style.size)).color(color)
}

/// A paragraph that wraps.
pub(super) fn paragraph(ui: &mut Ui, kit: &Kit, said: &str) {
    ui.add(egui::Label::new(words(said, &text::FIELD, color32(kit.theme.ink_2))).wrap());
}

/// What stands between the title of a sheet and its buttons. It scrolls where the window has no room for all
/// of it: the buttons are always in sight. What the keyboard comes to scrolls into sight.
pub(super) fn scrolling<T>(ui: &mut Ui, body: impl FnOnce(&mut Ui) -> T) -> T {
    let buttons = ui.data(|data| data.get_temp(buttons_id(ui))).unwrap_or(target(ui, size::CLICK_TARGET));
    let room = (ui.available_height() - ABOVE_BUTTONS - buttons).max(0.0);
    let area = ScrollArea::vertical().id_salt("sheet").max_height(room).auto_shrink([false, true]);
    let shown = area.show(ui, |ui| {
        let inner = body(ui);
        let focused = ui.memory(|memory| memory.focused()).and_then(|id| ui.ctx().read_response(id));
        if let Some(focused) = focused
            && focused.gained_focus()
            && focused.layer_id == ui.layer_id()
            && !focused.interact_rect.contains_rect(focused.rect)
        {
            ui.scroll_to_rect(focused.rect, None);
        }
        inner
    });
    shown.inner
}

/// Between the buttons and what is above them.
const ABOVE_BUTTONS: f32 = 20.0;

/// Where the height of the buttons of a sheet is kept: what is above them needs it first.
fn buttons_id(ui: &Ui) -> Id {
    Id::unique(("sheet buttons", ui.layer_id().id))
}

/// The buttons at the lower right, the first of them outermost; in several rows where the window is narrow.
pub(super) fn button_row<T>(ui: &mut Ui, buttons: impl FnOnce(&mut Ui) -> T) -> T {
    ui.add_space(ABOVE_BUTTONS);
    let row = vec2(ui.available_width(), target(ui, size::CLICK_TARGET));
    let layout = Layout::right_to_left(Align::Center).with_main_wrap(true);
    let shown = ui.allocate_ui_with_layout(row, layout, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        buttons(ui)
    });
    let id = buttons_id(ui);
    ui.data_mut(|data| data.insert_temp(id, shown.response.rect.height()));
    shown.inner
}

/// A line to type in that is the dialog's own: what is typed stands in `text`. Enter and Escape are left
/// to the dialog when it takes them before.
pub(in crate::ui) fn own_field(ui: &mut Ui, kit: &Kit, name: &str, hint: &str, text: &mut String) -> egui::Response {
    let theme = kit.theme;
    let id = ui.make_persistent_id(("own field", name));
    let focused = ui.memory(|memory| memory.has_focus(id));
    let line = color32(if focused { theme.accent } else { theme.line });
    let style = text::FIELD;
    let height = style.size * 1.25;
    let vertical = ((target(ui, size::CLICK_TARGET) - height) / 2.0).floor() as i8;
    let frame = Frame::NONE
        .inner_margin(Margin::symmetric(12, vertical))
        .fill(color32(theme.surface))
        .stroke(Stroke::new(1.0, line))
        .corner_radius(CornerRadius::same(size::FIELD_RADIUS as u8));
    let edit = TextEdit::singleline(text)
        .id(id)
        .frame(frame)
        .font(font_id(&style, style.size))
        .text_color(color32(theme.ink))
        .hint_text(words(hint, &style, color32(theme.ink_2)))
        .desired_width(ui.available_width());
    edit.show(ui).response.response.accessible_name(name)
}

/// Takes the key from whatever would react to it.
pub(in crate::ui) fn took(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

/// How far the arrow keys move a text, in points.
const SCROLL_STEP: f32 = 60.0;

/// How far a text of this height moves by the keys that move any page.
pub(in crate::ui) fn scrolled_by_keys(ui: &Ui, height: f32) -> Option<f32> {
    let page = height - SCROLL_STEP;
    let ways = [
        (Key::ArrowDown, -SCROLL_STEP),
        (Key::ArrowUp, SCROLL_STEP),
        (Key::PageDown, -page),
        (Key::PageUp, page),
        (Key::Home, f32::MAX / 4.0),
        (Key::End, f32::MIN / 4.0),
    ];
    ways.into_iter().find_map(|(key, by)| took(ui, key).then_some(by))
}

/// The box of a key with its name.
pub(super) fn key_cap_size(ui: &Ui, kit: &Kit, keys: &str) -> Vec2 {
    let galley =
        ui.painter().layout_no_wrap(keys.to_owned(), font_id(&text::SMALL, text::SMALL.size), color32(kit.theme.ink_2));
    vec2(galley.size().x + 12.0, 20.0)
}

/// Paints a key with its right edge at `right`; gives its left edge.
pub(super) fn paint_key_cap(ui: &Ui, kit: &Kit, keys: &str, right: f32, middle: f32) -> f32 {
    let wanted = key_cap_size(ui, kit, keys);
    let rect = egui::Rect::from_min_size(egui::pos2(right - wanted.x, middle - wanted.y / 2.0), wanted);
    let theme = kit.theme;
    let line = Stroke::new(1.0, color32(theme.line));
    ui.painter().rect(rect, 5.0, color32(theme.canvas), line, egui::StrokeKind::Inside);
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        keys,
        font_id(&text::SMALL, text::SMALL.size),
        color32(theme.ink_2),
    );
    rect.left()
}
