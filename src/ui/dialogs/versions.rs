//! The earlier versions of a file: what they looked like, what differs, and the way back to one of them.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use egui::{Align, Context, EventFilter, Id, Key, Label, Layout, Role, ScrollArea, Sense, StrokeKind, TextureHandle};
use egui::{Ui, WidgetInfo, vec2};

use super::frame::{Sheet, button_row, paragraph, scrolling, took, words};
use crate::disk::{self, Folders, Version};
use crate::file;
use crate::join::{Difference, differences, summary};
use crate::lang::Lang;
use crate::layout::Look;
use crate::model::Project;
use crate::theme::{Theme, size, text};
use crate::ui::ago::{ago, moment};
use crate::ui::colors::color32;
use crate::ui::pictures;
use crate::ui::task::{Answer, Task};
use crate::ui::widgets::{Kit, line_galley, paint_in_middle};

const LIST_WIDTH: f32 = 250.0;
const ROW: f32 = 46.0;
const PICTURE: egui::Vec2 = vec2(520.0, 325.0);
/// Twice as many pixels as points.
const PIXELS: (u32, u32) = (1040, 650);
/// How many things are told by name.
const MOST_NAMES: usize = 40;

/// What was chosen.
pub enum VersionsChoice {
    /// In place of the document, as one step that can be undone.
    Restore(Arc<Project>),
    /// As a new document.
    OpenCopy(Arc<Project>),
    Closed,
}

/// The list, and what is known of the version that is marked.
pub struct VersionsDialog {
    present: Arc<Project>,
    look: Look,
    list: Option<Task<Vec<Version>>>,
    versions: Vec<Version>,
    marked: usize,
    reading: Option<Task<Option<Read>>>,
    shown: Option<Shown>,
}

/// A version that was read and drawn.
struct Read {
    project: Arc<Project>,
    picture: Option<image::RgbaImage>,
    lines: Vec<String>,
}

/// The marked version; none of it if it cannot be read.
struct Shown(Option<(Read, Option<TextureHandle>)>);

impl VersionsDialog {
    /// The versions of this file, compared with the document as it is.
    pub fn new(ctx: &Context, path: PathBuf, folders: Option<Folders>, present: &Arc<Project>, look: Look) -> Self {
        let list =
            Task::start(ctx, move |_| folders.map(|folders| disk::versions(&path, &folders)).unwrap_or_default());
        let present = Arc::clone(present);
        Self { present, look, list: Some(list), versions: Vec::new(), marked: 0, reading: None, shown: None }
    }

    /// Arrows walk through the list, Enter restores, Escape closes.
    pub fn show(&mut self, ctx: &Context, lang: Lang, theme: &'static Theme) -> Option<VersionsChoice> {
        self.take_finished(ctx);
        let kit = Kit { theme, lang };
        let title = lang.text("versions-title");
        let shown = Sheet::new(kit, "versions", &title, LIST_WIDTH + 16.0 + PICTURE.x).show(ctx, |ui, opened| {
            scrolling(ui, |ui| {
                if self.versions.is_empty() {
                    let said = if self.list.is_some() { "versions-reading" } else { "versions-none" };
                    paragraph(ui, &kit, &lang.text(said));
                } else {
                    self.body(ui, &kit, opened);
                }
            });
            button_row(ui, |ui| self.buttons(ui, &kit))
        });
        let entered = shown.entered && self.project().is_some();
        match (shown.inner, shown.escaped) {
            (Some(choice), _) => Some(choice),
            (None, true) => Some(VersionsChoice::Closed),
            (None, false) if entered => self.project().map(VersionsChoice::Restore),
            (None, false) => None,
        }
    }

    fn take_finished(&mut self, ctx: &Context) {
        if let Some(Answer::Done(versions)) = self.list.as_ref().map(Task::poll) {
            self.versions = versions;
            self.list = None;
            self.read(ctx);
        }
        match self.reading.as_ref().map(Task::poll) {
            Some(Answer::Done(read)) => {
                let with_texture = |read: Read| {
                    let texture = read.picture.as_ref().map(|image| pictures::texture(ctx, image));
                    (read, texture)
                };
                self.shown = Some(Shown(read.map(with_texture)));
                self.reading = None;
            }
            Some(Answer::Lost) => {
                self.shown = Some(Shown(None));
                self.reading = None;
            }
            Some(Answer::Waiting) | None => {}
        }
    }

