//! Paper sizes.

use meander::export::{Orientation, Paper, estimated_megabytes, pixels};

#[test]
fn papers_have_their_iso_sizes_in_pixels() {
    for (paper, orientation, dpi, size) in [
        (Paper::A0, Orientation::Portrait, 300, (9_933, 14_043)),
        (Paper::A0, Orientation::Landscape, 300, (14_043, 9_933)),
        (Paper::A4, Orientation::Portrait, 300, (2_480, 3_508)),
        (Paper::A4, Orientation::Portrait, 72, (595, 842)),
        (Paper::A3, Orientation::Landscape, 150, (2_480, 1_754)),
        // Outside 72 ..= 600 the nearest counts.
        (Paper::A4, Orientation::Portrait, 1, (595, 842)),
        (Paper::A4, Orientation::Portrait, 10_000, (4_961, 7_016)),
    ] {
        assert_eq!(pixels(paper, orientation, dpi), size, "{paper:?} {orientation:?} {dpi}");
    }
}

#[test]
fn the_estimate_grows_with_paper_and_touchpoints() {
    let of = |paper, dpi, touchpoints| {
        let (width, height) = pixels(paper, Orientation::Portrait, dpi);
        estimated_megabytes(width, height, touchpoints)
    };
    assert!(of(Paper::A4, 150, 10) < of(Paper::A0, 150, 10));
    assert!(of(Paper::A0, 150, 10) < of(Paper::A0, 300, 10));
    assert!(of(Paper::A0, 300, 10) < of(Paper::A0, 300, 10_000));
}
