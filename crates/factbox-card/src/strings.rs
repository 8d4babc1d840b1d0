//! The interface's words: one row per string, one column per language.

macro_rules! strings {
    (languages: $($lang:literal $dir:ident),+; $($(#[$doc:meta])+ $name:ident: $($text:literal),+;)+) => {
        /// The words of the interface in one language. `{n}` and `{name}` stand for what is put in.
        #[derive(Debug)]
        pub struct Strings {
            /// BCP 47 language of these strings.
            pub lang: &'static str,
            /// Written from right to left.
            pub rtl: bool,
            $($(#[$doc])+ pub $name: &'static str,)+
        }

        /// One entry per column; a row without a string for each language does not compile.
        static TABLE: [Strings; LANGUAGES.len()] = {
            let mut at = 0;
            let mut table = [const { EMPTY }; LANGUAGES.len()];
            while at < LANGUAGES.len() {
                table[at].lang = LANGUAGES[at].0;
                table[at].rtl = LANGUAGES[at].1;
                $({
                    const ROW: [&str; LANGUAGES.len()] = [$($text),+];
                    table[at].$name = ROW[at];
                })+
                at += 1;
            }
            table
        };

        const LANGUAGES: &[(&str, bool)] = &[$(($lang, strings!(@$dir))),+];
        const EMPTY: Strings = Strings { lang: "", rtl: false, $($name: "",)+ };

        impl Strings {
            /// Every string with its name, in the order of the table.
            #[must_use]
            pub fn rows(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($name), self.$name)),+]
            }
        }
    };
    (@ltr) => { false };
    (@rtl) => { true };
}

strings! {
    languages: "en" ltr, "es" ltr, "fr" ltr, "de" ltr, "ar" rtl, "tr" ltr;
    /// The card's heading.
    heading: "Figures and dates", "Cifras y fechas", "Chiffres et dates", "Zahlen und Daten", "أرقام وتواريخ", "Rakamlar ve tarihler";
    /// Under the heading: the day all dates are seen from.
    as_published: "As published on {date}", "Tal como se publicó el {date}", "Tel que publié le {date}", "Wie veröffentlicht am {date}", "كما نُشر في {date}", "Yayın tarihi: {date}";
    /// Tab.
    overview: "Overview", "Resumen", "Aperçu", "Überblick", "نظرة عامة", "Özet";
    /// Tab.
    figures: "Figures", "Cifras", "Chiffres", "Zahlen", "أرقام", "Rakamlar";
    /// Tab.
    dates: "Dates", "Fechas", "Dates", "Daten", "تواريخ", "Tarihler";
    /// Tab.
    sources: "Sources", "Fuentes", "Sources", "Quellen", "مصادر", "Kaynaklar";
    /// Heading over the dates of the overview.
    key_dates: "Key dates", "Fechas clave", "Dates clés", "Wichtige Daten", "تواريخ رئيسية", "Önemli tarihler";
    /// Before the next planned date.
    ahead: "Ahead", "Próximamente", "À venir", "Ausblick", "قادم", "Sırada";
    /// Heading over past dates.
    past: "Before publication", "Antes de la publicación", "Avant la publication", "Vor der Veröffentlichung", "قبل النشر", "Yayından önce";
    /// Heading over dates on the day of publication.
    today: "On the day of publication", "El día de la publicación", "Le jour de la publication", "Am Tag der Veröffentlichung", "يوم النشر", "Yayın günü";
    /// Heading over planned dates; no claim that it happened.
    planned: "Planned, as of publication", "Previsto al publicarse", "Prévu, à la publication", "Geplant, Stand Veröffentlichung", "مخطط له عند النشر", "Planlanan, yayın tarihi itibarıyla";
    /// Link to the sentence.
    in_text: "In text", "En el texto", "Dans le texte", "Im Text", "في النص", "Metinde";
    /// Opens the rest of a list.
    show_all: "Show all {n}", "Mostrar todo ({n})", "Tout afficher ({n})", "Alle {n} anzeigen", "عرض الكل ({n})", "Tümünü göster ({n})";
    /// Closes it again.
    show_fewer: "Show fewer", "Mostrar menos", "Afficher moins", "Weniger anzeigen", "عرض أقل", "Daha az göster";
    /// Opens the next section.
    next: "Next: {name}", "Siguiente: {name}", "Suivant : {name}", "Weiter: {name}", "التالي: {name}", "Sonraki: {name}";
    /// Heading over what no speaker is named for.
    the_article: "The article", "El artículo", "L’article", "Der Artikel", "المقال", "Haber metni";
    /// Heading over the article's credit line.
    credit: "Credit", "Créditos", "Crédit", "Quelle", "المصدر", "Kaynak";
    /// The mark of a part that was worked out.
    inferred_mark: "*", "*", "*", "*", "*", "*";
    /// All there is to a card without items.
    empty: "No figures or dates found in this article.", "No se han encontrado cifras ni fechas en este artículo.", "Aucun chiffre ni date trouvé dans cet article.", "In diesem Artikel wurden keine Zahlen oder Daten gefunden.", "لم يُعثر على أرقام أو تواريخ في هذا المقال.", "Bu haberde rakam veya tarih bulunamadı.";
    /// What the mark means, said once.
    inferred: "* Worked out from the day of publication", "* Deducido de la fecha de publicación", "* Déduit de la date de publication", "* Aus dem Tag der Veröffentlichung erschlossen", "* مستنتج من تاريخ النشر", "* Yayın tarihinden çıkarıldı";
    /// Text equivalent of the time line.
    time_line: "Time line from {from} to {to}. All its dates are in the list.", "Cronología del {from} al {to}. Todas las fechas están en la lista.", "Chronologie du {from} au {to}. Toutes les dates sont dans la liste.", "Zeitstrahl von {from} bis {to}. Alle Daten stehen in der Liste.", "خط زمني من {from} إلى {to}. جميع التواريخ مذكورة في القائمة.", "{from} – {to} zaman çizelgesi. Tüm tarihler listededir.";
    /// The mark of the day of publication on the time line.
    published: "published", "publicado", "publié", "veröffentlicht", "النشر", "yayın";
    /// Text equivalent of a bar.
    bar: "Bar: {n} of full length", "Barra: {n} de la longitud total", "Barre : {n} de la longueur totale", "Balken: {n} der vollen Länge", "شريط: {n} من الطول الكامل", "Çubuk: tam uzunluğun {n} kadarı";
    /// Button.
    copy: "Copy", "Copiar", "Copier", "Kopieren", "نسخ", "Kopyala";
    /// Told after copying.
    copied: "Copied", "Copiado", "Copié", "Kopiert", "تم النسخ", "Kopyalandı";
    /// Told when copying failed.
    not_copied: "The browser did not allow copying", "El navegador no permitió copiar", "Le navigateur n’a pas permis de copier", "Der Browser hat das Kopieren nicht erlaubt", "لم يسمح المتصفح بالنسخ", "Tarayıcı kopyalamaya izin vermedi";
    /// Told after saving where not all dates are known to the day.
    saved: "Saved: {n} of {all} dates, those known to the day", "Guardadas {n} de {all} fechas, las que tienen día", "{n} dates sur {all} enregistrées, celles dont le jour est connu", "{n} von {all} Terminen gespeichert: die mit genauem Tag", "حُفظ {n} من {all} من التواريخ، وهي المعروفة باليوم", "{n} tarih kaydedildi (toplam {all}); yalnızca günü belli olanlar";
    /// Button.
    share: "Share", "Compartir", "Partager", "Teilen", "مشاركة", "Paylaş";
    /// Button for the calendar file.
    save_dates: "Save dates", "Guardar fechas", "Enregistrer les dates", "Termine speichern", "حفظ التواريخ", "Tarihleri kaydet";
    /// Button for JSON.
    json: "JSON", "JSON", "JSON", "JSON", "JSON", "JSON";
    /// Button for CSV.
    csv: "CSV", "CSV", "CSV", "CSV", "CSV", "CSV";
    /// Button for JSON-LD.
    json_ld: "JSON-LD", "JSON-LD", "JSON-LD", "JSON-LD", "JSON-LD", "JSON-LD";
    /// What the card promises.
    no_ai: "Word for word from this article. No AI.", "Palabra por palabra de este artículo. Sin IA.", "Mot pour mot, tiré de cet article. Sans IA.", "Wörtlich aus diesem Artikel. Ohne KI.", "حرفيًا من هذا المقال. بلا ذكاء اصطناعي.", "Bu haberden kelimesi kelimesine. Yapay zekâ yok.";
    /// Opens the explanation.
    how: "How this works", "Cómo funciona", "Comment ça marche", "So funktioniert es", "كيف يعمل هذا", "Nasıl çalışır";
    /// The explanation.
    how_text: "Fixed rules find the figures and dates in the article. They are shown in its own words, with whoever states them; nothing is rewritten, rounded or added. “…” marks words left out. Each item leads to its sentence.", "Unas reglas fijas encuentran las cifras y fechas del artículo. Se muestran con sus propias palabras y con quien las afirma; nada se reescribe, redondea ni añade. «…» indica palabras omitidas. Cada elemento lleva a su frase.", "Des règles fixes trouvent les chiffres et les dates de l’article. Ils sont donnés dans ses propres mots, avec leur auteur ; rien n’est réécrit, arrondi ni ajouté. « … » signale des mots omis. Chaque élément mène à sa phrase.", "Feste Regeln finden die Zahlen und Daten des Artikels. Sie stehen hier in seinen eigenen Worten und mit der Person oder Stelle, die sie nennt; nichts ist umgeschrieben, gerundet oder ergänzt. „…“ steht für ausgelassene Wörter. Jeder Eintrag führt zu seinem Satz.", "تعثر قواعد ثابتة على الأرقام والتواريخ في المقال وتعرضها بكلماته نفسها مع ذكر قائلها، دون إعادة صياغة أو تقريب أو إضافة. تشير «…» إلى كلمات محذوفة. يقود كل عنصر إلى جملته.", "Sabit kurallar haberdeki rakamları ve tarihleri bulur. Bunlar haberin kendi sözleriyle ve kimin söylediğiyle birlikte gösterilir; hiçbir şey yeniden yazılmaz, yuvarlanmaz veya eklenmez. “…” atlanan sözcükleri gösterir. Her öğe kendi cümlesine götürür.";
}

/// Tables are compared by identity.
impl PartialEq for Strings {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Strings {
    /// The strings for a BCP 47 language tag, by its first part; English where there are none.
    #[must_use]
    pub fn of(lang: &str) -> &'static Self {
        let primary = lang.split(['-', '_']).next().unwrap_or_default();
        let [english, ..] = &TABLE;
        TABLE
            .iter()
            .find(|s| s.lang.eq_ignore_ascii_case(primary))
            .unwrap_or(english)
    }

    /// The languages there are strings for.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        TABLE.iter().map(|s| s.lang)
    }
}

