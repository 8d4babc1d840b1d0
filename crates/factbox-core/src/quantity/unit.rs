//! What quantities are measured in: one table of units with the card's name and NewsQuant's.

use crate::lex::{Kind, Lexed};

/// A unit of measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Measure {
    /// The card's name: `percent`, an ISO 4217 code, `km`, `day`.
    pub card: &'static str,
    /// NewsQuant's name: "percentage", "dollar", "kilometre", "day".
    pub name: &'static str,
    /// How it may be written.
    form: Form,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// A word, in any case, singular or plural.
    Word,
    /// A symbol, with or without a space before it.
    Symbol,
    /// A letter that is a word or an initial elsewhere: only glued to its number.
    Glued,
    /// The same, as a capital: "35C".
    Capital,
}

const fn word(card: &'static str, name: &'static str) -> Measure {
    Measure {
        card,
        name,
        form: Form::Word,
    }
}

const fn symbol(card: &'static str, name: &'static str) -> Measure {
    Measure {
        card,
        name,
        form: Form::Symbol,
    }
}

const fn capital(card: &'static str, name: &'static str) -> Measure {
    Measure {
        card,
        name,
        form: Form::Capital,
    }
}

/// A currency, by ISO 4217 code or coin.
pub(crate) const fn money(card: &'static str, name: &'static str) -> Measure {
    word(card, name)
}

const fn glued(card: &'static str, name: &'static str) -> Measure {
    Measure {
        card,
        name,
        form: Form::Glued,
    }
}

