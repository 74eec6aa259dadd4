//! Every field of a lane.

use egui::Ui;

use super::Pane;
use crate::edit::{Edit, LaneChange};
use crate::layout::words::{lane_icon, lane_kind_key, lane_line_key};
use crate::model::{Lane, LaneKind, LaneLine};
use crate::theme::size;
use crate::ui::widgets::Allowed;

const LINES: [LaneLine; 3] = [LaneLine::Interaction, LaneLine::Visibility, LaneLine::InternalInteraction];

impl Pane<'_> {
    pub(super) fn lane(&mut self, ui: &mut Ui, lane: &Lane) {
        self.header(ui, lane_icon(lane.kind), &self.word("inspector-lane"));
        let (name, hint) = (self.word("inspector-title"), self.word(lane_kind_key(lane.kind)));
        if let Some(title) = self.kit.heading(ui, &name, &lane.title, &hint) {
            self.change_lane(lane, LaneChange::Title(title));
        }
        let kinds = LaneKind::ALL.map(|kind| (kind, self.word(lane_kind_key(kind))));
        if let Some(kind) = self.kit.labelled_combo(ui, "inspector-lane-kind", &lane.kind, &kinds) {
            self.change_lane(lane, LaneChange::Kind(kind));
        }
        ui.add_space(10.0);
        if let Some(visible) = self.kit.tick(ui, &self.word("inspector-visible"), !lane.hidden) {
            self.change_lane(lane, LaneChange::Hidden(!visible));
        }
        if let Some(collapsed) = self.kit.tick(ui, &self.word("inspector-collapsed"), lane.collapsed) {
            self.change_lane(lane, LaneChange::Collapsed(collapsed));
        }
        self.lane_height(ui, lane);
        if let Some(colour) = self.kit.labelled_swatches(ui, "inspector-colour", lane.colour) {
            self.change_lane(lane, LaneChange::Colour(colour));
        }
        let mut lines = vec![(None, self.word("inspector-none"))];
        lines.extend(LINES.map(|line| (Some(line), self.word(lane_line_key(line)))));
        if let Some(line) = self.kit.labelled_combo(ui, "inspector-line-below", &lane.line_below, &lines) {
            self.change_lane(lane, LaneChange::LineBelow(line));
        }
    }

    fn change_lane(&mut self, lane: &Lane, change: LaneChange) {
        self.edit(Edit::ChangeLane { journey: self.journey.id, lane: lane.id, change });
    }

    fn lane_height(&mut self, ui: &mut Ui, lane: &Lane) {
        let name = self.word("inspector-height");
        self.kit.label(ui, &name);
        let is_automatic = lane.height.is_none();
        if let Some(automatic) = self.kit.tick(ui, &self.word("inspector-height-automatic"), is_automatic) {
            let height = (!automatic).then_some(size::TOUCHPOINT_LANE_MIN_HEIGHT as u16);
            self.change_lane(lane, LaneChange::Height(height));
        }
        if let Some(height) = lane.height {
            ui.add_space(6.0);
            let allowed = Allowed::whole(size::CLICK_TARGET.into(), 2000.0).needed();
            if let Some(Some(height)) = self.kit.number(ui, &name, Some(f64::from(height)), allowed) {
                self.change_lane(lane, LaneChange::Height(Some(height as u16)));
            }
        }
    }
}
