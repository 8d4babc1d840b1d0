//! Cards of texts of our own, for the tests and the gallery. Every position is found in the text, so
//! a sample cannot say what its article does not.

use factbox_model::{Bound, Card, Figure, Inferred, KeyDate, Place, Precision, Quote, Status, VERSION};

pub struct Sample {
    pub text: String,
    pub card: Card,
}

pub type Value = (Option<f64>, Option<f64>, Bound, &'static str);

pub fn exact(n: f64) -> Value {
    (Some(n), Some(n), Bound::Exact, "count")
}

impl Sample {
    pub fn new(headline: &str, text: &str, published: Option<&str>) -> Self {
        let mut card = Card {
            version: VERSION,
            ..Card::default()
        };
        card.article.headline = Some(headline.into());
        card.article.url = Some("https://news.example/story".into());
        card.article.published = published.map(str::to_owned);
        card.article.lang = Some("en".into());
        Self {
            text: text.into(),
            card,
        }
    }

    pub fn figure(mut self, text: &str, value: Value, label: &[&str], who: Option<&str>) -> Self {
        let (low, high, bound, unit) = value;
        let facts = self.common(text, label);
        self.card.figures.push(Figure {
            id: format!("f{}", self.card.figures.len() + 1),
            start: facts.start,
            end: facts.end,
            text: text.into(),
            low,
            high,
            bound,
            unit: unit.into(),
            change: None,
            what: facts.what,
            label: facts.label,
            who: who.map(str::to_owned),
            attribution: who.map(|w| self.extent(w)),
            sentence: [facts.start, facts.end],
            place: Place::Body,
            importance: 0.5,
            quote: facts.quote,
            also: Vec::new(),
        });
        self
    }

    pub fn date(
        mut self,
        text: &str,
        (edtf, precision, status): (&str, Precision, Status),
        inferred: &[Inferred],
        label: &[&str],
        who: Option<&str>,
    ) -> Self {
        let facts = self.common(text, label);
        self.card.dates.push(KeyDate {
            id: format!("d{}", self.card.dates.len() + 1),
            start: facts.start,
            end: facts.end,
            text: text.into(),
            edtf: edtf.into(),
            precision,
            inferred: inferred.to_vec(),
            what: facts.what,
            label: facts.label,
            who: who.map(str::to_owned),
            attribution: who.map(|w| self.extent(w)),
            status,
            sentence: [facts.start, facts.end],
            place: Place::Body,
            importance: 0.5,
            quote: facts.quote,
            also: Vec::new(),
        });
        self
    }

    /// Code points of the first place where `part` stands.
    fn extent(&self, part: &str) -> [usize; 2] {
        let at = self
            .text
            .find(part)
            .unwrap_or_else(|| panic!("not in the sample: {part}"));
        let start = self.text[..at].chars().count();
        [start, start + part.chars().count()]
    }

    fn common(&self, text: &str, label: &[&str]) -> Common {
        let [start, end] = self.extent(text);
        let chars: Vec<char> = self.text.chars().collect();
        let part = |from: usize, to: usize| chars[from..to].iter().collect::<String>();
        Common {
            start,
            end,
            what: label.join(" … "),
            label: label.iter().map(|l| self.extent(l)).collect(),
            quote: Quote {
                exact: text.into(),
                prefix: part(start.saturating_sub(32), start),
                suffix: part(end, (end + 32).min(chars.len())),
            },
        }
    }
}

struct Common {
    start: usize,
    end: usize,
    what: String,
    label: Vec<[usize; 2]>,
    quote: Quote,
}

const FLOOD: &str = "At least 1,840 homes were flooded after a levee on the River Marrow gave way on March 14, \
the Valley Rescue Service said on Tuesday. More than 60 people were still missing, it said.

Mayor Ilse Brandt put the number of flooded homes at 2,315 and said the water had reached streets that stayed \
dry in 1987. The repair will cost about 48 million euros, according to the state treasury, and dozens of \
families remain in shelters.

The levee was raised in the 1990s. Engineers warned of cracks in November 2023, and the council voted on \
February 6 to close the road beside it. Pumping ended on March 29. Last month the parliament set up an inquiry.

Brandt said she would reopen the bridge on May 4 and 5, and the inquiry is due to report in September.";

/// A whole card: hedges, two speakers on one thing, a decade, inferred and planned dates.
pub fn flood() -> Sample {
    use Inferred::{Day, Month, Year};
    use Status::{Past, Planned, Today};
    let rescue = Some("the Valley Rescue Service");
    let mayor = Some("Mayor Ilse Brandt");
    let mut sample = Sample::new(
        "Levee failure floods the Marrow valley",
        FLOOD,
        Some("2024-04-02"),
    )
    .figure(
        "At least 1,840",
        (Some(1840.0), None, Bound::AtLeast, "count"),
        &["homes were flooded"],
        rescue,
    )
    .figure(
        "More than 60",
        (Some(60.0), None, Bound::MoreThan, "count"),
        &["people were still missing"],
        rescue,
    )
    .figure("2,315", exact(2315.0), &["the number of flooded homes"], mayor)
    .figure(
        "about 48 million euros",
        (Some(48e6), Some(48e6), Bound::About, "EUR"),
        &["The repair will cost"],
        Some("the state treasury"),
    )
    .figure(
        "dozens",
        (None, None, Bound::Vague, "count"),
        &["families remain in shelters"],
        None,
    )
    .date(
        "March 14",
        ("2024-03-14", Precision::Day, Past),
        &[Year],
        &["a levee", "gave way"],
        rescue,
    )
    .date(
        "May 4 and 5",
        ("2024-05-04/2024-05-05", Precision::Day, Planned),
        &[Year],
        &["would reopen the bridge"],
        Some("Brandt"),
    )
    .date(
        "March 29",
        ("2024-03-29", Precision::Day, Past),
        &[Year],
        &["Pumping ended"],
        None,
    )
    .date(
        "February 6",
        ("2024-02-06", Precision::Day, Past),
        &[Year],
        &["the council voted", "to close the road beside it"],
        None,
    )
    .date(
        "November 2023",
        ("2023-11", Precision::Month, Past),
        &[],
        &["Engineers warned of cracks"],
        None,
    )
    .date(
        "Tuesday",
        ("2024-04-02", Precision::Day, Today),
        &[Day, Month, Year],
        &["the Valley Rescue Service said"],
        None,
    )
    .date(
        "Last month",
        ("2024-03", Precision::Month, Past),
        &[Month, Year],
        &["the parliament set up an inquiry"],
        None,
    )
    .date(
        "September",
        ("2024-09", Precision::Month, Planned),
        &[Year],
        &["the inquiry is due to report"],
        None,
    )
    .date(
        "the 1990s",
        ("199X", Precision::Decade, Past),
        &[],
        &["The levee was raised"],
        None,
    )
    .date(
        "1987",
        ("1987", Precision::Year, Past),
        &[],
        &["streets that stayed dry"],
        mayor,
    );
    sample.card.article.credit = Some("Reporting by the valley desk; agencies".into());
    sample
}

/// Quarterly results: money, percentages and rises, no speakers but one.
pub fn results() -> Sample {
    use Status::{Past, Planned};
    let text = "Northlight Ferries said revenue rose to $412.6 million in the three months to June 30, from \
$388.1 million a year earlier. Net profit fell 7.5 percent to $31.9 million. Passenger numbers grew between 3 and \
4 percent.

The company carried 2,104,338 passengers. It expects revenue of $1.6 billion to $1.65 billion in 2025 and will \
report third-quarter results on November 6. The dividend is payable on September 15.";
    let company = Some("Northlight Ferries");
    let usd = |n: f64| (Some(n), Some(n), Bound::Exact, "USD");
    Sample::new("Northlight Ferries lifts revenue", text, Some("2025-08-07"))
        .figure(
            "$412.6 million",
            usd(412.6e6),
            &["revenue", "in the three months to June 30"],
            company,
        )
        .figure(
            "$388.1 million",
            usd(388.1e6),
            &["revenue", "a year earlier"],
            company,
        )
        .figure("$31.9 million", usd(31.9e6), &["Net profit"], company)
        .figure(
            "7.5 percent",
            (Some(7.5), Some(7.5), Bound::Exact, "percent"),
            &["Net profit fell"],
            company,
        )
        .figure(
            "between 3 and 4 percent",
            (Some(3.0), Some(4.0), Bound::Range, "percent"),
            &["Passenger numbers grew"],
            None,
        )
        .figure("2,104,338", exact(2_104_338.0), &["passengers"], None)
        .figure(
            "$1.6 billion to $1.65 billion",
            (Some(1.6e9), Some(1.65e9), Bound::Range, "USD"),
            &["revenue", "in 2025"],
            company,
        )
        .date(
            "June 30",
            ("2025-06-30", Precision::Day, Past),
            &[Inferred::Year],
            &["the three months"],
            company,
        )
        .date(
            "November 6",
            ("2025-11-06", Precision::Day, Planned),
            &[Inferred::Year],
            &["will report third-quarter results"],
            None,
        )
        .date(
            "September 15",
            ("2025-09-15", Precision::Day, Planned),
            &[Inferred::Year],
            &["The dividend is payable"],
            None,
        )
}

/// Sixty items of each kind.
pub fn many() -> Sample {
    let mut text = String::new();
    for n in 1..=60 {
        text.push_str(&format!(
            "Station {n:02} counted {n}{n:02} birds, and the ringing there began on day {n:02}x. "
        ));
    }
    let mut sample = Sample::new("Sixty stations, sixty counts", &text, Some("2023-06-30"));
    let start = factbox_card::Day::new(2023, 1, 10).unwrap_or(factbox_card::Day(0));
    for n in 1..=60 {
        let number = format!("{n}{n:02}");
        sample = sample
            .figure(
                &number,
                exact(number.parse().unwrap_or(0.0)),
                &[&format!("Station {n:02}")],
                None,
            )
            .date(
                &format!("day {n:02}x"),
                (
                    &factbox_card::Day(start.0 + n * 5).iso(),
                    Precision::Day,
                    Status::Past,
                ),
                &[],
                &["the ringing there"],
                None,
            );
    }
    sample
}

/// Words and numbers longer than any line.
pub fn long() -> Sample {
    let text = "The Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft counted \
123,456,789,012,345,678,901 grains and approximately one hundred and twenty-three thousand four hundred and \
fifty-six sacks. Its meeting on the evening of the second Thursday of November 2031 is called \
Generalversammlungsvorbereitungsausschusssitzung.";
    let who = Some("The Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
    Sample::new("A long story", text, Some("2031-10-01"))
        .figure("123,456,789,012,345,678,901", exact(1.23e20), &["grains"], who)
        .figure(
            "approximately one hundred and twenty-three thousand four hundred and fifty-six",
            (Some(123_456.0), Some(123_456.0), Bound::About, "count"),
            &["sacks"],
            who,
        )
        .date(
            "the evening of the second Thursday of November 2031",
            ("2031-11-13", Precision::Day, Status::Planned),
            &[],
            &[
                "Its meeting",
                "is called Generalversammlungsvorbereitungsausschusssitzung",
            ],
            who,
        )
}

/// Nothing but the future.
pub fn planned() -> Sample {
    let text = "The museum opens on June 1, 2026. A second hall follows in the autumn of 2027, and the garden in 2030. \
Entry will cost 12 euros.";
    Sample::new("New museum", text, Some("2026-02-10"))
        .date(
            "June 1, 2026",
            ("2026-06-01", Precision::Day, Status::Planned),
            &[],
            &["The museum opens"],
            None,
        )
        .date(
            "the autumn of 2027",
            ("2027-23", Precision::Season, Status::Planned),
            &[],
            &["A second hall follows"],
            None,
        )
        .date(
            "2030",
            ("2030", Precision::Year, Status::Planned),
            &[],
            &["the garden"],
            None,
        )
        .figure(
            "12 euros",
            (Some(12.0), Some(12.0), Bound::Exact, "EUR"),
            &["Entry will cost"],
            None,
        )
}

/// No day of publication: nothing is inferred.
pub fn undated() -> Sample {
    let text = "The bridge, closed on Monday, carried 9,000 cars a day. It was built in 1931 and widened in May 1964.";
    Sample::new("Bridge closed", text, None)
        .figure("9,000", exact(9000.0), &["cars a day"], None)
        .date(
            "1931",
            ("1931", Precision::Year, Status::Past),
            &[],
            &["It was built"],
            None,
        )
        .date(
            "May 1964",
            ("1964-05", Precision::Month, Status::Past),
            &[],
            &["widened"],
            None,
        )
}

/// One fact, which needs no tabs.
pub fn one() -> Sample {
    Sample::new(
        "One number",
        "The fund holds 14.2 million euros.",
        Some("2024-01-15"),
    )
    .figure(
        "14.2 million euros",
        (Some(14.2e6), Some(14.2e6), Bound::Exact, "EUR"),
        &["The fund holds"],
        None,
    )
}

/// Every sample with its name.
pub fn all() -> Vec<(&'static str, Sample)> {
    let without = |mut sample: Sample, figures: bool| {
        if figures {
            sample.card.figures.clear();
        } else {
            sample.card.dates.clear();
        }
        sample
    };
    vec![
        ("flood", flood()),
        ("results", results()),
        ("no-dates", without(flood(), false)),
        ("no-figures", without(flood(), true)),
        ("one", one()),
        ("many", many()),
        ("long", long()),
        ("undated", undated()),
        ("planned", planned()),
    ]
}
