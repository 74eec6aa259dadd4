//! Where the map stands on the screen: its window, the headers that stay in view, and the way between
//! screen and scene.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::layout::map::Map;
use crate::session::Camera;
use crate::theme::size;
use crate::ui::paint::ScreenFromScene;

/// The canvas of one frame. Screen positions are in points.
#[derive(Clone, Copy, Debug)]
pub struct View {
    pub canvas: Rect,
    /// Where lanes and cards show: the canvas without headers and margins.
    pub body: Rect,
    /// Zoom of the headers: they follow the map, but stay readable.
    pub header_zoom: f32,
    pub camera: Camera,
}

impl View {
    pub fn new(canvas: Rect, camera: Camera) -> Self {
        let header_zoom = camera.zoom.clamp(0.75, 1.5);
        let margin = size::MAP_MARGIN;
        let left = margin + size::LANE_HEADER_WIDTH * header_zoom;
        let top = margin + (size::EPISODE_HEADER_HEIGHT + size::EPISODE_HEADER_GAP) * header_zoom;
        let body = Rect::from_min_max(canvas.min + vec2(left, top), canvas.max);
        Self { canvas, body, header_zoom, camera }
    }

    pub fn zoom(&self) -> f32 {
        self.camera.zoom
    }

    /// Top of the episode headers.
    pub fn header_top(&self) -> f32 {
        self.canvas.top() + size::MAP_MARGIN
    }

    /// Left edge of the lane headers.
    pub fn header_left(&self) -> f32 {
        self.canvas.left() + size::MAP_MARGIN
    }

    pub fn screen(&self, x: f64, y: f64) -> Pos2 {
        let zoom = f64::from(self.camera.zoom);
        let (dx, dy) = ((x - self.camera.x) * zoom, (y - self.camera.y) * zoom);
        pos2(self.body.left() + dx as f32, self.body.top() + dy as f32)
    }

    pub fn scene(&self, at: Pos2) -> (f64, f64) {
        let zoom = f64::from(self.camera.zoom);
        let from = at - self.body.min;
        (self.camera.x + f64::from(from.x) / zoom, self.camera.y + f64::from(from.y) / zoom)
    }

    /// For pieces whose origin lies at this place of the scene.
    pub fn transform(&self, x: f64, y: f64) -> ScreenFromScene {
        ScreenFromScene { origin: self.screen(x, y), zoom: self.camera.zoom }
    }

    /// The stretch of the scene that shows, across.
    pub fn visible(&self) -> (f64, f64) {
        (self.scene(self.body.min).0, self.scene(self.body.max).0)
    }

    /// How much larger a length of the map is than the same length of a header.
    pub fn header_ratio(&self) -> f32 {
        self.camera.zoom / self.header_zoom
    }

    /// The camera moved so that the map follows the pointer by this much, in points.
    pub fn panned(&self, by: Vec2) -> Camera {
        let zoom = f64::from(self.camera.zoom);
        Camera {
            x: self.camera.x - f64::from(by.x) / zoom,
            y: self.camera.y - f64::from(by.y) / zoom,
            zoom: self.camera.zoom,
        }
    }

    /// The camera at another zoom, with the scene point under `anchor` kept where it is.
    pub fn zoomed(&self, zoom: f32, anchor: Pos2) -> Camera {
        let (x, y) = self.scene(anchor);
        let after = View::new(self.canvas, Camera { zoom, ..self.camera });
        let from = anchor - after.body.min;
        Camera { x: x - f64::from(from.x) / f64::from(zoom), y: y - f64::from(from.y) / f64::from(zoom), zoom }
    }

    /// The camera kept near the map: what fits stands at its place, what does not scrolls a little past its end.
    pub fn held(&self, map: &Map) -> Camera {
        let zoom = f64::from(self.camera.zoom);
        let (width, height) = (f64::from(self.body.width()) / zoom, f64::from(self.body.height()) / zoom);
        let hold = |at: f64, size: f64, room: f64| {
            let slack = (room * 0.5).min(400.0 / zoom);
            if size <= room { 0.0 } else { at.clamp(0.0, size - room + slack) }
        };
        Camera {
            x: hold(self.camera.x, map.width, width),
            y: hold(self.camera.y, f64::from(map.height), height),
            zoom: self.camera.zoom,
        }
    }
}

/// The camera that shows this stretch of the map, with some room around; at most 200 %.
pub fn fitting(canvas: Rect, x: (f64, f64), y: (f64, f64), most: f32) -> Camera {
    let mut zoom = 1.0_f32;
    // The headers' size depends on the zoom, so the room for the map does too.
    for _ in 0..4 {
        let body = View::new(canvas, Camera { x: 0.0, y: 0.0, zoom }).body;
        let room = vec2(body.width() - 2.0 * size::MAP_MARGIN, body.height() - 2.0 * size::MAP_MARGIN);
        let across = f64::from(room.x.max(40.0)) / (x.1 - x.0).max(1.0);
        let down = f64::from(room.y.max(40.0)) / (y.1 - y.0).max(1.0);
        zoom = (across.min(down) as f32).min(most);
    }
    Camera { x: x.0, y: y.0, zoom }
}
