//! Painting the map: ground, curves, cards, headers that stay.

use egui::{Align2, Rect, Stroke, Ui, pos2, vec2};

use super::Canvas;
use super::marks::Lifted;
use super::view::View;
use crate::layout::map::Map;
use crate::scene::{Anchor, Group, Item, Piece};
use crate::session::Session;
use crate::theme::{Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::paint::{ScreenFromScene, ground, hline, vline};
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
            self.veil_body(&body, map, view, now, false);
        } else {
            for index in map.cells_within(from, to) {
                let place = view.transform(map.cells[index].x, 0.0);
                self.painter.piece(&body, &map.under(index), place, &mut self.images);
            }
            let is_dragging = self.gesture.dragged().is_some();
            let moving = self.glide.is_moving(now) || is_dragging;
            for index in map.cells_within(from, to) {
                let piece = map.over(index);
                let place = view.transform(map.cells[index].x, 0.0);
                if moving {
                    let offset = |group: &Group| {
                        let is_lifted = is_dragging && Lifted::is_among(&self.lifted, group.target);
                        (!is_lifted).then(|| self.glide.offset(group, now, view.zoom()))
                    };
                    self.painter.piece_in_motion(&body, &piece, place, &mut self.images, &offset);
                } else {
                    self.painter.piece(&body, &piece, place, &mut self.images);
                }
            }
            self.veil_body(&body, map, view, now, moving);
            if self.glide.is_moving(now) {
                ui.ctx().request_repaint();
            }
        }
        self.headers(ui, map, view, theme);
        self.marks(ui, session, view, theme);
        self.light_aim(ui, session, view, theme);
        self.parts(ui, session, view, theme);
        self.draw_marquee(ui, view, theme);
        self.ghost(ui, session, view, theme);
        if map.cells.is_empty() {
            let is_hidden = !map.journey.episodes.is_empty();
            let words = session.lang().text(if is_hidden { "canvas-all-hidden" } else { "canvas-empty" });
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
        if map.cells.is_empty() {
            // The map says so in its middle.
        } else if narrowest >= 10.0 {
            for index in map.cells_within(from, to) {
                let x = view.screen(map.cells[index].x, 0.0).x;
                let place = ScreenFromScene { origin: pos2(x, view.header_top()), zoom: view.header_zoom };
                let header = map.header(index, stretch);
                if x < strip.left() {
                    // The words stay in view for as long as there is room for them.
                    let out = strip.left() - x;
                    let by = |words: &Group| Some(vec2(out.min(free_behind(&header, words) * place.zoom), 0.0));
                    self.painter.piece_in_motion(&painter, &header, place, &mut self.images, &by);
                } else {
                    self.painter.piece(&painter, &header, place, &mut self.images);
                }
            }
            self.veil_headers(ui, map, view, strip);
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
            hline(&painter, ground.x_range(), origin.y + (lane.top + lane.height) * view.zoom(), line);
        }
        vline(&painter, ground.right() - 0.5, ground.y_range(), Stroke::new(1.5, color32(theme.line)));
        let place = ScreenFromScene { origin, zoom: view.header_zoom };
        self.painter.piece(&painter, &map.lane_headers(stretch), place, &mut self.images);
    }
}

/// How much room is left behind the words of a header, in its own units.
fn free_behind(header: &Piece, words: &Group) -> f32 {
    let end = |item: &Item| match item {
        Item::Text(text) if text.anchor == Anchor::Left => text.at.x + text.width,
        _ => words.rect.min.x,
    };
    let last = header.items[words.items.clone()].iter().map(end).fold(words.rect.min.x, f32::max);
    (words.rect.max.x - last).max(0.0)
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
            ground(painter, rect, color32(theme.canvas));
        }
    };
    fill(canvas.left(), canvas.top(), canvas.right(), start.y);
    fill(canvas.left(), end.y, canvas.right(), canvas.bottom());
    fill(canvas.left(), start.y, view.header_left(), end.y);
    fill(body.left(), start.y, start.x, end.y);
    fill(end.x, start.y, canvas.right(), end.y);
}
