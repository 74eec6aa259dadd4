//! Choosing a file within the window, where the system offers no dialog of its own.

mod list;

use std::path::{Path, PathBuf};

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Context, Key, Ui};

use super::frame::{Sheet, button_row, own_field, paragraph, scrolling, took, words};
use super::listing::{Entry, Listing, ListingError, Standing, has_ending, standing, typed_path};
use crate::fonts::icon;
use crate::lang::Lang;
use crate::theme::{Theme, text};
use crate::ui::colors::color32;
use crate::ui::task::{Answer, Task};
use crate::ui::widgets::Kit;

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathChoice {
    /// A file that exists to open, or a path to write to. For a file that exists the user has agreed to
    /// replace it.
    Chosen(PathBuf),
    Cancelled,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Open,
    Save,
}

/// The dialog while it is open. Folders are read on a thread of their own.
pub struct PathDialog {
    purpose: Purpose,
    /// Endings of the files that are listed; the first one is added to a new name without any of them.
    endings: &'static [&'static str],
    folder: PathBuf,
    /// The name or path in the field.
    typed: String,
    listing: Shelf,
    /// The entry of the list that is marked.
    marked: Option<usize>,
    /// What the disk is asked about the path that is wanted.
    asked: Option<(PathBuf, Task<Standing>)>,
    /// The file that would be replaced.
    replaced: Option<PathBuf>,
    /// Why the last path cannot be used, as a sentence.
    trouble: Option<String>,
}

enum Shelf {
    /// Not asked for yet.
    Closed,
    Reading(Task<Result<Listing, ListingError>>),
    Read(Result<Listing, ListingError>),
}

