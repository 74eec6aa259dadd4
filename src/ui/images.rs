//! Embedded images as textures, decoded off the window's thread.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions, Vec2, vec2};

use crate::model::{EmbeddedImage, ImageId, Project};

/// The longest side that is kept for drawing, in pixels.
const LONGEST_SIDE: u32 = 1024;

/// Textures of a project's images, made when first drawn.
pub struct Images {
    known: HashMap<ImageId, Known>,
    sources: HashMap<ImageId, Arc<EmbeddedImage>>,
    done: Receiver<(ImageId, Option<ColorImage>)>,
    sender: Sender<(ImageId, Option<ColorImage>)>,
}

enum Known {
    Decoding,
    /// It cannot be decoded.
    Broken,
    Ready(TextureHandle),
}

impl Default for Images {
    fn default() -> Self {
        let (sender, done) = channel();
        Self { known: HashMap::new(), sources: HashMap::new(), done, sender }
    }
}

impl Images {
    /// Call once a frame: takes the images of the document and what was decoded meanwhile.
    pub fn begin_frame(&mut self, ctx: &Context, project: &Project) {
        if self.sources.len() != project.images.len() {
            self.sources = project.images.iter().map(|image| (image.id, Arc::clone(image))).collect();
        }
        while let Ok((id, decoded)) = self.done.try_recv() {
            let known = match decoded {
                Some(image) => Known::Ready(ctx.load_texture(id.to_string(), image, TextureOptions::LINEAR)),
                None => Known::Broken,
            };
            self.known.insert(id, known);
        }
    }

    /// The texture and its size in pixels, once it is decoded.
    pub fn texture(&mut self, ctx: &Context, id: ImageId) -> Option<(TextureId, Vec2)> {
        match self.known.get(&id) {
            Some(Known::Ready(texture)) => Some((texture.id(), texture.size_vec2().max(vec2(1.0, 1.0)))),
            Some(Known::Decoding | Known::Broken) => None,
            None => {
                let source = Arc::clone(self.sources.get(&id)?);
                self.known.insert(id, Known::Decoding);
                let (sender, ctx) = (self.sender.clone(), ctx.clone());
                std::thread::spawn(move || {
                    // The window may be gone by now, and then nobody waits for the image.
                    let _ = sender.send((id, decode(&source)));
                    ctx.request_repaint();
                });
                None
            }
        }
    }
}

fn decode(source: &EmbeddedImage) -> Option<ColorImage> {
    let image = image::load_from_memory(&source.bytes.0).ok()?;
    let image = image.thumbnail(LONGEST_SIDE, LONGEST_SIDE).into_rgba8();
    let size = [image.width() as usize, image.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, image.as_raw()))
}
