//! What the customer is to feel at each episode, then what the customer feels now, and the gap between them.

use std::sync::Arc;

use egui::{Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use super::figures::{Asked, Figures, Row};
use super::page::column;
use super::{FrameView, change_frame};
use crate::edit::{Edit, EpisodeChange};
use crate::fonts::icon;
use crate::layout::words::{difference_text, score_text};
use crate::method::{curve_pair, main_customer};
use crate::model::{Curve, CurveId, CurveKind, CustomerId, Episode, EpisodeId, EpisodePath, Feeling, Score, words};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::inspector::Pane;
use crate::ui::paint::hline;
use crate::ui::widgets::{Kit, TextField, line_galley, paint_focus, paint_in_middle, target};

const GAP: f32 = 16.0;
const TITLE: f32 = 152.0;
const FACES: f32 = 212.0;
const GAP_COLUMN: f32 = 104.0;
/// Narrower tables put what is wanted above what is.
const ONE_LINE: f32 = 980.0;
const ROW_PADDING: f32 = 12.0;
/// Of a row that has not been drawn yet.
const GUESSED_HEIGHT: f32 = 96.0;

/// Whose feelings the table shows.
#[derive(Clone, Copy)]
struct Whose {
    customer: Option<CustomerId>,
    current: Option<CurveId>,
    desired: Option<CurveId>,
    /// The largest gap above zero.
    largest: Option<f64>,
}

impl Whose {
    fn curve(&self, kind: CurveKind) -> Option<CurveId> {
        match kind {
            CurveKind::Current => self.current,
            CurveKind::Desired => self.desired,
        }
    }
}

/// How wide the columns are.
#[derive(Clone, Copy)]
struct Columns {
    title: f32,
    words: f32,
    faces: f32,
    /// What is wanted stands above what is.
    is_stacked: bool,
    has_current: bool,
}

impl Columns {
    fn of(whole: f32, has_current: bool) -> Self {
        let is_stacked = whole < if has_current { ONE_LINE } else { 620.0 };
        let sides = if has_current && !is_stacked { 2.0 } else { 1.0 };
        let gap = if has_current { GAP_COLUMN + GAP } else { 0.0 };
        let title = if is_stacked { whole - gap } else { TITLE };
        let left = if is_stacked { whole + GAP } else { whole - TITLE - gap };
        let words = (left / sides - FACES - 2.0 * GAP).max(96.0);
        Self { title, words, faces: FACES, is_stacked, has_current }
    }
}

impl FrameView {
    /// The desired feeling of the journey, then the table of its episodes; with `has_current` also what is felt
    /// now, and the gaps.
    pub(super) fn feelings(&mut self, ui: &mut Ui, pane: &mut Pane<'_>, has_current: bool) {
        let is_whole = self.mode == super::Mode::Whole;
        if !has_current || is_whole {
            change_frame(pane, |pane, frame, now| {
                let name = pane.word("inspector-desired-feeling");
                column(ui, ui.available_width().min(760.0), |ui| {
                    self.give_keyboard(ui, TextField::line(&name, "").id(ui));
                    pane.desired_feeling(ui, frame, now, 1);
                });
            });
        }
        self.whose(ui, pane);
        let customer = self.customer.or_else(|| main_customer(pane.journey));
        let asked = Asked { journey: Arc::clone(pane.journey), customer };
        self.figures.follow(ui.ctx(), &asked, Asked::weight, Figures::of);
        self.heights.resize(pane.journey.episodes.len(), GUESSED_HEIGHT);
        ui.add_space(16.0);
        let columns = Columns::of(ui.available_width(), has_current);
        if pane.journey.episodes.is_empty() {
            pane.kit.hint(ui, &pane.part_word(["frame-no-episodes", "frame-no-phases"]));
        } else if !columns.is_stacked {
            header(ui, pane, columns);
        }
        self.rows(ui, pane, &asked, columns);
        ui.add_space(8.0);
        if pane.kit.quiet_button(ui, icon::PLUS, &pane.part_word(["frame-episode-add", "frame-phase-add"])).clicked() {
            let episode = Episode::new(EpisodeId::random(), pane.word("new-episode"));
            let (journey, index) = (pane.journey.id, pane.journey.episodes.len());
            pane.edit(Edit::AddEpisode { journey, index, episode: Arc::new(episode) });
        }
    }

    /// Of several groups with curves, one has its feelings in the table.
    fn whose(&mut self, ui: &mut Ui, pane: &Pane<'_>) {
        let journey = pane.journey;
        let has_curve = |id: CustomerId| journey.curves.iter().any(|curve| curve.customer == id);
        self.customer = self.customer.filter(|id| has_curve(*id));
        let groups = pane.project.customers.iter().filter(|group| has_curve(group.id));
        let groups: Vec<(Option<CustomerId>, String)> =
            groups.map(|group| (Some(group.id), pane.named(&group.name))).collect();
        if groups.len() < 2 {
            return;
        }
        let shown = self.customer.or_else(|| main_customer(journey));
        column(ui, 320.0_f32.min(ui.available_width()), |ui| {
            if let Some(picked) = pane.kit.labelled_combo(ui, "frame-whose", &shown, &groups) {
                self.customer = picked;
            }
        });
    }

    /// Draws the rows in view, or near it; the others only take their room.
    fn rows(&mut self, ui: &mut Ui, pane: &mut Pane<'_>, asked: &Asked, columns: Columns) {
        let journey = pane.journey;
        let (current, desired) = asked.customer.map_or((None, None), |customer| curve_pair(journey, customer));
        let largest = self.figures_of(asked).and_then(|figures| figures.largest);
        let whose = Whose { customer: asked.customer, current, desired, largest };
        let seen = ui.clip_rect().expand(ui.clip_rect().height().max(200.0));
        for (place, episode) in journey.episodes.iter().enumerate() {
            let height = self.heights[place];
            let top = ui.cursor().top();
            let is_fresh = place == 0 && self.is_fresh;
            if !is_fresh && (top + height < seen.top() || top > seen.bottom()) {
                ui.add_space(height);
                continue;
            }
            let row = self.figures_of(asked).and_then(|figures| figures.row(place, episode.id));
            let line = ui.cursor().left()..=ui.cursor().left() + ui.available_width();
            hline(ui.painter(), line, top, pane.kit.stroke(1.0, pane.kit.theme.line));
            let group = UiBuilder::new().accessibility_role(Role::Group).id_salt(episode.id);
            ui.scope_builder(group, |ui| {
                let name = pane.named(&episode.title);
                ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_label(name));
                ui.add_space(ROW_PADDING);
                self.row(ui, pane, &whose, (episode, row), columns);
                ui.add_space(ROW_PADDING);
            });
            self.heights[place] = ui.cursor().top() - top;
        }
    }

    fn figures_of(&self, asked: &Asked) -> Option<&Figures> {
        self.figures.known().filter(|(of, _)| of.is_akin(asked)).map(|(_, figures)| figures)
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        pane: &mut Pane<'_>,
        whose: &Whose,
        (episode, row): (&Arc<Episode>, Option<Row>),
        columns: Columns,
    ) {
        let what = EpisodePath { journey: pane.journey.id, episode: episode.id };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
            column(ui, columns.title, |ui| {
                ui.add_space(4.0);
                let (name, hint) = (pane.word("inspector-title"), pane.word("inspector-title-hint"));
                let typed = TextField::title(&name, &episode.title).hint(&hint).show(ui, &pane.kit);
                if typed.changed {
                    pane.edit(Edit::ChangeEpisode { what, change: EpisodeChange::Title(typed.text) });
                }
            });
            if columns.is_stacked {
                if columns.has_current {
                    self.gap(ui, pane, whose, what, row);
                }
                return;
            }
            self.side(ui, pane, whose, (what, episode, row), columns, CurveKind::Desired);
            if columns.has_current {
                self.side(ui, pane, whose, (what, episode, row), columns, CurveKind::Current);
                self.gap(ui, pane, whose, what, row);
            }
        });
        if columns.is_stacked {
            let kinds = [CurveKind::Desired, CurveKind::Current];
            for kind in kinds.into_iter().take(if columns.has_current { 2 } else { 1 }) {
                ui.add_space(8.0);
                // Without columns nothing else says which of the two it is.
                small(ui, &pane.kit, &pane.word(words::curve_kind(kind)));
                ui.add_space(5.0);
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
                    self.side(ui, pane, whose, (what, episode, row), columns, kind);
                });
            }
        }
    }

    /// What is felt, or wanted, in words and by faces.
    fn side(
        &mut self,
        ui: &mut Ui,
        pane: &mut Pane<'_>,
        whose: &Whose,
        (what, episode, row): (EpisodePath, &Arc<Episode>, Option<Row>),
        columns: Columns,
        kind: CurveKind,
    ) {
        let (keys, feeling, mean) = match kind {
            CurveKind::Desired => (["inspector-desired-words", "inspector-desired-why"], &episode.desired, 0),
            CurveKind::Current => (["inspector-current-words", "inspector-current-why"], &episode.current, 1),
        };
        // In the step that asks for it, the first current feeling gets the keyboard.
        let is_fresh = kind == CurveKind::Current && std::mem::take(&mut self.is_fresh);
        let typed = column(ui, columns.words, |ui| feeling_fields(ui, pane, keys, feeling, is_fresh));
        if let Some(to) = typed {
            let change = match kind {
                CurveKind::Desired => EpisodeChange::Desired(to),
                CurveKind::Current => EpisodeChange::Current(to),
            };
            pane.edit(Edit::ChangeEpisode { what, change });
        }
        column(ui, columns.faces, |ui| {
            if whose.customer.is_none() {
                return pane.kit.hint(ui, &pane.word("inspector-curve-needs-customer"));
            }
            let curve = whose.curve(kind);
            let score = curve.and_then(|curve| episode.rating.get(curve));
            let name = pane.word(words::curve_kind(kind));
            if let Some(score) = pane.kit.bare_faces(ui, &name, score, pane.project.scale) {
                rate(pane, what, whose, kind, score);
            }
            if let Some((mean, of)) = row.and_then(|row| row.means[mean]) {
                let score = score_text(mean, pane.project.scale, pane.kit.lang);
                let words = pane.kit.word_with("frame-mean", &[("score", score.into()), ("count", of.into())]);
                small(ui, &pane.kit, &words);
            }
        });
    }
}

