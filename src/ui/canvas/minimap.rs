//! The whole map in a corner of the canvas, with the part in view as a frame to drag.

use std::sync::Arc;

use egui::{Area, CornerRadius, Id, Key, Order, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::Canvas;
use super::view::View;
use crate::geom::point;
use crate::layout::draw::Pen;
use crate::layout::map::Map;
use crate::scene::{Item, Piece};
use crate::session::{Camera, Session};
use crate::theme::size;
use crate::ui::colors::color32;
use crate::ui::paint::{ScreenFromScene, vline};

/// The picture of the map as it is, made once for each state of the map.
pub struct Picture {
    of: Arc<Map>,
    piece: Arc<Piece>,
    size: egui::Vec2,
}

const WIDTH: f32 = 236.0;
const PADDING: f32 = 8.0;
/// However long a map is, its lanes can be told apart; however high, it leaves room for the map itself.
const HEIGHT: std::ops::RangeInclusive<f32> = 44.0..=120.0;
const LEAST_CANVAS: egui::Vec2 = vec2(480.0, 260.0);
/// From the corner of the canvas.
const MARGIN: f32 = 16.0;

impl Canvas {
    /// How much of the canvas the minimap takes from the right, in points.
    pub const fn minimap_room() -> f32 {
        WIDTH + 2.0 * PADDING + MARGIN
    }

    /// Whether the canvas is large enough: a minimap on a small one would lie over what it shows.
    pub fn has_minimap_room(&self) -> bool {
        let canvas = self.rect.0;
        canvas.width() >= LEAST_CANVAS.x && canvas.height() >= LEAST_CANVAS.y
    }

    /// Shows the minimap at the bottom right of the canvas; what is done in it moves the camera.
    pub fn minimap(&mut self, ui: &Ui, session: &mut Session) {
        let canvas = self.rect.0;
        if !self.has_minimap_room() || session.map().cells.is_empty() {
            return;
        }
        let (piece, inner_size) = self.picture(session.map());
        let theme = session.look().theme();
        let outer = inner_size + vec2(PADDING, PADDING) * 2.0;
        let at = canvas.right_bottom() - outer - vec2(MARGIN, MARGIN);
        let area = Area::new(Id::unique("minimap")).order(Order::Middle).fixed_pos(at).constrain(false);
        area.show(ui.ctx(), |ui| {
            let (rect, _) = ui.allocate_exact_size(outer, Sense::hover());
            let inner = rect.shrink(PADDING);
            let response = ui.interact(rect, Id::unique("minimap frame"), Sense::click_and_drag());
            let line = Stroke::new(1.0, color32(theme.line));
            let painter = ui.painter();
            painter.rect(rect, CornerRadius::same(8), color32(theme.surface), line, StrokeKind::Inside);
            let clipped = painter.with_clip_rect(inner.expand(1.0));
            let place = ScreenFromScene { origin: inner.min, zoom: 1.0 };
            self.painter.piece(&clipped, &piece, place, &mut self.images);
            let map = Arc::clone(session.map());
            if let Some(lit) = &self.lit {
                let left = |x: f64| inner.left() + (x / map.width) as f32 * inner.width();
                for x in lit.marks(&map, left, 0.0, map.width) {
                    vline(&clipped, x, inner.y_range(), Stroke::new(1.5, color32(theme.accent.faded(0.7))));
                }
            }
            let view = View::new(canvas, session.camera());
            let seen = seen(&view, &map, inner);
            painter.rect(
                seen,
                CornerRadius::same(3),
                color32(theme.accent.faded(0.10)),
                Stroke::new(1.5, color32(theme.accent)),
                StrokeKind::Inside,
            );
            if response.has_focus() {
                let ring = Stroke::new(2.0, color32(theme.accent));
                painter.rect_stroke(rect.expand(2.0), CornerRadius::same(10), ring, StrokeKind::Inside);
            }
            self.answer(ui, &response, session, &view, inner, seen);
        });
    }

    /// Drags, clicks and arrow keys.
    fn answer(
        &mut self,
        ui: &Ui,
        response: &egui::Response,
        session: &mut Session,
        view: &View,
        inner: Rect,
        seen: Rect,
    ) {
        let map = Arc::clone(session.map());
        let share = ((seen.center().x - inner.left()) / inner.width() * 100.0).clamp(0.0, 100.0);
        let name = session.lang().text("minimap-name");
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Slider, true, &name);
            info.value = Some(f64::from(share).round());
            info
        });
        let holding = Id::unique("minimap hold");
        if response.drag_started()
            && let Some(at) = response.interact_pointer_pos()
        {
            let hold = if seen.contains(at) { at - seen.center() } else { egui::Vec2::ZERO };
            ui.data_mut(|data| data.insert_temp(holding, hold));
            session.mark_view();
        }
        if response.dragged()
            && let Some(at) = response.interact_pointer_pos()
        {
            let hold = ui.data(|data| data.get_temp::<egui::Vec2>(holding)).unwrap_or_default();
            self.motion = None;
            session.set_camera(centred(view, &map, inner, at - hold));
        } else if response.clicked()
            && let Some(at) = response.interact_pointer_pos()
        {
            session.mark_view();
            self.go_to(ui.ctx(), session, centred(view, &map, inner, at));
        }
        if response.has_focus() {
            let filter = egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            let way = |less, more| {
                ui.input(|input| f32::from(i8::from(input.key_pressed(more)) - i8::from(input.key_pressed(less))))
            };
            let by = vec2(way(Key::ArrowLeft, Key::ArrowRight), way(Key::ArrowUp, Key::ArrowDown));
            if by != egui::Vec2::ZERO {
                // A quarter of what is in view.
                let to = self.settled_view(session);
                let to = to.panned(-by * vec2(to.body.width(), to.body.height()) * 0.25);
                self.go_to(ui.ctx(), session, to);
            }
        }
        if response.hovered() {
            let over = ui.input(|input| input.pointer.hover_pos()).is_some_and(|at| seen.contains(at));
            ui.ctx().set_cursor_icon(match (response.dragged(), over) {
                (true, _) => egui::CursorIcon::Grabbing,
                (false, true) => egui::CursorIcon::Grab,
                (false, false) => egui::CursorIcon::PointingHand,
            });
        }
    }

    fn picture(&mut self, map: &Arc<Map>) -> (Arc<Piece>, egui::Vec2) {
        if let Some(picture) = self.picture.as_ref().filter(|picture| Arc::ptr_eq(&picture.of, map)) {
            return (Arc::clone(&picture.piece), picture.size);
        }
        let height = (WIDTH * map.height / map.width.max(1.0) as f32).clamp(*HEIGHT.start(), *HEIGHT.end());
        let size = vec2(WIDTH, height);
        let piece = squeezed(map, size);
        self.picture = Some(Picture { of: Arc::clone(map), piece: Arc::clone(&piece), size });
        (piece, size)
    }
}

