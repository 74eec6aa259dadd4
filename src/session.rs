//! The open document: its history, what is selected, where one looks, and the change that is being tried.
//!
//! Nothing of a window: the same session is driven by pointer, keys, menus and tests.

mod actions;
mod ahead;
mod arrange;
mod clipboard;
mod drag;
pub mod evidence;
mod feelings;
mod images;
mod lexis;
mod many;
mod micro;
mod remember;
mod rescued;
mod selection;
mod together;
mod view;
mod views;
mod walk;
mod waves;
mod words;

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use crate::edit::{Edit, EditError, History, Replacement, applied};
use crate::lang::Lang;
use crate::layout::Look;
use crate::layout::map::Map;
use crate::model::{
    Channel, ChannelId, Curve, CurveId, CurveKind, CustomerGroup, CustomerId, Episode, EpisodeId, EpisodePath, Form,
    Journey, JourneyId, Lane, LaneId, LaneKind, NotePath, Project, TouchpointPath,
};
use crate::scene::Target;

pub use ahead::{Base, Ready};
pub use drag::Drag;
pub use feelings::{Common, Several};
pub use micro::MicroWish;
pub use rescued::{Rescued, Versions};
use selection::Members;
pub use selection::Selection;
pub use together::Destination;
pub use view::View;
pub use walk::Direction;
pub use waves::wave_name;
pub use words::{Made, note_words_edit};

/// The thing that commands and the inspector work on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Selected {
    #[default]
    Nothing,
    Touchpoint(TouchpointPath),
    Note(NotePath),
    Episode(EpisodePath),
    Lane(LaneId),
}

/// What returns with an undo beside the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub journey: JourneyId,
    pub selection: Selection,
}

/// Where one looks: the scene point at the top left corner of the map's window, and points per scene unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    pub x: f64,
    pub y: f64,
    pub zoom: f32,
}

impl Default for Camera {
    fn default() -> Self {
        Self { x: 0.0, y: 0.0, zoom: 1.0 }
    }
}

/// The file that the document came from or went to.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenFile {
    pub path: PathBuf,
    /// Of the bytes as they are known to be on disk.
    pub hash: crate::disk::ContentHash,
}

/// An open document.
#[derive(Debug)]
pub struct Session {
    history: History<Place>,
    journey: JourneyId,
    selection: Selection,
    /// The same, to ask whether a thing is among it.
    members: Members,
    /// How often the selection has changed.
    selections: u64,
    /// The chip of an event that the arrow keys stand on, as long as the selection is the one of this number.
    event: Option<(u64, Target)>,
    /// The episodes that the selected cards lie in.
    homes: HashSet<EpisodeId>,
    cameras: HashMap<JourneyId, Camera>,
    look: Look,
    /// The map of the document as it is.
    map: Arc<Map>,
    /// The map with the change that is being tried, such as a card over its slot.
    preview: Option<(Edit, Arc<Map>)>,
    view: View,
    views: views::Views,
    remembering: remember::Remembering,
    pub file: Option<OpenFile>,
    /// The damaged file that it was read from, until it is saved.
    pub rescued: Option<Arc<Rescued>>,
    /// Somebody else works on the file: nothing is changed here.
    pub is_read_only: bool,
}

impl Session {
    /// Opens a document at its first journey; one without any gets an empty journey, unsaved.
    pub fn new(project: Arc<Project>, look: Look, file: Option<OpenFile>) -> Self {
        let (project, journey) = match project.journeys.first() {
            Some(first) => (Arc::clone(&project), Arc::clone(first)),
            None => with_blank_journey(&project, look.lang),
        };
        let map = Arc::new(Map::of(&project, &journey, look, None));
        Self {
            history: History::new(project),
            journey: journey.id,
            selection: Selection::default(),
            members: Members::default(),
            selections: 0,
            event: None,
            homes: HashSet::new(),
            cameras: HashMap::new(),
            look,
            map,
            preview: None,
            view: View::default(),
            views: views::Views::default(),
            remembering: remember::Remembering::default(),
            file,
            rescued: None,
            is_read_only: false,
        }
    }

    /// A new document with one empty journey.
    pub fn blank(look: Look) -> Self {
        let project = Project { language: look.lang.tag().to_owned(), ..Project::default() };
        Self::new(Arc::new(project), look, None)
    }

    pub fn project(&self) -> &Arc<Project> {
        self.history.present()
    }

    pub fn journey_id(&self) -> JourneyId {
        self.journey
    }

    /// The open journey as it is in the document.
    pub fn journey(&self) -> &Arc<Journey> {
        &self.map.journey
    }

    /// The map of the document as it is.
    pub fn map(&self) -> &Arc<Map> {
        &self.map
    }