crate::lexicon! {
    /// Units by their singular or symbol, in lower case.
    UNITS: Measure = {
        // Share.
        "%" => symbol("percent", "percentage"), "percent" => word("percent", "percentage"),
        "pc" => symbol("percent", "percentage"), "pct" => symbol("percent", "percentage"),
        "point" => word("point", "point"), "pt" => symbol("point", "point"),
        "bps" => symbol("basis point", "basis point"), "bp" => glued("basis point", "basis point"),
        // Time.
        "second" => word("second", "second"), "sec" => word("second", "second"),
        "s" => glued("second", "second"), "ms" => symbol("ms", "millisecond"),
        "millisecond" => word("ms", "millisecond"), "microsecond" => word("μs", "microsecond"),
        "nanosecond" => word("ns", "nanosecond"),
        "minute" => word("minute", "minute"), "min" => word("minute", "minute"),
        "hour" => word("hour", "hour"), "hr" => word("hour", "hour"), "h" => glued("hour", "hour"),
        "day" => word("day", "day"), "week" => word("week", "week"), "wk" => symbol("week", "week"),
        "weekend" => word("weekend", "weekend"), "night" => word("night", "night"),
        "fortnight" => word("fortnight", "fortnight"), "month" => word("month", "month"),
        "year" => word("year", "year"), "annum" => word("year", "year"), "yr" => word("year", "year"), "decade" => word("decade", "decade"),
        "century" => word("century", "century"), "centuries" => word("century", "century"),
        "millennium" => word("millennium", "millennium"), "millennia" => word("millennium", "millennium"),
        // Length.
        "nanometre" => word("nm", "nanometre"), "nanometer" => word("nm", "nanometre"),
        "nm" => symbol("nm", "nanometre"), "micrometre" => word("μm", "micrometre"),
        "micrometer" => word("μm", "micrometre"), "micron" => word("μm", "micrometre"),
        "μm" => symbol("μm", "micrometre"), "µm" => symbol("μm", "micrometre"),
        "millimetre" => word("mm", "millimetre"), "millimeter" => word("mm", "millimetre"),
        "mm" => symbol("mm", "millimetre"), "centimetre" => word("cm", "centimetre"),
        "centimeter" => word("cm", "centimetre"), "cm" => symbol("cm", "centimetre"),
        "decimetre" => word("dm", "decimetre"), "decimeter" => word("dm", "decimetre"),
        "dm" => symbol("dm", "decimetre"), "metre" => word("m", "metre"), "meter" => word("m", "metre"),
        "kilometre" => word("km", "kilometre"), "kilometer" => word("km", "kilometre"),
        "km" => symbol("km", "kilometre"), "kms" => symbol("km", "kilometre"),
        "inch" => word("inch", "inch"), "inches" => word("inch", "inch"), "in" => glued("inch", "inch"),
        "foot" => word("foot", "foot"), "feet" => word("foot", "foot"), "ft" => symbol("foot", "foot"),
        "yard" => word("yard", "yard"), "yd" => symbol("yard", "yard"), "yds" => symbol("yard", "yard"),
        "mile" => word("mile", "mile"), "mi" => glued("mile", "mile"), "furlong" => word("furlong", "furlong"),
        // Area.
        "acre" => word("acre", "acre"), "hectare" => word("hectare", "hectare"),
        "ha" => symbol("hectare", "hectare"), "sqm" => symbol("m²", "square metre"),
        "sqft" => symbol("square foot", "square foot"), "km2" => symbol("km²", "square kilometre"),
        "m2" => symbol("m²", "square metre"), "m3" => symbol("m³", "cubic metre"),
        // Mass.
        "microgram" => word("μg", "microgram"), "milligram" => word("mg", "milligram"),
        "mg" => symbol("mg", "milligram"), "gram" => word("g", "gram"), "gramme" => word("g", "gram"),
        "g" => glued("g", "gram"), "kilogram" => word("kg", "kilogram"), "kilo" => word("kg", "kilogram"),
        "kg" => symbol("kg", "kilogram"), "kgs" => symbol("kg", "kilogram"),
        "ton" => word("ton", "ton"), "tonne" => word("tonne", "tonne"), "t" => glued("tonne", "tonne"),
        "kiloton" => word("kiloton", "kiloton"), "megaton" => word("megaton", "megaton"),
        "gigaton" => word("gigaton", "gigaton"), "kilotonne" => word("kiloton", "kiloton"),
        "megatonne" => word("megaton", "megaton"), "gigatonne" => word("gigaton", "gigaton"),
        "pound" => word("pound", "pound-mass"), "lb" => symbol("pound", "pound-mass"), "lbs" => symbol("pound", "pound-mass"),
        "ounce" => word("ounce", "ounce"), "oz" => symbol("ounce", "ounce"), "stone" => word("stone", "stone"),
        "carat" => word("carat", "carat"),
        // Volume.
        "millilitre" => word("ml", "millilitre"), "milliliter" => word("ml", "millilitre"),
        "ml" => symbol("ml", "millilitre"), "centilitre" => word("cl", "centilitre"),
        "cl" => symbol("cl", "centilitre"), "litre" => word("litre", "litre"), "liter" => word("litre", "litre"),
        "l" => glued("litre", "litre"), "cc" => symbol("cc", "cubic centimetre"),
        "cup" => word("cup", "cup"), "gallon" => word("gallon", "gallon"), "pint" => word("pint", "pint"), "quart" => word("quart", "quart"),
        "barrel" => word("barrel", "barrel"), "bbl" => symbol("barrel", "barrel"),
        "bushel" => word("bushel", "bushel"), "tablespoon" => word("tablespoon", "tablespoon"),
        "teaspoon" => word("teaspoon", "teaspoon"), "tbsp" => symbol("tablespoon", "tablespoon"),
        "tsp" => symbol("teaspoon", "teaspoon"),
        // Speed.
        "mph" => symbol("mph", "mile per hour"), "kph" => symbol("km/h", "kilometre per hour"),
        "kmh" => symbol("km/h", "kilometre per hour"), "knot" => word("knot", "knot"),
        "kt" => symbol("knot", "knot"), "kts" => symbol("knot", "knot"), "rpm" => symbol("rpm", "revolution per minute"),
        "bpm" => symbol("bpm", "beat per minute"), "mpg" => symbol("mpg", "mile per gallon"),
        // Energy and power.
        "milliwatt" => word("mW", "milliwatt"), "watt" => word("W", "watt"), "w" => glued("W", "watt"),
        "kilowatt" => word("kW", "kilowatt"), "kw" => symbol("kW", "kilowatt"),
        "megawatt" => word("MW", "megawatt"), "mw" => symbol("MW", "megawatt"),
        "gigawatt" => word("GW", "gigawatt"), "gw" => symbol("GW", "gigawatt"),
        "terawatt" => word("TW", "terawatt"), "wh" => symbol("Wh", "watt hour"),
        "kwh" => symbol("kWh", "kilowatt hour"), "mwh" => symbol("MWh", "megawatt hour"),
        "gwh" => symbol("GWh", "gigawatt hour"), "twh" => symbol("TWh", "terawatt hour"),
        "mah" => symbol("mAh", "milliampere-hour"), "ah" => glued("Ah", "ampere-hour"),
        "volt" => word("V", "volt"), "v" => glued("V", "volt"), "kilovolt" => word("kV", "kilovolt"),
        "kv" => symbol("kV", "kilovolt"), "amp" => word("A", "ampere"), "ampere" => word("A", "ampere"),
        "joule" => word("J", "joule"), "kilojoule" => word("kJ", "kilojoule"), "kj" => symbol("kJ", "kilojoule"),
        "calorie" => word("calorie", "calorie"), "kilocalorie" => word("kcal", "kilocalorie"),
        "kcal" => symbol("kcal", "kilocalorie"), "horsepower" => word("hp", "horsepower"),
        "hp" => symbol("hp", "horsepower"), "bhp" => symbol("bhp", "brake horsepower"),
        "farad" => word("F", "farad"), "ohm" => word("Ω", "ohm"),
        "btu" => symbol("BTU", "british thermal unit"), "mmbtu" => symbol("mmBTU", "mega british thermal unit"),
        // Pressure, frequency, sound.
        "pascal" => word("Pa", "pascal"), "kilopascal" => word("kPa", "kilopascal"),
        "kpa" => symbol("kPa", "kilopascal"), "megapascal" => word("MPa", "megapascal"),
        "mpa" => symbol("MPa", "megapascal"), "gigapascal" => word("GPa", "gigapascal"),
        "gpa" => symbol("GPa", "gigapascal"), "psi" => symbol("psi", "pound per square inch"),
        "hertz" => word("Hz", "hertz"), "hz" => symbol("Hz", "hertz"), "kilohertz" => word("kHz", "kilohertz"),
        "khz" => symbol("kHz", "kilohertz"), "megahertz" => word("MHz", "megahertz"),
        "mhz" => symbol("MHz", "megahertz"), "gigahertz" => word("GHz", "gigahertz"),
        "ghz" => symbol("GHz", "gigahertz"), "decibel" => word("dB", "decibel"), "db" => symbol("dB", "decibel"),
        // Data.
        "byte" => word("byte", "byte"), "bit" => glued("bit", "bit"), "kilobyte" => word("kB", "kilobyte"),
        "kb" => symbol("kB", "kilobyte"), "megabyte" => word("MB", "megabyte"), "mb" => symbol("MB", "megabyte"),
        "gigabyte" => word("GB", "gigabyte"), "gb" => symbol("GB", "gigabyte"),
        "terabyte" => word("TB", "terabyte"), "tb" => symbol("TB", "terabyte"), "pb" => symbol("PB", "petabyte"),
        "petabyte" => word("PB", "petabyte"), "kbps" => symbol("kbit/s", "kilobit per second"),
        "mbps" => symbol("Mbit/s", "megabit per second"), "gbps" => symbol("Gbit/s", "gigabit per second"),
        "megapixel" => word("megapixel", "megapixel"), "mp" => glued("megapixel", "megapixel"),
        "fps" => symbol("fps", "frame per second"), "ppm" => symbol("ppm", "part per million"),
        "ppb" => symbol("ppb", "part per billion"),
        // Temperature and angle.
        "°" => symbol("degree", "degree"), "degree" => word("degree", "degree"),
        "c" => capital("°C", "celsius"), "f" => capital("°F", "fahrenheit"),
        "celsius" => word("°C", "celsius"), "celcius" => word("°C", "celsius"),
        "centigrade" => word("°C", "celsius"), "fahrenheit" => word("°F", "fahrenheit"),
        "farenheit" => word("°F", "fahrenheit"), "kelvin" => word("K", "kelvin"),
        // Sport.
        "ppg" => symbol("ppg", "point per game"), "rpg" => symbol("rpg", "rebound per game"),
        "apg" => symbol("apg", "assist per game"),
    }
}

