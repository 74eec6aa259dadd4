//! The menu of a thing on the map: a list that opens where it was asked for, worked by pointer or keys.
//!
//! What the rows are is said in [`rows`]; they are made anew only when the document or the selection changes. A
//! row that leads further shows its own list in the same place.

mod paint;
mod rows;

use egui::{Area, Context, Event, Frame, Id, Key, Modifiers, Order, Pos2, Rect, Role, ScrollArea, Sense, Ui};
use egui::{WidgetInfo, pos2, vec2};

use crate::command::Command;
use crate::edit::Edit;
use crate::fonts::icon;
use crate::model::{EpisodePath, LaneId, LaneKind};
use crate::session::{Selected, Session};
use crate::theme::{Color, Theme, size, text};

use super::colors::color32;
use super::inspector::ImageUse;
use paint::{item, separator, sign, sub, words};

/// What a menu is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum About {
    /// What is selected.
    Selection,
    /// An empty place of the map: its episode and lane where there are such, and its x.
    Place(Option<(EpisodePath, LaneId)>, f64),
    Hidden,
}

/// What a row does.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    Command(Command),
    Edit(Edit),
    /// A lane of this kind before the `usize`-th one.
    AddLane(usize, LaneKind),
    AddEpisode(usize),
    /// The card that a lane holds, at an x of the map.
    AddCard(EpisodePath, LaneId, f64),
    ChooseImage(ImageUse),
}

/// A line of a menu.
#[derive(Clone, Debug)]
pub enum Row {
    Do(Box<Choice>),
    /// Leads to a list of its own.
    Sub {
        sign: Sign,
        words: String,
        rows: Vec<Row>,
    },
    Line,
}

/// A row that does something.
#[derive(Clone, Debug)]
pub struct Choice {
    pub sign: Sign,
    pub words: String,
    /// Its shortcut, in words.
    pub keys: String,
    /// Why it cannot be chosen.
    pub hindrance: Option<String>,
    /// Whether it is on, where it can be on or off.
    pub is_on: Option<bool>,
    pub act: Act,
    /// Whether the menu stays open.
    pub stays: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    None,
    Icon(char),
    Colour(Color),
}

/// How a menu goes on.
#[derive(Debug)]
pub enum Answer {
    Stay,
    Close,
    Do { act: Box<Act>, stays: bool },
}

const WIDTH: f32 = 340.0;
const ROW: f32 = 30.0;
const LINE: f32 = 9.0;
const PADDING: f32 = 6.0;

/// An open menu.
#[derive(Debug)]
pub struct Menu {
    about: About,
    at: Pos2,
    name: String,
    rows: Vec<Row>,
    /// What the rows were made of.
    made_of: Option<(u64, Selected)>,
    /// The rows that were followed into their lists.
    trail: Vec<usize>,
    /// The row that the keys are on.
    current: Option<usize>,
    /// The press that opened it is not yet over.
    is_new: bool,
}

impl Menu {
    /// `by_keys` puts the keyboard on the first row.
    pub fn new(about: About, at: Pos2, by_keys: bool) -> Self {
        Self {
            about,
            at,
            name: String::new(),
            rows: Vec::new(),
            made_of: None,
            trail: Vec::new(),
            current: by_keys.then_some(0),
            is_new: true,
        }
    }

    pub fn show(&mut self, ctx: &Context, session: &Session) -> Answer {
        let theme = session.look().theme();
        let made_of = (session.history().revision(), session.selected());
        if self.made_of != Some(made_of) {
            if self.made_of.is_some_and(|(_, selected)| selected != made_of.1) {
                return Answer::Close;
            }
            (self.name, self.rows) = rows::of(self.about, session);
            self.made_of = Some(made_of);
        }
        if self.rows.is_empty() {
            return Answer::Close;
        }
        if let Some(answer) = self.keys(ctx) {
            return answer;
        }
        let place = self.place(ctx);
        let is_outside = |at: Pos2| !place.expand(1.0).contains(at);
        let pressed = ctx.input(|input| input.pointer.any_pressed().then(|| input.pointer.interact_pos()).flatten());
        if !self.is_new && pressed.is_some_and(is_outside) {
            return Answer::Close;
        }
        self.is_new = false;
        let area = Area::new(Id::unique("menu")).order(Order::Foreground).fixed_pos(place.min).constrain(false);
        area.show(ctx, |ui| self.frame(ui, place, theme, session)).inner
    }

