//! Our own work for one frame of the whole window: input, scene, shapes, triangles. No screen is needed.

use std::sync::Arc;
use std::time::Duration;

use eframe::App as _;
use egui::epaint::Primitive;
use egui::{
    ClippedPrimitive, Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect,
    TouchPhase, Vec2, pos2, vec2,
};
use meander::command::Command;
use meander::lang::Lang;
use meander::model::Project;
use meander::session::{Selected, Session};
use meander::settings::Settings;
use meander::theme::ThemeKind;
use meander::ui::app::App;

use crate::edits::LOOK;
use crate::generator;
use crate::measure::{Row, count, time};
use crate::method;

const WINDOW: Vec2 = vec2(1760.0, 1000.0);

pub fn rows(size: usize, wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
    let names = [
        "frame: panning",
        "frame: zooming",
        "frame: to fit",
        "frame: at rest",
        "frame: marquee",
        "frame: typing on a card",
        "frame: typing in the inspector",
    ];
    let burdens =
        ["frame: panning, triangles", "frame: panning, painted", "frame: to fit, triangles", "frame: to fit, painted"];
    let views: Vec<&str> = CHANGES.iter().chain(&VIEWS).map(|(name, _)| *name).collect();
    if !names.iter().chain(&burdens).chain(&views).any(|name| wanted(name)) {
        return;
    }
    let mut window = Window::new(generator::map(size));
    window.rest();
    window.burden(&burdens[..2], size, wanted, rows);
    if wanted(names[3]) {
        rows.push(time(names[3], size, Some(1.0), || window.frame(Vec::new())));
    }
    if wanted(names[5]) || wanted(names[6]) {
        let typing = window.typing([names[5], names[6]], size);
        rows.extend(typing.into_iter().filter(|row| wanted(row.name)));
        window.rest();
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
        let mut turn = 0;
        rows.push(time(names[1], size, None, || {
            turn += 1;
            let by = if turn / 10 % 2 == 0 { -12.0 } else { 12.0 };
            window.frame(vec![wheel(vec2(0.0, by), Modifiers::COMMAND)])
        }));
    }
    let target = match size {
        10_000 => Some(4.0),
        100_000 => Some(8.0),
        _ => None,
    };
    // The wheel runs out before the camera is sent somewhere else.
    window.rest();
    window.app.run(&window.ctx, Command::Fit);
    window.rest();
    window.burden(&burdens[2..], size, wanted, rows);
    if wanted(names[2]) {
        rows.push(time(names[2], size, target, || window.frame(Vec::new())));
    }
    if wanted(names[4]) {
        rows.push(window.marquee(names[4], size));
    }
    if views.iter().any(|name| wanted(name)) {
        views_rows(size, wanted, rows);
    }
}

/// The views beside the map, of a project that has what they show.
fn views_rows(size: usize, wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
    let mut window = Window::new(method::project(size));
    window.rest();
    for (name, command) in CHANGES {
        if wanted(name) {
            window.app.run(&window.ctx, Command::ViewMap);
            window.app.run(&window.ctx, Command::AddEpisode);
            window.app.run(&window.ctx, command);
            window.rest();
            let mut is_undone = false;
            rows.push(time(name, size, Some(50.0), || {
                let step = if is_undone { Command::Redo } else { Command::Undo };
                is_undone = !is_undone;
                let before = Arc::clone(window.app.session().project());
                window.app.run(&window.ctx, step);
                assert!(!Arc::ptr_eq(&before, window.app.session().project()), "the document changes");
                window.frame(Vec::new())
            }));
            window.rest();
        }
    }
    for (name, command) in VIEWS {
        if wanted(name) {
            window.app.run(&window.ctx, command);
            window.rest();
            // What a thread works out for it comes meanwhile.
            std::thread::sleep(Duration::from_secs(1));
            window.rest();
            let target = (size == 10_000).then_some(4.0);
            rows.push(time(name, size, target, || window.frame(vec![Event::PointerMoved(pos2(800.0, 600.0))])));
        }
    }
}

/// Changes seen in a view that works something out of the whole journey: the window's thread alone.
const CHANGES: [(&str, Command); 3] = [
    ("change: seen in compare", Command::ViewCompare),
    ("change: seen in improvements", Command::ViewImprovements),
    ("change: seen in the frame view", Command::ViewFrame),
];

/// The views beside the map.
const VIEWS: [(&str, Command); 6] = [
    ("frame: insights", Command::ViewInsights),
    ("frame: improvements", Command::ViewImprovements),
    ("frame: compare", Command::ViewCompare),
    ("frame: frame view", Command::ViewFrame),
    ("frame: report", Command::ViewReport),
    ("frame: lexis", Command::ViewLexis),
];

fn wheel(delta: Vec2, modifiers: Modifiers) -> Event {
    Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta,
        phase: TouchPhase::Move,
        modifiers,
        source: MouseWheelSource::Unknown,
    }
}

/// On the first card of the map at 100 %, and on its title in the inspector.
const FIRST_CARD: Pos2 = pos2(330.0, 215.0);
const INSPECTOR_TITLE: Pos2 = pos2(1500.0, 146.0);

fn typed(turn: usize) -> Vec<Event> {
    if turn.is_multiple_of(2) { vec![key(Key::Backspace)] } else { vec![Event::Text("e".to_owned())] }
}

