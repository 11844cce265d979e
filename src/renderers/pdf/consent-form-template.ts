/** `main.typ` of the blank consent form: two pages of A4, or four in large print. */
export const CONSENT_FORM_TYP = `
#let data = json("/data.json")
#let large = data.large
#let accent = rgb(data.colors.accent)
#let tint = rgb(data.colors.tint)
#let rule = rgb("#8a9094")
#let measure-of(plain, big) = if large { big } else { plain }
#let base = measure-of(if data.tight { 11.2pt } else { 12.6pt }, 18pt)

#set document(title: data.title, author: data.publisher, description: data.description, date: none)
#set page(paper: "a4", margin: measure-of((x: 19mm, top: 15mm, bottom: 17mm), (x: 18mm, top: 18mm, bottom: 20mm)), footer: context {
  set text(size: measure-of(9.5pt, 14pt), fill: rgb("#3d4246"))
  grid(columns: (1fr, auto), align: (left, right), data.footer, [#counter(page).display() / #counter(page).final().first()])
})
#set text(lang: "ko", region: "KR", font: ("Pretendard GOV", "Noto Serif KR"), fallback: false, hyphenate: false, size: base, weight: 500, fill: black, cjk-latin-spacing: none)
#set par(leading: measure-of(0.7em, 0.72em), spacing: measure-of(0.9em, 0.9em), justify: false)
#show heading: set text(weight: 700)
#show heading.where(level: 1): set text(size: measure-of(14.5pt, 21pt), fill: accent)
#show heading.where(level: 1): set block(above: 0pt, below: measure-of(0.75em, 0.8em), sticky: true)
#show title: set text(size: measure-of(25pt, 34pt), weight: 800, fill: accent)
#show title: set par(leading: 0.4em)

// A mark to tick, said as a square by a screen reader; and a line to write on.
#let tick = text(size: 1.35em, weight: 500, baseline: 0.06em, "□")
#let choice(it) = box({ tick; h(0.3em); it })
#let blank(width) = box(width: width, height: 1.1em, stroke: (bottom: 0.7pt + rule), baseline: 0.25em)
#let gap = sym.space.nobreak
#let day = { [20]; blank(measure-of(10mm, 13mm)); [년]; gap; blank(measure-of(9mm, 11mm)); [월]; gap; blank(measure-of(9mm, 11mm)); [일] }
#let panel(body) = block(width: 100%, fill: tint, inset: measure-of(9pt, 13pt), radius: 3pt, breakable: false, body)
#let part(number, name, body) = block(width: 100%, breakable: false, above: measure-of(1.6em, 1.5em), { heading(level: 1)[#number. #name]; body })
// Lines break between words, as Korean is read.
#show regex("[\\p{L}\\p{N}\\p{P}]+"): it => box(it)

#let signing(rows, ..rest) = grid(columns: (auto, 1fr, measure-of(13mm, 18mm), 1fr), column-gutter: measure-of(8pt, 8pt), row-gutter: measure-of(13pt, 20pt), align: left + bottom, ..rows.map(it => (text(weight: 700, it), box(width: 100%, height: measure-of(1.5em, 1.7em), stroke: (bottom: 0.7pt + rule)))).flatten(), ..rest)

#let channel-rows = table(
  columns: (measure-of(31mm, 46mm), 1fr), stroke: (x, y) => (bottom: 0.5pt + rule, top: if y == 0 { 1pt + accent }), inset: measure-of((x: 5pt, y: 7.5pt), (x: 6pt, y: 8pt)), align: left + horizon,
  table.header(..([쓸 곳], [이렇게 쓰입니다]).map(it => text(weight: 700, it))),
  ..data.channels.map(it => (choice(text(weight: 700, it.name)), it.use)).flatten(),
)

#block(below: measure-of(9pt, 14pt), grid(columns: (1fr, auto), align: (left + bottom, right + bottom), title(data.title), text(weight: 700, size: measure-of(12pt, 17pt), data.office)))
#line(length: 100%, stroke: 2pt + accent)

#data.intro

#part(1, "왜 쓰나요 (쓰는 목적)")[
#choice[군정 소식을 알림] #h(1em) #choice[행사와 사업 안내] #h(1em) #choice[소식지와 홍보물] #linebreak() #choice[그 밖:] #blank(measure-of(110mm, 100mm))
]

#part(2, "어디에 쓰나요 (원하는 곳만 고르세요)")[
#channel-rows
]

#part(3, "언제까지 쓰나요 (쓰는 기간)")[
#day 부터 #h(0.6em) #day 까지

기간이 끝나면 그다음 날부터 쓰지 않습니다.
]

#part(4, "언론에 주어도 되나요 (제3자 제공)")[
#panel[
  #set par(spacing: 0.6em)
  *받는 곳* 신문·방송·통신·인터넷 언론사 #linebreak()
  *주는 까닭* 보도 #h(0.8em) *주는 것* 사진과 사진 설명 #linebreak()
  *쓰는 기간* 위 3번의 기간. 이미 나간 기사와 방송은 언론사가 정한 대로 남을 수 있습니다.

  #choice(text(weight: 700)[주어도 됩니다]) #h(1.6em) #choice(text(weight: 700)[주지 마세요])
]
]

#part(5, "직장을 그만둔 뒤에는 (직원만)")[
#choice[그만두면 그날까지만 씁니다] #h(1.2em) #choice[그만둔 뒤에도 3번의 기간까지 써도 됩니다]
]

#if not large { pagebreak() }

#part(6, "동의하지 않아도 됩니다")[
이 동의는 스스로 정하는 것입니다. 모두 또는 일부에 동의하지 않아도, 나중에 거두어도 아무런 불이익이 없습니다. 동의하지 않은 곳에는 사진과 영상을 쓰지 않습니다. 행사에 온 것만으로 동의한 것으로 보지 않습니다.
]

#part(7, "언제든지 거둘 수 있습니다")[
모두 거두거나 몇 곳만 거둘 수 있습니다. 까닭은 말하지 않아도 됩니다.

#panel[
  #set par(spacing: 0.6em)
  *전화* #data.phone #linebreak()
  *방문·우편* #data.address #data.publisher
]

거두면 누리집과 구독에서 바로 빼고, SNS에 올린 것은 내립니다. 언론사에는 더 쓰지 말아 달라고 알립니다. 이미 나누어 준 종이 소식지와 내려받은 전자책은 되찾을 수 없습니다.
]

#part(8, "무엇을 모으고 얼마나 보관하나요")[
#table(
  columns: (measure-of(31mm, 46mm), 1fr), stroke: (x, y) => (bottom: 0.5pt + rule, top: if y == 0 { 1pt + accent }), inset: measure-of((x: 5pt, y: 7.5pt), (x: 6pt, y: 8pt)), align: left + horizon,
  table.header(..([항목], [내용]).map(it => text(weight: 700, it))),
  [모으는 것], [얼굴이 나온 사진과 영상, 이름, 연락처, 서명],
  [공개하는 것], [사진과 영상뿐입니다. 이름과 연락처는 공개하지 않습니다.],
  [동의서 보관], [#day 까지 보관하고 없앱니다.],
)
]

#part(9, "보호자의 동의 (미성년자만)")[
미성년자의 사진은 보호자(법정대리인)가 함께 동의해야 씁니다. 보호자도 언제든지 거둘 수 있습니다.

  #block(breakable: false, signing(("보호자 이름", "서명", "전화", "관계")))
]

#block(breakable: false, above: measure-of(18pt, 28pt), width: 100%, stroke: 1.2pt + accent, radius: 3pt, inset: measure-of(12pt, 15pt), {
  text(weight: 700, size: measure-of(13pt, 20pt))[위 내용을 읽고 들었으며, 표시한 대로 동의합니다.]
  v(measure-of(4pt, 8pt))
  align(center, day)
  v(measure-of(5pt, 8pt))
  signing(("이름", "서명", "전화"), grid.cell(colspan: 2, choice[미성년자입니다]))
  v(measure-of(7pt, 10pt))
  align(right, text(weight: 700, size: measure-of(13pt, 19pt))[#data.office 귀중])
})

#block(above: measure-of(14pt, 18pt), breakable: false, text(size: measure-of(11pt, 16pt), fill: rgb("#3d4246"))[동의서는 두 장을 써서 한 장은 동의한 분이 가집니다. #linebreak() 담당자가 적는 곳: #h(0.4em) 대장 번호 #blank(measure-of(28mm, 28mm)) #h(0.6em) 별칭 #blank(measure-of(40mm, 34mm))])

// What the caller asks of the layout.
#context [#metadata((count: counter(page).final().first()))<pages>]
`;
