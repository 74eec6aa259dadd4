//! Scene pieces on the screen.
//!
//! [`shapes`] is the small match from scene items to egui's shapes. [`Painter`] keeps what it tessellated
//! of a piece at one zoom as a mesh, so that panning only moves vertices.

mod dashes;
mod kept;
mod letters;
mod rounded;
mod shadow;
mod straight;

use std::collections::HashMap;
use std::sync::Arc;

use egui::emath::GuiRounding as _;
use egui::epaint::{CircleShape, ImageDelta, Mesh, PathShape, PathStroke, RectShape, TessellationOptions, Tessellator};
use egui::{
    Color32, Context, Galley, Pos2, Rect, Shape, Stroke, StrokeKind, TextureId, TextureOptions, Vec2, pos2, vec2,
};

use super::colors::color32;
use super::images::Images;
use super::style::font_id;
use crate::geom::{Path, Point};
use crate::scene::{AreaItem, CircleItem, Dash, ImageItem, Item, PathItem, Piece, RectItem};
use crate::theme::{Color, PICTURE_GROUND};
use kept::Movable;
pub use straight::{ground, hline, vline};

/// Where a piece stands on the screen: its origin in points, and how many points a scene unit takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenFromScene {
    pub origin: Pos2,
    pub zoom: f32,
}

impl ScreenFromScene {
    pub fn position(&self, at: Point) -> Pos2 {
        pos2(self.origin.x + at.x * self.zoom, self.origin.y + at.y * self.zoom)
    }

    pub fn rect(&self, rect: &crate::geom::Rect) -> Rect {
        Rect::from_min_max(self.position(rect.min), self.position(rect.max))
    }

    fn moved(&self, by: Vec2) -> Self {
        Self { origin: self.origin + by, zoom: self.zoom }
    }
}

/// A circle smaller than this has six corners.
const SPOT_PIXELS: f32 = 2.0;

/// The tessellated pieces of the last frames.
#[derive(Default)]
pub struct Painter {
    kept: HashMap<(usize, u32), KeptMesh>,
    frame: u64,
    atlas: Atlas,
    /// The atlas is given to the graphics card anew, and then as egui does it.
    is_atlas_renewed: bool,
}

/// What meshes with letters depend on: when it changes, they point to the wrong places.
#[derive(Clone, Debug, Default)]
struct Atlas {
    size: [usize; 2],
    pixels_per_point: f32,
    /// A line that is laid out every frame: egui lays it out anew whenever the atlas is cleared.
    witness: Option<Arc<Galley>>,
}

impl Atlas {
    fn now(ctx: &Context) -> Self {
        let pixels_per_point = ctx.pixels_per_point();
        let font = font_id(&crate::theme::text::BODY, crate::theme::text::BODY.size);
        ctx.fonts_mut(|fonts| {
            let witness = Some(fonts.layout_no_wrap("m".to_owned(), font, Color32::PLACEHOLDER));
            Self { size: fonts.font_image_size(), pixels_per_point, witness }
        })
    }

    /// Whether letters still are where they were.
    fn is_same(&self, other: &Self) -> bool {
        let same_witness = match (&self.witness, &other.witness) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            _ => false,
        };
        same_witness && self.size == other.size && self.pixels_per_point == other.pixels_per_point
    }
}

struct KeptMesh {
    /// Holds the piece, so that its address stays its own.
    _piece: Arc<Piece>,
    meshes: Vec<Movable>,
    used: u64,
    /// For pieces with pictures: those that were there.
    pictures: Option<u64>,
}

impl Painter {
    /// Call once before the pieces of a frame: forgets what was not used lately.
    pub fn begin_frame(&mut self, ctx: &Context) {
        self.frame += 1;
        if std::mem::take(&mut self.is_atlas_renewed) {
            sample_whole_pixels(ctx);
        }
        let now = Atlas::now(ctx);
        if !now.is_same(&self.atlas) {
            self.kept.clear();
            self.is_atlas_renewed = true;
        }
        self.atlas = now;
        let oldest = self.frame.saturating_sub(120);
        if self.frame.is_multiple_of(60) || self.kept.len() > 2_000 {
            self.kept.retain(|_, kept| kept.used >= oldest);
        }
    }

    /// Call once after everything of the frame was laid out: letters that were drawn for the first time may
    /// have made the atlas grow, and then what was tessellated before points to the wrong places.
    pub fn end_frame(&mut self, ctx: &Context) {
        let now = Atlas::now(ctx);
        let grew = !now.is_same(&self.atlas);
        self.atlas = now;
        if grew {
            self.kept.clear();
            self.is_atlas_renewed = true;
            ctx.request_discard("the font atlas grew");
            ctx.request_repaint();
        }
    }

