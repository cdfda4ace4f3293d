//! People put in on purpose, so that something of everything occurs: for each reason for which
//! somebody can wait or have a free place, somebody does.
//!
//! A tag in braces stands for the id of the person planted under it.

use super::people::Side;
use super::people::Side::{Mentee, Mentor};

/// Somebody planted: side, organisation, tag, and the cells that differ from an ordinary person's.
pub struct Planted {
    /// Which list.
    pub side: Side,
    /// The organisation's id.
    pub organisation: &'static str,
    /// How others refer to them.
    pub tag: &'static str,
    /// Column and cell; a blank cell was left out.
    pub cells: &'static [(&'static str, &'static str)],
}

const fn who(
    side: Side,
    organisation: &'static str,
    tag: &'static str,
    cells: &'static [(&'static str, &'static str)],
) -> Planted {
    Planted { side, organisation, tag, cells }
}

const USUAL: (&str, &str) = ("hours", "");
const NORTH: (&str, &str) = ("time_zone", "Europe/London");

/// Everybody planted.
pub const ALL: &[Planted] = &[
    // Nobody elsewhere shares their language.
    who(
        Mentee,
        "paper-kite",
        "bengali",
        &[("country", "BD"), ("time_zone", "Asia/Dhaka"), ("location", "Sylhet"), ("languages", "bn")],
    ),
    who(Mentor, "meadowbank", "hindi", &[("languages", "hi"), USUAL]),
    // At work when everybody else sleeps.
    who(
        Mentee,
        "kestrel",
        "antipodes",
        &[
            ("country", "NZ"),
            ("time_zone", "Pacific/Auckland"),
            ("location", "Auckland"),
            ("languages", "en"),
            ("hours", "Mon-Fri 12:30-14:00"),
            ("level", "officer"),
        ],
    ),
    who(Mentee, "meadowbank", "night", &[("hours", "Sun-Thu 22:00-06:00"), ("languages", "en;hi")]),
    // Nobody stands above, or below.
    who(Mentee, "juniper", "top", &[("level", "executive"), ("languages", "en"), USUAL]),
    who(
        Mentor,
        "rivers",
        "bottom",
        &[("level", "AO"), ("languages", "en"), USUAL, ("mentees_from_level", "")],
    ),
    // The regulator may meet the university alone, and there not its lawyers.
    who(Mentee, "fairmark", "lawyer", &[("function", "legal"), ("level", "senior officer"), USUAL]),
    who(Mentee, "fairmark", "beginner", &[("function", "finance"), ("level", "assistant"), USUAL]),
    who(
        Mentee,
        "fairmark",
        "regulator",
        &[("function", "people"), ("level", "manager"), ("languages", "fr;en"), USUAL],
    ),
    who(
        Mentee,
        "fairmark",
        "seconded",
        &[
            ("function", "research"),
            ("level", "manager"),
            ("languages", "en;fr"),
            USUAL,
            ("line_manager", "{dean}"),
        ],
    ),
    who(
        Mentor,
        "brannock",
        "dean",
        &[
            ("first_name", "Isolde"),
            ("last_name", "Marchbanks"),
            ("email", "isolde.marchbanks@brannock.example"),
            ("level", "executive"),
            ("languages", "en;fr"),
            ("capacity", "2"),
            ("hours_a_month", "4"),
            USUAL,
        ],
    ),
    who(
        Mentor,
        "brannock",
        "registrar",
        &[
            ("level", "director"),
            ("languages", "en;fr"),
            ("capacity", "2"),
            ("hours_a_month", "3"),
            ("line_manager", "isolde.marchbanks@brannock.example"),
            USUAL,
        ],
    ),
    // Five speak Portuguese alone; those who can help have three places.
    who(
        Mentee,
        "lumen",
        "portuguese-1",
        &[
            ("country", "PT"),
            ("time_zone", "Europe/Lisbon"),
            ("location", "Porto"),
            ("languages", "pt"),
            ("level", "officer"),
            USUAL,
        ],
    ),
    who(
        Mentee,
        "lumen",
        "portuguese-2",
        &[
            ("country", "AO"),
            ("time_zone", "Africa/Lagos"),
            ("location", "Luanda"),
            ("languages", "pt"),
            ("level", "assistant"),
            USUAL,
        ],
    ),
    who(
        Mentee,
        "plainfield",
        "portuguese-3",
        &[
            ("country", "MZ"),
            ("time_zone", "Africa/Maputo"),
            ("location", "Beira"),
            ("languages", "pt"),
            ("level", "officer"),
            USUAL,
        ],
    ),
    who(
        Mentee,
        "harbour-aid",
        "portuguese-4",
        &[
            ("country", "MZ"),
            ("time_zone", "Africa/Maputo"),
            ("location", "Beira"),
            ("languages", "pt"),
            ("level", "Band B"),
            USUAL,
        ],
    ),
    who(
        Mentee,
        "clearwater",
        "portuguese-5",
        &[
            ("country", "MZ"),
            ("time_zone", "Africa/Maputo"),
            ("location", "Maputo"),
            ("languages", "pt"),
            ("level", "officer"),
            USUAL,
        ],
    ),
    who(
        Mentor,
        "teranga",
        "speaks-portuguese-1",
        &[
            ("languages", "pt;fr"),
            ("level", "manager"),
            ("capacity", "1"),
            ("hours_a_month", "2"),
            ("mentees_from_level", ""),
            USUAL,
        ],
    ),
    who(
        Mentor,
        "juniper",
        "speaks-portuguese-2",
        &[
            ("languages", "de;pt"),
            ("level", "senior manager"),
            ("capacity", "3"),
            ("hours_a_month", "2"),
            ("mentees_from_level", ""),
            USUAL,
        ],
    ),
    // Three speak Spanish alone; the cooperative's mentors may take two between them.
    who(
        Mentee,
        "northgate",
        "spanish-1",
        &[
            ("country", "US"),
            ("time_zone", "America/New_York"),
            ("location", "Atlanta"),
            ("languages", "es"),
            ("level", "officer"),
            USUAL,
        ],
    ),
    who(Mentee, "juniper", "spanish-2", &[("languages", "es"), ("level", "officer"), USUAL]),
    who(Mentee, "rivers", "spanish-3", &[("languages", "es"), ("level", "HEO"), USUAL]),
    who(
        Mentor,
        "cordillera",
        "cooperative-1",
        &[
            ("languages", "es"),
            ("level", "senior manager"),
            ("capacity", "1"),
            ("mentees_from_level", ""),
            USUAL,
        ],
    ),
    who(
        Mentor,
        "cordillera",
        "cooperative-2",
        &[
            ("languages", "es;en"),
            ("level", "director"),
            ("capacity", "1"),
            ("mentees_from_level", ""),
            USUAL,
        ],
    ),
    who(
        Mentor,
        "cordillera",
        "cooperative-3",
        &[("languages", "es"), ("level", "manager"), ("capacity", "1"), ("mentees_from_level", ""), USUAL],
    ),
    // Not of the target group.
    who(Mentee, "rivers", "not-eligible", &[("eligible", "no")]),
    who(Mentor, "plainfield", "not-eligible-mentor", &[("eligible", "no")]),
    // On both sides.
    who(
        Mentee,
        "harbour-aid",
        "both-as-mentee",
        &[
            ("first_name", "Rosalind"),
            ("last_name", "Achterberg"),
            ("email", "rosalind.achterberg@harbour-aid.example"),
            ("level", "Band D"),
            ("languages", "en;de"),
        ],
    ),
    who(
        Mentor,
        "harbour-aid",
        "both-as-mentor",
        &[
            ("first_name", "Rosalind"),
            ("last_name", "Achterberg"),
            ("email", "rosalind.achterberg@harbour-aid.example"),
            ("level", "Band D"),
            ("languages", "en;de"),
            ("mentees_from_level", ""),
        ],
    ),
    who(
        Mentee,
        "plainfield",
        "both-too-as-mentee",
        &[
            ("first_name", "Thulani"),
            ("last_name", "Radebe"),
            ("email", "thulani.radebe@plainfield.example"),
            ("level", "manager"),
            ("languages", "en"),
        ],
    ),
    who(
        Mentor,
        "plainfield",
        "both-too-as-mentor",
        &[
            ("first_name", "Thulani"),
            ("last_name", "Radebe"),
            ("email", "thulani.radebe@plainfield.example"),
            ("level", "manager"),
            ("languages", "en"),
            ("mentees_from_level", ""),
        ],
    ),
    // Names written from right to left.
    who(
        Mentee,
        "olive-branch",
        "arabic-1",
        &[
            ("first_name", "ليلى"),
            ("last_name", "حداد"),
            ("email", "l.haddad@olive-branch.example"),
            ("languages", "ar;en"),
            ("biography", "تحب الخرائط القديمة."),
        ],
    ),
    who(
        Mentee,
        "olive-branch",
        "arabic-2",
        &[
            ("first_name", "سمير"),
            ("last_name", "منصور"),
            ("email", "s.mansour@olive-branch.example"),
            ("languages", "ar"),
        ],
    ),
    who(
        Mentor,
        "olive-branch",
        "arabic-3",
        &[
            ("first_name", "نور"),
            ("last_name", "الخطيب"),
            ("email", "n.alkhatib@olive-branch.example"),
            ("languages", "ar;en"),
            ("hours", "Sun-Thu 09:00-17:00"),
            ("level", "senior manager"),
        ],
    ),
    who(
        Mentor,
        "harbour-aid",
        "arabic-4",
        &[
            ("first_name", "هدى"),
            ("last_name", "ناصر"),
            ("email", "h.nasser@harbour-aid.example"),
            ("languages", "ar;en"),
            ("level", "Band E"),
            ("capacity", "2"),
            ("hours_a_month", "4"),
        ],
    ),
    // Line managers, wishes and earlier pairs across organisations.
    who(
        Mentee,
        "northgate",
        "on-loan",
        &[("line_manager", "{lender}"), ("languages", "en"), ("country", "GB"), NORTH, ("location", "Leeds")],
    ),
    who(Mentor, "rivers", "lender", &[("level", "Grade 7"), ("languages", "en"), ("mentees_from_level", "")]),
    who(Mentee, "clearwater", "would-rather-not", &[("not_with", "{old-neighbour}"), ("languages", "en;sw")]),
    who(Mentor, "northgate", "old-neighbour", &[("level", "director"), ("languages", "en")]),
    who(
        Mentor,
        "kestrel",
        "had-one-before",
        &[
            ("level", "director"),
            ("languages", "en"),
            ("earlier_with", "{had-one-too}"),
            ("capacity", "2"),
            ("hours_a_month", "4"),
        ],
    ),
    who(Mentee, "rivers", "had-one-too", &[("languages", "en"), ("earlier_with", "{had-one-before}")]),
    // Pairs made by hand, and pairs that are at work already.
    who(Mentee, "rivers", "locked-mentee", &[("level", "HEO"), ("languages", "en"), USUAL]),
    who(
        Mentor,
        "juniper",
        "locked-mentor",
        &[
            ("level", "senior manager"),
            ("languages", "en;de"),
            ("capacity", "2"),
            USUAL,
            ("mentees_from_level", ""),
        ],
    ),
    who(Mentee, "teranga", "peer-mentee", &[("level", "manager"), ("languages", "fr;en"), USUAL]),
    who(
        Mentor,
        "sahel-link",
        "peer-mentor",
        &[("level", "manager"), ("languages", "fr;en"), USUAL, ("mentees_from_level", "")],
    ),
    who(Mentee, "clearwater", "current-mentee", &[("level", "officer"), ("languages", "en;sw"), USUAL]),
    who(
        Mentor,
        "plainfield",
        "current-mentor",
        &[
            ("level", "senior manager"),
            ("languages", "en"),
            ("capacity", "2"),
            USUAL,
            ("mentees_from_level", ""),
        ],
    ),
    who(
        Mentee,
        "meadowbank",
        "current-mentee-2",
        &[("level", "senior officer"), ("languages", "en;hi"), USUAL],
    ),
    who(
        Mentor,
        "northgate",
        "current-mentor-2",
        &[
            ("level", "director"),
            ("languages", "en;fr"),
            ("capacity", "1"),
            ("country", "GB"),
            NORTH,
            ("location", "Cardiff"),
            USUAL,
            ("mentees_from_level", ""),
        ],
    ),
];

