//! Cards that glide to their new place after a drop, an undo or while a slot opens.

use std::collections::HashMap;

use egui::{Vec2, vec2};

use super::view::View;
use crate::layout::map::Map;
use crate::scene::{Group, Target};
use crate::theme::motion;

/// The things on their way, and how far each still has to go.
#[derive(Default)]
pub struct Glide {
    /// Distance at the start, in scene units.
    from: HashMap<Target, Vec2>,
    started: f64,
}

impl Glide {
    /// Starts from where things stood on the old map to where they stand on the new one.
    pub fn start(&mut self, old: &Map, new: &Map, view: &View, now: f64, share_left: f32) {
        let before = places(old, view);
        let mut from = HashMap::new();
        for (target, (x, y)) in places(new, view) {
            if let Some((old_x, old_y)) = before.get(&target) {
                let by = vec2((old_x - x) as f32, old_y - y);
                let rest = self.from.get(&target).copied().unwrap_or_default() * share_left;
                if (by + rest).length() > 0.5 {
                    from.insert(target, by + rest);
                }
            }
        }
        self.from = from;
        self.started = now;
    }

    /// The share of the way that is left, 1.0 at the start to 0.0 at the end: ease-out.
    pub fn share_left(&self, now: f64) -> f32 {
        let share = ((now - self.started) as f32 / motion::DROP_SECONDS).clamp(0.0, 1.0);
        (1.0 - share).powi(3)
    }

    pub fn is_moving(&self, now: f64) -> bool {
        !self.from.is_empty() && self.share_left(now) > 0.0
    }

    pub fn stop(&mut self) {
        self.from.clear();
    }

    /// How far a group stands from its place, in points.
    pub fn offset(&self, group: &Group, now: f64, zoom: f32) -> Vec2 {
        self.from.get(&group.target).map_or(Vec2::ZERO, |from| *from * self.share_left(now) * zoom)
    }
}

fn places(map: &Map, view: &View) -> HashMap<Target, (f64, f32)> {
    let (from, to) = view.visible();
    let mut places = HashMap::new();
    for index in map.cells_within(from, to) {
        let x = map.cells[index].x;
        for group in &map.over(index).groups {
            places.insert(group.target, (x + f64::from(group.rect.min.x), group.rect.min.y));
        }
    }
    places
}
