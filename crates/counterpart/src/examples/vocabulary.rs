//! The words that the people of the example use: the ladder, functions, skills, aims.

/// The programme's ladder, the lowest rung first.
pub const LADDER: [&str; 7] =
    ["assistant", "officer", "senior officer", "manager", "senior manager", "director", "executive"];

/// Job families.
pub const FUNCTIONS: [&str; 9] = [
    "finance",
    "people",
    "technology",
    "operations",
    "communications",
    "research",
    "procurement",
    "service delivery",
    "legal",
];

/// What people hope for; both sides answer from this list.
pub const AIMS: [&str; 6] = [
    "career planning",
    "personal development",
    "self-awareness",
    "new perspective",
    "bigger network",
    "confidence",
];

/// Why people take part; both sides answer from this list.
pub const MOTIVES: [&str; 3] = ["giving something back", "development", "curiosity"];

/// Ways of meeting.
pub const WAYS: [&str; 5] =
    ["video", "video;telephone", "in person;video", "video;e-mail", "in person;video;telephone;e-mail"];

/// Office hours that somebody might write into a cell.
pub const HOURS: [&str; 4] = [
    "Mon-Fri 09:00-17:00",
    "Mon-Thu 08:00-12:30 13:30-17:00; Fri 08:00-13:00",
    "Mon-Fri 10:00-18:00",
    "Mon-Wed 08:30-17:30; Thu 08:30-12:30",
];

/// A skill, the skill above it (blank at the top), its French name.
pub type Skill = (&'static str, &'static str, &'static str);

/// The skills vocabulary as a tree.
pub const SKILLS: [Skill; 40] = [
    ("leadership", "", "direction d'équipe"),
    ("delegation", "leadership", "délégation"),
    ("giving feedback", "leadership", "retour constructif"),
    ("leading remote teams", "leadership", "équipes à distance"),
    ("managing conflict", "leadership", "gestion des conflits"),
    ("first line management", "leadership", "premier poste d'encadrement"),
    ("strategy", "", "stratégie"),
    ("business planning", "strategy", "plan d'activité"),
    ("board papers", "strategy", "dossiers de conseil"),
    ("risk", "strategy", "risques"),
    ("measuring impact", "strategy", "mesure d'impact"),
    ("finance", "", "finances"),
    ("budgets", "finance", "budgets"),
    ("audit", "finance", "audit"),
    ("fundraising", "finance", "collecte de fonds"),
    ("grant applications", "fundraising", "demandes de subvention"),
    ("major donors", "fundraising", "grands donateurs"),
    ("communication", "", "communication"),
    ("public speaking", "communication", "prise de parole"),
    ("writing clearly", "communication", "écriture claire"),
    ("negotiation", "communication", "négociation"),
    ("working with the press", "communication", "relations avec la presse"),
    ("influencing", "communication", "influence"),
    ("project management", "", "gestion de projet"),
    ("planning", "project management", "planification"),
    ("working with partners", "project management", "travail en partenariat"),
    ("change", "project management", "conduite du changement"),
    ("supply planning", "project management", "approvisionnement"),
    ("technology", "", "technologies"),
    ("data analysis", "technology", "analyse de données"),
    ("statistics", "data analysis", "statistique"),
    ("mapping", "data analysis", "cartographie"),
    ("software delivery", "technology", "livraison de logiciels"),
    ("security", "technology", "sécurité"),
    ("career", "", "parcours professionnel"),
    ("changing sector", "career", "changer de secteur"),
    ("returning to work", "career", "reprise du travail"),
    ("building a network", "career", "constituer un réseau"),
    ("confidence", "career", "confiance en soi"),
    ("managing time", "career", "gestion du temps"),
];

/// Things that people like, for a line about themselves.
pub const LIKES: [&str; 8] = [
    "long walks and short meetings",
    "choirs",
    "mending bicycles",
    "night trains",
    "chess by post",
    "growing tomatoes on a balcony",
    "old maps",
    "cooking for many",
];
