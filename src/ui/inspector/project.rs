//! The project around all journeys.

use egui::Ui;

use super::{Pane, words};
use crate::edit::{Edit, ProjectChange};
use crate::model::ScoreScale;

const SCALES: [ScoreScale; 3] = [ScoreScale::MinusTwoToTwo, ScoreScale::OneToFive, ScoreScale::OneToTen];

impl Pane<'_> {
    pub(super) fn project_fields(&mut self, ui: &mut Ui) {
        let project = self.project;
        if let Some(title) = self.kit.labelled_line(ui, "inspector-project-title", &project.title) {
            self.change_project(ProjectChange::Title(title));
        }
        if let Some(organisation) = self.kit.labelled_line(ui, "inspector-organisation", &project.organisation) {
            self.change_project(ProjectChange::Organisation(organisation));
        }
        if let Some(sector) = self.kit.labelled_line(ui, "inspector-sector", &project.sector) {
            self.change_project(ProjectChange::Sector(sector));
        }
        self.content_language(ui);
        if let Some(authors) = self.kit.labelled_list(ui, "inspector-authors", "inspector-author", &project.authors) {
            self.change_project(ProjectChange::Authors(authors));
        }
        if let Some(version) = self.kit.labelled_line(ui, "inspector-version", &project.version) {
            self.change_project(ProjectChange::Version(version));
        }
        let scales = SCALES.map(|scale| (scale, self.word(words::scale(scale))));
        if let Some(scale) = self.kit.labelled_combo(ui, "inspector-scale", &project.scale, &scales) {
            self.change_project(ProjectChange::Scale(scale));
        }
    }

    /// English, Dutch, or whatever tag the file holds.
    fn content_language(&mut self, ui: &mut Ui) {
        let current = self.project.language.clone();
        let mut languages = vec![
            ("nl".to_owned(), self.word("inspector-language-nl")),
            ("en".to_owned(), self.word("inspector-language-en")),
        ];
        if !languages.iter().any(|(tag, _)| *tag == current) {
            let words = if current.is_empty() { self.word("inspector-none") } else { current.clone() };
            languages.push((current.clone(), words));
        }
        if let Some(language) = self.kit.labelled_combo(ui, "inspector-language", &current, &languages) {
            self.change_project(ProjectChange::Language(language));
        }
    }

    fn change_project(&mut self, change: ProjectChange) {
        self.edit(Edit::ChangeProject { change });
    }
}
