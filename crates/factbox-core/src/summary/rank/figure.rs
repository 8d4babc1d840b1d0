//! What speaks for a figure, and against it.

use super::{Context, Feature, Score, Setting, Subject};
use crate::lex::hash;
use crate::quantity::Quantity;
use crate::span::Span;
use factbox_model::Bound;

/// The content words of a label that counts victims, as hashes of [`merge::words`] (plural endings cut).
///
/// [`merge::words`]: super::super::merge::words
const TOLL_WORDS: [u32; 11] = [
    hash("killed"),
    hash("killing"),
    hash("died"),
    hash("dead"),
    hash("death"),
    hash("injured"),
    hash("wounded"),
    hash("hurt"),
    hash("toll"),
    hash("drowned"),
    hash("casualtie"),
];

impl Context<'_> {
    /// The features of a figure. `in_headline`: the headline states it too; `listed`: its sentence
    /// holds three figures or more.
    pub(in crate::summary) fn figure(
        &self,
        q: &Quantity,
        setting: &Setting<'_>,
        in_headline: bool,
        listed: bool,
    ) -> Score {
        let mut score = Score::new(Subject::Figure);
        self.common(&mut score, q.tokens, setting);
        score.add(Feature::InHeadline, in_headline);
        score.add(Feature::Attributed, setting.said.is_some());
        score.add(Feature::Hedged, !matches!(q.bound, Bound::Exact | Bound::Vague));
        let unit = q.unit.card;
        let value = q.limits().0.or(q.limits().1);
        let is_money = unit.len() == 3 && unit.bytes().all(|b| b.is_ascii_uppercase());
        let is_time = q.is_duration();
        score.add(Feature::Money, is_money);
        score.add(Feature::Percent, unit == "percent");
        // "died aged 84" is news; other ages describe people.
        let is_last_age = self.is_stated_age(q) && setting.label.contains(&hash("died"));
        score.add(Feature::Duration, is_time && !is_last_age);
        score.add(Feature::Age, self.is_age(q) && !is_last_age);
        score.add(
            Feature::Measure,
            !is_money && !is_time && !matches!(unit, "percent" | "count"),
        );
        let is_count = unit == "count";
        score.add(Feature::LargeCount, is_count && value.is_none_or(|v| v >= 10.0));
        score.add(Feature::SmallCount, is_count && value.is_some_and(|v| v < 10.0));
        score.add(
            Feature::Toll,
            is_count && setting.label.iter().any(|w| TOLL_WORDS.contains(w)),
        );
        score.add(Feature::ThinLabel, setting.label.len() < 2);
        score.add(Feature::Listed, listed);
        score.add(
            Feature::VagueSum,
            q.bound == Bound::Vague && (is_money || self.is_bare_scale(q)),
        );
        score.add(Feature::Population, self.is_population(q));
        score.add(Feature::Rate, q.unit.name.contains(" per "));
        score
    }

    /// "billions", with nothing counted after it.
    fn is_bare_scale(&self, q: &Quantity) -> bool {
        !self.reading.lexed.is(q.tokens.last + 1, "of")
            && self
                .reading
                .lexed
                .is_any(q.tokens.last, &["billions", "millions", "trillions"])
    }

    /// "the city of 200,000", "a nation of 50 million people".
    fn is_population(&self, q: &Quantity) -> bool {
        let lexed = &self.reading.lexed;
        let Some(of) = q.tokens.first.checked_sub(1).filter(|of| lexed.is(*of, "of")) else {
            return false;
        };
        let places = &[
            "country",
            "nation",
            "city",
            "town",
            "village",
            "state",
            "province",
            "county",
            "region",
            "island",
            "community",
        ];
        of > 0 && lexed.is_any(of - 1, places)
    }

    fn is_age(&self, q: &Quantity) -> bool {
        let lexed = &self.reading.lexed;
        let last = q.tokens.last;
        q.unit.card == "year"
            && ((q.tokens.first..last + 3).any(|t| lexed.is_any(t, &["old", "aged", "olds"]))
                || q.tokens.first > 0 && lexed.is_any(q.tokens.first - 1, &["aged", "age"]))
    }

    /// "aged 84", "at the age of 84": said of somebody, and not "the 84-year-old painter".
    fn is_stated_age(&self, q: &Quantity) -> bool {
        let lexed = &self.reading.lexed;
        let before = |back: usize| q.tokens.first.checked_sub(back).map_or("", |t| lexed.word(t));
        lexed.is(q.tokens.first, "aged") || before(1) == "aged" || (before(2), before(1)) == ("age", "of")
    }

    /// Whether the sentence of figure `n` holds three figures or more.
    pub(in crate::summary) fn is_listed(&self, n: usize, sentence: Span) -> bool {
        let all = &self.reading.quantities;
        let around = all
            .get(n.saturating_sub(2)..(n + 3).min(all.len()))
            .unwrap_or(&[]);
        around.iter().filter(|q| sentence.contains(q.span)).count() >= 3
    }
}
