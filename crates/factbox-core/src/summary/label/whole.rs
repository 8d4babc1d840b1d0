//! What a cut must not take away: words without which a label says something else, or nothing.
//!
//! A label is put together from phrases of a clause. This goes over its edges and gaps when that is
//! done, and gives back what the phrases lean on, with a few words to spare.
//!
//! | left standing | given back |
//! | --- | --- |
//! | "played down the likelihood" | "of a strike" |
//! | "is met … of the usual" | "instead" |
//! | "invited … to join the league" | "two towns" |
//! | "will spend more on interest" | "than on schools" |
//! | "sales rise 8%" | "annually" |

#[cfg(test)]
mod tests;

use super::Draft;
use crate::lex::Lexed;
use crate::syntax::{Chunk, ChunkKind, Syntax, Tag, is_past};

/// Words given back at most.
const SPARE: usize = 8;

crate::lexicon! {
    /// Verbs of making or wanting somebody do something.
    MAKING = {
        "allow", "allowed", "allows", "ask", "asked", "asks", "cause", "caused", "enable", "enabled", "enables",
        "entitle", "entitles", "expect", "expected", "expects", "force", "forced", "forces", "help", "helped",
        "helps", "invite", "invited", "invites", "order", "ordered", "orders", "persuade", "persuaded", "press",
        "require", "required", "requires", "tell", "told", "urge", "urged", "urges", "want", "wanted", "wants",
        "warned",
    }
}

/// Words behind a measure that say where to or how it is meant.
const MEASURED: &[&str] = &[
    "more", "less", "fewer", "up", "down", "away", "apart", "ahead", "behind", "clear", "long", "wide",
    "high", "tall", "deep", "below", "above",
];

/// Gives back what the phrases of a label lean on.
pub(super) fn complete(draft: &mut Draft<'_>) {
    if draft.ranges.is_empty() {
        return;
    }
    draft.budget = draft.words + SPARE;
    bridge(draft);
    for _ in 0..3 {
        let whole = Edge::of(draft).rest();
        let Some((first, last)) = whole.filter(|(first, last)| draft.add(*first, *last)) else {
            return;
        };
        debug_assert!(first <= last);
    }
}

/// Fills the gaps whose words the label needs: what a phrase behind the gap hangs on.
fn bridge(draft: &mut Draft<'_>) {
    let syntax = &draft.reading.syntax;
    let lexed = &draft.reading.lexed;
    let mut at = 1;
    while at < draft.ranges.len() {
        let (Some(before), Some(range)) = (draft.ranges.get(at - 1), draft.ranges.get(at)) else {
            return;
        };
        at += 1;
        let (from, to) = (before.last + 1, range.first);
        if from >= to || (from..to).any(|t| draft.is_mention(t)) {
            continue;
        }
        let is_joined = |t: usize| lexed.is_any(t, &["and", "or"]);
        // "to cut taxes / and / to build flats", "in Kiel – / and elsewhere in the country – / send".
        let is_aside = is_joined(from + 1)
            && [from, to - 1]
                .iter()
                .all(|t| matches!(syntax.tag(*t), Tag::Comma | Tag::Break));
        if from + 1 == to && is_joined(from) || is_aside {
            draft.add(from, to - 1);
        }
        if !lexed.is_any(to, &["of", "to"]) {
            continue;
        }
        let near = syntax.chunk(syntax.chunk_of(to - 1));
        match near.kind {
            // "is met … instead of": a word that is one with the preposition.
            ChunkKind::Adverb => {
                draft.add(near.first, near.last);
            }
            // "invited two towns to join": unless it is a sum, "fell 4% to close at $3".
            ChunkKind::Noun if is_near(syntax, from, to) && !is_skipped(draft, from, near) => {
                draft.add(from, to - 1);
            }
            _ => {}
        }
    }
}

/// Whether no comma, dash or bracket stands in `from..to`.
fn is_near(syntax: &Syntax, from: usize, to: usize) -> bool {
    (syntax.chunk_of(from)..=syntax.chunk_of(to - 1)).all(|c| !is_boundary(syntax.chunk(c).kind))
}

fn is_boundary(kind: ChunkKind) -> bool {
    matches!(
        kind,
        ChunkKind::Comma | ChunkKind::Break | ChunkKind::Bracket | ChunkKind::Stop
    )
}

/// Whether the gap from token `from` on is no more than a sum, its last chunk: "fell / by 4% / to close".
fn is_skipped(draft: &Draft<'_>, from: usize, last: Chunk) -> bool {
    is_sum(draft, last) && from + 1 >= last.first
}

