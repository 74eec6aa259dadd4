//! The guide, with its contents at the left.

pub(in crate::ui) mod markdown;

use egui::text::{LayoutJob, TextFormat};
use egui::{Context, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::frame::{Sheet, scrolled_by_keys};
use crate::fonts::Style;
use crate::lang::Lang;
use crate::theme::{Color, Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::style::font_id;
use crate::ui::widgets::{Kit, line_galley, paint_focus, paint_in_middle, target};
use markdown::{Block, Kind, Manner, blocks};

/// The guide while it is open.
pub struct GuideDialog {
    lang: Lang,
    blocks: Vec<Block>,
    /// The heading to bring to the top.
    scroll_to: Option<usize>,
    /// The heading at the top.
    reading: usize,
}

const WIDTH: f32 = 900.0;
const CONTENTS: f32 = 216.0;
/// Lines longer than this are hard to read.
const TEXT_WIDTH: f32 = 620.0;

/// The text of the guide, in Markdown.
pub const fn guide_text(lang: Lang) -> &'static str {
    match lang {
        Lang::English => include_str!("../../../assets/guide/en.md"),
        Lang::Dutch => include_str!("../../../assets/guide/nl.md"),
    }
}

impl GuideDialog {
    pub fn new(lang: Lang) -> Self {
        Self { lang, blocks: blocks(guide_text(lang)), scroll_to: None, reading: 0 }
    }

    /// True when it is to close: Escape, a click outside, or its button.
    pub fn show(&mut self, ctx: &Context, lang: Lang, theme: &'static Theme) -> bool {
        if lang != self.lang {
            *self = Self::new(lang);
        }
        let kit = Kit { theme, lang };
        let title = lang.text("guide-title");
        let shown = Sheet::new(kit, "guide", &title, WIDTH).untitled().show(ctx, |ui, opened| {
            let closed = super::keys::header(ui, &kit, &title, opened);
            ui.add_space(12.0);
            let height = ui.ctx().content_rect().height() - 150.0;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 28.0;
                if ui.available_width() > 680.0 {
                    ui.vertical(|ui| self.contents(ui, &kit, height));
                }
                ui.vertical(|ui| self.pages(ui, &kit, height));
            });
            closed
        });
        shown.inner || shown.escaped || shown.clicked_outside
    }

    fn contents(&mut self, ui: &mut Ui, kit: &Kit, height: f32) {
        ui.set_width(CONTENTS);
        ScrollArea::vertical().id_salt("guide contents").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let id = ui.scope_id();
            ui.ctx().accesskit_node_builder(id, |node| node.set_label(kit.word("guide-contents")));
            let headings = self.blocks.iter().enumerate().filter(|(_, block)| block.kind == Kind::Heading(2));
            let mut chosen = None;
            for (at, block) in headings {
                let row = vec2(CONTENTS - 6.0, target(ui, size::CLICK_TARGET));
                let (rect, response) = ui.allocate_exact_size(row, Sense::click());
                let name = block.words();
                let is_here = at == self.reading;
                response.widget_info(|| WidgetInfo::selected(Role::Link, true, is_here, &name));
                if is_here {
                    ui.painter().rect_filled(rect, size::FIELD_RADIUS, color32(kit.theme.accent_soft));
                } else if response.hovered() {
                    ui.painter().rect_filled(rect, size::FIELD_RADIUS, color32(kit.theme.hover));
                }
                let ink = if is_here { kit.theme.accent } else { kit.theme.ink_2 };
                let galley = line_galley(ui, &name, &text::CARD_TITLE, color32(ink), rect.width() - 20.0);
                paint_in_middle(ui, galley, rect.left() + 10.0, rect);
                paint_focus(ui, kit, &response, rect.shrink(2.0), size::FIELD_RADIUS);
                if response.clicked() {
                    chosen = Some(at);
                }
            }
            self.scroll_to = chosen.or(self.scroll_to);
        });
    }

    fn pages(&mut self, ui: &mut Ui, kit: &Kit, height: f32) {
        let by_key = scrolled_by_keys(ui, height);
        let area = ScrollArea::vertical().id_salt("guide text").max_height(height).auto_shrink([false, false]);
        area.show(ui, |ui| {
            ui.set_width((ui.available_width() - 12.0).min(TEXT_WIDTH));
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(by) = by_key {
                ui.scroll_with_delta(vec2(0.0, by));
            }
            let top = ui.clip_rect().top();
            let mut reading = None;
            for (at, block) in self.blocks.iter().enumerate() {
                let rect = show_block(ui, kit, block);
                if self.scroll_to == Some(at) {
                    ui.scroll_to_rect(rect, Some(egui::Align::TOP));
                }
                if block.kind == Kind::Heading(2) && (reading.is_none() || rect.top() <= top + 60.0) {
                    reading = Some(at);
                }
            }
            ui.add_space(24.0);
            self.scroll_to = None;
            self.reading = reading.unwrap_or(self.reading);
        });
    }
}

