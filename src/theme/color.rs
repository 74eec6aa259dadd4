//! A colour, and how two of them mix and stand out from each other.

use crate::model::Colour;

/// A colour with opacity, not premultiplied, in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Color {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
    /// 0 is transparent, 255 opaque.
    pub alpha: u8,
}

impl Color {
    pub const TRANSPARENT: Color = Color { red: 0, green: 0, blue: 0, alpha: 0 };

    /// From 0xRRGGBB.
    pub const fn hex(rgb: u32) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Self { red, green, blue, alpha: 255 }
    }

    /// With this share of opacity, 0.0 ..= 1.0.
    pub fn faded(self, opacity: f32) -> Self {
        Self { alpha: (f32::from(self.alpha) * opacity.clamp(0.0, 1.0)).round() as u8, ..self }
    }

    /// The way from this colour (0.0) to the other (1.0), in sRGB.
    pub fn toward(self, other: Color, share: f32) -> Self {
        let mix = |from: u8, to: u8| {
            (f32::from(from) + (f32::from(to) - f32::from(from)) * share.clamp(0.0, 1.0)).round() as u8
        };
        Self {
            red: mix(self.red, other.red),
            green: mix(self.green, other.green),
            blue: mix(self.blue, other.blue),
            alpha: mix(self.alpha, other.alpha),
        }
    }

    /// This colour painted over an opaque one.
    pub fn over(self, below: Color) -> Self {
        Self { alpha: 255, ..below.toward(Self { alpha: 255, ..self }, f32::from(self.alpha) / 255.0) }
    }

    /// Relative luminance, 0.0 ..= 1.0 (WCAG 2.2).
    pub fn luminance(self) -> f32 {
        let linear = |channel: u8| {
            let value = f32::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// Contrast ratio of two opaque colours, 1.0 ..= 21.0 (WCAG 2.2).
    pub fn contrast(self, other: Color) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl From<Colour> for Color {
    fn from(colour: Colour) -> Self {
        Self { red: colour.red, green: colour.green, blue: colour.blue, alpha: 255 }
    }
}
