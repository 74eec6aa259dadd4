//! How much of each pixel a shape covers: exact areas for filled shapes, distances for strokes.

use super::canvas::Mask;
use crate::geom::{Point, point};

/// A covered share as 0 ..= 255, in sixteen steps: more cannot be told apart, and edges that are alike make
/// smaller files.
pub fn level(share: f32) -> u8 {
    // The cast cuts off below 0 and keeps what is no number at 0.
    (share.min(1.0) * 15.0 + 0.5) as u8 * 17
}

/// Fills shapes within a rectangle of pixels. Adds up the signed areas that each edge leaves to its
/// right (as in Raph Levien's font-rs); where shapes overlap in the same direction they stay filled.
#[derive(Default)]
pub struct Filler {
    cells: Vec<f32>,
    left: i32,
    top: i32,
    width: usize,
    height: usize,
}

impl Filler {
    /// Begins with an empty rectangle of pixels.
    pub fn reset(&mut self, left: i32, top: i32, width: usize, height: usize) {
        (self.left, self.top, self.width, self.height) = (left, top, width, height);
        self.cells.clear();
        self.cells.resize((width + 2) * height, 0.0);
    }

    /// Adds a closed shape, in pixels.
    pub fn polygon(&mut self, points: &[Point]) {
        for pair in points.windows(2) {
            self.edge(pair[0], pair[1]);
        }
        if let (Some(first), Some(last)) = (points.first(), points.last()) {
            self.edge(*last, *first);
        }
    }

    /// Gives what is covered.
    pub fn finish(&self, mask: &mut Mask) {
        mask.reset(self.left, self.top, self.width, self.height);
        if self.width == 0 {
            return;
        }
        const STEP: usize = 32;
        for (cells, covers) in self.cells.chunks_exact(self.width + 2).zip(mask.data.chunks_exact_mut(self.width)) {
            let mut area = 0.0_f32;
            for (cells, covers) in cells.chunks(STEP).zip(covers.chunks_mut(STEP)) {
                if cells.iter().fold(0, |any, cell| any | cell.to_bits()) == 0 {
                    covers.fill(level(area.abs()));
                    continue;
                }
                for (cell, cover) in cells.iter().zip(covers) {
                    area += cell;
                    *cover = level(area.abs());
                }
            }
        }
    }

    fn edge(&mut self, from: Point, to: Point) {
        let (from, to) = (self.local(from), self.local(to));
        if from.y == to.y {
            return;
        }
        let (direction, upper, lower) = if from.y < to.y { (1.0, from, to) } else { (-1.0, to, from) };
        let (first, last) = (upper.y.max(0.0), lower.y.min(self.height as f32));
        if first >= last {
            return;
        }
        let slope = (lower.x - upper.x) / (lower.y - upper.y);
        let right = self.width as f32;
        for y in first as usize..(last.ceil() as usize).min(self.height) {
            let (start, end) = ((y as f32).max(first), (y as f32 + 1.0).min(last));
            let x0 = (upper.x + (start - upper.y) * slope).clamp(0.0, right);
            let x1 = (upper.x + (end - upper.y) * slope).clamp(0.0, right);
            let row = &mut self.cells[y * (self.width + 2)..(y + 1) * (self.width + 2)];
            add_edge(row, x0.min(x1), x0.max(x1), (end - start) * direction);
        }
    }

    fn local(&self, at: Point) -> Point {
        point(at.x - self.left as f32, at.y - self.top as f32)
    }
}

/// Adds an edge within one row, from `x0` to `x1` over `height` of it: each cell gets the change of the
/// area to the right of the edge.
fn add_edge(row: &mut [f32], x0: f32, x1: f32, height: f32) {
    let (first, last) = (x0 as usize, x1.ceil() as usize);
    if last <= first + 1 {
        let share = (x0 + x1) / 2.0 - first as f32;
        row[first] += height * (1.0 - share);
        row[first + 1] += height * share;
        return;
    }
    let per_pixel = height / (x1 - x0);
    let mut before = 0.0;
    for (x, cell) in row.iter_mut().enumerate().take(last + 1).skip(first) {
        // The area of this pixel to the right of the edge, as an integral of how far the edge has come.
        let (from, to) = ((x as f32).max(x0), (x as f32 + 1.0).min(x1));
        let area = if from >= to {
            height
        } else {
            let (come_from, come_to) = ((from - x0) * per_pixel, (to - x0) * per_pixel);
            (come_from + come_to) / 2.0 * (to - from) + come_to * (x as f32 + 1.0 - to)
        };
        *cell += area - before;
        before = area;
    }
}