/// What stands before and after the first slot of a template.
pub fn around(template: &str) -> (&str, &str) {
    let parts = template
        .split_once('{')
        .and_then(|(before, rest)| Some((before, rest.split_once('}')?.1)));
    parts.unwrap_or((template, ""))
}

/// Puts `value` in the place of a template's first slot.
pub fn fill(template: &str, value: &str) -> String {
    let (before, after) = around(template);
    [before, value, after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_string_is_there_in_every_language() {
        let slots = |text: &str| {
            ["{n}", "{all}", "{name}", "{date}", "{from}", "{to}"].map(|slot| text.matches(slot).count())
        };
        for strings in &TABLE {
            for ((name, text), (_, english)) in strings.rows().into_iter().zip(Strings::of("en").rows()) {
                assert!(!text.trim().is_empty(), "{}: {name}", strings.lang);
                assert_eq!(slots(text), slots(english), "{}: {name}", strings.lang);
            }
        }
    }

    #[test]
    fn languages_are_found_by_their_first_part() {
        for (tag, lang) in [
            ("en-GB", "en"),
            ("AR", "ar"),
            ("tr_TR", "tr"),
            ("ja", "en"),
            ("", "en"),
        ] {
            assert_eq!(Strings::of(tag).lang, lang);
        }
        assert!(Strings::of("ar").rtl);
    }
}
