//! The corpora: where they stand, what is run over each, and the targets.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};
use xshell::Shell;

/// One corpus and the numbers that are shown of it.
pub struct Corpus {
    pub name: &'static str,
    /// The folder that holds it and its `score.py`.
    pub folder: &'static str,
    /// What the names of its gold files begin with.
    gold: &'static str,
    files: Files,
    /// The `factbox` command that answers it, over the gold's documents or over the pages.
    pub command: &'static str,
    pub input: Input,
    /// What its scorer is called with besides the files.
    pub options: &'static [&'static str],
    /// What its scorer calls a perfect score: 1 or 100. The table is in percent.
    perfect: f64,
    pub rows: &'static [Row],
}

/// How the gold files of a folder belong together.
enum Files {
    /// Each is a gold of its own.
    Each,
    /// All are one gold.
    Joined,
    /// `NAME-a` and `NAME-b` are two annotators' golds of the same documents.
    Annotators,
}

/// What the command line is given.
#[derive(PartialEq)]
pub enum Input {
    /// The gold's own documents, as JSONL.
    Documents,
    /// The folder's `.html.gz` files.
    Pages,
}

/// One number of the table, in percent.
pub struct Row {
    pub what: &'static str,
    /// Where the scorer's JSON has it, as a JSON pointer.
    pointer: &'static str,
    /// The least it should be, if design asks for it.
    pub target: Option<f64>,
}

const fn row(what: &'static str, pointer: &'static str, target: f64) -> Row {
    Row {
        what,
        pointer,
        target: Some(target),
    }
}

const fn shown(what: &'static str, pointer: &'static str) -> Row {
    Row {
        what,
        pointer,
        target: None,
    }
}

pub const CORPORA: &[Corpus] = &[
    Corpus {
        name: "dates",
        folder: "dates",
        gold: "",
        files: Files::Each,
        command: "annotate",
        input: Input::Documents,
        options: &[],
        perfect: 100.0,
        rows: &[
            row("value F1", "/value/f1", 84.0),
            row("calendar-date F1", "/calendar/all/f1", 93.0),
            shown("strict extent F1", "/strict/f1"),
            shown("relaxed extent F1", "/relaxed/f1"),
        ],
    },
    Corpus {
        name: "newsquant",
        folder: "quantities",
        gold: "newsquant",
        files: Files::Each,
        command: "annotate",
        input: Input::Documents,
        options: &[],
        perfect: 1.0,
        rows: &[
            row("value F1", "/lines/value/F1", 94.0),
            row("value and change F1", "/lines/value+change/F1", 90.0),
            row("value and unit F1", "/lines/value+unit/F1", 89.0),
            row("all three F1", "/lines/all three/F1", 85.0),
            shown("relaxed extent F1", "/lines/extent relaxed/F1"),
        ],
    },
    Corpus {
        name: "rtext",
        folder: "quantities",
        gold: "rtext",
        files: Files::Joined,
        command: "annotate",
        input: Input::Documents,
        options: &[],
        perfect: 1.0,
        rows: &[
            shown("value F1", "/lines/value/F1"),
            shown("value and unit F1", "/lines/value+unit/F1"),
        ],
    },
    Corpus {
        name: "editorial",
        folder: "editorial",
        gold: "",
        files: Files::Annotators,
        command: "card",
        input: Input::Documents,
        options: &[],
        perfect: 1.0,
        rows: &[
            row("figures: must recall", "/figures/must_recall", 85.0),
            row("figures: precision", "/figures/precision", 80.0),
            row("figures: value", "/figures/value", 95.0),
            shown("figures: bound", "/figures/bound"),
            row("figures: label", "/figures/label", 70.0),
            row("figures: who", "/figures/who", 85.0),
            row("dates: must recall", "/dates/must_recall", 85.0),
            row("dates: precision", "/dates/precision", 80.0),
            row("dates: value", "/dates/value", 93.0),
            shown("dates: status", "/dates/status"),
            row("dates: label", "/dates/label", 65.0),
        ],
    },
    Corpus {
        name: "pages",
        folder: "pages",
        gold: "gold",
        files: Files::Each,
        command: "read",
        input: Input::Pages,
        options: &["--only", "source=scrapinghub"],
        perfect: 1.0,
        rows: &[
            row("body F1", "/all/f1", 96.5),
            shown("body precision", "/all/precision"),
            shown("body recall", "/all/recall"),
            row("date, metadata's or printed", "/all/date_either", 96.0),
            row("headline ok", "/all/head_ok", 98.0),
        ],
    },
];

/// One gold standard: the files its scorer is given and the documents it is about.
pub struct Gold {
    /// Names it in the table and names its answers' file.
    pub name: String,
    pub files: Vec<PathBuf>,
    /// The documents, as JSONL.
    pub documents: String,
}

impl Corpus {
    /// The golds found in `folder`; joined ones are written to `out`.
    pub fn golds(&self, sh: &Shell, folder: &Path, out: &Path) -> Result<Vec<Gold>> {
        let folder = folder.join(self.folder);
        if !folder.join("score.py").is_file() {
            return Ok(Vec::new());
        }
        let mut groups = BTreeMap::<String, Vec<PathBuf>>::new();
        for file in sh.read_dir(&folder)? {
            let name = file.file_name().and_then(|n| n.to_str()).unwrap_or_default();
            if let Some(stem) = name
                .strip_suffix(".jsonl")
                .filter(|stem| stem.starts_with(self.gold))
            {
                let group = match self.files {
                    Files::Each => stem,
                    Files::Joined => self.gold,
                    Files::Annotators => stem.trim_end_matches("-a").trim_end_matches("-b"),
                };
                groups.entry(group.to_owned()).or_default().push(file);
            }
        }
        groups
            .into_iter()
            .map(|(group, files)| {
                let name = if group.starts_with(self.name) {
                    group
                } else {
                    format!("{}/{group}", self.name)
                };
                self.gold(sh, name, files, out)
            })
            .collect()
    }

