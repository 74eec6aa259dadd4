//! What cards name and the whole project shares: found again by name, or brought along.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use super::folded;
use crate::edit::Insertion;
use crate::model::{
    Actor, ActorId, Channel, ChannelId, EmbeddedImage, EpisodeId, GapPlace, ImageId, Improvement, ImprovementId,
    Insight, InsightId, Project, TouchpointId,
};

/// The way from the shared things of a fragment to those of a project.
pub(super) struct Shared<'a> {
    content: &'a Project,
    project: &'a Project,
    channels: HashMap<ChannelId, ChannelId>,
    actors: HashMap<ActorId, ActorId>,
    images: HashMap<ImageId, ImageId>,
    insights: HashMap<InsightId, InsightId>,
    improvements: HashMap<ImprovementId, ImprovementId>,
    new: Insertion,
}

impl<'a> Shared<'a> {
    pub fn new(content: &'a Project, project: &'a Project) -> Self {
        Self {
            content,
            project,
            channels: HashMap::new(),
            actors: HashMap::new(),
            images: HashMap::new(),
            insights: HashMap::new(),
            improvements: HashMap::new(),
            new: Insertion::default(),
        }
    }

    /// A channel of the same name, else one that is added.
    pub fn channel(&mut self, id: ChannelId) -> ChannelId {
        let (content, project, new) = (self.content, self.project, &mut self.new);
        once(&mut self.channels, id, || {
            let old = content.channel(id)?;
            let same = |one: &&Channel| one.id == id || folded(&one.name) == folded(&old.name);
            project.channels.iter().find(same).map(|one| one.id).or_else(|| {
                let copy = Channel { id: ChannelId::random(), ..old.clone() };
                let id = copy.id;
                new.channels.push(copy);
                Some(id)
            })
        })
    }

    pub fn actor(&mut self, id: ActorId) -> ActorId {
        let (content, project, new) = (self.content, self.project, &mut self.new);
        once(&mut self.actors, id, || {
            let old = content.actors.iter().find(|one| one.id == id)?;
            let same = |one: &&Actor| one.id == id || folded(&one.name) == folded(&old.name);
            project.actors.iter().find(same).map(|one| one.id).or_else(|| {
                let copy = Actor { id: ActorId::random(), ..old.clone() };
                let id = copy.id;
                new.actors.push(copy);
                Some(id)
            })
        })
    }

    /// The same picture, else one that is embedded.
    pub fn image(&mut self, id: ImageId) -> ImageId {
        let (content, project, new) = (self.content, self.project, &mut self.new);
        once(&mut self.images, id, || {
            let old = content.images.iter().find(|one| one.id == id)?;
            project.images.iter().find(|one| one.bytes == old.bytes).map(|one| one.id).or_else(|| {
                let copy = EmbeddedImage { id: ImageId::random(), ..EmbeddedImage::clone(old) };
                let id = copy.id;
                new.images.push(Arc::new(copy));
                Some(id)
            })
        })
    }

    /// An insight of the same kind and words, else one that is added.
    pub fn insight(&mut self, id: InsightId) -> InsightId {
        let (content, project, new) = (self.content, self.project, &mut self.new);
        once(&mut self.insights, id, || {
            let old = content.insight(id)?;
            let same = |one: &&Arc<Insight>| one.id == id || one.kind == old.kind && one.text == old.text;
            project.insights.iter().find(same).map(|one| one.id).or_else(|| {
                let copy = Insight { id: InsightId::random(), ..Insight::clone(old) };
                let id = copy.id;
                new.insights.push(Arc::new(copy));
                Some(id)
            })
        })
    }

    /// An improvement of the same words, else one that is added with the insights it rests on.
    pub fn improvement(&mut self, id: ImprovementId) -> ImprovementId {
        let rests_on = self.content.improvement(id).map(|old| old.insights.clone()).unwrap_or_default();
        let insights: Vec<InsightId> = rests_on.into_iter().map(|id| self.insight(id)).collect();
        let (content, project, new) = (self.content, self.project, &mut self.new);
        once(&mut self.improvements, id, || {
            let old = content.improvement(id)?;
            let same =
                |one: &&Arc<Improvement>| one.id == id || one.title == old.title && one.description == old.description;
            project.improvements.iter().find(same).map(|one| one.id).or_else(|| {
                let copy = Improvement { id: ImprovementId::random(), insights, ..Improvement::clone(old) };
                let id = copy.id;
                new.improvements.push(Arc::new(copy));
                Some(id)
            })
        })
    }

    /// Hangs what was added on the copies of the cards. Insights about a copied card come along though no note
    /// names them: without them the card would be an assumption.
    pub fn link(
        &mut self,
        touchpoints: &HashMap<TouchpointId, TouchpointId>,
        episodes: &HashMap<EpisodeId, EpisodeId>,
    ) {
        for old in &self.content.insights {
            let is_about = old.touchpoints.iter().any(|id| touchpoints.contains_key(id))
                || old.episodes.iter().any(|id| episodes.contains_key(id));
            if is_about {
                self.insight(old.id);
            }
        }
        for one in &mut self.new.insights {
            let one = Arc::make_mut(one);
            one.touchpoints = one.touchpoints.iter().filter_map(|id| touchpoints.get(id).copied()).collect();
            one.episodes = one.episodes.iter().filter_map(|id| episodes.get(id).copied()).collect();
        }
        for one in &mut self.new.improvements {
            let one = Arc::make_mut(one);
            one.gap = match one.gap {
                Some(GapPlace::Touchpoint(id)) => touchpoints.get(&id).copied().map(GapPlace::Touchpoint),
                Some(GapPlace::Episode(id)) => episodes.get(&id).copied().map(GapPlace::Episode),
                None => None,
            };
        }
    }

    pub fn into_insertion(self, into: &mut Insertion) {
        let Insertion { channels, actors, images, insights, improvements, .. } = self.new;
        (into.channels, into.actors, into.images) = (channels, actors, images);
        (into.insights, into.improvements) = (insights, improvements);
    }
}

/// Finds or makes the counterpart of an id the first time it is asked for. A fragment that was read names
/// nothing that it does not hold; were it so, the edit would refuse the id.
fn once<T: Copy + Eq + Hash>(known: &mut HashMap<T, T>, id: T, find: impl FnOnce() -> Option<T>) -> T {
    if let Some(known) = known.get(&id) {
        return *known;
    }
    let found = find().unwrap_or(id);
    known.insert(id, found);
    found
}
