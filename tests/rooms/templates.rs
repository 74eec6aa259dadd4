//! Templates and examples: sound, the same set in both languages, and each time a document of its own.

use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

use meander::edit::{Edit, applied};
use meander::file;
use meander::lang::Lang;
use meander::layout::map::Map;
use meander::layout::{Look, thumbnail};
use meander::model::invariants::findings;
use meander::model::*;
use meander::session::Session;
use meander::templates::{Beginning, EXAMPLES, Template, renewed};
use meander::theme::ThemeKind;

use crate::sources;

fn look(lang: Lang) -> Look {
    Look { theme: ThemeKind::Light, lang }
}

fn all() -> Vec<Beginning> {
    let templates = Template::ALL.into_iter().map(Beginning::Template);
    templates.chain(EXAMPLES.iter().map(Beginning::Example)).collect()
}

/// All ids of a document: what stands in its file between quotation marks and has the shape of one, but words that
/// happen to have it.
fn ids(project: &Project) -> BTreeSet<String> {
    let text = file::write(project).expect("it can be written");
    let is_id = |part: &&str| part.parse::<JourneyId>().is_ok();
    text.split('"').filter(is_id).map(str::to_owned).collect()
}

/// A form of one's own begins with the service blueprint, or blank.
#[test]
fn each_form_of_journey_has_a_template() {
    for lang in Lang::ALL {
        let forms: Vec<Form> = Template::ALL
            .into_iter()
            .flat_map(|template| Beginning::Template(template).project(lang).journeys)
            .map(|journey| journey.form.clone())
            .collect();
        for form in [Form::Customer, Form::Micro, Form::Patient, Form::Generation] {
            assert!(forms.contains(&form), "{form:?}");
        }
        assert!(forms.iter().any(|form| matches!(form, Form::Other(name) if !name.trim().is_empty())));
    }
}

#[test]
fn each_opens_is_sound_and_can_be_drawn() {
    for lang in Lang::ALL {
        for beginning in all() {
            let project = Arc::new(beginning.project(lang));
            let named = format!("{beginning:?} in {lang:?}");
            assert_eq!(findings(&project), [], "{named}");
            let session = Session::new(project, look(lang), None);
            assert!(!session.is_changed() && session.file.is_none(), "{named}");
            let map = Map::of(session.project(), session.journey(), look(lang), None);
            assert!(map.width > 0.0 && map.height > 0.0, "{named}");
            let small = thumbnail(session.project(), session.journey(), 0.6, look(lang));
            assert!(small.pieces.iter().any(|placed| !placed.piece.items.is_empty()), "{named}");
            assert!(!beginning.name(lang).is_empty() && !beginning.hint(lang).is_empty(), "{named}");
        }
    }
}

#[test]
fn templates_have_something_to_begin_with() {
    for lang in Lang::ALL {
        for template in Template::ALL.into_iter().filter(|template| *template != Template::Blank) {
            let project = Beginning::Template(template).project(lang);
            let journey = &project.journeys[0];
            assert_eq!(project.language, lang.tag(), "{template:?}");
            assert!((4..=6).contains(&journey.episodes.len()), "{template:?}");
            assert!(journey.episodes.iter().all(|episode| !episode.story.is_empty()), "{template:?}: guiding words");
            assert!(!journey.frame.goal.is_empty() && journey.frame.customer.is_some(), "{template:?}");
            assert!(!project.channels.is_empty() && !journey.limitations.is_empty(), "{template:?}");
        }
    }
    let journey = |template| Arc::clone(&Beginning::Template(template).project(Lang::Dutch).journeys[0]);
    assert_eq!(journey(Template::Patient).form, Form::Patient);
    assert_eq!(journey(Template::Micro).form, Form::Micro);
    assert!(!journey(Template::Patient).episodes.iter().all(|episode| episode.condition.is_empty()), "a relapse");
    let generation = journey(Template::Generation);
    assert_eq!(generation.events.iter().map(|event| event.year).collect::<Vec<_>>(), [1967, 1985, 1989, 2000]);
    assert!(generation.episodes.iter().all(|episode| episode.age_from.is_some()), "life phases by age");
    let kinds: BTreeSet<_> = generation.lanes.iter().map(|lane| format!("{:?}", lane.kind)).collect();
    for kind in ["SharedExperience", "Belief", "Preference", "Influence", "Event"] {
        assert!(kinds.contains(kind), "{kind}");
    }
    let lines: Vec<_> = journey(Template::Blueprint).lanes.iter().filter_map(|lane| lane.line_below).collect();
    assert_eq!(lines, [LaneLine::Interaction, LaneLine::Visibility, LaneLine::InternalInteraction]);
}

/// What does not depend on the language.
fn shape(project: &Project) -> Vec<String> {
    let journey = &project.journeys[0];
    let lanes = journey.lanes.iter().map(|lane| format!("{:?}", lane.kind));
    let episodes = journey.episodes.iter().map(|episode| {
        let scores = |touchpoint: &Arc<Touchpoint>| {
            let all: Vec<_> = journey.curves.iter().map(|curve| touchpoint.scores.get(curve.id)).collect();
            format!("{} channels {all:?}", touchpoint.channels.len())
        };
        let touchpoints: Vec<String> = episode.touchpoints.iter().map(scores).collect();
        format!("{touchpoints:?} {} notes {:?}", episode.notes.len(), (episode.age_from, episode.age_to))
    });
    lanes.chain(episodes).chain([format!("{:?}", journey.form)]).collect()
}

