//! What is selected, hovered and dragged, over the map.

use std::collections::HashSet;

use egui::{Align2, Color32, CornerRadius, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::draw::OVERVIEW_ZOOM;
use super::view::View;
use super::{Canvas, selected_of, target_of};
use crate::fonts;
use crate::gesture::{Gesture, Grip, New};
use crate::layout::map::Map;
use crate::model::{NoteId, TouchpointId};
use crate::scene::Target;
use crate::session::{Selected, Session};
use crate::theme::{LIFTED_SHADOW, Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::paint::{ScreenFromScene, group_shapes};
use crate::ui::style::font_id;

/// A card that is being dragged, wherever the change that is being tried has put it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lifted {
    Touchpoint(TouchpointId),
    Note(NoteId),
}

/// Up to so many selected cards are marked one by one where cards are no longer drawn.
const FEW: usize = 50;

impl Lifted {
    fn of(target: Target) -> Option<Self> {
        match target {
            Target::Touchpoint(path) => Some(Self::Touchpoint(path.touchpoint)),
            Target::Note(path) => Some(Self::Note(path.note)),
            _ => None,
        }
    }

    pub(super) fn is_among(lifted: &HashSet<Self>, target: Target) -> bool {
        Self::of(target).is_some_and(|one| lifted.contains(&one))
    }
}

impl Canvas {
    /// A drag begins: what goes along with it is no longer drawn at its place.
    pub(super) fn lift(&mut self, session: &Session, what: Grip) {
        let Grip::Target(target) = what else { return self.lifted.clear() };
        let lifted: HashSet<Lifted> = if session.drags_together(target) {
            session.selection().iter().filter_map(|one| Lifted::of(target_of(*one)?)).collect()
        } else {
            Lifted::of(target).into_iter().collect()
        };
        self.lifted = lifted;
    }

    fn is_lifted(&self, target: Target) -> bool {
        self.gesture.dragged().is_some() && Lifted::is_among(&self.lifted, target)
    }

    /// What is selected and what is under the pointer.
    pub(super) fn marks(&self, ui: &Ui, session: &Session, view: &View, theme: &'static Theme) {
        let map = session.shown_map();
        let stroke = Stroke::new(2.0 * theme.chosen_weight(), color32(theme.accent));
        match session.selected() {
            Selected::Nothing => {
                if let Some(event) = session.walked_event() {
                    self.mark(ui, map, view, event, stroke);
                }
            }
            Selected::Touchpoint(_) | Selected::Note(_) => self.mark_cards(ui, session, view, stroke),
            Selected::Episode(_) => {
                let (from, to) = view.visible();
                let targets = map.cells_within(from, to).map(|index| Target::Episode(map.path(index)));
                for target in targets.filter(|target| session.is_selected(selected_of(*target))) {
                    self.mark(ui, map, view, target, stroke);
                }
            }
            Selected::Lane(_) => {
                let targets = map.lanes.iter().map(|lane| Target::Lane(map.journey.lanes[lane.index].id));
                for target in targets.filter(|target| session.is_selected(selected_of(*target))) {
                    self.mark(ui, map, view, target, stroke);
                }
            }
        }
        let is_free = |target: &Target| {
            let is_selected = session.is_selected(selected_of(*target)) && !matches!(target, Target::Point { .. });
            !is_selected && self.gesture.dragged().is_none()
        };
        if let Some(target) = self.hovered.map(whole).filter(is_free) {
            match target {
                Target::Cell { .. } | Target::ZoomIn(_) | Target::Hidden => {}
                Target::Point { .. } => self.mark_point(ui, map, view, target, theme),
                _ => self.mark(ui, map, view, target, Stroke::new(1.5, color32(theme.accent.faded(0.45)))),
            }
        }
    }

    /// The selected cards in view; so many of them that none can be seen mark their episodes.
    fn mark_cards(&self, ui: &Ui, session: &Session, view: &View, stroke: Stroke) {
        let map = session.shown_map();
        let (from, to) = view.visible();
        if view.zoom() >= OVERVIEW_ZOOM {
            for index in map.cells_within(from, to) {
                for group in &map.over(index).groups {
                    let is_card = Lifted::of(group.target).is_some() && !self.is_lifted(group.target);
                    if is_card && session.is_selected(selected_of(group.target)) {
                        let rect = view.transform(map.cells[index].x, 0.0).rect(&group.rect);
                        outline(ui, view, rect, stroke);
                    }
                }
            }
        } else if session.selection().len() <= FEW {
            for target in session.selection().iter().filter_map(|one| target_of(*one)) {
                self.mark(ui, map, view, target, stroke);
            }
        } else {
            let painter = ui.painter().with_clip_rect(view.body.intersect(view.canvas));
            for index in map.cells_within(from, to) {
                if session.holds_selected(map.cells[index].episode.id) {
                    let (left, top) = (map.cells[index].x, 0.0);
                    let size = vec2(map.cells[index].width, map.height) * view.zoom();
                    let rect = Rect::from_min_size(view.screen(left, top), size);
                    painter.rect(rect, 0.0, stroke.color.gamma_multiply(0.12), Stroke::NONE, StrokeKind::Inside);
                }
            }
        }
    }

    pub(super) fn mark(&self, ui: &Ui, map: &Map, view: &View, target: Target, stroke: Stroke) {
        let Some((x, rect)) = map.place_of(target) else { return };
        match target {
            Target::Episode(_) => {
                let left = view.screen(x, 0.0).x;
                let min = pos2(left + 3.0 * view.header_zoom, view.header_top());
                let size = vec2(
                    rect.width() * view.zoom() - 3.0 * view.header_zoom,
                    size::EPISODE_HEADER_HEIGHT * view.header_zoom,
                );
                let strip = Rect::from_min_max(
                    pos2(view.body.left(), view.canvas.top()),
                    pos2(view.canvas.right(), view.body.top()),
                );
                let painter = ui.painter().with_clip_rect(strip.intersect(view.canvas));
                let tip = size::CHEVRON_TIP * view.header_zoom;
                painter.add(chevron(Rect::from_min_size(min, size), tip, map, target, stroke));
            }
            Target::Lane(_) => {
                let top = view.screen(0.0, f64::from(rect.min.y)).y;
                let size = vec2(size::LANE_HEADER_WIDTH * view.header_zoom, rect.height() * view.zoom());
                let column = Rect::from_min_max(
                    pos2(view.canvas.left(), view.body.top()),
                    pos2(view.body.left(), view.canvas.bottom()),
                );
                let rect = Rect::from_min_size(pos2(view.header_left(), top), size).shrink(1.0);
                let painter = ui.painter().with_clip_rect(column.intersect(view.canvas));
                painter.rect_stroke(on_pixels(ui, rect), CornerRadius::same(4), stroke, StrokeKind::Inside);
            }
            _ => {
                let min = view.screen(x, f64::from(rect.min.y));
                outline(ui, view, Rect::from_min_size(min, vec2(rect.width(), rect.height()) * view.zoom()), stroke);
            }
        }
    }

    /// A ring around a point of a curve, and its score in figures.
    fn mark_point(&self, ui: &Ui, map: &Map, view: &View, target: Target, theme: &'static Theme) {
        let Target::Point { touchpoint, curve } = target else { return };
        let Some((x, rect)) = map.place_of_card(target) else { return };
        let painter = ui.painter().with_clip_rect(view.body.intersect(view.canvas));
        let center = view.screen(x + f64::from(rect.width()) / 2.0, f64::from(rect.center().y));
        painter.circle_stroke(center, 12.0 * view.zoom().max(0.6), Stroke::new(2.0, color32(theme.accent)));
        if let Some(label) = map.score_label(touchpoint, curve) {
            figure(&painter, center + vec2(0.0, -24.0 * view.zoom().max(0.7)), &label, theme);
        }
    }

    /// The dragged cards under the pointer, and the slots that they would take.
    pub(super) fn ghost(&mut self, ui: &Ui, session: &Session, view: &View, theme: &'static Theme) {
        let Gesture::Dragging { what, from, at } = self.gesture else { return };
        let map = session.shown_map();
        match what {
            Grip::Target(target @ (Target::Touchpoint(_) | Target::Note(_))) => {
                self.slots(ui, map, view, theme);
                self.carried(ui, session, view, target, vec2(at.x - from.x, at.y - from.y), theme);
            }
            Grip::Target(Target::Point { touchpoint, curve }) => {
                self.mark_point(ui, map, view, Target::Point { touchpoint, curve }, theme);
            }
            Grip::New(new) => self.new_ghost(ui, session, view, (new, pos2(at.x, at.y)), theme),
            Grip::Target(_) => {}
        }
    }

    /// What is dragged from the palette, beside the pointer, so that the slot is seen that it would take.
    fn new_ghost(&self, ui: &Ui, session: &Session, view: &View, (new, at): (New, Pos2), theme: &'static Theme) {
        let map = session.shown_map();
        let body = ui.painter().with_clip_rect(view.body.intersect(view.canvas));
        let place = match self.landing.and_then(target_of) {
            Some(target @ (Target::Touchpoint(_) | Target::Note(_))) => map.place_of_card(target),
            Some(target @ Target::Episode(_)) => map.place_of(target),
            _ => None,
        };
        if let Some((x, rect)) = place {
            let min = view.screen(x, f64::from(rect.min.y));
            slot(&body, Rect::from_min_size(min, vec2(rect.width(), rect.height()) * view.zoom()), view, theme);
        }
        let above = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("new ghost")));
        let (sign, key) = crate::ui::bars::palette_look(new);
        let words = session.lang().text(key);
        let width = fonts::width(&words, &text::CARD_TITLE) + 48.0;
        let rect = Rect::from_min_size(at + vec2(10.0, 12.0), vec2(width.max(96.0), 36.0));
        let shadow = egui::Shadow { offset: [0, 6], blur: 18, spread: 0, color: color32(LIFTED_SHADOW) };
        above.add(shadow.as_shape(rect, CornerRadius::same(8)));
        let stroke = Stroke::new(2.0, color32(theme.accent));
        above.rect(rect, 8.0, color32(theme.surface.faded(0.95)), stroke, StrokeKind::Inside);
        let font = font_id(&text::ICON, text::ICON.size);
        above.text(rect.left_center() + vec2(20.0, 0.0), Align2::CENTER_CENTER, sign, font, color32(theme.accent));
        let font = font_id(&text::CARD_TITLE, text::CARD_TITLE.size);
        above.text(rect.left_center() + vec2(34.0, 0.0), Align2::LEFT_CENTER, words, font, color32(theme.ink));
    }

    fn slots(&self, ui: &Ui, map: &Map, view: &View, theme: &'static Theme) {
        if view.zoom() < OVERVIEW_ZOOM {
            return;
        }
        let body = ui.painter().with_clip_rect(view.body.intersect(view.canvas));
        let (from, to) = view.visible();
        for index in map.cells_within(from, to) {
            for group in map.over(index).groups.iter().filter(|group| self.is_lifted(group.target)) {
                let slot = view.transform(map.cells[index].x, 0.0).rect(&group.rect);
                self::slot(&body, slot, view, theme);
            }
        }
    }

    /// The grabbed card; several lie below it as a stack with their number.
    fn carried(&mut self, ui: &Ui, session: &Session, view: &View, target: Target, by: Vec2, theme: &'static Theme) {
        let base = session.map();
        let Some((cell, piece, group)) = base.group_of(target) else { return };
        let place = view.transform(base.cells[cell].x, 0.0);
        let place = ScreenFromScene { origin: place.origin + by, ..place };
        let above = ui.painter().with_clip_rect(view.canvas);
        let rect = place.rect(&group.rect);
        let radius = 8.0 * view.zoom();
        let accent = Stroke::new(2.0, color32(theme.accent));
        let shadow = egui::Shadow { offset: [0, 6], blur: 18, spread: 0, color: color32(LIFTED_SHADOW) };
        above.add(shadow.as_shape(rect, CornerRadius::same(8)));
        let count = self.lifted.len();
        for sheet in (1..count.min(3)).rev() {
            let below = rect.translate(Vec2::splat(5.0 * sheet as f32));
            above.rect(below, radius, color32(theme.surface), Stroke::new(1.5, accent.color), StrokeKind::Inside);
        }
        let mut shapes = group_shapes(ui.ctx(), &piece, &group, place, &mut self.images);
        above.extend(shapes.drain(..));
        above.rect_stroke(rect, radius, accent, StrokeKind::Inside);
        if count > 1 {
            figure(&above, rect.right_top(), &count.to_string(), theme);
        }
    }
}