    /// Paints a piece. Its origin is rounded to whole pixels, so that text stays crisp while it moves.
    pub fn piece(&mut self, painter: &egui::Painter, piece: &Arc<Piece>, to: ScreenFromScene, images: &mut Images) {
        if piece.items.is_empty() || !painter.clip_rect().intersects(to.rect(&piece.bounds)) {
            return;
        }
        let ctx = painter.ctx();
        let pixels = ctx.pixels_per_point();
        let origin = pos2((to.origin.x * pixels).round() / pixels, (to.origin.y * pixels).round() / pixels);
        let key = (Arc::as_ptr(piece) as usize, to.zoom.to_bits());
        let (frame, atlas) = (self.frame, &self.atlas);
        let pictures = images.generation();
        if self.kept.get(&key).is_some_and(|kept| kept.pictures.is_some_and(|known| known != pictures)) {
            self.kept.remove(&key);
        }
        let kept = self.kept.entry(key).or_insert_with(|| {
            let at_zero = ScreenFromScene { origin: Pos2::ZERO, zoom: to.zoom };
            let meshes = tessellated(ctx, shapes(ctx, piece, at_zero, images), atlas);
            let has_pictures = piece.items.iter().any(|item| matches!(item, Item::Image(_)));
            KeptMesh { _piece: Arc::clone(piece), meshes, used: frame, pictures: has_pictures.then_some(pictures) }
        });
        kept.used = frame;
        painter.extend(kept.meshes.iter_mut().map(|mesh| mesh.at(origin.to_vec2())));
    }

    /// Paints a piece that is made anew each frame.
    pub fn once(&self, painter: &egui::Painter, piece: &Piece, to: ScreenFromScene, images: &mut Images) {
        painter.extend(shapes(painter.ctx(), piece, to, images));
    }

    /// Paints a piece whose groups stand elsewhere for the moment, such as cards that glide to their place.
    pub fn piece_in_motion(
        &self,
        painter: &egui::Painter,
        piece: &Arc<Piece>,
        to: ScreenFromScene,
        images: &mut Images,
        offset: &dyn Fn(&crate::scene::Group) -> Option<Vec2>,
    ) {
        let mut out = Vec::new();
        let mut offsets = vec![Some(Vec2::ZERO); piece.items.len()];
        for group in &piece.groups {
            let by = offset(group);
            offsets[group.items.clone()].fill(by);
        }
        for (item, by) in piece.items.iter().zip(offsets) {
            if let Some(by) = by {
                item_shapes(painter.ctx(), item, to.moved(by), images, &mut out);
            }
        }
        painter.extend(out);
    }
}

/// The items of one group alone, such as a card that is dragged.
pub fn group_shapes(
    ctx: &Context,
    piece: &Piece,
    group: &crate::scene::Group,
    to: ScreenFromScene,
    images: &mut Images,
) -> Vec<Shape> {
    let mut out = Vec::new();
    for item in &piece.items[group.items.clone()] {
        item_shapes(ctx, item, to, images, &mut out);
    }
    out
}

/// All items of a piece as egui's shapes.
fn shapes(ctx: &Context, piece: &Piece, to: ScreenFromScene, images: &mut Images) -> Vec<Shape> {
    let mut out = Vec::with_capacity(piece.items.len());
    for item in &piece.items {
        item_shapes(ctx, item, to, images, &mut out);
    }
    out
}

/// Paints a small drawing without pictures around a place, at its own size.
pub fn paint_at(painter: &egui::Painter, piece: &Piece, at: Pos2) {
    let to = ScreenFromScene { origin: at, zoom: 1.0 };
    painter.extend(shapes(painter.ctx(), piece, to, &mut Images::default()));
}

/// Has the atlas read a texel for a pixel. Letters stand on whole pixels at their own size, so nothing is lost,
/// and software rendering does not mix four texels for each pixel of each shape.
fn sample_whole_pixels(ctx: &Context) {
    let atlas = ctx.fonts(|fonts| fonts.image());
    let whole = ImageDelta::full(atlas, TextureOptions::NEAREST);
    ctx.tex_manager().write().set(TextureId::default(), whole);
}