/// The pairs of which something is known: mentee, mentor, kind, reason.
pub const PAIRS: &[(&str, &str, &str, &str)] = &[
    ("{locked-mentee}", "{locked-mentor}", "locked", "They met at the launch event and both asked for it"),
    (
        "{peer-mentee}",
        "{peer-mentor}",
        "locked",
        "Set up the pilot together; both coordinators agreed, although both are managers",
    ),
    ("{current-mentee}", "{current-mentor}", "current", "Began in the pilot and wish to go on"),
    ("{current-mentee-2}", "{current-mentor-2}", "current", "Began in the pilot and wish to go on"),
    ("{regulator}", "{registrar}", "suggested", "The regulator's coordinator thinks they would get on"),
    ("{portuguese-1}", "{speaks-portuguese-2}", "suggested", "Both work on fares and payments"),
    ("{arabic-1}", "{lender}", "suggested", "Both know river ports"),
    ("{on-loan}", "{locked-mentor}", "advised_against", "They sit on the same panel"),
    (
        "{would-rather-not}",
        "{current-mentor}",
        "advised_against",
        "The two teams are about to merge their help desks",
    ),
    ("{both-as-mentee}", "{old-neighbour}", "forbidden", "Both are bidding for the same building"),
    ("{night}", "{arabic-4}", "forbidden", "One reviews the other's project"),
    ("{arabic-2}", "{arabic-4}", "earlier", "Cohort of 2025"),
    ("{both-too-as-mentee}", "{registrar}", "earlier", "Cohort of 2025"),
];
