//! The program on a desk of its own: a copy of the example in a folder that goes away, no display, no system.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{
    Event, Key, Modifiers, MouseWheelUnit, OutputCommand, PointerButton, Pos2, Rect, Vec2, ViewportCommand, ViewportId,
    vec2,
};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Shortcut;
use meander::disk::Folders;
use meander::lang::Lang;
use meander::layout::Look;
use meander::model::Project;
use meander::session::{Selected, Session};
use meander::settings::Settings;
use meander::theme::ThemeKind;
use meander::ui::app::App;
use meander::ui::files::{Done, Files, opened};

pub const EXAMPLE: &[u8] = include_bytes!("../../../assets/examples/schade-autoverzekering.journey.ron");

/// A large window and a small one.
pub const LARGE: Vec2 = vec2(1760.0, 1000.0);
pub const SMALL: Vec2 = vec2(1366.0, 768.0);

/// Of a frame, in seconds: two clicks in four frames are a double click.
const FRAME: f32 = 0.1;

pub struct Desk {
    pub harness: Harness<'static, App>,
    pub lang: Lang,
    /// What the program asked of its window, in order.
    pub asked: Vec<ViewportCommand>,
    pub file: PathBuf,
    /// The text of the system's clipboard, and the size of a picture on it.
    pub clipboard: String,
    pub picture: Option<[usize; 2]>,
    is_paste_asked: bool,
    /// Those of the start.
    settings: Settings,
    folder: Arc<tempfile::TempDir>,
}

/// The program with the example open.
pub fn desk(size: Vec2, lang: Lang) -> Desk {
    desk_with(size, settings_of(lang))
}

/// The program with a file of these bytes open.
pub fn desk_of(bytes: &'static [u8], size: Vec2, lang: Lang) -> Desk {
    let settings = move |folder: &Path| Settings { last_folder: Some(folder.to_owned()), ..settings_of(lang) };
    made(size, FRAME, settings, move |app, creation, path| {
        std::fs::write(path, bytes).expect("the file can be written");
        let result = opened(path, Look { theme: ThemeKind::Light, lang }).map(Box::new);
        app.finished(&creation.egui_ctx, Done::Opened { path: path.to_owned(), result });
    })
}

/// The program with a new document.
pub fn blank(size: Vec2, lang: Lang) -> Desk {
    made(size, FRAME, |_| settings_of(lang), |_, _, _| ())
}

/// The program with these settings and the example open.
pub fn desk_with(size: Vec2, settings: Settings) -> Desk {
    with_example(size, settings, FRAME)
}

/// As [`desk_with`], with frames that are shorter than any motion.
pub fn desk_in_motion(size: Vec2, settings: Settings) -> Desk {
    with_example(size, settings, 0.01)
}

/// The program as it starts for the first time without a file; these files beside the example were open lately.
pub fn start_desk(size: Vec2, lang: Lang, recent: &[&str]) -> Desk {
    let settings = |folder: &Path| Settings {
        recent_files: recent.iter().map(|name| folder.join(name)).collect(),
        first_steps_done: false,
        ..settings_of(lang)
    };
    made(size, FRAME, settings, |app, _, _| app.show_start())
}

fn settings_of(lang: Lang) -> Settings {
    Settings { lang: Some(lang), theme: Some(ThemeKind::Light), first_steps_done: true, ..Settings::default() }
}

fn with_example(size: Vec2, settings: Settings, frame: f32) -> Desk {
    let look = Look { theme: settings.theme(false), lang: settings.lang() };
    let settings =
        |folder: &Path| Settings { last_folder: Some(folder.to_owned()), first_steps_done: true, ..settings };
    made(size, frame, settings, move |app, creation, path| open_example(app, creation, path, look))
}

fn open_example(app: &mut App, creation: &eframe::CreationContext<'_>, path: &Path, look: Look) {
    let result = opened(path, look).map(Box::new);
    app.finished(&creation.egui_ctx, Done::Opened { path: path.to_owned(), result });
}

