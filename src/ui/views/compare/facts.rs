//! What is worked out of the journey for a comparison: once, until the document or the choices change.

use std::sync::Arc;

use super::choices::{Choices, Subject};
use crate::layout::Look;
use crate::layout::compare::Line;
use crate::layout::map::{group_color, group_dash, pattern};
use crate::method::{self, Change, Evidence, Spread, curve_pair, waves};
use crate::model::{
    CurveId, CurveKind, CustomerId, EpisodePath, GapPlace, Journey, Project, ScoreScale, TouchpointPath,
};
use crate::scene::Dash;
use crate::session::{Session, wave_name};
use crate::ui::widgets::Kit;
use crate::ui::worked::weight;

/// What a ranking is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Of {
    #[default]
    Episodes,
    Touchpoints,
}

/// A place of a ranking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    pub episode: EpisodePath,
    pub place: GapPlace,
    /// The spread between lines, or the change from one wave to another.
    pub amount: f64,
    /// The line that is lowest, or the wave before, and its score.
    pub from: (usize, f64),
    /// The line that is highest, or the wave after, and its score.
    pub to: (usize, f64),
}

/// What a line rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// How many touchpoints have a score.
    pub scored: usize,
    pub evidence: Evidence,
}

/// What is compared, and how it looks.
#[derive(Clone)]
pub struct Wish {
    pub project: Arc<Project>,
    pub journey: Arc<Journey>,
    choices: Choices,
    look: Look,
}

impl PartialEq for Wish {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.project, &other.project)
            && Arc::ptr_eq(&self.journey, &other.journey)
            && (self.look, &self.choices) == (other.look, &other.choices)
    }
}

impl Wish {
    pub fn of(session: &Session, choices: &Choices) -> Self {
        let (project, journey) = (Arc::clone(session.project()), Arc::clone(session.journey()));
        Self { project, journey, choices: choices.clone(), look: session.look() }
    }

    pub fn weight(&self) -> usize {
        weight(&self.project, &self.journey)
    }
}

pub struct Facts {
    pub project: Arc<Project>,
    pub journey: Arc<Journey>,
    pub look: Look,
    pub scale: ScoreScale,
    pub lines: Vec<Line>,
    /// In the order of the lines.
    pub figures: Vec<Figures>,
    pub touchpoints: usize,
    episodes: Vec<Row>,
    touchpoint_rows: Vec<Row>,
    /// Whether the rows tell what changed between two waves.
    pub is_change: bool,
}

impl Facts {
    pub fn of(wish: &Wish) -> Self {
        let Wish { project, journey, choices, look } = wish;
        let lines = lines_of(project, journey, *look, choices);
        let figures = lines.iter().map(|line| figures_of(project, journey, line.curve)).collect();
        let (episodes, touchpoint_rows) = rows_of(journey, &lines, choices);
        Self {
            project: Arc::clone(project),
            journey: Arc::clone(journey),
            look: *look,
            scale: project.scale,
            lines,
            figures,
            touchpoints: journey.episodes.iter().map(|episode| episode.touchpoints.len()).sum(),
            episodes,
            touchpoint_rows,
            is_change: choices.subject == Subject::Waves,
        }
    }

    pub fn rows(&self, of: Of) -> &[Row] {
        match of {
            Of::Episodes => &self.episodes,
            Of::Touchpoints => &self.touchpoint_rows,
        }
    }
}

fn lines_of(project: &Project, journey: &Journey, look: Look, choices: &Choices) -> Vec<Line> {
    let kit = Kit { theme: look.theme(), lang: look.lang };
    let desired = |id: CustomerId| curve_pair(journey, id).1.filter(|_| choices.with_desired);
    match choices.subject {
        Subject::Now | Subject::Desired => {
            let line = |id: CustomerId| {
                let (current, wanted) = curve_pair(journey, id);
                let is_now = choices.subject == Subject::Now;
                let curve = if is_now { current? } else { wanted? };
                Some(Line {
                    curve,
                    name: kit.named(project.customer(id).map_or("", |group| group.name.as_str())),
                    color: group_color(project, id, &look),
                    dash: group_dash(project, id),
                    desired: desired(id).filter(|_| is_now),
                    summary: method::summary(journey, curve),
                    last: method::last_score(journey, curve),
                })
            };
            choices.compared(project, journey).into_iter().filter_map(line).collect()
        }
        Subject::Waves => {
            let Some(id) = choices.waved(project, journey) else { return Vec::new() };
            let all = waves(journey, id, CurveKind::Current);
            let last = all.len().saturating_sub(1);
            let groups = &look.theme().groups;
            // The latest wave looks as its group does; each before it has a colour and a pattern of its own.
            let line = |(number, curve): (usize, &CurveId)| {
                let is_last = number == last;
                let away = last - number;
                let color = groups[(project.customer_look(id) + 2 + away) % groups.len()];
                Line {
                    curve: *curve,
                    name: wave_name(journey, *curve, look.lang),
                    color: if is_last { group_color(project, id, &look) } else { color },
                    dash: if is_last { Dash::Solid } else { pattern(1 + (away - 1) % 3) },
                    desired: desired(id).filter(|_| is_last),
                    summary: method::summary(journey, *curve),
                    last: method::last_score(journey, *curve),
                }
            };
            all.iter().enumerate().map(line).collect()
        }
    }
}

fn figures_of(project: &Project, journey: &Journey, curve: CurveId) -> Figures {
    let touchpoints = journey.episodes.iter().flat_map(|episode| &episode.touchpoints);
    Figures {
        scored: touchpoints.filter(|one| one.scores.get(curve).is_some()).count(),
        evidence: method::evidence_of_curve(&project.insights, journey, curve),
    }
}

fn rows_of(journey: &Journey, lines: &[Line], choices: &Choices) -> (Vec<Row>, Vec<Row>) {
    if choices.subject == Subject::Waves {
        let all: Vec<CurveId> = lines.iter().map(|line| line.curve).collect();
        let Some((before, after)) = choices.between(&all) else { return (Vec::new(), Vec::new()) };
        let at = |curve| all.iter().position(|id| *id == curve).unwrap_or(0);
        let between = (at(before), at(after));
        let found = method::changes(journey, before, after);
        let episodes = found.episodes.iter().map(|one| change_row(one, one.at, episode_place(one.at), between));
        let touchpoints = found
            .touchpoints
            .iter()
            .map(|one| change_row(one, one.at.episode_path(), touchpoint_place(one.at), between));
        return (episodes.collect(), touchpoints.collect());
    }
    let curves: Vec<(usize, CurveId)> = lines.iter().map(|line| line.curve).enumerate().collect();
    let found = method::spreads(journey, &curves);
    let episodes = found.episodes.iter().map(|one| spread_row(one, one.at, episode_place(one.at)));
    let touchpoints =
        found.touchpoints.iter().map(|one| spread_row(one, one.at.episode_path(), touchpoint_place(one.at)));
    (episodes.collect(), touchpoints.collect())
}

fn episode_place(at: EpisodePath) -> GapPlace {
    GapPlace::Episode(at.episode)
}

fn touchpoint_place(at: TouchpointPath) -> GapPlace {
    GapPlace::Touchpoint(at.touchpoint)
}

fn spread_row<P>(one: &Spread<P, usize>, episode: EpisodePath, place: GapPlace) -> Row {
    Row { episode, place, amount: one.spread, from: one.lowest, to: one.highest }
}

fn change_row<P>(one: &Change<P>, episode: EpisodePath, place: GapPlace, between: (usize, usize)) -> Row {
    Row { episode, place, amount: one.change, from: (between.0, one.before), to: (between.1, one.after) }
}
