//! The rows in which the titles of events stand: a title begins at the line of its event and covers no other.

/// The row of each title, the lowest being 0, for titles from left to right as (left edge, width). A line goes
/// down from its own title, so a title stands above those of all lines that it would cover.
pub fn rows(titles: &[(f32, f32)], gap: f32) -> Vec<usize> {
    let mut rows = vec![0; titles.len()];
    for place in (0..titles.len()).rev() {
        let (left, width) = titles[place];
        let covered = (place + 1..titles.len()).take_while(|next| titles[*next].0 < left + width + gap);
        rows[place] = covered.map(|next| rows[next] + 1).max().unwrap_or(0);
    }
    rows
}

/// The distance between the lines of a ruler: the least round number of years of which each takes this room.
pub fn step(units_per_year: f32, room: f32) -> i32 {
    const ROUND: [i32; 11] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000];
    ROUND.into_iter().find(|step| *step as f32 * units_per_year >= room).unwrap_or(5_000)
}
