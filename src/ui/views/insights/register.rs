//! Which insights the register lists, and in what order.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::sync::Arc;

use crate::find::{Query, folded};
use crate::lang::Lang;
use crate::model::{Certainty, GapPlace, Insight, InsightId, InsightKind, InsightMethod, Project, words};
use crate::session::evidence::links;
use crate::session::{Selected, Session};

pub const KINDS: [InsightKind; 6] = [
    InsightKind::Quote,
    InsightKind::Observation,
    InsightKind::Trend,
    InsightKind::Need,
    InsightKind::Pain,
    InsightKind::Gain,
];
pub const METHODS: [InsightMethod; 6] = [
    InsightMethod::Interview,
    InsightMethod::Survey,
    InsightMethod::Review,
    InsightMethod::Observation,
    InsightMethod::Data,
    InsightMethod::CoCreation,
];

/// A column of the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Kind,
    Text,
    Certainty,
    Method,
    Source,
    Sample,
    Date,
    Links,
}

impl Column {
    pub const ALL: [Column; 8] =
        [Self::Kind, Self::Text, Self::Certainty, Self::Method, Self::Source, Self::Sample, Self::Date, Self::Links];

    /// The fluent key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kind => "insights-kind",
            Self::Text => "insights-text",
            Self::Certainty => "insights-certainty-short",
            Self::Method => "insights-method",
            Self::Source => "insights-source",
            Self::Sample => "insights-sample",
            Self::Date => "insights-date",
            Self::Links => "insights-links",
        }
    }
}

/// By which column, and whether the largest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub column: Column,
    pub is_descending: bool,
}

/// Which insights by what they are linked to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Linked {
    #[default]
    Any,
    Yes,
    No,
    /// To what is selected on the map, or to something in it.
    Selection,
}

/// What is listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub text: String,
    pub kind: Option<InsightKind>,
    pub certainty: Option<Certainty>,
    pub method: Option<InsightMethod>,
    pub linked: Linked,
}

/// The rows of the register, for as long as all that they depend on is the same.
#[derive(Default)]
pub struct Register {
    known: Option<Key>,
    rows: Vec<usize>,
}

struct Key {
    of: Arc<Project>,
    filter: Filter,
    sort: Option<Sort>,
    /// What is selected on the map, where that counts.
    selected: Selected,
    kept: Option<InsightId>,
    lang: Lang,
}

impl Register {
    /// Places in the project's list of insights. `kept` is listed whatever it is: it is being worked on.
    pub fn rows(
        &mut self,
        session: &Session,
        filter: &Filter,
        sort: Option<Sort>,
        kept: Option<InsightId>,
    ) -> &[usize] {
        let project = session.project();
        let by_selection = filter.linked == Linked::Selection;
        let selected = if by_selection { session.selected() } else { Selected::Nothing };
        let is_known = self.known.as_ref().is_some_and(|known| {
            Arc::ptr_eq(&known.of, project)
                && known.filter == *filter
                && (known.sort, known.selected, known.kept, known.lang) == (sort, selected, kept, session.lang())
        });
        if !is_known {
            self.rows = listed(project, filter, &chosen(session), kept);
            if let Some(sort) = sort {
                sorted(&mut self.rows, project, sort, session.lang());
            }
            let (of, filter) = (Arc::clone(project), filter.clone());
            self.known = Some(Key { of, filter, sort, selected, kept, lang: session.lang() });
        }
        &self.rows
    }
}

/// What is selected on the map, with all that lies in it.
fn chosen(session: &Session) -> HashSet<GapPlace> {
    let Some(place) = session.selected_place() else { return HashSet::new() };
    let inside = match session.selected() {
        Selected::Episode(path) => session.project().episode(path).map_or(&[][..], |episode| &episode.touchpoints),
        _ => &[],
    };
    inside.iter().map(|touchpoint| GapPlace::Touchpoint(touchpoint.id)).chain([place]).collect()
}

fn listed(project: &Project, filter: &Filter, chosen: &HashSet<GapPlace>, kept: Option<InsightId>) -> Vec<usize> {
    let query = Query::new(&filter.text);
    let fits = |insight: &Insight| {
        let is_linked = || links(insight).next().is_some();
        filter.kind.is_none_or(|kind| insight.kind == kind)
            && filter.certainty.is_none_or(|certainty| insight.certainty == certainty)
            && filter.method.is_none_or(|method| insight.method == Some(method))
            && match filter.linked {
                Linked::Any => true,
                Linked::Yes => is_linked(),
                Linked::No => !is_linked(),
                Linked::Selection => links(insight).any(|place| chosen.contains(&place)),
            }
            && (query.is_empty() || {
                let text = folded(&format!("{}\n{}", insight.text, insight.source));
                query.is_in(&text)
            })
    };
    let rows = project.insights.iter().enumerate();
    rows.filter(|(_, insight)| Some(insight.id) == kept || fits(insight)).map(|(at, _)| at).collect()
}

/// What is missing stands last, whichever way round.
fn sorted(rows: &mut [usize], project: &Project, sort: Sort, lang: Lang) {
    let words = |insight: &Insight| match sort.column {
        Column::Kind => lang.text(words::insight_kind(insight.kind)),
        Column::Text => folded(&insight.text),
        Column::Certainty => lang.text(words::certainty(insight.certainty)),
        Column::Method => insight.method.map(|method| lang.text(words::insight_method(method))).unwrap_or_default(),
        Column::Source => folded(&insight.source),
        Column::Sample | Column::Date | Column::Links => String::new(),
    };
    let number = |insight: &Insight| match sort.column {
        Column::Sample => insight.n.map(i64::from),
        Column::Date => insight.date.map(|date| date.days_since_1970()),
        Column::Links => i64::try_from(links(insight).count()).ok(),
        _ => None,
    };
    let is_numeric = matches!(sort.column, Column::Sample | Column::Date | Column::Links);
    let turned = |order: Ordering| if sort.is_descending { order.reverse() } else { order };
    if is_numeric {
        rows.sort_by_cached_key(|at| {
            number(&project.insights[*at])
                .map_or((true, 0), |number| (false, if sort.is_descending { -number } else { number }))
        });
    } else {
        let keys: Vec<String> = rows.iter().map(|at| words(&project.insights[*at])).collect();
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by(|one, other| {
            let (one, other) = (&keys[*one], &keys[*other]);
            one.is_empty().cmp(&other.is_empty()).then_with(|| turned(one.cmp(other)))
        });
        let before = rows.to_vec();
        for (place, from) in order.into_iter().enumerate() {
            rows[place] = before[from];
        }
    }
}
