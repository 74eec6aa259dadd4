//! Every key and every gesture on one sheet.

use egui::{Context, ScrollArea, Ui, vec2};

use super::frame::{Sheet, key_cap_size, paint_key_cap, scrolled_by_keys, words};
use crate::command::{Command, Section};
use crate::fonts::icon;
use crate::lang::Lang;
use crate::theme::{Theme, text};
use crate::ui::colors::color32;
use crate::ui::widgets::Kit;

/// What the mouse does: the gesture and what it is for.
const GESTURES: [(&str, &str); 15] = [
    ("dialog-gesture-double-click", "dialog-gesture-double-click-does"),
    ("dialog-gesture-click-ctrl", "dialog-gesture-click-ctrl-does"),
    ("dialog-gesture-click-shift", "dialog-gesture-click-shift-does"),
    ("dialog-gesture-marquee", "dialog-gesture-marquee-does"),
    ("dialog-gesture-drag-card", "dialog-gesture-drag-card-does"),
    ("dialog-gesture-drag-header", "dialog-gesture-drag-header-does"),
    ("dialog-gesture-drag-edge", "dialog-gesture-drag-edge-does"),
    ("dialog-gesture-right-click", "dialog-gesture-right-click-does"),
    ("dialog-gesture-drag-point", "dialog-gesture-drag-point-does"),
    ("dialog-gesture-drag-point-alt", "dialog-gesture-drag-point-alt-does"),
    ("dialog-gesture-drag-palette", "dialog-gesture-drag-palette-does"),
    ("dialog-gesture-escape", "dialog-gesture-escape-does"),
    ("dialog-gesture-pan", "dialog-gesture-pan-does"),
    ("dialog-gesture-wheel", "dialog-gesture-wheel-does"),
    ("dialog-gesture-zoom", "dialog-gesture-zoom-does"),
];

/// What keys do while something is typed on the map.
const TYPING: [(&str, &str); 6] = [
    ("dialog-typing-letter", "dialog-typing-letter-does"),
    ("dialog-typing-enter", "dialog-typing-enter-does"),
    ("dialog-typing-tab", "dialog-typing-tab-does"),
    ("dialog-typing-back-tab", "dialog-typing-back-tab-does"),
    ("dialog-typing-tab-known", "dialog-typing-tab-known-does"),
    ("dialog-typing-escape", "dialog-typing-escape-does"),
];

const WIDTH: f32 = 1_020.0;
/// A block of fewer rows than this.
const SHORT: usize = 5;
const SCROLL_BAR: f32 = 14.0;
const COLUMN_MIN: f32 = 270.0;
const COLUMN_GAP: f32 = 36.0;
/// What a heading takes, in rows, when columns are filled evenly.
const HEADING_ROWS: usize = 2;

/// A group of rows under a heading.
struct Block {
    title: String,
    rows: Vec<Row>,
}

struct Row {
    does: String,
    keys: Vec<String>,
}

/// All commands with their keys, and what the mouse does.
pub struct KeySheet;

impl KeySheet {
    /// True when it is to close: Escape, a click outside, or its button.
    pub fn show(ctx: &Context, lang: Lang, theme: &'static Theme) -> bool {
        let kit = Kit { theme, lang };
        let title = lang.text("dialog-keys-title");
        let shown = Sheet::new(kit, "keys", &title, WIDTH).untitled().show(ctx, |ui, opened| {
            let closed = header(ui, &kit, &title, opened);
            ui.add_space(8.0);
            let height = ui.ctx().content_rect().height() - 150.0;
            let by_key = scrolled_by_keys(ui, height);
            ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
                if let Some(by) = by_key {
                    ui.scroll_with_delta(vec2(0.0, by));
                }
                columns(ui, &kit, blocks(lang));
            });
            closed
        });
        shown.inner || shown.escaped || shown.clicked_outside
    }
}

