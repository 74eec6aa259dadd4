//! The panel at the right: every field of what is selected, and of the journey when nothing is.
//!
//! It changes nothing itself: each frame gives the edits and requests that the user made.

mod customers;
mod episode;
mod evidence;
mod frame;
mod journey;
mod lane;
mod many;
mod micro;
mod note;
mod project;
mod touchpoint;

use std::sync::Arc;

use egui::{FocusDirection, Id, Rect, Sense, Ui, Vec2};

use super::images::Images;
use super::paint::picture;
use super::widgets::{Kit, panel_scroll};
use crate::command::Command;
use crate::edit::{Edit, JourneyChange};
use crate::fonts::icon;
use crate::lang::Lang;
use crate::model::{
    Attachment, CustomerId, EpisodePath, ImageId, Journey, JourneyId, NotePath, Project, TouchpointPath, words,
};
use crate::theme::{Theme, size};

pub use crate::session::{Selected, Several};
pub use many::SeveralChange;

/// The sizes of pictures in the panel, in points.
const PREVIEW_HEIGHT: f32 = 132.0;
const PORTRAIT: f32 = 72.0;

/// What the inspector needs to draw itself.
pub struct InspectorContext<'a> {
    pub project: &'a Arc<Project>,
    pub journey: JourneyId,
    pub selection: &'a Selected,
    /// Set when several things are selected.
    pub several: Option<&'a Several>,
    pub theme: &'static Theme,
    pub lang: Lang,
    /// The keyboard goes to the first field.
    pub takes_keyboard: bool,
}

/// Where a picture is to be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageUse {
    Touchpoint(TouchpointPath),
    Note(NotePath),
    Customer(CustomerId),
    /// A card of its own in a lane of pictures; without an episode in the last one.
    NewNote(Option<EpisodePath>, Attachment),
}

/// What the user did in the inspector.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Edit(Edit),
    /// A change of all that is selected.
    Several(SeveralChange),
    Command(Command),
    OpenJourney(JourneyId),
    /// A picture is to be chosen from disk, embedded and used here.
    ChooseImage(ImageUse),
    Close,
}

/// Between the header and the first field.
fn start_id() -> Id {
    Id::unique("inspector fields")
}

/// In a narrow window half of what is there stays the map's, as long as fields can be read.
pub fn width(ui: &Ui) -> f32 {
    (ui.available_width() / 2.0).clamp(size::INSPECTOR_LEAST, size::INSPECTOR).round()
}

/// Draws the inspector into a panel without margins that has its ground, and gives what the user did.
pub fn show(ui: &mut Ui, context: &InspectorContext<'_>) -> Vec<Outcome> {
    let Some(journey) = context.project.journey(context.journey) else { return Vec::new() };
    let kit = Kit { theme: context.theme, lang: context.lang };
    let mut pane = Pane { kit, project: context.project, journey, outcomes: Vec::new() };
    if context.takes_keyboard {
        ui.memory_mut(|memory| memory.request_focus(start_id()));
    }
    panel_scroll(ui, kind_key(context), |ui| match context.several {
        Some(several) => pane.under(ui, 0, |pane, ui| pane.several(ui, several)),
        None => pane.content(ui, *context.selection),
    });
    pane.outcomes
}

/// Each kind of thing has a panel that scrolls by itself: the fields of two cards stand at one height, those of a card
/// and an episode do not.
const fn kind_key(context: &InspectorContext<'_>) -> &'static str {
    match (context.several, context.selection) {
        (Some(_), _) => "several",
        (None, Selected::Touchpoint(_)) => "touchpoint",
        (None, Selected::Note(_)) => "note",
        (None, Selected::Episode(_)) => "episode",
        (None, Selected::Lane(_)) => "lane",
        (None, Selected::Nothing) => "journey",
    }
}

/// The panel while it is drawn. Views draw some of its fields too.
pub(in crate::ui) struct Pane<'a> {
    pub(in crate::ui) kit: Kit,
    pub(in crate::ui) project: &'a Arc<Project>,
    pub(in crate::ui) journey: &'a Arc<Journey>,
    pub(in crate::ui) outcomes: Vec<Outcome>,
}