    /// The map as it is shown: with the change that is being tried, if there is one.
    pub fn shown_map(&self) -> &Arc<Map> {
        self.preview.as_ref().map_or(&self.map, |(_, map)| map)
    }

    pub fn look(&self) -> Look {
        self.look
    }

    pub fn lang(&self) -> Lang {
        self.look.lang
    }

    pub fn set_look(&mut self, look: Look) {
        if look != self.look {
            self.look = look;
            self.preview = None;
            self.lay_out();
        }
    }

    pub fn camera(&self) -> Camera {
        self.cameras.get(&self.journey).copied().unwrap_or_default()
    }

    /// Whether the open journey has been looked at before.
    pub fn has_camera(&self) -> bool {
        self.cameras.contains_key(&self.journey)
    }

    pub fn set_camera(&mut self, camera: Camera) {
        self.cameras.insert(self.journey, camera);
    }

    pub fn history(&self) -> &History<Place> {
        &self.history
    }

    /// A pause or another field: the next typing is a step of its own.
    pub fn break_burst(&mut self) {
        self.history.break_burst();
    }

    pub fn is_changed(&self) -> bool {
        self.history.is_changed()
    }

    /// The present document is the one in this file.
    pub fn mark_saved(&mut self, file: OpenFile) {
        self.file = Some(file);
        self.rescued = None;
        self.history.mark_saved();
    }

    /// No document of this history is in a file, as with work that an earlier run left.
    pub fn mark_unsaved(&mut self) {
        self.history.mark_unsaved();
    }

    /// Takes over another version of the document as one step, and counts it as the one in this file.
    pub fn take_version(&mut self, to: Arc<Project>, file: OpenFile) -> Result<(), EditError> {
        self.edit(&Edit::ReplaceProject { project: to, why: Replacement::Version })?;
        self.mark_saved(file);
        Ok(())
    }

    /// After a fault in the midst of a change: back to the document with this revision, with a new map of it.
    pub fn put_right(&mut self, revision: u64) {
        self.preview = None;
        self.history.break_burst();
        while self.history.revision() != revision && self.history.undo().is_some() {}
        self.hold(Selection::default());
        let project = Arc::clone(self.project());
        let journey = project.journey(self.journey).or(project.journeys.first());
        if let Some(journey) = journey {
            self.journey = journey.id;
            self.map = self.map_of(&project, journey, None);
        }
    }

    /// Changes the document. On failure it is as before. What is selected stays so, wherever the edit moves it.
    ///
    /// # Errors
    /// What [`applied`] refuses, and any change of a document that can only be read.
    pub fn edit(&mut self, edit: &Edit) -> Result<(), EditError> {
        self.edit_and_hold(edit, self.selection.following(edit, self.project()))
    }

    /// Changes the document and selects what the change is about.
    pub fn edit_and_select(&mut self, edit: &Edit, selected: Selected) -> Result<(), EditError> {
        self.edit_and_hold(edit, Selection::one(selected))
    }

    /// Changes the document and selects these things, the last of them last.
    pub fn edit_and_select_many(&mut self, edit: &Edit, things: Vec<Selected>) -> Result<(), EditError> {
        self.edit_and_hold(edit, Selection::many(things))
    }

    fn edit_and_hold(&mut self, edit: &Edit, selection: Selection) -> Result<(), EditError> {
        self.preview = None;
        if self.is_read_only {
            return Err(EditError::ReadOnly);
        }
        let project = applied(self.project(), edit)?;
        self.commit(edit, project, selection);
        Ok(())
    }

    /// Shows a change without making it; none shows the document as it is. What cannot be done shows
    /// nothing new.
    pub fn try_edit(&mut self, edit: Option<Edit>) {
        let Some(edit) = edit else {
            self.preview = None;
            return;
        };
        if self.is_read_only || self.preview.as_ref().is_some_and(|(tried, _)| *tried == edit) {
            return;
        }
        let shown = applied(self.project(), &edit).ok();
        let journey = shown.as_ref().and_then(|project| project.journey(self.journey));
        self.preview = match (&shown, journey) {
            (Some(project), Some(journey)) => Some((edit, self.map_of(project, journey, Some(&self.map)))),
            _ => None,
        };
    }

    /// Makes the change that is being tried, if any. What is selected stays so if `selected` is among it.
    pub fn keep_tried(&mut self, selected: Selected) -> Result<(), EditError> {
        let Some((edit, _)) = self.preview.take() else { return Ok(()) };
        // A drag is a step of its own, whatever came before it.
        self.history.break_burst();
        let followed = self.selection.following(&edit, self.project());
        let stays = followed.things().len() > 1 && followed.things().contains(&selected);
        self.edit_and_hold(&edit, if stays { followed } else { Selection::one(selected) })
    }