/// The metre; its symbol is no entry of the table, "m" being a million elsewhere.
pub(crate) const METRE: Measure = word("m", "metre");
/// "m/s".
pub(crate) const METRE_PER_SECOND: Measure = word("m/s", "metre per second");
/// "times" and "fold".
pub(crate) const TIMES: Measure = word("times", "count");
/// A part of a whole.
pub(crate) const SHARE: Measure = word("percent", "percentage");
/// Ages in years, months, weeks and days.
pub(crate) const OLD: [Measure; 4] = [
    word("year", "year of age"),
    word("month", "month of age"),
    word("week", "week of age"),
    word("day", "day of age"),
];

/// A unit and the tokens that write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Written {
    /// The unit.
    pub measure: Measure,
    /// Last token of the unit, included.
    pub last: usize,
}

/// The unit written at token `i`, one or more tokens: "kg", "square feet", "degrees Celsius",
/// "percentage points", "per cent".
pub(crate) fn unit(lexed: &Lexed<'_>, i: usize) -> Option<Written> {
    if let Some(found) = several_words(lexed, i) {
        return Some(found);
    }
    if lexed.word(i) == "Nm" {
        return Some(Written {
            measure: NEWTON_METRE,
            last: i,
        });
    }
    let measure = table(lexed, i)?;
    // "1-in-5" is not an inch.
    let is_glued = lexed.glued(i) && lexed.token(i.wrapping_sub(1)).kind == Kind::Number;
    let word = lexed.word(i);
    let fits = match measure.form {
        Form::Word => true,
        Form::Symbol => is_glued || word.len() > 1 || lexed.token(i).kind == Kind::Symbol,
        // "3G" and "Channel 5s" are names.
        Form::Glued => is_glued && word != "G" && (measure.name != "second" || is_decimal(lexed, i)),
        Form::Capital => is_glued && lexed.token(i).is_capital,
    };
    fits.then(|| degrees(lexed, measure, i))
}

