//! Customer groups as cards: a face, a name, and what is known of them.

use egui::{
    Align, CornerRadius, CursorIcon, Frame, Id, Layout, Margin, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
    vec2,
};

use super::FrameView;
use super::page::column;
use crate::edit::{Edit, JourneyChange};
use crate::fonts::icon;
use crate::lang::Lang;
use crate::layout::Look;
use crate::layout::map::group_color;
use crate::model::{self, Curve, CurveId, CurveKind, CustomerDefinition, CustomerGroup, CustomerId, Journey};
use crate::theme::{Color, size, text};
use crate::ui::colors::color32;
use crate::ui::images::Images;
use crate::ui::inspector::{ImageUse, Outcome, Pane};
use crate::ui::paint::picture;
use crate::ui::views::CARD_LINE;
use crate::ui::widgets::{TextField, icon_galley, paint_focus, paint_in_middle};

const GAP: f32 = 16.0;
const PADDING: f32 = 16.0;
/// A card is at least so wide, if there is room.
const LEAST: f32 = 320.0;
const MOST: f32 = 600.0;
const PORTRAIT: f32 = 64.0;

/// A further customer group, with curves of its own in the journey, and part of its challenge if there is one.
fn added(journey: &Journey, customer: CustomerGroup) -> Edit {
    let id = customer.id;
    let curve = |kind| Edit::AddCurve { journey: journey.id, curve: Curve::new(CurveId::random(), id, kind) };
    let mut edits = vec![Edit::AddCustomer { customer }, curve(CurveKind::Current), curve(CurveKind::Desired)];
    if let Some(CustomerDefinition::Challenge(groups)) = &journey.frame.customer {
        let mut frame = journey.frame.clone();
        frame.customer = Some(CustomerDefinition::Challenge(groups.iter().copied().chain([id]).collect()));
        edits.push(Edit::ChangeJourney { journey: journey.id, change: JourneyChange::Frame(frame) });
    }
    Edit::Many(edits)
}

/// The only group there is, while nobody has said whose journey it is.
pub(super) fn only_group<'p>(pane: &Pane<'p>) -> Option<&'p CustomerGroup> {
    match &pane.project.customers[..] {
        [group] if pane.journey.frame.customer.is_none() => Some(group),
        _ => None,
    }
}

/// Whether somebody gave it its name.
pub(super) fn is_named(group: &CustomerGroup) -> bool {
    let is_given = |lang: Lang| lang.text("new-customer") == group.name;
    !group.name.trim().is_empty() && !Lang::ALL.into_iter().any(is_given)
}

/// The journey is of this group.
pub(super) fn chosen(journey: &Journey, group: CustomerId) -> Edit {
    let frame = model::Frame { customer: Some(CustomerDefinition::Group(group)), ..journey.frame.clone() };
    Edit::ChangeJourney { journey: journey.id, change: JourneyChange::Frame(frame) }
}

