//! The map for screen readers and tests: every visible card, point and header by name and role.

use egui::accesskit::{Action, Role};
use egui::{Response, Ui};

use super::view::View;
use super::{Canvas, Request, canvas_id, selected_of};
use crate::gesture::Modifiers;
use crate::layout::map::Map;
use crate::scene::Target;
use crate::session::Session;

impl Canvas {
    pub(super) fn name_for_readers(
        &mut self,
        ui: &Ui,
        session: &mut Session,
        view: &View,
        response: &Response,
        requests: &mut Vec<Request>,
    ) {
        let lang = session.lang();
        let name = session.journey().title.clone();
        let is_read = ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Table);
            node.set_label(lang.with("canvas-name", &[("title", name.into())]));
        });
        if is_read.is_none() {
            return;
        }
        let map = std::sync::Arc::clone(session.shown_map());
        let (from, to) = view.visible();
        let mut chosen = None;
        let mut place = |target: Target, rect: egui::Rect, label: String, role: Role| {
            let id = canvas_id().with(target);
            let is_selected = session.is_selected(selected_of(target));
            let child = ui.interact(rect, id, egui::Sense::empty());
            ui.ctx().accesskit_node_builder(child.id, |node| {
                node.set_role(role);
                node.set_label(label);
                node.set_bounds(bounds(rect));
                node.set_selected(is_selected);
                node.add_action(Action::Click);
                node.add_action(Action::Focus);
            });
            if ui.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
                chosen = Some(target);
            }
        };
        for index in map.cells_within(from, to) {
            let episode = &map.cells[index].episode;
            let path = map.path(index);
            let x = map.cells[index].x;
            let min = egui::pos2(view.screen(x, 0.0).x, view.header_top());
            let size = egui::vec2(map.cells[index].width * view.zoom(), 60.0 * view.header_zoom);
            let target = Target::Episode(path);
            place(target, egui::Rect::from_min_size(min, size), episode.title.clone(), Role::ColumnHeader);
            if view.zoom() < super::draw::OVERVIEW_ZOOM {
                continue;
            }
            for group in &map.over(index).groups {
                let rect = view.transform(x, 0.0).rect(&group.rect);
                if let Some((label, role)) = label_of(&map, group.target, session) {
                    place(group.target, rect, label, role);
                }
            }
        }
        for lane in map.lanes.iter() {
            let own = &map.journey.lanes[lane.index];
            let min = egui::pos2(view.header_left(), view.screen(0.0, f64::from(lane.top)).y);
            let size = egui::vec2(view.body.left() - view.header_left(), lane.height * view.zoom());
            let title = crate::layout::words::lane_title(own, lang);
            place(Target::Lane(own.id), egui::Rect::from_min_size(min, size), title, Role::RowHeader);
        }
        if let Some(target) = chosen {
            session.select(selected_of(target));
        }
        if let Some(part) = self.name_parts(ui, session, view) {
            let at = super::parts::rect_of(session, view, part).map_or(view.canvas.center(), |rect| rect.left_bottom());
            self.click(part, at, Modifiers::default(), session, requests);
        }
    }
}

/// Where a thing is, for readers that follow the pointer or put a frame around it.
pub(super) fn bounds(rect: egui::Rect) -> egui::accesskit::Rect {
    let (min, max) = (rect.min, rect.max);
    egui::accesskit::Rect { x0: min.x.into(), y0: min.y.into(), x1: max.x.into(), y1: max.y.into() }
}

fn label_of(map: &Map, target: Target, session: &Session) -> Option<(String, Role)> {
    let project = session.project();
    match target {
        Target::Touchpoint(path) => Some((project.touchpoint(path)?.title.clone(), Role::Cell)),
        Target::Note(_) => session.words_of(selected_of(target)).map(|words| (words, Role::Cell)),
        Target::Point { touchpoint, curve } => {
            let title = &project.touchpoint(touchpoint)?.title;
            let score = map.score_label(touchpoint, curve)?;
            Some((format!("{title}: {score}"), Role::Slider))
        }
        Target::Episode(_)
        | Target::ZoomIn(_)
        | Target::Lane(_)
        | Target::LanePart(..)
        | Target::EpisodePart(..)
        | Target::HiddenLanes
        | Target::Cell { .. } => None,
    }
}
