//! The report: pages to compare, figures of the acceptance case, and words that stay words.

use std::path::PathBuf;
use std::sync::Arc;

use meander::export::report::{inert, report};
use meander::file;
use meander::lang::Lang;
use meander::method::lead_time;
use meander::model::{
    Certainty, CurveKind, CustomerDefinition, CustomerKind, Date, EpisodeId, Feeling, GapPlace, Improvement,
    ImprovementId, Insight, InsightId, InsightKind, Journey, NextStep, Project, Score, ScoreScale, Status, Touchpoint,
    TouchpointId,
};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

const EXAMPLE: &[u8] = include_bytes!("../../../assets/examples/schade-autoverzekering.journey.ron");

const MOVING: &[u8] = include_bytes!("../../../assets/examples/moving-energy.journey.ron");

const GENERATIONS: &[u8] = include_bytes!("../../../assets/examples/generaties-1950-1970.journey.ron");

const HIP: &[u8] = include_bytes!("../../../assets/examples/new-hip.journey.ron");

fn example() -> Project {
    file::read(EXAMPLE).expect("the example can be read")
}

fn page(project: &Project, lang: Lang) -> String {
    report(project, &project.journeys[0], lang)
}

/// Compares with the stored page; `MEANDER_BLESS=1` stores what was written.
fn check(name: &str, written: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/report/{name}.md"));
    if std::env::var_os("MEANDER_BLESS").is_some() {
        return std::fs::write(&path, written).expect("the page can be stored");
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(stored == written, "{name}: MEANDER_BLESS=1 stores this anew:\n{written}");
}

#[test]
fn the_example_in_words() {
    let project = example();
    check("example-nl", &page(&project, Lang::Dutch));
    check("example-en", &page(&project, Lang::English));
    let moving = file::read(MOVING).expect("the example can be read");
    check("moving-en", &page(&moving, Lang::English));
    let generations = file::read(GENERATIONS).expect("the example can be read");
    check("generations-nl", &page(&generations, Lang::Dutch));
    check("generations-en", &page(&generations, Lang::English));
    check("micro-nl", &report(&project, &project.journeys[1], Lang::Dutch));
}

#[test]
fn the_figures_are_those_of_the_method() {
    let page = page(&example(), Lang::English);
    for said in [
        "On average −0.2.",
        "The peak is −2 at “Schade bepalen”, the end 0 at “Nazorg”; peak–end −1.",
        "**Gap 3**: Terugkoppeling van de schouw (Schade bepalen), now −2, desired +1; moment of truth",
        "**Schade bepalen**: gap 3; importance 5 of 5;",
        "The micro journey “Schade bepalen” comes to −1 on average, its episode “Schade bepalen” to −2.",
        "**From start to test:** 21 weeks",
        "3 of 10 scored touchpoints have no insight yet",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    // The gaps stand from large to small.
    let gaps: Vec<&str> = page.lines().filter(|line| line.starts_with("- **Gap ")).collect();
    assert_eq!(gaps.len(), 7);
    assert!(gaps.is_sorted_by(|one, other| one[..9] >= other[..9]), "{gaps:#?}");
}

#[test]
fn what_is_felt_at_a_touchpoint_is_told_with_its_gap() {
    let mut project = example();
    let title = "Terugkoppeling van de schouw";
    let episodes = &mut Arc::make_mut(&mut project.journeys[0]).episodes;
    let mut touchpoints = episodes.iter_mut().flat_map(|one| &mut Arc::make_mut(one).touchpoints);
    let touchpoint = Arc::make_mut(touchpoints.find(|one| one.title == title).expect("a touchpoint"));
    touchpoint.desired = Feeling { words: "gehoord".to_owned(), why: "Het is hun auto.".to_owned() };
    touchpoint.current.words = "buitengesloten".to_owned();
    let page = page(&project, Lang::English);
    let from = page.find(&format!("**Gap 3**: {title}")).expect("its gap");
    let told: Vec<&str> = page[from..].lines().take(4).collect();
    assert!(told[2].ends_with("Desired feeling in words: gehoord (Het is hun auto.)"), "{told:#?}");
    assert!(told[3].ends_with("Current feeling in words: buitengesloten"), "{told:#?}");
}

#[test]
fn of_several_groups_the_page_says_whose_gaps_it_tells() {
    let mut project = file::read(MOVING).expect("the example can be read");
    for (framed, name, gap) in [(None, "First-time tenant", "2.6"), (Some(1), "Family buying a home", "3")] {
        if let Some(place) = framed {
            let group = project.customers[place].id;
            Arc::make_mut(&mut project.journeys[0]).frame.customer = Some(CustomerDefinition::Group(group));
        }
        let page = page(&project, Lang::English);
        for said in [
            format!("### Episode by episode: {name}\n"),
            format!("## Largest gaps: {name}\n\n- **Gap {gap}**"),
            format!("## Worth a micro journey: {name}\n"),
            // The tenant has no old home to be billed for: the largest of the others is told there.
            "Answers “Final bill of the old home” (gap 2.8, Family buying a home)".to_owned(),
        ] {
            assert!(page.contains(&said), "{said}\n{page}");
        }
        let answers: Vec<&str> = page.lines().filter(|line| line.contains("- Answers ")).collect();
        assert_eq!(answers.len(), 5);
        assert!(answers.iter().all(|line| line.contains(", F")), "each says whose: {answers:#?}");
    }
    let page = page(&example(), Lang::Dutch);
    assert!(page.contains("Antwoord op “Schade bepalen” (gat 3)\n"), "one group shows");
}

/// Case C, as far as a page can say it.
#[test]
fn two_generations_are_read_from_the_page() {
    let mut project = file::read(GENERATIONS).expect("the example can be read");
    for (lang, said) in [
        (
            Lang::English,
            [
                "### Geboren in 1950 (born in 1950)",
                "### Kind (0–11 years)",
                "### Later (50 years and older)",
                "- **Geboren in 1950:** 1968–1979\n- **Geboren in 1970:** 1988–1999\n",
                "- **Geboren in 1970:** from 2020\n",
                "- **Summer of Love**, 1967: ",
                "  - Geboren in 1950: 17, jeugd\n  - Geboren in 1970: not born yet\n",
                "  - Geboren in 1950: 35, opbouwen\n",
                "  - Geboren in 1970: 19, jongvolwassen\n",
                "  - Geboren in 1970: 30, opbouwen\n",
                "- **Shared experiences**\n  - 1950: wederopbouw",
                "- **Beliefs**\n  - 1950: gezag moet zich verdienen\n",
                "- **Preferences**\n  - Buiten spelen",
                "- **Influence**\n  - 1950: inspraak op school",
                "Known of 5 of 5 life phases.",
                "### Life phase by life phase: Geboren in 1950",
            ],
        ),
        (
            Lang::Dutch,
            [
                "### Geboren in 1950\n",
                "### Kind (0–11 jaar)",
                "### Later (50 jaar en ouder)",
                "- **Geboren in 1950:** 1968–1979\n- **Geboren in 1970:** 1988–1999\n",
                "- **Geboren in 1970:** vanaf 2020\n",
                "- **Summer of Love**, 1967: ",
                "  - Geboren in 1950: 17, jeugd\n  - Geboren in 1970: nog niet geboren\n",
                "  - Geboren in 1950: 35, opbouwen\n",
                "  - Geboren in 1970: 19, jongvolwassen\n",
                "  - Geboren in 1970: 30, opbouwen\n",
                "- **Gedeelde ervaringen**\n  - 1950: wederopbouw",
                "- **Overtuigingen**\n  - 1950: gezag moet zich verdienen\n",
                "- **Voorkeuren**\n  - Buiten spelen",
                "- **Invloed**\n  - 1950: inspraak op school",
                "Bekend van 5 van de 5 levensfasen.",
                "### Levensfase voor levensfase: Geboren in 1950",
            ],
        ),
    ] {
        let page = page(&project, lang);
        for said in said {
            assert!(page.contains(said), "{said}\n{page}");
        }
        assert!(!page.to_lowercase().contains("episode"), "they are phases of life here: {page}");
    }
    project.customers[0].kind = CustomerKind::Cohort { born_from: 1946, born_to: 1954 };
    let page = page(&project, Lang::English);
    for said in [
        "### Geboren in 1950 (born 1946–1954)",
        "- **Geboren in 1950:** 1964–1983\n",
        "  - Geboren in 1950: 13–21, jeugd (13–17), jongvolwassen (18–21)\n",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
}

#[test]
fn measures_changes_and_answers_are_told() {
    let mut project = file::read(MOVING).expect("the example can be read");
    let english = page(&project, Lang::English);
    for said in [
        "## Metrics\n\n- **Hearing that we move**\n",
        "  - CES 4.1 (n = 212, 20 April 2026); target 5, below target\n",
        "  - CES 3.9 (n = 296, 12 October 2026); target 5, below target; before: 3.2 (n = 308, 20 April 2026)\n",
        "  - Forms sent twice (%) 18 (n = 1420, 20 April 2026); target 5, above target\n",
        "before: −31 (n = 412, 20 April 2026) · −22 (n = 188, 13 July 2026)\n",
        "### What changed: Older couple downsizing\n\nFrom spring 2026, 20 April 2026 to autumn 2026, 12 October 2026.\n",
        "- **Reporting the move**: was −1.6, now −0.2, change +1.4\n",
        "  - Challenge: The same form serves three very different evenings.\n",
    ] {
        assert!(english.contains(said), "{said}\n{english}");
    }
    assert_eq!(english.matches("### What changed").count(), 1, "the others were measured once");
    let dutch = page(&project, Lang::Dutch);
    for said in [
        "## Meetwaarden\n",
        "doel 5, onder het doel; eerder: 3,2 (n = 308, 20 april 2026)\n",
        "### Wat er veranderd is: Older couple downsizing\n",
        "- **Reporting the move**: eerst −1,6, nu −0,2, verandering +1,4\n",
        "  - Uitdaging: The same form",
    ] {
        assert!(dutch.contains(said), "{said}\n{dutch}");
    }
    project.scale = ScoreScale::OneToTen;
    let marks = page(&project, Lang::English);
    assert!(marks.contains("- **Reporting the move**: was 1.9, now 5.1, change +3.2\n"), "{marks}");
    let without = file::read(GENERATIONS).expect("the example can be read");
    assert!(!page(&without, Lang::Dutch).contains("## Meetwaarden"), "it has none");
}

#[test]
fn branches_are_told_and_left_out_of_the_figures() {
    let project = file::read(HIP).expect("the example can be read");
    for (lang, known, without, only_if, waiting) in [
        (
            Lang::English,
            "Known of 7 of 7 episodes.",
            "Episodes that only some customers meet do not count in these figures.",
            "only if the wound becomes infected (about 1 in 60)",
            "waiting, 5 weeks",
        ),
        (
            Lang::Dutch,
            "Bekend van 7 van de 7 episodes.",
            "Episodes die maar een deel van de klanten meemaakt, tellen niet mee in deze cijfers.",
            "alleen als the wound becomes infected (about 1 in 60)",
            "wachten, 5 weken",
        ),
    ] {
        let page = page(&project, lang);
        for said in [&format!("{known} {without}"), only_if, waiting] {
            assert!(page.contains(said), "{said}\n{page}");
        }
    }
    let page = page(&example(), Lang::English);
    assert!(!page.contains("only some customers"), "it has none");
}

/// Kinds of things that words must not become.
fn made_by_markdown(text: &str) -> Vec<String> {
    let mut made = Vec::new();
    for event in Parser::new_ext(text, pulldown_cmark::Options::all()) {
        match event {
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) | Event::Text(_) => {}
            other => made.push(format!("{other:?}")),
        }
    }
    made
}

fn said_by_markdown(text: &str) -> String {
    let words = Parser::new(text).filter_map(|event| match event {
        Event::Text(words) => Some(words.into_string()),
        _ => None,
    });
    words.collect()
}

#[test]
fn words_stay_words() {
    for words in [
        "gewoon een zin, met 12:30 en (haakjes)!",
        "# kop",
        "- lijst",
        "+ lijst",
        "12. lijst",
        "3) lijst",
        "2026",
        "=====",
        "---",
        "***",
        "> citaat",
        "[link](https://example.com)",
        "![beeld](https://example.com/x.png)",
        "<https://example.com>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;b&gt; &amp; &#60;",
        "*sterk* **sterker** _schuin_ ~~weg~~",
        "`code` ```code```",
        "$x^2$ H~2~O x^2^",
        "| a | b |",
        "[^1]: voetnoot",
        "[ref]: https://example.com",
        "back\\slash \\* \\",
        ":::blok",
        "{.klasse}",
        "{{ sjabloon }}",
        "    ingesprongen",
        "[[wiki]]",
        "een | twee\n--- | ---",
        "=HYPERLINK(\"https://example.com\")",
        "naam\u{0}\u{7}\u{1b}[31m",
    ] {
        let safe = inert(words);
        assert_eq!(made_by_markdown(&safe), Vec::<String>::new(), "{words}: {safe}");
        let plain = words.split(|letter: char| letter.is_whitespace() || letter.is_control());
        let plain = plain.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        assert_eq!(said_by_markdown(&safe), plain, "{safe}");
    }
    // Readers that make links of bare addresses find none.
    for (words, safe) in [
        ("https://example.com", "https\\://example.com"),
        ("www.example.com", "www\\.example.com"),
        ("mailto:a@b.nl", "mailto\\:a\\@b.nl"),
        ("om 9: de klant belt", "om 9: de klant belt"),
    ] {
        assert_eq!(inert(words), safe);
    }
}

#[test]
fn a_hostile_document_gives_an_inert_page() {
    let hostile = "](https://evil.example)<script>alert(1)</script> **x** `y` ![z](https://evil.example/p.png)\n# kop";
    let mut project = example();
    project.organisation = hostile.to_owned();
    project.authors = vec![hostile.to_owned()];
    project.customers[0].name = hostile.to_owned();
    project.customers[0].quote = hostile.to_owned();
    project.customers[0].needs = vec![hostile.to_owned()];
    for insight in &mut project.insights {
        let insight = Arc::make_mut(insight);
        insight.text = hostile.to_owned();
        insight.source = hostile.to_owned();
    }
    for improvement in &mut project.improvements {
        let improvement = Arc::make_mut(improvement);
        improvement.title = hostile.to_owned();
        improvement.description = hostile.to_owned();
        improvement.owner = hostile.to_owned();
    }
    let journey: &mut Journey = Arc::make_mut(&mut project.journeys[0]);
    journey.title = hostile.to_owned();
    journey.limitations = hostile.to_owned();
    journey.frame.goal = hostile.to_owned();
    journey.frame.next_steps = vec![NextStep::Implement(hostile.to_owned())];
    for episode in &mut journey.episodes {
        let episode = Arc::make_mut(episode);
        episode.title = hostile.to_owned();
        episode.desired.words = hostile.to_owned();
        episode.rating_source = hostile.to_owned();
        for touchpoint in &mut episode.touchpoints {
            let touchpoint = Arc::make_mut(touchpoint);
            (touchpoint.desired.words, touchpoint.current.why) = (hostile.to_owned(), hostile.to_owned());
        }
    }
    for lang in Lang::ALL {
        let text = page(&project, lang);
        let made = made_by_markdown(&text);
        let bad = made.iter().filter(|one| {
            ["Link", "Image", "Html", "Code", "Footnote", "Math", "Table", "Rule", "Strikethrough"]
                .iter()
                .any(|kind| one.contains(kind))
        });
        assert_eq!(bad.collect::<Vec<_>>(), Vec::<&String>::new());
        assert_eq!(made.iter().filter(|one| one.contains("Heading") && one.contains("H1")).count(), 2, "one title");
    }
}

#[test]
fn an_empty_journey_has_a_page() {
    let journey = Journey::new(meander::model::JourneyId::from_number(1), String::new());
    let project = Project { journeys: vec![Arc::new(journey)], ..Project::default() };
    for lang in Lang::ALL {
        let page = page(&project, lang);
        assert!(page.starts_with(&format!("# {}\n", lang.text("inspector-untitled"))), "{page}");
        assert!(!page.contains("report-") && !page.contains("inspector-"), "{page}");
    }
}

#[test]
fn what_belongs_elsewhere_is_left_out() {
    let mut project = example();
    let own = project.journeys[0].episodes[0].id;
    let insight = |id, text: &str, episodes: Vec<EpisodeId>| {
        let mut insight = Insight::new(InsightId::from_number(id), InsightKind::Need, text.to_owned());
        insight.episodes = episodes;
        Arc::new(insight)
    };
    let other = project.journeys[1].episodes[0].id;
    project.insights =
        vec![insight(1, "van hier", vec![own]), insight(2, "van daar", vec![other]), insight(3, "van nergens", vec![])];
    let improvement = |id, title: &str, gap| {
        let mut improvement = Improvement::new(ImprovementId::from_number(id), title.to_owned());
        improvement.gap = gap;
        Arc::new(improvement)
    };
    project.improvements = vec![
        improvement(1, "hier beter", Some(GapPlace::Episode(own))),
        improvement(2, "daar beter", Some(GapPlace::Episode(other))),
    ];
    let (whole, micro) = (page(&project, Lang::Dutch), report(&project, &project.journeys[1], Lang::Dutch));
    for (text, on_whole, on_micro) in [
        ("van hier", true, false),
        ("van daar", false, true),
        ("van nergens", true, false),
        ("hier beter", true, false),
        ("daar beter", false, true),
    ] {
        assert_eq!((whole.contains(text), micro.contains(text)), (on_whole, on_micro), "{text}");
    }
}

#[test]
fn improvements_say_how_far_they_are_and_how_long_it_took() {
    let mut project = example();
    let tested = Arc::make_mut(&mut project.improvements[0]);
    tested.status = Status::Done;
    tested.tested_date = Date::new(2026, 9, 17);
    Arc::make_mut(&mut project.insights[0]).certainty = Certainty::Interpretation;
    let page = page(&project, Lang::English);
    let done = page.find("### Done").expect("a heading");
    assert!(page[done..].contains("Expert licht uitkomst direct toe"), "{page}");
    assert!(page.contains("tested in practice on 17 September 2026 · 10 days from the start"), "{page}");
    assert!(page.contains("6 facts, 2 interpretations."), "{page}");
}

#[test]
fn days_between_two_dates() {
    let date = |text: &str| text.parse::<Date>().expect("a date");
    for (from, to, days) in [
        ("2026-09-07", "2026-09-07", Some(0)),
        ("2026-09-07", "2027-02-01", Some(147)),
        ("2024-02-28", "2024-03-01", Some(2)),
        ("2023-02-28", "2023-03-01", Some(1)),
        ("1900-02-28", "1900-03-01", Some(1)),
        ("2026-09-08", "2026-09-07", None),
        ("0001-01-01", "9999-12-31", Some(3_652_058)),
    ] {
        assert_eq!(lead_time(date(from), date(to)), days, "{from} – {to}");
    }
    for days in [0, 59, 60, 11_016, 20_000, 2_932_896] {
        let date = Date::from_days_since_1970(days).expect("a date");
        assert_eq!(date.days_since_1970(), i64::from(days), "{date}");
    }
}

#[test]
fn only_the_marks_around_a_whole_quote_are_taken_off() {
    let mut project = example();
    for (number, words) in ["\"Ik ben moe\"", "Ze zeiden \"nee\""].into_iter().enumerate() {
        let id = InsightId::from_number(900 + number as u64);
        project.insights.push(Arc::new(Insight::new(id, InsightKind::Quote, words.to_owned())));
    }
    let page = page(&project, Lang::Dutch);
    for said in ["“Ik ben moe”", "“Ze zeiden \"nee\"”"] {
        assert!(page.contains(said), "{said}\n{page}");
    }
}

#[test]
fn what_is_told_as_the_same_is_no_change() {
    let mut project = file::read(MOVING).expect("the example can be read");
    let group = project.customers.iter().find(|group| group.name == "Older couple downsizing").expect("it is there").id;
    let journey = Arc::make_mut(&mut project.journeys[0]);
    let [first, .., last] = meander::method::waves(journey, group, CurveKind::Current)[..] else { panic!("two waves") };
    for (at, episode) in journey.episodes.iter_mut().enumerate() {
        let episode = Arc::make_mut(episode);
        let lane = episode.touchpoints[0].lane;
        let more = [901, 902].map(|id| Arc::new(Touchpoint::new(TouchpointId::from_number(id), String::new(), lane)));
        episode.touchpoints.extend(more);
        for wave in [first, last] {
            episode.rating.set(wave, None);
            episode
                .touchpoints
                .iter_mut()
                .map(Arc::make_mut)
                .for_each(|one| one.scores.set(wave, (at == 0).then(|| Score::clamped(0.0))));
        }
        // A third of a tenth, or less.
        let one = Arc::make_mut(&mut episode.touchpoints[0]);
        one.scores.set(last, (at == 0).then(|| Score::clamped(0.1)));
    }
    assert!(!page(&project, Lang::English).contains("### What changed"));
}
