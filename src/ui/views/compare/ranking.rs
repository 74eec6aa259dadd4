//! Where groups differ most, or what changed most: a list that leads to the map.

use egui::{Align, EventFilter, Key, Layout, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo};
use egui::{pos2, vec2};

use super::facts::{Facts, Of, Row};
use super::summary::sample;
use super::{Outcome, heading, note, paint_line, part_id};
use crate::find::Place;
use crate::fonts::icon;
use crate::layout::micro::condition_words;
use crate::layout::words::{change_text, difference_text, score_text};
use crate::model::{Form, GapPlace, Project};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::paint::hline;
use crate::ui::widgets::{Kit, focus_ring, target};

const ROW: f32 = 56.0;
/// The column of the amounts, and that of who is lowest and highest.
const AMOUNT: f32 = 78.0;
const WHO_LEAST: f32 = 250.0;
const WHO_MOST: f32 = 380.0;
/// Rows that show at once; more are scrolled to.
const SHOWN: usize = 8;

/// What the list remembers.
#[derive(Default)]
pub struct Ranking {
    pub of: Of,
    /// The row that the keyboard goes to once it is there.
    goes_to: Option<usize>,
}

impl Ranking {
    /// Gives the row that is to be answered.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        kit: &Kit,
        (project, facts): (&Project, &Facts),
        chosen: Option<Row>,
        outcomes: &mut Vec<Outcome>,
    ) -> Option<Row> {
        let rows = facts.rows(self.of);
        self.head(ui, kit, facts, !rows.is_empty());
        if rows.is_empty() {
            let key = match (facts.is_change, facts.lines.len()) {
                (true, 0 | 1) => "compare-one-wave",
                (false, 0 | 1) => "compare-one-group",
                _ => "compare-nothing-common",
            };
            note(ui, kit, &kit.word(key));
            return None;
        }
        ui.add_space(8.0);
        let height = target(ui, ROW);
        // The view around it scrolls too: without a least height the list would shrink to what is left of that.
        let shown = height * rows.len().min(SHOWN) as f32;
        let mut area =
            ScrollArea::vertical().id_salt(("ranking", self.of)).max_height(shown).min_scrolled_height(shown);
        let goes_to = self.goes_to.take();
        if let Some(to) = goes_to {
            area = area.vertical_scroll_offset((to.saturating_sub(SHOWN / 2)) as f32 * height);
        }
        let mut picked = None;
        area.auto_shrink([false, true]).show_rows(ui, height, rows.len(), |ui, seen| {
            for index in seen {
                let line = Line { kit, project, facts, row: rows[index], number: index };
                let is_chosen = chosen.is_some_and(|chosen| chosen.place == rows[index].place);
                match line.show(ui, height, is_chosen, goes_to == Some(index)) {
                    Some(Click::Map) => {
                        picked = Some(rows[index]);
                        outcomes.push(Outcome::GoTo(place_of(&rows[index])));
                    }
                    Some(Click::Answer) => picked = Some(rows[index]),
                    Some(Click::Walk(to)) => self.goes_to = Some(to.min(rows.len() - 1)),
                    None => {}
                }
            }
        });
        if self.goes_to.is_some() {
            ui.ctx().request_repaint();
        }
        picked
    }

    fn head(&mut self, ui: &mut Ui, kit: &Kit, facts: &Facts, has_rows: bool) {
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                let title = if facts.is_change { "compare-changes" } else { "compare-spreads" };
                heading(ui, kit, &kit.word(title));
                if has_rows {
                    ui.add_space(3.0);
                    kit.hint(ui, &kit.word("compare-ranking-hint"));
                }
            });
        });
        ui.add_space(10.0);
        let episodes = if facts.journey.form == Form::Generation { "compare-phases" } else { "compare-episodes" };
        let options = [(Of::Episodes, kit.word(episodes)), (Of::Touchpoints, kit.word("compare-touchpoints"))];
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            if let Some(of) = kit.segments(ui, &kit.word("compare-per"), &self.of, &options) {
                self.of = of;
            }
        });
    }
}

fn place_of(row: &Row) -> Place {
    match row.place {
        GapPlace::Episode(_) => Place::Episode(row.episode),
        GapPlace::Touchpoint(id) => Place::Touchpoint(row.episode.touchpoint(id)),
    }
}

/// The title of a place; then what tells more of it: the episode that holds a touchpoint, and who meets a branch.
pub fn titles(project: &Project, row: &Row, kit: &Kit) -> (String, String) {
    let episode = kit.named(project.episode(row.episode).map_or("", |episode| episode.title.as_str()));
    let who = who_meets(project, row, kit);
    match row.place {
        GapPlace::Episode(_) => (episode, who.unwrap_or_default()),
        GapPlace::Touchpoint(id) => {
            let found = project.touchpoint(row.episode.touchpoint(id));
            let title = kit.named(found.map_or("", |one| one.title.as_str()));
            (title, [episode].into_iter().chain(who).collect::<Vec<_>>().join(" · "))
        }
    }
}

/// For whom a place on a branch is.
fn who_meets(project: &Project, row: &Row, kit: &Kit) -> Option<String> {
    let episode = project.episode(row.episode).filter(|episode| episode.is_branch())?;
    Some(condition_words(&episode.condition, kit.lang))
}

enum Click {
    Map,
    Answer,
    Walk(usize),
}

/// One place of the list.
struct Line<'a> {
    kit: &'a Kit,
    project: &'a Project,
    facts: &'a Facts,
    row: Row,
    /// Its place in the list.
    number: usize,
}

