//! A small list at the card: which channels the selected touchpoints have.

use egui::{Context, Event, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, accesskit::Toggled, vec2};

use super::frame::{Sheet, paint_key_cap, took};
use crate::fonts::icon;
use crate::lang::Lang;
use crate::layout::words::channel_icon;
use crate::model::{Channel, ChannelId};
use crate::session::Session;
use crate::theme::{Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::widgets::{Kit, icon_galley, line_galley, paint_in_middle, target};

/// What was done in the list.
#[derive(Clone, Debug, PartialEq)]
pub enum ChannelChoice {
    Toggle(ChannelId),
    /// A channel of this name, new or known.
    Add(String),
    Closed,
    /// Closed, and on to the next card or the one before.
    GoOn {
        forward: bool,
    },
}

/// The list while it is open, beside this place of the window.
pub struct ChannelMenu {
    beside: Rect,
    /// The row that has the keyboard, as of the last frame.
    row: Option<usize>,
    /// The arrows were used since the list opened or something was chosen: Enter then chooses.
    walked: bool,
    /// The name of a channel that was just made: the keyboard goes to its row.
    made: Option<String>,
}

const WIDTH: f32 = 250.0;
const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// How many of the selected touchpoints have a channel.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Has {
    None,
    Some,
    All,
}

impl ChannelMenu {
    pub fn new(beside: Rect) -> Self {
        Self { beside, row: None, walked: false, made: None }
    }

    /// Arrows walk, Space and figures choose, letters name a channel, Escape closes, and Tab goes on to the next
    /// card. Enter chooses the row that the arrows came to, and closes where nothing was walked to.
    pub fn show(
        &mut self,
        ctx: &Context,
        lang: Lang,
        theme: &'static Theme,
        session: &Session,
    ) -> Option<ChannelChoice> {
        let kit = Kit { theme, lang };
        let several = session.several();
        let title = lang.text("dialog-channels-title");
        let is_typing = ctx.text_edit_focused();
        let shown = Sheet::new(kit, "channels", &title, WIDTH).beside(self.beside).show(ctx, |ui, opened| {
            let channels = &session.project().channels;
            self.walked |= ui.input(|input| input.key_pressed(Key::ArrowDown) || input.key_pressed(Key::ArrowUp));
            // The button below the rows has its Enter for itself.
            let mut answer = match self.row {
                Some(row) if !is_typing && took(ui, Key::Enter) => Some(match channels.get(row) {
                    Some(channel) if self.walked => ChannelChoice::Toggle(channel.id),
                    _ => ChannelChoice::Closed,
                }),
                _ => None,
            };
            self.row = None;
            if !is_typing && !opened {
                answer = tabbed(ui).map(|forward| ChannelChoice::GoOn { forward }).or(answer);
            }
            if !is_typing && let Some(place) = digit(ui).filter(|place| *place < channels.len()) {
                answer = Some(ChannelChoice::Toggle(channels[place].id));
            }
            let room = ui.ctx().content_rect().height() * 0.6;
            egui::ScrollArea::vertical().max_height(room).auto_shrink([false, true]).show(ui, |ui| {
                for (place, channel) in channels.iter().enumerate() {
                    let has = match several.channels.get(&channel.id) {
                        None | Some(0) => Has::None,
                        Some(count) if *count == several.touchpoints => Has::All,
                        Some(_) => Has::Some,
                    };
                    let row = row(ui, &kit, channel, place, has);
                    let is_made =
                        self.made.as_ref().is_some_and(|made| made.to_lowercase() == channel.name.to_lowercase());
                    if opened && place == 0 || is_made {
                        row.request_focus();
                        row.scroll_to_me(None);
                        self.made = None;
                    }
                    if row.has_focus() {
                        self.row = Some(place);
                    }
                    if row.clicked() {
                        answer = Some(ChannelChoice::Toggle(channel.id));
                    }
                }
            });
            self.walked &= !matches!(answer, Some(ChannelChoice::Toggle(_)));
            ui.add_space(6.0);
            let (button, name) = (kit.word("inspector-channel"), kit.word("inspector-channel-new"));
            if !is_typing && types_letters(ui) {
                kit.open_new_name(ui, &name);
            }
            let made = kit.new_name(ui, &button, &name);
            self.made = made.clone().or(self.made.take());
            answer.or(made.map(ChannelChoice::Add))
        });
        let closed = (shown.escaped || shown.clicked_outside).then_some(ChannelChoice::Closed);
        shown.inner.or(closed)
    }
}

/// The place that a figure stands for, by its key: French keyboards need Shift for figures.
fn digit(ui: &Ui) -> Option<usize> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Key { key, physical_key, pressed: true, repeat: false, .. } => {
                DIGITS.iter().position(|digit| digit == key || Some(*digit) == *physical_key)
            }
            _ => None,
        })
    })
}

/// Tab walks over the cards here as it does on the map: whether forward.
fn tabbed(ui: &Ui) -> Option<bool> {
    ui.input_mut(|input| {
        // With Shift first: without it the key would be taken whether Shift is held or not.
        let ways = [(Modifiers::SHIFT, false), (Modifiers::NONE, true)];
        ways.into_iter().find(|(held, _)| input.consume_key(*held, Key::Tab)).map(|(_, forward)| forward)
    })
}

/// Letters are the beginning of a name; figures choose, and Space does what it does everywhere.
fn types_letters(ui: &Ui) -> bool {
    ui.input(|input| {
        input.events.iter().any(|event| match event {
            Event::Text(text) => text.chars().any(char::is_alphabetic),
            _ => false,
        })
    })
}

fn row(ui: &mut Ui, kit: &Kit, channel: &Channel, place: usize, has: Has) -> Response {
    let theme = kit.theme;
    let name = kit.named(&channel.name);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), target(ui, size::CLICK_TARGET)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), has == Has::All, &name));
    if has == Has::Some {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_toggled(Toggled::Mixed));
    }
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, size::FIELD_RADIUS, color32(theme.hover));
    }
    if response.has_focus() {
        let line = egui::Stroke::new(2.0, color32(theme.accent));
        ui.painter().rect_stroke(rect, size::FIELD_RADIUS, line, egui::StrokeKind::Inside);
    }
    let ink = color32(if has == Has::None { theme.ink_2 } else { theme.accent });
    let sign = match has {
        Has::None => None,
        Has::Some => Some(icon::MINUS),
        Has::All => Some(icon::CHECK),
    };
    if let Some(sign) = sign {
        let sign = icon_galley(ui, sign, &text::ICON_CHIP, ink);
        paint_in_middle(ui, sign, rect.left() + 8.0, rect);
    }
    let sign = icon_galley(ui, channel_icon(channel), &text::ICON, ink);
    paint_in_middle(ui, sign, rect.left() + 32.0, rect);
    let words = line_galley(ui, &name, &text::FIELD, color32(theme.ink), rect.width() - 98.0);
    paint_in_middle(ui, words, rect.left() + 58.0, rect);
    if place < DIGITS.len() {
        paint_key_cap(ui, kit, &(place + 1).to_string(), rect.right() - 8.0, rect.center().y);
    }
    response
}
