//! Placed lines of text: letters at the size of the zoom, or bars where they are too small to read.

use egui::{Context, Pos2, Rect, Shape, pos2, vec2};

use super::ScreenFromScene;
use crate::fonts::bidi;
use crate::scene::{Anchor, TextItem};
use crate::ui::colors::color32;
use crate::ui::style::font_id;

/// Text smaller than this, in pixels, is drawn as a bar.
const READABLE_PIXELS: f32 = 5.0;
/// A bar smaller than this is not drawn at all.
const VISIBLE_PIXELS: f32 = 1.8;

/// A line of text, if it can be seen.
pub fn shape(ctx: &Context, item: &TextItem, to: ScreenFromScene) -> Option<Shape> {
    let at = to.position(item.at);
    let pixels = ctx.pixels_per_point();
    let in_pixels = item.style.size * to.zoom * pixels;
    if in_pixels < READABLE_PIXELS {
        return (in_pixels >= VISIBLE_PIXELS).then(|| bar(item, at, to.zoom));
    }
    // Whole half pixels: fewer sizes in the atlas while zooming.
    let size = (in_pixels * 2.0).round() / 2.0 / pixels;
    let mut format = egui::TextFormat::simple(font_id(&item.style, size), color32(item.color));
    format.italics = item.style.italic;
    let mut job = egui::text::LayoutJob::single_section(bidi::seen(&item.text).into_owned(), format);
    job.wrap.max_width = f32::INFINITY;
    let galley = ctx.fonts_mut(|fonts| fonts.layout_job(job));
    let left = left(item.anchor, at, galley.size().x);
    let ascent =
        galley.rows.first().and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y)).unwrap_or(0.0);
    Some(Shape::galley(pos2(left, at.y - ascent), galley, color32(item.color)))
}

/// A line of text too small to read.
fn bar(item: &TextItem, at: Pos2, zoom: f32) -> Shape {
    let width = item.width * zoom;
    let height = item.style.size * zoom * 0.5;
    let rect = Rect::from_min_size(pos2(left(item.anchor, at, width), at.y - height), vec2(width, height));
    Shape::rect_filled(rect, 0.0, color32(item.color.faded(0.45)))
}

/// Where a line of this width begins.
fn left(anchor: Anchor, at: Pos2, width: f32) -> f32 {
    match anchor {
        Anchor::Left => at.x,
        Anchor::Middle => at.x - width / 2.0,
        Anchor::Right => at.x - width,
    }
}