/// Whether a figure makes up a chunk, but for a word.
fn is_sum(draft: &Draft<'_>, chunk: Chunk) -> bool {
    let all = &draft.reading.quantities;
    let next = all.partition_point(|q| q.tokens.last < chunk.first);
    all.get(next)
        .is_some_and(|q| q.tokens.first <= chunk.last && q.tokens.last + 1 >= chunk.last)
}

/// The right end of a label.
struct Edge<'a> {
    lexed: &'a Lexed<'a>,
    syntax: &'a Syntax,
    draft: &'a Draft<'a>,
    /// The last token, and the number of its chunk.
    last: usize,
    at: usize,
}

impl<'a> Edge<'a> {
    fn of(draft: &'a Draft<'a>) -> Self {
        let end = draft.ranges.iter().map(|range| range.last).max().unwrap_or(0);
        let last = end.max(draft.mention.last);
        let syntax = &draft.reading.syntax;
        Self {
            lexed: &draft.reading.lexed,
            syntax,
            draft,
            last,
            at: syntax.chunk_of(last),
        }
    }

    fn chunk(&self, ahead: usize) -> Chunk {
        self.syntax.chunk(self.at + ahead)
    }

    fn kind(&self, ahead: usize) -> ChunkKind {
        self.chunk(ahead).kind
    }

    /// The tokens that the last phrase needs behind it.
    fn rest(&self) -> Option<(usize, usize)> {
        let (lexed, own) = (self.lexed, self.chunk(0));
        let next = self.last + 1;
        let is_noun = own.kind == ChunkKind::Noun;
        // "3% / more", "two goals / down".
        let leads = self.syntax.tag(next) == Tag::Preposition && self.kind(2) == ChunkKind::Noun;
        if self.draft.mention.last >= own.first
            && own.last == self.last
            && !leads
            && lexed.is_any(next, MEASURED)
        {
            return Some((next, next));
        }
        // Never inside a phrase.
        if own.last > self.last && is_noun {
            return self.plain(next, own.last);
        }
        let is_verb = matches!(own.kind, ChunkKind::Finite | ChunkKind::Nonfinite);
        match (self.kind(1), self.kind(2)) {
            // "the likelihood / of a strike".
            (ChunkKind::Preposition, ChunkKind::Noun) if is_noun && lexed.is(next, "of") => {
                self.plain(next, self.chunk(2).last)
            }
            // "will tell / the miners": a verb without its object, unless that is the subject of another.
            (ChunkKind::Noun, _) if is_verb && (self.describes() || !self.is_subject(1)) => {
                self.plain(next, self.chunk(1).last)
            }
            // "26% of those asked said / they opposed the plan".
            (ChunkKind::Noun, ChunkKind::Finite)
                if own.kind == ChunkKind::Finite && self.syntax.tag(next) == Tag::Pronoun =>
            {
                self.clause(next)
            }
            (ChunkKind::Subordinator, _)
                if own.kind == ChunkKind::Finite
                    && lexed.is_any(next, &["that", "whether", "how", "why"]) =>
            {
                self.clause(next)
            }
            // "wants the miners / to stay".
            (ChunkKind::Nonfinite, ChunkKind::Noun) if is_noun && self.is_made() => {
                self.plain(next, self.chunk(2).last)
            }
            (ChunkKind::Nonfinite, _) if is_noun && self.is_made() => Some((next, self.chunk(1).last)),
            // "in Kenya / and Tanzania"; not "in Kenya / and Tanzania said".
            (ChunkKind::Coordinator, ChunkKind::Noun)
                if is_noun
                    && self.last > self.draft.mention.last
                    && lexed.is_any(next, &["and", "or"])
                    && self.chunk(2).clause == own.clause
                    && (self.is_list(2) || self.chunk(2).last > self.chunk(2).first)
                    && !self.is_subject(2) =>
            {
                self.plain(next, self.chunk(2).last)
            }
            // "bonds due / May 2011".
            (ChunkKind::Time, _) if lexed.is_any(self.last, &["due", "ended", "ending"]) => {
                Some((next, self.chunk(1).last))
            }
            // "With 92% of the votes / counted,".
            (ChunkKind::Nonfinite | ChunkKind::Finite, after)
                if is_noun && is_boundary(after) && self.is_absolute() =>
            {
                Some((next, self.chunk(1).last))
            }
            // "at Dublin, Shannon and Glasgow airports".
            (ChunkKind::Comma, ChunkKind::Noun)
                if is_noun
                    && self.kind(3) == ChunkKind::Coordinator
                    && self.kind(4) == ChunkKind::Noun
                    && self.is_list(2)
                    && self.is_list(4)
                    && !self.is_subject(4) =>
            {
                self.plain(next, self.chunk(4).last)
            }
            // "than those / who walked".
            (ChunkKind::Relative, _) if lexed.is_any(self.last, &["those", "one", "ones"]) => {
                self.clause(next)
            }
            (ChunkKind::Coordinator, _) if self.is_half() => self.clause(next),
            _ if lexed.is_any(next, &["annually", "yearly", "apiece"]) => Some((next, next)),
            _ if lexed.is_any(next, &["than", "instead", "if", "unless", "provided", "except"]) => {
                self.clause(next)
            }
            _ => None,
        }
    }

