//! Cards of short articles, as a reader would see them: every number, bound, speaker and date.

use factbox_core::article::Article;
use factbox_core::engine;
use factbox_core::report::card;
use factbox_core::summary::{Decision, Outcome, SHOWN, factsheet};
use factbox_model::{Card, Curation, Document, Label, Labels, Offsets, Place};
use std::collections::BTreeSet;

fn read(published: &str, headline: &str, text: &str) -> Card {
    card(&document(published, headline, text), Offsets::Codepoint)
}

fn document(published: &str, headline: &str, text: &str) -> Document {
    Document {
        text: text.to_owned(),
        published: Some(published.to_owned()),
        headline: Some(headline.to_owned()),
        ..Document::default()
    }
}

/// The figures as "text | low..high bound unit | who", in article order.
fn figures(card: &Card) -> Vec<String> {
    let mut items: Vec<_> = card.figures.iter().collect();
    items.sort_by_key(|f| f.start);
    items
        .iter()
        .map(|f| {
            let end = |v: Option<f64>| v.map_or_else(|| "?".to_owned(), |v| v.to_string());
            let bound = f.bound.name().replace('_', " ");
            let who = f.who.as_deref().unwrap_or("-");
            format!(
                "{} | {}..{} {bound} {} | {who}",
                f.text,
                end(f.low),
                end(f.high),
                f.unit
            )
        })
        .collect()
}

/// The dates as "text | edtf status", in article order.
fn dates(card: &Card) -> Vec<String> {
    let mut items: Vec<_> = card.dates.iter().collect();
    items.sort_by_key(|d| d.start);
    items
        .iter()
        .map(|d| format!("{} | {} {}", d.text, d.edtf, d.status.name()))
        .collect()
}

const WAR: &str = "The defence ministry in Baku named its losses on Thursday, six weeks after the guns fell silent.

Azerbaijan has said that 2,783 of its soldiers were killed in the war over the mountain region, and that more than 100 of its troops were missing.

The war broke out on September 27 and ended on November 10, when a truce was signed in Moscow. Baku had lost the region in an earlier war in the 1990s.

An ethnic Armenian official confirmed on November 14 that 2,317 soldiers had been killed on the other side.

Dozens of civilians also died during the fighting.

Turkey announced on Tuesday that it would help to watch the truce.

Last month, its parliament voted to send a mission.

Its president said he would visit Baku on December 9 and 10.";

#[test]
fn a_war_has_its_losses_with_their_speakers() {
    let card = read("2020-12-03", "Azerbaijan says 2,783 soldiers were killed", WAR);
    let got = figures(&card);
    for want in [
        "2,783 | 2783..2783 exact count | Azerbaijan",
        "more than 100 | 100..? more than count | Azerbaijan",
        "2,317 | 2317..2317 exact count | An ethnic Armenian official",
        "Dozens | ?..? vague count | -",
    ] {
        assert!(got.iter().any(|g| g == want), "{want} is not among {got:#?}");
    }
}

#[test]
fn a_war_has_its_days() {
    let card = read("2020-12-03", "Azerbaijan says 2,783 soldiers were killed", WAR);
    let got = dates(&card);
    for want in [
        "Thursday | 2020-12-03 today",
        "September 27 | 2020-09-27 past",
        "November 10 | 2020-11-10 past",
        "the 1990s | 199X past",
        "November 14 | 2020-11-14 past",
        "Tuesday | 2020-12-01 past",
        "Last month | 2020-11 past",
        "December 9 and 10 | 2020-12-09/2020-12-10 planned",
    ] {
        assert!(got.iter().any(|g| g == want), "{want} is not among {got:#?}");
    }
}

