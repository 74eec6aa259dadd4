//! The images of the document: those that nothing shows can go.

use std::collections::HashSet;

use super::Session;
use crate::edit::{Edit, EditError};
use crate::model::ImageId;

impl Session {
    /// Takes out the images that nothing shows. Gives whether there were any.
    pub fn remove_unused_images(&mut self) -> Result<bool, EditError> {
        let project = self.project();
        if project.images.is_empty() {
            return Ok(false);
        }
        let episodes = || project.journeys.iter().flat_map(|journey| &journey.episodes);
        let portraits = project.customers.iter().filter_map(|customer| customer.portrait);
        let on_cards = episodes().flat_map(|episode| &episode.touchpoints).filter_map(|touchpoint| touchpoint.image);
        let on_notes = episodes().flat_map(|episode| &episode.notes).filter_map(|note| note.image);
        let used: HashSet<ImageId> = portraits.chain(on_cards).chain(on_notes).collect();
        let unused = project.images.iter().map(|image| image.id).filter(|id| !used.contains(id));
        let edits: Vec<Edit> = unused.map(|image| Edit::RemoveImage { image }).collect();
        if edits.is_empty() {
            return Ok(false);
        }
        self.edit(&Edit::Many(edits)).map(|()| true)
    }
}
