/** `prose.typ`: sets prose data. Imported by every document that prints prose; `form` says how it looks. */
export const PROSE_TYP = `
// Where a thing begins, for the list of pages.
#let mark(id) = [#metadata(id)<at>]

// Words are framed so that no line breaks within them; letters and digits alone break nowhere anyway.
// Typst takes half the width of a bracket at the edge of a line or a box, though the font's is narrow already: so none stands at the very edge.
#let edge = box(width: 0pt)
#let frame(body) = box({ edge; body; edge })
// Made once: there are thousands of words.
#let wide = regex("^[「『《〈（【〔［｛]|[」』》〉）】〕］｝、。，．]$")
#let unbroken = regex("[^A-Za-z0-9]")
#let word(it) = if it.contains(wide) { frame(text(it)) } else if it.contains(unbroken) { box(text(it)) } else { text(it) }

#let plain(it, keep) = if not keep { text(it) } else {
  it.split(" ").map(part => if part == "" { none } else { word(part) }).join([ ])
}

#let anchored(href, body) = {
  let to = if href.starts-with("#") { label("h:" + href.slice(1)) } else { href }
  link(to, underline(offset: 0.18em, stroke: 0.04em, evade: false, body))
}

#let run(it, form, note) = {
  if "emoji" in it { return box(baseline: 0.16em, image("/" + it.emoji, alt: it.t, height: 1em)) }
  if "note" in it { return note(it) }
  let body = if type(it.t) == array { it.t.map(part => box(text(part))).join() } else { text(it.t) }
  if it.at("c", default: false) { body = text(font: form.sans, fill: form.accent, body) }
  if it.at("i", default: false) { body = text(font: form.sans, weight: 500, body) }
  if it.at("b", default: false) { body = text(weight: 700, body) }
  if it.at("d", default: false) { body = strike(stroke: 0.05em, body) }
  if "href" in it { body = anchored(it.href, body) }
  body
}

#let inline(items, form, note: _ => none) = {
  items.map(item => {
    if type(item) == str { return plain(item, form.keep) }
    if item.k == "break" { return linebreak() }
    if item.k == "link" { return anchored(item.href, inline(item.items, form, note: note)) }
    let body = item.runs.map(it => run(it, form, note)).join()
    if item.free { body } else { frame(body) }
  }).join()
}

#let captioned(it, form) = {
  let parts = (it.caption, it.credit).filter(part => part.len() > 0)
  if parts.len() == 0 { return none }
  figure.caption({
    inline(it.caption, form)
    if parts.len() == 2 { h(0.7em) }
    if it.credit.len() > 0 { text(fill: form.muted, inline(it.credit, form)) }
  })
}

// A photo as wide as its place, unless it would be too high.
#let photo(it, form, width, id: none, highest: none) = {
  let limit = if highest == none { form.highest } else { highest }
  let shown = calc.min(width, limit * it.ratio)
  figure(
    kind: "photo", supplement: none, numbering: none, outlined: false, gap: form.caption * 0.55,
    caption: captioned(it, form),
    { if id != none { mark(id) }; image("/" + it.file, alt: it.alt, width: shown) },
  )
}

// How photos are shared out to rows: two by two where their shapes go together, of an odd number one alone: the first, or the last if the first is tall.
#let photo-rows(figures, form) = {
  if form.large { return figures.chunks(1) }
  let odd = calc.rem(figures.len(), 2) == 1
  let starts = odd and figures.first().ratio >= 1.2
  let pairs = if starts { figures.slice(1) } else { figures }
  let alike(row) = calc.min(..row.map(it => it.ratio)) > 0.45 * calc.max(..row.map(it => it.ratio))
  let alone = if starts { (figures.slice(0, 1),) } else { () }
  alone + pairs.chunks(2).fold((), (rows, row) => rows + if alike(row) { (row,) } else { row.chunks(1) })
}

// Photos side by side are of one height.
#let photo-row(figures, form, width) = {
  let gutter = 6pt
  for row in photo-rows(figures, form) {
    let free = width - gutter * (row.len() - 1)
    let all = row.map(it => it.ratio).sum()
    let high = calc.min(free / all, form.highest)
    grid(
      columns: row.map(it => high * it.ratio), column-gutter: gutter, align: top + left,
      ..row.map(it => photo(it, form, high * it.ratio, id: it.at("id", default: none), highest: high + 1pt)),
    )
  }
}

#let cells(row, form, note, weight: 500) = row.map(it => table.cell(
  align: (left: left, center: center, right: right).at(it.align), breakable: it.long, text(weight: weight, inline(it.items, form, note: note)),
))

#let data-table(it, form, note) = {
  set text(font: form.sans, size: it.size * 1pt, weight: 500)
  set par(leading: 0.62em, justify: false)
  mark(it.id)
  table(
    columns: it.shares.map(share => share * 1fr),
    inset: if form.large { (x: 6pt, y: 9pt) } else { (x: 4pt, y: 4.5pt) },
    stroke: (x, y) => (
      top: if y == 0 { 1pt + form.accent } else { 0.4pt + form.line },
      bottom: 0.4pt + form.line,
      left: if x == 0 { none } else { 0.4pt + form.line },
    ),
    fill: (x, y) => if y < it.head.len() { form.tint },
    ..if it.head.len() > 0 { (table.header(..it.head.map(row => cells(row, form, note, weight: 700)).flatten()),) },
    ..it.body.map(row => cells(row, form, note)).flatten(),
  )
}

// Rows of a table whose columns would be too narrow: each cell after the words at its column's head.
#let records(it, form, note) = {
  mark(it.id)
  let pair(one) = {
    if one.label.len() > 0 { text(weight: 700, inline(one.label, form)); [: ] }
    inline(one.value, form, note: note)
  }
  for row in it.rows {
    block(width: 100%, breakable: row.len() > 6, stroke: (left: 2pt + form.accent), inset: (left: 0.7em, y: 0.3em), above: 1.1em, below: 1.1em,
      if it.short { grid(columns: (1fr, 1fr), column-gutter: 1em, row-gutter: form.leading, ..row.map(pair)) } else { for one in row { par(spacing: form.leading, pair(one)) } })
  }
}

#let framed(form, title, body, breakable: true) = block(
  width: 100%, breakable: breakable, fill: form.tint, inset: (x: 1em, y: 1em), stroke: (top: 1.5pt + form.accent), above: form.gap, below: form.gap,
  {
    set text(font: form.sans, weight: 500, size: form.small)
    if title.len() > 0 { block(sticky: true, below: 0.9em, text(weight: 700, size: 1.12em, inline(title, form))) }
    body
  },
)

// What is wider than a column stands across the page: at its head or foot, or on pages of its own.
#let across(it, form, body) = {
  if not form.spans { body }
  else if it.tall { page(columns: 1, body) }
  else { place(auto, scope: "parent", float: true, clearance: 1.6em, block(width: 100%, body)) }
}

#let prose(blocks, form) = {
  let note(it) = {
    let key = "n:" + form.key + ":" + str(it.note)
    if it.nth > 1 { return footnote(label(key)) }
    let own = form.notes.at(it.note - 1)
    let first = own.at(0, default: none)
    let body = if first != none and first.kind == "paragraph" {
      { inline(first.items, form); prose(own.slice(1), form + (inside: true)) }
    } else { prose(own, form + (inside: true)) }
    [#footnote(body)#label(key)]
  }
  let line(items) = inline(items, form, note: note)
  let tight(body) = { set par(spacing: form.leading * 1.15); set block(spacing: form.leading * 1.15); body }
  // The first paragraph of an item stands beside its sign.
  let item(own) = {
    let first = own.at(0, default: none)
    if first != none and first.kind == "paragraph" { mark(first.id); line(first.items); tight(prose(own.slice(1), form + (inside: true))) } else { tight(prose(own, form + (inside: true))) }
  }
  // In a release, a □ that other marks stand under is a heading to the eye; 가. and 나. only count.
  let heads = form.at("heads", default: false)
  let marks(own, depth) = enum(
    tight: true, spacing: form.leading * 1.15, indent: 0pt, body-indent: 0.4em, number-align: start + top,
    numbering: n => text(font: form.sans, weight: if depth == 0 { 700 } else { 500 }, fill: form.accent, own.at(n - 1).sign),
    ..own.enumerate().map(((index, one)) => enum.item(index + 1, {
      mark(one.id)
      let leads = heads and depth == 0 and one.marks.len() > 0 and one.sign.clusters().len() == 1
      if leads { block(sticky: true, below: form.leading * 1.15, text(font: form.sans, weight: 700, line(one.items))) } else { line(one.items) }
      for it in one.figures { photo(it, form, form.width * 0.88, id: it.id) }
      if one.marks.len() > 0 { tight(marks(one.marks, depth + 1)) }
      if leads and index < own.len() - 1 { v(form.leading * 0.7) }
    })),
  )

  for it in blocks {
    if "id" in it and it.id in form.breaks and not form.inside { colbreak(weak: true) }
    if it.kind == "paragraph" { par({ mark(it.id); line(it.items) }) }
    else if it.kind == "heading" {
      [#heading(level: form.base + it.level, outlined: false, bookmarked: true, { mark(it.id); line(it.items) })#label("h:" + it.id)]
    }
    else if it.kind == "list" {
      mark(it.id)
      let step = if it.depth < 4 { 0.5em } else { 0.2em }
      if it.start == none {
        list(tight: true, spacing: form.leading * 1.15, indent: 0pt, body-indent: step, marker: text(fill: form.accent, ("•", "–", "·").at(calc.rem(it.depth, 3))), ..it.items.map(own => list.item(item(own))))
      } else {
        enum(tight: true, spacing: form.leading * 1.15, indent: 0pt, body-indent: step, start: it.start, numbering: n => text(font: form.sans, weight: 700, fill: form.accent, str(n) + "."), ..it.items.map(own => enum.item(item(own))))
      }
    }
    else if it.kind == "marks" { mark(it.id); marks(it.items, 0) }
    else if it.kind == "table" {
      // On the one column of a release a table that fits a page is kept on one.
      let body = block(width: 100%, above: form.gap, below: form.gap, breakable: not heads or it.tall, data-table(it, form, note))
      if it.shape == "page" and not form.inside { across(it, form, body) } else { body }
    }
    else if it.kind == "records" { records(it, form, note) }
    else if it.kind == "code" {
      block(width: 100%, fill: form.tint, inset: 0.8em, { mark(it.id); text(font: form.sans, size: form.small, raw(block: true, it.text)) })
    }
    else if it.kind == "figure" { block(above: form.gap, below: form.gap, photo(it.figure, form, form.width, id: it.id)) }
    else if it.kind == "quote" { quote(block: true, prose(it.blocks, form + (inside: true))) }
    else if it.kind == "rule" { align(center, block(above: form.gap, below: form.gap, std.line(length: 25%, stroke: 0.6pt + form.accent))) }
    else if it.kind == "box" {
      let own = form + (inside: true)
      if it.span { across(it, form, framed(form, it.title, prose(it.blocks, own + (width: form.page - 2em)))) }
      else { framed(form, it.title, prose(it.blocks, own + (width: form.width - 2 * form.small))) }
    }
    else if it.kind == "datePlace" {
      framed(form, (), breakable: it.blocks.len() > 3, {
        mark(it.id)
        grid(columns: (2em, 1fr), row-gutter: 0.7em,
          ..for (name, own) in (("때", it.date), ("곳", it.place)) { (text(weight: 700, fill: form.accent, name), line(own)) })
        prose(it.blocks, form + (inside: true))
      })
    }
    else if it.kind == "photoRow" {
      block(above: form.gap, below: form.gap, {
        photo-row(it.figures, form, form.width)
        if it.caption.len() + it.credit.len() > 0 {
          block(above: form.caption * 0.6, text(font: form.sans, size: form.caption, weight: 500, {
            line(it.caption)
            if it.caption.len() > 0 and it.credit.len() > 0 { h(0.7em) }
            text(fill: form.muted, line(it.credit))
          }))
        }
      })
    }
    else if it.kind == "pullQuote" {
      block(width: 100%, breakable: false, above: form.gap * 1.2, below: form.gap * 1.2, inset: (y: 0.9em), stroke: (top: 1.2pt + form.accent, bottom: 0.4pt + form.accent), {
        set text(size: form.size * 1.28, weight: 700, fill: form.accent)
        set par(leading: 0.8em)
        prose(it.blocks, form + (inside: true))
        if it.who.len() > 0 { block(above: 0.8em, text(font: form.sans, size: form.caption, weight: 500, fill: form.muted, line(it.who))) }
      })
    }
  }
}
`;
