//! The screen before the map: files that were open lately, templates, examples.
//!
//! It changes nothing itself: each frame gives what the user chose. Its sections stand below each other in
//! [`Start::content`]; each is a heading and rows of tiles.

mod pictures;
mod tile;

use std::path::{Path, PathBuf};

use egui::{Align, Context, Frame, Key, Layout, Modifiers, Rect, Role, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::bars::paint_logo;
use super::colors::color32;
use super::dialogs::words;
use super::widgets::{Kit, target};
use crate::command::Command;
use crate::disk::Folders;
use crate::fonts::icon;
use crate::layout::Look;
use crate::templates::{Beginning, EXAMPLES, Template};
use crate::theme::{Theme, size, text};
use pictures::{Picture, Pictures, Subject};
use tile::{Tile, Tiled};

/// What stands on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Everything there is to start with.
    Home,
    /// Only what a new document can begin with.
    New,
}

/// What the user chose.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    Begin(Beginning),
    OpenRecent(PathBuf),
    /// Takes a file out of the recent ones.
    Forget(PathBuf),
    Command(Command),
    /// Back to the document.
    Return,
}

/// What the screen shows of the program.
pub struct StartContext<'a> {
    pub look: Look,
    /// Latest first.
    pub recent: &'a [PathBuf],
    /// The document to which one can return.
    pub document: Option<&'a str>,
    /// Where small pictures of files are kept.
    pub folders: Option<Folders>,
    /// Whether a dialog lies over the screen: then the keys are its own.
    pub is_covered: bool,
    /// Whether a file is being read.
    pub is_opening: bool,
}

/// The screen, while it is shown.
pub struct Start {
    pub page: Page,
    pictures: Pictures,
    /// The first tile is to get the keyboard.
    takes_keyboard: bool,
}

/// One tile and what it stands for.
struct Entry {
    subject: Subject,
    title: String,
    detail: String,
    choice: Choice,
}

/// Of the button with three dots.
const MENU: [Command; 5] = [Command::Commands, Command::Settings, Command::Guide, Command::Keys, Command::Quit];
const GAP: f32 = 16.0;
const MOST_COLUMNS: usize = 6;
const SIDE_MARGIN: f32 = 40.0;

impl Start {
    pub fn new(page: Page) -> Self {
        Self { page, pictures: Pictures::default(), takes_keyboard: true }
    }