/// Strokes a line of straight stretches with round joins and caps onto a mask: a pixel is covered as far
/// as its middle lies within `half_width` (all in pixels).
pub fn stroke(mask: &mut Mask, points: &[Point], half_width: f32) {
    match points {
        [] => {}
        [only] => capsule(mask, *only, *only, half_width),
        _ => points.windows(2).for_each(|pair| capsule(mask, pair[0], pair[1], half_width)),
    }
}

fn capsule(mask: &mut Mask, from: Point, to: Point, half_width: f32) {
    let reach = half_width + 1.0;
    let (along, down) = (to.x - from.x, to.y - from.y);
    let squared = along * along + down * down;
    let inverse = if squared > 0.0 { 1.0 / squared } else { 0.0 };
    let first = ((from.y.min(to.y) - reach).floor() as i32).max(mask.top);
    let last = ((from.y.max(to.y) + reach).ceil() as i32).min(mask.bottom());
    for y in first..last {
        let middle = y as f32 + 0.5;
        let (near, far) = part_near_row(from.y, down, middle, reach);
        let (a, b) = (from.x + near * along, from.x + far * along);
        let left = ((a.min(b) - reach).floor() as i32).max(mask.left);
        let right = ((a.max(b) + reach).ceil() as i32).min(mask.left + mask.width as i32);
        let start = (y - mask.top) as usize * mask.width;
        for x in left..right {
            let (px, py) = (x as f32 + 0.5 - from.x, middle - from.y);
            let share = ((px * along + py * down) * inverse).clamp(0.0, 1.0);
            let (dx, dy) = (px - share * along, py - share * down);
            let covered = stroke_coverage((dx * dx + dy * dy).sqrt(), half_width);
            let cell = &mut mask.data[start + (x - mask.left) as usize];
            *cell = (*cell).max(level(covered));
        }
    }
}

/// Coverage of a pixel whose middle is so far from the middle of a line; a line thinner than a pixel
/// never covers more than its width.
pub fn stroke_coverage(distance: f32, half_width: f32) -> f32 {
    (half_width + 0.5 - distance).clamp(0.0, (2.0 * half_width).min(1.0))
}

/// The part of a line, as shares of its length, that lies within `reach` of a row.
fn part_near_row(from_y: f32, down: f32, row: f32, reach: f32) -> (f32, f32) {
    if down.abs() < 1e-6 {
        return (0.0, 1.0);
    }
    let (a, b) = ((row - reach - from_y) / down, (row + reach - from_y) / down);
    (a.min(b).clamp(0.0, 1.0), a.max(b).clamp(0.0, 1.0))
}

/// Cuts a line into dashes of the given length and distance; the pattern begins with a dash. `open` is
/// memory to use.
pub fn dashes(points: &[Point], on: f32, off: f32, open: &mut Vec<Point>, mut draw: impl FnMut(&[Point])) {
    let whole: f32 = points.windows(2).map(|pair| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y)).sum();
    // A pattern that cannot be seen, or that would never end, is drawn as one line.
    if !(on > 0.0 && off > 0.0 && whole / (on + off) < MOST_DASHES) {
        return draw(points);
    }
    open.clear();
    open.extend(points.first());
    let (mut is_on, mut left) = (true, on);
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let length = (to.x - from.x).hypot(to.y - from.y);
        let mut gone = 0.0;
        while length - gone > left {
            gone += left;
            open.push(point(from.x + (to.x - from.x) * gone / length, from.y + (to.y - from.y) * gone / length));
            if is_on {
                draw(open);
                open.clear();
            }
            is_on = !is_on;
            left = if is_on { on } else { off };
        }
        left -= length - gone;
        if is_on {
            open.push(to);
        }
    }
    if is_on && open.len() > 1 {
        draw(open);
    }
}

const MOST_DASHES: f32 = 100_000.0;
