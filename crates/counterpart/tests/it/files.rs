//! Files as people have them become one programme.

use super::folder::{Folder, MENTEES, MENTORS};
use counterpart::base::text::Language;
use counterpart::files::columns::FileKind;
use counterpart::files::{columns, load, read_compared};
use counterpart_matching::people::{Area, PairKind, PairNote};

#[test]
fn the_least_files_load() {
    let loaded = Folder::new().loaded();
    assert_eq!(loaded.organisations, ["Alpha", "Beta"]);
    let ids: Vec<_> = loaded.programme.mentees.iter().map(|mentee| mentee.person.id.as_str()).collect();
    assert_eq!(ids, ["E1", "E2"]);
    let cy = &loaded.programme.mentees[0].person;
    assert_eq!((cy.organisation, cy.level), (Some(0), Some(3)));
    let languages: Vec<_> = cy.languages.iter().map(|word| loaded.words.text(*word, "fr")).collect();
    assert_eq!(languages, ["français", "anglais"]);
    assert_eq!(loaded.warnings, []);
    let roles: Vec<_> =
        loaded.fingerprints.iter().map(|(role, print)| (role.as_str(), print.len())).collect();
    assert_eq!(roles, [("mentors", 64), ("mentees", 64)]);
    assert_eq!(loaded.cohort, ("2027-01-01".to_owned(), "2027-12-31".to_owned(), false));
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let shuffled = |text: &str| {
        let mut lines: Vec<&str> = text.lines().collect();
        lines[1..].reverse();
        lines.join("\n")
    };
    let mentors = "id,organisation,function,skills_offered,location\n\
        R1,ALPHA,finance,Falconry;Coaching,PARIS\nR2,Alpha,Finance,falconry,Paris\nR10,Beta,Law,Coaching,Lyon\n";
    let one = Folder::new().mentors(mentors).loaded();
    let other = Folder::new().mentors(shuffled(mentors)).mentees(shuffled(MENTEES)).loaded();
    assert_eq!(one.programme, other.programme);
    assert_eq!(one.organisations, other.organisations);
    assert_eq!(one.warnings, other.warnings);
    let function = one.programme.mentors[0].person.function.unwrap();
    assert_eq!(one.words.text(function, "en"), other.words.text(function, "en"));
}

#[test]
fn people_without_an_id_are_known_by_address_or_row() {
    let folder = Folder::new().mentors("name,email,organisation\nAna,Ana@A.example,Alpha\nBo,,Beta\n");
    let loaded = folder.loaded();
    let ids: Vec<_> = loaded.programme.mentors.iter().map(|mentor| mentor.person.id.as_str()).collect();
    assert_eq!(ids, ["ana@a.example", "row-3"]);
    assert_eq!(folder.warnings(), ["files-known-by-row"]);
    let folder = Folder::new().mentors("id,name,email,organisation\nR1,Ana,,Alpha\n");
    assert_eq!(folder.warnings(), ["files-address-blank"]);
}

#[test]
fn one_person_on_both_sides_is_one_identity() {
    let identity = |mentors: &str, mentees: &str| {
        let loaded = Folder::new().mentors(mentors).mentees(mentees).loaded();
        loaded.programme.mentors[0].person.identity == loaded.programme.mentees[0].person.identity
    };
    let header = "id,name,email,organisation\n";
    let with = |row: &str| format!("{header}{row}\n");
    assert!(identity(&with("R1,Ana,ana@a.example,Alpha"), &with("E1,A. Ana,ANA@a.example,Alpha")));
    assert!(identity(&with("1,Ana,,Alpha"), &with("1,ana,,Alpha")));
    assert!(!identity(&with("1,Ana,,Alpha"), &with("1,Bo,,Alpha")));
    assert!(!identity(&with("1,Ana,a@a.example,Alpha"), &with("1,Ana,b@a.example,Alpha")));
    assert!(!identity(&with("1,,,Alpha"), &with("1,,,Alpha")));
}

#[test]
fn one_file_for_both_sides() {
    let mut folder = Folder::new().policy("shape = \"peer\"\n");
    let text = "id,organisation,skills_offered,skills_sought,capacity\n1,Alpha,Coaching,Law,2\n2,Beta,Law,Coaching,0\n";
    folder.sources.mentors = folder.write("peers.csv", text.replace(",0\n", ",3\n"));
    folder.sources.mentees = folder.sources.mentors.clone();
    let loaded = folder.loaded();
    for (mentor, mentee) in loaded.programme.mentors.iter().zip(&loaded.programme.mentees) {
        assert_eq!(mentor.person.identity, mentee.person.identity);
    }
    assert_eq!(loaded.warnings, []);
    folder.write("peers.csv", text.replace("Alpha", ""));
    let wrongs: Vec<_> = folder.wrong_cells().into_iter().map(|wrong| (wrong.0, wrong.1)).collect();
    assert_eq!(wrongs, [(2, "organisation".to_owned()), (3, "capacity".to_owned())]);
}