    /// Reads the marked version; another one that is being read is given up.
    fn read(&mut self, ctx: &Context) {
        self.shown = None;
        let Some(path) = self.versions.get(self.marked).map(|version| version.path.clone()) else { return };
        let (present, look) = (Arc::clone(&self.present), self.look);
        self.reading = Some(Task::start(ctx, move |_| read(&path, &present, look)));
    }

    fn project(&self) -> Option<Arc<Project>> {
        let (read, _) = self.shown.as_ref()?.0.as_ref()?;
        Some(Arc::clone(&read.project))
    }

    fn body(&mut self, ui: &mut Ui, kit: &Kit, opened: bool) {
        let height = (ui.ctx().content_rect().height() - 220.0).clamp(180.0, PICTURE.y + 150.0);
        ui.horizontal_top(|ui| {
            let before = self.marked;
            ui.allocate_ui_with_layout(vec2(LIST_WIDTH, height), Layout::top_down(Align::Min), |ui| {
                self.list(ui, kit, height, opened);
            });
            if self.marked != before {
                self.read(ui.ctx());
            }
            ui.add_space(8.0);
            ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::top_down(Align::Min), |ui| {
                ui.set_width(ui.available_width());
                self.detail(ui, kit, height);
            });
        });
    }

    fn list(&mut self, ui: &mut Ui, kit: &Kit, height: f32, opened: bool) {
        let theme = kit.theme;
        let (_, rect) = ui.allocate_space(vec2(LIST_WIDTH, height));
        let frame = ui.interact(rect, list_id(), Sense::focusable_noninteractive());
        frame.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, kit.word("versions-title")));
        // The list comes after the dialog: it takes the keyboard when it is there.
        if opened || ui.memory(|memory| memory.focused().is_none()) {
            frame.request_focus();
        }
        let line = egui::Stroke::new(1.0, color32(if frame.has_focus() { theme.accent } else { theme.line }));
        ui.painter().rect(rect, size::FIELD_RADIUS, color32(theme.surface), line, StrokeKind::Inside);
        let by_key = if frame.has_focus() { self.walked(ui) } else { None };
        let mut marked = by_key.unwrap_or(self.marked);
        let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(rect.shrink(4.0)));
        inner.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().id_salt("versions").auto_shrink(false).show(&mut inner, |ui| {
            for (place, version) in self.versions.iter().enumerate() {
                let response = row(ui, kit, place, version, place == marked);
                if place == marked {
                    ui.ctx().accesskit_node_builder(list_id(), |node| {
                        node.set_active_descendant(response.id.accesskit_id());
                    });
                    if by_key.is_some() {
                        response.scroll_to_me(None);
                    }
                }
                if response.clicked() {
                    marked = place;
                    ui.memory_mut(|memory| memory.request_focus(list_id()));
                }
            }
        });
        self.marked = marked;
    }

    fn walked(&self, ui: &Ui) -> Option<usize> {
        let locked = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(list_id(), locked));
        let last = self.versions.len().checked_sub(1)?;
        match () {
            () if took(ui, Key::ArrowDown) => Some((self.marked + 1).min(last)),
            () if took(ui, Key::ArrowUp) => Some(self.marked.saturating_sub(1)),
            () if took(ui, Key::Home) => Some(0),
            () if took(ui, Key::End) => Some(last),
            () => None,
        }
    }

    fn detail(&self, ui: &mut Ui, kit: &Kit, height: f32) {
        let Some(Shown(shown)) = &self.shown else {
            return paragraph(ui, kit, &kit.word("versions-reading"));
        };
        let Some((read, picture)) = shown else {
            return paragraph(ui, kit, &kit.word("versions-unreadable"));
        };
        let wide = ui.available_width().min((height - 120.0).max(80.0) * PICTURE.x / PICTURE.y);
        let name = kit.word_with("recovery-picture", &[("title", read.project.title.as_str().into())]);
        pictures::show(ui, kit.theme, &name, picture.as_ref(), vec2(wide, wide * PICTURE.y / PICTURE.x));
        ui.add_space(10.0);
        let authors = read.project.authors.join(", ");
        if !authors.is_empty() {
            paragraph(ui, kit, &kit.word_with("versions-authors", &[("names", authors.into())]));
        }
        ScrollArea::vertical().id_salt("version differences").auto_shrink(false).show(ui, |ui| {
            for (place, line) in read.lines.iter().enumerate() {
                let style = if place == 0 { &text::CARD_TITLE } else { &text::FIELD };
                ui.add(Label::new(words(line, style, color32(kit.theme.ink_2))).wrap());
            }
        });
    }

    fn buttons(&self, ui: &mut Ui, kit: &Kit) -> Option<VersionsChoice> {
        let project = self.project();
        let mut chosen = None;
        ui.add_enabled_ui(project.is_some(), |ui| {
            if kit.primary_button(ui, None, &kit.word("versions-restore")).clicked() {
                chosen = project.clone().map(VersionsChoice::Restore);
            }
            if kit.secondary_button(ui, None, &kit.word("versions-open-copy")).clicked() {
                chosen = project.clone().map(VersionsChoice::OpenCopy);
            }
        });
        if kit.secondary_button(ui, None, &kit.word("dialog-close")).clicked() {
            chosen = Some(VersionsChoice::Closed);
        }
        chosen
    }
}

