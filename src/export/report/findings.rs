//! What was learned, and by which research.

use super::{MOST_NAMED, Page, capital, inert};
use crate::method::Research;
use crate::model::{Certainty, Insight, InsightKind, words};

/// How many places of an insight are named.
const PLACES: usize = 4;

/// The kinds in the order in which they are told, with their headings.
const KINDS: [(InsightKind, &str); 6] = [
    (InsightKind::Quote, "report-quotes"),
    (InsightKind::Observation, "report-observations"),
    (InsightKind::Need, "report-needs"),
    (InsightKind::Pain, "report-pains"),
    (InsightKind::Gain, "report-gains"),
    (InsightKind::Trend, "report-trends"),
];

impl Page<'_> {
    pub(super) fn findings(&mut self) {
        if self.insights.is_empty() {
            return;
        }
        let title = self.word("report-findings");
        self.heading(2, &title);
        for (kind, key) in KINDS {
            let found: Vec<_> = self.insights.iter().copied().filter(|insight| insight.kind == kind).collect();
            if found.is_empty() {
                continue;
            }
            let title = self.word(key);
            self.heading(3, &title);
            for insight in found {
                self.finding(insight);
            }
        }
    }

    fn finding(&mut self, insight: &Insight) {
        let words = insight.text.trim();
        self.line(&match insight.kind {
            // Many are typed with their quotation marks.
            InsightKind::Quote => format!("“{}”", self.named(unquoted(words))),
            _ => self.named(words),
        });
        let mut about = vec![self.word(words::certainty(insight.certainty))];
        about.extend(self.research_words(&Research::of(insight)));
        about.extend(self.places(insight));
        self.under(&capital(&about.join(" · ")));
    }

    /// "interview: gesprekken thuis, n = 12, 21 September 2026".
    fn research_words(&self, research: &Research<'_>) -> Option<String> {
        if !research.is_known() {
            return None;
        }
        let method = research.method.map(|method| self.word(words::insight_method(method)));
        let source = inert(research.source);
        // A source that begins with its method says both.
        let repeats = |method: &String| source.to_lowercase().starts_with(&method.to_lowercase());
        let method = method.filter(|method| !repeats(method));
        let source = Some(source).filter(|source| !source.is_empty());
        let what = [method, source].into_iter().flatten().collect::<Vec<_>>().join(": ");
        let n = research.n.map(|n| format!("n = {n}"));
        let date = research.date.map(|date| self.date(date));
        let parts = [Some(what).filter(|what| !what.is_empty()), n, date];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }

    /// Where on the map it belongs.
    fn places(&self, insight: &Insight) -> Option<String> {
        let touchpoints = insight.touchpoints.iter().filter_map(|id| self.touchpoints.get(id));
        let mut titles: Vec<String> = touchpoints.map(|(_, one)| self.named(&one.title)).collect();
        if titles.is_empty() {
            let episodes = insight.episodes.iter().filter_map(|id| self.episodes.get(id));
            titles = episodes.map(|one| self.named(&one.title)).collect();
        }
        if titles.is_empty() {
            return None;
        }
        let more = titles.len().saturating_sub(PLACES);
        titles.truncate(PLACES);
        if more > 0 {
            titles.push(self.lang.with("report-more", &[("count", more.into())]));
        }
        Some(self.lang.with("report-at", &[("places", titles.join(", ").into())]))
    }

    /// Each piece of research once, with how many insights it gave.
    pub(super) fn methods(&mut self) {
        let mut known: Vec<(Research<'_>, usize)> = Vec::new();
        for insight in &self.insights {
            let research = Research::of(insight);
            match known.iter_mut().find(|(other, _)| *other == research) {
                Some((_, count)) => *count += 1,
                None if research.is_known() => known.push((research, 1)),
                None => {}
            }
        }
        let facts = self.insights.iter().filter(|insight| insight.certainty == Certainty::Fact).count();
        if known.is_empty() {
            return;
        }
        known.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let mut lines = Vec::new();
        for (research, count) in known.iter().take(MOST_NAMED) {
            let words = self.research_words(research).unwrap_or_default();
            let insights = self.lang.with("inspector-count-insights", &[("count", (*count).into())]);
            lines.push(format!("{} ({insights})", capital(&words)));
        }
        let more = known.len().saturating_sub(MOST_NAMED);
        let values = [("facts", facts.into()), ("rest", (self.insights.len() - facts).into())];
        let (title, told) = (self.word("report-methods"), self.lang.with("report-facts", &values));
        self.heading(2, &title);
        for words in lines {
            self.line(&words);
        }
        self.more(more);
        self.paragraph(&told);
    }
}

/// The words without the quotation marks around all of them.
fn unquoted(words: &str) -> &str {
    let marks = ['“', '”', '"'];
    words.strip_prefix(marks).and_then(|words| words.strip_suffix(marks)).unwrap_or(words)
}
