//! Files as nobody would like them: each is taken as a person would expect, or refused in words.

use super::folder::{Folder, MENTEES, MENTORS};
use counterpart::base::text::Language;
use counterpart::files::{Refused, load, wrong};
use rust_xlsxwriter::{Format, Formula, Workbook};
use std::io::Write;

/// The key of what is wrong with a file of mentors as a whole.
fn key(content: impl AsRef<[u8]>) -> String {
    let wrongs = Folder::new().mentors(content).wrongs();
    assert_eq!(wrongs.len(), 1, "{wrongs:?}");
    assert_eq!(wrongs[0].file, "mentors.csv");
    for language in Language::ALL {
        let line = wrong::line(&wrongs[0], language);
        assert!(line.starts_with("mentors.csv") && !line.contains("files-"), "{line}");
    }
    wrongs[0].message.key.to_string()
}

/// What a file of mentors says, as ids and names.
fn people(content: impl AsRef<[u8]>) -> Vec<(String, String)> {
    let loaded = Folder::new().mentors(content).loaded();
    let ids = loaded.programme.mentors.iter().map(|mentor| mentor.person.id.clone());
    ids.zip(loaded.mentors.iter().map(|card| card.name.clone())).collect()
}

fn ana_and_bo() -> Vec<(String, String)> {
    vec![("R1".into(), "Ana".into()), ("R2".into(), "Bo".into())]
}

/// One mentor, with some cells replaced.
fn one(cells: &[(&str, &str)]) -> String {
    let mut row = vec![("id", "R1"), ("name", "Ana"), ("organisation", "Alpha")];
    for (column, value) in cells {
        row.retain(|(known, _)| known != column);
        row.push((column, value));
    }
    let (header, values): (Vec<&str>, Vec<&str>) = row.into_iter().unzip();
    format!("{}\n{}\n", header.join(","), values.map_quoted())
}

trait Quoted {
    fn map_quoted(&self) -> String;
}

impl Quoted for Vec<&str> {
    fn map_quoted(&self) -> String {
        self.iter().map(|value| format!("\"{}\"", value.replace('"', "\"\""))).collect::<Vec<_>>().join(",")
    }
}

#[test]
fn empty_files_and_headers_alone() {
    assert_eq!(key(""), "files-empty");
    assert_eq!(key(" \n\r\n , ,\n"), "files-empty");
    assert_eq!(key("\u{feff}"), "files-empty");
    assert_eq!(key("id,name,organisation\n"), "files-header-alone");
    assert_eq!(key("R1,Ana,Alpha\nR2,Bo,Beta\n"), "files-no-header");
}

#[test]
fn blank_lines_and_every_line_end() {
    assert_eq!(people(MENTORS.replace('\n', "\n\n \n")), ana_and_bo());
    assert_eq!(people(MENTORS.replace('\n', "\r")), ana_and_bo());
    assert_eq!(people(MENTORS.replace('\n', "\r\n")), ana_and_bo());
}

#[test]
fn every_encoding() {
    let text = MENTORS.replace("Ana", "Zoë");
    let zoe = vec![("R1".to_owned(), "Zoë".to_owned()), ("R2".to_owned(), "Bo".to_owned())];
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let latin: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
    assert_eq!(people(format!("\u{feff}{text}")), zoe);
    assert_eq!(people([&[0xFF, 0xFE][..], &little].concat()), zoe);
    assert_eq!(people(&little), zoe);
    assert_eq!(people(latin), zoe);
}

#[test]
fn every_separator() {
    assert_eq!(people(MENTORS.replace(',', ";")), ana_and_bo());
    assert_eq!(people(MENTORS.replace(',', "\t")), ana_and_bo());
    assert_eq!(people(format!("sep=;\r\n{}", MENTORS.replace(',', ";"))), ana_and_bo());
}

#[test]
fn files_that_are_something_else() {
    assert_eq!(key("%PDF-1.7\n1 0 obj"), "files-is-pdf");
    assert_eq!(key(b"\x89PNG\r\n\x1a\n"), "files-is-image");
    assert_eq!(key(b"\xFF\xD8\xFF\xE0"), "files-is-image");
    assert_eq!(key("<!DOCTYPE html><html><body>Sign in</body></html>"), "files-is-web-page");
    assert_eq!(key(b"PK\x03\x04 word/document.xml"), "files-is-document");
    assert_eq!(key(b"PK\x03\x04 mentors.csv"), "files-is-archive");
    assert_eq!(key(b"PK\x03\x04 xl/workbook.xml"), "files-workbook-damaged");
    assert_eq!(key(b"\xD0\xCF\x11\xE0 old"), "files-is-old-office");
    assert_eq!(key(b"id,name,organisation\nR1,A\0na,Alpha\n"), "files-has-nul");
    assert_eq!(key([7_u8, 8, 3, 4, 5, 6, 14, 15, 16, 17, 18].repeat(20)), "files-is-no-text");
}

