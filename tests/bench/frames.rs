//! Our own work for one frame of the whole window: input, scene, shapes, triangles. No screen is needed.

use std::sync::Arc;

use eframe::App as _;
use egui::{Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, Vec2, pos2, vec2};
use meander::command::Command;
use meander::lang::Lang;
use meander::session::Session;
use meander::settings::Settings;
use meander::theme::ThemeKind;
use meander::ui::app::App;

use crate::edits::LOOK;
use crate::generator;
use crate::measure::{Row, count, time};

const WINDOW: Vec2 = vec2(1760.0, 1000.0);

pub fn rows(size: usize, wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
    let names = ["frame: panning", "frame: panning, triangles", "frame: zooming", "frame: to fit", "frame: at rest"];
    if !names.iter().any(|name| wanted(name)) {
        return;
    }
    let mut window = Window::new(size);
    for _ in 0..20 {
        window.frame(Vec::new());
    }
    if wanted(names[4]) {
        rows.push(time(names[4], size, Some(1.0), || window.frame(Vec::new())));
    }
    // There and back, so that a small map does not come to its end.
    let mut turn = 0;
    let mut pan = move || {
        turn += 1;
        let by = if turn / 100 % 2 == 0 { -24.0 } else { 24.0 };
        vec![wheel(vec2(by, 0.0), Modifiers::NONE)]
    };
    if wanted(names[0]) {
        let before = window.app.session().camera();
        window.frame(pan());
        window.frame(pan());
        assert_ne!(before, window.app.session().camera(), "the map does not move");
        rows.push(time(names[0], size, Some(1.0), || window.frame(pan())));
    }
    if wanted(names[1]) {
        let triangles = window.frame(pan());
        rows.push(count(names[1], size, None, triangles as f64, ""));
    }
    if wanted(names[2]) {
        let mut turn = 0;
        rows.push(time(names[2], size, None, || {
            turn += 1;
            let by = if turn / 10 % 2 == 0 { -12.0 } else { 12.0 };
            window.frame(vec![wheel(vec2(0.0, by), Modifiers::COMMAND)])
        }));
    }
    if wanted(names[3]) {
        let target = match size {
            10_000 => Some(4.0),
            100_000 => Some(8.0),
            _ => None,
        };
        window.app.run(&window.ctx, Command::Fit);
        for _ in 0..60 {
            window.frame(Vec::new());
        }
        rows.push(time(names[3], size, target, || window.frame(Vec::new())));
    }
}

fn wheel(delta: Vec2, modifiers: Modifiers) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta,
        phase: TouchPhase::Move,
        modifiers,
        source: MouseWheelSource::Unknown,
    }
}

/// The program as the window shows it, with the pointer over the map.
struct Window {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
    seconds: f64,
}

impl Window {
    fn new(touchpoints: usize) -> Self {
        let ctx = Context::default();
        let settings = Settings { lang: Some(Lang::English), theme: Some(ThemeKind::Light), ..Settings::default() };
        let session = Session::new(Arc::new(generator::map(touchpoints)), LOOK, None);
        let app = App::with_session(&ctx, settings, session);
        let mut window = Self { ctx, app, frame: eframe::Frame::_new_kittest(), seconds: 0.0 };
        window.frame(vec![Event::PointerMoved(pos2(800.0, 900.0))]);
        window
    }

    /// One frame, a sixtieth of a second after the last; gives how many triangles it has.
    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.seconds += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), WINDOW)),
            time: Some(self.seconds),
            events,
            focused: true,
            ..RawInput::default()
        };
        let (app, frame) = (&mut self.app, &mut self.frame);
        let output = self.ctx.run_ui(input, |ui| {
            let ctx = ui.ctx().clone();
            app.logic(&ctx, frame);
            app.ui(ui, frame);
        });
        let primitives = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let indices = primitives.iter().map(|one| match &one.primitive {
            egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len(),
            egui::epaint::Primitive::Callback(_) => 0,
        });
        indices.sum::<usize>() / 3
    }
}
