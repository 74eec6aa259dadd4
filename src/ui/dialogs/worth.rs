//! Which episodes are worth a micro journey: a ranking with the reasons in words.

use std::sync::Arc;

use egui::{
    Align2, Context, EventFilter, Id, Key, Rect, Role, ScrollArea, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo,
};
use egui::{pos2, vec2};

use super::frame::{Sheet, button_row, paragraph, scrolling, took};
use crate::fonts;
use crate::lang::Lang;
use crate::layout::micro::reason_words;
use crate::method::{main_customer, worth_a_micro_journey};
use crate::model::{EpisodePath, Journey, JourneyId, Project, words};
use crate::session::Session;
use crate::theme::{Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::style::font_id;
use crate::ui::widgets::{Kit, line_galley, paint_in_middle, target};
use crate::ui::worked::{Worked, weight};

const WIDTH: f32 = 620.0;
const ROW: f32 = 56.0;
const NUMBER: f32 = 36.0;

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorthChoice {
    Start(EpisodePath),
    Open(JourneyId),
    Closed,
}

/// The ranking.
#[derive(Default)]
pub struct WorthDialog {
    ranking: Worked<Wish, Ranking>,
    marked: usize,
}

/// What is ranked, and in which words.
#[derive(Clone)]
struct Wish {
    project: Arc<Project>,
    journey: Arc<Journey>,
    lang: Lang,
}

impl PartialEq for Wish {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.project, &other.project) && self.journey.id == other.journey.id && self.lang == other.lang
    }
}

struct Ranking {
    rows: Vec<Row>,
    /// For whom, if somebody feels something here.
    customer: String,
}

struct Row {
    episode: EpisodePath,
    title: String,
    reason: String,
    micro: Option<JourneyId>,
}

impl WorthDialog {
    /// Arrows walk, Enter starts or opens the marked one, Escape closes.
    pub fn show(&mut self, ctx: &Context, lang: Lang, theme: &'static Theme, session: &Session) -> Option<WorthChoice> {
        let wish = Wish {
            project: Arc::clone(session.project()),
            journey: Arc::clone(session.journey()),
            lang: session.lang(),
        };
        self.ranking.follow(ctx, &wish, Wish::weight, Wish::ranked);
        let kit = Kit { theme, lang };
        let title = lang.text("worth-title");
        let shown = Sheet::new(kit, "worth", &title, WIDTH).show(ctx, |ui, opened| {
            let part = |keys| words::of_parts(&wish.journey.form, keys);
            let hint = match self.ranking.known() {
                None => kit.word(part(["worth-working", "worth-working-phases"])),
                Some((_, ranking)) if ranking.customer.is_empty() => {
                    kit.word(part(["worth-hint", "worth-hint-phases"]))
                }
                Some((_, ranking)) => {
                    let key = part(["worth-hint-group", "worth-hint-group-phases"]);
                    kit.word_with(key, &[("group", ranking.customer.as_str().into())])
                }
            };
            let chosen = scrolling(ui, |ui| {
                paragraph(ui, &kit, &hint);
                ui.add_space(12.0);
                self.list(ui, &kit, opened)
            });
            let closed = button_row(ui, |ui| kit.secondary_button(ui, None, &kit.word("dialog-close")).clicked());
            chosen.or(closed.then_some(WorthChoice::Closed))
        });
        let closed = (shown.escaped || shown.clicked_outside).then_some(WorthChoice::Closed);
        shown.inner.or(closed)
    }

    fn rows(&self) -> &[Row] {
        self.ranking.known().map_or(&[], |(_, ranking)| &ranking.rows)
    }