#[test]
fn a_password() {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        key([b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), vec![0; 600], name].concat()),
        "files-has-password"
    );
}

#[test]
fn quotes_never_closed_name_their_row() {
    let wrongs =
        Folder::new().mentors("id,name,organisation\nR1,Ana,Alpha\nR2,\"Bo,Beta\nR3,C,Beta\n").wrongs();
    assert_eq!((wrongs[0].row, wrongs[0].message.key.as_ref()), (Some(3), "files-quote-never-closed"));
}

#[test]
fn ragged_rows() {
    let text = "id,name,organisation,capacity\nR1,Ana,Alpha\nR2,Bo,Beta,2,,\n";
    assert_eq!(people(text), ana_and_bo());
    let wrong = Folder::new().mentors("id,name,organisation\nR1,Ana,Alpha\nR2,Bo,Co,Beta\n").wrong_cells();
    assert_eq!(wrong, [(3, String::new(), String::new(), "files-row-too-long".to_owned())]);
}

#[test]
fn too_wide_and_too_much() {
    assert_eq!(key(format!("id{}", ",c".repeat(10_000))), "files-too-many-columns");
    let wrongs = Folder::new().mentors(one(&[("biography", &"x".repeat(1 << 20))])).wrongs();
    assert_eq!(wrongs[0].message.key, "files-cell-too-large");
    assert_eq!((wrongs[0].row, wrongs[0].column.as_str()), (Some(2), "biography"));
}

#[test]
fn two_hundred_thousand_rows() {
    let mut text = String::from("id,name,organisation,level\n");
    for at in 0..200_000 {
        text.push_str(&format!("R{at:06},Name {at},Alpha,5\n"));
    }
    let loaded = Folder::new().mentors(text).loaded();
    assert_eq!(loaded.programme.mentors.len(), 200_000);
    assert_eq!(loaded.mentors[199_999].name, "Name 199999");
}

#[test]
fn formulas_stay_text_and_leave_as_text() {
    let loaded = Folder::new().mentors(one(&[("name", "'=HYPERLINK(\"x\")")])).loaded();
    assert_eq!(loaded.mentors[0].name, "=HYPERLINK(\"x\")");
    assert_eq!(counterpart::base::csv::cell(&loaded.mentors[0].name), "\"'=HYPERLINK(\"\"x\"\")\"");
}

#[test]
fn a_formula_without_a_result_is_named() {
    let wrong = Folder::new().mentors(one(&[("location", "#REF!")])).wrong_cells();
    assert_eq!(wrong, [(2, "location".into(), "#REF!".into(), "files-formula-error".into())]);
}

#[test]
fn lost_leading_zeros_are_found_again() {
    let folder = Folder::new()
        .mentors("id,name,organisation\n007,Ana,Alpha\n")
        .pairs("mentee,mentor,kind\nE2,7,current\n");
    assert_eq!(folder.loaded().programme.pairs.len(), 1);
}

#[test]
fn addresses() {
    let key = |address: &str| {
        let wrong = Folder::new().mentors(one(&[("email", address)])).wrong_cells();
        assert_eq!(
            (wrong.len(), wrong[0].0, wrong[0].1.as_str(), wrong[0].2.as_str()),
            (1, 2, "email", address)
        );
        wrong[0].3.clone()
    };
    assert_eq!(key("ana@@a.example"), "files-address-two-at");
    assert_eq!(key("ana@b@a.example"), "files-address-two-at");
    assert_eq!(key("ana@a.example bo@a.example"), "files-address-several");
    assert_eq!(key("ana@a.example;bo@a.example"), "files-address-several");
    assert_eq!(key("ana"), "files-address-without-at");
    let loaded = Folder::new().mentors(one(&[("email", " Ana @A.Example")])).loaded();
    assert_eq!(loaded.mentors[0].email, "Ana@A.Example");
}

