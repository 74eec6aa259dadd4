//! Small pictures of documents in dialogs: drawn by the layout of the map, on whatever thread asks.

use std::sync::Arc;

use egui::{ColorImage, Context, CornerRadius, Role, Sense, Stroke, StrokeKind, TextureHandle, TextureOptions};
use egui::{Ui, Vec2, WidgetInfo};
use image::RgbaImage;

use super::colors::color32;
use crate::export::png;
use crate::layout::{Look, thumbnail};
use crate::model::{ImageId, Project};
use crate::picture;
use crate::theme::{Theme, size};

/// The beginning of the first journey's map, in pixels; none if there is nothing to draw.
pub fn drawn(project: &Arc<Project>, look: Look, (width, height): (u32, u32)) -> Option<RgbaImage> {
    let journey = project.journeys.first()?;
    let scene = thumbnail(project, journey, f64::from(height) / f64::from(width), look);
    let images =
        |id: ImageId| project.images.iter().find(|image| image.id == id).and_then(|image| picture::decoded(image));
    png::image(&scene, &images, (width, height), &|_| true).ok()
}

/// A picture that is painted again and again.
pub fn texture(ctx: &Context, image: &RgbaImage) -> TextureHandle {
    let size = [image.width() as usize, image.height() as usize];
    let pixels = ColorImage::from_rgba_unmultiplied(size, image.as_raw());
    ctx.load_texture("picture of a document", pixels, TextureOptions::LINEAR)
}

/// Shows a picture in a frame; while there is none, the frame.
pub fn show(ui: &mut Ui, theme: &Theme, name: &str, picture: Option<&TextureHandle>, wanted: Vec2) {
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let radius = CornerRadius::same(size::FIELD_RADIUS as u8);
    ui.painter().rect_filled(rect, radius, color32(theme.canvas));
    if let Some(picture) = picture {
        egui::Image::new((picture.id(), rect.size())).corner_radius(radius).paint_at(ui, rect);
    }
    ui.painter().rect_stroke(rect, radius, Stroke::new(1.0, color32(theme.line)), StrokeKind::Inside);
}
