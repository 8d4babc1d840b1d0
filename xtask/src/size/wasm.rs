//! What a wasm file is made of: its sections, and the code of each crate.

use anyhow::Result;
use std::collections::{BTreeMap, HashMap};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// The bytes of the code, the data and all other sections.
pub fn sections(wasm: &[u8]) -> Result<[(&'static str, Vec<u8>); 3]> {
    let mut parts = [
        ("code", Vec::new()),
        ("data", Vec::new()),
        ("names, types, tables", Vec::new()),
    ];
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        let part = match payload {
            Payload::CodeSectionStart { .. } => 0,
            Payload::DataSection(_) => 1,
            _ => 2,
        };
        if let Some((_, range)) = payload.as_section() {
            parts[part].1.extend_from_slice(&wasm[range]);
        }
    }
    Ok(parts)
}

/// The bytes of code by crate, most first. Needs the names of functions.
pub fn crates(wasm: &[u8]) -> Result<Vec<(String, usize)>> {
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(section) = section.as_known() else {
                    continue;
                };
                for name in section {
                    if let Name::Function(functions) = name? {
                        for function in functions {
                            let function = function?;
                            names.insert(function.index, function.name);
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let mut crates: BTreeMap<String, usize> = BTreeMap::new();
    for (index, bytes) in (imported..).zip(bodies) {
        let name = names.get(&index).copied().unwrap_or_default();
        let name = format!("{:#}", rustc_demangle::demangle(name));
        *crates.entry(owner(&name).to_owned()).or_default() += bytes;
    }
    let mut crates: Vec<_> = crates.into_iter().collect();
    crates.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    Ok(crates)
}

/// The crate a function is counted to: one of ours if its name holds one, else the first it names.
/// Code of the standard library that is made for a type of ours is ours.
fn owner(name: &str) -> &str {
    let crates = || {
        name.match_indices("::").map(|(at, _)| {
            let before = &name[..at];
            let start = before.rfind(|c: char| !c.is_alphanumeric() && c != '_');
            &before[start.map_or(0, |at| at + 1)..]
        })
    };
    let ours = crates().find(|krate| krate.starts_with("factbox_"));
    ours.or_else(|| crates().find(|krate| !krate.is_empty()))
        .unwrap_or("others")
}

#[cfg(test)]
mod tests {
    use super::owner;

    #[test]
    fn code_counts_to_the_crate_it_is_made_for() {
        for (name, want) in [
            ("factbox_core::lex::Lexed::look::h12ab", "factbox_core"),
            ("<alloc::vec::Vec<T> as core::ops::Drop>::drop::h1", "alloc"),
            (
                "core::ptr::drop_in_place<factbox_card::view::Kept>::h1",
                "factbox_card",
            ),
            ("<dlmalloc::dlmalloc::Dlmalloc>::malloc", "dlmalloc"),
            ("main", "others"),
        ] {
            assert_eq!(owner(name), want, "{name}");
        }
    }
}