impl PathDialog {
    /// To open a file with one of the endings, such as ".journey.ron", in small letters.
    pub fn open(folder: PathBuf, endings: &'static [&'static str]) -> Self {
        Self::new(Purpose::Open, folder, String::new(), endings)
    }

    /// To save under a name, which is proposed.
    pub fn save(folder: PathBuf, name: String, endings: &'static [&'static str]) -> Self {
        Self::new(Purpose::Save, folder, name, endings)
    }

    fn new(purpose: Purpose, folder: PathBuf, typed: String, endings: &'static [&'static str]) -> Self {
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        Self {
            purpose,
            endings,
            folder,
            typed,
            listing: Shelf::Closed,
            marked: None,
            asked: None,
            replaced: None,
            trouble: None,
        }
    }

    /// The folder that is shown.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn show(&mut self, ctx: &Context, lang: Lang, theme: &'static Theme) -> Option<PathChoice> {
        let kit = Kit { theme, lang };
        self.read_folder(ctx);
        let found = self.answered(lang);
        let title = lang.text(match self.purpose {
            Purpose::Open => "dialog-path-open-title",
            Purpose::Save => "dialog-path-save-title",
        });
        let shown = Sheet::new(kit, "path", &title, 600.0).show(ctx, |ui, opened| {
            scrolling(ui, |ui| {
                self.folder_row(ui, &kit);
                self.field(ui, &kit, opened);
                ui.add_space(8.0);
                self.entries(ui, &kit);
                self.below_list(ui, &kit);
            });
            self.buttons(ui, &kit)
        });
        if shown.escaped || shown.inner {
            return Some(PathChoice::Cancelled);
        }
        found.or_else(|| self.replace_question(ctx, &kit)).map(PathChoice::Chosen)
    }

    fn read_folder(&mut self, ctx: &Context) {
        match &self.listing {
            Shelf::Closed => {
                let (folder, endings) = (self.folder.clone(), self.endings);
                self.listing = Shelf::Reading(Task::start(ctx, move |wanted| {
                    Listing::of(&folder, endings, &|| wanted.is_dropped())
                }));
            }
            Shelf::Reading(task) => match task.poll() {
                Answer::Done(listing) => self.listing = Shelf::Read(listing),
                Answer::Lost => self.listing = Shelf::Read(Err(ListingError::Unreadable)),
                Answer::Waiting => {}
            },
            Shelf::Read(_) => {}
        }
    }

    fn shown_entries(&self) -> &[Entry] {
        match &self.listing {
            Shelf::Read(Ok(listing)) => &listing.entries,
            Shelf::Read(Err(_)) | Shelf::Reading(_) | Shelf::Closed => &[],
        }
    }

    fn go(&mut self, folder: PathBuf) {
        self.folder = folder;
        self.listing = Shelf::Closed;
        self.marked = None;
        self.trouble = None;
    }

    fn go_up(&mut self) {
        if let Some(parent) = self.folder.parent() {
            let parent = parent.to_owned();
            self.go(parent);
        }
    }

    /// Marks an entry; a file's name goes into the field.
    fn mark(&mut self, place: usize) {
        let Some(entry) = self.shown_entries().get(place) else { return };
        if entry.is_file {
            self.typed = entry.name.clone();
        }
        self.marked = Some(place);
        self.trouble = None;
    }

    /// The primary button or Enter: the marked entry, or what was typed.
    fn accept(&mut self, ctx: &Context) {
        let marked = self.marked.and_then(|place| self.shown_entries().get(place));
        let wanted = match marked {
            Some(entry) => self.folder.join(&entry.name),
            None if self.typed.trim().is_empty() => return,
            None => self.with_ending(typed_path(&self.typed, &self.folder)),
        };
        let path = wanted.clone();
        self.trouble = None;
        self.asked = Some((wanted, Task::start(ctx, move |_| standing(&path))));
    }

    /// A new name gets the ending, unless it says that it is a folder.
    fn with_ending(&self, path: PathBuf) -> PathBuf {
        let names_folder = self.typed.trim().ends_with(['/', '\\', '~']) || self.typed.trim().ends_with("..");
        let has_one = path.file_name().is_none_or(|name| has_ending(&name.to_string_lossy(), self.endings));
        match self.endings.first() {
            Some(ending) if self.purpose == Purpose::Save && !names_folder && !has_one => {
                let mut whole = path.into_os_string();
                whole.push(ending);
                PathBuf::from(whole)
            }
            _ => path,
        }
    }

    /// What the disk said about the path that is wanted; a path once it is settled.
    fn answered(&mut self, lang: Lang) -> Option<PathBuf> {
        let (_, task) = self.asked.as_ref()?;
        let standing = match task.poll() {
            Answer::Waiting => return None,
            Answer::Done(standing) => standing,
            Answer::Lost => Standing::NoFolder,
        };
        let (path, _) = self.asked.take()?;
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        match (standing, self.purpose) {
            (Standing::Folder, _) => {
                if self.marked.is_none() {
                    self.typed.clear();
                }
                self.go(path);
            }
            (Standing::File, Purpose::Open) | (Standing::Free, Purpose::Save) => return Some(path),
            (Standing::File, Purpose::Save) => self.replaced = Some(path),
            (Standing::Free, Purpose::Open) => {
                self.trouble = Some(lang.with("dialog-path-no-file", &[("name", name.into())]));
            }
            (Standing::NoFolder, _) => {
                let folder = path.parent().unwrap_or(&path).display().to_string();
                self.trouble = Some(lang.with(ListingError::Missing.key(), &[("name", folder.into())]));
            }
        }
        None
    }

    fn folder_row(&mut self, ui: &mut Ui, kit: &Kit) {
        ui.horizontal(|ui| {
            let has_parent = self.folder.parent().is_some();
            let up =
                ui.add_enabled_ui(has_parent, |ui| kit.icon_button(ui, icon::ARROW_UP, &kit.word("dialog-path-up")));
            if up.inner {
                self.go_up();
            }
            let folder = self.folder.display().to_string();
            let label = words(&folder, &text::FIELD, color32(kit.theme.ink_2));
            ui.add(egui::Label::new(label).truncate()).on_hover_text(folder);
        });
        ui.add_space(8.0);
    }

    fn field(&mut self, ui: &mut Ui, kit: &Kit, opened: bool) {
        let (name, hint) = (kit.word("dialog-path-field"), kit.word("dialog-path-hint"));
        let id = ui.make_persistent_id(("own field", name.as_str()));
        let focused = ui.memory(|memory| memory.has_focus(id));
        let entered = focused && took(ui, Key::Enter);
        if focused && self.typed.is_empty() && took(ui, Key::Backspace) {
            self.go_up();
        }
        let to_list = focused && took(ui, Key::ArrowDown) && !self.shown_entries().is_empty();
        let field = own_field(ui, kit, &name, &hint, &mut self.typed);
        if opened {
            field.request_focus();
            self.select_stem(ui, field.id);
        }
        if field.changed() {
            self.marked = None;
            self.trouble = None;
        }
        if to_list {
            ui.memory_mut(|memory| memory.request_focus(list::id()));
            self.mark(self.marked.unwrap_or(0));
        }
        if entered {
            self.accept(ui.ctx());
        }
    }

    /// What is typed first takes the place of the proposed name, and leaves its ending.
    fn select_stem(&self, ui: &Ui, field: egui::Id) {
        let stem = self.endings.iter().find_map(|ending| self.typed.strip_suffix(ending));
        let end = stem.unwrap_or(&self.typed).chars().count();
        let mut state = TextEditState::load(ui.ctx(), field).unwrap_or_default();
        state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), CCursor::new(end))));
        state.store(ui.ctx(), field);
    }

    fn entries(&mut self, ui: &mut Ui, kit: &Kit) {
        let does = list::show(ui, kit, self.shown_entries(), self.marked, self.emptiness(kit));
        match does {
            Some(list::Does::Mark(place)) => self.mark(place),
            Some(list::Does::Take(place)) => {
                self.mark(place);
                self.accept(ui.ctx());
            }
            Some(list::Does::Up) => self.go_up(),
            None => {}
        }
    }

    /// What stands in the list instead of entries.
    fn emptiness(&self, kit: &Kit) -> String {
        match &self.listing {
            Shelf::Closed | Shelf::Reading(_) => kit.word("dialog-path-reading"),
            Shelf::Read(Ok(_)) => kit.word("dialog-path-empty"),
            Shelf::Read(Err(error)) => {
                kit.word_with(error.key(), &[("name", self.folder.display().to_string().into())])
            }
        }
    }

    fn below_list(&self, ui: &mut Ui, kit: &Kit) {
        if let Shelf::Read(Ok(listing)) = &self.listing
            && listing.total > listing.entries.len()
        {
            let number = |count: usize| kit.grouped(u32::try_from(count).unwrap_or(u32::MAX));
            let values = [("shown", number(listing.entries.len()).into()), ("total", number(listing.total).into())];
            ui.add_space(8.0);
            paragraph(ui, kit, &kit.word_with("dialog-path-capped", &values));
        }
        if let Some(trouble) = &self.trouble {
            ui.add_space(8.0);
            ui.add(egui::Label::new(words(trouble, &text::FIELD, color32(kit.theme.danger))).wrap());
        }
    }

    /// Gives whether Cancel was clicked.
    fn buttons(&mut self, ui: &mut Ui, kit: &Kit) -> bool {
        button_row(ui, |ui| {
            let primary = kit.word(match self.purpose {
                Purpose::Open => "dialog-open",
                Purpose::Save => "dialog-save",
            });
            let usable = self.marked.is_some() || !self.typed.trim().is_empty();
            if ui.add_enabled_ui(usable, |ui| kit.primary_button(ui, None, &primary)).inner.clicked() {
                self.accept(ui.ctx());
            }
            kit.secondary_button(ui, None, &kit.word("dialog-cancel")).clicked()
        })
    }

    /// Asks before a file is replaced. Cancel and Escape return to the dialog.
    fn replace_question(&mut self, ctx: &Context, kit: &Kit) -> Option<PathBuf> {
        let path = self.replaced.as_ref()?;
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let title = kit.word_with("dialog-replace-title", &[("name", name.into())]);
        let shown = Sheet::new(*kit, "replace", &title, 400.0).show(ctx, |ui, opened| {
            scrolling(ui, |ui| paragraph(ui, kit, &kit.word("dialog-replace-text")));
            button_row(ui, |ui| {
                let replace = kit.primary_button(ui, None, &kit.word("dialog-replace")).clicked();
                let cancel = kit.secondary_button(ui, None, &kit.word("dialog-replace-cancel"));
                // What cannot be taken back is not one blind Enter away.
                if opened {
                    cancel.request_focus();
                }
                (replace, cancel.clicked())
            })
        });
        let (replace, cancelled) = shown.inner;
        if replace {
            return self.replaced.take();
        }
        if cancelled || shown.escaped {
            self.replaced = None;
        }
        None
    }
}