fn list_id() -> Id {
    Id::unique("versions list")
}

fn row(ui: &mut Ui, kit: &Kit, place: usize, version: &Version, is_marked: bool) -> egui::Response {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let response = ui.interact(rect, ui.make_persistent_id(("version", place)), Sense::CLICK);
    let past = SystemTime::now().duration_since(version.replaced).unwrap_or_default();
    let past = ago(kit.lang, past);
    let when = kit.word_with(
        "versions-until",
        &[("when", moment(kit.lang, version.replaced).unwrap_or_else(|| past.clone()).into())],
    );
    let weight = kit.word_with("versions-size", &[("kilobytes", version.bytes.div_ceil(1024).into())]);
    let weight = format!("{past} · {weight}");
    let said = format!("{when}, {weight}");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_marked, &said));
    let theme = kit.theme;
    if is_marked || response.hovered() {
        let fill = if is_marked { theme.accent_soft } else { theme.hover };
        ui.painter().rect_filled(rect, size::FIELD_RADIUS - 2.0, color32(fill));
    }
    let (upper, lower) = rect.shrink2(vec2(10.0, 4.0)).split_top_bottom_at_fraction(0.54);
    let galley = line_galley(ui, &when, &text::CARD_TITLE, color32(theme.ink), upper.width());
    paint_in_middle(ui, galley, upper.left(), upper);
    let galley = line_galley(ui, &weight, &text::SMALL, color32(theme.ink_2), lower.width());
    paint_in_middle(ui, galley, lower.left(), lower);
    response
}

fn read(path: &Path, present: &Project, look: Look) -> Option<Read> {
    let (bytes, _) = disk::load(path).ok()?;
    let project = Arc::new(file::read(&bytes).ok()?);
    let picture = pictures::drawn(&project, look, PIXELS);
    let found = differences(&project, present);
    Some(Read { picture, lines: lines(&found, look.lang), project })
}

/// What was done since then: a line for each sort of change, then the things by name.
fn lines(found: &[Difference], lang: Lang) -> Vec<String> {
    if found.is_empty() {
        return vec![lang.text("versions-same")];
    }
    let mut lines = vec![lang.text("versions-since")];
    lines.extend(summary(found, lang));
    lines.extend(found.iter().take(MOST_NAMES).map(|one| format!("· {}", one.sentence(lang))));
    let rest = found.len().saturating_sub(MOST_NAMES);
    if rest > 0 {
        lines.push(lang.with("versions-more", &[("count", rest.into())]));
    }
    lines
}
