//! Large changes, worked out beside the window: the document and the map after them, on any thread.

use std::sync::Arc;

use super::{Place, Selected, Selection, Session};
use crate::edit::{Edit, EditError, applied};
use crate::layout::Look;
use crate::layout::map::Map;
use crate::model::{JourneyId, Project};

/// The document as it is, and how one looks at it.
#[derive(Clone, Debug)]
pub struct Base {
    project: Arc<Project>,
    journey: JourneyId,
    map: Arc<Map>,
    look: Look,
    carry_over: Option<f64>,
}

/// A change with all that takes long about it done.
#[derive(Debug)]
pub struct Ready {
    base: Base,
    edit: Edit,
    project: Arc<Project>,
    map: Option<Arc<Map>>,
    selection: Vec<Selected>,
}

impl Base {
    pub fn project(&self) -> &Project {
        &self.project
    }

    pub fn look(&self) -> Look {
        self.look
    }

    /// The document after an edit, with these things selected.
    pub fn ready(&self, edit: Edit, selection: Vec<Selected>) -> Result<Ready, EditError> {
        let project = applied(&self.project, &edit)?;
        let map = project.journey(self.journey).map(|journey| {
            Arc::new(Map::of(&project, journey, self.look, Some(&self.map)).remembering(self.carry_over))
        });
        Ok(Ready { base: self.clone(), edit, project, map, selection })
    }
}

impl Session {
    /// For another thread to work out a change.
    pub fn base(&self) -> Base {
        Base {
            project: Arc::clone(self.project()),
            journey: self.journey,
            map: Arc::clone(&self.map),
            look: self.look,
            carry_over: self.carry_over(),
        }
    }

    /// Makes a change that was worked out. It is worked out anew if the document became another one meanwhile.
    pub fn take(&mut self, ready: Ready) -> Result<(), EditError> {
        let base = &ready.base;
        if self.is_read_only || !Arc::ptr_eq(&base.project, self.project()) {
            return self.edit_and_select_many(&ready.edit, ready.selection);
        }
        let seen = (base.journey, base.look, base.carry_over);
        if let Some(map) = ready.map.filter(|_| seen == (self.journey, self.look, self.carry_over())) {
            self.map = map;
        }
        self.commit(&ready.edit, ready.project, Selection::many(ready.selection));
        Ok(())
    }

    /// Takes over the document that an edit gave.
    pub(super) fn commit(&mut self, edit: &Edit, project: Arc<Project>, selection: Selection) {
        self.preview = None;
        let before = self.place();
        let after = Place { journey: self.journey, selection: selection.clone() };
        self.history.commit(edit, project, before, after);
        self.hold(selection);
        self.settle();
    }
}
