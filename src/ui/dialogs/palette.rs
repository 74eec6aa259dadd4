//! The command palette: type a few letters, choose with the arrows.

use std::sync::Arc;

use egui::{Context, Key, Rect, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::frame::{Sheet, own_field, paint_key_cap, took};
use super::search::{Hit, hits};
use crate::command::Command;
use crate::find::{Index, Place};
use crate::fonts::icon;
use crate::lang::Lang;
use crate::model::JourneyId;
use crate::session::Session;
use crate::theme::{Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::widgets::{Kit, icon_galley, line_galley, paint_in_middle, target};

/// What was chosen in the palette.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PaletteChoice {
    Command(Command),
    /// This is to be selected and brought into view.
    Go(Place),
    Closed,
}

/// The palette while it is open.
pub struct CommandPalette {
    index: Arc<Index>,
    /// The commands that were chosen last, the latest first.
    recent: Vec<Command>,
    /// Over the start screen most commands have nothing to work on.
    is_at_start: bool,
    query: String,
    found: Option<Answer>,
    chosen: usize,
}

/// What was found, and for what. It is looked for again only when that changes.
struct Answer {
    query: String,
    lang: Lang,
    journey: JourneyId,
    lines: Vec<Line>,
}

/// A hit, below a heading where it is the first of its sort.
struct Line {
    hit: Hit,
    heading: Option<&'static str>,
    /// Why it cannot be used now, as a fluent key.
    hindrance: Option<&'static str>,
}

const WIDTH: f32 = 560.0;
const ROW: f32 = 34.0;
/// What a heading takes, with the space around it.
const HEADING: f32 = 30.0;

impl CommandPalette {
    /// Over the words of the project as it is.
    pub fn new(index: Arc<Index>, recent: Vec<Command>, is_at_start: bool) -> Self {
        Self { index, recent, is_at_start, query: String::new(), found: None, chosen: 0 }
    }

    pub fn show(
        &mut self,
        ctx: &Context,
        lang: Lang,
        theme: &'static Theme,
        session: &Session,
    ) -> Option<PaletteChoice> {
        let kit = Kit { theme, lang };
        self.search(lang, session);
        let title = lang.text("dialog-palette-title");
        let shown = Sheet::new(kit, "palette", &title, WIDTH).untitled().at_top().show(ctx, |ui, opened| {
            let moved = self.moved_by_keys(ui);
            let entered = took(ui, Key::Enter);
            let field = own_field(ui, &kit, &title, &lang.text("dialog-palette-hint"), &mut self.query);
            if opened {
                field.request_focus();
            }
            if field.changed() {
                self.chosen = 0;
                self.search(lang, session);
            }
            ui.add_space(10.0);
            let clicked = self.list(ui, &kit, &field, moved || field.changed());
            let meant = clicked.or(entered.then_some(self.chosen));
            meant.and_then(|place| self.choice(place))
        });
        let closed = (shown.escaped || shown.clicked_outside).then_some(PaletteChoice::Closed);
        shown.inner.or(closed)
    }

    fn search(&mut self, lang: Lang, session: &Session) {
        let journey = session.journey_id();
        let is_current = self
            .found
            .as_ref()
            .is_some_and(|found| found.query == self.query && found.lang == lang && found.journey == journey);
        if !is_current {
            let hits = hits(&self.query, lang, &self.index, journey, &self.recent);
            let lines = self.lines_of(hits, session);
            self.chosen = self.chosen.min(lines.len().saturating_sub(1));
            self.found = Some(Answer { query: self.query.clone(), lang, journey, lines });
        }
    }

    /// What can be done or gone to first; what cannot be done now stands at the end, with why.
    fn lines_of(&self, hits: Vec<Hit>, session: &Session) -> Vec<Line> {
        let hindrance = |hit: &Hit| match hit {
            Hit::Command(command) if self.is_at_start => (!command.works_at_start()).then_some("hindrance-at-start"),
            Hit::Command(command) => command.hindrance(session),
            Hit::Thing(_) => None,
        };
        let mut lines: Vec<Line> =
            hits.into_iter().map(|hit| Line { hindrance: hindrance(&hit), hit, heading: None }).collect();
        lines.sort_by_key(|line| line.hindrance.is_some());
        let mut before = None;
        for line in &mut lines {
            let own = heading(line, session.journey_id());
            // Commands at the top need no heading, those behind something else do.
            if own != before {
                line.heading = own.or(Some("dialog-palette-commands"));
            }
            before = own;
        }
        lines
    }

    fn lines(&self) -> &[Line] {
        self.found.as_ref().map_or(&[], |found| &found.lines)
    }

    /// The keys are taken before the field sees them.
    fn moved_by_keys(&mut self, ui: &Ui) -> bool {
        let last = self.lines().len().saturating_sub(1);
        let (up, down) = (took(ui, Key::ArrowUp), took(ui, Key::ArrowDown));
        let (page_up, page_down) = (took(ui, Key::PageUp), took(ui, Key::PageDown));
        self.chosen = match () {
            // Over the ends to the other side.
            () if up => self.chosen.checked_sub(1).unwrap_or(last),
            () if down && self.chosen >= last => 0,
            () if down => self.chosen + 1,
            () if page_up => self.chosen.saturating_sub(8),
            () if page_down => (self.chosen + 8).min(last),
            () => self.chosen,
        };
        up || down || page_up || page_down
    }

    /// Nothing for a command that cannot be used now.
    fn choice(&self, place: usize) -> Option<PaletteChoice> {
        let line = self.lines().get(place).filter(|line| line.hindrance.is_none())?;
        Some(match &line.hit {
            Hit::Command(command) => PaletteChoice::Command(*command),
            Hit::Thing(found) => PaletteChoice::Go(found.place),
        })
    }

    /// As high as there is room for, but not so that a heading would be the last to be seen.
    fn height(&self, ui: &Ui) -> f32 {
        let height = (ui.ctx().content_rect().height() * 0.55).clamp(120.0, 440.0);
        let (row, gap) = (target(ui, ROW), ui.spacing().item_spacing.y);
        let mut top = 0.0;
        for line in self.lines() {
            let above = if line.heading.is_some() { HEADING + gap } else { 0.0 };
            if above > 0.0 && top > 0.0 && top < height && top + above + row > height {
                return top;
            }
            top += above + row + gap;
        }
        height
    }

    /// Gives the place of the row that was clicked.
    fn list(&mut self, ui: &mut Ui, kit: &Kit, field: &Response, follows: bool) -> Option<usize> {
        let height = self.height(ui);
        let mut clicked = None;
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            if self.lines().is_empty() {
                ui.add_space(6.0);
                kit.hint(ui, &kit.word("dialog-palette-nothing"));
            }
            let mut pointed_at = None;
            for (place, line) in self.lines().iter().enumerate() {
                if let Some(heading) = line.heading {
                    kit.label(ui, &kit.word(heading));
                }
                let is_chosen = place == self.chosen;
                let row = row(ui, kit, place, line, is_chosen);
                if is_chosen {
                    ui.ctx().accesskit_node_builder(field.id, |node| {
                        node.set_active_descendant(row.id.accesskit_id());
                    });
                    if follows {
                        row.scroll_to_me(None);
                    }
                }
                if row.hovered() && ui.input(|input| input.pointer.delta() != egui::Vec2::ZERO) {
                    pointed_at = Some(place);
                }
                if row.clicked() {
                    clicked = Some(place);
                }
            }
            self.chosen = pointed_at.unwrap_or(self.chosen);
        });
        clicked
    }
}

