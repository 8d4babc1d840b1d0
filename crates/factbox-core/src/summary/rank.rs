//! How much a fact matters: a sum of few, named features. The weights are set by hand; each has its
//! reason beside it. [`SHOWN`] is the sum from which an item is on the card.

use super::trace::Outcome;
use crate::engine::Reading;
use crate::lex::Kind;
use crate::quantity::Quantity;
use crate::span::Span;
use crate::syntax::{ChunkKind, Opener, Tag};
use crate::time::DateMention;
use factbox_model::{Bound, Precision, Status};

/// The sum from which an item is shown.
pub const SHOWN: f64 = 0.5;

macro_rules! features {
    ($($(#[doc = $why:literal])* $name:ident = $weight:expr, $words:literal;)*) => {
        /// What speaks for a fact or against it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Feature { $($(#[doc = $why])* $name,)* }

        impl Feature {
            /// Its weight: added to the importance.
            #[must_use]
            pub const fn weight(self) -> f64 {
                match self { $(Self::$name => $weight,)* }
            }

            /// Its name in plain words.
            #[must_use]
            pub const fn words(self) -> &'static str {
                match self { $(Self::$name => $words,)* }
            }
        }
    };
}

features! {
    /// Every mention starts here.
    Base = 0.42, "stands in the article";
    /// News is written so that it can be cut from the end.
    Lead = 0.20, "stands in the first paragraphs";
    /// The first third still tells the story.
    Early = 0.08, "stands in the first third";
    /// Background gathers at the end.
    Late = -0.06, "stands in the last third";
    /// The headline names it.
    InHeadline = 0.25, "its number stands in the headline";
    /// Its sentence is about what the headline is about.
    OnTopic = 0.10, "its words stand in the headline";
    /// A figure someone vouches for is news.
    Attributed = 0.06, "someone states it";
    /// A hedge is put to figures that matter.
    Hedged = 0.05, "it is hedged";
    /// Money and shares are reported for their own sake.
    Money = 0.10, "it is a sum of money";
    /// As money.
    Percent = 0.08, "it is a share";
    /// Large counts are seldom incidental.
    LargeCount = 0.10, "it is a large count";
    /// "two men", "three of them": part of the telling.
    SmallCount = -0.10, "it is a small count";
    /// A length of time mostly places something else.
    Duration = -0.10, "it is a length of time";
    /// Ages describe people.
    Age = -0.20, "it is an age";
    /// A measure: distance, speed, weight.
    Measure = 0.02, "it is a measure";
    /// Said again: it matters.
    Repeated = 0.08, "it is stated more than once";
    /// A figure without a noun tells nothing.
    ThinLabel = -0.15, "its label says little";
    /// What a person says in passing.
    InQuotation = -0.08, "it stands inside a quotation";
    /// Remarks in brackets.
    InBrackets = -0.20, "it stands in brackets";
    /// The card helps with what comes.
    IsPlanned = 0.15, "it is planned";
    /// A day places an event.
    IsDay = 0.10, "it is a day";
    /// A part of a noun phrase ("the 2019 budget") places nothing.
    InsidePhrase = -0.20, "it only describes a noun";
    /// A vague period.
    IsVague = -0.06, "it is vague";
    /// The day of saying is less than the day of doing.
    DayOfSaying = -0.06, "it is the day of a statement";
    /// A relative clause tells background.
    Background = -0.05, "its clause tells the background";
}

/// The features of one mention and their sum.
#[derive(Clone, Debug, Default)]
pub(super) struct Score {
    pub(super) features: Vec<(Feature, f64)>,
    pub(super) sum: f64,
}

impl Score {
    pub(super) fn add(&mut self, feature: Feature, is_so: bool) {
        if is_so {
            self.sum += feature.weight();
            self.features.push((feature, feature.weight()));
        }
    }

    /// 0 to 1.
    pub(super) fn importance(&self) -> f64 {
        self.sum.clamp(0.0, 1.0)
    }
}

/// What the features are read from, besides the mention.
pub(super) struct Context<'a> {
    pub(super) reading: &'a Reading<'a>,
    /// Content words of the headline.
    pub(super) headline: &'a [u32],
    /// Paragraphs of news.
    pub(super) paragraphs: usize,
    pub(super) is_headline: bool,
}