/// The program with the example of this folder open, as it is there.
fn again(folder: Arc<tempfile::TempDir>, size: Vec2, settings: Settings) -> Desk {
    let look = Look { theme: settings.theme(false), lang: settings.lang() };
    made_in(
        folder,
        size,
        FRAME,
        |_| settings,
        move |app, creation, path| {
            open_example(app, creation, path, look);
        },
    )
}

fn made(
    size: Vec2,
    frame: f32,
    settings: impl FnOnce(&Path) -> Settings,
    begin: impl FnOnce(&mut App, &eframe::CreationContext<'_>, &Path) + 'static,
) -> Desk {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("claim.journey.ron");
    std::fs::write(&file, EXAMPLE).expect("the example can be copied");
    made_in(Arc::new(folder), size, frame, settings, begin)
}

/// As [`made`], in a folder that holds the example already.
fn made_in(
    folder: Arc<tempfile::TempDir>,
    size: Vec2,
    frame: f32,
    settings: impl FnOnce(&Path) -> Settings,
    begin: impl FnOnce(&mut App, &eframe::CreationContext<'_>, &Path) + 'static,
) -> Desk {
    let file = folder.path().join("claim.journey.ron");
    let folders = Folders { config: folder.path().join("config"), state: folder.path().join("state") };
    let path = file.clone();
    let settings = settings(folder.path());
    let (lang, begun) = (settings.lang(), settings.clone());
    let scale = f32::from(settings.interface_scale) / 100.0;
    let mut harness = Harness::builder().with_size(size).with_step_dt(frame).build_eframe(move |creation| {
        let mut app = App::new(&creation.egui_ctx, settings, Files::apart(Some(folders)));
        begin(&mut app, creation, &path);
        app
    });
    // A window keeps its pixels, whatever the scale.
    harness.set_size(size / scale);
    let mut desk = Desk {
        harness,
        lang,
        asked: Vec::new(),
        file,
        clipboard: String::new(),
        picture: None,
        is_paste_asked: false,
        settings: begun,
        folder,
    };
    desk.settle();
    desk
}

/// Does the same in both languages, in a large and in a small window.
pub fn everywhere(act: impl Fn(&mut Desk)) {
    for (size, lang) in [(LARGE, Lang::Dutch), (SMALL, Lang::English), (SMALL, Lang::Dutch), (LARGE, Lang::English)] {
        act(&mut desk(size, lang));
    }
}

impl Desk {
    /// Another window on the same file.
    pub fn beside(&self, size: Vec2) -> Desk {
        again(Arc::clone(&self.folder), size, self.settings.clone())
    }

    /// The program ends without a word, and is started again.
    pub fn ended_and_started(self, size: Vec2) -> Desk {
        let (folder, settings) = (Arc::clone(&self.folder), self.settings.clone());
        drop(self);
        again(folder, size, settings)
    }

    /// How many files of this sort lie in the state folder.
    pub fn kept(&self, sort: &str) -> usize {
        std::fs::read_dir(self.folder.path().join("state").join(sort)).map_or(0, Iterator::count)
    }

    pub fn session(&self) -> &Session {
        self.harness.state().session()
    }

    pub fn project(&self) -> Arc<Project> {
        Arc::clone(self.session().project())
    }

    pub fn word(&self, key: &str) -> String {
        self.lang.text(key)
    }

    /// One frame with these events.
    pub fn frame(&mut self, events: impl IntoIterator<Item = Event>) {
        let asked = std::mem::take(&mut self.is_paste_asked) && !self.clipboard.is_empty();
        let pasted = asked.then(|| Event::Paste(self.clipboard.clone()));
        self.harness.input_mut().events.extend(events.into_iter().chain(pasted));
        self.harness.step();
        let output = self.harness.output();
        for command in &output.platform_output.commands {
            match command {
                OutputCommand::CopyText(text) => self.clipboard.clone_from(text),
                OutputCommand::CopyImage(image) => self.picture = Some(image.size),
                _ => {}
            }
        }
        let commands = output.viewport_output.get(&ViewportId::ROOT).map(|viewport| viewport.commands.clone());
        let commands = commands.unwrap_or_default();
        self.is_paste_asked = commands.contains(&ViewportCommand::RequestPaste);
        self.asked.extend(commands);
    }

    /// Lets motions end, and a later click be no second one.
    pub fn settle(&mut self) {
        (0..5).for_each(|_| self.frame([]));
    }

    /// Waits for work on another thread.
    #[track_caller]
    pub fn wait(&mut self, until: impl Fn(&Desk) -> bool) {
        for _ in 0..400 {
            self.frame([]);
            if until(self) {
                return self.settle();
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("waited in vain");
    }

    /// Waits until news has gone by itself.
    #[track_caller]
    pub fn let_pass(&mut self, news: &str) {
        for _ in 0..120 {
            if !self.has(Role::Status, news) {
                return;
            }
            self.frame([]);
        }
        panic!("it stays: {news}");
    }

    /// Presses and lets go a key; `physical` is its place on the keyboard.
    pub fn key_at(&mut self, modifiers: Modifiers, key: Key, physical: Option<Key>) {
        // A real window says these itself, and never as keys.
        let clipboard = match key {
            Key::C => Some(Event::Copy),
            Key::X => Some(Event::Cut),
            Key::V if !self.clipboard.is_empty() => Some(Event::Paste(self.clipboard.clone())),
            _ => None,
        };
        if let Some(event) = clipboard.filter(|_| modifiers.command_only()) {
            self.frame([Event::ModifiersChanged(modifiers), event]);
            self.frame([Event::ModifiersChanged(Modifiers::NONE)]);
            return self.settle();
        }
        let event = |pressed| Event::Key { key, physical_key: physical, pressed, repeat: false, modifiers };
        self.frame([Event::ModifiersChanged(modifiers), event(true)]);
        self.frame([event(false), Event::ModifiersChanged(Modifiers::NONE)]);
        self.settle();
    }

    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.key_at(modifiers, key, None);
    }

    pub fn key(&mut self, key: Key) {
        self.press(Modifiers::NONE, key);
    }

    pub fn shortcut(&mut self, shortcut: &Shortcut) {
        let mut modifiers = if shortcut.ctrl { Modifiers::COMMAND | Modifiers::CTRL } else { Modifiers::NONE };
        modifiers.shift = shortcut.shift;
        modifiers.alt = shortcut.alt;
        let key = Key::from_name(shortcut.key).unwrap_or_else(|| panic!("no key is called {}", shortcut.key));
        self.press(modifiers, key);
    }

    /// Types letters as a keyboard does: a key and its text for each.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            let key = Key::from_name(&letter.to_string());
            let press = |pressed| {
                key.map(|key| Event::Key {
                    key,
                    physical_key: None,
                    pressed,
                    repeat: false,
                    modifiers: Modifiers::NONE,
                })
            };
            self.frame(press(true).into_iter().chain([Event::Text(letter.to_string())]));
            self.frame(press(false));
        }
        self.settle();
    }

    fn button(&mut self, at: Pos2, pressed: bool) {
        self.button_of(PointerButton::Primary, at, pressed);
    }

    fn button_of(&mut self, button: PointerButton, at: Pos2, pressed: bool) {
        self.frame([Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE }]);
    }

    /// A click of the other button, which opens menus.
    pub fn right_click_at(&mut self, at: Pos2) {
        self.move_to(at);
        self.button_of(PointerButton::Secondary, at, true);
        self.button_of(PointerButton::Secondary, at, false);
        self.settle();
    }

    pub fn move_to(&mut self, at: Pos2) {
        self.frame([Event::PointerMoved(at)]);
    }

    pub fn click_at(&mut self, at: Pos2) {
        self.move_to(at);
        self.button(at, true);
        self.button(at, false);
        self.settle();
    }

    pub fn double_click_at(&mut self, at: Pos2) {
        self.move_to(at);
        for pressed in [true, false, true, false] {
            self.button(at, pressed);
        }
        self.settle();
    }

    /// Takes hold, and moves there in some steps.
    pub fn take(&mut self, from: Pos2, to: Pos2) {
        self.move_to(from);
        self.button(from, true);
        for step in 1..=4 {
            self.move_to(from + (to - from) * (step as f32 / 4.0));
        }
        self.move_to(to);
    }

    pub fn drop_at(&mut self, at: Pos2) {
        self.button(at, false);
        self.settle();
    }

    pub fn drag(&mut self, from: Pos2, to: Pos2) {
        self.take(from, to);
        self.drop_at(to);
    }

    pub fn wheel(&mut self, at: Pos2, by: Vec2, modifiers: Modifiers) {
        self.move_to(at);
        self.frame([
            Event::ModifiersChanged(modifiers),
            Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: by,
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Unknown,
                modifiers,
            },
        ]);
        self.settle();
        self.frame([Event::ModifiersChanged(Modifiers::NONE)]);
    }

    /// Where a thing is, by what it is and its name.
    #[track_caller]
    pub fn rect(&self, role: Role, name: &str) -> Rect {
        self.harness.get_by_role_and_label(role, name).rect()
    }

    /// A card of the map.
    #[track_caller]
    pub fn card(&self, title: &str) -> Rect {
        self.rect(Role::Cell, title)
    }

    #[track_caller]
    pub fn click_card(&mut self, title: &str) {
        let at = self.card(title).center();
        self.click_at(at);
    }

    #[track_caller]
    pub fn click(&mut self, role: Role, name: &str) {
        let at = self.rect(role, name).center();
        self.click_at(at);
    }

    pub fn has(&self, role: Role, name: &str) -> bool {
        self.harness.query_all_by_role_and_label(role, name).next().is_some()
    }

    /// Whether this has the keyboard.
    pub fn is_focused(&self, role: Role, name: &str) -> bool {
        let found = self.harness.query_all_by_role_and_label(role, name).next();
        found.is_some_and(|node| node.accesskit_node().is_focused())
    }

    pub fn has_dialog(&self, key: &str) -> bool {
        self.has(Role::Dialog, &self.word(key))
    }

    /// Whether words on the map are being edited.
    pub fn is_editing(&self) -> bool {
        self.harness.query_by_label(&self.word("canvas-edit-name")).is_some()
    }

    /// The map as a whole.
    pub fn canvas(&self) -> Rect {
        self.harness.get_by_role(Role::Table).rect()
    }

    pub fn map_has_keyboard(&self) -> bool {
        self.harness.get_by_role(Role::Table).accesskit_node().is_focused_in_tree()
    }

    /// The words of what is selected; empty for nothing.
    pub fn selected(&self) -> String {
        self.session().words_of(self.session().selected()).unwrap_or_default()
    }

    /// Titles of the open journey: episodes, and in brackets what they hold.
    pub fn titles(&self, episode: usize) -> Vec<String> {
        self.session().journey().episodes[episode].touchpoints.iter().map(|one| one.title.clone()).collect()
    }

    pub fn is_nothing_selected(&self) -> bool {
        self.session().selected() == Selected::Nothing
    }

    /// The user closes the window by its frame.
    pub fn close_window(&mut self) {
        self.asked.clear();
        let viewports = &mut self.harness.input_mut().viewports;
        viewports.entry(ViewportId::ROOT).or_default().events.push(egui::ViewportEvent::Close);
        self.frame([]);
        if let Some(viewport) = self.harness.input_mut().viewports.get_mut(&ViewportId::ROOT) {
            viewport.events.clear();
        }
        self.settle();
    }

    pub fn has_asked(&self, command: &ViewportCommand) -> bool {
        self.asked.contains(command)
    }
}