/// A curation names items by their ids and labels by their words: both hold when the text grows.
#[test]
fn another_paragraph_leaves_ids_and_the_editors_labels() {
    let wanted = |text: &str| {
        let mut card = read("2020-12-03", "", text);
        let killed = card.figures.iter().find(|f| f.text == "2,317").unwrap();
        let label = Label::Words("2,317 soldiers … on the other side".to_owned());
        let curation = Curation {
            label: Labels(vec![(killed.id.clone(), label)]),
            ..Curation::default()
        };
        (card, _) = curation.apply(card, text, "");
        let figures = card.figures.into_iter().map(|f| (f.id, f.text, f.what));
        let dates = card.dates.into_iter().map(|d| (d.id, d.text, d.what));
        figures.chain(dates).collect::<BTreeSet<_>>()
    };
    let plain = wanted(WAR);
    let relabelled = |(_, _, what): &(String, String, String)| what == "2,317 soldiers … on the other side";
    assert!(plain.iter().any(relabelled));
    for (at, _) in WAR.match_indices("\n\n") {
        let (before, after) = WAR.split_at(at);
        let edited = wanted(&format!("{before}\n\nThe hills were quiet.{after}"));
        // An item may be off the card, for it now stands further down.
        assert!(edited.is_subset(&plain), "{edited:?}");
        assert!(edited.iter().any(relabelled), "{edited:?}");
    }
}

#[test]
fn the_headline_repeats_the_body_and_is_not_shown_twice() {
    let card = read("2020-12-03", "Azerbaijan says 2,783 soldiers were killed", WAR);
    assert_eq!(card.figures.iter().filter(|f| f.low == Some(2783.0)).count(), 1);
    assert_eq!(card.figures.first().map(|f| f.text.as_str()), Some("2,783"));
}

#[test]
fn two_speakers_with_two_numbers_are_two_figures() {
    let text = "A ferry sank off the northern coast on Sunday.\n\nThe coast guard said that 14 people had died. \
                The owner said that 9 people had died.\n\nPolice confirmed that 30 passengers were rescued.";
    let got = figures(&read("2023-05-09", "Ferry sinks off the coast", text));
    assert!(
        got.iter()
            .any(|g| g.starts_with("14 | 14..14 exact count | The coast guard")),
        "{got:#?}"
    );
    assert!(
        got.iter().any(|g| g.starts_with("9 | 9..9 exact count")),
        "{got:#?}"
    );
    assert!(
        got.iter()
            .any(|g| g.starts_with("30 | 30..30 exact count | Police")),
        "{got:#?}"
    );
}

#[test]
fn a_rise_and_a_fall_by_as_much_are_two_figures() {
    let text = "Sales of vans rose 5 percent in the north, the group said.\n\n\
                In the south, sales of vans fell 5 percent.";
    assert_eq!(
        figures(&read("2023-05-09", "A mixed year for vans", text)).len(),
        2
    );
}

#[test]
fn what_is_denied_is_no_claim() {
    let text = "Norda denied that it had lost $40 million. The bank said that Norda had lost $50 million.";
    let card = read("2023-05-09", "Bank and firm disagree", text);
    let got: Vec<&str> = card.figures.iter().map(|f| f.text.as_str()).collect();
    assert_eq!(got, ["$50 million"]);
}

#[test]
fn a_figure_that_only_the_headline_states_is_shown_as_such() {
    let text =
        "The mill at the river will close, its owner said on Monday.\n\nWorkers had feared it for years.";
    let card = read("2023-05-09", "Mill closure costs 340 jobs", text);
    let item = card.figures.first().expect("one figure");
    assert_eq!((item.text.as_str(), item.place), ("340", Place::Headline));
}

#[test]
fn captions_credits_and_notices_give_nothing() {
    let text = "Rain fell on the valley again.\n\nFiremen pump out a cellar on May 2. [Lena Moor/AFP]\n\n\
                © 2023 The Herald. All rights reserved.";
    let card = read("2023-05-09", "Rain again", text);
    assert_eq!((figures(&card), dates(&card)), (Vec::new(), Vec::new()));
}