fn tessellated(ctx: &Context, shapes: Vec<Shape>, atlas: &Atlas) -> Vec<Movable> {
    let options =
        TessellationOptions { coarse_tessellation_culling: false, ..ctx.tessellation_options(|options| *options) };
    let mut tessellator = Tessellator::new(atlas.pixels_per_point, options, atlas.size, Vec::new());
    tessellator.set_clip_rect(Rect::EVERYTHING);
    let mut meshes: Vec<Mesh> = vec![Mesh::default()];
    for shape in shapes {
        let texture = shape.texture_id();
        if meshes.last().is_none_or(|last| last.texture_id != texture) {
            meshes.push(Mesh::with_texture(texture));
        }
        if let Some(mesh) = meshes.last_mut() {
            tessellator.tessellate_shape(shape, mesh);
        }
    }
    meshes.into_iter().filter(|mesh| !mesh.is_empty()).map(Movable::new).collect()
}

fn item_shapes(ctx: &Context, item: &Item, to: ScreenFromScene, images: &mut Images, out: &mut Vec<Shape>) {
    match item {
        Item::Rect(rect) => rect_shapes(rect, to, ctx.pixels_per_point(), out),
        Item::Circle(circle) => out.push(circle_shape(circle, to, ctx.pixels_per_point())),
        Item::Path(path) => path_shapes(path, to, ctx.pixels_per_point(), out),
        Item::Area(area) => out.push(area_shape(area, to)),
        Item::Text(text) => out.extend(letters::shape(ctx, text, to)),
        Item::Image(image) => image_shape(ctx, image, to, images, out),
    }
}

fn rect_shapes(item: &RectItem, to: ScreenFromScene, pixels_per_point: f32, out: &mut Vec<Shape>) {
    let rect = to.rect(&item.rect);
    let radius = egui::CornerRadius::from((item.radius * to.zoom).min(120.0));
    out.extend(item.shadow.and_then(|shadow| shadow::shape(item, shadow, rect, to)));
    let stroke = item.stroke.map_or(Stroke::NONE, |stroke| line(stroke.width, stroke.color, to.zoom));
    if item.radius == 0.0 && stroke.is_empty() {
        // On whole pixels nothing has to be smoothed: two triangles instead of ten.
        out.push(straight::quad(rect, color32(item.fill), pixels_per_point));
    } else if item.fill.alpha == 0 && stroke.is_empty() {
        // Nothing but its shadow.
    } else if let Some(mesh) = rounded::mesh(rect, f32::from(radius.nw), color32(item.fill), stroke, pixels_per_point) {
        out.push(Shape::mesh(mesh));
    } else {
        out.push(Shape::Rect(RectShape::new(rect, radius, color32(item.fill), stroke, StrokeKind::Inside)));
    }
}

/// A line along the inside of a rectangle with round corners, on whole pixels.
pub fn outline(rect: Rect, radius: f32, line: Stroke, pixels_per_point: f32) -> Shape {
    let rect = rect.round_to_pixels(pixels_per_point);
    match rounded::mesh(rect, radius, Color32::TRANSPARENT, line, pixels_per_point) {
        Some(mesh) => Shape::mesh(mesh),
        None => Shape::Rect(RectShape::stroke(rect, radius, line, StrokeKind::Inside)),
    }
}

/// A stroke at this zoom. Thin lines fade rather than vanish.
fn line(width: f32, color: Color, zoom: f32) -> Stroke {
    let scaled = width * zoom;
    if scaled >= 0.7 {
        Stroke::new(scaled, color32(color))
    } else {
        Stroke::new(0.7, color32(color.faded(scaled / 0.7)))
    }
}

fn circle_shape(item: &CircleItem, to: ScreenFromScene, pixels_per_point: f32) -> Shape {
    let (center, radius) = (to.position(item.center), item.radius * to.zoom);
    let stroke = item.stroke.map_or(Stroke::NONE, |stroke| line(stroke.width, stroke.color, to.zoom));
    let fill = color32(item.fill);
    if stroke.is_empty() && radius * pixels_per_point < SPOT_PIXELS {
        return Shape::mesh(rounded::spot(center, radius, fill, pixels_per_point));
    }
    // egui draws the line on the edge, half of it outside.
    let outside = if stroke.is_empty() { radius } else { radius + stroke.width / 2.0 };
    let square = Rect::from_center_size(center, Vec2::splat(2.0 * outside));
    match rounded::mesh(square, outside, fill, stroke, pixels_per_point) {
        Some(mesh) => Shape::mesh(mesh),
        None => Shape::Circle(CircleShape { center, radius, fill, stroke }),
    }
}

fn flattened(path: &Path, to: ScreenFromScene) -> Vec<Pos2> {
    path.flattened(0.2 / to.zoom).into_iter().map(|at| to.position(at)).collect()
}

