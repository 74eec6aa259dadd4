//! Numbers to type, each within a range that the field names where what was typed lies outside it.

use egui::Ui;

use super::Kit;
use super::text::{TextField, Typed};
use crate::lang::Lang;

/// The age at which a life ends in the drawing of generations.
const MOST_AGE: f64 = 120.0;

/// Which numbers a field takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Allowed {
    least: f64,
    most: f64,
    is_whole: bool,
    /// Whether the field may be empty.
    is_optional: bool,
}

impl Allowed {
    pub const ANY: Self = Self { is_whole: false, ..Self::whole(f64::NEG_INFINITY, f64::INFINITY) };
    pub const AGE: Self = Self::whole(0.0, MOST_AGE);
    pub const YEAR: Self = Self::whole(-9999.0, 9999.0);
    pub const COUNT: Self = Self::whole(0.0, u32::MAX as f64);

    pub const fn whole(least: f64, most: f64) -> Self {
        Self { least, most, is_whole: true, is_optional: true }
    }

    pub const fn between(least: f64, most: f64) -> Self {
        Self { is_whole: false, ..Self::whole(least, most) }
    }

    pub const fn at_least(self, least: f64) -> Self {
        Self { least, ..self }
    }

    pub const fn at_most(self, most: f64) -> Self {
        Self { most, ..self }
    }

    /// The field cannot be empty.
    pub const fn needed(self) -> Self {
        Self { is_optional: false, ..self }
    }

    /// What is typed, or what was there when typing began where that is not taken.
    pub(super) fn answer(self, typed: &Typed) -> Option<Option<f64>> {
        let is_new = typed.changed || typed.is_right_at_last;
        is_new.then(|| self.read(&typed.text).or_else(|| self.read(&typed.first))).flatten()
    }

    /// Whether a field with this in it says what it cannot take.
    pub(super) fn refuses(self, text: &str) -> bool {
        self.read(text).is_none()
    }

    /// What a field says with this in it; nothing for what it does not take.
    fn read(self, text: &str) -> Option<Option<f64>> {
        if text.trim().is_empty() {
            return self.is_optional.then_some(None);
        }
        let takes =
            |number: &f64| (self.least..=self.most).contains(number) && (!self.is_whole || number.fract() == 0.0);
        parse_number(text).filter(takes).map(Some)
    }
}

impl Kit {
    /// A number that may be missing. An empty field gives `Some(None)`. What the field does not take stays in it,
    /// with the reason below, and gives what was there when typing began. A decimal comma is read as a point.
    pub fn number(&self, ui: &mut Ui, name: &str, value: Option<f64>, allowed: Allowed) -> Option<Option<f64>> {
        let shown = value.map(|number| self.plain_number(number)).unwrap_or_default();
        let is_wrong = |text: &str| allowed.refuses(text);
        let typed = TextField::line(name, &shown).invalid_if(&is_wrong).keep_invalid().show(ui, self);
        if typed.is_left_wrong {
            ui.add_space(4.0);
            self.trouble(ui, &self.range(allowed));
        }
        allowed.answer(&typed).filter(|number| value != *number)
    }

    /// "Type a whole number from 0 to 120."
    pub(super) fn range(&self, allowed: Allowed) -> String {
        if allowed.least.is_infinite() || allowed.most.is_infinite() {
            return self.word("inspector-number-wrong");
        }
        let key = if allowed.is_whole { "inspector-number-whole" } else { "inspector-number-between" };
        let [least, most] = [allowed.least, allowed.most].map(|edge| self.edge(edge));
        self.word_with(key, &[("least", least.into()), ("most", most.into())])
    }

    /// Large numbers of people are read in thousands, years are not.
    fn edge(&self, number: f64) -> String {
        if number < 10_000.0 { self.plain_number(number) } else { self.grouped(number as u32) }
    }

    /// A whole number with the mark of the language between thousands: "9.933" or "9,933".
    pub fn grouped(&self, number: u32) -> String {
        let digits = number.to_string();
        let mark = match self.lang {
            Lang::English => ',',
            Lang::Dutch => '.',
        };
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(mark);
            }
            text.push(digit);
        }
        text
    }

    /// The number without needless decimals, with the decimal sign of the language.
    pub fn plain_number(&self, number: f64) -> String {
        let text = number.to_string().replace('-', "−");
        match self.lang {
            Lang::English => text,
            Lang::Dutch => text.replace('.', ","),
        }
    }
}

/// Reads "−1,5", "-1.5" and the like; nothing for what is no finite number.
pub(super) fn parse_number(text: &str) -> Option<f64> {
    let number: f64 = text.trim().replace('−', "-").replace(',', ".").parse().ok()?;
    number.is_finite().then_some(number)
}
