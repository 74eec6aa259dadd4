//! The icons of channels and lanes.

use crate::fonts::icon;
use crate::model::{Channel, LaneKind};

/// What a channel's name or chosen icon name must hold for an icon, in the order of looking.
const CHANNEL_SIGNS: [(&[&str], char); 17] = [
    (&["e-mail", "email", "mail-", "mailen", "envelope"], icon::ENVELOPE),
    (&["chat", "whatsapp", "messenger"], icon::CHAT_CIRCLE),
    (&["app", "mobiel", "mobile", "sms"], icon::DEVICE_MOBILE),
    (&["telefo", "phone", "bellen", "call"], icon::PHONE),
    (&["online", "web", "portal", "internet", "site", "globe"], icon::GLOBE),
    (&["post", "brief", "letter", "mailbox"], icon::MAILBOX),
    (&["persoonlijk", "person", "gesprek", "face", "bezoek", "visit", "handshake"], icon::HANDSHAKE),
    (&["garage", "werkplaats", "workshop"], icon::GARAGE),
    (&["winkel", "shop", "store", "balie", "desk", "filiaal", "branch"], icon::STOREFRONT),
    (&["ziekenhuis", "hospital", "kliniek", "clinic"], icon::HOSPITAL),
    (&["huisarts", "arts", "doctor", "stethoscope"], icon::STETHOSCOPE),
    (&["thuis", "home", "huis", "house"], icon::HOUSE),
    (&["video"], icon::VIDEO_CAMERA),
    (&["tv", "televisi", "reclame", "advert"], icon::TELEVISION),
    (&["krant", "magazine", "news"], icon::NEWSPAPER),
    (&["social", "sociale", "facebook", "instagram", "megaphone"], icon::MEGAPHONE),
    (&["robot", "assistent", "assistant"], icon::ROBOT),
];

/// The icon of a channel: by its own icon name, else by its name, else a tag.
pub(super) fn channel(channel: &Channel) -> char {
    [&channel.icon, &channel.name].into_iter().find_map(|name| by_words(&name.to_lowercase())).unwrap_or(icon::TAG)
}

fn by_words(name: &str) -> Option<char> {
    let is_in = |words: &[&str]| words.iter().any(|word| name.contains(word));
    CHANNEL_SIGNS.iter().find(|(words, _)| is_in(words)).map(|(_, sign)| *sign)
}

pub(super) const fn lane(kind: LaneKind) -> char {
    match kind {
        LaneKind::Touchpoints => icon::HAND_TAP,
        LaneKind::Emotion => icon::WAVE_SINE,
        LaneKind::Action => icon::CURSOR,
        LaneKind::Thought => icon::CHAT_CIRCLE,
        LaneKind::Need => icon::HEART,
        LaneKind::Quote => icon::QUOTES,
        LaneKind::Pain => icon::WARNING_CIRCLE,
        LaneKind::Gain => icon::THUMBS_UP,
        LaneKind::Image => icon::IMAGE,
        LaneKind::Channel => icon::TAG,
        LaneKind::BehindTheScenes => icon::GEAR_SIX,
        LaneKind::SupportProcess => icon::TREE_STRUCTURE,
        LaneKind::Metric => icon::CHART_BAR,
        LaneKind::Insight => icon::MAGNIFYING_GLASS,
        LaneKind::Improvement => icon::LIGHTBULB,
        LaneKind::Event => icon::CALENDAR,
        LaneKind::SharedExperience => icon::USERS_THREE,
        LaneKind::Belief => icon::BRAIN,
        LaneKind::Preference => icon::STAR,
        LaneKind::Influence => icon::MEGAPHONE,
        LaneKind::Text => icon::NOTE,
    }
}