fn key(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

/// The program as the window shows it, with the pointer over the map.
struct Window {
    ctx: Context,
    app: App,
    frame: eframe::Frame,
    seconds: f64,
}

impl Window {
    fn new(project: Project) -> Self {
        let ctx = Context::default();
        let settings = Settings { lang: Some(Lang::English), theme: Some(ThemeKind::Light), ..Settings::default() };
        let session = Session::new(Arc::new(project), LOOK, None);
        let app = App::with_session(&ctx, settings, session);
        let mut window = Self { ctx, app, frame: eframe::Frame::_new_kittest(), seconds: 0.0 };
        window.frame(vec![Event::PointerMoved(pos2(800.0, 900.0))]);
        window
    }

    /// Long enough for every motion to end.
    fn rest(&mut self) {
        for _ in 0..60 {
            self.frame(Vec::new());
        }
    }

    /// A marquee around nearly the whole map, which takes a card more and a card less in turn.
    fn marquee(&mut self, name: &'static str, size: usize) -> Row {
        let from = pos2(1420.0, 955.0);
        let button = |pressed| Event::PointerButton {
            pos: from,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![Event::PointerMoved(from)]);
        self.frame(vec![button(true)]);
        self.frame(vec![Event::PointerMoved(pos2(700.0, 300.0))]);
        let target = (size == 10_000).then_some(4.0);
        let mut turn = 0;
        let row = time(name, size, target, || {
            turn = 1 - turn;
            self.frame(vec![Event::PointerMoved(pos2(300.0 + 20.0 * turn as f32, 110.0))])
        });
        let selected = self.app.session().selection().len();
        assert!(selected * 2 > size, "the marquee holds {selected} cards");
        self.frame(vec![button(false)]);
        row
    }

    /// A letter more and a letter less in turn, first in the title on the first card, then in that of the inspector,
    /// where each one changes the document.
    fn typing(&mut self, names: [&'static str; 2], size: usize) -> [Row; 2] {
        let target = (size == 10_000).then_some(16.0);
        self.click(FIRST_CARD);
        assert!(matches!(self.app.session().selected(), Selected::Touchpoint(_)), "a card is selected");
        self.frame(vec![Event::Text("a".to_owned())]);
        self.frame(Vec::new());
        assert!(self.ctx.text_edit_focused(), "the title is being typed");
        let mut turn = 0;
        let on_card = time(names[0], size, target, || {
            turn += 1;
            self.frame(typed(turn))
        });
        self.frame(vec![key(Key::Escape)]);
        self.rest();
        self.click(INSPECTOR_TITLE);
        assert!(self.ctx.text_edit_focused(), "the title in the inspector is being typed");
        let before = self.app.session().history().revision();
        let in_inspector = time(names[1], size, target, || {
            turn += 1;
            self.frame(typed(turn))
        });
        assert_ne!(before, self.app.session().history().revision(), "the document changes");
        self.click(pos2(800.0, 900.0));
        [on_card, in_inspector]
    }

    fn click(&mut self, at: Pos2) {
        let button = |pressed| Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![Event::PointerMoved(at)]);
        self.frame(vec![button(true)]);
        self.frame(vec![button(false)]);
        self.rest();
    }

    /// How much the graphics card is given: triangles, and how often a pixel is painted, on average.
    fn burden(&mut self, names: &[&'static str], size: usize, wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
        let primitives = self.frame(Vec::new());
        let triangles = primitives.iter().flat_map(triangles);
        let (mut number, mut area) = (0, 0.0);
        for (corners, clip) in triangles {
            number += 1;
            area += painted(&corners, clip);
        }
        if wanted(names[0]) {
            rows.push(count(names[0], size, None, f64::from(number), ""));
        }
        if wanted(names[1]) {
            rows.push(count(names[1], size, None, f64::from(area / WINDOW.x / WINDOW.y), "x"));
        }
    }

    /// One frame, a sixtieth of a second after the last.
    fn frame(&mut self, events: Vec<Event>) -> Vec<ClippedPrimitive> {
        self.seconds += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), WINDOW)),
            time: Some(self.seconds),
            events,
            focused: true,
            ..RawInput::default()
        };
        let (app, frame) = (&mut self.app, &mut self.frame);
        let mut output = self.ctx.run_ui(input, |ui| {
            let ctx = ui.ctx().clone();
            app.logic(&ctx, frame);
            app.ui(ui, frame);
        });
        // There is no graphics card to take the letters.
        output.textures_delta.clear();
        self.ctx.tessellate(output.shapes, output.pixels_per_point)
    }
}

fn triangles(primitive: &ClippedPrimitive) -> Vec<([Pos2; 3], Rect)> {
    let Primitive::Mesh(mesh) = &primitive.primitive else { return Vec::new() };
    let corner = |index: u32| mesh.vertices[index as usize].pos;
    let corners = mesh.indices.chunks_exact(3).map(|three| [corner(three[0]), corner(three[1]), corner(three[2])]);
    corners.map(|corners| (corners, primitive.clip_rect)).collect()
}

/// The area of a triangle within a rectangle (Sutherland–Hodgman, then the shoelace formula).
fn painted(corners: &[Pos2; 3], clip: Rect) -> f32 {
    let mut outline = corners.to_vec();
    let edges: [&dyn Fn(Pos2) -> f32; 4] =
        [&|at| at.x - clip.min.x, &|at| clip.max.x - at.x, &|at| at.y - clip.min.y, &|at| clip.max.y - at.y];
    for inside in edges {
        let mut kept = Vec::with_capacity(7);
        for (index, to) in outline.iter().enumerate() {
            let from = outline[(index + outline.len() - 1) % outline.len()];
            let (before, after) = (inside(from), inside(*to));
            if (before < 0.0) != (after < 0.0) {
                kept.push(from + (*to - from) * (before / (before - after)));
            }
            if after >= 0.0 {
                kept.push(*to);
            }
        }
        outline = kept;
    }
    let next = |index: usize| outline[(index + 1) % outline.len()];
    let twice: f32 = outline.iter().enumerate().map(|(index, at)| at.x * next(index).y - next(index).x * at.y).sum();
    twice.abs() / 2.0
}
