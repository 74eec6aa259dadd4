//! Nothing is told by colour alone, and colours differ for those who see fewer of them.
//!
//! Ways of seeing: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for
//! Simulation of Color Vision Deficiency" (IEEE TVCG 15(6), 2009), severity 1.0, over linear sRGB.
//! Differences: CIE 1976 L*a*b* (D65), Euclidean; about 2.3 is just noticeable (M. Mahy and others, 1994).

use std::sync::Arc;

use meander::geom::Point;
use meander::lang::Lang;
use meander::layout::Look;
use meander::layout::draw::Pen;
use meander::layout::map::Map;
use meander::model::*;
use meander::scene::Item;
use meander::theme::{Color, ThemeKind};

type Matrix = [[f64; 3]; 3];

const SIGHTS: [(&str, Matrix); 4] = [
    ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

/// The least difference of two feelings: the faces say it too.
const FEELINGS_APART: f64 = 7.0;
/// The least difference of two curves of the same pattern.
const CURVES_APART: f64 = 12.0;

fn times(matrix: Matrix, of: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(of).map(|(share, value)| share * value).sum())
}

/// L*, a*, b* of a colour as it is seen.
fn seen(color: Color, sight: Matrix) -> [f64; 3] {
    let linear = [color.red, color.green, color.blue].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    let linear = times(sight, linear).map(|value| value.clamp(0.0, 1.0));
    let from_linear = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]];
    let [x, y, z] = times(from_linear, linear);
    let root =
        |share: f64| if share > 216.0 / 24_389.0 { share.cbrt() } else { (24_389.0 / 27.0 * share + 16.0) / 116.0 };
    let (x, y, z) = (root(x / 0.95047), root(y), root(z / 1.08883));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn difference(one: Color, other: Color, sight: Matrix) -> f64 {
    let (one, other) = (seen(one, sight), seen(other, sight));
    one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

#[test]
fn ways_of_seeing_are_what_they_should_be() {
    let (black, white, red, green) =
        (Color::hex(0x000000), Color::hex(0xFFFFFF), Color::hex(0xB04030), Color::hex(0x507040));
    for (name, sight) in SIGHTS {
        assert!((difference(black, white, sight) - 100.0).abs() < 1.0, "{name}: greys stay greys");
    }
    let [usual, _, deuteranopia, _] = SIGHTS.map(|(_, sight)| difference(red, green, sight));
    assert!(deuteranopia < usual / 2.0, "red and green are near: {deuteranopia} of {usual}");
}

#[test]
fn feelings_differ_however_one_sees() {
    let mut near = Vec::new();
    for theme in ThemeKind::ALL.map(ThemeKind::theme) {
        for (name, sight) in SIGHTS {
            for one in -2..=2_i8 {
                for other in one + 1..=2 {
                    let apart = difference(theme.feeling(one), theme.feeling(other), sight);
                    if apart < FEELINGS_APART {
                        near.push(format!("{:?}, {name}: {one} and {other}: {apart:.1}", theme.kind));
                    }
                }
            }
        }
    }
    assert!(near.is_empty(), "{}", near.join("\n"));
}

#[test]
fn each_feeling_has_a_face_of_its_own() {
    let shape = |step: i8| {
        let mut pen = Pen::default();
        let color = Color::hex(0x000000);
        pen.face(Point::default(), 10.0, step, color, color, None);
        let piece = pen.finish();
        piece.items.iter().map(|item| format!("{item:?}")).collect::<String>()
    };
    for one in -2..=2_i8 {
        for other in one + 1..=2 {
            assert_ne!(shape(one), shape(other), "{one} and {other}, both in black");
        }
    }
}

/// A map with the curves of eight customer groups.
fn groups(theme: ThemeKind) -> Map {
    let mut journey = Journey::new(JourneyId::from_number(1), "Reis".to_owned());
    journey.lanes = vec![Lane::new(LaneId::from_number(1), LaneKind::Emotion)];
    let customers: Vec<_> =
        (1..=8).map(|number| CustomerGroup::new(CustomerId::from_number(number), format!("Groep {number}"))).collect();
    for (place, customer) in customers.iter().enumerate() {
        for (kind, base) in [(CurveKind::Current, 1), (CurveKind::Desired, 101)] {
            journey.curves.push(Curve::new(CurveId::from_number(place as u64 + base), customer.id, kind));
        }
    }
    let project = Arc::new(Project { customers, journeys: vec![Arc::new(journey)], ..Project::default() });
    Map::of(&project, &project.journeys[0], Look { theme, lang: Lang::Dutch }, None)
}

#[test]
fn curves_of_customer_groups_differ_in_colour_or_pattern() {
    let mut near = Vec::new();
    for kind in ThemeKind::ALL {
        let map = groups(kind);
        let looks = map.curve_looks();
        assert_eq!(looks.len(), 16);
        for (name, sight) in SIGHTS {
            for (place, one) in looks.iter().enumerate() {
                for other in looks[place + 1..].iter().filter(|other| other.dash == one.dash) {
                    let apart = difference(one.color, other.color, sight);
                    if apart < CURVES_APART {
                        near.push(format!("{kind:?}, {name}: {:?} and {:?}: {apart:.1}", one.id, other.id));
                    }
                }
            }
        }
    }
    assert!(near.is_empty(), "{}", near.join("\n"));
}

#[test]
fn what_is_chosen_is_thicker_where_colour_is_not_enough() {
    for kind in ThemeKind::ALL {
        assert_eq!(kind.theme().chosen_weight() > 1.0, kind == ThemeKind::HighContrast);
    }
}

/// The strip at the side of a card says in colour what its face says in shape: a card never has the strip alone.
#[test]
fn a_card_with_a_feeling_has_its_face() {
    let lane = Lane::new(LaneId::from_number(1), LaneKind::Touchpoints);
    let curve = Curve::new(CurveId::from_number(1), CustomerId::from_number(1), CurveKind::Current);
    let circles = |score: Option<Score>| {
        let mut touchpoint = Touchpoint::new(TouchpointId::from_number(1), "Bel".to_owned(), lane.id);
        touchpoint.scores.set(curve.id, score);
        let mut episode = Episode::new(EpisodeId::from_number(1), "Melding".to_owned());
        episode.touchpoints.push(Arc::new(touchpoint));
        let mut journey = Journey::new(JourneyId::from_number(1), "Reis".to_owned());
        (journey.lanes, journey.curves) = (vec![lane.clone()], vec![curve.clone()]);
        journey.episodes.push(Arc::new(episode));
        let customers = vec![CustomerGroup::new(CustomerId::from_number(1), "Iedereen".to_owned())];
        let project = Arc::new(Project { customers, journeys: vec![Arc::new(journey)], ..Project::default() });
        let map = Map::of(&project, &project.journeys[0], Look { theme: ThemeKind::Light, lang: Lang::Dutch }, None);
        map.over(0).items.iter().filter(|item| matches!(item, Item::Circle(_))).count()
    };
    assert!(circles(Some(Score::ZERO)) > circles(None));
}