#[test]
fn the_same_person_twice() {
    let twice = |rows: &str| {
        let folder = Folder::new().mentors(format!("id,name,email,organisation\n{rows}"));
        folder.wrong_cells()
    };
    let wrong = twice("R1,Ana,ana@a.example,Alpha\nR1,Bo,bo@a.example,Alpha\n");
    assert_eq!(wrong, [(3, "id".into(), "R1".into(), "files-id-twice".into())]);
    let wrong = twice("R1,Ana,ana@a.example,Alpha\nR2,Ana,ANA@A.example,Alpha\n");
    assert_eq!(wrong, [(3, "email".into(), "ANA@A.example".into(), "files-address-twice".into())]);
    let wrong = twice("R1,Ana,ana@a.example,Alpha\nR2,Ana,Ana@a.example,Beta\n");
    assert_eq!(wrong, [(3, "email".into(), "Ana@a.example".into(), "files-two-organisations".into())]);
}

#[test]
fn one_person_on_both_sides_in_two_organisations() {
    let mentees = "id,name,email,organisation\nE9,Ana,ANA@a.example,Gamma\n";
    let wrongs = Folder::new().mentees(mentees).wrong_cells();
    assert_eq!(wrongs, [(2, "organisation".into(), "Gamma".into(), "files-two-organisations-across".into())]);
}

#[test]
fn an_unknown_organisation_with_the_nearest() {
    let folder =
        Folder::new().organisations("id,name\nA,Alpha\nB,Beta\n").mentors(one(&[("organisation", "Alpa")]));
    let wrongs = folder.wrongs();
    assert_eq!(wrongs[0].message.key, "files-unknown-organisation-near");
    let line = wrong::line(&wrongs[0], Language::English);
    assert!(line.starts_with("mentors.csv, row 2, column “organisation”: “Alpa”. "), "{line}");
    assert!(line.ends_with("Did you mean “Alpha”?"), "{line}");
}

#[test]
fn cells_that_are_not_what_they_should_be() {
    for (column, value) in [
        ("capacity", "0"),
        ("capacity", "-1"),
        ("capacity", "two"),
        ("capacity", "11"),
        ("level", "Wizard"),
        ("languages", "Frensh"),
        ("time_zone", "Europe/Londn"),
        ("country", "Frnce"),
        ("hours", "whenever"),
        ("ways", "by owl"),
        ("eligible", "perhaps"),
        ("hours_a_month", "lots"),
        ("skills_offered", "coaching:9"),
        ("mentees_from_level", "high"),
        ("mentored_before", "maybe"),
    ] {
        let wrong = Folder::new().mentors(one(&[(column, value)])).wrong_cells();
        assert_eq!(wrong.len(), 1, "{column}: {wrong:?}");
        assert_eq!((wrong[0].0, wrong[0].1.as_str(), wrong[0].2.as_str()), (2, column, value));
        assert!(wrong[0].3.starts_with("cells-"), "{wrong:?}");
    }
}

#[test]
fn any_script_and_any_sign_is_kept() {
    for name in ["مريم", "‏שרה כהן", "Zoe\u{308}", "🦉 Owl", "<b>Bo</b> & \"Co\"", "山田 花子"]
    {
        let loaded = Folder::new().mentors(one(&[("name", name)])).loaded();
        let wanted = name.replace("e\u{308}", "ë").replace('\u{200f}', "");
        assert_eq!(loaded.mentors[0].name, wanted);
    }
}

fn workbook() -> (Workbook, Vec<&'static str>) {
    (Workbook::new(), vec!["id", "name", "organisation", "level", "trained", "capacity"])
}

#[test]
fn a_workbook_with_dates_numbers_formulas_and_several_sheets() {
    let (mut book, header) = workbook();
    let sheet = book.add_worksheet().set_name("Mentors").unwrap();
    sheet.write_row(0, 0, header).unwrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_row(1, 0, ["R1", "Ana", "Alpha"]).unwrap();
    sheet.write_number(1, 3, 5).unwrap();
    sheet.write_number_with_format(1, 4, 46_000, &day).unwrap();
    sheet.write_formula(1, 5, Formula::new("=1+2").set_result("3")).unwrap();
    book.add_worksheet().set_name("Notes").unwrap().write(0, 0, "nothing here").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let folder = Folder::new().mentors(&bytes);
    let loaded = folder.loaded();
    let mentor = &loaded.programme.mentors[0];
    assert_eq!((mentor.person.level, mentor.person.trained, mentor.capacity), (Some(5), Some(true), 3));
    assert!(folder.warnings().contains(&"files-first-sheet-read".to_owned()));
    let mut folder = Folder::new().mentors(&bytes);
    folder.sources.sheet = Some("Menteurs".into());
    assert_eq!(folder.wrongs()[0].message.key, "files-unknown-sheet");
    folder.sources.sheet = Some("Mentors".into());
    assert_eq!(folder.loaded().programme.mentors.len(), 1);
}

