//! The palette at the left: what can be dragged onto the map, or added by a click.

use egui::scroll_area::ScrollBarVisibility;
use egui::{Frame, Margin, Pos2, ScrollArea, Stroke, Ui};

use super::{Bars, target};
use crate::fonts::icon;
use crate::gesture::New;
use crate::model::LaneKind;
use crate::theme::size;
use crate::ui::colors::color32;

/// What the user did in the palette.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PaletteAction {
    /// Took hold of something new, at this place of the screen.
    Take(New, Pos2),
    /// Clicked: it is to be added where the selection is.
    Add(New),
}

const ITEMS: [(New, char, &str); 9] = [
    (New::Touchpoint, icon::HAND_TAP, "palette-touchpoint"),
    (New::Note(LaneKind::Thought), icon::CHAT_CIRCLE, "palette-thought"),
    (New::Note(LaneKind::Quote), icon::QUOTES, "palette-quote"),
    (New::Note(LaneKind::Pain), icon::WARNING_CIRCLE, "palette-pain"),
    (New::Note(LaneKind::BehindTheScenes), icon::GEAR_SIX, "palette-behind-the-scenes"),
    (New::Note(LaneKind::Improvement), icon::LIGHTBULB, "palette-idea"),
    (New::Note(LaneKind::Text), icon::NOTE, "palette-note"),
    (New::Episode, icon::FLAG, "palette-episode"),
    (New::Lane(LaneKind::Text), icon::ROWS, "palette-lane"),
];

impl Bars<'_> {
    pub fn palette(&mut self, ui: &mut Ui) -> Option<PaletteAction> {
        let theme = self.theme;
        let frame = Frame::NONE.inner_margin(Margin { left: 10, right: 10, top: 10, bottom: 10 });
        let mut action = None;
        let width = size::PALETTE.max(target(ui, 36.0) + 20.0);
        egui::Panel::left("palette").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
            let right = ui.max_rect().right() + 9.5;
            ui.painter().vline(right, ui.clip_rect().y_range(), Stroke::new(1.0, color32(theme.line)));
            ui.spacing_mut().item_spacing.y = 7.0;
            // In a low window, or with large buttons, it scrolls.
            let scroll = ScrollArea::vertical().scroll_bar_visibility(ScrollBarVisibility::AlwaysHidden);
            scroll.show(ui, |ui| {
                for (index, (new, sign, key)) in ITEMS.into_iter().enumerate() {
                    if index == 7 {
                        let y = ui.cursor().top() + 3.0;
                        ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, color32(theme.line)));
                        ui.add_space(9.0);
                    }
                    let name = self.lang.text(key);
                    let response = self.sign(ui, sign, &name, 36.0, true, false);
                    if response.drag_started()
                        && let Some(at) = response.interact_pointer_pos()
                    {
                        action = Some(PaletteAction::Take(new, at));
                    }
                    if response.on_hover_text(self.lang.with("palette-hint", &[("name", name.into())])).clicked() {
                        action = Some(PaletteAction::Add(new));
                    }
                }
            });
        });
        action
    }
}
