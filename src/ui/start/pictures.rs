//! The small pictures of maps, drawn on a thread of their own; those of files are kept on disk.

use std::collections::HashMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions, Vec2};
use image::{ImageFormat, RgbaImage};

use super::StartContext;
use crate::disk::{self, FileProblem, Folders, LoadError};
use crate::export::png;
use crate::layout::{Look, thumbnail};
use crate::model::{ImageId, Project};
use crate::session::Session;
use crate::templates::Beginning;
use crate::{file, picture};

/// Raised when pictures are drawn otherwise than before, so that kept ones are not shown any more.
const DRAWN: u32 = 1;

/// What there is a picture of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Beginning(Beginning),
    File(PathBuf),
}

/// What is known of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Picture {
    Waiting,
    Ready(TextureId),
    /// The file is not there.
    Gone,
    Unreadable,
}

/// A picture to be made: in which look, and of how many pixels.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Wish {
    subject: Subject,
    look: Look,
    pixels: (u32, u32),
}

enum Known {
    Waiting,
    Ready(TextureHandle),
    Gone,
    Unreadable,
}

enum Made {
    Drawn(RgbaImage),
    Gone,
    Unreadable,
}

/// All pictures of the screen.
#[derive(Default)]
pub struct Pictures {
    known: HashMap<Wish, Known>,
    look: Option<Look>,
    worker: Option<Worker>,
}

struct Worker {
    wishes: Sender<Wish>,
    made: Receiver<(Wish, Made)>,
}

impl Pictures {
    /// Takes over what was drawn meanwhile. In another look all are drawn anew.
    pub fn begin_frame(&mut self, ctx: &Context, context: &StartContext<'_>) {
        if self.look != Some(context.look) {
            self.look = Some(context.look);
            self.known.retain(|wish, _| wish.look == context.look);
        }
        let worker = self.worker.get_or_insert_with(|| Worker::new(ctx, context.folders.clone()));
        while let Ok((wish, made)) = worker.made.try_recv() {
            let known = match made {
                Made::Drawn(image) => Known::Ready(texture(ctx, &image)),
                Made::Gone => Known::Gone,
                Made::Unreadable => Known::Unreadable,
            };
            if Some(wish.look) == self.look {
                self.known.insert(wish, known);
            }
        }
    }

    /// The picture of this size in points.
    pub fn of(&mut self, ctx: &Context, subject: &Subject, size: Vec2) -> Picture {
        let Some(look) = self.look else { return Picture::Waiting };
        let size = size * ctx.pixels_per_point();
        let pixels = (size.x.round() as u32, size.y.round() as u32);
        let wish = Wish { subject: subject.clone(), look, pixels };
        match self.known.get(&wish) {
            Some(Known::Waiting) => Picture::Waiting,
            Some(Known::Ready(texture)) => Picture::Ready(texture.id()),
            Some(Known::Gone) => Picture::Gone,
            Some(Known::Unreadable) => Picture::Unreadable,
            None => {
                if let Some(worker) = &self.worker {
                    // It ends with this screen, and then nobody waits for the picture.
                    let _ = worker.wishes.send(wish.clone());
                }
                self.known.insert(wish, Known::Waiting);
                Picture::Waiting
            }
        }
    }
}

fn texture(ctx: &Context, image: &RgbaImage) -> TextureHandle {
    let size = [image.width() as usize, image.height() as usize];
    let pixels = ColorImage::from_rgba_unmultiplied(size, image.as_raw());
    ctx.load_texture("thumbnail", pixels, TextureOptions::LINEAR)
}

impl Worker {
    fn new(ctx: &Context, folders: Option<Folders>) -> Self {
        let (wishes, todo) = channel::<Wish>();
        let (sender, made) = channel();
        let ctx = ctx.clone();
        std::thread::spawn(move || {
            for wish in todo {
                let result = made_of(&wish, folders.as_ref());
                if sender.send((wish, result)).is_err() {
                    return;
                }
                ctx.request_repaint();
            }
        });
        Self { wishes, made }
    }
}

fn made_of(wish: &Wish, folders: Option<&Folders>) -> Made {
    match &wish.subject {
        Subject::Beginning(beginning) => {
            // A blank document gets its journey when it is opened.
            let project = Arc::new(beginning.project(wish.look.lang));
            let session = Session::new(project, wish.look, None);
            drawn(session.project(), wish).map_or(Made::Unreadable, Made::Drawn)
        }
        Subject::File(path) => of_file(path, wish, folders),
    }
}

/// Kept pictures go by the content of the file, wherever it lies.
fn of_file(path: &Path, wish: &Wish, folders: Option<&Folders>) -> Made {
    let (bytes, hash) = match disk::load(path) {
        Ok(loaded) => loaded,
        Err(LoadError::File(FileProblem { reason, .. })) if reason.kind == std::io::ErrorKind::NotFound => {
            return Made::Gone;
        }
        Err(_) => return Made::Unreadable,
    };
    let (width, height) = wish.pixels;
    let look = format!("{:?}-{}", wish.look.theme, wish.look.lang.tag());
    let name = format!("{}-{look}-{width}x{height}-{DRAWN}.png", hash.name());
    let kept = folders.and_then(|folders| disk::cached(folders, &name));
    let kept = kept.and_then(|png| image::load_from_memory_with_format(&png, ImageFormat::Png).ok());
    if let Some(kept) = kept.filter(|kept| (kept.width(), kept.height()) == wish.pixels) {
        return Made::Drawn(kept.into_rgba8());
    }
    let Some(image) = file::read(&bytes).ok().and_then(|project| drawn(&Arc::new(project), wish)) else {
        return Made::Unreadable;
    };
    let mut png = Vec::new();
    let packed = image.write_to(&mut Cursor::new(&mut png), ImageFormat::Png);
    if let (Ok(()), Some(folders)) = (packed, folders) {
        // Without a kept picture the next start draws it again.
        let _ = disk::keep_cached(folders, &name, &png);
    }
    Made::Drawn(image)
}

fn drawn(project: &Arc<Project>, wish: &Wish) -> Option<RgbaImage> {
    let journey = project.journeys.first()?;
    let (width, height) = wish.pixels;
    let scene = thumbnail(project, journey, f64::from(height) / f64::from(width), wish.look);
    let images =
        |id: ImageId| project.images.iter().find(|image| image.id == id).and_then(|image| picture::decoded(image));
    png::image(&scene, &images, wish.pixels, &|_| true).ok()
}
