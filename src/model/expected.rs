//! What a value of the file has to be, said to serde when it is not. Readers tell them apart to say it in the
//! language of the user.

pub const ID: &str = "an id of 12 characters";
pub const SCORE: &str = "a score from -2.0 to 2.0";
pub const ONE_SCORE: &str = "one score for each curve";
pub const RATING: &str = "a rating from 1 to 5";
pub const DATE: &str = "a date such as 2026-11-21";
pub const COLOUR: &str = "a colour such as #3D5AF1";
pub const BASE_64: &str = "bytes in base 64";
