//! At the start, when the program came to an end with work that was not saved.

use std::path::Path;
use std::time::SystemTime;

use egui::{Align, Context, Key, Layout, TextureHandle, Ui, vec2};

use super::frame::{Sheet, button_row, paragraph, scrolling, took, words};
use crate::disk::Abandoned;
use crate::fonts::icon;
use crate::lang::Lang;
use crate::theme::{Theme, text};
use crate::ui::ago::ago;
use crate::ui::colors::color32;
use crate::ui::pictures;
use crate::ui::widgets::Kit;

/// In points; the picture is drawn with twice as many pixels.
const PICTURE: egui::Vec2 = vec2(240.0, 150.0);

/// The pixels of the pictures that the dialog shows.
pub const RECOVERY_PICTURE: (u32, u32) = (480, 300);

/// Unsaved work, with a picture of it.
pub struct Found {
    pub work: Box<Abandoned>,
    pub picture: Option<image::RgbaImage>,
}

/// What becomes of the work that is shown.
pub enum RecoveryChoice {
    /// It opens, unsaved, in place of its file.
    Keep(Box<Abandoned>),
    /// The same, and a name for it is asked.
    SaveAs(Box<Abandoned>),
    Discard(Box<Abandoned>),
    /// All of it is offered again at the next start.
    Later,
}

/// Offers unsaved work, one document at a time.
pub struct RecoveryDialog {
    found: Vec<(Found, Option<TextureHandle>)>,
    shown: usize,
    /// Whether it asks once more before it discards.
    is_discarding: bool,
    gives_keyboard: bool,
}

#[derive(Clone, Copy)]
enum Pressed {
    Keep,
    SaveAs,
    Discard,
    Later,
    Really,
    Back,
    Previous,
    Next,
}

