//! The element names that matter for finding an article.

macro_rules! tags {
    ($($variant:ident $name:literal)*) => {
        /// An element's name, or a text node.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Tag { Text, Other, $($variant),* }

        impl Tag {
            /// The tag of an element name in any case.
            pub(crate) fn of(name: &str) -> Self {
                $(if name.eq_ignore_ascii_case($name) { return Self::$variant; })*
                Self::Other
            }
        }
    };
}

tags! {
    // The commonest first: names are compared in this order.
    Div "div" A "a" Span "span" P "p" Li "li" Ul "ul" Img "img" Br "br" Script "script" Meta "meta"
    Link "link" Style "style" Svg "svg" Path "path" Button "button" Section "section" Strong "strong"
    Em "em" B "b" I "i" H1 "h1" H2 "h2" H3 "h3" H4 "h4" H5 "h5" H6 "h6" Header "header" Footer "footer"
    Article "article" Main "main" Nav "nav" Aside "aside" Figure "figure" Figcaption "figcaption"
    Form "form" Input "input" Label "label" Select "select" Option "option" Textarea "textarea"
    Time "time" Blockquote "blockquote" Pre "pre" Ol "ol" Dl "dl" Dt "dt" Dd "dd" Table "table"
    Thead "thead" Tbody "tbody" Tfoot "tfoot" Tr "tr" Td "td" Th "th" Caption "caption" Hr "hr"
    Address "address" Title "title" Html "html" Head "head" Body "body" Noscript "noscript"
    Template "template" Iframe "iframe" Object "object" Embed "embed" Video "video" Audio "audio"
    Canvas "canvas" Picture "picture" Source "source" Dialog "dialog" Menu "menu" Fieldset "fieldset"
    Details "details" Summary "summary" Center "center" Hgroup "hgroup" Math "math" Map "map"
    Sup "sup" Sub "sub" Slot "slot" FactboxCard "factbox-card"
}

impl Tag {
    /// Content that is never text of the page.
    pub(crate) const fn is_opaque(self) -> bool {
        matches!(
            self,
            Self::Style
                | Self::Svg
                | Self::Math
                | Self::Noscript
                | Self::Template
                | Self::Iframe
                | Self::Object
                | Self::Embed
                | Self::Video
                | Self::Audio
                | Self::Canvas
                | Self::Map
                | Self::Select
                | Self::Textarea
                | Self::FactboxCard
        )
    }

    /// Starts and ends a line of text, as browsers draw it without style sheets.
    pub(crate) const fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Text
                | Self::Other
                | Self::A
                | Self::Span
                | Self::Img
                | Self::Strong
                | Self::Em
                | Self::B
                | Self::I
                | Self::Time
                | Self::Sup
                | Self::Sub
                | Self::Label
                | Self::Button
                | Self::Input
                | Self::Br
                | Self::Picture
                | Self::Source
                | Self::Script
                | Self::Meta
                | Self::Link
        ) && !self.is_opaque()
    }

    /// `h1` to `h6`.
    pub(crate) const fn is_heading(self) -> bool {
        matches!(
            self,
            Self::H1 | Self::H2 | Self::H3 | Self::H4 | Self::H5 | Self::H6
        )
    }
}
