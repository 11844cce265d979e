/** `main.typ` of an issue: cover, contents, sections, colophon, in the two printed forms. */
export const ISSUE_TYP = `
#import "/prose.typ": *

#let data = json("/data.json")
#let large = data.large
#let colors = data.colors
#let sans = ("Pretendard GOV", "Noto Serif KR")
#let serif = ("Noto Serif KR", "Pretendard GOV")
#let accent = rgb(colors.accent)
#let band = rgb(colors.band)
#let on-band = rgb(colors.onBand)
#let ink = if large { black } else { rgb("#1c1f22") }
#let muted = if large { black } else { rgb("#55595e") }

#let column = if large { 476pt } else { 235pt }
#let full = if large { 476pt } else { 493pt }
#let form = (
  large: large, breaks: data.breaks, compact: false, spans: not large, inside: false, keep: true, key: "", notes: (), base: 2,
  sans: sans, accent: accent, tint: if large { white } else { rgb(colors.tint) }, muted: muted,
  line: if large { black } else { rgb(colors.line) },
  size: if large { 18pt } else { 9.6pt }, small: if large { 18pt } else { 9pt }, caption: if large { 18pt } else { 7.8pt },
  leading: if large { 15pt } else { 8.6pt }, gap: if large { 26pt } else { 14pt },
  width: column, page: full, highest: if large { 380pt } else { 330pt },
)
#let measure-of(it) = if large { it.at(1) } else { it.at(0) }

#set document(
  title: data.document.title, author: data.document.author, description: data.document.description,
  date: datetime(year: data.document.date.at(0), month: data.document.date.at(1), day: data.document.date.at(2), hour: 0, minute: 0, second: 0),
)
#set text(
  lang: data.lang.lang, region: data.lang.region, font: if large { sans } else { serif }, fallback: false, hyphenate: false,
  size: form.size, weight: if large { 500 } else { 400 }, fill: ink, number-type: "lining",
  costs: (orphan: 100%, widow: 100%), cjk-latin-spacing: none, overhang: false,
)
#set par(leading: form.leading, spacing: measure-of((14pt, 26pt)), justify: false, linebreaks: "optimized")
#set footnote.entry(separator: line(length: 25%, stroke: 0.5pt + muted), gap: 0.6em)
#show footnote.entry: set text(font: sans, size: form.caption, weight: 500)
#show footnote.entry: set par(leading: 0.6em)
#show figure: set block(breakable: false)
#show figure: set align(left)
#show figure.caption: it => block(width: 100%, align(left, text(font: sans, size: form.caption, weight: 500, par(leading: measure-of((0.55em, 0.7em)), it.body))))
#show heading: set text(font: sans, weight: 700, fill: ink)
#show heading: set par(leading: 0.55em)
#show heading: set block(above: measure-of((17pt, 34pt)), below: measure-of((9pt, 18pt)), sticky: true)
#show heading.where(level: 1): set block(below: measure-of((13pt, 22pt)))
#show heading.where(level: 1): set text(size: measure-of((23pt, 34pt)), weight: 800, fill: accent)
#show heading.where(level: 2): set text(size: measure-of((14.5pt, 28pt)))
#show heading.where(level: 3): set text(size: measure-of((11pt, 23pt)), fill: accent)
#show heading.where(level: 4): set text(size: measure-of((10pt, 20pt)))
#show heading.where(level: 5): set text(size: measure-of((9.6pt, 19pt)))
#show quote.where(block: true): it => block(width: 100%, inset: (left: 1em, y: 0.2em), stroke: (left: 1.6pt + accent), above: form.gap, below: form.gap, it.body)
#show raw: set text(font: sans, size: 1.25em) // Typst takes code down to 0.8em.

#let running-heads = context {
  let page = here().page()
  let sections = query(<running>).filter(it => it.location().page() <= page)
  set text(font: sans, size: measure-of((7.8pt, 18pt)), weight: 500, fill: muted)
  set par(leading: 0.5em)
  block(width: 100%, inset: (bottom: measure-of((5pt, 8pt))), stroke: (bottom: 0.5pt + form.line), grid(
    columns: (1fr, 1fr), align: (left + bottom, right + bottom),
    inline(data.label, form),
    if sections.len() > 0 { inline(sections.last().value, form) },
  ))
}
#let folio = context {
  let page = here().page()
  set text(font: sans, size: measure-of((9.5pt, 22pt)), weight: 700, fill: accent)
  align(if large { center } else if calc.odd(page) { right } else { left }, str(page))
}

#let running(items) = [#metadata(items)<running>]

// The label of a place in the book, with the mark by which pages are counted.
#let place-of(id) = [#metadata(id)<at>#metadata(none)#label("p:" + id)]

#let notice(it) = block(width: 100%, stroke: (left: 2.4pt + accent), fill: form.tint, inset: (left: 0.9em, rest: 0.7em), above: 1em, below: 1em, breakable: true, {
  set text(font: sans, size: form.small, weight: 500)
  set par(leading: 0.65em)
  par({ text(weight: 700, fill: accent, inline(it.label, form)); linebreak(); inline(it.text, form) })
})

#let code(file, alt, side) = image("/" + file, alt: alt, width: side)

// ── cover ───────────────────────────────────────────────────────────────────
#let cover-name = {
  set par(leading: 0.3em)
  par(text(font: sans, weight: 800, size: measure-of((64pt, 66pt)), tracking: -0.02em, inline(data.publication, form)))
}
#let cover-words(fill) = {
  set text(font: sans, fill: fill)
  set par(leading: 0.5em, spacing: 0pt)
  block(below: measure-of((12pt, 18pt)), title(inline(data.title, form)))
  par(text(size: measure-of((11pt, 20pt)), weight: 500, { inline(data.day, form); h(1em); inline(data.publisher, form) }))
}
#show title: set text(size: measure-of((22pt, 34pt)), weight: 700)
#show title: set par(leading: 0.45em)

#let cover-number = par(text(font: sans, weight: 700, size: measure-of((17pt, 24pt)), inline(data.issue, form)))

#page(margin: 0pt, header: none, footer: none, fill: if data.cover == none { band } else { white }, {
  let side = measure-of((18mm, 20mm))
  if data.cover == none {
    place(top + left, dx: side, dy: 34mm, block(width: 210mm - 2 * side, {
      set text(fill: on-band)
      block(below: 9mm, cover-name)
      block(below: 16mm, cover-number)
      for line in data.coverLines { block(below: measure-of((11pt, 20pt)), par(text(font: sans, size: measure-of((15pt, 24pt)), weight: 500, inline(line, form)))) }
    }))
    place(bottom + left, dx: side, dy: -24mm, block(width: 210mm - 2 * side, stroke: (top: 1.2pt + on-band), inset: (top: 6mm), cover-words(on-band)))
  } else {
    let head = measure-of((62mm, 70mm))
    place(top + left, block(width: 100%, height: head, fill: band, inset: (x: side, bottom: 9mm), align(bottom + left, {
      set text(fill: on-band)
      block(below: measure-of((8mm, 10mm)), cover-name)
      cover-number
    })))
    place(top + left, dy: head, image("/" + data.cover.file, alt: data.cover.alt, width: 210mm, height: 297mm - head, fit: "cover"))
    place(bottom + left, block(width: if large { 100% } else { 122mm }, fill: white, inset: (left: side, right: 10mm, top: 9mm, bottom: 14mm), cover-words(black)))
  }
})

// ── every other page ────────────────────────────────────────────────────────
#set page(
  paper: "a4",
  margin: if large { (x: 59.6pt, top: 84pt, bottom: 74pt) } else { (inside: 54pt, outside: 48.2pt, top: 25mm, bottom: 22mm) },
  header: running-heads, header-ascent: measure-of((26%, 24%)),
  footer: folio, footer-descent: measure-of((36%, 40%)),
)
#set columns(gutter: 23pt)

#let entry(it) = {
  let to = label("p:" + it.anchor)
  set text(font: sans, size: measure-of((10pt, 19pt)), weight: 500)
  set par(leading: 0.55em)
  block(width: 100%, above: measure-of((8.5pt, 18pt)), below: measure-of((8.5pt, 18pt)), breakable: false, grid(
    columns: (1fr, measure-of((8mm, 15mm))), align: (left + bottom, right + bottom),
    par(link(to, { inline(it.title, form); [ ]; box(width: 1fr, inset: (left: 0.3em), std.line(length: 100%, stroke: (paint: form.line, thickness: 0.7pt, dash: "dotted"))) })),
    par(text(weight: 700, context str(query(to).first().location().page()))),
  ))
}

#let contents = {
  place-of("contents")
  heading(level: 1, outlined: false, bookmarked: true, [차례])
  for section in data.sections {
    block(above: measure-of((20pt, 34pt)), below: measure-of((9pt, 18pt)), sticky: true, par(text(font: sans, size: measure-of((9pt, 21pt)), weight: 700, fill: accent, link(label("p:" + section.anchor), inline(section.title, form)))))
    for piece in section.pieces { entry(piece) }
  }
  let lines = if data.cover == none { () } else { (data.cover.caption, data.cover.credit).filter(it => it.len() > 0) }
  if lines.len() > 0 {
    block(above: measure-of((26pt, 40pt)), text(font: sans, size: form.caption, weight: 500, fill: muted, par(leading: 0.6em, { box[표지 사진]; h(0.7em); lines.map(it => inline(it, form)).join(h(0.7em)) })))
  }
  for it in data.corrections { notice(it) }
}
#let editors-note(width) = {
  place-of("note")
  heading(level: 1, outlined: false, bookmarked: true, text(size: measure-of((13pt, 30pt)), [펴내며]))
  prose(data.note.blocks, form + (base: 1, key: "note", notes: data.note.notes, width: width, page: width, spans: false))
}

#if data.note == none { contents } else if large { editors-note(column); pagebreak(); contents } else {
  grid(columns: (142pt, 1fr), column-gutter: 30pt,
    block(width: 100%, fill: form.tint, stroke: (top: 2pt + accent), inset: 12pt, breakable: true, { set text(size: 9.4pt); editors-note(118pt) }),
    contents)
}

// ── sections ────────────────────────────────────────────────────────────────
#let section-head(section) = {
  place-of(section.anchor)
  running(section.title)
  block(width: 100%, stroke: (top: measure-of((3pt, 5pt)) + accent), inset: (top: measure-of((12pt, 18pt))), below: measure-of((20pt, 30pt)),
    heading(level: 1, inline(section.title, form)))
}

#let titles(it, size) = {
  set par(leading: 0.55em, spacing: 0pt)
  show heading: set block(above: 0pt, below: size * 0.55)
  heading(level: 2, text(size: size, inline(it.title, form + (keep: it.keep))))
  for subtitle in it.subtitles {
    block(above: size * 0.55, below: measure-of((6pt, 16pt)), par(text(font: sans, size: measure-of((9.4pt, 20pt)), weight: 500, fill: accent, inline(subtitle, form + (keep: it.keep)))))
  }
  if it.facts.len() > 0 {
    block(above: measure-of((9pt, 16pt)), par(text(font: sans, size: measure-of((8pt, 18pt)), weight: 500, fill: muted, it.facts.map(fact => inline(fact, form)).join([ · ]))))
  }
}

// In its column a piece begins under a short bar.
#let piece-head(it) = block(width: 100%, breakable: false, sticky: true, above: measure-of((28pt, 50pt)), below: measure-of((12pt, 24pt)), {
  place-of(it.anchor)
  block(above: 0pt, below: measure-of((9pt, 18pt)), std.line(length: measure-of((26pt, 60pt)), stroke: measure-of((2pt, 4pt)) + accent))
  titles(it, measure-of((14.5pt, 28pt)))
})

// The first piece of a section begins across the page, beside or over its photo.
#let lead-head(it, form) = block(width: 100%, {
  let figure = it.figures.at(0, default: none)
  if figure == none { titles(it, 25pt) }
  else if figure.ratio < 1.2 {
    grid(columns: (1fr, 235pt), column-gutter: 23pt, align: left + bottom, titles(it, 23pt), photo(figure, form, 235pt, highest: if form.compact { 220pt } else { 300pt }))
  } else {
    titles(it, 25pt)
    block(above: 14pt, photo(figure, form, full, highest: if form.compact { 215pt } else { 300pt }))
  }
})

#let onward(it) = if it != none {
  block(width: 100%, breakable: false, above: measure-of((13pt, 26pt)), {
    set text(font: sans, size: measure-of((7.8pt, 18pt)), weight: 500)
    set par(leading: 0.6em)
    let side = measure-of((44pt, 92pt))
    grid(columns: if it.qr == none { (1fr,) } else { (side, 1fr) }, column-gutter: measure-of((7pt, 14pt)), align: left + horizon,
      ..if it.qr == none { () } else { (code(it.qr, it.alt, side),) },
      {
        anchored(it.address, text(weight: 700, inline(it.label, form)))
        if large { linebreak(); inline(it.words, form) }
      })
  })
}

#let piece-text(it, form) = {
  for one in it.corrections { notice(one) }
  prose(it.body.blocks, form + (keep: it.keep, key: it.anchor, notes: it.body.notes, base: if it.hasHeading { 2 } else { 1 }))
}

#let in-language(it, body) = if it.lang == none { body } else { set text(lang: it.lang.lang, region: it.lang.region); body }

// A row of photos has no heading; a notice is framed.
#let headless(it, form) = block(width: 100%, breakable: it.kind != "withdrawn", above: form.gap * 1.8, below: form.gap, {
  place-of(it.anchor)
  if it.kind == "withdrawn" {
    block(width: 100%, stroke: 0.8pt + form.line, inset: 1em, { set text(font: sans, weight: 500, size: form.small); piece-text(it, form) })
  } else {
    piece-text(it, form)
    photo-row(it.figures, form, column)
  }
})

#let whole(it, is-lead, form) = {
  let lead-photo = is-lead and it.figures.len() > 0
  if not is-lead { if it.anchor in data.breaks { colbreak(weak: true) }; piece-head(it) }
  let figures = if lead-photo { it.figures.slice(1) } else { it.figures }
  if it.kind == "video" { for one in figures { block(above: 0pt, below: form.gap, photo(one, form, column)) } }
  piece-text(it, form)
  if it.kind != "video" { for one in figures { block(above: form.gap, below: form.gap, photo(one, form, column)) } }
  onward(it.onward)
}

#set page(columns: if large { 1 } else { 2 })
#for section in data.sections {
  pagebreak(weak: true)
  let first = section.pieces.at(0, default: none)
  let own = if section.anchor in data.compact { form + (compact: true, highest: 118pt) } else { form }
  let leads = not large and first != none and first.hasHeading
  counter(footnote).update(0)
  if large { section-head(section) } else {
    place(top, scope: "parent", float: true, clearance: 20pt, block(width: 100%, {
      section-head(section)
      if leads {
        in-language(first, {
          place-of(first.anchor)
          lead-head(first, own)
        })
      }
    }))
  }
  for (index, it) in section.pieces.enumerate() {
    in-language(it, if it.hasHeading { whole(it, leads and index == 0, own) } else { headless(it, own) })
  }
  [#metadata("end:" + section.anchor)<at>]
}

// ── colophon ────────────────────────────────────────────────────────────────
#let colophon = {
  place-of("colophon")
  block(width: 100%, breakable: large, stroke: (top: measure-of((2pt, 4pt)) + accent), inset: (top: measure-of((10pt, 16pt))), {
    set text(font: sans, size: measure-of((8.4pt, 18pt)), weight: 500)
    set par(leading: 0.65em)
    heading(level: 1, outlined: true, text(size: measure-of((13pt, 30pt)), [펴낸 곳]))
    let rows = for it in data.colophon { (text(weight: 700, inline(it.label, form)), inline(it.value, form)) }
    let facts = {
      grid(columns: (measure-of((52pt, 110pt)), 1fr), row-gutter: measure-of((6pt, 14pt)), ..rows,
        text(weight: 700, box[누리집]), anchored(data.address, inline(data.addressWords, form)),
        text(weight: 700, box[글꼴]), inline(data.fonts, form))
    }
    if data.qr == none { facts } else {
      grid(columns: measure-of(((1fr, 64pt), (1fr,))), gutter: 20pt, facts, code(data.qr, "QR 코드: 이 책의 웹 주소", measure-of((64pt, 110pt))))
    }
  })
}
#if large { pagebreak(weak: true); colophon } else { place(bottom, scope: "parent", float: true, clearance: 20pt, block(width: 100%, colophon)) }

#context [#metadata((count: counter(page).final().first(), marks: query(<at>).map(it => {
  let at = it.location().position()
  (it.value, at.page, at.x.pt(), at.y.pt())
})))<pages>]
`;