/// Gives whether the button at the right was clicked. It has the keyboard first, so that a screen reader
/// starts here.
pub(super) fn header(ui: &mut Ui, kit: &Kit, title: &str, opened: bool) -> bool {
    ui.horizontal(|ui| {
        ui.label(words(title, &text::HEADING, color32(kit.theme.ink)));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = kit.word("dialog-close");
            let button = ui.next_auto_id();
            let clicked = kit.icon_button(ui, icon::X, &close);
            if opened {
                ui.memory_mut(|memory| memory.request_focus(button));
            }
            clicked
        })
        .inner
    })
    .inner
}

fn blocks(lang: Lang) -> Vec<Block> {
    let commands = Section::ALL.map(|section| Block {
        title: lang.text(section.key()),
        rows: Command::ALL
            .into_iter()
            .filter(|command| command.section() == section)
            .map(|command| Row {
                does: command.label(lang),
                // Ways that only differ by keyboard look the same on paper.
                keys: distinct(command.shortcuts().iter().map(|shortcut| shortcut.text(lang))),
            })
            .collect(),
    });
    let told = |title: &str, rows: &[(&str, &str)]| Block {
        title: lang.text(title),
        rows: rows.iter().map(|(keys, does)| Row { does: lang.text(does), keys: vec![lang.text(keys)] }).collect(),
    };
    let others = [told("dialog-keys-typing", &TYPING), told("dialog-keys-mouse", &GESTURES)];
    // Short blocks last: they even out the columns.
    let mut blocks: Vec<Block> = commands.into_iter().chain(others).collect();
    blocks.sort_by_key(|block| block.rows.len() < SHORT);
    blocks
}

fn distinct(texts: impl Iterator<Item = String>) -> Vec<String> {
    const MOST: usize = 2;
    let mut kept: Vec<String> = Vec::new();
    for text in texts {
        if !kept.contains(&text) && kept.len() < MOST {
            kept.push(text);
        }
    }
    kept
}

/// As many columns as have room, each block going under the shortest.
fn columns(ui: &mut Ui, kit: &Kit, blocks: Vec<Block>) {
    // The bar to scroll by lies over the right edge.
    let room = ui.available_width() - SCROLL_BAR;
    let count = (((room + COLUMN_GAP) / (COLUMN_MIN + COLUMN_GAP)).floor() as usize).clamp(1, 3);
    let width = (room - COLUMN_GAP * (count - 1) as f32) / count as f32;
    let mut columns: Vec<(usize, Vec<Block>)> = (0..count).map(|_| (0, Vec::new())).collect();
    for block in blocks {
        if let Some((rows, column)) = columns.iter_mut().min_by_key(|(rows, _)| *rows) {
            *rows += block.rows.len() + HEADING_ROWS;
            column.push(block);
        }
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = COLUMN_GAP;
        for (_, column) in columns {
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 0.0;
                column.iter().for_each(|block| show_block(ui, kit, block));
            });
        }
    });
}

fn show_block(ui: &mut Ui, kit: &Kit, block: &Block) {
    ui.add_space(10.0);
    ui.label(words(&block.title, &text::LANE_TITLE, color32(kit.theme.ink)));
    ui.add_space(4.0);
    for row in &block.rows {
        show_row(ui, kit, row);
    }
}

/// What it does at the left, in as many lines as it takes, its keys at the right.
fn show_row(ui: &mut Ui, kit: &Kit, row: &Row) {
    const GAP: f32 = 6.0;
    let width = ui.available_width();
    let keys_width: f32 = row.keys.iter().map(|keys| key_cap_size(ui, kit, keys).x + GAP).sum();
    let label = egui::WidgetText::from(words(&row.does, &text::BODY, color32(kit.theme.ink_2)));
    let room = (width - keys_width - GAP).max(60.0);
    let galley = label.into_galley(ui, Some(egui::TextWrapMode::Wrap), room, egui::TextStyle::Body);
    let height = (galley.size().y + 6.0).max(25.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), egui::Sense::hover());
    response.widget_info(|| {
        let said = format!("{}: {}", row.does, row.keys.join(", "));
        egui::WidgetInfo::labeled(egui::Role::Label, true, said)
    });
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(egui::pos2(rect.left(), top), galley, color32(kit.theme.ink_2));
    let mut right = rect.right();
    for keys in row.keys.iter().rev() {
        right = paint_key_cap(ui, kit, keys, right, rect.center().y) - GAP;
    }
}
