//! What stands around the map, how high it is, and where it goes on the sheet. All in design units.

use crate::geom::{Rect, point};
use crate::layout::map::Map;
use crate::layout::poster::Sheet;
use crate::layout::poster::boxes::Boxes;
use crate::layout::poster::compose::{
    Arrangement, FOOT_GAP, Fit, HEAD_GAP, MAP_GAP, MARGIN_BOTTOM, MARGIN_TOP, MARGIN_X, PANEL_GAP, PANEL_STRETCH,
};
use crate::layout::poster::head::Head;
use crate::layout::poster::legend::Foot;
use crate::layout::poster::panels::{Panel, Panels};
use crate::layout::poster::pen::Pen;
use crate::scene::{Anchor, Placed};
use crate::theme::text;

pub struct Parts {
    head: Head,
    boxes: Boxes,
    pub panels: Panels,
    foot: Foot,
}

/// The map as the other parts see it.
pub struct Block {
    pub width: f32,
    pub height: f32,
    pub bands: usize,
}

/// Where everything stands.
pub struct Places<'a> {
    head: Rect,
    boxes: Rect,
    pub map: Rect,
    /// Room between two bands beyond what the map's height holds already.
    pub between_bands: f32,
    panels: Vec<(&'a Panel, Rect)>,
    foot: Rect,
}

impl Parts {
    pub fn of(map: &Map, sheet: &Sheet) -> Self {
        let (project, journey, look) = (&map.project, &map.journey, &map.look);
        Self {
            head: Head::of(project, journey, sheet, look),
            boxes: Boxes::of(project, journey, look),
            panels: Panels::of(project, journey, look),
            foot: Foot::of(map),
        }
    }

    /// The height of everything but the map (and the panels beside it), margins and gaps included.
    pub fn fixed_height(&self, width: f32, arrangement: Arrangement) -> f32 {
        let panels = match arrangement {
            Arrangement::Below if !self.panels.is_empty() => PANEL_GAP + self.panels.height(width),
            Arrangement::Below | Arrangement::Beside => 0.0,
        };
        let boxes = if self.boxes.is_empty() { 0.0 } else { HEAD_GAP + self.boxes.height(width) };
        let above = MARGIN_TOP + self.head.height(width) + boxes + MAP_GAP;
        above + panels + FOOT_GAP + self.foot.height(width) + MARGIN_BOTTOM
    }

    /// Where everything stands on a sheet of this height. Room that is left lets the panels grow a little;
    /// the rest lies in equal parts around the map, between its bands, and above the foot.
    pub fn places(&self, fit: &Fit, sheet_height: f32, map: &Block) -> Places<'_> {
        let width = fit.width - 2.0 * MARGIN_X;
        let row = |top: f32, height: f32| Rect::new(MARGIN_X, top, width, height);
        let room = sheet_height - self.fixed_height(width, fit.arrangement);
        let side_width = width - map.width - PANEL_GAP;
        let below = fit.arrangement == Arrangement::Below && !self.panels.is_empty();
        let (panels_height, growth, side_height) = match fit.arrangement {
            Arrangement::Below => {
                let needed = self.panels.height(width);
                (needed, ((room - map.height) / 2.0).clamp(0.0, needed * PANEL_STRETCH), 0.0)
            }
            Arrangement::Beside => {
                let needed = self.panels.stacked_height(side_width);
                (0.0, 0.0, (needed * (1.0 + PANEL_STRETCH)).max(map.height).min(room))
            }
        };
        let spare = (room - growth - map.height.max(side_height)).max(0.0);
        let each = spare / (1 + map.bands.max(1) + usize::from(below)) as f32;

        let head = row(MARGIN_TOP, self.head.height(width));
        let boxes_gap = if self.boxes.is_empty() { 0.0 } else { HEAD_GAP };
        let boxes = row(head.max.y + boxes_gap, self.boxes.height(width));
        let map_top = boxes.max.y + MAP_GAP + each;
        // A band that is lower than the panels beside it shares their height.
        let beside = (side_height - map.height).max(0.0) / map.bands.max(2).saturating_sub(1) as f32;
        let between_bands = each + if map.bands > 1 { beside } else { 0.0 };
        let map_height = map.height + between_bands * map.bands.saturating_sub(1) as f32;
        let panels = match fit.arrangement {
            Arrangement::Below => {
                let top = map_top + map_height + each + PANEL_GAP;
                self.panels.in_rows(row(top, panels_height + growth))
            }
            Arrangement::Beside => {
                let height = side_height.max(map_height);
                let left = MARGIN_X + map.width + PANEL_GAP;
                self.panels.stacked(Rect::new(left, map_top, side_width, height))
            }
        };
        let foot_height = self.foot.height(width);
        let foot = row(sheet_height - MARGIN_BOTTOM - foot_height, foot_height);
        Places { head, boxes, map: row(map_top, map_height), between_bands, panels, foot }
    }

    /// The parts as pieces of the sheet.
    pub fn draw(&self, places: &Places<'_>, map: &Map, scale: f32) -> Vec<Placed> {
        let mut pieces = Vec::new();
        let mut draw = |rect: Rect, part: &dyn Fn(&mut Pen, Rect)| {
            let mut pen = Pen::new(map.look.theme(), scale);
            part(&mut pen, Rect::new(0.0, 0.0, rect.width(), rect.height()));
            pieces.push(pen.placed(rect.min));
        };
        draw(places.head, &|pen, rect| self.head.draw(pen, rect));
        if !self.boxes.is_empty() {
            draw(places.boxes, &|pen, rect| self.boxes.draw(pen, rect));
        }
        if map.cells.is_empty() {
            draw(places.map, &|pen, rect| {
                let (color, words) = (pen.theme.ink_2, map.look.lang.text("poster-no-episodes"));
                pen.text(point(0.0, rect.center().y), Anchor::Left, text::HEADING, color, &words);
            });
        }
        for (panel, rect) in &places.panels {
            draw(*rect, &|pen, rect| panel.draw(pen, rect));
        }
        draw(places.foot, &|pen, rect| self.foot.draw(pen, rect));
        pieces
    }
}