    /// The list that shows: that of the last row followed.
    fn list(&self) -> (&[Row], Option<&str>) {
        let mut list = (self.rows.as_slice(), None);
        for step in &self.trail {
            if let Some(Row::Sub { words, rows, .. }) = list.0.get(*step) {
                list = (rows, Some(words.as_str()));
            }
        }
        list
    }

    /// Where it stands: as near to its place as the window allows.
    fn place(&self, ctx: &Context) -> Rect {
        let window = ctx.content_rect().shrink(8.0);
        let (rows, title) = self.list();
        let row = row_height(ctx);
        let height = height(rows, row) + if title.is_some() { row + LINE } else { 0.0 } + 2.0 * PADDING;
        let size = vec2(WIDTH, height.min(window.height()));
        let min = self.at.min(window.max - size).max(window.min);
        Rect::from_min_size(min, size)
    }

    fn keys(&mut self, ctx: &Context) -> Option<Answer> {
        let pressed = |key: Key, modifiers: Modifiers| ctx.input_mut(|input| input.consume_key(modifiers, key));
        let plain = |key| pressed(key, Modifiers::NONE);
        if plain(Key::Escape) {
            return if self.back() { None } else { Some(Answer::Close) };
        }
        if plain(Key::ArrowLeft) || plain(Key::Backspace) {
            self.back();
        }
        if plain(Key::ArrowRight)
            && let Some(current) = self.current
            && matches!(self.list().0.get(current), Some(Row::Sub { .. }))
        {
            self.follow(current, true);
        }
        let back = pressed(Key::Tab, Modifiers::SHIFT);
        if plain(Key::ArrowDown) || plain(Key::Tab) {
            self.step(true);
        }
        if plain(Key::ArrowUp) || back {
            self.step(false);
        }
        let last = self.list().0.len().checked_sub(1);
        if plain(Key::Home) || plain(Key::PageUp) {
            self.current = last.map(|_| 0);
        }
        if plain(Key::End) || plain(Key::PageDown) {
            self.current = last;
        }
        let typed = ctx.input(|input| {
            let texts = input.events.iter().filter_map(|event| match event {
                Event::Text(text) => Some(text.to_lowercase()),
                _ => None,
            });
            texts.reduce(|_, last| last)
        });
        if let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) {
            self.go_to_letter(&typed);
        }
        None
    }

    /// To the list before this one, if there is one.
    fn back(&mut self) -> bool {
        let from = self.trail.pop();
        self.current = from.filter(|_| self.current.is_some()).or(self.current.filter(|_| from.is_none()));
        from.is_some()
    }

    fn follow(&mut self, row: usize, by_keys: bool) {
        self.trail.push(row);
        self.current = by_keys.then_some(0);
    }

    fn step(&mut self, forward: bool) {
        let rows = self.list().0;
        let count = rows.len();
        let start = self.current.unwrap_or(if forward { count - 1 } else { 0 });
        let mut steps = (1..=count).map(|step| if forward { start + step } else { start + count - step } % count);
        self.current = steps.find(|row| !matches!(rows[*row], Row::Line));
    }

    /// The next row that begins with a letter.
    fn go_to_letter(&mut self, letter: &str) {
        let rows = self.list().0;
        let count = rows.len();
        let start = self.current.map_or(0, |current| current + 1);
        let begins = |row: &usize| match &rows[*row] {
            Row::Do(choice) => choice.words.to_lowercase().starts_with(letter),
            Row::Sub { words, .. } => words.to_lowercase().starts_with(letter),
            Row::Line => false,
        };
        let found = (0..count).map(|step| (start + step) % count).find(begins);
        self.current = found.or(self.current);
    }

    fn frame(&mut self, ui: &mut Ui, place: Rect, theme: &'static Theme, session: &Session) -> Answer {
        let visuals = ui.visuals().clone();
        let frame = Frame::NONE
            .fill(color32(theme.surface))
            .stroke(visuals.window_stroke)
            .shadow(visuals.popup_shadow)
            .corner_radius(visuals.menu_corner_radius)
            .inner_margin(PADDING);
        let inner = place.shrink(PADDING).size();
        let name = self.name.clone();
        let whole = ui.interact(place, ui.scope_id().with("list"), Sense::hover());
        whole.widget_info(|| WidgetInfo::labeled(Role::Menu, true, &name));
        frame
            .show(ui, |ui| {
                ui.set_min_size(inner);
                ui.set_max_size(inner);
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                let title = self.list().1.map(str::to_owned);
                let mut went_back = false;
                if let Some(title) = title {
                    went_back = self.title(ui, &title, theme, session);
                }
                let answer = self.shown_rows(ui, theme);
                if went_back {
                    self.back();
                }
                answer
            })
            .inner
    }

    /// The row on top of a list that leads back.
    fn title(&self, ui: &mut Ui, title: &str, theme: &'static Theme, session: &Session) -> bool {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row_height(ui.ctx())), Sense::click());
        let said = session.lang().with("menu-back", &[("title", title.into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, &said));
        if response.hovered() {
            ui.painter().rect_filled(rect, size::FIELD_RADIUS, color32(theme.hover));
        }
        sign(ui, Sign::Icon(icon::CARET_LEFT), rect, theme.ink_2);
        words(ui, rect, title, &text::BANNER_TITLE, theme.ink);
        let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
        separator(ui, line, theme);
        response.clicked()
    }

    fn shown_rows(&mut self, ui: &mut Ui, theme: &'static Theme) -> Answer {
        let mut answer = Answer::Stay;
        let mut followed = None;
        let tall_row = row_height(ui.ctx());
        let total = height(self.list().0, tall_row);
        let area = ScrollArea::vertical().auto_shrink([false, false]).id_salt(("menu rows", self.trail.len()));
        area.show_viewport(ui, |ui, viewport| {
            ui.set_height(total);
            let origin = ui.max_rect().min;
            let width = ui.available_width();
            let mut top = 0.0;
            for (index, row) in self.list().0.iter().enumerate() {
                let tall = if matches!(row, Row::Line) { LINE } else { tall_row };
                let rect = Rect::from_min_size(pos2(origin.x, origin.y + top), vec2(width, tall));
                let is_current = self.current == Some(index);
                if is_current && !viewport.contains_rect(rect.translate(-origin.to_vec2())) {
                    ui.scroll_to_rect(rect, None);
                }
                let is_seen = top + tall >= viewport.top() && top <= viewport.bottom();
                top += tall;
                if !is_seen && !is_current {
                    continue;
                }
                match row {
                    Row::Line => separator(ui, rect, theme),
                    Row::Sub { sign, words, .. } => {
                        if sub(ui, rect, (index, is_current), (*sign, words), theme) {
                            followed = Some(index);
                        }
                    }
                    Row::Do(choice) => {
                        if item(ui, rect, (index, is_current), choice, theme) {
                            answer = Answer::Do { act: Box::new(choice.act.clone()), stays: choice.stays };
                        }
                    }
                }
            }
        });
        if let Some(row) = followed {
            self.follow(row, self.current.is_some());
        }
        answer
    }
}

/// Large enough for a finger where that is wanted.
fn row_height(ctx: &Context) -> f32 {
    let least = ctx.global_style().spacing.interact_size.y;
    if least > size::CLICK_TARGET_MIN { ROW.max(least) } else { ROW }
}

fn height(rows: &[Row], tall: f32) -> f32 {
    rows.iter().map(|row| if matches!(row, Row::Line) { LINE } else { tall }).sum()
}
