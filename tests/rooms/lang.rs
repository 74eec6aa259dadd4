//! Both languages say everything, and nothing is said that nobody hears.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use meander::lang::Lang;

use crate::sources::{self, Source};

/// Words that Dutch and English share. A message may be the same in both when it holds no other words.
const SHARED_WORDS: &[&str] = &[
    "april",
    "blueprint",
    "cohort",
    "csat",
    "curve",
    "curves",
    "december",
    "delete",
    "dpi",
    "english",
    "enter",
    "episode",
    "episodes",
    "esc",
    "escape",
    "in",
    "interview",
    "journey",
    "kb",
    "mail",
    "markdown",
    "matrix",
    "meander",
    "menu",
    "micro",
    "nederlands",
    "november",
    "online",
    "open",
    "persona",
    "pixels",
    "plus",
    "png",
    "post",
    "prem",
    "project",
    "prom",
    "recent",
    "sector",
    "segment",
    "september",
    "service",
    "shift",
    "start",
    "status",
    "tab",
    "team",
    "test",
    "touchpoint",
    "touchpoints",
    "trend",
    "trends",
];

/// Literals of the sources that look like keys of an area that messages have, and are none.
const NOT_KEYS: &[&str] = &[
    // What the reader of files expected: the end of a key, after its area.
    "map-end",
];

/// What a message says and which values it takes.
#[derive(Debug, Default, PartialEq)]
struct Message {
    /// The words outside the placeables, variants included.
    words: String,
    variables: BTreeSet<String>,
}

/// Every message of a language by its key. Keys that occur twice and lines that cannot be read fail.
fn messages(lang: Lang) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for source in lang.sources() {
        let resource = fluent_syntax::parser::parse(*source)
            .unwrap_or_else(|(_, errors)| panic!("{lang:?}: {errors:?}\n{source}"));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut said = Message::default();
                    message.value.iter().for_each(|pattern| read_pattern(pattern, &mut said));
                    assert!(message.attributes.is_empty(), "{lang:?} {}: attributes are not shown", message.id.name);
                    let twice = messages.insert(message.id.name.to_owned(), said);
                    assert!(twice.is_none(), "{lang:?} {} occurs twice", message.id.name);
                }
                Entry::Term(term) => panic!("{lang:?} -{}: terms are not used", term.id.name),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                Entry::Junk { content } => panic!("{lang:?}: cannot be read: {content}"),
            }
        }
    }
    messages
}

fn read_pattern(pattern: &Pattern<&str>, said: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.words.push_str(value),
            PatternElement::Placeable { expression } => read_expression(expression, said),
        }
    }
}

fn read_expression(expression: &Expression<&str>, said: &mut Message) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, said),
        Expression::Select { selector, variants } => {
            read_inline(selector, said);
            variants.iter().for_each(|variant| read_pattern(&variant.value, said));
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, said: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            said.variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => read_expression(expression, said),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| read_inline(argument, said));
        }
        InlineExpression::StringLiteral { value } => said.words.push_str(value),
        InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::MessageReference { id, .. } => panic!("{} is referred to: say it in full", id.name),
        InlineExpression::TermReference { id, .. } => panic!("-{} is referred to: say it in full", id.name),
    }
}

