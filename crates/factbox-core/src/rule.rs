//! The name of a rule: every mention carries the id of the rule that made it.

/// A stable rule id, `family.topic.form`: `quantity.money.symbol`.
pub type RuleId = &'static str;