#[test]
fn both_languages_have_the_same_set() {
    let names = |lang: &str| {
        let folder = sources::root().join("assets/templates").join(lang);
        let entries = fs::read_dir(folder).expect("the templates");
        entries.map(|entry| entry.expect("an entry").file_name()).collect::<BTreeSet<_>>()
    };
    assert_eq!(names("en"), names("nl"));
    assert_eq!(names("en").len(), Template::ALL.len() - 1, "each is offered");
    for template in Template::ALL.into_iter().filter(|template| *template != Template::Blank) {
        let [english, dutch] = Lang::ALL.map(|lang| Beginning::Template(template).project(lang));
        assert_eq!(shape(&english), shape(&dutch), "{template:?}");
        assert_ne!(english.title, dutch.title, "{template:?}: each in its own words");
    }
}

#[test]
fn every_example_is_offered() {
    let folder = sources::root().join("assets/examples");
    let files = fs::read_dir(folder).expect("the examples").map(|entry| entry.expect("an entry").path());
    // Whoever has one open has a lock beside it.
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
    let read = |path| file::read(&fs::read(path).expect("a file")).expect("a journey").title;
    let titles: BTreeSet<String> = files.map(read).collect();
    let offered = EXAMPLES.iter().map(|example| Beginning::Example(example).project(Lang::Dutch).title);
    assert_eq!(titles, offered.collect());
}

/// `MEANDER_BLESS=1` writes them anew.
#[test]
fn templates_are_written_as_the_program_writes_them() {
    for lang in Lang::ALL {
        let folder = sources::root().join("assets/templates").join(lang.tag());
        for entry in fs::read_dir(folder).expect("the templates") {
            let path = entry.expect("an entry").path();
            let text = fs::read_to_string(&path).expect("a file");
            let written = file::write(&file::read(text.as_bytes()).expect("a journey")).expect("it can be written");
            if std::env::var_os("MEANDER_BLESS").is_some() {
                fs::write(&path, written).expect("it can be blessed");
            } else {
                assert!(text == written, "{}: run this test with MEANDER_BLESS=1", path.display());
            }
        }
    }
}

#[test]
fn two_documents_never_share_ids() {
    for beginning in all() {
        let (one, other) = (beginning.project(Lang::Dutch), beginning.project(Lang::Dutch));
        assert!(ids(&one).is_disjoint(&ids(&other)), "{beginning:?}");
        assert_eq!(ids(&one).len(), ids(&other).len(), "{beginning:?}");
    }
}

/// Whatever refers to something refers to it afterwards: with links of every sort, nothing is left behind.
#[test]
fn renewing_keeps_every_link() {
    let mut project = EXAMPLES.iter().map(|example| Beginning::Example(example).project(Lang::Dutch)).next().unwrap();
    let journey = Arc::make_mut(&mut project.journeys[0]);
    journey.events.push(Event::new(EventId::random(), "Storm".into(), 2026));
    let group = project.customers.iter().map(|customer| customer.id).collect();
    journey.frame.customer = Some(CustomerDefinition::Challenge(group));
    let what = EpisodePath { journey: journey.id, episode: journey.episodes[0].id };
    let (touchpoint, note) =
        (what.touchpoint(journey.episodes[0].touchpoints[0].id), what.note(journey.episodes[0].notes[0].id));
    let image = EmbeddedImage::new(ImageId::random(), ImageFormat::Png, ImageBytes(Arc::from([1, 2, 3])));
    let portrait = CustomerGroup { portrait: Some(image.id), ..project.customers[0].clone() };
    let id = Some(image.id);
    let edits = vec![
        Edit::AddImage { image: Arc::new(image) },
        Edit::ChangeTouchpoint { what: touchpoint, change: meander::edit::TouchpointChange::Image(id) },
        Edit::ChangeNote { what: note, change: meander::edit::NoteChange::Image(id) },
        Edit::ChangeCustomer { customer: portrait.id, to: portrait },
    ];
    let before = applied(&Arc::new(project), &Edit::Many(edits)).expect("links of every sort");
    assert_eq!(findings(&before), []);
    let after = renewed(Project::clone(&before));
    assert_eq!(findings(&after), []);
    assert!(ids(&before).is_disjoint(&ids(&after)), "{:?}", ids(&before).intersection(&ids(&after)));
    let same = |project: &Project| {
        let texts = file::write(project).expect("it can be written");
        texts.split('"').filter(|part| part.parse::<JourneyId>().is_err()).collect::<Vec<_>>().concat().len()
    };
    assert_eq!(same(&before), same(&after), "all else is as it was");
    assert_eq!(after.journeys[0].episodes[0].touchpoints[0].image, Some(after.images[0].id));
}
