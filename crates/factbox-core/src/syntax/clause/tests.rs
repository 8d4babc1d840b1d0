//! Clauses with their subjects and verbs.

use super::Clause;
use crate::lex::Lexed;
use crate::syntax::Syntax;

/// The clauses of a text that have a verb, as "opener: subject / verb; ...".
fn clauses(text: &str) -> String {
    let lexed = Lexed::new(text);
    let syntax = Syntax::new(&lexed, &[], &[]);
    let words = |a: usize, b: usize| lexed.span(syntax.chunk(a).first, syntax.chunk(b).last).of(text);
    let clause = |c: &Clause| {
        let opener = format!("{:?}", c.opener).to_lowercase();
        let subject = c.subject.map_or("-", |(a, b)| words(a, b));
        c.verb.map(|v| format!("{opener}: {subject} / {}", words(v, v)))
    };
    let clauses: Vec<String> = syntax.clauses.iter().filter_map(clause).collect();
    clauses.join("; ")
}

#[test]
fn clauses_have_their_subjects() {
    for (text, want) in [
        ("The mill will close.", "main: The mill / will close"),
        (
            "A man on the new rate brews 40 pints.",
            "main: A man on the new rate / brews",
        ),
        (
            "Figures released on Friday show rents rose.",
            "main: Figures released on Friday / show; content: rents / rose",
        ),
        (
            "Moor, 54, who lost it, has left.",
            "main: Moor / has left; relative: Moor / lost",
        ),
        (
            "They jailed Moor, 54, of Kiel, who lost it.",
            "main: They / jailed; relative: Moor / lost",
        ),
        (
            "They sued the mayor of Kiel, who lost it.",
            "main: They / sued; relative: the mayor of Kiel / lost",
        ),
        (
            "They met the heads of the firm, which was sold.",
            "main: They / met; relative: the firm / was sold",
        ),
        (
            "They met in May, in Kiel, which lost it.",
            "main: They / met; relative: Kiel / lost",
        ),
        (
            "It shut ten mills and docks as the town faces heavy floods.",
            "main: It / shut; adverbial: the town / faces",
        ),
        (
            "The board backs a rise of 12 cents, to be paid in May.",
            "main: The board / backs; participle: a rise of 12 cents / to be paid",
        ),
        (
            "The first is due in May and the second in June.",
            "main: The first / is",
        ),
        (
            "Norda, who have won two games and sit in third, turned down a bid.",
            "main: Norda / turned; relative: Norda / have won",
        ),
        (
            "Officials fear the toll could rise.",
            "main: Officials / fear; content: the toll / could rise",
        ),
        (
            "Norda, which next meets them, has left.",
            "main: Norda / has left; relative: Norda / next meets",
        ),
        (
            "The man who took cash to pay for a boat and a house was jailed.",
            "main: The man / was jailed; relative: The man / took",
        ),
        (
            "Nine men, including two clerks aged 4 and 11, were hurt.",
            "main: Nine men / were hurt",
        ),
        ("Fell's wife left.", "main: Fell's wife / left"),
        (
            "The mill, with aid coming from the state, will close.",
            "main: The mill / will close",
        ),
        (
            "Moor said the raid, planned in May, would go on.",
            "main: Moor / said; content: the raid / would go; participle: the raid / planned",
        ),
        (
            "Moor said the mill, which he bought, had lost it.",
            "main: Moor / said; content: the mill / had lost; relative: he / bought",
        ),
        (
            "Moor said the clerk, a man of 40, was ill.",
            "main: Moor / said; content: the clerk / was",
        ),
        (
            "He said affected farms had closed.",
            "main: He / said; content: affected farms / had closed",
        ),
        ("Freight, by contrast, shrank 3.1%.", "main: Freight / shrank"),
        (
            "Profit before tax reached €4 million.",
            "main: Profit before tax / reached",
        ),
        (
            "Moor, who has a year left on her contract, said it.",
            "main: Moor / said; relative: Moor / has",
        ),
        (
            "Norda cut its full-year forecast on Monday after sales fell.",
            "main: Norda / cut; adverbial: sales / fell",
        ),
        (
            "Two women, aged 34 and 70, drowned in Kiel.",
            "main: Two women / drowned",
        ),
        (
            "The ring, found on Monday, was sold.",
            "main: The ring / was sold; participle: The ring / found",
        ),
        (
            "Tom Moor, of the University of Kiel, warned them.",
            "main: Tom Moor / warned",
        ),
        (
            "Tom Moor, of the University of Kiel, who was not there, warned that it fell.",
            "main: Tom Moor / warned; relative: Tom Moor / was; content: it / fell",
        ),
        (
            "Officials in and around Kiel warned them.",
            "main: Officials in and around Kiel / warned",
        ),
        (
            "Men in charge of planning for floods have warned them.",
            "main: Men in charge of planning for floods / have warned",
        ),
        (
            "Norda's news on Friday of a big loss showed it.",
            "main: Norda's news on Friday of a big loss / showed",
        ),
        (
            "First of Kiel, which has nine mills, announced it.",
            "main: First of Kiel / announced; relative: First of Kiel / has",
        ),
        (
            "Citing a case, Sgt. Ana Moor, a spokesman for the town, said it.",
            "main: Sgt. Ana Moor / said",
        ),
        (
            "In a talk, Tom Brandt, chairman and chief officer, said it.",
            "main: Tom Brandt / said",
        ),
        (
            "Hours before polls closed, the count began.",
            "adverbial: polls / closed; main: the count / began",
        ),
        (
            "Norda, its largest owner, agreed to sell.",
            "main: Norda / agreed to sell",
        ),
        (
            "The strike that began in May has ended.",
            "main: The strike / has ended; relative: The strike / began",
        ),
        (
            "She said that nine died and that ten were hurt.",
            "main: She / said; content: nine / died; content: ten / were hurt",
        ),
        (
            "Prices rose and wages fell.",
            "main: Prices / rose; coordinate: wages / fell",
        ),
        (
            "The bank cut rates, lifting shares.",
            "main: The bank / cut; participle: The bank / lifting",
        ),
        ("The firm (a mill) lost money.", "main: The firm / lost"),
        (
            "The men held by the rebels were freed.",
            "main: The men held by the rebels / were freed",
        ),
        (
            "When rates fell, banks lent more.",
            "adverbial: rates / fell; main: banks / lent",
        ),
        (
            "The deal – the largest yet – will end a feud.",
            "main: The deal / will end",
        ),
        ("They plan to visit Kiel.", "main: They / plan to visit"),
        (
            "Officials in the Salem, Ore., area say it burned.",
            "main: Officials in the Salem, Ore., area / say; content: it / burned",
        ),
        (
            "Norda, which owns mills and quarries, said it lost money.",
            "main: Norda / said; relative: Norda / owns; content: it / lost",
        ),
        (
            "The giant foods, tobacco and beer company lost money.",
            "main: The giant foods, tobacco and beer company / lost",
        ),
        ("In Kiel, Moor and Brandt left.", "main: Moor and Brandt / left"),
        (
            "Moor noted it had grown when Norda fell, and said it held.",
            "main: Moor / noted; content: it / had grown; adverbial: Norda / fell; coordinate: Moor / said; content: it / held",
        ),
        ("Norda, with 40 mills, has closed.", "main: Norda / has closed"),
        (
            "Experts using a lens have found a flaw.",
            "main: Experts using a lens / have found",
        ),
        (
            "The state, which sponsors the talks, pays them.",
            "main: The state / pays; relative: The state / sponsors",
        ),
        (
            "Bombs in Salem, Kiel, and Bonn killed ten.",
            "main: Bombs in Salem, Kiel, and Bonn / killed",
        ),
        (
            "Norda, based in Salem, Ore., has closed.",
            "main: Norda / has closed; participle: Norda / based",
        ),
        (
            "Bombs in Nairobi, Kenya, killed ten.",
            "main: Bombs in Nairobi, Kenya / killed",
        ),
        (
            "The town will cut its use, the mayor, Ines Moor, said on Tuesday.",
            "main: The town / will cut; main: the mayor / said",
        ),
        (
            "Repairs to the main, which loses water, begin in May.",
            "main: Repairs to the main / begin; relative: the main / loses",
        ),
        (
            "The merger of the chains, which was dear, has failed.",
            "main: The merger of the chains / has failed; relative: The merger of the chains / was",
        ),
        (
            "Named chief in March 2019, Moor doubled sales.",
            "main: Moor / Named; main: Moor / doubled",
        ),
        (
            "Built in 1901, the bridge carries cars.",
            "main: the bridge / carries",
        ),
        (
            "Moor says men and women own half.",
            "main: Moor / says; content: men and women / own",
        ),
        (
            "Moor says it and women agreed.",
            "main: Moor / says; content: it and women / agreed",
        ),
        (
            "The sale helps the food and drink giant raise funds and boosts Norda's share.",
            "main: The sale / helps; coordinate: The sale / boosts",
        ),
        (
            "Norda, founded in Kiel by a man from a town on the sea near Bonn, employs ten.",
            "main: Norda / employs; participle: Norda / founded",
        ),
        (
            "They rebuilt the wall that broke, at a cost of $3.",
            "main: They / rebuilt; relative: the wall / broke",
        ),
        (
            "Moor told doctors he ate it.",
            "main: Moor / told; content: he / ate",
        ),
        (
            "Moor saw the price he paid.",
            "main: Moor / saw; relative: he / paid",
        ),
        (
            "It will pay in May provided the council agreed.",
            "main: It / will pay; adverbial: the council / agreed",
        ),
        (
            "The firm provided the council with aid.",
            "main: The firm / provided",
        ),
        (
            "The pipe would be long and rise to the top.",
            "main: The pipe / would be; coordinate: The pipe / rise",
        ),
        (
            "The long climb and rise to the top took hours.",
            "main: The long climb and rise to the top / took",
        ),
        (
            "Moor said the findings were fair but noted that they fell.",
            "main: Moor / said; content: the findings / were; coordinate: Moor / noted; content: they / fell",
        ),
        (
            "Moor said the mill was old but made steel.",
            "main: Moor / said; content: the mill / was; coordinate: the mill / made",
        ),
        (
            "Libraries in Salem, Kiel and Bonn will shut.",
            "main: Libraries in Salem, Kiel and Bonn / will shut",
        ),
        (
            "One study found that eating a meal decreased it.",
            "main: One study / found; content: eating a meal / decreased",
        ),
        ("Parking will cost more.", "main: Parking / will cost"),
        (
            "The writer and broadcaster who drew the map has died.",
            "main: The writer and broadcaster / has died; relative: The writer and broadcaster / drew",
        ),
        (
            "The writer and a broadcaster who drew the map have died.",
            "main: The writer and a broadcaster / have died; relative: a broadcaster / drew",
        ),
        (
            "The survey of adults, carried out in May, put Moor ahead.",
            "main: The survey of adults / put; participle: The survey of adults / carried",
        ),
        (
            "They left the mills in Kiel and Bonn on Sunday and called on others to go.",
            "main: They / left; coordinate: They / called",
        ),
        (
            "They left Kiel and Moor called on others to go.",
            "main: They / left; coordinate: Moor / called",
        ),
        (
            "Moor said the faults that hurt Norda are mended.",
            "main: Moor / said; relative: the faults / hurt; content: the faults / are mended",
        ),
        ("Sales were $3 compared with $2.", "main: Sales / were"),
        ("Moor compared it with gold.", "main: Moor / compared"),
        (
            "They face rain that's lasted for days.",
            "main: They / face; relative: rain / 's lasted",
        ),
        (
            "Moor said it agreed to be bought by Norda.",
            "main: Moor / said; content: it / agreed to be bought",
        ),
        (
            "They own a mill in Kiel, which employs ten.",
            "main: They / own; relative: a mill in Kiel / employs",
        ),
        (
            "They met the owner of Kiel Mills, which employs ten.",
            "main: They / met; relative: Kiel Mills / employs",
        ),
        ("", ""),
    ] {
        assert_eq!(clauses(text), want, "{text}");
    }
}
