//! What the engine says of instances and answers, in words.

use crate::base::text::Message;
use counterpart_matching::check::{Bounded, Fault};
use counterpart_matching::cmi::{self, Unreadable};
use counterpart_matching::instance::Malformed;
use std::path::Path;

/// Why a file is not an instance, or not an answer. Numbers that name somebody or something stand as in
/// the file.
pub(super) fn unreadable(path: &Path, unreadable: &Unreadable) -> Message {
    let what = match &unreadable.fault {
        cmi::Fault::Heading => Message::new("cmi-heading"),
        cmi::Fault::Record(record) => Message::new("cmi-record").with("record", record.clone()),
        cmi::Fault::Field(record) => Message::new("cmi-field").with("record", record.clone()),
        cmi::Fault::Unsized(record) => Message::new("cmi-unsized").with("record", record.clone()),
        cmi::Fault::Twice(record) => Message::new("cmi-twice").with("record", record.clone()),
        cmi::Fault::Edges { said, found } => {
            Message::new("cmi-edges").with("said", *said).with("found", *found)
        }
        cmi::Fault::NoEnd => Message::new("cmi-no-end"),
        cmi::Fault::Matrix(why) => Message::new("cmi-matrix").with("why", why.clone()),
        cmi::Fault::Malformed(fault) => malformed(fault),
    };
    let key = if unreadable.line > 0 { "cmi-unreadable-line" } else { "cmi-unreadable" };
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Message::new(key).with("file", file).with("line", unreadable.line.to_string()).with("what", what)
}

/// What makes an instance no problem at all.
pub(super) fn malformed(fault: &Malformed) -> Message {
    let pair = |key: &'static str, pair: &(u32, u32)| {
        Message::new(key).with("mentee", pair.0.to_string()).with("mentor", pair.1.to_string())
    };
    match fault {
        Malformed::Unknown(record, number) => {
            Message::new("cmi-unknown").with("record", *record).with("number", number.to_string())
        }
        Malformed::Twice(record, both) => pair("cmi-pair-twice", both).with("record", *record),
        Malformed::Circle(group) => Message::new("cmi-circle").with("group", group.to_string()),
        Malformed::NestedSlack(group) => Message::new("cmi-nested-slack").with("group", group.to_string()),
        Malformed::Score(both) => pair("cmi-score", both),
        Malformed::Lot(both) => pair("cmi-lot", both),
        Malformed::TypeTwice(mentee, kind) => {
            Message::new("cmi-type-twice").with("mentee", mentee.to_string()).with("kind", kind.to_string())
        }
        Malformed::GroupTwice(group) => Message::new("cmi-group-twice").with("group", group.to_string()),
        Malformed::Objective(why) => Message::new("cmi-objective").with("why", *why),
        Malformed::Bands => Message::new("cmi-bands"),
        Malformed::Unsettled => Message::new("verify-unsettled"),
        Malformed::ListTwice(who) => Message::new("cmi-list-twice").with("who", who.to_string()),
    }
}

/// Why an answer is not proved.
pub(super) fn fault(fault: &Fault) -> Message {
    let pair = |key: &'static str, pair: &(u32, u32)| {
        Message::new(key).with("mentee", pair.0.to_string()).with("mentor", pair.1.to_string())
    };
    match fault {
        Fault::NotAllowed(both) => pair("verify-not-allowed", both),
        Fault::Forbidden(both) => pair("verify-forbidden", both),
        Fault::Twice(both) => pair("verify-twice", both),
        Fault::LockBroken(both) => pair("verify-lock", both),
        Fault::Bounds(what, count) => bounds(*what).with("count", *count),
        Fault::Reciprocity { group, received, given } => Message::new("verify-reciprocity")
            .with("group", group.to_string())
            .with("received", *received)
            .with("given", *given),
        Fault::Value { term, is, claimed } => {
            let claimed = claimed.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
            Message::new("verify-value")
                .with("term", term.word())
                .with("is", is.to_string())
                .with("claimed", claimed)
        }
        Fault::NoNode(node) => Message::new("verify-no-node").with("node", node.to_string()),
        Fault::TooManyLevels(node) => Message::new("verify-too-many-levels").with("node", node.to_string()),
        Fault::Arc { from, to, level } => Message::new("verify-arc")
            .with("from", from.to_string())
            .with("to", to.to_string())
            .with("level", *level),
        Fault::SecondProvesNothing => Message::new("verify-second-nothing"),
        Fault::Second(inner) => Message::new("verify-second").with("what", self::fault(inner)),
        Fault::CutProvesNothing => Message::new("verify-cut"),
        Fault::Blocking(both) => pair("verify-blocking", both),
        Fault::NotMenteeOptimal => Message::new("verify-not-mentee-optimal"),
        Fault::Optional => Message::new("verify-optional"),
        Fault::Unsettled => Message::new("verify-unsettled"),
    }
}

fn bounds(what: Bounded) -> Message {
    match what {
        Bounded::Mentee(at) => Message::new("verify-bounds-mentee").with("who", at.to_string()),
        Bounded::Mentor(at) => Message::new("verify-bounds-mentor").with("who", at.to_string()),
        Bounded::Kind(at, kind) => {
            Message::new("verify-bounds-kind").with("who", at.to_string()).with("kind", kind.to_string())
        }
        Bounded::Receives(at) => Message::new("verify-bounds-receives").with("who", at.to_string()),
        Bounded::Gives(at) => Message::new("verify-bounds-gives").with("who", at.to_string()),
    }
}
