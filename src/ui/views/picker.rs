//! A list to choose from by typing: something of a map, or an insight.

use std::sync::Arc;

use egui::{Context, Key, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::find::{Index, Place, Query, folded};
use crate::fonts::icon;
use crate::model::{EpisodePath, GapPlace, InsightId, Project};
use crate::session::Session;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::dialogs::{Sheet, own_field, took};
use crate::ui::widgets::{Kit, icon_galley, line_galley, paint_in_middle, target};

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// An episode or touchpoint.
    Place,
    Insight,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    Place(GapPlace),
    Insight(InsightId),
}

/// What was done in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickerChoice {
    Pick(Picked),
    Closed,
}

/// The list while it is open.
pub struct Picker {
    wanted: Wanted,
    /// What is chosen already and need not be offered.
    without: Vec<Picked>,
    query: String,
    cursor: usize,
    index: Option<Index>,
    shown: Option<Shown>,
}

/// What was found for a query in a document.
struct Shown {
    of: Arc<Project>,
    query: String,
    rows: Vec<Line>,
}

struct Line {
    picked: Picked,
    title: String,
    within: String,
}

const WIDTH: f32 = 480.0;
const ROW: f32 = 34.0;
/// What is listed at most: who looks further types.
const MOST: usize = 300;

impl Picker {
    pub fn new(wanted: Wanted, without: Vec<Picked>) -> Self {
        Self { wanted, without, query: String::new(), cursor: 0, index: None, shown: None }
    }

    /// Arrows walk while one types, Enter picks, Escape closes.
    pub fn show(&mut self, ctx: &Context, kit: Kit, session: &Session, title: &str) -> Option<PickerChoice> {
        self.refresh(session);
        let shown = Sheet::new(kit, "picker", title, WIDTH).at_top().show(ctx, |ui, opened| {
            let walked = self.walked(ui);
            let entered = !opened && took(ui, Key::Enter);
            let field = own_field(ui, &kit, &kit.word("insights-pick-search"), &kit.word(self.hint()), &mut self.query);
            if opened {
                field.request_focus();
            }
            if field.changed() {
                self.cursor = 0;
                self.refresh(session);
            }
            ui.add_space(8.0);
            let clicked = self.list(ui, &kit, &field, walked || field.changed());
            let at = clicked.or(entered.then_some(self.cursor))?;
            self.rows().get(at).map(|row| PickerChoice::Pick(row.picked))
        });
        shown.inner.or((shown.escaped || shown.clicked_outside).then_some(PickerChoice::Closed))
    }

    fn hint(&self) -> &'static str {
        match self.wanted {
            Wanted::Place => "insights-pick-place-hint",
            Wanted::Insight => "insights-pick-insight-hint",
        }
    }

    fn rows(&self) -> &[Line] {
        self.shown.as_ref().map_or(&[], |shown| &shown.rows)
    }

    fn refresh(&mut self, session: &Session) {
        let project = session.project();
        let is_current =
            self.shown.as_ref().is_some_and(|shown| shown.query == self.query && Arc::ptr_eq(&shown.of, project));
        if is_current {
            return;
        }
        let mut rows = match self.wanted {
            Wanted::Insight => insights(session, &self.query),
            Wanted::Place if self.query.trim().is_empty() => open_journey(session),
            Wanted::Place => self.found(session),
        };
        rows.retain(|row| !self.without.contains(&row.picked));
        self.cursor = self.cursor.min(rows.len().saturating_sub(1));
        self.shown = Some(Shown { of: Arc::clone(project), query: self.query.clone(), rows });
    }

    /// What holds the words, in all journeys. The words are read when the first letter is typed.
    fn found(&mut self, session: &Session) -> Vec<Line> {
        let project = session.project();
        let known = self.index.take().filter(|index| Arc::ptr_eq(index.project(), project));
        let index = known.unwrap_or_else(|| Index::of(project, None));
        let found = index.best(&Query::new(&self.query), session.journey_id(), MOST);
        self.index = Some(index);
        let line = |found: crate::find::Found| {
            let place = match found.place {
                Place::Episode(path) => GapPlace::Episode(path.episode),
                Place::Touchpoint(path) => GapPlace::Touchpoint(path.touchpoint),
                Place::Journey(_) | Place::Note(_) | Place::Insight(_) | Place::Improvement(_) => return None,
            };
            Some(Line { picked: Picked::Place(place), title: found.title, within: found.within })
        };
        found.into_iter().filter_map(line).collect()
    }

    /// The keys are taken before the field sees them.
    fn walked(&mut self, ui: &Ui) -> bool {
        let last = self.rows().len().saturating_sub(1);
        let keys = [Key::ArrowUp, Key::ArrowDown, Key::PageUp, Key::PageDown];
        let [up, down, page_up, page_down] = keys.map(|key| took(ui, key));
        self.cursor = match () {
            () if up => self.cursor.checked_sub(1).unwrap_or(last),
            () if down && self.cursor >= last => 0,
            () if down => self.cursor + 1,
            () if page_up => self.cursor.saturating_sub(8),
            () if page_down => (self.cursor + 8).min(last),
            () => self.cursor,
        };
        up || down || page_up || page_down
    }

    /// Gives the place of the row that was clicked.
    fn list(&mut self, ui: &mut Ui, kit: &Kit, field: &Response, follows: bool) -> Option<usize> {
        let height = (ui.ctx().content_rect().height() * 0.5).clamp(120.0, 420.0);
        let mut clicked = None;
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            if self.rows().is_empty() {
                ui.add_space(6.0);
                kit.hint(ui, &kit.word("insights-pick-nothing"));
                ui.add_space(6.0);
            }
            for (place, line) in self.rows().iter().enumerate() {
                let is_cursor = place == self.cursor;
                let response = row(ui, kit, line, is_cursor);
                if is_cursor {
                    ui.ctx().accesskit_node_builder(field.id, |node| {
                        node.set_active_descendant(response.id.accesskit_id());
                    });
                    if follows {
                        response.scroll_to_me(None);
                    }
                }
                if response.clicked() {
                    clicked = Some(place);
                }
            }
        });
        clicked
    }
}