fn figure(painter: &egui::Painter, center: egui::Pos2, label: &str, theme: &'static Theme) {
    let font = font_id(&text::POINT_FIGURE, text::POINT_FIGURE.size);
    let galley = painter.layout_no_wrap(label.to_owned(), font, color32(theme.on_accent));
    let rect = Rect::from_center_size(center, galley.size() + vec2(14.0, 6.0));
    painter.rect_filled(rect, 9.0, color32(theme.accent));
    painter.galley(rect.center() - galley.size() / 2.0, galley, Color32::PLACEHOLDER);
}

/// The place that opens for what is dragged.
fn slot(painter: &egui::Painter, slot: Rect, view: &View, theme: &Theme) {
    painter.rect_filled(slot, 8.0 * view.zoom(), color32(theme.accent_soft));
    let stroke = Stroke::new(1.5, color32(theme.accent.faded(0.7)));
    let corners = [slot.left_top(), slot.right_top(), slot.right_bottom(), slot.left_bottom(), slot.left_top()];
    painter.extend(Shape::dashed_line(&corners, stroke, 6.0, 4.0));
}

/// The header that a part belongs to.
const fn whole(target: Target) -> Target {
    match target {
        Target::LanePart(lane, _) => Target::Lane(lane),
        Target::EpisodePart(path, _) => Target::Episode(path),
        other => other,
    }
}

