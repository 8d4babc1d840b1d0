//! How much a fact matters: a sum of few, named features. The weights are set by hand; each has its
//! reason beside it. [`SHOWN`] is the sum from which an item is on the card.

mod date;
mod figure;

use super::merge;
use crate::attribution;
use crate::engine::Reading;
use crate::lex::{Quotation, Tokens};
use crate::rule::RuleId;
use crate::span::Span;
use crate::syntax::Opener;

/// The sum from which an item is shown.
pub const SHOWN: f64 = 0.5;

macro_rules! features {
    ($($(#[doc = $why:literal])* $name:ident = $figure:expr, $date:expr, $words:literal;)*) => {
        /// What speaks for a fact or against it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Feature { $($(#[doc = $why])* $name,)* }

        impl Feature {
            /// What it adds to the importance of a figure, and of a date.
            const fn weights(self) -> (f64, f64) {
                match self { $(Self::$name => ($figure, $date),)* }
            }

            /// Its name in plain words.
            #[must_use]
            pub const fn words(self) -> &'static str {
                match self { $(Self::$name => $words,)* }
            }
        }
    };
}

// For each: what it adds to a figure, what it adds to a date, how it is put in a trace.
features! {
    /// Every mention starts here: most figures of an article need a reason, most dates do not.
    Stated = 0.38, 0.40, "stands in the article";
    /// News is written so that it can be cut from the end.
    Lead = 0.25, 0.18, "stands in the first paragraphs";
    /// The next paragraphs still tell the story.
    Early = 0.10, 0.0, "stands early";
    /// Background gathers at the end; what is to come does too.
    Late = -0.02, 0.02, "stands in the last third";
    /// The first sentence of a paragraph carries its point.
    Opening = 0.08, 0.12, "stands in its paragraph's first sentence";
    /// The headline names it.
    InHeadline = 0.25, 0.0, "its number stands in the headline";
    /// Its sentence is about what the headline is about.
    OnTopic = 0.15, 0.12, "its sentence shares words with the headline";
    /// Said again: it matters.
    Repeated = 0.08, 0.04, "is stated more than once";
    /// A figure someone vouches for is news.
    Attributed = 0.13, 0.0, "has a speaker";
    /// A hedge is put to figures that matter.
    Hedged = 0.13, 0.0, "is hedged";
    /// Shares are reported for their own sake.
    Percent = 0.16, 0.0, "is a share";
    /// So are sums of money, less so.
    Money = 0.08, 0.0, "is a sum of money";
    /// Large counts are seldom incidental.
    LargeCount = 0.06, 0.0, "is a large count";
    /// "billions", "hundreds of dollars": a manner of speaking.
    VagueSum = -0.20, 0.0, "is a vague sum";
    /// "a country of 50 million people": said to place the story.
    Population = -0.20, 0.0, "is the size of a place";
    /// "two men", "three of them": part of the telling.
    SmallCount = -0.08, 0.0, "is a small count";
    /// The dead and hurt come before all else that is counted.
    Toll = 0.16, 0.0, "counts the dead or hurt";
    /// A length of time mostly places something else.
    Duration = -0.10, 0.0, "is a length of time";
    /// Ages describe people.
    Age = -0.20, 0.0, "is an age";
    /// Distances, speeds, weights: colour more often than news.
    Measure = -0.06, 0.0, "is a measure";
    /// "a four-door coupe", "the 13-inch model": it names a kind of thing.
    Attributive = -0.20, 0.0, "only names a kind";
    /// Rows of a table and list items have no verb.
    Fragment = -0.20, -0.06, "stands in words without a verb";
    /// "the 2020 Sentra": a model, not an event.
    ModelYear = 0.0, -0.30, "is part of a name";
    /// A rate tells how things are, not what happened.
    Rate = -0.08, 0.0, "is a rate";
    /// A row of figures is a table; an editor takes one or two of them.
    Listed = -0.04, 0.0, "shares its sentence with two more figures";
    /// A label of one word tells little.
    ThinLabel = -0.08, 0.0, "has a thin label";
    /// A day places an event.
    IsDay = 0.0, 0.12, "is a day";
    /// The card helps with what comes.
    IsPlanned = 0.0, 0.04, "lies ahead";
    /// A decade places little.
    IsVague = 0.0, -0.04, "is vague";
    /// "Last month, the council voted": set first, it places the sentence.
    Fronted = 0.0, 0.11, "opens its sentence";
    /// "last year", "this month": rough, and said in passing.
    Coarse = 0.0, -0.01, "is rough and not written out";
    /// A quarter names the report, not an event.
    Quarter = 0.0, -0.20, "is a quarter";
    /// The same day again, for another event.
    SameDay = 0.0, -0.15, "is stated before for another event";
    /// A part of a noun phrase ("the 2019 budget") places nothing.
    InsidePhrase = 0.0, -0.08, "only describes a noun";
    /// The day of saying is less than the day of doing.
    DayOfSaying = 0.0, -0.02, "is the day of a statement";
    /// What a person says in passing.
    InQuotation = -0.12, -0.04, "stands inside a quotation";
    /// Remarks.
    InBrackets = -0.12, -0.04, "stands in brackets";
    /// A relative clause or a participle tells background.
    Background = -0.05, -0.04, "stands in a relative clause or apposition";
}

/// Figures and dates are ranked apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::summary) enum Subject {
    #[default]
    Figure,
    Date,
}