impl RecoveryDialog {
    pub fn new(found: Vec<Found>) -> Self {
        let found = found.into_iter().map(|one| (one, None)).collect();
        Self { found, shown: 0, is_discarding: false, gives_keyboard: true }
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Enter keeps, Escape leaves it for later, the arrows go to other documents.
    pub fn show(&mut self, ctx: &Context, lang: Lang, theme: &'static Theme) -> Option<RecoveryChoice> {
        let kit = Kit { theme, lang };
        let title = lang.text(if self.is_discarding { "recovery-discard-title" } else { "recovery-title" });
        let shown = Sheet::new(kit, "recovery", &title, 620.0).show(ctx, |ui, opened| {
            self.gives_keyboard |= opened;
            let turned = self.turned_by_key(ui);
            let said = if self.is_discarding { "recovery-discard-text" } else { "recovery-text" };
            scrolling(ui, |ui| {
                paragraph(ui, &kit, &lang.text(said));
                ui.add_space(16.0);
                self.work(ui, &kit);
            });
            let pressed = button_row(ui, |ui| self.buttons(ui, &kit));
            turned.or(pressed)
        });
        let by_key = match (self.is_discarding, shown.escaped, shown.entered) {
            (true, true, _) => Some(Pressed::Back),
            (false, true, _) => Some(Pressed::Later),
            (false, false, true) => Some(Pressed::Keep),
            _ => None,
        };
        self.answer(shown.inner.or(by_key)?)
    }

    fn turned_by_key(&self, ui: &Ui) -> Option<Pressed> {
        if self.is_discarding || self.found.len() < 2 {
            return None;
        }
        match (took(ui, Key::PageUp), took(ui, Key::PageDown)) {
            (true, _) => Some(Pressed::Previous),
            (_, true) => Some(Pressed::Next),
            _ => None,
        }
    }

    fn work(&mut self, ui: &mut Ui, kit: &Kit) {
        let Some((found, picture)) = self.found.get_mut(self.shown) else { return };
        if let (None, Some(image)) = (&picture, &found.picture) {
            *picture = Some(pictures::texture(ui.ctx(), image));
        }
        let work = &found.work;
        ui.horizontal_top(|ui| {
            let name = kit.word_with("recovery-picture", &[("title", work.project.title.as_str().into())]);
            pictures::show(ui, kit.theme, &name, picture.as_ref(), PICTURE);
            ui.add_space(10.0);
            ui.vertical(|ui| {
                ui.add(egui::Label::new(words(&work.project.title, &text::HEADING, color32(kit.theme.ink))).wrap());
                ui.add_space(6.0);
                paragraph(ui, kit, &place(work.about.path.as_deref(), kit.lang));
                ui.add_space(6.0);
                let past = SystemTime::now().duration_since(work.written).unwrap_or_default();
                paragraph(ui, kit, &kit.word_with("recovery-time", &[("ago", ago(kit.lang, past).into())]));
            });
        });
    }

    fn buttons(&mut self, ui: &mut Ui, kit: &Kit) -> Option<Pressed> {
        let gives_keyboard = std::mem::take(&mut self.gives_keyboard);
        let rows: &[(&str, Pressed)] = if self.is_discarding {
            &[("recovery-discard", Pressed::Really), ("dialog-back", Pressed::Back)]
        } else {
            &[
                ("recovery-keep", Pressed::Keep),
                ("recovery-save-as", Pressed::SaveAs),
                ("recovery-discard", Pressed::Discard),
                ("recovery-later", Pressed::Later),
            ]
        };
        let mut pressed = None;
        for (place, (key, does)) in rows.iter().enumerate() {
            // Going back is what is meant by a hasty Enter after "discard".
            let is_primary = place == if self.is_discarding { 1 } else { 0 };
            let button = if is_primary {
                kit.primary_button(ui, None, &kit.word(key))
            } else {
                kit.secondary_button(ui, None, &kit.word(key))
            };
            if is_primary && gives_keyboard {
                button.request_focus();
            }
            if button.clicked() {
                pressed = Some(*does);
            }
        }
        let turned = (self.found.len() > 1 && !self.is_discarding).then(|| self.turning(ui, kit)).flatten();
        pressed.or(turned)
    }

    fn turning(&self, ui: &mut Ui, kit: &Kit) -> Option<Pressed> {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let previous = kit.icon_button(ui, icon::CARET_LEFT, &kit.word("recovery-previous"));
            let counts = [("number", (self.shown + 1).into()), ("count", self.found.len().into())];
            ui.label(words(&kit.word_with("recovery-count", &counts), &text::BODY, color32(kit.theme.ink_2)));
            let next = kit.icon_button(ui, icon::CARET_RIGHT, &kit.word("recovery-next"));
            match (previous, next) {
                (true, _) => Some(Pressed::Previous),
                (_, true) => Some(Pressed::Next),
                _ => None,
            }
        })
        .inner
    }

    fn answer(&mut self, pressed: Pressed) -> Option<RecoveryChoice> {
        match pressed {
            Pressed::Keep => Some(RecoveryChoice::Keep(self.take()?)),
            Pressed::SaveAs => Some(RecoveryChoice::SaveAs(self.take()?)),
            Pressed::Really => {
                self.ask(false);
                Some(RecoveryChoice::Discard(self.take()?))
            }
            Pressed::Later => Some(RecoveryChoice::Later),
            Pressed::Discard => self.ask(true),
            Pressed::Back => self.ask(false),
            Pressed::Previous => self.turn(self.found.len().saturating_sub(1)),
            Pressed::Next => self.turn(1),
        }
    }

    fn ask(&mut self, is_discarding: bool) -> Option<RecoveryChoice> {
        self.is_discarding = is_discarding;
        self.gives_keyboard = true;
        None
    }

    fn turn(&mut self, by: usize) -> Option<RecoveryChoice> {
        self.shown = (self.shown + by) % self.found.len().max(1);
        None
    }

    fn take(&mut self) -> Option<Box<Abandoned>> {
        let taken = (self.shown < self.found.len()).then(|| self.found.remove(self.shown).0.work);
        self.shown = self.shown.min(self.found.len().saturating_sub(1));
        taken
    }
}

/// The name of the file and its folder.
fn place(path: Option<&Path>, lang: Lang) -> String {
    let Some(path) = path else { return lang.text("recovery-no-file") };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    lang.with("recovery-file", &[("name", name.into()), ("folder", folder.into())])
}