impl Pane<'_> {
    /// What is not there any more counts as nothing selected.
    fn content(&mut self, ui: &mut Ui, selection: Selected) {
        match selection {
            Selected::Touchpoint(path) => {
                if let Some(touchpoint) = self.project.touchpoint(path) {
                    return self.under(ui, path.touchpoint.number(), |pane, ui| pane.touchpoint(ui, path, touchpoint));
                }
            }
            Selected::Note(path) => {
                if let Some(note) = self.project.note(path) {
                    return self.under(ui, path.note.number(), |pane, ui| pane.note(ui, path, note));
                }
            }
            Selected::Episode(path) => {
                if let Some(episode) = self.project.episode(path) {
                    return self.under(ui, path.episode.number(), |pane, ui| pane.episode(ui, path, episode));
                }
            }
            Selected::Lane(id) => {
                if let Some(lane) = self.journey.lanes.iter().find(|lane| lane.id == id) {
                    return self.under(ui, id.number(), |pane, ui| pane.lane(ui, lane));
                }
            }
            Selected::Nothing => {}
        }
        self.under(ui, self.journey.id.number(), |pane, ui| pane.journey_and_project(ui));
    }

    /// Each thing has fields of its own, so that a caret never wanders from one to another.
    fn under(&mut self, ui: &mut Ui, thing: u64, body: impl FnOnce(&mut Self, &mut Ui)) {
        ui.push_id(thing, |ui| body(self, ui));
    }

    pub(in crate::ui) fn word(&self, key: &str) -> String {
        self.kit.word(key)
    }

    /// The first for an episode, the second for a life phase: whichever the journey is made of.
    pub(in crate::ui) fn part_word(&self, keys: [&str; 2]) -> String {
        self.word(words::of_parts(&self.journey.form, keys))
    }

    pub(in crate::ui) fn named(&self, name: &str) -> String {
        self.kit.named(name)
    }

    pub(in crate::ui) fn edit(&mut self, edit: Edit) {
        self.outcomes.push(Outcome::Edit(edit));
    }

    pub(in crate::ui) fn change_journey(&mut self, change: JourneyChange) {
        self.edit(Edit::ChangeJourney { journey: self.journey.id, change });
    }

    /// Sign and kind of what is selected, and the way to close the panel.
    fn header(&mut self, ui: &mut Ui, sign: char, kind: &str) {
        if self.kit.panel_header(ui, sign, kind, &self.word("inspector-close")) {
            self.outcomes.push(Outcome::Close);
        }
        // The keyboard that was called to the fields is handed on to the first one.
        if ui.memory(|memory| memory.has_focus(start_id())) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
            let here = Rect::from_min_size(ui.cursor().min, Vec2::ZERO);
            ui.interact(here, start_id(), Sense::focusable_noninteractive());
        }
    }

    /// The space that sets the quiet sections apart from what is most used.
    fn before_sections(&self, ui: &mut Ui) {
        ui.add_space(14.0);
    }

    /// A picture that travels in the file: none, one of those that are there, or a new one from disk.
    fn image(&mut self, ui: &mut Ui, key: &str, current: Option<ImageId>, used: ImageUse) -> Option<Option<ImageId>> {
        let mut options = vec![(None, self.word("inspector-none"))];
        options.extend(self.project.images.iter().map(|image| (Some(image.id), self.named(&image.name))));
        let picked = if options.len() > 1 || current.is_some() {
            self.kit.labelled_combo(ui, key, &current, &options)
        } else {
            self.kit.label(ui, &self.word(key));
            None
        };
        if let Some(id) = current {
            self.preview(ui, id, matches!(used, ImageUse::Customer(_)));
        }
        let mut removed = false;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let choose = if current.is_some() { "inspector-image-replace" } else { "inspector-image-choose" };
            if self.kit.quiet_button(ui, icon::IMAGE, &self.word(choose)).clicked() {
                self.outcomes.push(Outcome::ChooseImage(used));
            }
            removed = current.is_some() && self.kit.remove_button(ui, &self.word("inspector-image-remove"));
        });
        if removed { Some(None) } else { picked }
    }

    /// The picture itself; a portrait is round, as on its chip.
    fn preview(&self, ui: &mut Ui, id: ImageId, is_portrait: bool) {
        let width = if is_portrait { PORTRAIT } else { ui.available_width() };
        let height = if is_portrait { PORTRAIT } else { PREVIEW_HEIGHT };
        let radius = if is_portrait { PORTRAIT / 2.0 } else { size::CARD_RADIUS };
        ui.add_space(8.0);
        let (rect, response) = ui.allocate_exact_size(egui::vec2(width, height), egui::Sense::hover());
        let known = self.project.images.iter().find(|image| image.id == id);
        let name = self.named(known.map_or("", |image| &image.name));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
        let mut images = Images::of(ui.ctx());
        let radius = egui::CornerRadius::same(radius as u8);
        ui.painter().add(picture(ui.ctx(), &mut images, id, rect, radius));
        response.on_hover_text(name);
        ui.add_space(6.0);
    }
}

/// The width of each of two fields that stand side by side.
fn half_width(ui: &Ui) -> f32 {
    (ui.available_width() - size::CARD_MARGIN_Y) / 2.0
}