/// A line around a card, over the card's own: the strip of its feeling lies within.
fn outline(ui: &Ui, view: &View, rect: Rect, stroke: Stroke) {
    let radius = (size::CARD_RADIUS * view.zoom()).min(60.0) as u8;
    let painter = ui.painter().with_clip_rect(view.body.intersect(view.canvas));
    let pixels = ui.ctx().pixels_per_point();
    let within = rect.shrink(view.zoom().min(1.0));
    let (min, max) = ((within.min.to_vec2() * pixels).floor(), (within.max.to_vec2() * pixels).ceil());
    let within = Rect::from_min_max((min / pixels).to_pos2(), (max / pixels).to_pos2());
    painter.rect_stroke(within, CornerRadius::same(radius), stroke, StrokeKind::Outside);
}

fn on_pixels(ui: &Ui, rect: Rect) -> Rect {
    let pixels = ui.ctx().pixels_per_point();
    let snapped = |at: egui::Pos2| (at.to_vec2() * pixels).round().to_pos2() / pixels;
    Rect::from_min_max(snapped(rect.min), snapped(rect.max))
}

/// The outline of an episode's header.
fn chevron(rect: Rect, tip: f32, map: &Map, target: Target, stroke: Stroke) -> Shape {
    let middle = rect.center().y;
    let mut points = vec![
        rect.left_top(),
        pos2(rect.right() - tip, rect.top()),
        pos2(rect.right(), middle),
        pos2(rect.right() - tip, rect.bottom()),
        rect.left_bottom(),
    ];
    let is_first = map
        .cells
        .first()
        .is_some_and(|cell| matches!(target, Target::Episode(path) if path.episode == cell.episode.id));
    if !is_first {
        points.push(pos2(rect.left() + tip, middle));
    }
    Shape::closed_line(points, stroke)
}
