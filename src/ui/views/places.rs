//! What insights and improvements speak of, by name: looked for again only when the document has changed.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::find::Place;
use crate::model::{EpisodePath, GapPlace, Project};
use crate::session::evidence::links;

/// The things that insights or improvements of a project are linked to.
#[derive(Default)]
pub struct Places {
    of: Option<Arc<Project>>,
    homes: HashMap<GapPlace, Home>,
}

/// Where a linked thing lies, and how it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    pub place: Place,
    pub title: String,
    /// The title of the episode that a touchpoint lies in; of an episode, of its journey.
    pub within: String,
}

impl Places {
    /// Looks for what the document links to now.
    pub fn follow(&mut self, project: &Arc<Project>) {
        if self.of.as_ref().is_some_and(|known| Arc::ptr_eq(known, project)) {
            return;
        }
        self.of = Some(Arc::clone(project));
        let of_insights = project.insights.iter().flat_map(|insight| links(insight));
        let of_improvements = project.improvements.iter().filter_map(|improvement| improvement.gap);
        let wanted: HashSet<GapPlace> = of_insights.chain(of_improvements).collect();
        self.homes.clear();
        if wanted.is_empty() {
            return;
        }
        for journey in &project.journeys {
            for episode in &journey.episodes {
                let path = EpisodePath { journey: journey.id, episode: episode.id };
                let own = GapPlace::Episode(episode.id);
                if wanted.contains(&own) {
                    let (title, within) = (episode.title.clone(), journey.title.clone());
                    self.homes.insert(own, Home { place: Place::Episode(path), title, within });
                }
                for touchpoint in &episode.touchpoints {
                    let own = GapPlace::Touchpoint(touchpoint.id);
                    if wanted.contains(&own) {
                        let place = Place::Touchpoint(path.touchpoint(touchpoint.id));
                        let (title, within) = (touchpoint.title.clone(), episode.title.clone());
                        self.homes.insert(own, Home { place, title, within });
                    }
                }
            }
        }
    }

    pub fn home(&self, place: GapPlace) -> Option<&Home> {
        self.homes.get(&place)
    }

    /// Its title, or nothing for what has none.
    pub fn title(&self, place: GapPlace) -> &str {
        self.home(place).map_or("", |home| home.title.trim())
    }
}
