//! What the map does not show, said at its foot.

use egui::{Align2, CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::App;
use crate::fonts::{self, icon};
use crate::session::Selected;
use crate::theme::text;
use crate::ui::bars::LEGEND_ROOM;
use crate::ui::colors::color32;
use crate::ui::style::font_id;
use crate::ui::widgets::{icon_galley, paint_in_middle, target};

const HEIGHT: f32 = 28.0;
const MARGIN: f32 = 12.0;
const WIDEST: f32 = 560.0;
const WORDS_LEFT: f32 = 30.0;

impl App {
    /// A line where the map leaves room for it, else a sign; with the whole text under the pointer. A click leads
    /// to the field in the inspector.
    pub(super) fn limits(&mut self, ui: &mut Ui, room: Rect) {
        let journey = self.session.journey();
        let limitations = journey.limitations.trim();
        // The hint of the first start takes the same place.
        if limitations.is_empty() || self.is_presenting || !self.settings.first_steps_done {
            return;
        }
        let theme = self.theme();
        let said = self.lang().with("map-limits", &[("text", limitations.into())]);
        let line = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let has_room = self.canvas.free_below(&self.session) > LEGEND_ROOM;
        let height = target(ui, HEIGHT);
        let most = (room.width() - 2.0 * MARGIN - WORDS_LEFT - 14.0).min(WIDEST);
        let shown = if has_room { fonts::ellipsis(&line, &text::SMALL, most).into_owned() } else { String::new() };
        let width = match shown.is_empty() {
            true => height,
            false => WORDS_LEFT + fonts::width(&shown, &text::SMALL) + 14.0,
        };
        let corner = room.left_bottom() + vec2(MARGIN, -MARGIN - height);
        let rect = Rect::from_min_size(corner, vec2(width, height));
        let response = ui.interact(rect, ui.scope_id().with("limits"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &line));
        let fill = if response.hovered() { theme.hover } else { theme.surface };
        let stroke = Stroke::new(1.0, color32(if response.has_focus() { theme.accent } else { theme.line }));
        ui.painter().rect(rect, CornerRadius::same(14), color32(fill), stroke, StrokeKind::Inside);
        let sign = icon_galley(ui, icon::INFO, &text::ICON, color32(theme.ink_2));
        paint_in_middle(ui, sign, rect.left() + 7.0, rect);
        let font = font_id(&text::SMALL, text::SMALL.size);
        let at = pos2(rect.left() + WORDS_LEFT, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, &shown, font, color32(theme.ink_2));
        let is_cut = shown != line;
        let response = if is_cut { response.on_hover_text(&said) } else { response };
        if response.clicked() {
            self.session.select(Selected::Nothing);
            self.settings.inspector_visible = true;
        }
    }
}