/// The features of one mention and their sum.
#[derive(Clone, Debug, Default)]
pub(in crate::summary) struct Score {
    pub(in crate::summary) subject: Subject,
    pub(in crate::summary) features: Vec<(Feature, f64)>,
    pub(in crate::summary) sum: f64,
}

impl Score {
    fn new(subject: Subject) -> Self {
        Self {
            subject,
            features: Vec::with_capacity(12),
            sum: 0.0,
        }
    }

    pub(in crate::summary) fn add(&mut self, feature: Feature, is_so: bool) {
        let (figure, date) = feature.weights();
        let weight = if self.subject == Subject::Figure {
            figure
        } else {
            date
        };
        if is_so && weight != 0.0 {
            self.sum += weight;
            self.features.push((feature, weight));
        }
    }

    /// 0 to 1.
    pub(in crate::summary) fn importance(&self) -> f64 {
        self.sum.clamp(0.0, 1.0)
    }
}

/// What the features are read from, besides the mention.
pub(in crate::summary) struct Context<'a> {
    pub(in crate::summary) reading: &'a Reading<'a>,
    /// Content words of the headline.
    pub(in crate::summary) topic: &'a [u32],
    /// For each paragraph, how many paragraphs of news stand before it.
    pub(in crate::summary) places: &'a [usize],
    pub(in crate::summary) is_headline: bool,
}

/// What is known of a mention besides its value.
pub(in crate::summary) struct Setting<'a> {
    /// Content words of its label.
    pub(in crate::summary) label: &'a [u32],
    /// The rule that found its speaker.
    pub(in crate::summary) said: Option<RuleId>,
}

impl Context<'_> {
    fn common(&self, score: &mut Score, tokens: Tokens, setting: &Setting<'_>) {
        let (lexed, syntax) = (&self.reading.lexed, &self.reading.syntax);
        let number = lexed.sentence_of(tokens.first);
        let sentence = lexed.sentences.get(number).copied();
        let paragraph = sentence.map_or(0, |s| s.paragraph as usize);
        let place = self.places.get(paragraph).copied().unwrap_or(0);
        let all = self.places.last().map_or(1, |p| p + 1);
        score.add(Feature::Stated, true);
        let is_lead = self.is_headline || place < 3;
        score.add(Feature::Lead, is_lead);
        score.add(Feature::Early, !is_lead && place < 8);
        score.add(Feature::Late, place >= 8 && place * 3 >= all * 2);
        score.add(
            Feature::OnTopic,
            sentence.is_some_and(|s| self.is_on_topic(s.span)),
        );
        let is_opening = number == 0
            || lexed
                .sentences
                .get(number - 1)
                .is_none_or(|s| s.paragraph as usize != paragraph);
        score.add(Feature::Opening, is_opening && !self.is_headline);
        let clause = syntax.clause_of(syntax.chunk_of(tokens.first));
        score.add(
            Feature::InBrackets,
            clause.is_some_and(|c| c.opener == Opener::Bracket),
        );
        score.add(
            Feature::Fragment,
            clause.is_some_and(|c| c.verb.is_none() && c.parent.is_none()),
        );
        score.add(
            Feature::Background,
            clause.is_some_and(|c| {
                matches!(
                    c.opener,
                    Opener::Relative | Opener::Participle | Opener::Apposition
                )
            }),
        );
        let is_quoted = sentence.is_some_and(|s| {
            self.reading.lexed.quotation(s.tokens().start..tokens.first) == Some(Quotation::Open)
        }) || setting.said == Some(attribution::CARRIED);
        score.add(Feature::InQuotation, is_quoted);
    }

    /// Whether a sentence shares its content words with the headline.
    fn is_on_topic(&self, sentence: Span) -> bool {
        !self.topic.is_empty()
            && merge::overlap(&merge::words(&self.reading.lexed, &[sentence]), self.topic) >= 0.4
    }
}