/// The map from afar, pressed into a small rectangle: across and down by different factors.
fn squeezed(map: &Map, into: egui::Vec2) -> Arc<Piece> {
    let width = map.width.max(1.0);
    let whole = map.overview(0.0, map.width, width / f64::from(into.x));
    let (across, down) = (into.x / width as f32, into.y / map.height.max(1.0));
    let mut pen = Pen::default();
    for item in &whole.items {
        match item {
            Item::Rect(rect) => {
                let from = rect.rect;
                let small = crate::geom::Rect::new(
                    from.min.x * across,
                    from.min.y * down,
                    (from.width() * across).max(1.0),
                    (from.height() * down).max(2.0),
                );
                pen.fill(small, 0.0, rect.fill);
            }
            Item::Path(path) => {
                let line = path.path.mapped(|at| point(at.x * across, at.y * down));
                let stroke = path.stroke.map(|stroke| crate::scene::Stroke { width: size::MINIMAP_CURVE, ..stroke });
                pen.path(line, path.fill, stroke);
            }
            // From afar there is nothing else.
            Item::Circle(_) | Item::Area(_) | Item::Text(_) | Item::Image(_) => {}
        }
    }
    pen.finish()
}

/// The part of the map that is in view, in the minimap.
fn seen(view: &View, map: &Map, inner: Rect) -> Rect {
    let (left, top) = view.scene(view.body.min);
    let (right, bottom) = view.scene(view.body.max);
    let place = |x: f64, y: f64| {
        let (x, y) = ((x / map.width.max(1.0)) as f32, (y / f64::from(map.height.max(1.0))) as f32);
        Pos2::new(inner.left() + x.clamp(0.0, 1.0) * inner.width(), inner.top() + y.clamp(0.0, 1.0) * inner.height())
    };
    let rect = Rect::from_min_max(place(left, top), place(right, bottom));
    // On a long map it would be thinner than a hair.
    let least = vec2(rect.width().max(8.0), rect.height().max(8.0));
    let center = rect.center().clamp(inner.min + least / 2.0, inner.max - least / 2.0);
    Rect::from_center_size(center, least)
}

/// The camera with this place of the minimap in the middle of the view.
fn centred(view: &View, map: &Map, inner: Rect, at: Pos2) -> Camera {
    let x = f64::from((at.x - inner.left()) / inner.width()) * map.width;
    let y = f64::from((at.y - inner.top()) / inner.height()) * f64::from(map.height);
    let zoom = f64::from(view.zoom());
    let room = view.body.size();
    let camera =
        Camera { x: x - f64::from(room.x) / zoom / 2.0, y: y - f64::from(room.y) / zoom / 2.0, zoom: view.zoom() };
    View::new(view.canvas, camera).held(map)
}
