//! A journey in words: one page of Markdown with what it is for, what was learned, and what is done about it.
//!
//! The words of the document are made inert, so that a page does nothing wherever it is read.

mod experience;
mod findings;
mod frame;
mod generation;
mod improvements;
mod inert;
mod measured;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub use inert::{inert, paragraphs};

use crate::lang::Lang;
use crate::layout::words::date_text;
use crate::method::main_customer;
use crate::model::{
    CustomerId, Date, Episode, EpisodeId, GapPlace, Improvement, Insight, Journey, Project, Touchpoint, TouchpointId,
};

/// The page of a journey, in Markdown, with the program's words in `lang`. The same document gives the same page.
pub fn report(project: &Project, journey: &Journey, lang: Lang) -> String {
    let mut page = Page::new(project, journey, lang);
    page.head();
    page.frame();
    page.groups();
    page.phases();
    page.events();
    page.experience();
    page.gaps();
    page.worth();
    page.metrics();
    page.findings();
    page.improvements();
    page.methods();
    page.limitations();
    page.text
}

/// How many of a long list are named; the rest is counted.
const MOST_NAMED: usize = 10;

/// A page while it is written.
struct Page<'a> {
    project: &'a Project,
    journey: &'a Journey,
    lang: Lang,
    /// Whose feelings stand first; none while there is no curve.
    customer: Option<CustomerId>,
    episodes: HashMap<EpisodeId, &'a Episode>,
    touchpoints: HashMap<TouchpointId, (&'a Episode, &'a Touchpoint)>,
    insights: Vec<&'a Arc<Insight>>,
    text: String,
    /// The last line belongs to a list.
    is_listing: bool,
}

impl<'a> Page<'a> {
    fn new(project: &'a Project, journey: &'a Journey, lang: Lang) -> Self {
        let episodes: HashMap<_, _> = journey.episodes.iter().map(|one| (one.id, one.as_ref())).collect();
        let in_episode =
            |episode: &'a Arc<Episode>| episode.touchpoints.iter().map(move |one| (one.id, (&**episode, &**one)));
        let touchpoints = journey.episodes.iter().flat_map(in_episode).collect();
        let customer = main_customer(journey);
        let mut page = Self {
            project,
            journey,
            lang,
            customer,
            episodes,
            touchpoints,
            insights: Vec::new(),
            text: String::new(),
            is_listing: false,
        };
        page.insights = project.insights.iter().filter(|insight| page.has_insight(insight)).collect();
        page
    }

    /// What points to nothing belongs to the journeys that hang under no episode.
    fn has_insight(&self, insight: &Insight) -> bool {
        let is_loose = insight.episodes.is_empty() && insight.touchpoints.is_empty();
        is_loose && self.journey.parent.is_none()
            || insight.episodes.iter().any(|id| self.episodes.contains_key(id))
            || insight.touchpoints.iter().any(|id| self.touchpoints.contains_key(id))
    }

    fn has_improvement(&self, improvement: &Improvement) -> bool {
        match improvement.gap {
            Some(GapPlace::Episode(id)) => self.episodes.contains_key(&id),
            Some(GapPlace::Touchpoint(id)) => self.touchpoints.contains_key(&id),
            None => self.journey.parent.is_none(),
        }
    }

    fn word(&self, key: &str) -> String {
        self.lang.text(key)
    }

    fn date(&self, date: Date) -> String {
        date_text(date, self.lang)
    }

    /// A name, or a word for having none, made inert.
    fn named(&self, name: &str) -> String {
        self.lang.named(&inert(name))
    }

    fn customer_name(&self, id: CustomerId) -> String {
        self.named(self.project.customer(id).map_or("", |group| &group.name))
    }

    /// `words` are inert, here and below.
    fn heading(&mut self, level: usize, words: &str) {
        self.apart();
        self.text.push_str(&format!("{} {words}\n", "#".repeat(level)));
        self.is_listing = false;
    }

    fn paragraph(&mut self, words: &str) {
        self.apart();
        self.text.push_str(&format!("{words}\n"));
        self.is_listing = false;
    }

    fn line(&mut self, words: &str) {
        if !self.is_listing {
            self.apart();
        }
        self.text.push_str(&format!("- {words}\n"));
        self.is_listing = true;
    }

    /// An empty line before what is next.
    fn apart(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// A line below the last one.
    fn under(&mut self, words: &str) {
        self.text.push_str(&format!("  - {words}\n"));
    }

    /// A line with its name, unless it says nothing.
    fn fact(&mut self, key: &str, words: &str) {
        if !words.is_empty() {
            let name = self.word(key);
            self.line(&format!("**{name}:** {words}"));
        }
    }

    fn head(&mut self) {
        let title = if self.journey.title.trim().is_empty() { &self.project.title } else { &self.journey.title };
        let title = self.named(title);
        self.heading(1, &title);
        let subtitle = inert(&self.journey.subtitle);
        if !subtitle.is_empty() {
            self.paragraph(&subtitle);
        }
        let project = self.project;
        let mut about = vec![inert(&project.organisation), inert(&project.sector)];
        if !project.version.trim().is_empty() {
            about.push(self.lang.with("report-version", &[("version", inert(&project.version).into())]));
        }
        if !project.authors.is_empty() {
            about.push(joined(&project.authors));
        }
        about.retain(|words| !words.is_empty());
        if !about.is_empty() {
            self.paragraph(&about.join(" · "));
        }
    }

    fn limitations(&mut self) {
        let said: Vec<String> = paragraphs(&self.journey.limitations).collect();
        let assumed = self.assumed();
        if said.is_empty() && assumed.is_none() {
            return;
        }
        let title = self.word("inspector-limitations");
        self.heading(2, &title);
        for words in said.iter().chain(&assumed) {
            self.paragraph(words);
        }
    }

    /// How many scores rest on nothing but what the makers think.
    fn assumed(&self) -> Option<String> {
        let known: HashSet<TouchpointId> =
            self.insights.iter().flat_map(|insight| insight.touchpoints.iter().copied()).collect();
        let scored = self.touchpoints.values().filter(|(_, touchpoint)| !touchpoint.scores.is_empty());
        let (mut of, mut count) = (0_usize, 0_usize);
        for (_, touchpoint) in scored {
            of += 1;
            count += usize::from(!known.contains(&touchpoint.id));
        }
        let values = [("count", count.into()), ("of", of.into())];
        (count > 0).then(|| self.lang.with("report-assumed", &values))
    }
}

/// The inert words with semicolons between them.
fn joined(words: &[String]) -> String {
    words.iter().map(|one| inert(one)).filter(|one| !one.is_empty()).collect::<Vec<_>>().join("; ")
}

/// With a capital at the beginning.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
