//! Names, icons and figures as the map shows them.

use crate::fonts::icon;
use crate::lang::Lang;
use crate::model::{Channel, Date, Lane, LaneKind, LaneLine, ScoreScale};

/// The fluent key of a kind's name.
pub const fn lane_kind_key(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "lane-touchpoints",
        LaneKind::Emotion => "lane-emotion",
        LaneKind::Action => "lane-action",
        LaneKind::Thought => "lane-thought",
        LaneKind::Need => "lane-need",
        LaneKind::Quote => "lane-quote",
        LaneKind::Pain => "lane-pain",
        LaneKind::Gain => "lane-gain",
        LaneKind::Image => "lane-image",
        LaneKind::Channel => "lane-channel",
        LaneKind::BehindTheScenes => "lane-behind-the-scenes",
        LaneKind::SupportProcess => "lane-support-process",
        LaneKind::Metric => "lane-metric",
        LaneKind::Insight => "lane-insight",
        LaneKind::Improvement => "lane-improvement",
        LaneKind::Event => "lane-event",
        LaneKind::SharedExperience => "lane-shared-experience",
        LaneKind::Belief => "lane-belief",
        LaneKind::Preference => "lane-preference",
        LaneKind::Influence => "lane-influence",
        LaneKind::Text => "lane-text",
    }
}

/// The fluent key of a line's name.
pub const fn lane_line_key(line: LaneLine) -> &'static str {
    match line {
        LaneLine::Interaction => "lane-line-interaction",
        LaneLine::Visibility => "lane-line-visibility",
        LaneLine::InternalInteraction => "lane-line-internal",
    }
}

/// A lane's own title, or the name of its kind.
pub fn lane_title(lane: &Lane, lang: Lang) -> String {
    if lane.title.is_empty() { lang.text(lane_kind_key(lane.kind)) } else { lane.title.clone() }
}

/// The sign of a kind of lane.
pub const fn lane_icon(kind: LaneKind) -> char {
    match kind {
        LaneKind::Touchpoints => icon::HAND_TAP,
        LaneKind::Emotion => icon::WAVE_SINE,
        LaneKind::Action => icon::CURSOR,
        LaneKind::Thought => icon::CHAT_CIRCLE,
        LaneKind::Need => icon::HEART,
        LaneKind::Quote => icon::QUOTES,
        LaneKind::Pain => icon::WARNING_CIRCLE,
        LaneKind::Gain => icon::SPARKLE,
        LaneKind::Image => icon::IMAGE,
        LaneKind::Channel => icon::MEGAPHONE,
        LaneKind::BehindTheScenes => icon::GEAR_SIX,
        LaneKind::SupportProcess => icon::WRENCH,
        LaneKind::Metric => icon::CHART_LINE,
        LaneKind::Insight => icon::MAGNIFYING_GLASS,
        LaneKind::Improvement => icon::LIGHTBULB,
        LaneKind::Event => icon::CALENDAR,
        LaneKind::SharedExperience => icon::USERS_THREE,
        LaneKind::Belief => icon::BRAIN,
        LaneKind::Preference => icon::THUMBS_UP,
        LaneKind::Influence => icon::GLOBE_HEMISPHERE_WEST,
        LaneKind::Text => icon::NOTE,
    }
}

/// The icon of a channel: the one it names, else one that fits its name in Dutch or English.
pub fn channel_icon(channel: &Channel) -> char {
    let name = if channel.icon.is_empty() { &channel.name } else { &channel.icon };
    let name = name.to_lowercase();
    const KNOWN: [(&[&str], char); 14] = [
        (&["telefo", "phone", "bel", "call"], icon::PHONE),
        (&["e-mail", "email", "mail"], icon::ENVELOPE),
        (&["app", "mobiel", "mobile", "sms"], icon::DEVICE_MOBILE),
        (&["online", "web", "site", "portal", "globe"], icon::GLOBE),
        (&["garage", "werkplaats"], icon::GARAGE),
        (&["persoon", "person", "face", "balie", "handshake"], icon::HANDSHAKE),
        (&["post", "brief", "letter"], icon::MAILBOX),
        (&["chat", "whatsapp"], icon::CHAT_DOTS),
        (&["winkel", "shop", "store"], icon::STOREFRONT),
        (&["video"], icon::VIDEO_CAMERA),
        (&["ziekenhuis", "hospital", "kliniek", "clinic"], icon::HOSPITAL),
        (&["arts", "doctor", "spreekuur", "consult"], icon::STETHOSCOPE),
        (&["thuis", "home", "huis"], icon::HOUSE),
        (&["krant", "news", "folder", "brochure"], icon::NEWSPAPER),
    ];
    KNOWN
        .iter()
        .find(|(words, _)| words.iter().any(|word| name.contains(word)))
        .map_or(icon::CHAT_CIRCLE, |(_, icon)| *icon)
}

/// A score on the project's scale: −2 ..= +2 with a sign, or a mark of 1 ..= 5 or 1 ..= 10. One decimal
/// where there is one, with the decimal sign of the language.
pub fn score_text(value: f64, scale: ScoreScale, lang: Lang) -> String {
    number_text(scale.shown(value), scale == ScoreScale::MinusTwoToTwo, lang)
}

/// How far two scores lie apart, in the steps of the project's scale.
pub fn difference_text(difference: f64, scale: ScoreScale, lang: Lang) -> String {
    number_text(scale.apart(difference), false, lang)
}

/// As [`difference_text`], of one score from another: with a plus where it is the higher one.
pub fn change_text(change: f64, scale: ScoreScale, lang: Lang) -> String {
    number_text(scale.apart(change), true, lang)
}

/// A number to one decimal, with a true minus and, if `signed`, a plus.
pub fn number_text(value: f64, signed: bool, lang: Lang) -> String {
    let tenths = (value * 10.0).round() as i64;
    let sign = match tenths {
        ..0 => "−",
        0 => "",
        _ if signed => "+",
        _ => "",
    };
    let (whole, decimal) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    match (decimal, lang) {
        (0, _) => format!("{sign}{whole}"),
        (_, Lang::English) => format!("{sign}{whole}.{decimal}"),
        (_, Lang::Dutch) => format!("{sign}{whole},{decimal}"),
    }
}

/// A day in words: "12 October 2026".
pub fn date_text(date: Date, lang: Lang) -> String {
    let month = lang.text(&format!("report-month-{}", date.month()));
    let values =
        [("day", date.day().to_string().into()), ("month", month.into()), ("year", date.year().to_string().into())];
    lang.with("report-date", &values)
}

/// A share of 0.0 ..= 1.0 to two decimals, without needless ones.
pub fn share_text(share: f64, lang: Lang) -> String {
    let text = format!("{share:.2}");
    let text = text.strip_suffix('0').unwrap_or(&text);
    match lang {
        Lang::English => text.to_owned(),
        Lang::Dutch => text.replace('.', ","),
    }
}
