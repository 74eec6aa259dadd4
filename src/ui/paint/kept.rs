//! A tessellated piece that follows the map: moving it writes positions into the mesh of the last frame, which
//! egui has given back by then, so that no memory is asked for while panning.

use std::sync::Arc;

use egui::epaint::Mesh;
use egui::{Pos2, Shape, Vec2};

/// A mesh, and where its vertices stand while its piece is at the origin.
pub struct Movable {
    mesh: Arc<Mesh>,
    places: Vec<Pos2>,
    by: Vec2,
}

impl Movable {
    /// Of a mesh whose piece is at the origin.
    pub fn new(mesh: Mesh) -> Self {
        let places = mesh.vertices.iter().map(|vertex| vertex.pos).collect();
        Self { mesh: Arc::new(mesh), places, by: Vec2::ZERO }
    }

    /// The mesh with its piece moved this far from the origin.
    pub fn at(&mut self, by: Vec2) -> Shape {
        if by != self.by {
            for (vertex, place) in Arc::make_mut(&mut self.mesh).vertices.iter_mut().zip(&self.places) {
                vertex.pos = *place + by;
            }
            self.by = by;
        }
        Shape::Mesh(Arc::clone(&self.mesh))
    }
}
