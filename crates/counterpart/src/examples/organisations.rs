//! The 17 organisations of the example: who they are, how many people they send, where those work.

use super::table::Row;

/// One organisation.
pub struct Organisation {
    /// Its id, also the first part of its addresses' domain.
    pub id: &'static str,
    /// How many mentees and mentors it sends.
    pub sends: (usize, usize),
    /// The countries in which its people work.
    pub countries: &'static [&'static str],
    /// Its parts.
    pub divisions: &'static [&'static str],
    /// Name, sector, industry, size, country.
    profile: [&'static str; 5],
    /// Other columns.
    more: &'static [(&'static str, &'static str)],
}

/// The columns of `organisations.csv`.
pub const COLUMNS: [&str; 15] = [
    "id",
    "name",
    "sector",
    "industry",
    "size",
    "country",
    "group",
    "seats_mentees",
    "seats_mentors",
    "gives",
    "receives",
    "may_receive_beyond_given",
    "at_least_matched",
    "competitors",
    "grades",
];

/// The grades of the department, from the lowest rung up.
pub const GRADES: [&str; 7] = ["AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1"];
/// The bands of the relief organisation, from the lowest rung up.
pub const BANDS: [&str; 7] = ["Band A", "Band B", "Band C", "Band D", "Band E", "Band F", "Band G"];

const GROUP: (&str, &str) = ("group", "Open Hands");