    fn gold(&self, sh: &Shell, name: String, files: Vec<PathBuf>, out: &Path) -> Result<Gold> {
        let first = files.first().context("a group has a file")?;
        let mut documents = sh.read_file(first)?;
        if !matches!(self.files, Files::Joined) {
            return Ok(Gold {
                name,
                files,
                documents,
            });
        }
        for file in &files[1..] {
            documents.push_str(&sh.read_file(file)?);
        }
        let joined = out.join(format!("{}-gold.jsonl", self.name));
        sh.write_file(&joined, &documents)?;
        Ok(Gold {
            name,
            files: vec![joined],
            documents,
        })
    }

    /// The pages of `folder`, in order.
    pub fn pages(&self, sh: &Shell, folder: &Path) -> Result<Vec<PathBuf>> {
        let mut pages = sh.read_dir(folder.join(self.folder))?;
        pages.retain(|page| page.to_string_lossy().ends_with(".html.gz"));
        ensure!(
            !pages.is_empty(),
            "no .html.gz files in {}",
            folder.join(self.folder).display()
        );
        Ok(pages)
    }

    /// A row's number in the scorer's answer, in percent; NaN where the scorer has none to give.
    pub fn measure(&self, row: &Row, scores: &Value) -> Result<f64> {
        // One scorer names the answers' file first: its only key is passed over.
        let scores = scores
            .as_object()
            .filter(|o| o.len() == 1)
            .and_then(|o| o.values().next())
            .unwrap_or(scores);
        let known = row
            .pointer
            .rsplit_once('/')
            .and_then(|(parent, _)| scores.pointer(parent));
        ensure!(
            known.is_some(),
            "the scorer's answer has nothing at {}",
            row.pointer
        );
        let number = scores.pointer(row.pointer).and_then(Value::as_f64);
        Ok(number.map_or(f64::NAN, |number| 100.0 * number / self.perfect))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corpus(name: &str) -> &'static Corpus {
        CORPORA.iter().find(|c| c.name == name).unwrap()
    }

    #[test]
    fn gold_files_are_grouped_whatever_the_half_is_called() {
        let sh = Shell::new().unwrap();
        let folder = sh.create_temp_dir().unwrap();
        let golds = |name: &str, folder: &Path| -> Vec<(String, usize, String)> {
            let golds = corpus(name).golds(&sh, folder, folder).unwrap();
            golds
                .into_iter()
                .map(|g| (g.name, g.files.len(), g.documents))
                .collect()
        };
        let put = |path: &str| {
            sh.write_file(folder.path().join(path), format!("{path}\n"))
                .unwrap()
        };
        let is = |name: &str, files, documents: &str| (name.to_owned(), files, documents.to_owned());

        put("dates/test.jsonl");
        assert_eq!(
            golds("dates", folder.path()),
            [],
            "without a scorer there is nothing to score"
        );
        for file in [
            "dates/score.py",
            "dates/README.md",
            "editorial/score.py",
            "editorial/held-a.jsonl",
        ] {
            put(file);
        }
        put("editorial/held-b.jsonl");
        for file in [
            "score.py",
            "specs-dev.jsonl",
            "rtext-age.jsonl",
            "rtext-money.jsonl",
            "newsquant-test.jsonl",
        ] {
            put(&format!("quantities/{file}"));
        }
        assert_eq!(
            golds("dates", folder.path()),
            [is("dates/test", 1, "dates/test.jsonl\n")]
        );
        assert_eq!(
            golds("editorial", folder.path()),
            [is("editorial/held", 2, "editorial/held-a.jsonl\n")]
        );
        assert_eq!(
            golds("rtext", folder.path()),
            [is(
                "rtext",
                1,
                "quantities/rtext-age.jsonl\nquantities/rtext-money.jsonl\n"
            )]
        );
        assert_eq!(
            golds("newsquant", folder.path()),
            [is("newsquant-test", 1, "quantities/newsquant-test.jsonl\n")]
        );
    }

    #[test]
    fn numbers_are_read_in_percent() {
        let measure = |name: &str, json| {
            let corpus = corpus(name);
            corpus.measure(&corpus.rows[0], &serde_json::from_str(json).unwrap())
        };
        assert_eq!(
            measure("dates", r#"{"gold": 3, "value": {"f1": 84.5}}"#).unwrap(),
            84.5
        );
        assert_eq!(
            measure("newsquant", r#"{"lines": {"value": {"F1": 0.5}}, "ci": 0}"#).unwrap(),
            50.0
        );
        assert_eq!(
            measure("pages", r#"{"some/answers.jsonl": {"all": {"f1": 0.25}}}"#).unwrap(),
            25.0
        );
        assert!(
            measure("dates", r#"{"gold": 3, "values": {"f1": 84.5}}"#).is_err(),
            "a renamed key is not a zero"
        );
    }
}