    /// Goes a step back; the journey and the selection of then return. Gives what was undone, in words.
    pub fn undo(&mut self) -> Option<String> {
        self.preview = None;
        let step = self.history.undo()?;
        let label = step.label(self.look.lang);
        self.go(step.selection);
        Some(label)
    }

    /// Goes a step forward again. Gives what was redone, in words.
    pub fn redo(&mut self) -> Option<String> {
        self.preview = None;
        let step = self.history.redo()?;
        let label = step.label(self.look.lang);
        self.go(step.selection);
        Some(label)
    }

    /// Opens a journey of the project.
    pub fn open_journey(&mut self, journey: JourneyId) {
        if self.project().journey(journey).is_some() && journey != self.journey {
            self.go(Place { journey, selection: Selection::default() });
        }
    }

    /// From the journey at the root down to the open one, with the episodes through which one came.
    pub fn drill_path(&self) -> Vec<JourneyId> {
        let mut path = vec![self.journey];
        let project = self.project();
        while let Some(parent) =
            path.last().and_then(|id| project.journey(*id)).and_then(|journey| project.parent_episode(journey))
        {
            if path.contains(&parent.journey) {
                break;
            }
            path.push(parent.journey);
        }
        path.reverse();
        path
    }

    /// The micro journey of the selected episode or of the one that the selected card lies in.
    pub fn micro_of_selection(&self) -> Option<JourneyId> {
        self.project().episode(self.selected_episode()?)?.micro
    }

    /// The episode that is selected or holds what is selected.
    pub fn selected_episode(&self) -> Option<EpisodePath> {
        match self.selected() {
            Selected::Touchpoint(path) => Some(path.episode_path()),
            Selected::Note(path) => Some(path.episode_path()),
            Selected::Episode(path) => Some(path),
            Selected::Lane(_) | Selected::Nothing => None,
        }
    }

    /// Out of a micro journey into the one above, with its episode selected.
    pub fn drill_out(&mut self) -> bool {
        let Some(parent) = self.project().parent_episode(self.journey()) else { return false };
        self.go(Place { journey: parent.journey, selection: Selection::one(Selected::Episode(parent)) });
        true
    }

    fn place(&self) -> Place {
        Place { journey: self.journey, selection: self.selection.clone() }
    }

    fn go(&mut self, place: Place) {
        if place.journey != self.journey {
            self.mark_view();
        }
        self.arrive(place);
    }

    fn arrive(&mut self, place: Place) {
        self.history.break_burst();
        self.preview = None;
        self.journey = place.journey;
        self.hold(place.selection);
        self.settle();
    }

    /// After any change: the open journey and the selection are things that exist, and the map is theirs.
    fn settle(&mut self) {
        let project = self.project();
        if project.journey(self.journey).is_none()
            && let Some(first) = project.journeys.first()
        {
            self.journey = first.id;
        }
        if !Arc::ptr_eq(&self.map.project, self.project()) || self.map.journey.id != self.journey {
            self.lay_out();
        }
        self.keep_existing();
    }

    fn lay_out(&mut self) {
        let project = Arc::clone(self.project());
        if let Some(journey) = project.journey(self.journey) {
            self.map = self.map_of(&project, journey, Some(&self.map));
        }
    }
}

/// The document with an empty journey in it.
fn with_blank_journey(project: &Arc<Project>, lang: Lang) -> (Arc<Project>, Arc<Journey>) {
    let mut project = Project::clone(project);
    let customer = match project.customers.first() {
        Some(first) => first.id,
        None => {
            let group = CustomerGroup::new(CustomerId::random(), lang.text("new-customer"));
            let id = group.id;
            project.customers.push(group);
            id
        }
    };
    let mut journey = Journey::new(JourneyId::random(), lang.text("new-journey"));
    journey.form = Form::Customer;
    journey.lanes =
        [LaneKind::Touchpoints, LaneKind::Emotion, LaneKind::Quote, LaneKind::BehindTheScenes, LaneKind::Improvement]
            .map(|kind| Lane::new(LaneId::random(), kind))
            .into();
    journey.curves =
        [CurveKind::Current, CurveKind::Desired].map(|kind| Curve::new(CurveId::random(), customer, kind)).into();
    journey.episodes = vec![Arc::new(Episode::new(EpisodeId::random(), lang.text("new-episode")))];
    if project.title.is_empty() {
        project.title = lang.text("new-project");
    }
    if project.channels.is_empty() {
        project.channels = ["channel-phone", "channel-email", "channel-online", "channel-person", "channel-post"]
            .map(|key| Channel::new(ChannelId::random(), lang.text(key)))
            .into();
    }
    let journey = Arc::new(journey);
    project.journeys.push(Arc::clone(&journey));
    (Arc::new(project), journey)
}