fn path_shapes(item: &PathItem, to: ScreenFromScene, pixels_per_point: f32, out: &mut Vec<Shape>) {
    let points = flattened(&item.path, to);
    if let Some(fill) = item.fill {
        out.push(fan(&points, color32(fill)));
    }
    let Some(stroke) = item.stroke else { return };
    let pen = line(stroke.width, stroke.color, to.zoom);
    match stroke.dash {
        Dash::Dashed { on, off } if (on + off) * to.zoom >= 3.0 => {
            let (on, off) = (on * to.zoom, off * to.zoom);
            match dashes::straight(&points, pen, on, off, pixels_per_point) {
                Some(shape) => out.push(shape),
                None => Shape::dashed_line_many(&points, pen, on, off, out),
            }
        }
        // Dashes too short to tell apart become a paler line.
        Dash::Dashed { on, off } => {
            let pen = Stroke::new(pen.width, pen.color.gamma_multiply(on / (on + off)));
            out.push(Shape::line(points, pen));
        }
        Dash::Solid => out.push(straight::line(&points, pen, pixels_per_point).unwrap_or_else(|| {
            let (closed, stroke) = (item.path.closed, PathStroke::from(pen));
            Shape::Path(PathShape { points, closed, fill: Color32::TRANSPARENT, stroke })
        })),
    }
}

/// A shape that can be seen whole from the mean of its points.
fn fan(points: &[Pos2], color: Color32) -> Shape {
    let mut mesh = Mesh::default();
    let count = points.len().max(1) as f32;
    let sum = points.iter().fold(Vec2::ZERO, |sum, at| sum + at.to_vec2());
    mesh.colored_vertex((sum / count).to_pos2(), color);
    for at in points {
        mesh.colored_vertex(*at, color);
    }
    let last = points.len() as u32;
    for corner in 1..=last {
        mesh.add_triangle(0, corner, if corner == last { 1 } else { corner + 1 });
    }
    Shape::mesh(mesh)
}

fn area_shape(item: &AreaItem, to: ScreenFromScene) -> Shape {
    let base = to.origin.y + item.base_y * to.zoom;
    let points = flattened(&item.path, to);
    let mut mesh = Mesh::default();
    let mut strip = |left: Pos2, right: Pos2| {
        let color = if left.y + right.y < 2.0 * base { item.above } else { item.below };
        let shade = |y: f32| {
            let share = ((y - base).abs() / (item.reach * to.zoom)).min(1.0);
            color32(color.faded(item.at_base + (1.0 - item.at_base) * share))
        };
        let first = mesh.vertices.len() as u32;
        mesh.colored_vertex(left, shade(left.y));
        mesh.colored_vertex(pos2(left.x, base), shade(base));
        mesh.colored_vertex(right, shade(right.y));
        mesh.colored_vertex(pos2(right.x, base), shade(base));
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    };
    for pair in points.windows(2) {
        let (left, right) = (pair[0], pair[1]);
        if (left.y - base) * (right.y - base) < 0.0 {
            let share = (base - left.y) / (right.y - left.y);
            let crossing = pos2(left.x + (right.x - left.x) * share, base);
            strip(left, crossing);
            strip(crossing, right);
        } else {
            strip(left, right);
        }
    }
    Shape::mesh(mesh)
}

fn image_shape(ctx: &Context, item: &ImageItem, to: ScreenFromScene, images: &mut Images, out: &mut Vec<Shape>) {
    let radius = egui::CornerRadius::from(item.radius * to.zoom);
    out.push(picture(ctx, images, item.image, to.rect(&item.rect), radius));
}

/// A picture of the document that fills a rectangle of the screen; a quiet ground until it is there.
pub fn picture(
    ctx: &Context,
    images: &mut Images,
    image: crate::model::ImageId,
    rect: Rect,
    radius: egui::CornerRadius,
) -> Shape {
    let pixels = rect.size().max_elem() * ctx.pixels_per_point();
    match images.texture(ctx, image, pixels) {
        None => Shape::rect_filled(rect, radius, color32(PICTURE_GROUND)),
        Some((texture, size)) => Shape::Rect(
            RectShape::filled(rect, radius, Color32::WHITE).with_texture(texture, cropped(rect.size(), size)),
        ),
    }
}

/// The part of an image that fills a rectangle of this size without distortion.
fn cropped(room: Vec2, image: Vec2) -> Rect {
    let scale = (room.x / image.x).max(room.y / image.y);
    let shown = vec2(room.x / (image.x * scale), room.y / (image.y * scale));
    Rect::from_center_size(pos2(0.5, 0.5), shown)
}
