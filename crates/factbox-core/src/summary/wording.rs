//! What the verb of a clause tells of its time.

use crate::engine::Reading;
use crate::lex::Lexed;
use crate::syntax::{Chunk, ChunkKind, is_past};

/// The verb group of a clause; one without a verb tells nothing.
pub(super) struct Wording<'a> {
    lexed: &'a Lexed<'a>,
    verb: Option<Chunk>,
}

impl<'a> Wording<'a> {
    /// The wording of the clause of `token`.
    pub(super) fn of(reading: &'a Reading<'a>, token: usize) -> Self {
        let syntax = &reading.syntax;
        let clause = syntax.clause_of(syntax.chunk_of(token));
        Self {
            lexed: &reading.lexed,
            verb: clause.and_then(|c| c.verb).map(|v| syntax.chunk(v)),
        }
    }

    /// It speaks of what is to come: "will", "is due to", "plans to". "Was to begin" and "had planned to"
    /// told of what is over by now.
    pub(super) fn is_announced(&self) -> bool {
        self.is_finite() && self.has(Ahead) && self.opens() != Some(Over)
    }

    /// It tells of what is over: "had 40 men", "was hit"; not "was set for June".
    pub(super) fn is_over(&self) -> bool {
        self.is_finite() && self.has(Over) && !self.has(Ahead) && !self.has(Fixed)
    }

    /// Its verb is one past form: "opened", "took".
    pub(super) fn is_told(&self) -> bool {
        self.alone().is_some_and(|t| is_past_form(self.lexed, t))
    }

    /// It tells what did not come to be: "would have been held".
    pub(super) fn is_unreal(&self) -> bool {
        let opens = self.verb.is_some_and(|v| self.lexed.is(v.first, "would"));
        opens && self.any(|t| self.lexed.is(t, "have"))
    }

    /// It tells what is so at any time: "can grow", "usually opens".
    pub(super) fn is_general(&self) -> bool {
        self.has(General)
    }

    /// Its verb is one present form: "faces", "hits".
    pub(super) fn is_present(&self) -> bool {
        let lexed = self.lexed;
        self.alone().is_some_and(|t| {
            lexed.ends(t, "s") && !is_past(lexed, t) && !lexed.is_any(t, &["is", "was", "has", "says"])
        })
    }

    /// It tells what is so: "employs", "is".
    pub(super) fn is_now(&self) -> bool {
        self.alone().is_some_and(|t| !is_past_form(self.lexed, t))
            && matches!(self.opens(), None | Some(General))
    }

    /// It opens or ends what is to come, in the present: "kicks off".
    pub(super) fn is_beginning(&self) -> bool {
        self.opens() == Some(Beginning)
    }

    fn is_finite(&self) -> bool {
        self.verb.is_some_and(|v| v.kind == ChunkKind::Finite)
    }

    /// The only word of a finite verb.
    fn alone(&self) -> Option<usize> {
        let verb = self
            .verb
            .filter(|v| v.kind == ChunkKind::Finite && v.first == v.last);
        verb.map(|v| v.first)
    }

    /// What its first word tells.
    fn opens(&self) -> Option<Hint> {
        self.lexed.look(self.verb?.first, &HINTS)
    }

    fn has(&self, hint: Hint) -> bool {
        self.any(|t| self.lexed.look(t, &HINTS) == Some(hint))
    }

    fn any(&self, is: impl Fn(usize) -> bool) -> bool {
        self.verb.is_some_and(|v| (v.first..=v.last).any(is))
    }
}

/// Whether token `i` is a verb in the past by its form, regular or not.
pub(super) fn is_past_form(lexed: &Lexed<'_>, i: usize) -> bool {
    is_past(lexed, i) || lexed.ends(i, "ed")
}

/// What a word of a verb group tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hint {
    Ahead,
    /// With "was": what was still to come then.
    Fixed,
    Over,
    General,
    Beginning,
}

use Hint::{Ahead, Beginning, Fixed, General, Over};

crate::lexicon! {
    HINTS: Hint = {
        "will" => Ahead, "would" => Ahead, "could" => Ahead, "may" => Ahead, "might" => Ahead,
        "should" => Ahead, "shall" => Ahead, "must" => Ahead, "due" => Ahead, "set" => Ahead,
        "scheduled" => Ahead, "expected" => Ahead, "slated" => Ahead, "plans" => Ahead, "plan" => Ahead,
        "planned" => Ahead, "planning" => Ahead, "going" => Ahead, "about" => Ahead, "poised" => Ahead,
        "aims" => Ahead, "intends" => Ahead, "hopes" => Ahead, "expects" => Ahead, "won't" => Ahead,
        "hope" => Ahead, "expect" => Ahead, "expecting" => Ahead, "sees" => Ahead, "forecasts" => Ahead,
        "predicts" => Ahead, "predict" => Ahead, "projects" => Ahead, "anticipates" => Ahead,
        "won’t" => Ahead, "'ll" => Ahead, "’ll" => Ahead, "likely" => Ahead,
        "to" => Fixed, "called" => Fixed, "fixed" => Fixed,
        "was" => Over, "were" => Over, "had" => Over,
        "can" => General, "tend" => General, "tends" => General, "usually" => General,
        "typically" => General, "normally" => General, "generally" => General,
        "begins" => Beginning, "starts" => Beginning, "opens" => Beginning, "closes" => Beginning,
        "ends" => Beginning, "concludes" => Beginning, "kicks" => Beginning, "runs" => Beginning,
        "meets" => Beginning, "expires" => Beginning, "airs" => Beginning, "arrives" => Beginning,
        "returns" => Beginning, "resumes" => Beginning, "reopens" => Beginning, "premieres" => Beginning,
    }
}
