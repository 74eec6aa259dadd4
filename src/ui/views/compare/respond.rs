//! How the organisation answers a difference: in words per episode, and by improvements.

use std::sync::Arc;

use egui::{Stroke, Ui, vec2};

use super::facts::{Facts, Row};
use super::ranking::titles;
use super::{Outcome, heading};
use crate::edit::{Edit, EpisodeChange};
use crate::fonts::icon;
use crate::model::{Episode, EpisodePath, GapPlace, Improvement, ImprovementId, Project, words};
use crate::theme::text;
use crate::ui::colors::color32;
use crate::ui::dialogs::words as said_words;
use crate::ui::widgets::Kit;

pub fn show(
    ui: &mut Ui,
    kit: &Kit,
    (project, facts): (&Project, &Facts),
    (path, row): (EpisodePath, Option<Row>),
    outcomes: &mut Vec<Outcome>,
) {
    let Some(episode) = facts.journey.episodes.iter().find(|one| one.id == path.episode) else { return };
    let place = row.map_or(GapPlace::Episode(path.episode), |row| row.place);
    heading(ui, kit, &kit.word("compare-respond"));
    ui.add_space(3.0);
    let (title, above) =
        row.map_or_else(|| (kit.named(&episode.title), String::new()), |row| titles(project, &row, kit));
    let about = if above.is_empty() { title } else { format!("{title} · {above}") };
    ui.add(egui::Label::new(said_words(&about, &text::BODY, color32(kit.theme.ink_2))).wrap());
    ui.push_id(path.episode, |ui| {
        let name = kit.word_with("compare-challenge", &[("title", kit.named(&episode.title).into())]);
        kit.label(ui, &name);
        if let Some(words) = kit.text_area(ui, &name, &episode.challenge, 3) {
            let change = EpisodeChange::Challenge(words);
            outcomes.push(Outcome::Edit(Edit::ChangeEpisode { what: path, change }));
        }
    });
    kit.label(ui, &kit.word("inspector-improvements"));
    let answers: Vec<&Arc<Improvement>> =
        project.improvements.iter().filter(|one| is_answer(one, place, episode)).collect();
    if answers.is_empty() {
        kit.hint(ui, &kit.word("compare-no-improvements"));
        ui.add_space(4.0);
    }
    for improvement in answers {
        answer(ui, kit, improvement);
    }
    ui.add_space(2.0);
    let (button, name) = (kit.word("compare-add-improvement"), kit.word("compare-improvement-title"));
    // Each place keeps what is being typed for it.
    let typed = ui.push_id(("improvement", place_number(place)), |ui| kit.new_name(ui, &button, &name)).inner;
    if let Some(title) = typed {
        let mut improvement = Improvement::new(ImprovementId::random(), title);
        improvement.gap = Some(place);
        outcomes.push(Outcome::Edit(Edit::AddImprovement { improvement: Arc::new(improvement) }));
    }
}

/// Whether an improvement is for this place; those of an episode's touchpoints count for the episode too, and
/// the episode's own for each of its touchpoints.
fn is_answer(improvement: &Improvement, place: GapPlace, episode: &Episode) -> bool {
    match (improvement.gap, place) {
        (Some(gap), _) if gap == place => true,
        (Some(GapPlace::Episode(id)), GapPlace::Touchpoint(_)) => id == episode.id,
        (Some(GapPlace::Touchpoint(id)), GapPlace::Episode(_)) => episode.touchpoints.iter().any(|one| one.id == id),
        _ => false,
    }
}

fn place_number(place: GapPlace) -> u64 {
    match place {
        GapPlace::Episode(id) => id.number(),
        GapPlace::Touchpoint(id) => id.number(),
    }
}

/// The title of an improvement and how far it is, on the ground of ideas.
fn answer(ui: &mut Ui, kit: &Kit, improvement: &Improvement) {
    let theme = kit.theme;
    let frame = egui::Frame::NONE
        .fill(color32(theme.idea))
        .stroke(Stroke::new(1.0, color32(theme.idea_line)))
        .corner_radius(7.0)
        .inner_margin(egui::Margin::symmetric(12, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
            ui.label(said_words(&icon::LIGHTBULB.to_string(), &text::ICON, color32(theme.idea_ink)));
            ui.vertical(|ui| {
                let title = kit.named(&improvement.title);
                ui.add(egui::Label::new(said_words(&title, &text::CARD_TITLE, color32(theme.ink))).wrap());
                let status = kit.word(words::status(improvement.status));
                ui.label(said_words(&status, &text::SMALL, color32(theme.idea_ink)));
            });
        });
    });
    ui.add_space(6.0);
}