/// Whether a literal has the shape of a key: `area-what-exactly`.
fn looks_like_key(literal: &str) -> bool {
    literal.contains('-')
        && literal.starts_with(|letter: char| letter.is_ascii_lowercase())
        && literal
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// `area-` for a literal such as `area-{}` or `area-{kind}`, from which a key is made.
fn key_prefix(literal: &str) -> Option<&str> {
    let (prefix, rest) = literal.split_once('{')?;
    let ends = rest.find('}').is_some_and(|end| end + 1 == rest.len());
    (ends && prefix.ends_with('-') && looks_like_key(&format!("{prefix}x"))).then_some(prefix)
}

/// Whether the literal at this place is handed to `.text(` or `.with(`.
fn is_asked_for(source: &Source, place: usize) -> bool {
    let before = source.text[..place].trim_end_matches('"').trim_end();
    // Ids of the window have a `with` too, which takes nothing but the name.
    let takes_values = || {
        let after = source.text[place..].split_once('"').map_or("", |(_, after)| after);
        after.trim_start().starts_with(", ") || after.trim_start().starts_with(",\n")
    };
    before.ends_with(".text(") || (before.ends_with(".with(") && takes_values())
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_values() {
    let (english, dutch) = (messages(Lang::English), messages(Lang::Dutch));
    let keys: BTreeSet<&String> = english.keys().chain(dutch.keys()).collect();
    let mut findings = Vec::new();
    for key in keys {
        match (english.get(key), dutch.get(key)) {
            (Some(one), Some(other)) if one.variables != other.variables => {
                findings.push(format!("{key}: English takes {:?}, Dutch {:?}", one.variables, other.variables));
            }
            (Some(_), Some(_)) => {}
            (english, _) => {
                findings.push(format!("{key}: only in {}", if english.is_some() { "English" } else { "Dutch" }))
            }
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[test]
fn no_message_is_empty() {
    for lang in Lang::ALL {
        for (key, message) in messages(lang) {
            assert!(!(message.words.trim().is_empty() && message.variables.is_empty()), "{lang:?} {key} is empty");
        }
    }
}

#[test]
fn dutch_is_dutch() {
    let dutch = messages(Lang::Dutch);
    let mut same = Vec::new();
    for (key, english) in messages(Lang::English) {
        if dutch.get(&key).is_some_and(|dutch| dutch.words == english.words) {
            let words =
                english.words.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 1);
            let foreign: Vec<&str> =
                words.filter(|word| !SHARED_WORDS.contains(&word.to_lowercase().as_str())).collect();
            if !foreign.is_empty() {
                same.push(format!("{key}: {foreign:?}"));
            }
        }
    }
    assert!(same.is_empty(), "The same in both languages:\n{}", same.join("\n"));
}

/// Keys are whole literals in the sources, or made by `format!("area-{…}")` with the value at the end.
#[test]
fn every_message_that_is_asked_for_exists() {
    let known = messages(Lang::English);
    let areas: BTreeSet<&str> = known.keys().filter_map(|key| key.split_once('-')).map(|(area, _)| area).collect();
    let mut missing = Vec::new();
    for source in sources::all() {
        for (place, literal) in &source.literals {
            let of_known_area = literal.split_once('-').is_some_and(|(area, _)| areas.contains(area));
            let is_shaped = looks_like_key(literal) || key_prefix(literal).is_some();
            let is_key =
                is_asked_for(&source, *place) || (is_shaped && of_known_area && !NOT_KEYS.contains(&literal.as_str()));
            let exists = match key_prefix(literal) {
                Some(prefix) => known.keys().any(|key| key.starts_with(prefix)),
                None => known.contains_key(literal),
            };
            if is_key && !exists {
                missing.push(format!("{} {literal}", source.at(*place)));
            }
        }
    }
    assert!(missing.is_empty(), "Asked for in the sources, in no language:\n{}", missing.join("\n"));
}

#[test]
fn every_message_is_used() {
    let sources = sources::all();
    let literals: BTreeSet<&str> =
        sources.iter().flat_map(|source| source.literals.iter().map(|(_, literal)| literal.as_str())).collect();
    let prefixes: Vec<&str> = literals.iter().filter_map(|literal| key_prefix(literal)).collect();
    let known = messages(Lang::English);
    let unused: Vec<&String> = known
        .keys()
        .filter(|key| !literals.contains(key.as_str()) && !prefixes.iter().any(|prefix| key.starts_with(prefix)))
        .collect();
    assert!(unused.is_empty(), "Messages that nothing shows: {unused:#?}");
}

#[test]
fn the_shape_of_keys_is_known() {
    for (literal, is_key) in [
        ("map-lane", true),
        ("edit-move-2", true),
        ("map", false),
        ("inter-", false),
        ("a b-c", false),
        ("A-b", false),
        ("-a", false),
    ] {
        assert_eq!(looks_like_key(literal), is_key, "{literal}");
    }
    for (literal, prefix) in [
        ("thing-{}", Some("thing-")),
        ("a-thing-{kind}", Some("a-thing-")),
        ("x{}", None),
        ("a-{}-b", None),
        ("{}-a", None),
    ] {
        assert_eq!(key_prefix(literal), prefix, "{literal}");
    }
}

#[test]
fn tags_give_languages() {
    for (tag, lang) in [
        ("nl", Lang::Dutch),
        ("nl-BE", Lang::Dutch),
        ("NL_nl", Lang::Dutch),
        ("en-GB", Lang::English),
        ("de", Lang::English),
        ("", Lang::English),
    ] {
        assert_eq!(Lang::from_tag(tag), lang, "{tag}");
    }
    for lang in Lang::ALL {
        assert_eq!(Lang::from_tag(lang.tag()), lang);
    }
}