/// Draws a block as wide as there is room; gives its place.
pub(in crate::ui) fn show_block(ui: &mut Ui, kit: &Kit, block: &Block) -> Rect {
    let (before, after, indent, mark) = match block.kind {
        Kind::Heading(1) => (0.0, 10.0, 0.0, String::new()),
        Kind::Heading(2) => (24.0, 8.0, 0.0, String::new()),
        Kind::Heading(_) => (12.0, 4.0, 0.0, String::new()),
        Kind::Paragraph => (4.0, 8.0, 0.0, String::new()),
        Kind::Line { number, depth } => {
            let mark = number.map_or("•".to_owned(), |number| format!("{number}."));
            (0.0, 6.0, 24.0 + 20.0 * depth as f32, mark)
        }
    };
    ui.add_space(before);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job(kit, block, ui.available_width() - indent)));
    let wanted = vec2(ui.available_width(), galley.size().y);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let role = if matches!(block.kind, Kind::Heading(_)) { Role::Heading } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, block.words()));
    if let Kind::Heading(level) = block.kind {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(usize::from(level)));
    }
    if !mark.is_empty() {
        let mark = ui.painter().layout_no_wrap(mark, font(&text::GUIDE_STRONG), color32(kit.theme.accent));
        let row = galley.rows.first().map_or(galley.size().y, |row| row.height());
        let at = pos2(rect.left() + indent - 10.0 - mark.size().x, rect.top() + (row - mark.size().y) / 2.0);
        ui.painter().galley(at, mark, color32(kit.theme.accent));
    }
    ui.painter().galley(rect.min + vec2(indent, 0.0), galley, color32(kit.theme.ink));
    ui.add_space(after);
    rect
}

fn job(kit: &Kit, block: &Block, width: f32) -> LayoutJob {
    let theme = kit.theme;
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut after_key = false;
    for run in &block.runs {
        let style = match (block.kind, run.manner) {
            (Kind::Heading(1), _) => text::PANEL_TITLE,
            (Kind::Heading(2), _) => text::HEADING,
            (Kind::Heading(_), _) => text::EPISODE_TITLE,
            (_, Manner::Plain) => text::GUIDE,
            (_, Manner::Strong) => text::GUIDE_STRONG,
            (_, Manner::Key) => text::GUIDE_KEY,
        };
        let is_heading = matches!(block.kind, Kind::Heading(_));
        let is_key = run.manner == Manner::Key;
        let ink = if is_heading || run.manner != Manner::Plain { theme.ink } else { theme.ink_2 };
        let line_height = if is_heading { style.size * 1.3 } else { text::GUIDE.size * 1.55 };
        let format = TextFormat {
            font_id: font(&style),
            color: color32(ink),
            background: color32(if is_key { theme.pressed } else { Color::TRANSPARENT }),
            expand_bg: 2.0,
            // The box of a key is as high as its letters.
            line_height: (!is_key).then_some(line_height),
            valign: egui::Align::Center,
            ..TextFormat::default()
        };
        // A key stays in one piece, with a little air around it, but for the sign that ends its sentence.
        let ends = run.words.starts_with(['.', ',', ';', ':', ')', '?']);
        let words = if is_key { run.words.replace(' ', "\u{a0}") } else { run.words.clone() };
        let before = match (is_key || after_key, ends) {
            (true, true) => 1.0,
            (true, false) => 3.0,
            (false, _) => 0.0,
        };
        job.append(&words, before, format);
        after_key = is_key;
    }
    job
}

fn font(style: &Style) -> egui::FontId {
    font_id(style, style.size)
}
