//! Embedded pictures as textures: unpacked on a thread of their own, no larger than they are drawn.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::mutex::Mutex;
use egui::{ColorImage, Context, Id, TextureHandle, TextureId, TextureOptions, Vec2, vec2};

use crate::model::{EmbeddedImage, ImageId, Project};
use crate::picture;

/// The longest sides that textures have: powers of two from here to there.
const SMALLEST: u32 = 128;
const LARGEST: u32 = 4_096;
/// Textures of more pixels together are let go of; those in view are made again.
const MOST_PIXELS: usize = 64_000_000;

/// Textures of a project's pictures, made when first drawn. All clones are the same.
#[derive(Clone, Default)]
pub struct Images(Arc<Mutex<Store>>);

#[derive(Default)]
struct Store {
    known: HashMap<ImageId, Known>,
    sources: HashMap<ImageId, Arc<EmbeddedImage>>,
    worker: Option<Worker>,
    /// Counts up whenever a texture comes or goes: what was drawn with the old ones is old.
    generation: u64,
}

#[derive(Default)]
struct Known {
    texture: Option<TextureHandle>,
    /// The longest side that the texture was made for, or that is all there is.
    side: u32,
    /// The side that the worker has been asked for.
    asked: u32,
}

/// A thread that unpacks one picture after the other: many at once would fill the memory.
struct Worker {
    jobs: Sender<(Arc<EmbeddedImage>, u32)>,
    done: Receiver<Unpacked>,
}

struct Unpacked {
    id: ImageId,
    side: u32,
    /// None if it is damaged.
    image: Option<ColorImage>,
}

impl Images {
    /// Those of this window.
    pub fn of(ctx: &Context) -> Self {
        ctx.data_mut(|data| data.get_temp_mut_or_default::<Self>(Id::unique("pictures")).clone())
    }

    /// Call once a frame: takes the pictures of the document and what was unpacked meanwhile.
    pub fn begin_frame(&mut self, ctx: &Context, project: &Project) {
        self.0.lock().begin_frame(ctx, project);
    }

    /// Another number than before as soon as a picture would be drawn otherwise.
    pub fn generation(&self) -> u64 {
        self.0.lock().generation
    }

    /// The texture and its size in pixels, once there is one; `longest` is how many pixels its longer side takes on
    /// the screen. Until a sharp one is there, a smaller one serves.
    pub fn texture(&mut self, ctx: &Context, id: ImageId, longest: f32) -> Option<(TextureId, Vec2)> {
        self.0.lock().texture(ctx, id, longest)
    }
}

impl Store {
    fn begin_frame(&mut self, ctx: &Context, project: &Project) {
        let is_same = self.sources.len() == project.images.len()
            && project.images.iter().all(|image| self.sources.contains_key(&image.id));
        if !is_same {
            self.sources = project.images.iter().map(|image| (image.id, Arc::clone(image))).collect();
            self.known.retain(|id, _| self.sources.contains_key(id));
            self.generation += 1;
        }
        while let Some(unpacked) = self.worker.as_ref().and_then(|worker| worker.done.try_recv().ok()) {
            let Some(known) = self.known.get_mut(&unpacked.id) else { continue };
            if let Some(image) = unpacked.image {
                // A texture smaller than was asked for is the whole picture: a larger one would be no sharper.
                let longest = image.size.into_iter().max().unwrap_or(0) as u32;
                known.side = if longest < unpacked.side { LARGEST } else { unpacked.side };
                known.texture = Some(ctx.load_texture(unpacked.id.to_string(), image, TextureOptions::LINEAR));
                self.generation += 1;
            }
        }
        let pixels = |known: &Known| known.texture.as_ref().map_or(0, |texture| texture.size().iter().product());
        if self.known.values().map(pixels).sum::<usize>() > MOST_PIXELS {
            self.known.clear();
            self.generation += 1;
        }
    }

    fn texture(&mut self, ctx: &Context, id: ImageId, longest: f32) -> Option<(TextureId, Vec2)> {
        let source = self.sources.get(&id)?;
        let wanted = (longest.clamp(1.0, LARGEST as f32).ceil() as u32).next_power_of_two().clamp(SMALLEST, LARGEST);
        let known = self.known.entry(id).or_default();
        if known.side < wanted && known.asked < wanted {
            known.asked = wanted;
            let worker = self.worker.get_or_insert_with(|| Worker::new(ctx));
            // It ends with the window, and then nobody waits for the picture.
            let _ = worker.jobs.send((Arc::clone(source), wanted));
        }
        let texture = known.texture.as_ref()?;
        Some((texture.id(), texture.size_vec2().max(vec2(1.0, 1.0))))
    }
}

impl Worker {
    fn new(ctx: &Context) -> Self {
        let (jobs, todo) = channel::<(Arc<EmbeddedImage>, u32)>();
        let (sender, done) = channel();
        let ctx = ctx.clone();
        std::thread::spawn(move || {
            for (source, side) in todo {
                if sender.send(Unpacked { id: source.id, side, image: unpacked(&source, side) }).is_err() {
                    return;
                }
                ctx.request_repaint();
            }
        });
        Self { jobs, done }
    }
}

fn unpacked(source: &EmbeddedImage, side: u32) -> Option<ColorImage> {
    let mut image = picture::decoded(source)?;
    let longest = image.width().max(image.height());
    if longest > side {
        let part = |length: u32| (u64::from(length) * u64::from(side) / u64::from(longest)).max(1) as u32;
        image = Arc::new(image::imageops::thumbnail(&*image, part(image.width()), part(image.height())));
    }
    let size = [image.width() as usize, image.height() as usize];
    Some(ColorImage::from_rgba_unmultiplied(size, image.as_raw()))
}