fn row(ui: &mut Ui, kit: &Kit, line: &Line, is_cursor: bool) -> Response {
    let theme = kit.theme;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), target(ui, ROW)));
    // A click counts, but Tab does not walk through all rows: the arrows do.
    let id = match line.picked {
        Picked::Place(place) => ui.make_persistent_id(("pick", place)),
        Picked::Insight(insight) => ui.make_persistent_id(("pick", insight)),
    };
    let response = ui.interact(rect, id, Sense::CLICK);
    let title = kit.named(&line.title);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_cursor, &title));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    if is_cursor || response.hovered() {
        let fill = if is_cursor { theme.accent_soft } else { theme.hover };
        ui.painter().rect_filled(rect, size::FIELD_RADIUS, color32(fill));
    }
    if is_cursor {
        let bar = Rect::from_min_size(rect.left_top() + vec2(0.0, 8.0), vec2(3.0, rect.height() - 16.0));
        ui.painter().rect_filled(bar, 1.5, color32(theme.accent));
    }
    let sign = match line.picked {
        Picked::Place(GapPlace::Episode(_)) => icon::FLAG,
        Picked::Place(GapPlace::Touchpoint(_)) => icon::HAND_TAP,
        Picked::Insight(_) => icon::MAGNIFYING_GLASS,
    };
    paint_in_middle(ui, icon_galley(ui, sign, &text::ICON, color32(theme.ink_2)), rect.left() + 12.0, rect);
    let mut right = rect.right() - 10.0;
    if !line.within.is_empty() {
        let within = line_galley(ui, &line.within, &text::SMALL, color32(theme.ink_2), rect.width() * 0.4);
        right -= within.size().x;
        paint_in_middle(ui, within, right, rect);
        right -= 12.0;
    }
    let left = rect.left() + 38.0;
    let words = line_galley(ui, &title, &text::CARD_TITLE, color32(theme.ink), (right - left).max(0.0));
    paint_in_middle(ui, words, left, rect);
    response
}

/// The beginning of the open journey, in order.
fn open_journey(session: &Session) -> Vec<Line> {
    let journey = session.journey();
    let mut rows = Vec::new();
    for episode in &journey.episodes {
        let path = EpisodePath { journey: journey.id, episode: episode.id };
        let own = Picked::Place(GapPlace::Episode(path.episode));
        rows.push(Line { picked: own, title: episode.title.clone(), within: String::new() });
        rows.extend(episode.touchpoints.iter().map(|touchpoint| Line {
            picked: Picked::Place(GapPlace::Touchpoint(touchpoint.id)),
            title: touchpoint.title.clone(),
            within: episode.title.clone(),
        }));
        if rows.len() >= MOST {
            break;
        }
    }
    rows.truncate(MOST);
    rows
}

fn insights(session: &Session, query: &str) -> Vec<Line> {
    let query = Query::new(query);
    let holds = |text: &str| query.is_in(&folded(text));
    let found = session.project().insights.iter().filter(|insight| holds(&insight.text) || holds(&insight.source));
    let line = |insight: &Arc<crate::model::Insight>| Line {
        picked: Picked::Insight(insight.id),
        title: insight.text.clone(),
        within: crate::layout::map::source_words(insight),
    };
    found.take(MOST).map(line).collect()
}