/// Whether the number before token `i` has a decimal point.
fn is_decimal(lexed: &Lexed<'_>, i: usize) -> bool {
    i > 0 && lexed.word(i - 1).contains('.')
}

/// The table's entry for the word at `i` or its singular.
pub(crate) fn table(lexed: &Lexed<'_>, i: usize) -> Option<Measure> {
    lexed.look(i, &UNITS).or_else(|| {
        let singular = lexed.word(i).strip_suffix(['s', 'S'])?;
        UNITS
            .get(singular, crate::lex::hash(singular))
            .filter(|m| m.form == Form::Word)
    })
}

fn degrees(lexed: &Lexed<'_>, measure: Measure, i: usize) -> Written {
    if measure.card == "degree" {
        let scale = match lexed.word(i + 1) {
            "C" | "c" => Some(word("°C", "celsius")),
            "F" | "f" => Some(word("°F", "fahrenheit")),
            _ => table(lexed, i + 1).filter(|m| matches!(m.card, "°C" | "°F" | "K")),
        };
        if let Some(measure) = scale {
            return Written { measure, last: i + 1 };
        }
    }
    Written { measure, last: i }
}

/// Words that follow the first of a unit, each in the singular, and the unit.
type Rest = &'static [(&'static [&'static str], Measure)];

crate::lexicon! {
    /// Units of several words by their first; the longer first.
    COMPOUNDS: Rest = {
        "per" => &[(&["cent", "point"], POINT), (&["cent"], word("percent", "percentage"))],
        "percentage" => &[(&["point"], POINT)], "percent" => &[(&["point"], POINT)],
        "%" => &[(&["point"], POINT)], "basis" => &[(&["point"], word("basis point", "basis point"))],
        "metric" => &[(&["ton"], word("tonne", "metric ton")), (&["tonne"], word("tonne", "metric ton"))],
        "light" => &[(&["year"], word("light year", "light year"))],
        "nautical" => &[(&["mile"], word("nautical mile", "nautical mile"))],
        "fluid" => &[(&["ounce"], word("fluid ounce", "fluid ounce"))],
        "troy" => &[(&["ounce"], word("troy ounce", "troy ounce"))],
        "pound" => &[(&["foot"], TORQUE), (&["feet"], TORQUE)],
        "lb" => &[(&["ft"], TORQUE)], "foot" => &[(&["pound"], TORQUE)],
        "newton" => &[(&["metre"], NEWTON_METRE), (&["meter"], NEWTON_METRE)],
        "watt" => &[(&["hour"], word("Wh", "watt hour"))],
        "kilowatt" => &[(&["hour"], word("kWh", "kilowatt hour"))],
        "megawatt" => &[(&["hour"], word("MWh", "megawatt hour"))],
        "gigawatt" => &[(&["hour"], word("GWh", "gigawatt hour"))],
        "terawatt" => &[(&["hour"], word("TWh", "terawatt hour"))],
        "part" => &PARTS, "parts" => &PARTS,
        "km" => &[(&["/", "h"], SPEED), (&["/", "hr"], SPEED), (&["/", "hour"], SPEED), (&["per", "hour"], SPEED)],
        "kilometre" => &PER_HOUR, "kilometres" => &PER_HOUR, "kilometer" => &PER_HOUR,
        "kilometers" => &PER_HOUR, "mile" => &MILES_PER_HOUR, "miles" => &MILES_PER_HOUR,
    }
}

const POINT: Measure = word("percentage point", "percentage point");
const TORQUE: Measure = word("pound-foot", "pound-foot");
const NEWTON_METRE: Measure = word("Nm", "newton metre");
const SPEED: Measure = word("km/h", "kilometre per hour");
const PER_HOUR: [(&[&str], Measure); 2] = [(&["per", "hour"], SPEED), (&["an", "hour"], SPEED)];
const MILES_PER_HOUR: [(&[&str], Measure); 2] = [
    (&["per", "hour"], word("mph", "mile per hour")),
    (&["an", "hour"], word("mph", "mile per hour")),
];
const PARTS: [(&[&str], Measure); 2] = [
    (&["per", "million"], word("ppm", "part per million")),
    (&["per", "billion"], word("ppb", "part per billion")),
];

/// The token after `i`, stepping over a hyphen.
fn next(lexed: &Lexed<'_>, i: usize) -> usize {
    i + 1 + usize::from(lexed.token(i + 1).kind == Kind::Dash && lexed.glued(i + 1))
}

fn several_words(lexed: &Lexed<'_>, i: usize) -> Option<Written> {
    if lexed.is_any(i, &["square", "sq", "cubic", "cu"]) {
        let mut last = next(lexed, i);
        last += usize::from(lexed.word(last) == ".");
        let card = base(lexed, last)?;
        let measure = if lexed.is_any(i, &["square", "sq"]) {
            squared(card)
        } else {
            cubed(card)
        };
        return Some(Written {
            measure: measure?,
            last,
        });
    }
    let entries = lexed.look(i, &COMPOUNDS)?;
    entries.iter().find_map(|(rest, measure)| {
        let mut last = i;
        for word in *rest {
            last = next(lexed, last);
            let written = lexed.word(last);
            let singular = written.strip_suffix(['s', 'S']).unwrap_or(written);
            if !written.eq_ignore_ascii_case(word) && !singular.eq_ignore_ascii_case(word) {
                return None;
            }
        }
        Some(Written {
            measure: *measure,
            last,
        })
    })
}

fn squared(card: &str) -> Option<Measure> {
    let (card, name) = match card {
        "mm" => ("mm²", "square millimetre"),
        "cm" => ("cm²", "square centimetre"),
        "m" => ("m²", "square metre"),
        "km" => ("km²", "square kilometre"),
        "inch" => ("square inch", "square inch"),
        "foot" => ("square foot", "square foot"),
        "yard" => ("square yard", "square yard"),
        "mile" => ("square mile", "square mile"),
        _ => return None,
    };
    Some(word(card, name))
}

fn cubed(card: &str) -> Option<Measure> {
    let (card, name) = match card {
        "cm" => ("cm³", "cubic centimetre"),
        "m" => ("m³", "cubic metre"),
        "km" => ("km³", "cubic kilometre"),
        "inch" => ("cubic inch", "cubic inch"),
        "foot" => ("cubic foot", "cubic foot"),
        "yard" => ("cubic yard", "cubic yard"),
        "mile" => ("cubic mile", "cubic mile"),
        _ => return None,
    };
    Some(word(card, name))
}

/// The card's name of the length at token `i`; the metre's symbol is no entry of the table, being a
/// million elsewhere.
fn base(lexed: &Lexed<'_>, i: usize) -> Option<&'static str> {
    if lexed.is(i, "m") {
        return Some("m");
    }
    table(lexed, i).map(|m| m.card)
}

/// Whether a unit of the card measures time.
pub(crate) fn is_duration(card: &str) -> bool {
    matches!(
        card,
        "second"
            | "minute"
            | "hour"
            | "day"
            | "night"
            | "weekend"
            | "week"
            | "fortnight"
            | "month"
            | "year"
            | "decade"
            | "century"
            | "millennium"
    )
}