#[test]
fn organisations_with_seats_links_and_grades() {
    let folder = Folder::new()
        .organisations(
            "id;name;sector;seats_mentees;gives;competitors;suppliers;grades;may_receive_beyond_given\n\
             B;Beta;private;1;yes;;;Senior=6;\nA;Alpha;public;;no;Beta;B;;-1\n",
        )
        .mentors("id,organisation,level\nR1,beta,senior\n");
    let loaded = folder.loaded();
    let organisations = &loaded.programme.organisations;
    assert_eq!(loaded.organisations, ["Alpha", "Beta"]);
    assert_eq!(organisations[1].seats_mentees, Some(1));
    assert_eq!((organisations[0].gives, organisations[0].may_receive_beyond_given), (Some(false), Some(-1)));
    assert_eq!(organisations[0].suppliers, [1]);
    assert_eq!(loaded.programme.mentors[0].person.level, Some(6));
    let ways: Vec<_> = loaded.programme.exclusions.iter().map(|known| (known.from, known.to)).collect();
    assert_eq!(ways, [(0, 1), (1, 0)]);
    let sector = organisations[0].sector.unwrap();
    assert_eq!(loaded.words.text(sector, "en"), "public");
}

#[test]
fn more_people_than_seats_is_wrong_in_the_dual_shape_alone() {
    let organisations = "id,seats_mentees\nAlpha,0\nBeta,1\n";
    assert_eq!(Folder::new().organisations(organisations).warnings(), ["files-more-mentees-than-seats"]);
    let folder = Folder::new().organisations(organisations).policy("shape = \"dual\"\n");
    assert_eq!(folder.wrong_cells(), [(2, "seats_mentees".into(), "0".into(), "files-dual-seats".into())]);
}

#[test]
fn names_that_look_alike_are_pointed_out() {
    let folder = Folder::new().mentors("id,organisation\nR1,Alpha Energy\nR2,Alpha Enrgy\n");
    assert_eq!(folder.warnings(), ["files-organisations-alike"]);
}

#[test]
fn exclusions_with_area_and_dates() {
    let folder = Folder::new().policy("cohort = { from = 2027-02-01, until = 2027-12-15 }\n").exclusions(
        "from,to,area,since,until\nAlpha,Beta,country:France,,\nBeta,Alpha,,2028-01-01,\n\
             Beta,Alpha,function:Sales,,2027-02-01\n",
    );
    let loaded = folder.loaded();
    let found = &loaded.programme.exclusions;
    assert_eq!(found.len(), 2);
    let Area::Country(country) = found[0].area else { panic!("{found:?}") };
    assert_eq!(loaded.programme.mentors[0].person.country, Some(country));
    assert!(matches!(found[1].area, Area::Function(_)));
    let wrong = Folder::new().exclusions("from,to,area\nAlpha,Alpha,\nAlpha,Gamma,moon\n").wrong_cells();
    let keys: Vec<_> = wrong.into_iter().map(|wrong| wrong.3).collect();
    assert_eq!(keys, ["files-names-itself", "files-unknown-organisation", "files-area-unclear"]);
}

#[test]
fn pairs_of_every_kind() {
    let folder = Folder::new().pairs(
        "mentee,mentor,kind,reason\nE1,R2,locked,asked for\nE2,ana@a.example,Advised against,\nE1,R1,earlier,\n",
    );
    let loaded = folder.loaded();
    let note = |mentee, mentor, kind| PairNote { mentee, mentor, kind };
    assert_eq!(
        loaded.programme.pairs,
        [note(0, 0, PairKind::Earlier), note(0, 1, PairKind::Locked), note(1, 0, PairKind::AdvisedAgainst)]
    );
    assert_eq!(loaded.pair_reasons, [(0, 1, "asked for".to_owned())]);
    let wrong = Folder::new().pairs(
        "mentee,mentor,kind,reason\nE1,R2,forbidden,\nE1,R2,locked,x\nE1,R1,locked,\nE9,R1,current,\nE1,R1,lokced,x\n",
    );
    let keys: Vec<_> = wrong.wrong_cells().into_iter().map(|wrong| (wrong.0, wrong.3)).collect();
    assert_eq!(
        keys,
        [
            (3, "files-pair-contradicts".to_owned()),
            (4, "files-lock-without-reason".to_owned()),
            (5, "files-unknown-mentee-near".to_owned()),
            (6, "files-pair-kind-near".to_owned())
        ]
    );
}