    /// Draws the screen over the whole window.
    pub fn show(&mut self, ui: &mut Ui, context: &StartContext<'_>) -> Option<Choice> {
        let theme = context.look.theme();
        let kit = Kit { theme, lang: context.look.lang };
        self.pictures.begin_frame(ui.ctx(), context);
        let mut choice = None;
        let ground = Frame::NONE.fill(color32(theme.canvas));
        egui::CentralPanel::default().frame(ground).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            choice = self.bar(ui, &kit, context);
            let scroll = ScrollArea::vertical().auto_shrink(false).id_salt(("start", self.page == Page::New));
            scroll.show(ui, |ui| {
                let room = ui.available_width() - 2.0 * SIDE_MARGIN;
                let columns = (((room + GAP) / (tile::WIDTH + GAP)) as usize).clamp(2, MOST_COLUMNS);
                let width = columns as f32 * (tile::WIDTH + GAP) - GAP;
                let left = ui.max_rect().left() + ((ui.available_width() - width) / 2.0).max(8.0).floor();
                let column = Rect::from_min_size(pos2(left, ui.cursor().top()), vec2(width, f32::INFINITY));
                ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
                    choice = self.content(ui, &kit, context, columns).or(choice.take());
                });
            });
        });
        self.takes_keyboard = false;
        let escaped = |ctx: &Context| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if context.document.is_some() && !context.is_covered && escaped(ui.ctx()) {
            choice = Some(Choice::Return);
        }
        choice
    }

    /// The sections, from top to bottom.
    fn content(&mut self, ui: &mut Ui, kit: &Kit, context: &StartContext<'_>, columns: usize) -> Option<Choice> {
        let mut choice = self.head(ui, kit, context);
        if self.page == Page::Home {
            let recent = context.recent.iter().map(|path| recent_entry(path)).collect();
            choice = self.section(ui, kit, "start-recent", recent, columns).or(choice);
        }
        let begin = |beginning: Beginning| Entry {
            subject: Subject::Beginning(beginning),
            title: beginning.name(kit.lang),
            detail: beginning.hint(kit.lang),
            choice: Choice::Begin(beginning),
        };
        let templates = Template::ALL.map(|template| begin(Beginning::Template(template))).into();
        choice = self.section(ui, kit, "start-templates", templates, columns).or(choice);
        let examples = EXAMPLES.iter().map(|example| begin(Beginning::Example(example))).collect();
        choice = self.section(ui, kit, "start-examples", examples, columns).or(choice);
        ui.add_space(48.0);
        choice
    }

    /// The program's name at the left; language, theme and the way back at the right.
    fn bar(&self, ui: &mut Ui, kit: &Kit, context: &StartContext<'_>) -> Option<Choice> {
        let row = vec2(ui.available_width() - 2.0 * 14.0, size::TOP_BAR);
        let mut choice = None;
        ui.horizontal(|ui| {
            ui.add_space(14.0);
            ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
                paint_logo(ui, kit.theme);
                ui.label(words("Meander", &text::BAR_TITLE, color32(kit.theme.ink)));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    choice = self.menu(ui, kit).or(choice.take());
                    ui.add_space(4.0);
                    for command in [Command::Theme, Command::Language] {
                        let sign = if command == Command::Theme { theme_sign(kit.theme) } else { icon::TRANSLATE };
                        if kit.icon_button(ui, sign, &command.hint(kit.lang)) {
                            choice = Some(Choice::Command(command));
                        }
                        ui.add_space(4.0);
                    }
                    let Some(document) = context.document else { return };
                    ui.add_space(8.0);
                    let back = kit.word_with("start-return", &[("title", document.into())]);
                    if kit.secondary_button(ui, Some(icon::ARROW_LEFT), &back).clicked() {
                        choice = Some(Choice::Return);
                    }
                });
            });
        });
        choice
    }

    /// What else there is to do before a document is open.
    fn menu(&self, ui: &mut Ui, kit: &Kit) -> Option<Choice> {
        let name = kit.word("bar-menu");
        let button = kit.sign(ui, icon::DOTS_THREE, &name, size::CLICK_TARGET_MIN, true, false).on_hover_text(&name);
        let mut chosen = None;
        egui::Popup::menu(&button).show(|ui| {
            for command in MENU {
                let key = command.shortcuts().first().map(|shortcut| shortcut.text(kit.lang)).unwrap_or_default();
                let row = egui::Button::new(command.label(kit.lang)).shortcut_text(key).frame(false);
                if ui.add(row.min_size(vec2(260.0, target(ui, 26.0)))).clicked() {
                    chosen = Some(Choice::Command(command));
                    ui.close();
                }
            }
        });
        chosen
    }

    fn head(&self, ui: &mut Ui, kit: &Kit, context: &StartContext<'_>) -> Option<Choice> {
        let theme = kit.theme;
        let (title, hint) = match self.page {
            Page::New => ("start-new-title", "start-new-hint"),
            Page::Home if context.recent.is_empty() => ("start-title", "start-first-hint"),
            Page::Home => ("start-title", "start-hint"),
        };
        let hint = if context.is_opening { "start-opening" } else { hint };
        ui.add_space(16.0);
        let mut choice = None;
        ui.horizontal(|ui| {
            ui.label(words(&kit.word(title), &text::START_TITLE, color32(theme.ink)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let open = kit.secondary_button(ui, Some(icon::FOLDER_OPEN), &Command::Open.label(kit.lang));
                if open.on_hover_text(Command::Open.hint(kit.lang)).clicked() {
                    choice = Some(Choice::Command(Command::Open));
                }
            });
        });
        ui.add_space(4.0);
        ui.label(words(&kit.word(hint), &text::FIELD, color32(theme.ink_2)));
        choice
    }

    /// A heading and its tiles; nothing where there are none.
    fn section(&mut self, ui: &mut Ui, kit: &Kit, key: &str, entries: Vec<Entry>, columns: usize) -> Option<Choice> {
        if entries.is_empty() {
            return None;
        }
        ui.add_space(24.0);
        let heading = ui.label(words(&kit.word(key), &text::HEADING, color32(kit.theme.ink)));
        ui.ctx().accesskit_node_builder(heading.id, |node| node.set_role(Role::Heading));
        ui.add_space(10.0);
        let mut choice = None;
        for (row, entries) in entries.chunks(columns).enumerate() {
            if row > 0 {
                ui.add_space(GAP);
            }
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for entry in entries {
                    choice = self.entry(ui, kit, entry).or(choice.take());
                }
            });
        }
        choice
    }

    fn entry(&mut self, ui: &mut Ui, kit: &Kit, entry: &Entry) -> Option<Choice> {
        let picture = self.pictures.of(ui.ctx(), &entry.subject, tile::PICTURE);
        let gone = match picture {
            Picture::Gone => Some(kit.word("start-gone")),
            Picture::Unreadable => Some(kit.word("start-unreadable")),
            Picture::Waiting | Picture::Ready(_) => None,
        };
        let path = match &entry.choice {
            Choice::OpenRecent(path) => Some(path),
            _ => None,
        };
        let remove = path.map(|_| kit.word_with("start-forget", &[("name", entry.title.as_str().into())]));
        let tile = Tile {
            title: &entry.title,
            detail: gone.as_deref().unwrap_or(&entry.detail),
            hover: path.map(|path| path.display().to_string()),
            is_there: picture != Picture::Gone,
            picture,
            remove: remove.as_deref(),
        };
        let takes_keyboard = std::mem::take(&mut self.takes_keyboard);
        match tile.show(ui, kit, takes_keyboard)? {
            Tiled::Chosen => Some(entry.choice.clone()),
            Tiled::Removed => path.map(|path| Choice::Forget(path.clone())),
        }
    }
}

/// The sign of a button that goes on to the next theme.
fn theme_sign(theme: &Theme) -> char {
    if theme.is_dark { icon::SUN } else { icon::MOON }
}

/// The name of the file and the folder that it lies in.
fn recent_entry(path: &Path) -> Entry {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let title = name.strip_suffix(".journey.ron").unwrap_or(&name).to_owned();
    let folder = path.parent().unwrap_or(path);
    let home = std::env::home_dir();
    let detail = match home.as_deref().and_then(|home| folder.strip_prefix(home).ok()) {
        Some(inside) => Path::new("~").join(inside).display().to_string(),
        None => folder.display().to_string(),
    };
    Entry { subject: Subject::File(path.to_owned()), title, detail, choice: Choice::OpenRecent(path.to_owned()) }
}