/// Under which heading a line stands; commands that can be used stand under none.
fn heading(line: &Line, open: JourneyId) -> Option<&'static str> {
    match &line.hit {
        Hit::Command(_) => line.hindrance.map(|_| "dialog-palette-hindered"),
        Hit::Thing(found) if found.place.journey() == Some(open) => Some("dialog-palette-on-map"),
        Hit::Thing(_) => Some("dialog-palette-elsewhere"),
    }
}

/// What a row says.
struct Words {
    sign: char,
    title: String,
    /// In a quiet tone at the right.
    detail: String,
    keys: Option<String>,
    is_hindered: bool,
}

fn row_words(line: &Line, lang: Lang) -> Words {
    match &line.hit {
        Hit::Command(command) => Words {
            sign: icon::COMMAND,
            title: command.label(lang),
            detail: line.hindrance.map(|key| lang.text(key)).unwrap_or_default(),
            keys: command.shortcuts().first().map(|shortcut| shortcut.text(lang)),
            is_hindered: line.hindrance.is_some(),
        },
        Hit::Thing(found) => {
            let (sign, kind) = match found.place {
                Place::Journey(_) => (icon::PATH, "find-journey"),
                Place::Episode(_) => (icon::FLAG, "find-episode"),
                Place::Touchpoint(_) => (icon::HAND_TAP, ""),
                Place::Note(_) => (icon::NOTE, ""),
                Place::Insight(_) => (icon::MAGNIFYING_GLASS, "find-insight"),
                Place::Improvement(_) => (icon::LIGHTBULB, "find-improvement"),
            };
            let kind = if kind.is_empty() { String::new() } else { lang.text(kind) };
            let parts = [kind.as_str(), found.within.as_str()];
            let detail = parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ");
            Words { sign, title: found.title.clone(), detail, keys: None, is_hindered: false }
        }
    }
}

fn row(ui: &mut Ui, kit: &Kit, place: usize, line: &Line, is_chosen: bool) -> Response {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), target(ui, ROW)));
    // A click counts, but Tab does not walk through all rows: the arrows do.
    let response = ui.interact(rect, ui.make_persistent_id(("palette row", place)), Sense::CLICK);
    let said = row_words(line, kit.lang);
    response.widget_info(|| {
        let parts = [said.title.as_str(), said.keys.as_deref().unwrap_or_default(), said.detail.as_str()];
        let name = parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ");
        WidgetInfo::selected(Role::ListBoxOption, !said.is_hindered, is_chosen, name)
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let theme = kit.theme;
    if is_chosen {
        let fill = if said.is_hindered { theme.hover } else { theme.accent_soft };
        ui.painter().rect_filled(rect, size::FIELD_RADIUS, color32(fill));
        if !said.is_hindered {
            let bar = Rect::from_min_size(rect.left_top() + vec2(0.0, 8.0), vec2(3.0, rect.height() - 16.0));
            ui.painter().rect_filled(bar, 1.5, color32(theme.accent));
        }
    }
    let ink = if said.is_hindered { theme.ink_2 } else { theme.ink };
    let sign = icon_galley(ui, said.sign, &text::ICON, color32(theme.ink_2));
    paint_in_middle(ui, sign, rect.left() + 12.0, rect);
    let mut right = rect.right() - 10.0;
    if let Some(keys) = &said.keys {
        right = paint_key_cap(ui, kit, keys, right, rect.center().y) - 10.0;
    }
    if !said.detail.is_empty() {
        let detail = line_galley(ui, &said.detail, &text::SMALL, color32(theme.ink_2), rect.width() * 0.42);
        right -= detail.size().x;
        paint_in_middle(ui, detail, right, rect);
        right -= 12.0;
    }
    let left = rect.left() + 38.0;
    let title = line_galley(ui, &said.title, &text::CARD_TITLE, color32(ink), (right - left).max(0.0));
    paint_in_middle(ui, title, left, rect);
    response
}