/// All of them.
pub const ALL: [Organisation; 17] = [
    Organisation {
        id: "harbour-aid",
        sends: (15, 11),
        countries: &["CH", "LI", "SO", "DJ", "ER", "MG", "KM", "ET", "MR"],
        divisions: &["Programmes", "Logistics", "Head office"],
        profile: ["Harbour Aid", "voluntary", "humanitarian relief", "1000+", "CH"],
        more: &[
            GROUP,
            ("seats_mentees", "16"),
            ("seats_mentors", "16"),
            ("grades", "Band A=1; Band B=2; Band C=3; Band D=4; Band E=5; Band F=6; Band G=7"),
        ],
    },
    Organisation {
        id: "clearwater",
        sends: (12, 8),
        countries: &["KE", "UG", "TZ", "RW", "BI", "MW"],
        divisions: &["Wells", "Cities"],
        profile: ["Clearwater Trust", "voluntary", "water and sanitation", "250-999", "KE"],
        more: &[("seats_mentees", "12"), ("seats_mentors", "12")],
    },
    Organisation {
        id: "northgate",
        sends: (12, 10),
        countries: &["GB", "NL", "LU", "US"],
        divisions: &["Retail", "Markets"],
        profile: ["Northgate Mutual Bank", "private", "banking", "1000+", "GB"],
        more: &[("competitors", "lumen"), ("seats_mentees", "12"), ("seats_mentors", "14")],
    },
    Organisation {
        id: "lumen",
        sends: (8, 6),
        countries: &["PT", "AO", "MZ"],
        divisions: &["Branches", "Back office"],
        profile: ["Lumen Savings", "private", "banking", "250-999", "PT"],
        more: &[("seats_mentees", "8"), ("seats_mentors", "9")],
    },
    Organisation {
        id: "plainfield",
        sends: (12, 9),
        countries: &["ZA", "LS", "SZ", "BW", "ZM", "ZW", "NG", "GH"],
        divisions: &["Networks", "Shops"],
        profile: ["Plainfield Telecom", "private", "telecommunications", "1000+", "ZA"],
        more: &[("seats_mentees", "12"), ("seats_mentors", "12")],
    },
    Organisation {
        id: "sahel-link",
        sends: (9, 6),
        countries: &["SN", "ML", "BF", "GN", "GM", "SL"],
        divisions: &[],
        profile: ["Sahel Link", "private", "telecommunications", "250-999", "SN"],
        more: &[("seats_mentees", "9"), ("seats_mentors", "9"), ("at_least_matched", "4")],
    },
    Organisation {
        id: "rivers",
        sends: (12, 9),
        countries: &["GB"],
        divisions: &["Rivers", "Ports", "Policy"],
        profile: ["Department for Rivers and Ports", "public", "government", "1000+", "GB"],
        more: &[
            ("seats_mentees", "14"),
            ("seats_mentors", "14"),
            ("grades", "AO=1; EO=2; HEO=3; SEO=4; Grade 7=5; Grade 6=6; SCS1=7"),
        ],
    },
    Organisation {
        id: "brannock",
        sends: (8, 5),
        countries: &["GB", "FR"],
        divisions: &["Sciences", "Arts"],
        profile: ["St Brannock University", "public", "higher education", "1000+", "GB"],
        more: &[("seats_mentees", "8"), ("seats_mentors", "8")],
    },
    Organisation {
        id: "fairmark",
        sends: (4, 2),
        countries: &["BE"],
        divisions: &[],
        profile: ["Fairmark Regulation Office", "public", "regulation", "50-249", "BE"],
        more: &[
            ("seats_mentees", "4"),
            ("seats_mentors", "4"),
            (
                "competitors",
                "harbour-aid; clearwater; northgate; lumen; plainfield; sahel-link; rivers; meadowbank; \
                 cordillera; juniper; almanac; kestrel; teranga; paper-kite; olive-branch",
            ),
        ],
    },
    Organisation {
        id: "meadowbank",
        sends: (10, 8),
        countries: &["IN", "NP"],
        divisions: &["Wards", "Laboratories"],
        profile: ["Meadowbank Hospitals", "public", "health", "1000+", "IN"],
        more: &[("seats_mentees", "10"), ("seats_mentors", "12")],
    },
    Organisation {
        id: "cordillera",
        sends: (6, 5),
        countries: &["CO"],
        divisions: &[],
        profile: ["Cordillera Coffee Cooperative", "private", "food and farming", "50-249", "CO"],
        more: &[("seats_mentees", "6"), ("seats_mentors", "2")],
    },
    Organisation {
        id: "juniper",
        sends: (10, 8),
        countries: &["DE", "DK", "NO", "SE", "RS", "HR", "SI", "BA", "ME", "MK"],
        divisions: &["Track", "Trains", "Stations"],
        profile: ["Juniper Rail", "public", "transport", "1000+", "DE"],
        more: &[("seats_mentees", "12"), ("seats_mentors", "12")],
    },
    Organisation {
        id: "almanac",
        sends: (4, 1),
        countries: &["IS"],
        divisions: &[],
        profile: ["Almanac Repair Workshops", "voluntary", "community", "1-49", "IS"],
        more: &[("may_receive_beyond_given", "1")],
    },
    Organisation {
        id: "kestrel",
        sends: (8, 7),
        countries: &["US"],
        divisions: &["Claims", "Homes"],
        profile: ["Kestrel Insurance", "private", "insurance", "250-999", "US"],
        more: &[("seats_mentees", "5"), ("seats_mentors", "9")],
    },
    Organisation {
        id: "teranga",
        sends: (8, 6),
        countries: &["CI", "TG", "BJ", "NE", "CM", "GA", "CG"],
        divisions: &[],
        profile: ["Teranga Health", "voluntary", "health", "250-999", "CI"],
        more: &[("seats_mentees", "8")],
    },
    Organisation {
        id: "paper-kite",
        sends: (6, 5),
        countries: &["TH", "LA", "KH", "BD"],
        divisions: &[],
        profile: ["Paper Kite Press", "private", "publishing", "50-249", "TH"],
        more: &[("seats_mentees", "6"), ("gives", "yes"), ("receives", "yes")],
    },
    Organisation {
        id: "olive-branch",
        sends: (6, 4),
        countries: &["JO", "EG"],
        divisions: &[],
        profile: ["Olive Branch Relief", "voluntary", "humanitarian relief", "250-999", "JO"],
        more: &[GROUP, ("seats_mentees", "6"), ("seats_mentors", "8")],
    },
];

/// Its name.
pub fn name(organisation: &Organisation) -> &'static str {
    organisation.profile[0]
}

/// What the organisation calls a rung of the ladder (0 is the lowest).
pub fn grade(organisation: &str, rung: usize) -> &'static str {
    match organisation {
        "harbour-aid" => BANDS[rung],
        "rivers" => GRADES[rung],
        _ => super::vocabulary::LADDER[rung],
    }
}

/// The rows of `organisations.csv`.
pub fn rows() -> Vec<Row> {
    ALL.iter().map(row).collect()
}

fn row(organisation: &Organisation) -> Row {
    let mut row = Row::from([("id", organisation.id.to_owned())]);
    for (column, cell) in COLUMNS[1..6].iter().zip(organisation.profile) {
        row.insert(column, cell.to_owned());
    }
    for (column, cell) in organisation.more {
        row.insert(column, (*cell).to_owned());
    }
    row
}
