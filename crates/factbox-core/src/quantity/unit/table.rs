//! The units: by their singular or symbol, and those of several words by their first.
//!
//! The metre's "m" is no entry: it is a million elsewhere (see `rules::measure`).

use super::{Measure, capital, glued, symbol, word};

crate::lexicon! {
    /// Units by their singular or symbol, in lower case.
    pub(super) UNITS: Measure = {
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
        "″" => symbol("inch", "inch"), "′" => symbol("foot", "foot"),
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

/// Words that follow the first of a unit, each in the singular, and the unit.
pub(super) type Rest = &'static [(&'static [&'static str], Measure)];

crate::lexicon! {
    /// Units of several words by their first; the longer first.
    pub(super) COMPOUNDS: Rest = {
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
/// Its symbol differs from the nanometre's by case only.
pub(super) const NEWTON_METRE: Measure = word("Nm", "newton metre");
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
