//! TypeScript's view of the element, from its manifest, and of card and curation, from their JSON Schemas.

use super::MANIFEST;
use crate::schema;
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use std::fmt::Write;
use xshell::{Shell, cmd};

const HEAD: &str = r#"// Made by `cargo xtask dist` from embed/custom-elements.json and the schemas in docs.

"#;

/// What no source holds.
const TAIL: &str = r#"/** A listener for each event. */
export type FactboxCardListeners = {
  [Name in keyof FactboxCardEventMap]?: (event: FactboxCardEventMap[Name]) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    "factbox-card": FactboxCard;
  }
  interface GlobalEventHandlersEventMap extends FactboxCardEventMap {}
}
"#;

/// The text of `factbox.d.ts`.
pub fn declarations(sh: &Shell) -> Result<String> {
    let manifest: Value = serde_json::from_str(&sh.read_file(MANIFEST)?)?;
    let element = manifest
        .pointer("/modules/0/declarations/0")
        .context("the manifest declares no element")?;
    let data = |name, file| of_data(name, &serde_json::from_str(&sh.read_file(file)?)?);
    let card = data("Card", schema::CARD)?;
    let curation = data("Curation", schema::CURATION)?;
    Ok([HEAD, &of_element(element)?, &card, &curation, TAIL].concat())
}

/// Holds the declarations of the release against programs that use them rightly and wrongly.
pub fn check(sh: &Shell) -> Result<()> {
    let tsc = ".tools/recipes/node_modules/.bin/tsc";
    Ok(cmd!(sh, "{tsc} --project e2e/tests/recipes").quiet().run()?)
}

// ---- The element ----

fn of_element(element: &Value) -> Result<String> {
    let (attributes, members) = (list(element, "attributes")?, list(element, "members")?);
    let states = list(element, "cssStates")?
        .iter()
        .map(|state| Ok(format!("{:?}", text(state, "name")?)))
        .collect::<Result<Vec<_>>>()?;
    let mut out = format!("export type FactboxState = {};\n\n", states.join(" | "));

    describe(&mut out, "", element);
    out += "export interface FactboxCard extends HTMLElement {\n";
    for attribute in attributes {
        let name = text(attribute, "fieldName")?;
        // HTML has `lang` already.
        if name == "lang" || members.iter().any(|m| text(m, "name").ok() == Some(name)) {
            continue;
        }
        describe(&mut out, "  ", attribute);
        let ty = type_of(attribute)?;
        match ty {
            "boolean" => writeln!(out, "  {name}: boolean;")?,
            // A property gives its attribute's text.
            "number" => writeln!(
                out,
                "  get {name}(): string | null;\n  set {name}(value: number | string | null);"
            )?,
            _ => writeln!(out, "  {name}: {ty} | null;")?,
        }
    }
    for member in members {
        describe(&mut out, "  ", member);
        let name = text(member, "name")?;
        if text(member, "kind")? == "method" {
            let parameters: Vec<_> = member["parameters"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|p| Ok(format!("{}: {}", text(p, "name")?, type_of(p)?)))
                .collect::<Result<_>>()?;
            writeln!(
                out,
                "  {name}({}): {};",
                parameters.join(", "),
                type_of(&member["return"])?
            )?;
        } else {
            let readonly = if member["readonly"] == true {
                "readonly "
            } else {
                ""
            };
            writeln!(out, "  {readonly}{name}: {};", type_of(member)?)?;
        }
    }
    out +=
        "}\n\n/** The attributes, as HTML and JSX take them. */\nexport interface FactboxCardAttributes {\n";
    for attribute in attributes {
        describe(&mut out, "  ", attribute);
        writeln!(out, "  {:?}?: {};", text(attribute, "name")?, type_of(attribute)?)?;
    }
    out += "}\n\n/** All bubble and leave the shadow root. */\nexport interface FactboxCardEventMap {\n";
    for event in list(element, "events")? {
        describe(&mut out, "  ", event);
        writeln!(out, "  {:?}: {};", text(event, "name")?, type_of(event)?)?;
    }
    out += "}\n\n";
    Ok(out)
}

fn type_of(member: &Value) -> Result<&str> {
    text(&member["type"], "text")
}

fn list<'v>(value: &'v Value, key: &str) -> Result<&'v Vec<Value>> {
    value[key]
        .as_array()
        .with_context(|| format!("no list {key:?} in {value}"))
}

fn text<'v>(value: &'v Value, key: &str) -> Result<&'v str> {
    value[key]
        .as_str()
        .with_context(|| format!("no {key:?} in {value}"))
}

// ---- Card and curation ----

fn of_data(name: &str, schema: &Value) -> Result<String> {
    let mut out = declaration(name, schema)?;
    for (name, schema) in schema["$defs"].as_object().into_iter().flatten() {
        out += &declaration(name, schema)?;
    }
    Ok(out)
}

