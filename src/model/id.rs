//! Ids: random, stable, one type per kind of thing.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Crockford's base 32 in lower case: no i, l, o or u, so that an id survives being read aloud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 12;
const MASK: u64 = (1 << (5 * LENGTH)) - 1;

/// The value of each byte that is a digit, and [`NO_DIGIT`] for the others. A large file has 100,000 ids.
const DIGITS: [u8; 256] = {
    let mut digits = [NO_DIGIT; 256];
    let mut value = 0;
    while value < ALPHABET.len() {
        digits[ALPHABET[value] as usize] = value as u8;
        value += 1;
    }
    digits
};
const NO_DIGIT: u8 = u8::MAX;

/// Writes the low 60 bits of `number` as 12 characters.
fn encode(number: u64) -> [u8; LENGTH] {
    let mut text = [0; LENGTH];
    for (place, slot) in text.iter_mut().enumerate() {
        *slot = ALPHABET[(number >> (5 * (LENGTH - 1 - place)) & 31) as usize];
    }
    text
}

fn decode(text: &str) -> Option<u64> {
    if text.len() != LENGTH {
        return None;
    }
    text.bytes().try_fold(0_u64, |number, letter| {
        let digit = DIGITS[usize::from(letter)];
        (digit != NO_DIGIT).then_some(number << 5 | u64::from(digit))
    })
}

/// 60 random bits. Two people's files can be joined: among 100,000 ids of each,
/// the chance that any two meet is below 1 in 10⁷.
fn random() -> u64 {
    // Without a source of randomness in the system, the clock and a counter still keep ids apart.
    getrandom::u64().unwrap_or_else(|_| fallback_random()) & MASK
}

fn fallback_random() -> u64 {
    use std::hash::{BuildHasher, Hasher};
    std::collections::hash_map::RandomState::new().build_hasher().finish()
}

/// A text that is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no id: an id has 12 characters from 0–9 and a–z without i, l, o, u")]
pub struct BadId(pub String);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u64);

        impl $name {
            /// A new id, different from every other.
            pub fn random() -> Self {
                Self(random())
            }

            /// The id with the low 60 bits of this number, for tests and generated maps.
            pub const fn from_number(number: u64) -> Self {
                Self(number & MASK)
            }

            pub const fn number(self) -> u64 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                encode(self.0).iter().try_for_each(|letter| fmt::Write::write_char(f, char::from(*letter)))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self)
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                decode(text).map(Self).ok_or_else(|| BadId(text.to_owned()))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let letters = encode(self.0);
                // The alphabet is ASCII, so the letters are always UTF-8.
                serializer.serialize_str(std::str::from_utf8(&letters).unwrap_or_default())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;
                impl de::Visitor<'_> for Visitor {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(super::expected::ID)
                    }
                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$name, E> {
                        text.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
                    }
                }
                deserializer.deserialize_str(Visitor)
            }
        }
    )*};
}

ids! {
    JourneyId, EpisodeId, TouchpointId, NoteId, LaneId, CurveId, CustomerId, ActorId, ChannelId,
    InsightId, ImprovementId, ImageId, EventId, MetricId,
}
