//! The palette at the left: what can be dragged onto the map, or added by a click.

use egui::scroll_area::ScrollBarVisibility;
use egui::style::ScrollFadeStyle;
use egui::{
    EventFilter, Frame, Id, Key, Margin, Modifiers, Pos2, Rect, RectAlign, ScrollArea, Sense, Stroke, Tooltip, Ui,
    Vec2, vec2,
};

use super::{Bars, paint_icon, target};
use crate::fonts::icon;
use crate::gesture::New;
use crate::model::LaneKind;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::paint::{ground, hline, vline};

/// What the user did in the palette.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PaletteAction {
    /// Took hold of something new, at this place of the screen.
    Take(New, Pos2),
    /// Clicked: it is to be added where the selection is.
    Add(New),
}

const ITEMS: [(New, char, &str); 12] = [
    (New::Touchpoint, icon::HAND_TAP, "palette-touchpoint"),
    (New::Note(LaneKind::Thought), icon::CHAT_CIRCLE, "palette-thought"),
    (New::Note(LaneKind::Quote), icon::QUOTES, "palette-quote"),
    (New::Note(LaneKind::Pain), icon::WARNING_CIRCLE, "palette-pain"),
    (New::Note(LaneKind::Gain), icon::SPARKLE, "palette-gain"),
    (New::Note(LaneKind::Need), icon::HEART, "palette-need"),
    (New::Note(LaneKind::BehindTheScenes), icon::GEAR_SIX, "palette-behind-the-scenes"),
    (New::Note(LaneKind::Improvement), icon::LIGHTBULB, "palette-idea"),
    (New::Note(LaneKind::Text), icon::NOTE, "palette-note"),
    (New::Note(LaneKind::Image), icon::IMAGE, "palette-image"),
    (New::Episode, icon::FLAG, "palette-episode"),
    (New::Lane(LaneKind::Text), icon::ROWS, "palette-lane"),
];

/// The first of the items that make the map itself, below a line.
const FIRST_OF_MAP: usize = 10;

/// The sign of something new, and the fluent key of its name.
pub fn palette_look(new: New) -> (char, &'static str) {
    let known = ITEMS.iter().find(|(item, ..)| *item == new);
    known.map_or((icon::NOTE, "palette-note"), |(_, sign, key)| (*sign, key))
}

/// The first item, which takes the keyboard when the palette is asked for.
pub fn palette_id() -> Id {
    Id::unique(("palette", 0_usize))
}

impl Bars<'_> {
    pub fn palette(&mut self, ui: &mut Ui) -> Option<PaletteAction> {
        let theme = self.theme;
        let frame = Frame::NONE.inner_margin(Margin::same(10));
        let mut action = None;
        let width = size::PALETTE.max(target(ui, 36.0) + 20.0);
        let panel =
            egui::Panel::left("palette").exact_size(width).resizable(false).frame(frame).show_separator_line(false);
        panel.show(ui, |ui| {
            let right = ui.max_rect().right() + 9.5;
            vline(ui.painter(), right, ui.clip_rect().y_range(), Stroke::new(1.0, color32(theme.line)));
            ui.spacing_mut().item_spacing.y = 5.0;
            walk(ui);
            // In a low window, or with large buttons, it scrolls: what goes on fades at the edge.
            ui.spacing_mut().scroll.fade = ScrollFadeStyle { strength: 1.0, size: 28.0 };
            let scroll = ScrollArea::vertical().scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
            let shown = scroll.show(ui, |ui| {
                for (index, (new, ..)) in ITEMS.iter().enumerate() {
                    if index == FIRST_OF_MAP {
                        let y = ui.cursor().top() + 3.0;
                        hline(ui.painter(), ui.max_rect().x_range(), y, Stroke::new(1.0, color32(theme.line)));
                        ui.add_space(9.0);
                    }
                    action = self.palette_item(ui, index, *new).or(action);
                }
            });
            let (room, above) = (shown.inner_rect, shown.state.clamped_offset().y);
            let below = shown.content_size.y - above - room.height();
            let half = text::ICON_SMALL.size / 2.0;
            let ends = [
                (above, icon::CARET_UP, room.center_top() + vec2(0.0, half)),
                (below, icon::CARET_DOWN, room.center_bottom() - vec2(0.0, half)),
            ];
            for (_, sign, at) in ends.into_iter().filter(|(hidden, ..)| *hidden > 1.0) {
                let place = Rect::from_center_size(at, Vec2::splat(2.0 * half));
                ground(ui.painter(), Rect::from_x_y_ranges(room.x_range(), place.y_range()), color32(theme.surface));
                paint_icon(ui, sign, place, &text::ICON_SMALL, color32(theme.ink_2));
            }
        });
        action
    }

    fn palette_item(&self, ui: &mut Ui, index: usize, new: New) -> Option<PaletteAction> {
        let (sign, key) = palette_look(new);
        let name = self.lang.text(key);
        let (_, rect) = ui.allocate_space(Vec2::splat(target(ui, 36.0)));
        let response = ui.interact(rect, Id::unique(("palette", index)), Sense::click_and_drag());
        self.kit().paint_sign(ui, (rect, &response), sign, &name, true, false);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.ctx().memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        if response.drag_started()
            && let Some(at) = response.interact_pointer_pos()
        {
            return Some(PaletteAction::Take(new, at));
        }
        let hint = self.lang.with("palette-hint", &[("name", name.into())]);
        // Beside it: below lies the next one.
        let mut tooltip = Tooltip::for_enabled(&response);
        tooltip.popup = tooltip.popup.align(RectAlign::RIGHT);
        tooltip.show(|ui| ui.label(hint));
        response.clicked().then_some(PaletteAction::Add(new))
    }
}

/// Arrows go from item to item while one of them has the keyboard.
fn walk(ui: &Ui) {
    let item = |index: usize| Id::unique(("palette", index));
    let Some(focused) = (0..ITEMS.len()).find(|index| ui.memory(|memory| memory.has_focus(item(*index)))) else {
        return;
    };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = ITEMS.len() - 1;
    let next = if pressed(Key::ArrowDown) {
        if focused == last { 0 } else { focused + 1 }
    } else if pressed(Key::ArrowUp) {
        focused.checked_sub(1).unwrap_or(last)
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        last
    } else {
        return;
    };
    ui.memory_mut(|memory| memory.request_focus(item(next)));
}
