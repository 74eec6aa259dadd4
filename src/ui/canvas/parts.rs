//! Parts of headers that do something of their own: three dots for the menu, the edges that resize, the sign
//! that opens what is collapsed; and the chip that tells of what is hidden. Where they are, and how they look.

use egui::accesskit::{Action, Role};
use egui::{Align2, Color32, CornerRadius, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::Canvas;
use super::view::View;
use crate::fonts::{self, icon};
use crate::geom::point;
use crate::gesture::Grip;
use crate::layout::map::{LanePlace, Map};
use crate::model::Form;
use crate::scene::{Part, Target};
use crate::session::{Selected, Session};
use crate::theme::{Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::paint::{hline, vline};
use crate::ui::style::font_id;

/// An edge can be taken this far from where it is, in points.
const EDGE_REACH: f32 = 4.0;
/// Of the three dots.
const BUTTON: f32 = size::CLICK_TARGET_MIN;
/// Headers lower or narrower than this, in points, have no room for parts.
const LEAST_HEIGHT: f32 = 26.0;
const LEAST_WIDTH: f32 = 70.0;
/// Below the map, in points.
const CHIP_GAP: f32 = 8.0;
const CHIP_HEIGHT: f32 = 26.0;
/// Its sign and the room around its words.
const CHIP_AROUND: f32 = 40.0;

/// What lies in the strip of the episode headers.
pub fn in_episode_strip(map: &Map, view: &View, at: Pos2) -> Option<Target> {
    let (x, _) = view.scene(at);
    let index = map.episode_at(x).or_else(|| map.cells.len().checked_sub(1).filter(|_| x >= map.width))?;
    for candidate in [index.checked_sub(1), Some(index)].into_iter().flatten() {
        let right = episode_rect(map, view, candidate).right();
        let is_wide = map.cells[candidate].width * view.zoom() >= LEAST_WIDTH;
        if (at.x - right).abs() <= EDGE_REACH && is_wide && !map.cells[candidate].episode.collapsed {
            return Some(Target::EpisodePart(map.path(candidate), Part::Edge));
        }
    }
    map.episode_at(x)?;
    if episode_button(map, view, index).is_some_and(|button| button.contains(at)) {
        return Some(Target::EpisodePart(map.path(index), Part::Menu));
    }
    let rect = episode_rect(map, view, index);
    let local = point((at.x - rect.left()) / view.header_zoom, (at.y - rect.top()) / view.header_zoom);
    let header = map.header(index, view.header_ratio());
    header.hits.iter().rev().find(|hit| hit.rect.contains(local)).map(|hit| hit.target)
}

/// What lies in the column of the lane headers.
pub fn in_lane_column(map: &Map, view: &View, at: Pos2) -> Option<Target> {
    if at.x < view.header_left() {
        return None;
    }
    for place in map.lanes.iter().filter(|place| !place.collapsed && place.height * view.zoom() >= LEAST_HEIGHT) {
        let bottom = lane_rect(view, place).bottom();
        if (at.y - bottom).abs() <= EDGE_REACH {
            return Some(Target::LanePart(map.journey.lanes[place.index].id, Part::Edge));
        }
    }
    let (_, y) = view.scene(at);
    let place = map.lane_at(y as f32)?;
    let lane = map.journey.lanes.get(place.index)?.id;
    if lane_button(view, place).is_some_and(|button| button.contains(at)) {
        return Some(Target::LanePart(lane, Part::Menu));
    }
    let top = view.screen(0.0, 0.0).y;
    let local = point((at.x - view.header_left()) / view.header_zoom, (at.y - top) / view.header_zoom);
    let headers = map.lane_headers(view.header_ratio());
    let own = |target: &Target| matches!(target, Target::LanePart(..));
    let part = headers.hits.iter().rev().find(|hit| own(&hit.target) && hit.rect.contains(local));
    Some(part.map_or(Target::Lane(lane), |hit| hit.target))
}

/// The header of an episode on the screen.
pub fn episode_rect(map: &Map, view: &View, index: usize) -> Rect {
    let cell = &map.cells[index];
    let left = view.screen(cell.x, 0.0).x;
    let size = vec2(cell.width * view.zoom(), size::EPISODE_HEADER_HEIGHT * view.header_zoom);
    Rect::from_min_size(pos2(left, view.header_top()), size)
}

/// The header of a lane on the screen.
pub fn lane_rect(view: &View, place: &LanePlace) -> Rect {
    let top = view.screen(0.0, f64::from(place.top)).y;
    let size = vec2(size::LANE_HEADER_WIDTH * view.header_zoom, place.height * view.zoom());
    Rect::from_min_size(pos2(view.header_left(), top), size)
}

/// The three dots of an episode, left of its other signs.
fn episode_button(map: &Map, view: &View, index: usize) -> Option<Rect> {
    let rect = episode_rect(map, view, index);
    if rect.width() < LEAST_WIDTH {
        return None;
    }
    let zoom = view.header_zoom;
    let header = map.header(index, view.header_ratio());
    let has_sign = header.hits.iter().any(|hit| matches!(hit.target, Target::ZoomIn(_)));
    let episode = &map.cells[index].episode;
    let from_tip = match (episode.collapsed, has_sign) {
        // On a branch the corner above it is free.
        _ if episode.is_branch() => (10.0, 10.0),
        (true, _) => (10.0, 16.0),
        (false, true) => (24.0 + BUTTON + 2.0, 44.0),
        (false, false) => (20.0, 44.0),
    };
    let center = pos2(rect.right() - (size::CHEVRON_TIP + from_tip.0) * zoom, rect.top() + from_tip.1 * zoom);
    Some(Rect::from_center_size(center, vec2(BUTTON, BUTTON)))
}

/// The three dots of a lane: below its icon, or over it in a low header. The name stands at the right of both.
fn lane_button(view: &View, place: &LanePlace) -> Option<Rect> {
    let rect = lane_rect(view, place);
    if rect.height() < LEAST_HEIGHT {
        return None;
    }
    let zoom = view.header_zoom;
    let middle = if rect.height() < 46.0 * zoom { rect.height() / 2.0 } else { 23.0 * zoom };
    let is_high = rect.height() >= 50.0 * zoom + BUTTON / 2.0;
    let below = if is_high { 27.0 * zoom } else { 0.0 };
    let center = pos2(rect.left() + 24.0 * zoom, rect.top() + middle + below);
    Some(Rect::from_center_size(center, vec2(BUTTON, BUTTON)))
}

/// The chip in the corner between the headers, where it is always in sight: what stands on it, and what it says.
pub struct HiddenChip {
    pub rect: Rect,
    shown: String,
    pub words: String,
}

/// The chip, while a lane or an episode does not show.
pub fn hidden_chip(session: &Session, view: &View) -> Option<HiddenChip> {
    let (lanes, episodes) = (session.hidden_lanes().count(), session.hidden_episodes().count());
    let key = match (lanes, episodes) {
        (0, 0) => return None,
        (_, 0) => "part-hidden-lanes",
        (0, _) if session.journey().form == Form::Generation => "part-hidden-phases",
        (0, _) => "part-hidden-episodes",
        _ => "part-hidden",
    };
    let counted = |key| session.lang().with(key, &[("count", (lanes + episodes).into())]);
    let width_of = |words: &str| fonts::width(words, &text::BODY_MEDIUM) + CHIP_AROUND;
    let (left, room) = (view.header_left() + CHIP_GAP, view.body.left() - view.header_left() - 2.0 * CHIP_GAP);
    let fits = |words: &String| width_of(words) <= room;
    let shown = [counted(key), counted("part-hidden")].into_iter().find(fits);
    let shown = shown.unwrap_or_else(|| (lanes + episodes).to_string());
    let middle = view.header_top() + size::EPISODE_HEADER_HEIGHT * view.header_zoom / 2.0;
    let rect = Rect::from_min_size(pos2(left, middle - CHIP_HEIGHT / 2.0), vec2(width_of(&shown), CHIP_HEIGHT));
    Some(HiddenChip { rect, shown, words: counted(key) })
}

/// Where a part is on the screen.
pub fn rect_of(session: &Session, view: &View, target: Target) -> Option<Rect> {
    let map = session.shown_map();
    match target {
        Target::LanePart(lane, Part::Menu) => {
            lane_button(view, map.lanes.iter().find(|place| map.journey.lanes[place.index].id == lane)?)
        }
        Target::EpisodePart(path, Part::Menu) => {
            episode_button(map, view, map.cells.iter().position(|cell| cell.episode.id == path.episode)?)
        }
        Target::Hidden => hidden_chip(session, view).map(|chip| chip.rect),
        _ => None,
    }
}

/// The fluent key of what a part does.
pub const fn word_of(target: Target) -> Option<&'static str> {
    match target {
        Target::LanePart(_, Part::Menu) => Some("part-lane-menu"),
        Target::EpisodePart(_, Part::Menu) => Some("part-episode-menu"),
        Target::LanePart(_, Part::Unfold) | Target::EpisodePart(_, Part::Unfold) => Some("part-unfold"),
        Target::LanePart(_, Part::Edge) => Some("part-lane-edge"),
        Target::EpisodePart(_, Part::Edge) => Some("part-episode-edge"),
        _ => None,
    }
}

impl Canvas {
    /// The three dots in the headers that are selected or under the pointer.
    fn buttons(&self, session: &Session) -> [Option<Target>; 2] {
        let selected = match session.selected() {
            Selected::Lane(lane) => Some(Target::LanePart(lane, Part::Menu)),
            Selected::Episode(path) => Some(Target::EpisodePart(path, Part::Menu)),
            _ => None,
        };
        let hovered = match self.hovered {
            Some(Target::Lane(lane) | Target::LanePart(lane, _)) => Some(Target::LanePart(lane, Part::Menu)),
            Some(Target::Episode(path) | Target::EpisodePart(path, _) | Target::ZoomIn(path)) => {
                Some(Target::EpisodePart(path, Part::Menu))
            }
            _ => None,
        };
        [selected, hovered.filter(|hovered| Some(*hovered) != selected && self.gesture.dragged().is_none())]
    }

    /// The chip and the three dots for screen readers and tests. Gives the one that was asked for.
    pub(super) fn name_parts(&self, ui: &Ui, session: &Session, view: &View) -> Option<Target> {
        let lang = session.lang();
        let buttons = self.buttons(session);
        let shown = buttons.into_iter().flatten().chain(Some(Target::Hidden));
        let mut asked = None;
        for target in shown {
            let Some(rect) = rect_of(session, view, target) else { continue };
            let label = match word_of(target) {
                Some(key) => lang.text(key),
                None => hidden_chip(session, view).map(|chip| chip.words).unwrap_or_default(),
            };
            // The canvas looks for fingers around it as far as this.
            let side = crate::ui::widgets::target(ui, BUTTON);
            let rect = Rect::from_center_size(rect.center(), rect.size().max(vec2(side, side)));
            let id = super::canvas_id().with(target);
            ui.interact(rect, id, egui::Sense::empty());
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_role(Role::Button);
                node.set_label(label);
                node.set_bounds(super::access::bounds(rect));
                node.add_action(Action::Click);
            });
            if ui.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
                asked = Some(target);
            }
        }
        asked
    }

    /// Paints the parts of headers, over the headers.
    pub(super) fn parts(&self, ui: &Ui, session: &Session, view: &View, theme: &'static Theme) {
        self.hidden_chip(ui, session, view, theme);
        if view.zoom() < super::draw::OVERVIEW_ZOOM {
            return;
        }
        let strip =
            Rect::from_min_max(pos2(view.body.left(), view.canvas.top()), pos2(view.canvas.right(), view.body.top()));
        let column =
            Rect::from_min_max(pos2(view.canvas.left(), view.body.top()), pos2(view.body.left(), view.canvas.bottom()));
        for target in self.buttons(session).into_iter().flatten() {
            let clip = if matches!(target, Target::LanePart(..)) { column } else { strip };
            if let Some(rect) = rect_of(session, view, target) {
                let painter = ui.painter().with_clip_rect(clip.intersect(view.canvas));
                dots(&painter, rect, self.hovered == Some(target), theme);
            }
        }
        self.edge(ui, session, view, theme);
    }

    fn hidden_chip(&self, ui: &Ui, session: &Session, view: &View, theme: &'static Theme) {
        let Some(HiddenChip { rect, shown, .. }) = hidden_chip(session, view) else { return };
        let painter = ui.painter().with_clip_rect(view.canvas);
        let (line, fill) = match self.hovered == Some(Target::Hidden) {
            true => (theme.accent, theme.hover),
            false => (theme.line, theme.surface),
        };
        let stroke = Stroke::new(1.0, color32(line));
        painter.rect(rect, CornerRadius::same(13), color32(fill), stroke, StrokeKind::Inside);
        sign(&painter, icon::EYE_SLASH, rect.left_center() + vec2(17.0, 0.0), color32(theme.ink_2));
        let font = font_id(&text::BODY_MEDIUM, text::BODY_MEDIUM.size);
        let at = rect.left_center() + vec2(29.0, 0.0);
        painter.text(at, Align2::LEFT_CENTER, shown, font, color32(theme.ink));
    }

    /// The edge that is dragged or under the pointer.
    fn edge(&self, ui: &Ui, session: &Session, view: &View, theme: &Theme) {
        let target = match self.gesture.dragged() {
            Some(Grip::Target(target)) => Some(target),
            Some(Grip::New(_)) => None,
            None => self.hovered,
        };
        let map = session.shown_map();
        let stroke = Stroke::new(2.0, color32(theme.accent));
        let painter = ui.painter().with_clip_rect(view.canvas);
        match target {
            Some(Target::LanePart(lane, Part::Edge)) => {
                let place = map.lanes.iter().find(|place| map.journey.lanes[place.index].id == lane);
                if let Some(rect) = place.map(|place| lane_rect(view, place)) {
                    let end = if self.gesture.dragged().is_some() { view.canvas.right() } else { rect.right() };
                    hline(&painter, rect.left()..=end, rect.bottom(), stroke);
                }
            }
            Some(Target::EpisodePart(path, Part::Edge)) => {
                let cell = map.cells.iter().position(|cell| cell.episode.id == path.episode);
                if let Some(rect) = cell.map(|cell| episode_rect(map, view, cell)) {
                    let end = if self.gesture.dragged().is_some() { view.canvas.bottom() } else { rect.bottom() };
                    vline(&painter, rect.right(), rect.top()..=end, stroke);
                }
            }
            _ => {}
        }
    }
}

fn dots(painter: &egui::Painter, rect: Rect, is_hovered: bool, theme: &Theme) {
    let fill = if is_hovered { theme.pressed } else { theme.surface };
    let stroke = Stroke::new(1.0, color32(if is_hovered { theme.ink_3 } else { theme.line }));
    painter.rect(rect.shrink(1.0), CornerRadius::same(6), color32(fill), stroke, StrokeKind::Inside);
    sign(painter, icon::DOTS_THREE, rect.center(), color32(theme.ink_2));
}

fn sign(painter: &egui::Painter, sign: char, center: Pos2, ink: Color32) {
    let galley = painter.layout_no_wrap(sign.to_string(), font_id(&text::ICON, text::ICON.size), ink);
    painter.galley(center - galley.size() / 2.0, galley, ink);
}
