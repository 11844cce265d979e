/** `main.typ` of a release: the office's form, then the text, photos and terms. */
export const RELEASE_TYP = `
#import "/prose.typ": *

#let data = json("/data.json")
#let sans = ("Pretendard GOV", "Noto Serif KR")
#let serif = ("Noto Serif KR", "Pretendard GOV")
#let accent = rgb(data.colors.accent)
#let rule-color = rgb(data.colors.line)
#let tint = rgb(data.colors.tint)
#let ink = rgb("#1c1f22")
#let muted = rgb("#55595e")
#let alarm = rgb("#a61b1b")

#let form = (
  large: false, breaks: (), compact: false, spans: false, inside: false, heads: true, keep: data.keep, key: "release", notes: data.body.notes, base: 1,
  sans: sans, accent: accent, tint: tint, muted: muted, line: rule-color,
  size: 11.4pt, small: 10.4pt, caption: 9.2pt, leading: 10.2pt, gap: 15pt, width: 470pt, page: 470pt, highest: 216pt,
)

#set document(
  title: data.document.title, author: data.document.author, description: data.document.description,
  date: datetime(year: data.document.date.at(0), month: data.document.date.at(1), day: data.document.date.at(2), hour: 0, minute: 0, second: 0),
)
#set text(
  lang: data.lang.lang, region: data.lang.region, font: serif, fallback: false, hyphenate: false, size: form.size, fill: ink,
  number-type: "lining", costs: (orphan: 100%, widow: 100%), cjk-latin-spacing: none, overhang: false,
)
#set par(leading: form.leading, spacing: 15.5pt, justify: false, linebreaks: "optimized")
#set footnote.entry(separator: line(length: 25%, stroke: 0.5pt + muted), gap: 0.6em)
#show footnote.entry: set text(font: sans, size: form.caption, weight: 500)
#show footnote.entry: set par(leading: 0.6em)
#show figure: set block(breakable: false)
#show figure: set align(center)
#show figure.caption: it => block(width: 100%, align(center, text(font: sans, size: form.caption, weight: 500, par(leading: 0.6em, it.body))))
#show heading: set text(font: sans, weight: 700)
#show heading: set par(leading: 0.55em)
#show heading: set block(above: 23pt, below: 14.5pt, sticky: true)
#show heading.where(level: 2): set text(size: 13.6pt, fill: accent)
#show heading.where(level: 3): set text(size: 12.4pt)
#show heading.where(level: 4): set text(size: 11.8pt)
#show quote.where(block: true): it => block(width: 100%, inset: (left: 1em, y: 0.2em), stroke: (left: 1.6pt + accent), above: form.gap, below: form.gap, it.body)
#show raw: set text(font: sans, size: 1.25em) // Typst takes code down to 0.8em.

#let small(size, body, weight: 500, fill: ink) = text(font: sans, size: size, weight: weight, fill: fill, body)
#let label-text(items) = small(9.6pt, inline(items, form), weight: 700)

// A marked copy says so at the head of every page, the others only what they are.
#let running-head = context {
  let page = here().page()
  set par(leading: 0.5em)
  if data.copy != none {
    block(width: 100%, stroke: 1pt + alarm, inset: (x: 8pt, y: 5pt), align(center, small(9.6pt, inline(data.copy, form), weight: 700, fill: alarm)))
  }
  if page > 1 {
    block(width: 100%, above: 6pt, inset: (bottom: 5pt), stroke: (bottom: 0.5pt + rule-color), grid(
      columns: (auto, 1fr), column-gutter: 14pt, align: (left + bottom, right + bottom),
      small(8.4pt, inline(data.heading, form), fill: muted),
      box(width: 100%, height: 1em, clip: true, small(8.4pt, data.running, fill: muted)),
    ))
  }
}
#let folio = context {
  set par(leading: 0.5em)
  block(width: 100%, inset: (top: 6pt), stroke: (top: 0.5pt + rule-color), grid(
    columns: (1fr, auto), align: (left + top, right + top),
    small(8.4pt, inline(data.foot, form), fill: muted),
    small(8.8pt, weight: 700, fill: accent, str(here().page()) + " / " + str(counter(page).final().first())),
  ))
}
#set page(
  paper: "a4", margin: (x: 62.6pt, top: if data.copy == none { 66pt } else { 88pt }, bottom: 68pt),
  header: running-head, header-ascent: 16pt, footer: folio, footer-descent: 18pt,
)

// ── the form ────────────────────────────────────────────────────────────────
#block(width: 100%, below: 0pt, stroke: (bottom: 2.4pt + accent), inset: (bottom: 10pt), grid(
  columns: (1fr, auto), column-gutter: 12pt, align: (left + horizon, right + bottom),
  {
    if data.mark != none { box(baseline: 28%, image("/" + data.mark.file, alt: data.mark.alt, height: 30pt)); h(9pt) }
    small(25pt, inline(data.heading, form), weight: 800, fill: accent)
  },
  small(10pt, inline(data.section, form), weight: 700, fill: muted),
))
#block(width: 100%, above: 0pt, below: 10pt, fill: tint, inset: (x: 9pt, y: 8pt), grid(
  columns: (54pt, 1fr), align: left + horizon,
  small(10pt, box[보도시점], weight: 700, fill: accent), small(10.4pt, inline(data.releasedAt, form), weight: 700),
))
#{
  set par(leading: 0.55em, spacing: 0.55em)
  table(
    columns: data.desks.map(_ => 1fr), inset: (x: 7pt, y: 6pt), align: center + horizon,
    stroke: (x, y) => (top: 0.6pt + rule-color, bottom: 0.6pt + rule-color, left: if x == 0 { none } else { 0.4pt + rule-color }),
    fill: (x, y) => if y == 0 { tint },
    table.header(..data.desks.map(desk => label-text(desk.label))),
    ..data.desks.map(desk => desk.lines.map(it => small(9.8pt, inline(it, form))).join(linebreak())),
  )
}

// ── title ───────────────────────────────────────────────────────────────────
#block(width: 100%, above: 30pt, below: 25pt, {
  set align(center)
  set par(leading: 0.5em, spacing: 0pt)
  show heading: set block(above: 0pt, below: 0pt)
  heading(level: 1, text(size: 21pt, weight: 800, inline(data.title, form)))
  if data.subtitles.len() > 0 {
    block(above: 19pt, below: 0pt, for (index, subtitle) in data.subtitles.enumerate() {
      block(above: if index == 0 { 0pt } else { 10pt }, below: 0pt, small(12pt, { text("- "); inline(subtitle, form); text(" -") }))
    })
  }
})

#for it in data.corrections {
  block(width: 100%, stroke: (left: 2.4pt + alarm), fill: rgb("#faf3f3"), inset: (left: 0.9em, rest: 0.75em), above: 1em, below: 1em, {
    set par(leading: 0.65em)
    par({ small(10pt, inline(it.label, form), weight: 700, fill: alarm); linebreak(); small(10.2pt, inline(it.text, form)) })
  })
}
#if data.facts.len() > 0 {
  block(width: 100%, above: 14pt, below: 18pt, fill: tint, inset: (x: 12pt, y: 10pt), {
    set par(leading: 0.6em)
    grid(columns: (62pt, 1fr), row-gutter: 8pt, align: left + top,
      ..for it in data.facts { (small(10pt, inline(it.label, form), weight: 700, fill: accent), small(10.2pt, inline(it.text, form))) })
  })
}

// ── text ────────────────────────────────────────────────────────────────────
#prose(data.body.blocks, form)
#if data.quote != none {
  quote(block: true, { par(inline(data.quote.text, form)); par(small(10pt, { [― ]; inline(data.quote.who, form) }, fill: muted)) })
}
#for it in data.figures { block(above: form.gap, below: form.gap, photo(it, form, form.width)) }

// ── what goes along, terms ──────────────────────────────────────────────────
#block(width: 100%, above: 24pt, stroke: (top: 0.6pt + rule-color), inset: (top: 9pt), breakable: true, {
  set par(leading: 0.6em, spacing: 0.7em)
  if data.attachments.len() > 0 {
    par({ small(9.6pt, box[붙임], weight: 700, fill: accent); h(0.8em); data.attachments.enumerate().map(((index, it)) => small(9.6pt, { str(index + 1) + ". "; inline(it, form) })).join(h(1em)) })
  }
  par(small(9.2pt, inline(data.rights, form), fill: muted))
  par(small(9.2pt, { [누리집: ]; anchored(data.address, inline(data.addressWords, form)) }, fill: muted))
})

#context [#metadata(counter(page).final().first())<pages>]
`;
