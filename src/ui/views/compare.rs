//! Customer groups side by side, or what was measured before and after.

mod chart;
mod choices;
mod facts;
mod ranking;
mod respond;
mod summary;

use egui::{CornerRadius, Frame, Id, Margin, ScrollArea, Shadow, Stroke, Ui, vec2};

use self::chart::Chart;
use self::choices::Choices;
use self::facts::{Facts, Row, Wish};
use self::ranking::Ranking;
use super::{Outcome, ViewContext};
use crate::fonts::Style;
use crate::model::EpisodePath;
use crate::theme::{Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::dialogs::words;
use crate::ui::widgets::Kit;
use crate::ui::worked::Worked;

/// Between two cards, and within them.
const GAP: f32 = 16.0;
const PADDING: f32 = 16.0;
/// Of the column at the right, with figures and answers.
const SIDE: f32 = 420.0;

/// What the view remembers from frame to frame.
#[derive(Default)]
pub struct CompareView {
    choices: Choices,
    chart: Chart,
    ranking: Ranking,
    /// The place that is being answered; the first of the ranking until another one is chosen.
    chosen: Option<Row>,
    facts: Worked<Wish, Facts>,
}

impl CompareView {
    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        let kit = context.kit();
        let mut outcomes = Vec::new();
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        let height = ui.available_height();
        ScrollArea::vertical().id_salt("compare").auto_shrink(false).show(ui, |ui| {
            // Room for the shadows of cards, and for the bar that scrolls.
            ui.set_max_width(ui.available_width() - 8.0);
            self.choices.show(ui, &kit, context.session, self.chart.drawn(), &mut outcomes);
            let session = context.session;
            let wish = Wish::of(session, &self.choices);
            if self.facts.follow(ui.ctx(), &wish, Wish::weight, Facts::of) {
                self.chart.forget();
            }
            ui.add_space(12.0);
            let known = self.facts.known().filter(|(of, _)| of.journey.id == wish.journey.id);
            let Some((_, facts)) = known else { return note(ui, &kit, &kit.word("compare-working")) };
            self.chart.show(ui, &kit, facts, (self.choices.arrangement, height), &mut outcomes);
            ui.add_space(GAP);
            let width = ui.available_width();
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                let side = SIDE.min(width * 0.42);
                let parts = Parts { kit, context, facts, chosen: &mut self.chosen, outcomes: &mut outcomes };
                parts.show(ui, &mut self.ranking, width - side - GAP, side);
            });
            ui.add_space(8.0);
        });
        outcomes
    }
}

/// What stands below the curves.
struct Parts<'a, 'b> {
    kit: Kit,
    context: &'a ViewContext<'b>,
    facts: &'a Facts,
    chosen: &'a mut Option<Row>,
    outcomes: &'a mut Vec<Outcome>,
}

impl Parts<'_, '_> {
    fn show(self, ui: &mut Ui, ranking: &mut Ranking, width: f32, side: f32) {
        let Self { kit, context, facts, chosen, outcomes } = self;
        let project = context.session.project();
        column(ui, width, |ui| {
            card(ui, &kit, |ui| {
                let picked = ranking.show(ui, &kit, (project, facts), *chosen, outcomes);
                if let Some(row) = picked {
                    *chosen = Some(row);
                }
            });
        });
        column(ui, side, |ui| {
            card(ui, &kit, |ui| summary::show(ui, &kit, facts));
            let is_there = |row: &Row| facts.journey.episodes.iter().any(|one| one.id == row.episode.episode);
            let row = chosen.filter(is_there).or(facts.rows(ranking.of).first().copied());
            let episode = row.map(|row| row.episode).or_else(|| first_episode(facts));
            if let Some(episode) = episode {
                ui.add_space(GAP);
                card(ui, &kit, |ui| respond::show(ui, &kit, (project, facts), (episode, row), outcomes));
            }
        });
    }
}

fn first_episode(facts: &Facts) -> Option<EpisodePath> {
    let first = facts.journey.episodes.first()?;
    Some(EpisodePath { journey: facts.journey.id, episode: first.id })
}

/// A part of the row, as wide as this and as high as what it holds.
fn column(ui: &mut Ui, width: f32, body: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), egui::Layout::top_down(egui::Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
        body(ui);
    });
}

/// A white card with a soft shadow, as wide as there is room.
fn card<T>(ui: &mut Ui, kit: &Kit, body: impl FnOnce(&mut Ui) -> T) -> T {
    let theme: &Theme = kit.theme;
    let shadow = Shadow { offset: [0, 1], blur: 4, spread: 0, color: color32(theme.shadow) };
    let frame = Frame::NONE
        .fill(color32(theme.surface))
        .stroke(Stroke::new(1.0, color32(theme.line)))
        .corner_radius(CornerRadius::same(size::CARD_RADIUS as u8))
        .shadow(shadow)
        .inner_margin(Margin::same(PADDING as i8));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        body(ui)
    });
    shown.inner
}

/// The heading of a card.
fn heading(ui: &mut Ui, kit: &Kit, said: &str) {
    let shown = ui.label(words(said, &text::EPISODE_TITLE, color32(kit.theme.ink)));
    ui.ctx().accesskit_node_builder(shown.id, |node| node.set_role(egui::accesskit::Role::Heading));
}

/// Words where a list or drawing has nothing to show.
fn note(ui: &mut Ui, kit: &Kit, said: &str) {
    ui.add_space(8.0);
    kit.hint(ui, said);
}

/// Painted words, cut where they have no room.
fn paint_line(ui: &Ui, kit: &Kit, said: &str, at: egui::Pos2, (style, is_quiet): (&Style, bool), room: f32) -> f32 {
    let ink = color32(if is_quiet { kit.theme.ink_2 } else { kit.theme.ink });
    let shown = crate::ui::widgets::seen_line(said, style, room);
    let font = crate::ui::style::font_id(style, style.size);
    ui.painter().text(at, egui::Align2::LEFT_CENTER, shown, font, ink).width()
}

/// The id of a part of this view, wherever it stands.
fn part_id(name: impl std::hash::Hash + std::fmt::Debug) -> Id {
    Id::unique(("compare", name))
}