#[test]
fn wishes_managers_and_ranks() {
    let folder = Folder::new()
        .mentors(
            "id,name,email,organisation,not_with,line_manager,earlier_with\n\
             R1,Ana,ana@a.example,Alpha,di@b.example,,E1\nR2,Bo,bo@b.example,Beta,,Ana,nobody\n",
        )
        .mentees(
            "id,name,organisation,email,line_manager,preferred mentor 2,preferred mentor 1\n\
             E1,Cy,Alpha,,bo@b.example,R1,R2\nE2,Di,Beta,di@b.example,,,\n",
        )
        .ranks("who,whom,rank\nE1,R1,1\nR2,E2,3\n");
    let loaded = folder.loaded();
    let note = |mentee, mentor, kind| PairNote { mentee, mentor, kind };
    assert_eq!(loaded.programme.pairs, [note(0, 0, PairKind::Earlier), note(1, 0, PairKind::NotWith)]);
    let cy = &loaded.programme.mentees[0].person;
    assert_eq!(cy.managers, Some(vec![0, 1]));
    assert_eq!(loaded.programme.mentees[1].person.managers, None);
    // The file stands in for the whole list of preferred mentors.
    assert_eq!(cy.ranks, [(0, 1)]);
    assert_eq!(loaded.programme.mentors[1].person.ranks, [(1, 3)]);
    assert_eq!(folder.warnings(), ["files-address-blank", "files-mentioned-unknown"]);
}

#[test]
fn ranks_of_people_who_cannot_be_told_apart() {
    let folder = Folder::new()
        .mentors("id,organisation\n1,Alpha\n2,Beta\n")
        .mentees("id,organisation\n1,Alpha\n2,Beta\n")
        .ranks("who,whom,rank\n1,2,1\n3,1,1\n1,2,first\n");
    let keys: Vec<_> = folder.wrong_cells().into_iter().map(|wrong| (wrong.0, wrong.3)).collect();
    assert_eq!(keys[0], (2, "files-rank-ambiguous".to_owned()));
    assert_eq!(keys[1], (3, "files-rank-unknown".to_owned()));
    assert_eq!(keys[2].0, 4);
}

#[test]
fn skills_from_a_file_and_unknown_ones() {
    let folder = Folder::new()
        .skills("skill,parent,name_en,name_fr\nacc,fin,Accounting,Comptabilité\nfin,,Finance,Finance\n")
        .mentors("id,organisation,skills_offered\nR1,Alpha,comptabilite:3;Acounting;Falconry\n");
    let loaded = folder.loaded();
    let offers = &loaded.programme.mentors[0].offers;
    assert_eq!(offers.iter().map(|offer| offer.1).collect::<Vec<_>>(), [Some(3), None, None]);
    assert_eq!(loaded.programme.skills.len(), 1);
    assert_eq!(loaded.programme.skills[0].0, offers[0].0);
    assert_eq!(loaded.words.text(offers[0].0, "fr"), "Comptabilité");
    let said = Language::English.say(&loaded.warnings[0]);
    assert!(said.ends_with("Acounting (→ Accounting), Falconry."), "{said}");
    let wrong = Folder::new().skills("skill,parent\na,b\nb,c\nc,a\nd,z\nd,\n").wrong_cells();
    let keys: Vec<_> = wrong.into_iter().map(|wrong| (wrong.0, wrong.3)).collect();
    assert_eq!(keys[0], (2, "files-skill-circle".to_owned()));
    assert!(keys.iter().any(|(row, key)| *row == 5 && key.starts_with("files-skill-parent")), "{keys:?}");
    assert!(keys.contains(&(6, "files-skill-twice".to_owned())), "{keys:?}");
}

#[test]
fn hours_and_zones() {
    let folder = Folder::new().mentors(
        "id,organisation,country,time_zone,hours\nR1,Alpha,FR,,\nR2,Alpha,FR,,Mon-Fri 08:00-18:00\n\
         R3,Alpha,US,,\nR4,Alpha,US,america/new york,Mon 09:00-10:00\nR5,Alpha,,,\n",
    );
    let loaded = folder.loaded();
    let hours: Vec<_> = loaded.programme.mentors.iter().map(|mentor| mentor.person.hours).collect();
    assert_eq!((hours[0].is_some(), hours[0]), (true, hours[1]));
    assert_eq!((hours[2], hours[4]), (None, None));
    let shared = loaded.programme.hours.shared(hours[0].unwrap(), hours[0].unwrap());
    assert_eq!(shared.least, 5 * 600);
    assert_ne!(hours[3], hours[0]);
}

