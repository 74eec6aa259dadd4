//! What was mended in a damaged file, and what was left out.

use std::sync::Arc;

use egui::{Context, Ui};

use super::frame::{Sheet, button_row, paragraph, scrolled_by_keys, scrolling, words};
use crate::lang::Lang;
use crate::session::Rescued;
use crate::theme::{Theme, text};
use crate::ui::colors::color32;
use crate::ui::widgets::Kit;

/// How many sentences of a kind are drawn; the report has them all.
const SHOWN: usize = 200;

/// What is done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepairsChoice {
    GoOn,
    /// Keep the list as a file.
    Report,
    /// Of a file in which git put two versions: open the other one.
    OtherVersion,
}

/// A list of all that was done. Enter and Escape go on to the map.
pub struct RepairsDialog {
    rescued: Arc<Rescued>,
}

impl RepairsDialog {
    pub fn new(rescued: Arc<Rescued>) -> Self {
        Self { rescued }
    }

    pub fn rescued(&self) -> &Rescued {
        &self.rescued
    }

    pub fn show(&self, ctx: &Context, lang: Lang, theme: &'static Theme) -> Option<RepairsChoice> {
        let kit = Kit { theme, lang };
        let name = self.rescued.name();
        let is_damaged = !self.rescued.repairs.is_empty();
        let key = if is_damaged { "repairs-title" } else { "repairs-versions-title" };
        let title = lang.with(key, &[("name", name.into())]);
        let shown = Sheet::new(kit, "repairs", &title, 560.0).show(ctx, |ui, opened| {
            scrolling(ui, |ui| self.said(ui, &kit));
            button_row(ui, |ui| self.buttons(ui, &kit, opened))
        });
        let by_key = (shown.escaped || shown.entered).then_some(RepairsChoice::GoOn);
        shown.inner.or(by_key)
    }

    fn said(&self, ui: &mut Ui, kit: &Kit) {
        let (lang, repairs) = (kit.lang, &self.rescued.repairs);
        if let Some(versions) = &self.rescued.versions {
            let (open, other) = versions.names();
            let values = [("open", open.to_owned().into()), ("other", other.to_owned().into())];
            paragraph(ui, kit, &lang.with("repairs-versions", &values));
            ui.add_space(8.0);
        }
        if !repairs.is_empty() {
            paragraph(ui, kit, &repairs.summary(lang));
            ui.add_space(8.0);
        }
        paragraph(ui, kit, &lang.text("repairs-untouched"));
        if repairs.is_empty() {
            return;
        }
        ui.add_space(8.0);
        if let Some(by) = scrolled_by_keys(ui, ui.clip_rect().height()) {
            ui.scroll_with_delta(egui::vec2(0.0, by));
        }
        for (losses, heading) in [(true, "repair-heading-lost"), (false, "repair-heading-mended")] {
            let sentences = repairs.sentences(losses, lang);
            if sentences.is_empty() {
                continue;
            }
            ui.add_space(8.0);
            ui.label(words(&lang.text(heading), &text::BANNER_TITLE, color32(kit.theme.ink)));
            for sentence in sentences.iter().take(SHOWN) {
                ui.add_space(4.0);
                let said = words(sentence, &text::FIELD, color32(kit.theme.ink_2));
                ui.add(egui::Label::new(said).wrap().selectable(true));
            }
            if sentences.len() > SHOWN {
                ui.add_space(4.0);
                paragraph(ui, kit, &lang.with("repair-more", &[("count", (sentences.len() - SHOWN).into())]));
            }
        }
    }

    fn buttons(&self, ui: &mut Ui, kit: &Kit, opened: bool) -> Option<RepairsChoice> {
        let go_on = kit.primary_button(ui, None, &kit.lang.text("repairs-go-on"));
        if opened {
            go_on.request_focus();
        }
        let mut choice = go_on.clicked().then_some(RepairsChoice::GoOn);
        if !self.rescued.repairs.is_empty() {
            let report = kit.secondary_button(ui, None, &kit.lang.text("repairs-report"));
            choice = choice.or(report.clicked().then_some(RepairsChoice::Report));
        }
        if let Some(versions) = &self.rescued.versions {
            let (_, other) = versions.names();
            let label = kit.lang.with("repairs-other-version", &[("other", other.to_owned().into())]);
            let other = kit.secondary_button(ui, None, &label);
            choice = choice.or(other.clicked().then_some(RepairsChoice::OtherVersion));
        }
        choice
    }
}