impl FrameView {
    /// A click on the gap of an episode shows it on the map.
    fn gap(&mut self, ui: &mut Ui, pane: &Pane<'_>, whose: &Whose, what: EpisodePath, row: Option<Row>) {
        let chip = |ui: &mut Ui| row.is_some_and(|row| gap_chip(ui, pane, row.gap, whose.largest));
        if column(ui, GAP_COLUMN, chip) {
            self.goes_to = Some(what);
        }
    }
}

/// Two fields: the feeling, and why.
fn feeling_fields(
    ui: &mut Ui,
    pane: &Pane<'_>,
    keys: [&str; 2],
    feeling: &Feeling,
    takes_keyboard: bool,
) -> Option<Feeling> {
    let [words, why] = keys.map(|key| pane.word(key));
    let field = TextField::area(&words, &feeling.words, 1).hint(&words);
    if takes_keyboard {
        let id = field.id(ui);
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let said = field.show(ui, &pane.kit);
    ui.add_space(6.0);
    let because = TextField::area(&why, &feeling.why, 1).hint(&why).show(ui, &pane.kit);
    match (said.changed, because.changed) {
        (true, _) => Some(Feeling { words: said.text, why: feeling.why.clone() }),
        (_, true) => Some(Feeling { words: feeling.words.clone(), why: because.text }),
        _ => None,
    }
}

/// Rates an episode as a whole; a group without such a curve gets one.
fn rate(pane: &mut Pane<'_>, what: EpisodePath, whose: &Whose, kind: CurveKind, score: Option<Score>) {
    let rated = |curve| Edit::ChangeEpisode { what, change: EpisodeChange::Rating(curve, score) };
    match (whose.curve(kind), whose.customer) {
        (Some(curve), _) => pane.edit(rated(curve)),
        (None, Some(customer)) => {
            let curve = Curve::new(CurveId::random(), customer, kind);
            let rating = rated(curve.id);
            pane.edit(Edit::Many(vec![Edit::AddCurve { journey: what.journey, curve }, rating]));
        }
        (None, None) => {}
    }
}

fn header(ui: &mut Ui, pane: &Pane<'_>, columns: Columns) {
    let (kit, part) = (&pane.kit, pane.part_word(["inspector-episode", "inspector-life-phase"]));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
        let side = columns.words + GAP + columns.faces;
        column(ui, columns.title, |ui| small(ui, kit, &part));
        column(ui, side, |ui| small(ui, kit, &kit.word("inspector-feeling-desired")));
        if columns.has_current {
            column(ui, side, |ui| small(ui, kit, &kit.word("inspector-feeling-now")));
            column(ui, GAP_COLUMN, |ui| small(ui, kit, &kit.word("frame-gap")));
        }
    });
    ui.add_space(8.0);
}

