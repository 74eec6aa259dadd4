//! A hidden way to measure the real window: with `MEANDER_MEASURE` set, the program moves the map by itself,
//! says on standard error how long each frame took and how much processor time it cost on average, and ends.
//!
//! A frame lasts from where its pass begins to where the next one begins. With software rendering and without
//! waiting for the screen, its pixels are done by then: the swap hands them to the screen.

use std::time::Instant;

use egui::{Context, ViewportCommand};

use super::canvas::Canvas;
use crate::session::{Camera, Session};

const VARIABLE: &str = "MEANDER_MEASURE";
/// Before letters are in the atlas and the map has come to rest.
const NOT_COUNTED: usize = 40;
/// Points that the map moves by in a frame.
const STEP: f64 = 24.0;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    /// Frames at 100 % while the map moves.
    Pan,
    /// Frames with all of the map in view.
    Fit,
    /// How soon the first frame is there; then the window stays as it is.
    Start,
}

/// The measuring of this run.
#[derive(Debug)]
pub struct Measure {
    subject: Subject,
    /// Frames to count.
    wanted: usize,
    seen: usize,
    began: Instant,
    /// Milliseconds of each frame.
    times: Vec<f64>,
    /// Processor time when the first counted frame began, in ticks.
    ticks: Option<f64>,
}

impl Measure {
    /// What the environment asks for: `pan:300`, `fit:300` (frames) or `start`.
    pub fn of_environment() -> Option<Self> {
        Self::parsed(&std::env::var(VARIABLE).ok()?)
    }

    fn parsed(text: &str) -> Option<Self> {
        let (subject, wanted) = match text.split_once(':') {
            Some(("pan", frames)) => (Subject::Pan, frames.parse().ok()?),
            Some(("fit", frames)) => (Subject::Fit, frames.parse().ok()?),
            None if text == "start" => (Subject::Start, 0),
            _ => return None,
        };
        Some(Self { subject, wanted, seen: 0, began: Instant::now(), times: Vec::new(), ticks: None })
    }

    /// Call where the pass of a frame begins, once the document is there.
    pub fn frame(&mut self, ctx: &Context, session: &mut Session, canvas: &mut Canvas) {
        let now = Instant::now();
        if self.seen == NOT_COUNTED {
            self.ticks = ticks();
        }
        if self.seen > NOT_COUNTED {
            self.times.push((now - self.began).as_secs_f64() * 1000.0);
        }
        self.began = now;
        self.seen += 1;
        match self.subject {
            Subject::Start => {
                match self.seen {
                    1 => ctx.request_repaint(),
                    // The one before is on the screen.
                    2 => eprintln!("first frame"),
                    _ => {}
                }
                return;
            }
            Subject::Pan => {
                let before = session.camera();
                session.set_camera(Camera { x: before.x + STEP, zoom: 1.0, ..before });
            }
            Subject::Fit if self.seen == 2 => canvas.fit(ctx, session),
            Subject::Fit => {}
        }
        if self.times.len() < self.wanted {
            ctx.request_repaint();
        } else {
            let times: Vec<String> = self.times.drain(..).map(|time| format!("{time:.3}")).collect();
            if let (Some(before), Some(after)) = (self.ticks, ticks()) {
                // A tick is ten milliseconds.
                eprintln!("processor {:.3}", (after - before) * 10.0 / self.wanted as f64);
            }
            eprintln!("frames {}", times.join(" "));
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }
}

/// Processor time of this program so far, all threads together; Linux tells it.
fn ticks() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    Some(fields.next()?.parse::<f64>().ok()? + fields.next()?.parse::<f64>().ok()?)
}
