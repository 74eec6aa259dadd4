//! Scores of one thing, one for each curve.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{CurveId, Score};

/// A score per curve, in the order of the curves' ids. A missing score is not zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores(Vec<(CurveId, Score)>);

impl Scores {
    pub fn get(&self, curve: CurveId) -> Option<Score> {
        self.0.iter().find(|(of, _)| *of == curve).map(|(_, score)| *score)
    }

    /// Sets or, with `None`, forgets the score of one curve.
    pub fn set(&mut self, curve: CurveId, score: Option<Score>) {
        let place = self.0.binary_search_by_key(&curve, |(of, _)| *of);
        match (place, score) {
            (Ok(at), Some(score)) => self.0[at].1 = score,
            (Ok(at), None) => {
                self.0.remove(at);
            }
            (Err(at), Some(score)) => self.0.insert(at, (curve, score)),
            (Err(_), None) => {}
        }
    }

    pub fn with(mut self, curve: CurveId, score: Score) -> Self {
        self.set(curve, Some(score));
        self
    }

    pub fn iter(&self) -> impl Iterator<Item = (CurveId, Score)> + '_ {
        self.0.iter().copied()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Scores {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(curve, score)| (curve, score)))
    }
}

/// Up to so many, looking through them takes no longer than hashing.
const FEW_SCORES: usize = 16;

impl<'de> Deserialize<'de> for Scores {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Scores;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a map of curve ids to scores")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Scores, A::Error> {
                let mut scores = Scores::default();
                // A file with a great many scores for one card must not take hours to read.
                let mut seen = HashSet::new();
                while let Some((curve, score)) = map.next_entry::<CurveId, Score>()? {
                    if scores.0.len() == FEW_SCORES {
                        seen.extend(scores.iter().map(|(curve, _)| curve));
                    }
                    let is_second =
                        if scores.0.len() < FEW_SCORES { scores.get(curve).is_some() } else { !seen.insert(curve) };
                    if is_second {
                        let found = serde::de::Unexpected::Other("two");
                        return Err(serde::de::Error::invalid_value(found, &super::expected::ONE_SCORE));
                    }
                    scores.0.push((curve, score));
                }
                scores.0.sort_unstable_by_key(|(curve, _)| *curve);
                Ok(scores)
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}
