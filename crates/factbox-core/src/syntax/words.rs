//! The closed classes of English in full, and the verbs that news lives on. Everything else is told
//! by its ending and its neighbours.

/// What a word can be before its neighbours are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Article, demonstrative, possessive, quantifier: opens a noun phrase.
    Determiner,
    /// Subject pronoun.
    Subject,
    /// Object or reflexive pronoun.
    Object,
    /// Preposition.
    Preposition,
    /// "to".
    To,
    /// A form of be, have or do.
    Auxiliary,
    /// will, would, can ...
    Modal,
    /// not, never.
    Adverb,
    /// and, or, but, nor.
    Coordinator,
    /// when, while, because ...
    Subordinator,
    /// Subordinator before a clause, preposition before a noun phrase: after, before, since ...
    Either,
    /// who, which, whose ...
    Relative,
    /// "that".
    That,
    /// An irregular past that is never a participle: took.
    Past,
    /// An irregular participle that is never a past: taken.
    Participle,
    /// An irregular form that is both: said.
    PastOrParticiple,
    /// A base form that is seldom a noun: remain.
    Verb,
    /// A base form that is a noun as well: plan.
    VerbOrNoun,
    /// Looks like a verb form, is a noun or an adjective.
    Noun,
}

use Class::{
    Adverb as Adv, Auxiliary as Aux, Coordinator as Co, Determiner as Det, Either, Modal, Noun,
    Object as Obj, Participle as Part, Past, PastOrParticiple as Pp, Preposition as Pre, Relative as Rel,
    Subject as Subj, Subordinator as Sub, That, To, Verb as V, VerbOrNoun as Vn,
};