#[test]
fn boundaries_that_the_policy_names_must_be_answered() {
    let folder = Folder::new().policy("shape = \"internal\"\ninside = \"division\"\n");
    let keys: Vec<_> = folder.wrong_cells().into_iter().map(|wrong| wrong.3).collect();
    assert_eq!(keys, ["files-division-blank"; 4]);
    let blank = MENTORS.replace("Alpha", "");
    assert_eq!(Folder::new().mentors(&blank).wrong_cells()[0].3, "files-organisation-blank");
    let loaded = Folder::new().mentors(blank).policy("shape = \"rapid\"\n").loaded();
    assert_eq!(loaded.programme.mentors[0].person.organisation, None);
}

#[test]
fn columns_unknown_twice_and_missing() {
    let folder = Folder::new().mentors("id,organisation,shoe size,horoscope\nR1,Alpha,42,Leo\n");
    let said = Language::English.say(&folder.loaded().warnings[0]);
    assert_eq!(said, "2 columns of mentors.csv are not known and were left aside: horoscope, shoe size.");
    let wrong = Folder::new().mentors("id,employer,Organisation\nR1,Alpha,Beta\n").wrong_cells();
    assert_eq!((wrong[0].1.as_str(), wrong[0].3.as_str()), ("Organisation", "files-column-twice"));
    let wrong = Folder::new().mentors("id,organistaion\nR1,Alpha\n").wrong_cells();
    assert_eq!((wrong[0].1.as_str(), wrong[0].3.as_str()), ("organisation", "files-column-missing-near"));
}

#[test]
fn files_of_mentor_match_load_as_they_are() {
    let mentors = "first name,last name,email address,both mentor and mentee,job title,grade,organisation,biography,profession,characteristics\n\
        Ana,Abe,ana@gov.example,no,Head,Grade 6,Treasury,Hello,Policy,\"Woman, Carer\"\n\
        Bo,Bly,bo@gov.example,no,Chief,SCS1,Transport,,Operations,\n";
    let mentees = "first name,last name,email address,both mentor and mentee,job title,grade,organisation,biography,profession,match with similar identity,identity to match\n\
        Cy,Coe,cy@gov.example,no,Officer,EO,Transport,,Policy,yes,woman\n";
    let folder = Folder::new().mentors(mentors).mentees(mentees);
    let loaded = folder.loaded();
    let (ana, cy) = (&loaded.programme.mentors[0], &loaded.programme.mentees[0]);
    assert_eq!(loaded.mentors[0].name, "Ana Abe");
    assert_eq!(loaded.organisations, ["Transport", "Treasury"]);
    assert_eq!((ana.person.level, cy.person.level), (Some(7), Some(3)));
    assert_eq!(cy.match_on.len(), 1);
    assert_eq!(cy.match_on, ana.person.may_match_on);
    assert_eq!(cy.person.equality, ana.person.equality);
    assert_eq!(loaded.programme.mentors[1].person.equality, []);
    assert_eq!(folder.warnings(), ["files-identity-weighs-nothing"]);
    let folder = folder.policy("[fit]\nidentity = 50\n");
    assert_eq!(folder.loaded().programme.mentees[0].person.level, Some(3));
    assert_eq!(folder.warnings(), [""; 0]);
}

#[test]
fn an_earlier_result_to_compare_with() {
    let folder = Folder::new();
    let path = folder.write(
        "matches.csv",
        "mentee_id,mentee_name,mentor_id,fit,how\nE2,Di,R1,700,optimum\nE1,Cy,R2,650,optimum\n",
    );
    let pair = |mentee: &str, mentor: &str| (mentee.to_owned(), mentor.to_owned());
    assert_eq!(read_compared(&path).unwrap(), [pair("E1", "R2"), pair("E2", "R1")]);
    let path = folder.write("nothing.csv", "mentee,fit\nE1,3\n");
    assert!(read_compared(&path).is_err());
}

#[test]
fn a_wrong_policy_is_told_with_the_rest_and_without_guesses() {
    let folder = Folder::new()
        .policy("shap = \"cross\"\n")
        .mentors(MENTORS.replace("GB", "Nowhere").replace(",5,", ",chief,"));
    let files: Vec<_> = folder.wrongs().into_iter().map(|wrong| (wrong.file, wrong.column)).collect();
    assert_eq!(files.len(), 2, "{files:?}");
    assert_eq!(files[0].0, "policy.toml");
    assert_eq!(files[1], ("mentors.csv".to_owned(), "country".to_owned()));
}

#[test]
fn every_column_is_known_by_each_of_its_names() {
    for (file, _) in FileKind::ALL {
        for name in columns::names(file) {
            assert!(columns::find(file, name).is_some() || name.ends_with(['.', '_']), "{file:?} {name}");
        }
    }
    assert!(load(&Folder::new().sources).is_ok());
}