    /// Whether the noun phrase `ahead` makes a list with the last one: both names, or both of many.
    fn is_list(&self, ahead: usize) -> bool {
        let is_name = |c: Chunk| [c.first, c.last].iter().any(|t| self.lexed.token(*t).is_capital);
        let is_many = |c: Chunk| self.lexed.ends(c.last, "s");
        let (own, other) = (self.chunk(0), self.chunk(ahead));
        is_name(own) && is_name(other) || is_many(own) && is_many(other)
    }

    /// Whether the noun phrase `ahead`, with what hangs on it by "of", stands before a verb with tense; or
    /// before a figure, of which it is the noun.
    fn is_subject(&self, ahead: usize) -> bool {
        let mut ahead = ahead;
        while self.lexed.is(self.chunk(ahead + 1).first, "of") && self.kind(ahead + 2) == ChunkKind::Noun {
            ahead += 2;
            if self
                .plain(self.chunk(ahead).first, self.chunk(ahead).last)
                .is_none()
            {
                return true;
            }
        }
        let verb = self.chunk(ahead + 1);
        // "found a gun / hidden": what looks like a past may be what was done to it.
        let is_participle = verb.first == verb.last
            && (self.lexed.ends(verb.last, "ed") || is_past(self.lexed, verb.last))
            && !self.lexed.is(verb.last, "said")
            && self.syntax.tag(self.chunk(ahead).last) != Tag::Pronoun;
        verb.kind == ChunkKind::Finite && !is_participle
    }

    /// Whether the last word is a participle before its noun: "three suspected / sites".
    fn describes(&self) -> bool {
        self.kind(0) == ChunkKind::Nonfinite && self.lexed.ends(self.last, "ed")
    }

    /// Whether "to" and a verb follow what somebody is told or wanted to do: "wants the miners of Kiel".
    fn is_made(&self) -> bool {
        let mut at = self.at;
        while at > 1 && self.syntax.chunk(at - 1).kind == ChunkKind::Preposition {
            at = at.saturating_sub(2);
        }
        let verb = self.syntax.chunk(at.saturating_sub(1)).last;
        self.lexed.is(self.last + 1, "to") && self.lexed.look(verb, &MAKING).is_some()
    }

    /// Whether the label begins with the "with" of a state beside the sentence: "With the votes counted,".
    fn is_absolute(&self) -> bool {
        let first = self.draft.ranges.iter().map(|range| range.first).min();
        first.is_some_and(|t| self.lexed.is(t, "with"))
    }

    /// Whether the label holds the first word of "either ... or", "both ... and", "not only ... but".
    fn is_half(&self) -> bool {
        let first: &[&str] = match self.lexed.word(self.last + 1) {
            "or" => &["either", "neither", "whether"],
            "and" => &["both", "between"],
            "but" => &["only"],
            _ => return false,
        };
        let mut held = self
            .draft
            .ranges
            .iter()
            .flat_map(|range| range.first..=range.last);
        held.any(|t| self.lexed.is_any(t, first))
    }

    /// The tokens, unless another figure or a date stands in them.
    fn plain(&self, first: usize, last: usize) -> Option<(usize, usize)> {
        let reading = self.draft.reading;
        let span = self.lexed.span(first, last);
        let next = reading.quantities.partition_point(|q| q.span.end <= span.start);
        let is_counted = reading
            .quantities
            .get(next)
            .is_some_and(|q| q.span.overlaps(span));
        let next = reading.dates.partition_point(|d| d.span.end <= span.start);
        let is_dated = reading.dates.get(next).is_some_and(|d| d.span.overlaps(span));
        (!is_counted && !is_dated).then_some((first, last))
    }

    /// The tokens from `first` to the next comma, dash or end, if that is near and, where a clause of its own
    /// begins, its verb stands before it.
    fn clause(&self, first: usize) -> Option<(usize, usize)> {
        let begin = self.syntax.chunk_of(first);
        let chunk = |at: usize| self.syntax.chunk(at);
        let end = (begin..begin + 2 * SPARE).find(|at| is_boundary(chunk(at + 1).kind))?;
        let is_own = chunk(begin).kind == ChunkKind::Subordinator;
        let is_told = (begin..=end).any(|at| chunk(at).kind == ChunkKind::Finite);
        let is_whole = is_told || !is_own || self.lexed.is_any(first, &["if", "unless", "than"]);
        is_whole.then_some((first, chunk(end).last))
    }
}
