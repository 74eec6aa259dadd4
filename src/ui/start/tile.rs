//! A tile: a small picture of a map, what it is called, and a line or two about it.

use egui::{
    CornerRadius, Key, Modifiers, Rect, Response, Role, Sense, Shape, StrokeKind, Ui, Vec2, WidgetInfo,
    epaint::RectShape, pos2, vec2,
};

use super::pictures::Picture;
use crate::fonts::{self, icon};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::paint::hline;
use crate::ui::widgets::{Kit, font, icon_galley, line_galley, paint_focus, paint_in_middle, target};

pub const WIDTH: f32 = 192.0;
/// The picture at the top of a tile, in points.
pub const PICTURE: Vec2 = vec2(WIDTH, 118.0);
const HEIGHT: f32 = PICTURE.y + 66.0;
const RADIUS: f32 = 10.0;
const DETAIL_LINES: usize = 2;

pub struct Tile<'a> {
    pub title: &'a str,
    pub detail: &'a str,
    pub hover: Option<String>,
    pub picture: Picture,
    /// What is not there cannot be chosen, only taken away.
    pub is_there: bool,
    /// The name of the button that takes the tile away.
    pub remove: Option<&'a str>,
}

/// What was done with a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tiled {
    Chosen,
    Removed,
}

impl Tile<'_> {
    pub fn show(self, ui: &mut Ui, kit: &Kit, takes_keyboard: bool) -> Option<Tiled> {
        let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, self.is_there, self.title));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(self.detail));
        if takes_keyboard {
            response.request_focus();
        }
        if response.gained_focus() && !takes_keyboard {
            response.scroll_to_me(None);
        }
        if ui.is_rect_visible(rect) {
            self.paint(ui, kit, rect, &response);
        }
        let has_keyboard = response.has_focus();
        let removed = self.remove_button(ui, kit, rect, &response) || {
            let key = |input: &mut egui::InputState| input.consume_key(Modifiers::NONE, Key::Delete);
            has_keyboard && self.remove.is_some() && ui.input_mut(key)
        };
        let clicked = response.clicked() && self.is_there;
        if let Some(hover) = self.hover {
            response.on_hover_text(hover);
        }
        match (removed, clicked) {
            (true, _) => Some(Tiled::Removed),
            (false, true) => Some(Tiled::Chosen),
            (false, false) => None,
        }
    }

    fn paint(&self, ui: &Ui, kit: &Kit, rect: Rect, response: &Response) {
        let theme = kit.theme;
        let is_up = response.hovered() && self.is_there;
        let line = if is_up { theme.accent } else { theme.line };
        let fill = if response.is_pointer_button_down_on() && is_up { theme.hover } else { theme.surface };
        ui.painter().rect_filled(rect, RADIUS, color32(fill));
        let mut top = rect;
        top.set_height(PICTURE.y);
        self.paint_picture(ui, kit, top);
        let stroke = kit.stroke(1.0, line);
        ui.painter().rect_stroke(rect, RADIUS, stroke, StrokeKind::Inside);
        hline(ui.painter(), top.x_range().shrink(1.0), top.bottom(), kit.stroke(1.0, theme.line));
        let ink = if self.is_there { theme.ink } else { theme.ink_2 };
        let room = WIDTH - 24.0;
        let title = line_galley(ui, self.title, &text::LANE_TITLE, color32(ink), room);
        let line_top = top.bottom() + 9.0;
        ui.painter().galley(pos2(rect.left() + 12.0, line_top), title, egui::Color32::PLACEHOLDER);
        let lines = fonts::wrap(self.detail, &text::SMALL, room, DETAIL_LINES);
        for (index, line) in lines.iter().enumerate() {
            let at = pos2(rect.left() + 12.0, line_top + 19.0 + index as f32 * 15.0);
            ui.painter().text(
                at,
                egui::Align2::LEFT_TOP,
                fonts::bidi::seen(line),
                font(&text::SMALL),
                color32(theme.ink_2),
            );
        }
        paint_focus(ui, kit, response, rect.expand(1.0), RADIUS + 1.0);
    }

    fn paint_picture(&self, ui: &Ui, kit: &Kit, rect: Rect) {
        let rounded = CornerRadius { nw: RADIUS as u8, ne: RADIUS as u8, sw: 0, se: 0 };
        match self.picture {
            Picture::Ready(texture) => {
                let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
                let shape = RectShape::filled(rect, rounded, egui::Color32::WHITE).with_texture(texture, whole);
                ui.painter().add(Shape::Rect(shape));
            }
            Picture::Waiting => {
                ui.painter().rect_filled(rect, rounded, color32(kit.theme.canvas));
            }
            Picture::Gone | Picture::Unreadable => {
                ui.painter().rect_filled(rect, rounded, color32(kit.theme.hover));
                let sign = if self.picture == Picture::Gone { icon::FILE } else { icon::WARNING };
                let galley = icon_galley(ui, sign, &text::START_SIGN, color32(kit.theme.ink_3));
                paint_in_middle(ui, galley.clone(), rect.center().x - galley.size().x / 2.0, rect);
            }
        }
    }

    /// At the upper right corner, while the tile is pointed at or has the keyboard; always on a tile whose file is
    /// gone.
    fn remove_button(&self, ui: &mut Ui, kit: &Kit, rect: Rect, response: &Response) -> bool {
        let Some(name) = self.remove else { return false };
        let side = target(ui, size::CLICK_TARGET_MIN);
        let corner = Rect::from_min_size(pos2(rect.right() - side - 6.0, rect.top() + 6.0), Vec2::splat(side));
        let is_seen = !self.is_there || response.has_focus() || ui.rect_contains_pointer(rect);
        // It may have the keyboard itself, which is known once it is there; the disc lies below it.
        let below = ui.painter().add(Shape::Noop);
        let button = kit.faint_button_at(ui, corner, icon::X, name, is_seen);
        if is_seen || button.has_focus() {
            let line = kit.stroke(1.0, kit.theme.ink_3);
            let disc = RectShape::new(corner, side / 2.0, color32(kit.theme.surface), line, StrokeKind::Inside);
            ui.painter().set(below, disc);
        }
        button.clicked()
    }
}
