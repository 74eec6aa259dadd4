//! Painting the map: ground, curves, cards, headers that stay, what is selected, hovered and dragged.

use egui::{Align2, Color32, CornerRadius, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::view::View;
use super::{Canvas, target_of};
use crate::gesture::Grip;
use crate::layout::map::Map;
use crate::scene::{Group, Target};
use crate::session::Session;
use crate::theme::{LIFTED_SHADOW, Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::paint::{ScreenFromScene, group_shapes};
use crate::ui::style::font_id;

/// Below this zoom single cards are no longer drawn.
pub(super) const OVERVIEW_ZOOM: f32 = 0.07;

impl Canvas {
    pub(super) fn draw(&mut self, ui: &Ui, session: &Session, view: &View, now: f64) {
        let map = session.shown_map();
        let theme = session.look().theme();
        let painter = ui.painter().with_clip_rect(view.canvas);
        surroundings(&painter, map, view, theme);
        self.ground(ui, map, view);
        let body = ui.painter().with_clip_rect(view.body.intersect(view.canvas));
        let (from, to) = view.visible();
        if view.zoom() < OVERVIEW_ZOOM {
            let piece = map.overview(from.max(0.0), to, 1.0 / f64::from(view.zoom()));
            self.painter.once(&body, &piece, view.transform(from.max(0.0), 0.0), &mut self.images);
        } else {
            for index in map.cells_within(from, to) {
                let place = view.transform(map.cells[index].x, 0.0);
                self.painter.piece(&body, &map.under(index), place, &mut self.images);
            }
            let lifted = self.lifted();
            let moving = self.glide.is_moving(now) || lifted.is_some();
            for index in map.cells_within(from, to) {
                let piece = map.over(index);
                let place = view.transform(map.cells[index].x, 0.0);
                if moving {
                    let offset = |group: &Group| {
                        (Some(group.target) != lifted).then(|| self.glide.offset(group, now, view.zoom()))
                    };
                    self.painter.piece_in_motion(&body, &piece, place, &mut self.images, &offset);
                } else {
                    self.painter.piece(&body, &piece, place, &mut self.images);
                }
            }
            if self.glide.is_moving(now) {
                ui.ctx().request_repaint();
            }
        }
        self.headers(ui, map, view, theme);
        self.marks(ui, session, view, theme);
        self.ghost(ui, session, view, theme);
        if map.cells.is_empty() {
            let words = session.lang().text("canvas-empty");
            let font = font_id(&text::BODY, text::BODY.size);
            painter.text(view.body.center(), Align2::CENTER_CENTER, words, font, color32(theme.ink_2));
        }
    }

    /// The lanes' ground, as far as the map reaches, where it is not the window's own.
    fn ground(&mut self, ui: &Ui, map: &Map, view: &View) {
        let (from, to) = view.visible();
        let (from, to) = (from.max(0.0), to.min(map.width));
        if to <= from {
            return;
        }
        let body = ui.painter().with_clip_rect(view.body.intersect(view.canvas));
        let piece = map.backdrop(from, to, map.look.theme().surface);
        self.painter.once(&body, &piece, view.transform(from, 0.0), &mut self.images);
    }

    fn headers(&mut self, ui: &Ui, map: &Map, view: &View, theme: &'static Theme) {
        let stretch = view.header_ratio();
        let strip =
            Rect::from_min_max(pos2(view.body.left(), view.canvas.top()), pos2(view.canvas.right(), view.body.top()));
        let painter = ui.painter().with_clip_rect(strip.intersect(view.canvas));
        let (from, to) = view.visible();
        // A chevron needs some pixels to say anything.
        let narrowest = map.cells.first().map_or(0.0, |cell| cell.width) * view.zoom();
        if narrowest >= 10.0 {
            for index in map.cells_within(from, to) {
                let x = view.screen(map.cells[index].x, 0.0).x;
                let place = ScreenFromScene { origin: pos2(x, view.header_top()), zoom: view.header_zoom };
                self.painter.piece(&painter, &map.header(index, stretch), place, &mut self.images);
            }
        } else {
            let left = view.screen(from.max(0.0), 0.0).x.max(strip.left());
            let right = view.screen(map.width, 0.0).x.min(strip.right());
            let bar = Rect::from_min_max(
                pos2(left, view.header_top()),
                pos2(right, view.header_top() + size::EPISODE_HEADER_HEIGHT * view.header_zoom),
            );
            painter.rect_filled(bar, 6.0, color32(theme.surface));
            let words = map.look.lang.with("canvas-episodes", &[("count", map.cells.len().into())]);
            let font = font_id(&text::EPISODE_TITLE, text::EPISODE_TITLE.size);
            painter.text(bar.center(), Align2::CENTER_CENTER, words, font, color32(theme.ink_2));
        }
        let column =
            Rect::from_min_max(pos2(view.canvas.left(), view.body.top()), pos2(view.body.left(), view.canvas.bottom()));
        let painter = ui.painter().with_clip_rect(column.intersect(view.canvas));
        let origin = pos2(view.header_left(), view.screen(0.0, 0.0).y);
        let ground =
            Rect::from_min_size(origin, vec2(size::LANE_HEADER_WIDTH * view.header_zoom, map.height * view.zoom()));
        let line = Stroke::new(1.0, color32(theme.line));
        for lane in map.lanes.iter() {
            painter.hline(ground.x_range(), origin.y + (lane.top + lane.height) * view.zoom(), line);
        }
        painter.vline(ground.right() - 0.5, ground.y_range(), Stroke::new(1.5, color32(theme.line)));
        let place = ScreenFromScene { origin, zoom: view.header_zoom };
        self.painter.piece(&painter, &map.lane_headers(stretch), place, &mut self.images);
    }

    /// What is selected and what is under the pointer.
    fn marks(&self, ui: &Ui, session: &Session, view: &View, theme: &'static Theme) {
        let map = session.shown_map();
        let selected = target_of(session.selected());
        if let Some(target) = selected {
            self.mark(ui, map, view, target, Stroke::new(2.0 * theme.chosen_weight(), color32(theme.accent)));
        }
        let hovered = self.hovered.filter(|hovered| Some(*hovered) != selected && self.gesture.dragged().is_none());
        if let Some(target) = hovered {
            match target {
                Target::Cell { .. } | Target::ZoomIn(_) => {}
                Target::Point { .. } => self.mark_point(ui, map, view, target, theme),
                _ => self.mark(ui, map, view, target, Stroke::new(1.5, color32(theme.accent.faded(0.45)))),
            }
        }
    }

    fn mark(&self, ui: &Ui, map: &Map, view: &View, target: Target, stroke: Stroke) {
        let (rect, clip, radius) = match target {
            Target::Episode(_) => {
                let Some((x, rect)) = map.place_of(target) else { return };
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
                (Rect::from_min_size(min, size), strip, 0)
            }
            Target::Lane(_) => {
                let Some((_, rect)) = map.place_of(target) else { return };
                let top = view.screen(0.0, f64::from(rect.min.y)).y;
                let size = vec2(size::LANE_HEADER_WIDTH * view.header_zoom, rect.height() * view.zoom());
                let column = Rect::from_min_max(
                    pos2(view.canvas.left(), view.body.top()),
                    pos2(view.body.left(), view.canvas.bottom()),
                );
                (Rect::from_min_size(pos2(view.header_left(), top), size).shrink(1.0), column, 4)
            }
            _ => {
                let Some((x, rect)) = map.place_of(target) else { return };
                let min = view.screen(x, f64::from(rect.min.y));
                let size = vec2(rect.width(), rect.height()) * view.zoom();
                let radius = (size::CARD_RADIUS * view.zoom()).min(60.0) as u8;
                (Rect::from_min_size(min, size), view.body, radius)
            }
        };
        let painter = ui.painter().with_clip_rect(clip.intersect(view.canvas));
        if matches!(target, Target::Episode(_)) {
            painter.add(chevron(rect, size::CHEVRON_TIP * view.header_zoom, map, target, stroke));
        } else {
            let pixels = ui.ctx().pixels_per_point();
            let rect = Rect::from_min_max(
                (rect.min.to_vec2() * pixels).round().to_pos2() / pixels,
                (rect.max.to_vec2() * pixels).round().to_pos2() / pixels,
            );
            painter.rect_stroke(rect, CornerRadius::same(radius), stroke, StrokeKind::Inside);
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
            self.figure(&painter, center + vec2(0.0, -24.0 * view.zoom().max(0.7)), &label, theme);
        }
    }

    fn figure(&self, painter: &egui::Painter, center: egui::Pos2, label: &str, theme: &'static Theme) {
        let font = font_id(&text::POINT_FIGURE, text::POINT_FIGURE.size);
        let galley = painter.layout_no_wrap(label.to_owned(), font, color32(theme.on_accent));
        let rect = Rect::from_center_size(center, galley.size() + vec2(14.0, 6.0));
        painter.rect_filled(rect, 9.0, color32(theme.accent));
        painter.galley(rect.center() - galley.size() / 2.0, galley, Color32::PLACEHOLDER);
    }

    /// The thing that is being dragged, over its slot.
    fn lifted(&self) -> Option<Target> {
        match self.gesture.dragged() {
            Some(Grip::Target(target @ (Target::Touchpoint(_) | Target::Note(_)))) => Some(target),
            _ => None,
        }
    }

    /// The dragged card under the pointer, and the slot that it would take.
    fn ghost(&mut self, ui: &Ui, session: &Session, view: &View, theme: &'static Theme) {
        let crate::gesture::Gesture::Dragging { what, from, at } = self.gesture else { return };
        let map = session.shown_map();
        let body = ui.painter().with_clip_rect(view.body.intersect(view.canvas));
        match what {
            Grip::Target(target @ (Target::Touchpoint(_) | Target::Note(_))) => {
                if let Some((x, rect)) = map.place_of_card(target) {
                    let min = view.screen(x, f64::from(rect.min.y));
                    let slot = Rect::from_min_size(min, vec2(rect.width(), rect.height()) * view.zoom());
                    body.rect_filled(slot, 8.0 * view.zoom(), color32(theme.accent_soft));
                    let stroke = Stroke::new(1.5, color32(theme.accent.faded(0.7)));
                    let corners =
                        [slot.left_top(), slot.right_top(), slot.right_bottom(), slot.left_bottom(), slot.left_top()];
                    body.extend(Shape::dashed_line(&corners, stroke, 6.0, 4.0));
                }
                let base = session.map();
                let Some((cell, piece, group)) = base.group_of(target) else { return };
                let by = vec2(at.x - from.x, at.y - from.y);
                let place = view.transform(base.cells[cell].x, 0.0);
                let place = ScreenFromScene { origin: place.origin + by, ..place };
                let above = ui.painter().with_clip_rect(view.canvas);
                let rect = place.rect(&group.rect);
                let shadow = egui::Shadow { offset: [0, 6], blur: 18, spread: 0, color: color32(LIFTED_SHADOW) };
                above.add(shadow.as_shape(rect, CornerRadius::same(8)));
                let mut shapes = group_shapes(ui.ctx(), &piece, &group, place, &mut self.images);
                above.extend(shapes.drain(..));
                above.rect_stroke(rect, 8.0 * view.zoom(), Stroke::new(2.0, color32(theme.accent)), StrokeKind::Inside);
            }
            Grip::Target(Target::Point { touchpoint, curve }) => {
                self.mark_point(ui, map, view, Target::Point { touchpoint, curve }, theme);
            }
            Grip::New(_) => {
                let above =
                    ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("new ghost")));
                let rect =
                    Rect::from_center_size(pos2(at.x, at.y), Vec2::new(120.0, 48.0) * view.zoom().clamp(0.6, 1.2));
                above.rect(
                    rect,
                    8.0,
                    color32(theme.surface.faded(0.9)),
                    Stroke::new(2.0, color32(theme.accent)),
                    StrokeKind::Inside,
                );
            }
            Grip::Target(_) => {}
        }
    }
}

/// The canvas where the map is not. The map lies on the surface that the window is cleared to: without a
/// graphics card each pixel that is painted twice counts.
fn surroundings(painter: &egui::Painter, map: &Map, view: &View, theme: &Theme) {
    let (canvas, body) = (view.canvas, view.body);
    let start = view.screen(0.0, 0.0).max(body.min).min(canvas.max);
    let end = view.screen(map.width, f64::from(map.height)).min(canvas.max).max(start);
    let fill = |left: f32, top: f32, right: f32, bottom: f32| {
        if right > left && bottom > top {
            let rect = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
            painter.rect_filled(rect, 0.0, color32(theme.canvas));
        }
    };
    fill(canvas.left(), canvas.top(), canvas.right(), start.y);
    fill(canvas.left(), end.y, canvas.right(), canvas.bottom());
    fill(canvas.left(), start.y, view.header_left(), end.y);
    fill(body.left(), start.y, start.x, end.y);
    fill(end.x, start.y, canvas.right(), end.y);
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