impl FrameView {
    /// All groups of the project, and the way to another one.
    pub(super) fn groups(&mut self, ui: &mut Ui, pane: &mut Pane<'_>) {
        let project = pane.project;
        let whole = ui.available_width();
        let count = (((whole + GAP) / (LEAST + GAP)) as usize).clamp(1, project.customers.len().max(1));
        let width = ((whole + GAP) / count as f32 - GAP).min(MOST);
        for row in project.customers.chunks(count) {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(GAP, 0.0);
                for customer in row {
                    column(ui, width, |ui| self.group(ui, pane, customer, width));
                }
            });
            ui.add_space(GAP);
        }
        if pane.kit.quiet_button(ui, icon::PLUS, &pane.word("bar-add-group")).clicked() {
            let customer = CustomerGroup::new(CustomerId::random(), pane.word("new-customer"));
            pane.edit(added(pane.journey, customer));
        }
    }

    fn group(&mut self, ui: &mut Ui, pane: &mut Pane<'_>, customer: &CustomerGroup, width: f32) {
        let theme = pane.kit.theme;
        let frame = Frame::NONE
            .fill(color32(theme.surface))
            .stroke(Stroke::new(CARD_LINE, color32(theme.line)))
            .corner_radius(CornerRadius::same(size::CARD_RADIUS as u8))
            .inner_margin(Margin::same(PADDING as i8));
        // Wherever the card comes to stand it keeps what is typed in it, and the keyboard.
        let own = UiBuilder::new().scope_id(Id::unique(("customer group", customer.id)));
        let shown = ui.scope_builder(own, |ui| {
            frame.show(ui, |ui| {
                ui.set_width(width - 2.0 * (PADDING + CARD_LINE));
                self.group_fields(ui, pane, customer)
            })
        });
        let rect = shown.inner.response.rect;
        // A picture goes to the card that one works on, else to the one that is pointed at.
        let focused = ui.memory(|memory| memory.focused()).and_then(|id| ui.ctx().read_response(id));
        let is_used = focused.is_some_and(|response| rect.contains(response.rect.center()));
        if is_used || ui.rect_contains_pointer(rect) || self.portrait.is_none() {
            self.portrait = Some(customer.id);
        }
    }

    fn group_fields(&mut self, ui: &mut Ui, pane: &mut Pane<'_>, customer: &CustomerGroup) {
        let kit = pane.kit;
        let mut now = customer.clone();
        let look = Look { theme: kit.theme.kind, lang: kit.lang };
        let color = group_color(pane.project, customer.id, &look);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            self.face(ui, pane, customer, color);
            ui.add_space(16.0);
            column(ui, ui.available_width(), |ui| {
                let (name, hint) = (pane.word("inspector-name"), pane.word("inspector-title-hint"));
                let field = TextField::heading(&name, &customer.name);
                if self.is_fresh && !is_named(customer) {
                    field.take_keyboard(ui);
                }
                self.give_keyboard(ui, field.id(ui));
                if let Some(name) = kit.heading(ui, &name, &customer.name, &hint) {
                    now.name = name;
                }
                pane.customer_kind(ui, customer, &mut now);
            });
        });
        pane.customer_words(ui, customer, &mut now);
        let name = pane.word("inspector-colour");
        kit.label(ui, &name);
        if let Some(colour) = kit.swatches(ui, &name, customer.colour) {
            now.colour = colour;
        }
        ui.add_space(8.0);
        let (mut removed, mut doubled) = (false, false);
        let named = [("name", pane.named(&customer.name).into())];
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            if customer.portrait.is_some() && kit.remove_button(ui, &pane.word("frame-portrait-remove")) {
                now.portrait = None;
            }
            pane.customer_order(ui, customer, [icon::ARROW_LEFT, icon::ARROW_RIGHT]);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                removed = kit.icon_button(ui, icon::TRASH, &kit.word_with("frame-group-remove", &named));
                doubled = kit.icon_button(ui, icon::COPY, &kit.word_with("frame-group-duplicate", &named));
            });
        });
        if removed {
            pane.edit(Edit::RemoveCustomer { customer: customer.id });
        } else if doubled {
            let name = kit.word_with("frame-group-copy", &named);
            pane.edit(added(pane.journey, CustomerGroup { id: CustomerId::random(), name, ..customer.clone() }));
        } else if now != *customer {
            let says_whose = now.name != customer.name && is_named(&now);
            let whose = only_group(pane).filter(|_| says_whose).map(|group| chosen(pane.journey, group.id));
            let change = Edit::ChangeCustomer { customer: customer.id, to: now };
            pane.edit(match whose {
                Some(whose) => Edit::Many(vec![change, whose]),
                None => change,
            });
        }
    }

    /// The portrait, round; a click chooses another one.
    fn face(&mut self, ui: &mut Ui, pane: &mut Pane<'_>, customer: &CustomerGroup, color: Color) {
        let kit = pane.kit;
        let (rect, response) = ui.allocate_exact_size(vec2(PORTRAIT, PORTRAIT), Sense::click());
        let said = kit.word_with("frame-portrait", &[("name", pane.named(&customer.name).into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, said.as_str()));
        let center = rect.center();
        match customer.portrait {
            Some(image) => {
                let mut images = Images::of(ui.ctx());
                let radius = CornerRadius::same((PORTRAIT / 2.0) as u8);
                ui.painter().add(picture(ui.ctx(), &mut images, image, rect, radius));
            }
            None => {
                let fill = if response.hovered() { kit.theme.pressed } else { kit.theme.hover };
                ui.painter().circle_filled(center, PORTRAIT / 2.0, color32(fill));
                let sign = if response.hovered() { icon::IMAGE } else { icon::USER };
                let galley = icon_galley(ui, sign, &text::START_SIGN, color32(kit.theme.ink_2));
                let left = center.x - galley.size().x / 2.0;
                paint_in_middle(ui, galley, left, rect);
            }
        }
        ui.painter().circle_stroke(center, PORTRAIT / 2.0 - 1.0, kit.stroke(2.5, color));
        paint_focus(ui, &kit, &response, Rect::from_center_size(center, rect.size()), PORTRAIT / 2.0);
        let hint = format!("{said}\n{}", pane.word("frame-portrait-hint"));
        if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(hint).clicked() {
            pane.outcomes.push(Outcome::ChooseImage(ImageUse::Customer(customer.id)));
        }
    }
}
