//! Words that are shortened with a stop, and whether a sentence may end at it.

/// What is shortened, told apart by what the stop behind it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// Before a name, of a person or a place: "Gen. Lee", "St. Kilda".
    Title,
    /// A state of America behind a town; in small letters it is a word ("iron ore").
    State,
    /// Always inside a sentence: "Norda v. Moor", "Nov. 5".
    Inside,
    /// Inside a sentence or at its end: "Norda Inc.", "5 p.m."
    Either,
    /// A word too, if no number follows: "No. 5".
    Numbered,
}

use Abbreviation::{Either, Inside, Numbered, State, Title};

crate::lexicon! {
    /// Abbreviations without their stop; initials hold theirs.
    pub(crate) ABBREVIATIONS: Abbreviation = {
        "mr" => Title, "mrs" => Title, "ms" => Title, "dr" => Title, "prof" => Title, "gen" => Title,
        "col" => Title, "maj" => Title, "lt" => Title, "sgt" => Title, "capt" => Title, "cmdr" => Title,
        "adm" => Title, "gov" => Title, "sen" => Title, "rep" => Title, "reps" => Title, "sens" => Title,
        "rev" => Title, "hon" => Title, "pres" => Title, "st" => Title, "mt" => Title, "ft" => Title,
        "vs" => Inside, "v" => Inside, "nos" => Inside, "e.g." => Inside, "i.e." => Inside,
        "approx" => Inside, "est" => Inside, "dept" => Inside, "univ" => Inside,
        "jan" => Inside, "feb" => Inside, "mar" => Inside, "apr" => Inside, "jun" => Inside, "jul" => Inside,
        "aug" => Inside, "sep" => Inside, "sept" => Inside, "oct" => Inside, "nov" => Inside, "dec" => Inside,
        "mon" => Inside, "tue" => Inside, "tues" => Inside, "wed" => Inside, "thu" => Inside,
        "thur" => Inside, "thurs" => Inside, "fri" => Inside,
        "no" => Numbered, "art" => Numbered, "sec" => Numbered,
        "inc" => Either, "corp" => Either, "co" => Either, "ltd" => Either, "plc" => Either,
        "bros" => Either, "jr" => Either, "sr" => Either, "etc" => Either, "ave" => Either, "blvd" => Either,
        "ala" => State, "ariz" => State, "ark" => State, "calif" => State, "colo" => State, "conn" => State,
        "del" => State, "fla" => State, "ga" => State, "ill" => State, "ind" => State, "kan" => State,
        "ky" => State, "la" => State, "mass" => State, "md" => State, "mich" => State, "minn" => State,
        "miss" => State, "mo" => State, "mont" => State, "neb" => State, "nev" => State, "okla" => State,
        "ore" => State, "pa" => State, "tenn" => State, "tex" => State, "va" => State, "vt" => State,
        "wash" => State, "wis" => State, "wyo" => State, "d.c." => State, "n.c." => State, "n.d." => State,
        "n.h." => State, "n.j." => State, "n.m." => State, "n.y." => State, "r.i." => State, "s.c." => State,
        "s.d." => State,
    }
}