#[test]
fn labels_say_what_is_counted() {
    let card = read("2020-12-03", "", WAR);
    let label = |text: &str| {
        card.figures
            .iter()
            .find(|f| f.text == text)
            .map(|f| f.what.as_str())
    };
    assert_eq!(label("more than 100"), Some("of its troops were missing"));
    assert_eq!(label("2,317"), Some("soldiers had been killed on the other side"));
}

#[test]
fn every_mention_has_its_reason() {
    let document = document("2020-12-03", "Azerbaijan says 2,783 soldiers were killed", WAR);
    let article = Article::new(&document);
    let (body, headline) = (engine::read(&article), engine::read_headline(&article));
    let mut decisions: Vec<Decision> = Vec::new();
    let sheet = factsheet(&article, &body, &headline, &mut decisions);
    assert_eq!(
        sheet,
        factsheet(&article, &body, &headline, &mut ()),
        "a trace changes nothing"
    );
    let first = |place: Place| {
        let text = if place == Place::Body {
            article.text
        } else {
            article.headline
        };
        decisions
            .iter()
            .find(|d| d.place == place && d.span.of(text) == "2,783")
            .expect("a decision")
    };
    let (shown, repeat) = (first(Place::Body), first(Place::Headline));
    assert_eq!(
        (shown.outcome, shown.said),
        (Outcome::Shown, Some("attribution.speech.before"))
    );
    assert!(shown.features.iter().map(|(_, weight)| weight).sum::<f64>() >= SHOWN);
    assert_eq!(repeat.outcome, Outcome::Repeats(shown.span));
}

/// A question states nothing: its numbers and dates stay off the card.
#[test]
fn a_question_states_no_fact() {
    let texts = |question: &str| {
        let text = format!("{question}\n\nOn Tuesday the fire destroyed 312 houses, the mayor said.");
        let card = read("2020-12-03", "Fire destroys houses", &text);
        card.figures.into_iter().map(|f| f.text).collect::<Vec<_>>()
    };
    assert_eq!(texts("Did the fire really kill 45 people last year?"), ["312"]);
    assert!(texts("The fire killed 45 people last year.").contains(&"45".to_owned()));
}

/// A date that opens its sentence, set off by a comma, outranks the same date inside it.
#[test]
fn a_date_that_opens_its_sentence_counts_for_more() {
    let importance = |sentence: &str| {
        let text = format!("The council met again.\n\nIt was quiet.\n\n{sentence}");
        let card = read("2020-12-03", "Council meets", &text);
        card.dates.first().map_or(0.0, |d| d.importance)
    };
    assert!(
        importance("Last month, the council closed the old bridge.")
            > importance("The council closed the old bridge last month.")
    );
}

/// What is denied is no figure.
#[test]
fn a_denied_number_is_no_figure() {
    let texts = |sentence: &str| -> Vec<String> {
        let card = read(
            "2020-12-03",
            "Town waits for aid",
            &format!("{sentence}\n\nThe storm destroyed 312 houses."),
        );
        card.figures.into_iter().map(|f| f.text).collect()
    };
    assert_eq!(texts("Not one dollar has arrived, the mayor said."), ["312"]);
    assert!(texts("Only 40 dollars have arrived, the mayor said.").len() == 2);
}

/// An age describes a person and is off the card, unless the news is that the person died at it.
#[test]
fn an_age_at_death_is_news() {
    let texts = |sentence: &str| -> Vec<String> {
        let card = read("2020-12-03", "", sentence);
        card.figures.into_iter().map(|f| f.text).collect()
    };
    for sentence in [
        "The painter Ines Moor died on Friday aged 84.",
        "The painter Ines Moor has died at the age of 84.",
    ] {
        assert_eq!(texts(sentence), ["84"], "{sentence}");
    }
    for sentence in [
        "A man aged 34 was arrested on Friday.",
        "The 84-year-old painter left.",
    ] {
        assert!(texts(sentence).is_empty(), "{sentence}");
    }
}
