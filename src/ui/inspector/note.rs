//! Every field of a note.

use std::sync::Arc;

use egui::Ui;

use super::{ImageUse, Pane, words};
use crate::edit::{Edit, NoteChange};
use crate::layout::words::{lane_icon, lane_title};
use crate::model::{
    Attachment, Attribution, EpisodeId, EpisodePath, Improvement, Lane, LaneId, LaneKind, Note, NotePath, Status,
    TouchpointId,
};
use crate::session::evidence::change_improvement;
use crate::session::note_words_edit;

/// What a note hangs on, without saying on which.
#[derive(Clone, Copy, PartialEq)]
enum Hangs {
    Episode,
    Touchpoint,
    Span,
}

impl Pane<'_> {
    pub(super) fn note(&mut self, ui: &mut Ui, what: NotePath, note: &Arc<Note>) {
        let kind = self.journey.lanes.iter().find(|lane| lane.id == note.lane).map_or(LaneKind::Text, |lane| lane.kind);
        self.header(ui, lane_icon(kind), &self.word(words::note_kind(kind)));
        self.note_words(ui, what, note);
        if let Some(improvement) = note.improvement.and_then(|id| self.project.improvement(id)) {
            self.shown_improvement(ui, improvement);
        }
        if kind == LaneKind::Quote || note.attribution != Attribution::default() {
            self.attribution(ui, what, &note.attribution);
        }
        self.note_place(ui, what, note);
        let kit = self.kit;
        self.before_sections(ui);
        let linked = note.insight.is_some() || note.improvement.is_some();
        kit.section(ui, "note-stands-for", &self.word("inspector-stands-for"), linked, |ui| {
            self.note_links(ui, what, note);
        });
        kit.section(ui, "note-image", &self.word("inspector-image"), note.image.is_some(), |ui| {
            if let Some(image) = self.image(ui, "inspector-image", note.image, ImageUse::Note(what)) {
                self.change_note(what, NoteChange::Image(image));
            }
        });
        if kind != LaneKind::Quote && note.attribution == Attribution::default() {
            kit.section(ui, "note-attribution", &self.word("inspector-said-by"), false, |ui| {
                self.attribution(ui, what, &note.attribution);
            });
        }
    }

    /// The words that the card shows. Who takes away a card's own words and types on writes its own again, though it
    /// shows those of its insight meanwhile.
    fn note_words(&mut self, ui: &mut Ui, what: NotePath, note: &Note) {
        let key = egui::Id::unique("a card's own words");
        let field = (what, ui.memory(|memory| memory.focused()));
        let goes_on = ui.data(|data| data.get_temp(key)) == Some(field);
        if let Some(text) = self.kit.labelled_area(ui, "inspector-text", self.project.note_words(note), 3) {
            let is_own = goes_on || note.improvement.is_none() && !note.text.is_empty();
            self.edit(if is_own {
                Edit::ChangeNote { what, change: NoteChange::Text(text) }
            } else {
                note_words_edit(self.project, what, text)
            });
            if is_own {
                ui.data_mut(|data| data.insert_temp(key, field));
            }
        } else if !goes_on {
            ui.data_mut(|data| data.remove::<(NotePath, Option<egui::Id>)>(key));
        }
    }

    /// What one wants to change of an improvement while looking at its card; the rest stands in its own view.
    fn shown_improvement(&mut self, ui: &mut Ui, improvement: &Improvement) {
        let mut now = improvement.clone();
        if let Some(words) = self.kit.labelled_area(ui, "inspector-description", &improvement.description, 2) {
            now.description = words;
        }
        let statuses = Status::ALL.map(|status| (status, self.word(words::status(status))));
        if let Some(status) = self.kit.labelled_combo(ui, "improvements-status", &improvement.status, &statuses) {
            now.status = status;
        }
        if now != *improvement {
            self.edit(change_improvement(self.project, now));
        }
    }

    fn change_note(&mut self, what: NotePath, change: NoteChange) {
        self.edit(Edit::ChangeNote { what, change });
    }

    fn attribution(&mut self, ui: &mut Ui, what: NotePath, attribution: &Attribution) {
        if let Some(name) = self.kit.labelled_line(ui, "inspector-said-by-name", &attribution.name) {
            self.change_note(what, NoteChange::Attribution(Attribution { name, ..attribution.clone() }));
        }
        if let Some(role) = self.kit.labelled_line(ui, "inspector-said-by-role", &attribution.role) {
            self.change_note(what, NoteChange::Attribution(Attribution { role, ..attribution.clone() }));
        }
    }

    fn note_place(&mut self, ui: &mut Ui, what: NotePath, note: &Note) {
        let journey = self.journey;
        let holds_notes = |lane: &&Lane| !matches!(lane.kind, LaneKind::Touchpoints | LaneKind::Emotion);
        let lanes: Vec<_> =
            journey.lanes.iter().filter(holds_notes).map(|lane| (lane.id, lane_title(lane, self.kit.lang))).collect();
        if let Some(lane) = self.kit.labelled_combo(ui, "inspector-lane", &note.lane, &lanes) {
            self.move_note(what, what.episode, lane, note.attached);
        }
        let part = words::of_parts(&journey.form, ["inspector-episode", "inspector-life-phase"]);
        let episodes: Vec<_> =
            journey.episodes.iter().map(|episode| (episode.id, self.named(&episode.title))).collect();
        if let Some(episode) = self.kit.labelled_combo(ui, part, &what.episode, &episodes) {
            self.move_note(what, episode, note.lane, Attachment::Episode);
        }
        self.note_attachment(ui, what, note);
    }

    fn note_attachment(&mut self, ui: &mut Ui, what: NotePath, note: &Note) {
        let touchpoints: Vec<(TouchpointId, String)> = self
            .project
            .episode(what.episode_path())
            .map(|episode| episode.touchpoints.iter().map(|one| (one.id, self.named(&one.title))).collect())
            .unwrap_or_default();
        let mut kinds =
            vec![(Hangs::Episode, self.part_word(["inspector-attached-episode", "inspector-attached-phase"]))];
        if !touchpoints.is_empty() {
            kinds.push((Hangs::Touchpoint, self.word("inspector-attached-touchpoint")));
        }
        if touchpoints.len() > 1 {
            kinds.push((Hangs::Span, self.word("inspector-attached-span")));
        }
        let hangs = match note.attached {
            Attachment::Episode => Hangs::Episode,
            Attachment::Touchpoint(_) => Hangs::Touchpoint,
            Attachment::Span(..) => Hangs::Span,
        };
        let picked = self.kit.labelled_combo(ui, "inspector-attached", &hangs, &kinds);
        let attached = picked.and_then(|hangs| first_attachment(hangs, note.attached, &touchpoints));
        let attached = attached.or_else(|| self.attached_to(ui, note.attached, &touchpoints));
        if let Some(attached) = attached {
            self.move_note(what, what.episode, note.lane, attached);
        }
    }

    /// On which touchpoint, or from which to which.
    fn attached_to(
        &mut self,
        ui: &mut Ui,
        attached: Attachment,
        touchpoints: &[(TouchpointId, String)],
    ) -> Option<Attachment> {
        match attached {
            Attachment::Episode => None,
            Attachment::Touchpoint(id) => {
                self.kit.labelled_combo(ui, "inspector-touchpoint", &id, touchpoints).map(Attachment::Touchpoint)
            }
            Attachment::Span(from, to) => {
                let first = self.kit.labelled_combo(ui, "inspector-span-from", &from, touchpoints);
                let last = self.kit.labelled_combo(ui, "inspector-span-to", &to, touchpoints);
                if first.is_none() && last.is_none() {
                    return None;
                }
                Some(ordered_span(first.unwrap_or(from), last.unwrap_or(to), touchpoints))
            }
        }
    }

    fn move_note(&mut self, what: NotePath, episode: EpisodeId, lane: LaneId, attached: Attachment) {
        let episode = EpisodePath { journey: what.journey, episode };
        self.edit(Edit::MoveNote { what, episode, lane, attached });
    }

    /// The insight or improvement whose words the note shows.
    fn note_links(&mut self, ui: &mut Ui, what: NotePath, note: &Note) {
        let mut insights = vec![(None, self.word("inspector-none"))];
        insights.extend(self.project.insights.iter().map(|insight| (Some(insight.id), self.named(&insight.text))));
        if let Some(insight) = self.kit.labelled_combo(ui, "inspector-insight", &note.insight, &insights) {
            self.change_note(what, NoteChange::Insight(insight));
        }
        let mut improvements = vec![(None, self.word("inspector-none"))];
        improvements.extend(self.project.improvements.iter().map(|one| (Some(one.id), self.named(&one.title))));
        if let Some(improvement) =
            self.kit.labelled_combo(ui, "inspector-improvement", &note.improvement, &improvements)
        {
            self.change_note(what, NoteChange::Improvement(improvement));
        }
    }
}

fn first_attachment(hangs: Hangs, before: Attachment, touchpoints: &[(TouchpointId, String)]) -> Option<Attachment> {
    let (first, last) = (touchpoints.first()?.0, touchpoints.last()?.0);
    let start = match before {
        Attachment::Episode => first,
        Attachment::Touchpoint(id) | Attachment::Span(id, _) => id,
    };
    Some(match hangs {
        Hangs::Episode => Attachment::Episode,
        Hangs::Touchpoint => Attachment::Touchpoint(start),
        Hangs::Span if start == last => Attachment::Span(first, last),
        Hangs::Span => Attachment::Span(start, last),
    })
}

/// A span runs forward in time whichever end was chosen first.
fn ordered_span(from: TouchpointId, to: TouchpointId, touchpoints: &[(TouchpointId, String)]) -> Attachment {
    let place = |id| touchpoints.iter().position(|(one, _)| *one == id);
    if place(from) <= place(to) { Attachment::Span(from, to) } else { Attachment::Span(to, from) }
}