fn small(ui: &mut Ui, kit: &Kit, words: &str) {
    let galley = line_galley(ui, words, &text::FIELD_LABEL, color32(kit.theme.quiet_ink()), ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 16.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    paint_in_middle(ui, galley, rect.left(), rect);
}

/// How far what is felt lies below what is wanted; red on peach where it hurts most. Gives whether it was clicked.
fn gap_chip(ui: &mut Ui, pane: &Pane<'_>, gap: Option<f64>, largest: Option<f64>) -> bool {
    let (kit, theme) = (&pane.kit, pane.kit.theme);
    ui.add_space(4.0);
    let Some(gap) = gap else {
        ui.add_space(4.0);
        small(ui, kit, &kit.word("frame-gap-unknown"));
        return false;
    };
    let is_largest = largest.is_some_and(|largest| gap >= largest);
    let key = if is_largest { "frame-gap-largest" } else { "frame-gap-of" };
    let words = kit.word_with(key, &[("gap", difference_text(gap, pane.project.scale, kit.lang).into())]);
    let (style, ink) = match gap > 0.0 {
        true => (text::BANNER_TITLE, theme.gap_ink),
        false => (text::FIELD, theme.ink_2),
    };
    let galley = line_galley(ui, &words, &style, color32(ink), ui.available_width() - 16.0);
    let wanted = vec2(galley.size().x + 16.0, target(ui, size::CLICK_TARGET_MIN));
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words.as_str()));
    let (fill, line) = match (gap > 0.0, is_largest) {
        (true, true) => (theme.gap_soft, kit.stroke(1.5, theme.gap_line)),
        (true, false) => (theme.gap_soft, egui::Stroke::NONE),
        (false, _) if response.hovered() => (theme.hover, egui::Stroke::NONE),
        (false, _) => (theme.surface, egui::Stroke::NONE),
    };
    ui.painter().rect(rect, rect.height() / 2.0, color32(fill), line, StrokeKind::Inside);
    paint_in_middle(ui, galley, rect.left() + 8.0, rect);
    paint_focus(ui, kit, &response, rect, rect.height() / 2.0);
    response.on_hover_text(kit.word("frame-gap-show")).clicked()
}