impl Context<'_> {
    fn common(&self, score: &mut Score, span: Span, sentence_words: &[u32]) {
        let lexed = &self.reading.lexed;
        let token = lexed.token_at(span.start);
        let paragraph = lexed
            .sentences
            .get(lexed.sentence_of(token))
            .map_or(0, |s| s.paragraph as usize);
        score.add(Feature::Base, true);
        let is_lead = self.is_headline || paragraph < 3;
        score.add(Feature::Lead, is_lead);
        score.add(Feature::Early, !is_lead && paragraph * 3 < self.paragraphs);
        score.add(Feature::Late, !is_lead && paragraph * 3 >= self.paragraphs * 2);
        score.add(
            Feature::OnTopic,
            super::merge::overlap(sentence_words, self.headline) >= 0.4,
        );
        let syntax = &self.reading.syntax;
        let chunk = syntax.chunk_of(token);
        let clause = syntax.clause_of(chunk);
        score.add(
            Feature::InBrackets,
            clause.is_some_and(|c| c.opener == Opener::Bracket),
        );
    }

    /// The features of a figure.
    pub(super) fn figure(
        &self,
        q: &Quantity,
        label: &[u32],
        sentence: &[u32],
        is_said: bool,
        in_headline: bool,
    ) -> Score {
        let mut score = Score::default();
        self.common(&mut score, q.span, sentence);
        score.add(Feature::InHeadline, in_headline);
        score.add(Feature::Attributed, is_said);
        score.add(Feature::Hedged, !matches!(q.bound, Bound::Exact));
        let unit = q.unit.card;
        let value = q.limits().0.or(q.limits().1);
        let is_money = unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase());
        let is_time = matches!(
            unit,
            "year" | "month" | "week" | "day" | "hour" | "minute" | "second" | "decade" | "century"
        );
        score.add(Feature::Money, is_money);
        score.add(Feature::Percent, unit == "percent");
        score.add(Feature::Duration, is_time);
        score.add(Feature::Age, self.is_age(q));
        score.add(
            Feature::Measure,
            !is_money && !is_time && !matches!(unit, "percent" | "count"),
        );
        let is_count = unit == "count";
        score.add(Feature::LargeCount, is_count && value.is_none_or(|v| v >= 10.0));
        score.add(Feature::SmallCount, is_count && value.is_some_and(|v| v < 10.0));
        score.add(Feature::ThinLabel, label.len() < 2);
        score
    }

    /// The features of a date.
    pub(super) fn date(
        &self,
        d: &DateMention,
        label: &[u32],
        sentence: &[u32],
        status: Status,
        is_saying: bool,
    ) -> Score {
        let mut score = Score::default();
        self.common(&mut score, d.span, sentence);
        score.add(Feature::IsPlanned, status == Status::Planned);
        score.add(
            Feature::IsDay,
            matches!(d.precision, Precision::Day | Precision::Time),
        );
        score.add(Feature::IsVague, d.precision <= Precision::Decade);
        score.add(Feature::InsidePhrase, self.is_inside_phrase(d.tokens));
        score.add(Feature::DayOfSaying, is_saying);
        score.add(Feature::ThinLabel, label.len() < 3);
        score
    }

    fn is_age(&self, q: &Quantity) -> bool {
        let lexed = &self.reading.lexed;
        let last = q.tokens.1;
        q.unit.card == "year"
            && ((0..3).any(|n| lexed.is_any(last + n, &["old", "aged"]))
                || q.tokens.0 > 0 && lexed.is_any(q.tokens.0 - 1, &["aged", "age"]))
    }

    fn is_inside_phrase(&self, tokens: (usize, usize)) -> bool {
        let syntax = &self.reading.syntax;
        syntax.chunk(syntax.chunk_of(tokens.0)).kind != ChunkKind::Time
    }

    /// Why a figure is no fact of its own, if it is none.
    pub(super) fn bar(&self, q: &Quantity) -> Option<Outcome> {
        let (lexed, syntax) = (&self.reading.lexed, &self.reading.syntax);
        let (first, last) = q.tokens;
        let is_opened = first > 0 && lexed.is(first - 1, "(");
        // "$12 (£10)": the same in another unit.
        if is_opened
            && first > 1
            && matches!(
                lexed.token(first - 2).kind,
                Kind::Number | Kind::Word | Kind::Symbol
            )
        {
            let other = self
                .reading
                .quantities
                .iter()
                .any(|o| o.tokens.1 + 2 == first && o.unit.card != q.unit.card);
            if other && lexed.is(last + 1, ")") {
                return Some(Outcome::Conversion);
            }
        }
        let value = q.limits().0;
        let is_count = q.unit.card == "count";
        if is_count && q.bound == Bound::Exact && value.is_some_and(|v| v.abs() < 2.0) {
            return Some(Outcome::Incidental);
        }
        // "the two", "both": a number that only points back.
        if is_count
            && value.is_some_and(|v| v <= 3.0)
            && first > 0
            && lexed.is_any(first - 1, &["the", "these", "those", "other"])
        {
            return Some(Outcome::Incidental);
        }
        // "two days later", "in the past month": time, not a fact.
        if lexed.is_any(last + 1, &["later", "ago", "earlier", "before"]) && q.unit.card != "count" {
            return Some(Outcome::Incidental);
        }
        let _ = syntax.tag(first) == Tag::Nominal;
        None
    }
}