#[test]
fn a_workbook_with_merged_and_hidden_rows() {
    let (mut book, header) = workbook();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, header).unwrap();
    sheet.write_row(1, 0, ["R1", "Ana"]).unwrap();
    sheet.write_row(2, 0, ["R2", "Bo"]).unwrap();
    sheet.write_row(3, 0, ["R3", "Cy", "Beta"]).unwrap();
    sheet.merge_range(1, 2, 2, 2, "Alpha", &Format::new()).unwrap();
    sheet.set_row_hidden(3).unwrap();
    let folder = Folder::new().mentors(book.save_to_buffer().unwrap());
    let loaded = folder.loaded();
    let at: Vec<_> = loaded.programme.mentors.iter().map(|mentor| mentor.person.organisation).collect();
    assert_eq!(at, [Some(0), Some(0), Some(1)]);
    assert_eq!(&folder.warnings()[..2], ["files-merged-cells", "files-hidden-rows"]);
}

#[test]
fn a_workbook_whose_only_cell_is_far_away() {
    let mut book = Workbook::new();
    book.add_worksheet().write(1_048_575, 16_383, "far").unwrap();
    assert_eq!(key(book.save_to_buffer().unwrap()), "files-too-many-columns");
}

#[test]
fn a_zip_bomb() {
    let mut packed = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..401 {
        packed.write_all(&zeros).unwrap();
    }
    // It claims to be small.
    assert_eq!(key(zip("xl/workbook.xml", &packed.finish().unwrap(), 10)), "files-unpacks-too-large");
}

/// A packed file with one entry that claims a size.
fn zip(name: &str, packed: &[u8], claimed: u32) -> Vec<u8> {
    let sizes = [(packed.len() as u32).to_le_bytes(), claimed.to_le_bytes()].concat();
    let length = (name.len() as u16).to_le_bytes();
    let common = [&[20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &sizes, &length, &[0, 0]].concat();
    let local = [&b"PK\x03\x04"[..], &common, name.as_bytes(), packed].concat();
    let central = [&b"PK\x01\x02\x14\x00"[..], &common, &[0; 14], name.as_bytes()].concat();
    let end = [
        &b"PK\x05\x06\0\0\0\0\x01\0\x01\0"[..],
        &(central.len() as u32).to_le_bytes(),
        &(local.len() as u32).to_le_bytes(),
        &[0, 0],
    ]
    .concat();
    [local, central, end].concat()
}

#[test]
fn a_file_that_is_not_there() {
    let mut folder = Folder::new();
    folder.sources.mentors = folder.path().join("nobody.csv");
    let Err(Refused::Unreadable { path, message }) = load(&folder.sources) else { panic!("it is not there") };
    assert!(path.ends_with("nobody.csv"));
    assert_eq!(message.key, "files-not-found");
    folder.sources.mentors = folder.path().to_owned();
    let Err(Refused::Unreadable { message, .. }) = load(&folder.sources) else { panic!("it is a folder") };
    assert_eq!(message.key, "files-is-a-folder");
}

#[test]
fn everything_wrong_is_told_at_once_in_the_order_of_files_and_rows() {
    let folder = Folder::new()
        .mentees(MENTEES.replace("cy@a.example", "cy").replace("GB", "Nowhere"))
        .mentors(MENTORS.replace("fr", "Frensh"))
        .organisations("id,sector\nAlpha,square\nBeta,public\n");
    let at: Vec<_> = folder.wrongs().into_iter().map(|wrong| (wrong.file, wrong.row, wrong.column)).collect();
    let cell = |file: &str, row, column: &str| (file.to_owned(), Some(row), column.to_owned());
    assert_eq!(
        at,
        [
            cell("organisations.csv", 2, "sector"),
            cell("mentors.csv", 2, "languages"),
            cell("mentees.csv", 2, "email"),
            cell("mentees.csv", 3, "country")
        ]
    );
    let loaded = folder.skipping().loaded();
    // Without its organisation Alpha, the two people of Alpha have one thing more that is wrong.
    assert_eq!(loaded.skipped.len(), 6);
    assert_eq!(loaded.programme.mentors.len(), 1);
    assert_eq!(loaded.programme.mentees.len(), 0);
}
