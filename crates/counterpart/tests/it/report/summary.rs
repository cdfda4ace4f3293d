//! The summaries: JSON as its schema says, text on one screen.

use super::fixture;
use counterpart::base::text::Language;
use counterpart::rounds::Ranked;
use counterpart::rounds::Results;
use counterpart::rounds::summary;
use counterpart_matching::answer::Value as Worth;
use counterpart_matching::explain::{Compared, RankedFindings, Stability};
use counterpart_matching::policy::Priority;
use serde_json::Value;
use std::collections::BTreeSet;
use std::time::Duration;

const SCHEMA: &str = include_str!("../../../../../docs/summary.schema.json");

fn json(results: &Results) -> Value {
    let seconds = [("read", Duration::from_millis(12)), ("solve", Duration::from_micros(1_234_567))];
    serde_json::from_str(&summary::json(results, Language::English, &seconds)).unwrap()
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() || number.is_u64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// Every way in which a value is not what the schema says; the words of JSON Schema that ours uses.
pub fn faults(root: &Value, schema: &Value, value: &Value, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        let target = root.pointer(reference.trim_start_matches('#')).unwrap();
        return faults(root, target, value, path);
    }
    if let Some(kinds) = schema.get("type") {
        let allowed: Vec<_> = match kinds {
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
            one => one.as_str().into_iter().collect(),
        };
        let is = kind(value);
        let is_allowed = allowed.contains(&is) || (is == "integer" && allowed.contains(&"number"));
        if !is_allowed {
            found.push(format!("{path}: {is} is none of {allowed:?}"));
        }
    }
    if let Some(allowed) = schema.get("enum").and_then(Value::as_array)
        && !allowed.contains(value)
    {
        found.push(format!("{path}: {value}"));
    }
    if value.as_f64().is_some_and(|number| {
        schema.get("minimum").and_then(Value::as_f64).is_some_and(|least| number < least)
    }) {
        found.push(format!("{path}: too small"));
    }
    if let (Some(items), Some(list)) = (schema.get("items"), value.as_array()) {
        found.extend(list.iter().flat_map(|item| faults(root, items, item, &format!("{path}[]"))));
    }
    if let Some(object) = value.as_object() {
        for key in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
            if !object.contains_key(key.as_str().unwrap()) {
                found.push(format!("{path}: {key} is missing"));
            }
        }
        for (key, value) in object {
            let known = schema.get("properties").and_then(|known| known.get(key));
            match known.or(schema.get("additionalProperties")) {
                Some(Value::Bool(false)) | None => found.push(format!("{path}: {key} is not in the schema")),
                Some(known) => found.extend(faults(root, known, value, &format!("{path}.{key}"))),
            }
        }
    }
    found
}

#[test]
fn the_summary_is_what_its_schema_says() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let mut results = fixture::results();
    results.ranked = Some(Ranked {
        findings: RankedFindings {
            priorities: vec![Compared {
                priority: Priority::Raise,
                here: Worth::Lowest(None),
                optimum: Worth::Lowest(Some(12)),
            }],
            blocking: Stability { pairs: 3, mentees: 2 },
        },
        proven: true,
    });
    let mut summary = json(&results);
    assert_eq!(faults(&schema, &schema, &summary, ""), Vec::<String>::new());
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&summary), keys(&schema["properties"]));
    (results.comparison, results.ranked, results.asked) = (None, None, None);
    let required: BTreeSet<_> =
        schema["required"].as_array().unwrap().iter().map(|key| key.as_str().unwrap().to_owned()).collect();
    assert_eq!(keys(&json(&results)), required);
    summary["people"]["pairs"] = Value::from(-1);
    summary["more"] = Value::Null;
    summary["rules"][0]["name"] = Value::Null;
    assert_eq!(faults(&schema, &schema, &summary, "").len(), 3);
}

#[test]
fn the_summary_holds_the_totals() {
    let summary = json(&fixture::results());
    let people = &summary["people"];
    let expected = [
        ("mentees", 17),
        ("mentees_in_run", 14),
        ("matched", 6),
        ("waiting", 11),
        ("mentors", 11),
        ("mentors_in_run", 10),
        ("mentors_matched", 6),
        ("places", 15),
        ("pairs", 6),
    ];
    for (key, number) in expected {
        assert_eq!(people[key], number, "{key}");
    }
    assert_eq!(summary["priorities"][1]["name"], "fair");
    assert_eq!(summary["priorities"][1]["value"], serde_json::json!(["0", "1/3", "1/2", "1/2", "1/2"]));
    assert_eq!(summary["priorities"][3]["value"], serde_json::json!([8, 1, 2, 3]));
    assert_eq!(
        summary["rules"][1],
        serde_json::json!({ "name": "not_with", "removes": 3, "alone": 1, "unjudged": 0 })
    );
    assert_eq!(summary["seconds"], serde_json::json!({ "read": 0.012, "solve": 1.234 }));
    assert_eq!(summary["comparison"], serde_json::json!({ "kept": 1, "new": 0, "gone": 1 }));
    assert_eq!(summary["organisations"][5]["id"], Value::Null);
}

#[test]
fn the_text_fits_one_screen() {
    let mut results = fixture::results();
    for _ in 0..30 {
        results.loaded.warnings.extend(results.loaded.warnings.clone().first().cloned());
    }
    for language in Language::ALL {
        let text = summary::text(&results, language, "out/report.html");
        assert!(text.lines().count() <= 40, "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    }
}

#[test]
fn the_text_says_what_matters() {
    let text = summary::text(&fixture::results(), Language::English, "out/report.html");
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "6 of 17 mentees have a mentor; pairs: 6.");
    assert_eq!(lines[1], "6 of 11 mentors have a mentee; places: 15.");
    assert_eq!(lines[3], "  Fit        Mean 570, lowest 229, of 1,000 points");
    assert!(
        text.contains("\n11 mentees wait:\n     1  Not in this round: not in the target group of the role\n")
    );
    assert!(text.contains(
        "\nProven: nobody can do better under your rules.\nReasons for everybody: out/report.html\n"
    ));
}

#[test]
fn equal_reasons_are_counted_together_the_most_frequent_first() {
    let mut results = fixture::results();
    let full = results.findings.waiting[2].1.clone();
    results.findings.waiting.push((0, full));
    let text = summary::text(&results, Language::English, "x");
    assert!(text.contains("12 mentees wait:\n     2  All possible mentors are full\n"), "{text}");
}

#[test]
fn nobody_waits_is_said_too() {
    let text = summary::text(&fixture::many(3), Language::English, "x");
    assert!(text.contains("\nNobody waits.\n"));
}