fn declaration(name: &str, schema: &Value) -> Result<String> {
    let mut out = String::new();
    describe(&mut out, "", schema);
    let Some(properties) = schema["properties"].as_object() else {
        writeln!(out, "export type {name} = {};\n", expression(schema)?)?;
        return Ok(out);
    };
    writeln!(out, "export interface {name} {{")?;
    for (property, schema_of) in properties {
        describe(&mut out, "  ", schema_of);
        let required = list(schema, "required").is_ok_and(|all| all.iter().any(|r| r == property));
        let optional = if required { "" } else { "?" };
        writeln!(out, "  {property}{optional}: {};", expression(schema_of)?)?;
    }
    out += "}\n\n";
    Ok(out)
}

/// A schema as a type. What the schemas do not use is refused, so that nothing is guessed.
fn expression(schema: &Value) -> Result<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        return Ok(reference.rsplit('/').next().unwrap_or_default().to_owned());
    }
    if let Some(constant) = schema.get("const") {
        return Ok(constant.to_string());
    }
    if let Some(variants) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
        let variants: Vec<_> = variants.iter().map(expression).collect::<Result<_>>()?;
        return Ok(variants.join(" | "));
    }
    let names: Vec<_> = match &schema["type"] {
        Value::Array(names) => names.iter().collect(),
        name => vec![name],
    };
    let types = names.iter().map(|name| {
        Ok(match name.as_str() {
            Some("integer" | "number") => "number".to_owned(),
            Some(name @ ("string" | "boolean" | "null")) => name.to_owned(),
            Some("array") => array(schema.as_object().context("no object")?)?,
            Some("object") if schema["additionalProperties"].is_object() => {
                format!("Record<string, {}>", expression(&schema["additionalProperties"])?)
            }
            _ => bail!("no type is known for the schema {schema}"),
        })
    });
    Ok(types.collect::<Result<Vec<_>>>()?.join(" | "))
}

fn array(schema: &Map<String, Value>) -> Result<String> {
    let item = expression(schema.get("items").context("an array of anything")?)?;
    let size = |key: &str| schema.get(key).and_then(Value::as_u64);
    Ok(match (size("minItems"), size("maxItems")) {
        (None, None) if item.contains(' ') && !item.starts_with('[') => format!("({item})[]"),
        (None, None) => format!("{item}[]"),
        (Some(2), Some(2)) => format!("[{item}, {item}]"),
        limits => bail!("an array of {limits:?} items"),
    })
}

/// The description as a comment.
fn describe(out: &mut String, indent: &str, of: &Value) {
    let Some(words) = of["description"].as_str() else {
        return;
    };
    *out += &match words.split_once('\n') {
        None => format!("{indent}/** {words} */\n"),
        Some(_) => {
            let lines: Vec<_> = words
                .lines()
                .map(|line| format!("{indent} * {line}").trim_end().to_owned())
                .collect();
            format!("{indent}/**\n{}\n{indent} */\n", lines.join("\n"))
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn schemas_are_types() {
        let pair = json!({"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2});
        for (schema, want) in [
            (json!({"type": "string"}), "string"),
            (json!({"type": ["string", "null"]}), "string | null"),
            (json!({"type": "integer", "const": 1}), "1"),
            (json!({"$ref": "#/$defs/Quote"}), "Quote"),
            (
                json!({"type": "object", "additionalProperties": {"$ref": "#/$defs/Label"}}),
                "Record<string, Label>",
            ),
            (
                json!({"oneOf": [{"const": "up"}, {"const": "down"}]}),
                r#""up" | "down""#,
            ),
            (
                json!({"anyOf": [{"$ref": "#/$defs/Change"}, {"type": "null"}]}),
                "Change | null",
            ),
            (pair.clone(), "[number, number]"),
            (json!({"type": "array", "items": pair}), "[number, number][]"),
            (
                json!({"type": "array", "items": {"type": ["string", "null"]}}),
                "(string | null)[]",
            ),
        ] {
            assert_eq!(expression(&schema).unwrap(), want, "{schema}");
        }
        for schema in [json!({}), json!({"type": "object"}), json!({"type": "array"})] {
            assert!(expression(&schema).is_err(), "{schema}");
        }
    }

    #[test]
    fn objects_are_interfaces() {
        let schema = json!({"description": "A place.\n\nOn paper.", "required": ["start"],
            "properties": {"end": {"type": "number"}, "start": {"description": "First.", "type": "number"}}});
        assert_eq!(
            declaration("Place", &schema).unwrap(),
            "/**\n * A place.\n *\n * On paper.\n */\nexport interface Place {\n  end?: number;\n  \
             /** First. */\n  start: number;\n}\n\n"
        );
    }
}
