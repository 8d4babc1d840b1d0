//! What speaks for a date, and against it.

use super::{Context, Feature, Score, Setting, Subject};
use crate::lex::{Kind, Tokens};
use crate::syntax::ChunkKind;
use crate::time::DateMention;
use factbox_model::{Precision, Status};

impl Context<'_> {
    /// The features of a date. `is_saying`: it is the day of a statement; `is_again`: an earlier
    /// mention has the same day.
    pub(in crate::summary) fn date(
        &self,
        d: &DateMention,
        setting: &Setting<'_>,
        status: Status,
        is_saying: bool,
        is_again: bool,
    ) -> Score {
        let mut score = Score::new(Subject::Date);
        self.common(&mut score, d.tokens, setting);
        let is_day = matches!(d.precision, Precision::Day | Precision::Time);
        score.add(Feature::IsPlanned, status == Status::Planned);
        score.add(Feature::IsDay, is_day);
        score.add(Feature::IsVague, d.precision <= Precision::Decade);
        score.add(Feature::InsidePhrase, self.is_inside_phrase(d.tokens));
        score.add(
            Feature::ModelYear,
            d.precision == Precision::Year
                && self.is_inside_phrase(d.tokens)
                && self.reading.lexed.token(d.tokens.last + 1).is_capital,
        );
        score.add(Feature::DayOfSaying, is_saying);
        score.add(Feature::ThinLabel, setting.label.len() < 3);
        score.add(Feature::Fronted, self.is_fronted(d.tokens));
        score.add(Feature::Coarse, !is_day && !d.inferred.is_empty());
        score.add(
            Feature::Quarter,
            matches!(d.precision, Precision::Quarter | Precision::Half),
        );
        score.add(Feature::SameDay, is_again);
        score
    }

    /// Whether the date opens its sentence, set off by a comma.
    fn is_fronted(&self, tokens: Tokens) -> bool {
        let lexed = &self.reading.lexed;
        lexed.opens_sentence(tokens.first) && lexed.token(tokens.last + 1).kind == Kind::Comma
    }

    fn is_inside_phrase(&self, tokens: Tokens) -> bool {
        let syntax = &self.reading.syntax;
        syntax.chunk(syntax.chunk_of(tokens.first)).kind != ChunkKind::Time
    }
}
