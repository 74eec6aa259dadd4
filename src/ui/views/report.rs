//! The journey in words, on one page.

use std::sync::Arc;

use egui::{Align, Label, Layout, Margin, ScrollArea, Ui, vec2};

use super::{CARD_LINE, Outcome, ViewContext, card_frame};
use crate::export::report::report;
use crate::fonts::icon;
use crate::lang::Lang;
use crate::model::{JourneyId, Project};
use crate::theme::text;
use crate::ui::colors::color32;
use crate::ui::dialogs::markdown::{Block, Kind, blocks};
use crate::ui::dialogs::{scrolled_by_keys, show_block, words};
use crate::ui::widgets::Kit;
use crate::ui::worked::{Worked, weight};

/// Of the page; longer lines are hard to read.
const PAGE: f32 = 780.0;
const PADDING: f32 = 56.0;

/// What the page tells.
#[derive(Clone)]
struct Subject {
    project: Arc<Project>,
    journey: JourneyId,
    lang: Lang,
}

impl PartialEq for Subject {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.project, &other.project) && self.journey == other.journey && self.lang == other.lang
    }
}

impl Subject {
    fn weight(&self) -> usize {
        self.project.journey(self.journey).map_or(0, |journey| weight(&self.project, journey))
    }

    fn written(&self) -> Page {
        let journey = self.project.journey(self.journey);
        let text = journey.map(|journey| report(&self.project, journey, self.lang)).unwrap_or_default();
        let blocks = blocks(&text);
        Page { heights: vec![None; blocks.len()], width: 0.0, text, blocks }
    }
}

/// A page as it is shown.
struct Page {
    text: String,
    blocks: Vec<Block>,
    /// How high each block is at this width, once it has been drawn.
    heights: Vec<Option<f32>>,
    width: f32,
}

/// What the view remembers from frame to frame.
#[derive(Default)]
pub struct ReportView {
    page: Worked<Subject, Page>,
}

impl ReportView {
    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        let session = context.session;
        let subject =
            Subject { project: Arc::clone(session.project()), journey: session.journey_id(), lang: context.lang };
        self.page.follow(ui.ctx(), &subject, Subject::weight, Subject::written);
        let kit = context.kit();
        let mut outcomes = Vec::new();
        self.bar(ui, &kit, &subject, &mut outcomes);
        ui.add_space(16.0);
        let by_key = (!context.is_covered && !ui.ctx().text_edit_focused())
            .then(|| scrolled_by_keys(ui, ui.available_height()))
            .flatten();
        ScrollArea::vertical().id_salt("report").auto_shrink(false).show(ui, |ui| {
            if let Some(by) = by_key {
                ui.scroll_with_delta(vec2(0.0, by));
            }
            match self.page.known_mut() {
                Some((of, page)) if of.journey == subject.journey => page.show(ui, &kit),
                _ => {
                    ui.vertical_centered(|ui| kit.hint(ui, &kit.word("report-writing")));
                }
            }
        });
        outcomes
    }

    /// The name of the view, and what can be done with the page.
    fn bar(&self, ui: &mut Ui, kit: &Kit, subject: &Subject, outcomes: &mut Vec<Outcome>) {
        let width = ui.available_width().min(PAGE);
        let margin = ((ui.available_width() - width) / 2.0).max(0.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.add_space(margin);
            super::title(ui, kit, &kit.word("view-report"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(margin);
                if kit.primary_button(ui, Some(icon::DOWNLOAD), &kit.word("report-export")).clicked() {
                    outcomes.push(Outcome::SavePage(subject.journey));
                }
                let page = self.page.known().filter(|(of, _)| *of == subject);
                ui.add_enabled_ui(page.is_some(), |ui| {
                    let copies = kit.secondary_button(ui, Some(icon::COPY), &kit.word("report-copy")).clicked();
                    if let Some((_, page)) = page.filter(|_| copies) {
                        outcomes.push(Outcome::CopyPage(page.text.clone()));
                    }
                });
            });
        });
    }
}

impl Page {
    fn show(&mut self, ui: &mut Ui, kit: &Kit) {
        let width = ui.available_width().min(PAGE);
        let padding = PADDING.min(width * 0.08);
        let margin = ((ui.available_width() - width) / 2.0).max(0.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(margin);
            card_frame(kit.theme).inner_margin(Margin::symmetric(padding as i8, 48)).show(ui, |ui| {
                ui.set_width(width - 2.0 * (padding + CARD_LINE));
                ui.vertical(|ui| self.blocks(ui, kit));
            });
        });
        ui.add_space(24.0);
    }

    /// Draws what is in view, or near it; the rest only takes its room.
    fn blocks(&mut self, ui: &mut Ui, kit: &Kit) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width();
        if width != self.width {
            self.width = width;
            self.heights.fill(None);
        }
        let seen = ui.clip_rect().expand(ui.clip_rect().height());
        for (block, height) in self.blocks.iter().zip(&mut self.heights) {
            let top = ui.cursor().top();
            let guess = height.unwrap_or_else(|| guessed_height(block, width));
            if top + guess < seen.top() || top > seen.bottom() {
                ui.add_space(guess);
                continue;
            }
            match block.kind {
                Kind::Heading(1) => {
                    let title = words(&block.words(), &text::START_TITLE, color32(kit.theme.ink));
                    ui.add(Label::new(title).wrap());
                    ui.add_space(8.0);
                }
                _ => {
                    show_block(ui, kit, block);
                }
            }
            *height = Some(ui.cursor().top() - top);
        }
    }
}

/// About how high a block will be: lines of so many letters.
fn guessed_height(block: &Block, width: f32) -> f32 {
    let letters: usize = block.runs.iter().map(|run| run.words.len()).sum();
    let lines = (letters as f32 * 6.6 / width.max(100.0)).ceil().max(1.0);
    8.0 + lines * 21.0
}
