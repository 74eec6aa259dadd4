//! While one looks for something, all that does not hold the words lies under a veil. Only what is in view is
//! drawn a second time above it, and that drawing is kept.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::{Rect, Ui, pos2, vec2};

use super::Canvas;
use super::draw::OVERVIEW_ZOOM;
use super::marks::Lifted;
use super::view::View;
use crate::find::Place;
use crate::layout::map::Map;
use crate::scene::{Group, Piece, Target};
use crate::theme::{FIND_VEIL, size};
use crate::ui::colors::color32;

/// What stays bright.
#[derive(Default)]
pub struct Lit {
    targets: HashSet<Target>,
    /// The episodes that hold something bright, by their place in the journey.
    cells: Vec<usize>,
    /// The bright part of each drawing, by the address of the whole, which is kept so that it stays its own.
    pieces: HashMap<usize, (Arc<Piece>, Arc<Piece>)>,
}

/// Bright parts that are kept; those of maps that are gone are among them.
const KEPT: usize = 600;
/// Marks of hits stand at least this far apart, in points.
const MARK_PITCH: f32 = 3.0;

impl Lit {
    /// Of hits in the order of the map, each with the place of its episode.
    pub fn of(places: &[(usize, Place)]) -> Self {
        let mut cells: Vec<usize> = places.iter().map(|(cell, _)| *cell).collect();
        cells.dedup();
        let target = |(_, place): &(usize, Place)| match *place {
            Place::Episode(path) => Some(Target::Episode(path)),
            Place::Touchpoint(path) => Some(Target::Touchpoint(path)),
            Place::Note(path) => Some(Target::Note(path)),
            Place::Journey(_) | Place::Insight(_) | Place::Improvement(_) => None,
        };
        Self { targets: places.iter().filter_map(target).collect(), cells, pieces: HashMap::new() }
    }

    fn holds(&self, target: Target) -> bool {
        match target {
            Target::Point { touchpoint, .. } => self.targets.contains(&Target::Touchpoint(touchpoint)),
            _ => self.targets.contains(&target),
        }
    }

    /// The part of an episode's drawing that stays bright.
    fn piece(&mut self, whole: &Arc<Piece>) -> Arc<Piece> {
        let address = Arc::as_ptr(whole) as usize;
        if let Some((_, lit)) = self.pieces.get(&address) {
            return Arc::clone(lit);
        }
        let mut lit = Piece { bounds: whole.bounds, ..Piece::default() };
        for group in whole.groups.iter().filter(|group| self.holds(group.target)) {
            let start = lit.items.len();
            lit.items.extend(whole.items[group.items.clone()].iter().cloned());
            lit.groups.push(Group { items: start..lit.items.len(), ..group.clone() });
        }
        let lit = Arc::new(lit);
        if self.pieces.len() >= KEPT {
            self.pieces.clear();
        }
        self.pieces.insert(address, (Arc::clone(whole), Arc::clone(&lit)));
        lit
    }

    /// Where the episodes with hits stand, in points from the left, at most one every few points.
    pub(super) fn marks(&self, map: &Map, left_of: impl Fn(f64) -> f32, from: f64, to: f64) -> Vec<f32> {
        let seen = map.cells_within(from, to);
        let first = self.cells.partition_point(|cell| *cell < seen.start);
        let mut marks: Vec<f32> = Vec::new();
        for cell in self.cells[first..].iter().take_while(|cell| **cell < seen.end) {
            let Some(cell) = map.cells.get(*cell) else { break };
            let at = left_of(cell.x + f64::from(cell.width) / 2.0);
            if marks.last().is_none_or(|last| at - last >= MARK_PITCH) {
                marks.push(at);
            }
        }
        marks
    }
}

impl Canvas {
    /// What is to stay bright; none takes the veil away.
    pub fn set_lit(&mut self, lit: Option<Lit>) {
        self.lit = lit;
    }

    /// The veil over lanes and cards, and what shines through it.
    pub(super) fn veil_body(&mut self, painter: &egui::Painter, map: &Map, view: &View, now: f64, moving: bool) {
        let Some(mut lit) = self.lit.take() else { return };
        let theme = map.look.theme();
        let end = view.screen(map.width, f64::from(map.height));
        let ground = Rect::from_min_max(view.screen(0.0, 0.0), end).intersect(view.body);
        if ground.is_positive() {
            painter.rect_filled(ground, 0.0, color32(theme.surface.faded(FIND_VEIL)));
        }
        let (from, to) = view.visible();
        if view.zoom() < OVERVIEW_ZOOM {
            for x in lit.marks(map, |x| view.screen(x, 0.0).x, from, to) {
                let mark = Rect::from_min_size(pos2(x - 1.0, ground.top()), vec2(2.0, ground.height()));
                painter.rect_filled(mark, 0.0, color32(theme.accent));
            }
        } else {
            let is_dragging = self.gesture.dragged().is_some();
            for index in map.cells_within(from, to) {
                let piece = lit.piece(&map.over(index));
                let place = view.transform(map.cells[index].x, 0.0);
                if moving {
                    let offset = |group: &Group| {
                        let is_lifted = is_dragging && Lifted::is_among(&self.lifted, group.target);
                        (!is_lifted).then(|| self.glide.offset(group, now, view.zoom()))
                    };
                    self.painter.piece_in_motion(painter, &piece, place, &mut self.images, &offset);
                } else {
                    self.painter.piece(painter, &piece, place, &mut self.images);
                }
            }
        }
        self.lit = Some(lit);
    }

    /// The veil over the headers of episodes that do not hold the words themselves.
    pub(super) fn veil_headers(&self, ui: &Ui, map: &Map, view: &View, strip: Rect) {
        let Some(lit) = &self.lit else { return };
        let painter = ui.painter().with_clip_rect(strip.intersect(view.canvas));
        let veil = color32(map.look.theme().canvas.faded(FIND_VEIL));
        let (from, to) = view.visible();
        for index in map.cells_within(from, to) {
            if !lit.holds(Target::Episode(map.path(index))) {
                let min = pos2(view.screen(map.cells[index].x, 0.0).x, view.header_top());
                let height = size::EPISODE_HEADER_HEIGHT * view.header_zoom;
                let rect = Rect::from_min_size(min, vec2(map.cells[index].width * view.zoom(), height));
                painter.rect_filled(rect, 0.0, veil);
            }
        }
    }
}