impl Line<'_> {
    fn show(&self, ui: &mut Ui, height: f32, is_chosen: bool, takes_keyboard: bool) -> Option<Click> {
        let Self { kit, row, number, .. } = self;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let side = target(ui, size::CLICK_TARGET);
        let body = rect.with_max_x(rect.right() - side - 8.0);
        let response = ui.interact(body, part_id(("row", number)), Sense::click());
        let (title, above) = titles(self.project, row, kit);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, self.said(&title)));
        if takes_keyboard {
            response.request_focus();
        }
        let theme = kit.theme;
        let line = Stroke::new(1.0, color32(theme.line));
        hline(ui.painter(), rect.x_range(), rect.top(), line);
        if response.hovered() || is_chosen {
            let fill = if is_chosen { theme.accent_soft } else { theme.hover };
            ui.painter().rect_filled(body.shrink2(vec2(0.0, 3.0)).expand2(vec2(6.0, 0.0)), 6.0, color32(fill));
        }
        self.paint(ui, body, (&title, &above));
        focus_ring(ui, theme, &response, body.expand2(vec2(6.0, 0.0)));
        let name = kit.word_with("compare-answer", &[("title", title.as_str().into())]);
        let corner = Rect::from_center_size(pos2(rect.right() - side / 2.0, rect.center().y), vec2(side, side));
        let answer = ui.interact(corner, part_id(("answer", number)), Sense::click());
        kit.paint_sign(ui, (corner, &answer), icon::CHAT_DOTS, &name, true, is_chosen);
        let walked = response.has_focus().then(|| self.walked(ui, &response)).flatten();
        let is_clicked = response.on_hover_text(kit.word("compare-to-map")).clicked();
        let is_answered = answer.on_hover_text(name).clicked();
        match (is_clicked, is_answered) {
            (true, _) => Some(Click::Map),
            (_, true) => Some(Click::Answer),
            _ => walked.map(Click::Walk),
        }
    }

    /// The row that the arrow keys lead to: also one that is not in view yet.
    fn walked(&self, ui: &Ui, response: &egui::Response) -> Option<usize> {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        match (pressed(Key::ArrowUp), pressed(Key::ArrowDown), pressed(Key::Home), pressed(Key::End)) {
            (true, ..) => self.number.checked_sub(1),
            (_, true, ..) => Some(self.number + 1),
            (_, _, true, _) => Some(0),
            (.., true) => Some(usize::MAX),
            _ => None,
        }
    }

    fn amount(&self) -> String {
        let text = if self.facts.is_change { change_text } else { difference_text };
        text(self.row.amount, self.facts.scale, self.kit.lang)
    }

    /// The two scores in words: "lowest Older person −2".
    fn ends(&self) -> [(usize, String); 2] {
        let keys = if self.facts.is_change {
            ["compare-was", "compare-became"]
        } else {
            ["compare-lowest", "compare-highest"]
        };
        let ends = [self.row.from, self.row.to];
        [0, 1].map(|end| {
            let (line, value) = ends[end];
            let score = score_text(value, self.facts.scale, self.kit.lang);
            let name = self.facts.lines.get(line).map_or("", |line| line.name.as_str());
            (line, self.kit.word_with(keys[end], &[("name", name.into()), ("score", score.into())]))
        })
    }

    fn said(&self, title: &str) -> String {
        let key = if self.facts.is_change { "compare-change-said" } else { "compare-spread-said" };
        let amount = self.kit.word_with(key, &[("amount", self.amount().into())]);
        let [(_, from), (_, to)] = self.ends();
        let who = who_meets(self.project, &self.row, self.kit);
        [format!("{title}: {amount}"), from, to].into_iter().chain(who).collect::<Vec<_>>().join(", ")
    }

    fn paint(&self, ui: &Ui, rect: Rect, (title, above): (&str, &str)) {
        let Self { kit, facts, .. } = self;
        let theme = kit.theme;
        let middle = rect.center().y;
        paint_line(ui, kit, &self.amount(), pos2(rect.left() + 6.0, middle - 7.0), (&text::HEADING, false), AMOUNT);
        let track = Rect::from_min_size(pos2(rect.left() + 6.0, middle + 8.0), vec2(AMOUNT - 22.0, 5.0));
        let share = (self.row.amount.abs() / 4.0).clamp(0.0, 1.0) as f32;
        ui.painter().rect(track, 2.5, color32(theme.hover), Stroke::new(1.0, color32(theme.line)), StrokeKind::Inside);
        let filled = track.with_max_x(track.left() + track.width() * share);
        let color = match facts.is_change {
            true if self.row.amount < 0.0 => theme.feeling(-2),
            true => theme.feeling(2),
            false => theme.accent,
        };
        ui.painter().rect_filled(filled, 2.5, color32(color));
        let left = rect.left() + AMOUNT + 6.0;
        let who_width = (rect.width() * 0.36).clamp(WHO_LEAST, WHO_MOST);
        let room = rect.width() - AMOUNT - who_width - 24.0;
        if above.is_empty() {
            paint_line(ui, kit, title, pos2(left, middle), (&text::CARD_TITLE, false), room);
        } else {
            paint_line(ui, kit, title, pos2(left, middle - 8.0), (&text::CARD_TITLE, false), room);
            paint_line(ui, kit, above, pos2(left, middle + 9.0), (&text::SMALL, true), room);
        }
        let who = rect.right() - who_width;
        for (end, (line, said)) in self.ends().into_iter().enumerate() {
            let y = middle + if end == 0 { -9.0 } else { 9.0 };
            if let Some(line) = facts.lines.get(line) {
                sample(ui, line, pos2(who, y), 16.0);
            }
            paint_line(ui, kit, &said, pos2(who + 24.0, y), (&text::BODY, false), who_width - 28.0);
        }
    }
}