    fn list(&mut self, ui: &mut Ui, kit: &Kit, opened: bool) -> Option<WorthChoice> {
        let theme = kit.theme;
        let room = (ui.ctx().content_rect().height() - 260.0).max(3.0 * ROW);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), (self.rows().len() as f32 * ROW + 8.0).min(room)));
        let frame = ui.interact(rect, list_id(), Sense::focusable_noninteractive());
        frame.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, kit.word("worth-title")));
        if opened {
            frame.request_focus();
        }
        let line = egui::Stroke::new(1.0, color32(if frame.has_focus() { theme.accent } else { theme.line }));
        ui.painter().rect(rect, size::FIELD_RADIUS, color32(theme.surface), line, StrokeKind::Inside);
        let mut chosen = None;
        let mut is_walked = false;
        if frame.has_focus() {
            is_walked = self.walk(ui);
            if !opened && took(ui, Key::Enter) {
                chosen = self.rows().get(self.marked).map(Row::choice);
            }
        }
        let mut inner = ui.new_child(UiBuilder::new().max_rect(rect.shrink(4.0)));
        inner.spacing_mut().item_spacing.y = 0.0;
        let mut scroll = ScrollArea::vertical().id_salt("worth").auto_shrink(false);
        if is_walked {
            // Only what is near is drawn: the marked row is brought near by its place.
            let height = rect.height() - 8.0;
            scroll = scroll.vertical_scroll_offset((self.marked as f32 * ROW - (height - ROW) / 2.0).max(0.0));
        }
        scroll.show_rows(&mut inner, ROW, self.rows().len(), |ui, shown| {
            for place in shown {
                let (marked, done) = self.row(ui, kit, place);
                if marked {
                    self.marked = place;
                    ui.memory_mut(|memory| memory.request_focus(list_id()));
                }
                chosen = done.or(chosen);
            }
        });
        chosen
    }

    fn walk(&mut self, ui: &Ui) -> bool {
        let locked = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(list_id(), locked));
        let Some(last) = self.rows().len().checked_sub(1) else { return false };
        let to = match () {
            () if took(ui, Key::ArrowDown) => (self.marked + 1).min(last),
            () if took(ui, Key::ArrowUp) => self.marked.saturating_sub(1),
            () if took(ui, Key::Home) => 0,
            () if took(ui, Key::End) => last,
            () => return false,
        };
        self.marked = to;
        true
    }

    /// Gives whether the row was clicked, and what its button or a double click asks.
    fn row(&self, ui: &mut Ui, kit: &Kit, place: usize) -> (bool, Option<WorthChoice>) {
        let row = &self.rows()[place];
        let theme = kit.theme;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
        let response = ui.interact(rect, ui.make_persistent_id(("worth", place)), Sense::CLICK);
        let is_marked = place == self.marked;
        let said = format!("{}. {}: {}", place + 1, row.title, row.reason);
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_marked, &said));
        if is_marked {
            let id = response.id.accesskit_id();
            ui.ctx().accesskit_node_builder(list_id(), |node| node.set_active_descendant(id));
        }
        if is_marked || response.hovered() {
            let fill = if is_marked { theme.accent_soft } else { theme.hover };
            ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), size::FIELD_RADIUS - 2.0, color32(fill));
        }
        let font = font_id(&text::EPISODE_TITLE, text::EPISODE_TITLE.size);
        let number = pos2(rect.left() + NUMBER / 2.0, rect.center().y);
        ui.painter().text(number, Align2::CENTER_CENTER, (place + 1).to_string(), font, color32(theme.ink_2));
        let button = self.button(ui, kit, row, rect);
        let words = Rect::from_min_max(
            pos2(rect.left() + NUMBER, rect.top() + 8.0),
            pos2(button.1 - 12.0, rect.bottom() - 8.0),
        );
        let (upper, lower) = words.split_top_bottom_at_fraction(0.52);
        let galley = line_galley(ui, &row.title, &text::CARD_TITLE, color32(theme.ink), upper.width());
        paint_in_middle(ui, galley, upper.left(), upper);
        let galley = line_galley(ui, &row.reason, &text::SMALL, color32(theme.ink_2), lower.width());
        paint_in_middle(ui, galley, lower.left(), lower);
        let asked = button.0 || response.double_clicked();
        let shown = fonts::width(&row.reason, &text::SMALL) > lower.width();
        let response = if shown { response.on_hover_text(&row.reason) } else { response };
        (response.clicked(), asked.then(|| row.choice()))
    }

    /// Gives whether it was clicked, and its left edge.
    fn button(&self, ui: &mut Ui, kit: &Kit, row: &Row, rect: Rect) -> (bool, f32) {
        let words = kit.word(if row.micro.is_some() { "worth-open" } else { "worth-start" });
        let width = fonts::width(&words, &text::BUTTON) + 34.0;
        let height = target(ui, size::CLICK_TARGET);
        let right = rect.right() - 10.0;
        let place = Rect::from_min_max(
            pos2(right - width, rect.center().y - height / 2.0),
            pos2(right, rect.center().y + height / 2.0),
        );
        let mut inner = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("worth button", row.episode)));
        let button = kit.secondary_button(&mut inner, None, &words);
        let name = kit.word_with(
            if row.micro.is_some() { "worth-open-of" } else { "worth-start-of" },
            &[("title", row.title.as_str().into())],
        );
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        (button.clicked(), button.rect.left())
    }
}

impl Wish {
    fn weight(&self) -> usize {
        weight(&self.project, &self.journey)
    }

    fn ranked(&self) -> Ranking {
        let Self { project, journey, lang } = self;
        let customer = main_customer(journey).or(project.customers.first().map(|group| group.id));
        let group = customer.and_then(|id| project.customer(id));
        let ranked = customer.map(|customer| worth_a_micro_journey(project, journey, customer)).unwrap_or_default();
        let titles: std::collections::HashMap<_, _> =
            journey.episodes.iter().map(|episode| (episode.id, (episode.title.as_str(), episode.micro))).collect();
        let row = |(place, worth): (usize, &crate::method::Worth)| {
            let (title, micro) = titles.get(&worth.episode.episode).copied().unwrap_or_default();
            Row {
                episode: worth.episode,
                title: lang.named(title),
                reason: reason_words(worth, place == 0, project.scale, *lang),
                micro,
            }
        };
        let rows = ranked.iter().enumerate().map(row).collect();
        Ranking { rows, customer: group.map(|group| group.name.clone()).unwrap_or_default() }
    }
}

impl Row {
    fn choice(&self) -> WorthChoice {
        self.micro.map_or(WorthChoice::Start(self.episode), WorthChoice::Open)
    }
}

fn list_id() -> Id {
    Id::unique("worth list")
}