crate::lexicon! {
    /// Words whose class is known.
    pub(super) CLASSES: Class = {
        // Noun phrases.
        "the" => Det, "a" => Det, "an" => Det, "this" => Det, "these" => Det, "those" => Det, "its" => Det,
        "his" => Det, "her" => Det, "their" => Det, "my" => Det, "our" => Det, "your" => Det, "no" => Det,
        "any" => Det, "some" => Det, "all" => Det, "both" => Det, "each" => Det, "every" => Det,
        "another" => Det, "either" => Det, "neither" => Det, "many" => Det, "several" => Det, "few" => Det,
        "more" => Det, "most" => Det, "fewer" => Det, "less" => Det, "such" => Det, "half" => Det,
        "he" => Subj, "she" => Subj, "they" => Subj, "we" => Subj, "i" => Subj, "it" => Subj, "you" => Subj,
        "there" => Subj, "him" => Obj, "them" => Obj, "us" => Obj, "me" => Obj, "himself" => Obj,
        "herself" => Obj, "itself" => Obj, "themselves" => Obj,
        // Prepositions.
        "of" => Pre, "in" => Pre, "on" => Pre, "at" => Pre, "by" => Pre, "for" => Pre, "with" => Pre,
        "from" => Pre, "into" => Pre, "onto" => Pre, "over" => Pre, "under" => Pre, "between" => Pre,
        "among" => Pre, "against" => Pre, "during" => Pre, "without" => Pre, "within" => Pre,
        "through" => Pre, "throughout" => Pre, "across" => Pre, "toward" => Pre, "towards" => Pre,
        "about" => Pre, "above" => Pre, "below" => Pre, "near" => Pre, "behind" => Pre, "beyond" => Pre,
        "per" => Pre, "despite" => Pre, "amid" => Pre, "atop" => Pre, "opposite" => Pre,
        "beneath" => Pre, "via" => Pre, "outside" => Pre, "inside" => Pre,
        "around" => Pre, "upon" => Pre, "including" => Pre, "according" => Pre, "following" => Pre,
        "regarding" => Pre, "concerning" => Pre, "like" => Pre, "unlike" => Pre, "along" => Pre,
        "alongside" => Pre, "up" => Pre, "down" => Pre, "out" => Pre, "off" => Pre, "versus" => Pre,
        "aboard" => Pre, "besides" => Pre, "except" => Pre, "plus" => Pre, "minus" => Pre, "worth" => Pre,
        "to" => To,
        "after" => Either, "before" => Either, "since" => Either, "until" => Either, "till" => Either,
        "as" => Either, "than" => Either,
        // Clauses.
        "and" => Co, "or" => Co, "but" => Co, "nor" => Co, "yet" => Adv, "so" => Adv,
        "when" => Sub, "while" => Sub, "because" => Sub, "although" => Sub, "though" => Sub, "if" => Sub,
        "unless" => Sub, "whereas" => Sub, "whether" => Sub, "how" => Sub, "why" => Sub, "what" => Sub,
        "once" => Sub,
        "who" => Rel, "which" => Rel, "whom" => Rel, "whose" => Rel, "where" => Rel, "that" => That,
        // Auxiliaries.
        "is" => Aux, "are" => Aux, "was" => Aux, "were" => Aux, "be" => Aux, "been" => Aux, "being" => Aux,
        "am" => Aux, "has" => Aux, "have" => Aux, "had" => Aux, "having" => Aux, "do" => Aux, "does" => Aux,
        "did" => Aux, "isn't" => Aux, "aren't" => Aux, "wasn't" => Aux, "weren't" => Aux, "hasn't" => Aux,
        "haven't" => Aux, "hadn't" => Aux, "don't" => Aux, "doesn't" => Aux, "didn't" => Aux,
        "isn’t" => Aux, "aren’t" => Aux, "wasn’t" => Aux, "weren’t" => Aux, "hasn’t" => Aux,
        "haven’t" => Aux, "hadn’t" => Aux, "don’t" => Aux, "doesn’t" => Aux, "didn’t" => Aux,
        "they're" => Aux, "they’re" => Aux, "we're" => Aux, "we’re" => Aux, "we've" => Aux, "we’ve" => Aux,
        "i've" => Aux, "i’ve" => Aux, "i'm" => Aux, "i’m" => Aux, "we'll" => Aux, "we’ll" => Aux,
        "will" => Modal, "would" => Modal, "can" => Modal, "could" => Modal, "may" => Modal, "might" => Modal,
        "shall" => Modal, "should" => Modal, "must" => Modal, "cannot" => Modal, "won't" => Modal,
        "won’t" => Modal, "can't" => Modal, "can’t" => Modal, "wouldn't" => Modal, "wouldn’t" => Modal,
        "couldn't" => Modal, "couldn’t" => Modal, "shouldn't" => Modal, "shouldn’t" => Modal,
        // Adverbs without -ly.
        "not" => Adv, "never" => Adv, "also" => Adv, "still" => Adv, "already" => Adv, "just" => Adv,
        "even" => Adv, "ever" => Adv, "now" => Adv, "then" => Adv, "too" => Adv, "again" => Adv,
        "soon" => Adv, "later" => Adv, "earlier" => Adv, "however" => Adv,
        "meanwhile" => Adv, "therefore" => Adv, "instead" => Adv, "often" => Adv, "always" => Adv,
        "almost" => Adv, "perhaps" => Adv, "here" => Adv, "back" => Adv, "ago" => Adv, "far" => Adv,
        "together" => Adv, "away" => Adv, "very" => Adv, "well" => Adv, "rather" => Adv, "quite" => Adv,
        "only" => Adv, "else" => Adv, "thus" => Adv, "indeed" => Adv, "likely" => Adv,
        // Irregular pasts.
        "took" => Past, "rose" => Past, "fell" => Past, "went" => Past, "came" => Past, "began" => Past,
        "gave" => Past, "grew" => Past, "knew" => Past, "saw" => Past, "spoke" => Past, "wrote" => Past,
        "drove" => Past, "broke" => Past, "chose" => Past, "became" => Past, "ran" => Past, "threw" => Past,
        "drew" => Past, "flew" => Past, "stole" => Past, "woke" => Past, "withdrew" => Past, "sank" => Past,
        "swore" => Past, "tore" => Past, "wore" => Past, "bore" => Past, "hid" => Past, "ate" => Past,
        "shook" => Past, "rode" => Past, "undertook" => Past, "overtook" => Past, "oversaw" => Past,
        "arose" => Past, "forgot" => Past, "sang" => Past, "swam" => Past, "underwent" => Past,
        "shrank" => Past, "froze" => Past, "blew" => Past, "sprang" => Past, "overcame" => Past,
        "taken" => Part, "risen" => Part, "fallen" => Part, "gone" => Part, "begun" => Part, "given" => Part,
        "born" => Part,
        "grown" => Part, "known" => Part, "seen" => Part, "spoken" => Part, "written" => Part,
        "driven" => Part, "broken" => Part, "chosen" => Part, "thrown" => Part, "drawn" => Part,
        "flown" => Part, "blown" => Part, "frozen" => Part, "beaten" => Part, "hidden" => Part, "stolen" => Part, "done" => Part, "shown" => Part, "proven" => Part,
        "withdrawn" => Part, "eaten" => Part, "shaken" => Part, "forgotten" => Part, "borne" => Part,
        "said" => Pp, "told" => Pp, "made" => Pp, "held" => Pp, "found" => Pp, "left" => Pp, "lost" => Pp,
        "sold" => Pp, "put" => Pp, "set" => Pp, "cut" => Pp, "hit" => Pp, "led" => Pp, "won" => Pp,
        "met" => Pp, "paid" => Pp, "sent" => Pp, "spent" => Pp, "kept" => Pp, "brought" => Pp,
        "bought" => Pp, "built" => Pp, "caught" => Pp, "fought" => Pp, "thought" => Pp, "taught" => Pp,
        "sought" => Pp, "felt" => Pp, "dealt" => Pp, "meant" => Pp, "heard" => Pp, "struck" => Pp,
        "shot" => Pp, "stood" => Pp, "got" => Pp, "read" => Pp, "shut" => Pp, "spread" => Pp, "bid" => Pp,
        "quit" => Pp, "split" => Pp, "burst" => Pp, "slid" => Pp, "fed" => Pp, "fled" => Pp, "laid" => Pp,
        "bound" => Pp, "wound" => Pp, "hung" => Pp, "swung" => Pp, "stuck" => Pp, "shrunk" => Pp,
        "sat" => Pp, "lent" => Pp, "swept" => Pp, "slept" => Pp, "crept" => Pp, "burnt" => Pp,
        "learnt" => Pp, "understood" => Pp, "withheld" => Pp, "upheld" => Pp, "broadcast" => Pp,
        "forecast" => Pp, "beat" => Pp, "shed" => Pp, "hurt" => Pp, "sued" => Pp,
        "dug" => Pp, "lit" => Pp, "sped" => Pp,
        "agreed" => Pp, "freed" => Pp, "guaranteed" => Pp, "disagreed" => Pp, "due" => Adv, "able" => Adv,
        "unable" => Adv, "unlikely" => Adv, "poised" => Adv,
        // Base forms that are seldom nouns.
        "say" => V, "tell" => V, "conclude" => V, "kick" => V, "remain" => V, "become" => V, "begin" => V,
        "agree" => V, "allow" => V,
        "continue" => V, "include" => V, "require" => V, "provide" => V, "announce" => V, "expect" => V,
        "believe" => V, "receive" => V, "meet" => V, "give" => V, "take" => V, "make" => V, "get" => V,
        "go" => V, "come" => V, "keep" => V, "hold" => V, "bring" => V, "sell" => V, "buy" => V, "pay" => V,
        "send" => V, "grow" => V, "see" => V, "know" => V, "think" => V, "find" => V,
        "lose" => V, "happen" => V, "occur" => V, "appear" => V, "seem" => V, "add" => V, "describe" => V,
        "argue" => V, "warn" => V, "insist" => V, "assert" => V, "confirm" => V, "deny" => V, "accuse" => V,
        "suggest" => V, "decide" => V, "arrive" => V, "depart" => V, "create" => V, "reduce" => V,
        "raise" => V, "affect" => V, "represent" => V, "reflect" => V, "prevent" => V,
        "protect" => V, "contain" => V, "involve" => V, "serve" => V, "produce" => V, "publish" => V,
        "refuse" => V, "reveal" => V, "resign" => V, "resume" => V,
        "die" => V, "kill" => V, "injure" => V, "destroy" => V, "operate" => V, "own" => V, "employ" => V,
        "exceed" => V, "consider" => V, "determine" => V, "develop" => V, "establish" => V, "ensure" => V,
        "enter" => V, "explain" => V, "follow" => V, "gather" => V, "hear" => V, "identify" => V,
        "join" => V, "lead" => V, "leave" => V, "let" => V, "live" => V, "mean" => V, "prepare" => V,
        "want" => V, "write" => V, "win" => V, "speak" => V, "spend" => V, "stand" => V, "understand" => V,
        "depend" => V, "belong" => V, "consist" => V, "accept" => V, "achieve" => V, "acquire" => V,
        "admit" => V, "advise" => V, "apply" => V, "approve" => V, "ask" => V, "avoid" => V, "bear" => V,
        "build" => V, "carry" => V, "choose" => V, "compare" => V, "complete" => V, "connect" => V,
        "deliver" => V, "elect" => V, "exist" => V, "feel" => V, "fly" => V, "forget" => V, "invest" => V,
        "maintain" => V, "note" => Vn, "obtain" => V, "offer" => Vn, "open" => V, "perform" => V,
        "predict" => V, "project" => Vn, "propose" => V, "prove" => V, "reach" => V, "recover" => V,
        "reject" => V, "replace" => V, "respond" => V, "retire" => V, "run" => Vn, "save" => V,
        "seek" => V, "select" => V, "sign" => Vn, "suffer" => V, "suspend" => V, "threaten" => V,
        "allege" => V, "assume" => V, "earn" => V, "recommend" => V, "weigh" => V, "attract" => V, "generate" => V, "plead" => V,
        "rely" => V, "fail" => V, "remove" => V, "acknowledge" => V, "cancel" => V, "exclude" => V,
        "expand" => V, "extend" => V, "imply" => V, "eat" => V, "dispute" => Vn, "hire" => Vn,
        "value" => Vn, "stretch" => Vn,
        "treat" => V, "unveil" => V, "urge" => V, "use" => Vn, "wear" => V, "withdraw" => V,
        // Base forms that are nouns as well.
        "plan" => Vn, "report" => Vn, "show" => Vn, "rise" => Vn, "fall" => Vn, "drop" => Vn, "vote" => Vn,
        "visit" => Vn, "estimate" => Vn, "claim" => Vn, "call" => Vn, "cost" => Vn, "total" => Vn,
        "increase" => Vn, "decline" => Vn, "gain" => Vn, "climb" => Vn, "jump" => Vn, "surge" => Vn,
        "host" => Vn, "play" => Vn, "face" => Vn, "aim" => Vn, "hope" => Vn, "need" => Vn, "work" => Vn,
        "move" => Vn, "end" => Vn, "start" => Vn, "close" => Vn, "launch" => Vn, "release" => Vn,
        "return" => Vn, "turn" => Vn, "help" => Vn, "look" => Vn, "trade" => Vn, "charge" => Vn,
        "attack" => Vn, "support" => Vn, "order" => Vn, "demand" => Vn, "request" => Vn, "cause" => Vn,
        "change" => Vn, "control" => Vn, "fund" => Vn, "name" => Vn, "record" => Vn, "result" => Vn,
        "score" => Vn, "spark" => Vn, "stop" => Vn, "suspect" => Vn, "target" => Vn, "test" => Vn,
        "travel" => Vn, "try" => Vn, "view" => Vn, "wait" => Vn, "walk" => Vn, "wonder" => Vn,
        "attend" => V, "arrest" => Vn, "award" => Vn, "benefit" => Vn, "blame" => Vn,
        "boost" => Vn, "campaign" => Vn, "cover" => Vn, "crash" => Vn, "cross" => Vn, "damage" => Vn,
        "delay" => Vn, "detail" => Vn, "fear" => Vn, "fight" => Vn, "fire" => Vn,
        "focus" => Vn, "guide" => Vn, "judge" => Vn, "land" => Vn,
        "limit" => Vn, "link" => Vn, "mark" => Vn, "match" => Vn, "measure" => Vn, "pass" => Vn,
        "place" => Vn, "point" => Vn, "promise" => Vn, "protest" => Vn, "push" => Vn, "question" => Vn,
        "rank" => Vn, "rate" => Noun, "rule" => Vn, "sound" => Vn, "state" => Vn, "study" => Vn,
        "suit" => Vn, "talk" => Vn, "tax" => Noun, "term" => Noun, "threat" => Noun, "trend" => Noun,
        "warrant" => Noun, "average" => Noun, "share" => Noun, "interest" => Noun, "number" => Noun,
        // Nouns and adjectives that end like verbs.
        "united" => Noun, "red" => Noun, "hundred" => Noun, "seed" => Noun,
        "speed" => Noun, "bed" => Noun, "deed" => Noun, "weed" => Noun, "breed" => Noun,
        "aged" => Noun, "alleged" => Noun, "limited" => Noun, "armed" => Noun, "wounded" => Noun,
        "med" => Noun, "hatred" => Noun, "sacred" => Noun, "naked" => Noun,
        "meeting" => Noun, "building" => Noun, "hearing" => Noun, "offering" => Noun, "listing" => Noun,
        "bombing" => Noun, "stabbing" => Noun, "landing" => Noun, "briefing" => Noun,
        "funding" => Noun, "training" => Noun, "housing" => Noun, "shooting" => Noun, "ruling" => Noun,
        "filing" => Noun, "trading" => Noun, "evening" => Noun, "morning" => Noun, "king" => Noun,
        "thing" => Noun, "nothing" => Noun, "something" => Noun, "anything" => Noun, "everything" => Noun,
        "spring" => Noun, "string" => Noun, "ring" => Noun, "wing" => Noun, "ceiling" => Noun,
        "wedding" => Noun, "spending" => Noun, "fighting" => Noun, "warning" => Noun, "outstanding" => Noun,
        "leading" => Noun, "upcoming" => Noun, "ongoing" => Noun, "missing" => Noun, "setting" => Noun,
        "manufacturing" => Noun, "banking" => Noun, "lending" => Noun, "borrowing" => Noun,
        "engineering" => Noun, "advertising" => Noun, "marketing" => Noun, "mining" => Noun,
        "farming" => Noun, "fishing" => Noun, "premium" => Noun, "family" => Noun, "reply" => Noun,
        "supply" => Noun, "july" => Noun, "italy" => Noun, "ally" => Noun, "daily" => Noun,
        "early" => Noun, "weekly" => Noun, "monthly" => Noun, "yearly" => Noun, "elderly" => Noun,
        "assembly" => Noun, "monopoly" => Noun, "rally" => Noun, "friendly" => Noun, "costly" => Noun,
        "deadly" => Noun, "quarterly" => Noun, "best" => Noun, "police" => Noun,
    }
}
