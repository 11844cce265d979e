/** `main.typ` of a contact sheet: twelve photos on an A4 page, each with what is written down when it is ordered. */
export const CONTACT_SHEET_TYP = `
#import "/prose.typ": *

#let data = json("/data.json")
#let sans = ("Pretendard GOV", "Noto Serif KR")
#let ink = rgb("#1c1f22")
#let muted = rgb("#4a4f55")
#let form = (sans: sans, accent: ink, keep: true)

#set document(
  title: data.document.title, author: data.document.author, description: data.document.description,
  date: datetime(year: data.document.date.at(0), month: data.document.date.at(1), day: data.document.date.at(2), hour: 0, minute: 0, second: 0),
)
#set text(lang: data.lang.lang, region: data.lang.region, font: sans, fallback: false, hyphenate: false, size: 8.5pt, weight: 500, fill: ink, number-type: "lining", cjk-latin-spacing: none, overhang: false)
#set par(leading: 0.6em, spacing: 0.6em, justify: false)
#show heading: set text(size: 17pt, weight: 800)
#show heading: set block(above: 0pt, below: 8pt)
#show figure: set block(breakable: false)
#show figure.caption: it => block(width: 100%, align(left, it.body))

#set page(
  paper: "a4", margin: (x: 15mm, top: 17mm, bottom: 15mm), header-ascent: 5mm, footer-descent: 4mm,
  // The first page has the title as its heading.
  header: context if here().page() > 1 { grid(columns: (1fr, auto), text(fill: muted, inline(data.title, form)), text(fill: muted, inline(data.site, form))) },
  footer: context grid(columns: (1fr, auto), text(fill: muted, inline(data.addressWords, form)), text(weight: 700, [#here().page() / #counter(page).final().first()])),
)

#heading(level: 1, inline(data.title, form))
#block(below: 6mm, text(size: 9.5pt, inline(data.note, form)))

#let in-language(it, body) = if it.lang == none { body } else { set text(lang: it.lang.lang, region: it.lang.region); body }

// In a row all frames are of one height, so that captions begin on one line.
#let cell(it) = in-language(it, figure(
  kind: "photo", supplement: none, numbering: none, outlined: false, gap: 2mm,
  caption: figure.caption({
    text(size: 9.5pt, weight: 700, inline(it.title, form)); linebreak()
    inline(it.id, form); linebreak()
    text(fill: muted, { inline(it.facts, form); linebreak(); inline(it.credit, form); linebreak(); inline(it.terms, form) })
  }),
  box(width: 100%, height: 37mm, fill: rgb("#eef0f2"), align(center + horizon, image("/" + it.file, alt: it.alt, width: 100%, height: 100%, fit: "contain"))),
))

#for row in data.photos.chunks(3) {
  block(breakable: false, width: 100%, below: 5mm, grid(columns: (1fr, 1fr, 1fr), column-gutter: 5mm, align: left + top, ..row.map(cell)))
}

#metadata(none)<end>
`;
