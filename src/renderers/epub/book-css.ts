/**
 * The book's style: proportions alone. Sizes and colours are the reader's, so
 * that large type and night mode hold; the office's colour only draws lines.
 */
import { FACES } from './fonts.ts';

export function bookCss(color: string | undefined): string {
  const accent = color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? color : 'currentColor';
  const faces = Object.values(FACES).map(({ family, weight, path }) => `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: normal; src: url("${path}"); }\n`);
  return faces.join('') + STYLE.replaceAll('ACCENT', accent);
}

const BODY_FACE = `"${FACES.body.family}", "Noto Serif CJK KR", "Nanum Myeongjo", AppleMyungjo, Batang, serif`;
const TITLE_FACE = `"${FACES.title.family}", "Noto Sans KR", "Noto Sans CJK KR", "Apple SD Gothic Neo", "Malgun Gothic", sans-serif`;

const STYLE = `
body { margin: 0; font-family: ${BODY_FACE}; line-height: 1.7; word-break: keep-all; overflow-wrap: anywhere; }
p { margin: 0; }
.text > * + *, blockquote > * + *, .fact-box > * + *, .programme > * + *, .date-place > * + *, li > * + *, aside > * + * { margin-top: 0.9em; }
li > * + ul, li > * + ol, li > * + p { margin-top: 0.35em; }
h1, h2, h3, h4, h5, h6, th, dt, .section-name, .subtitle, .box-title, .sign, .who, .cover-name, .cover-number, .cover-foot, .notice b { font-family: ${TITLE_FACE}; font-weight: 700; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; break-after: avoid; break-inside: avoid; }
h1 { margin: 0; font-size: 1.6em; }
.text > h2, .text > h3, .text > h4, .text > h5, .text > h6 { margin-top: 1.8em; margin-bottom: 0; }
h2 { font-size: 1.2em; }
h3 { font-size: 1.1em; }
h4, h5, h6 { font-size: 1em; }
ul, ol { margin: 0; padding-left: 1.5em; }
li + li { margin-top: 0.35em; }
strong { font-weight: 700; }
em { font-style: normal; text-emphasis: filled dot; -webkit-text-emphasis: filled dot; text-emphasis-position: over right; }
a { text-decoration: underline; }
sup { font-size: 0.75em; line-height: 1; }
sup a { padding: 0 0.3em; text-decoration: none; }
sup a::before { content: "["; }
sup a::after { content: "]"; }
hr { margin: 2em auto; width: 30%; border: 0; border-top: 1px solid; opacity: 0.5; }
code { font-family: inherit; }
pre, pre code { font-family: monospace, monospace; font-size: 0.95em; }
pre { margin: 1em 0; padding: 0.8em; border: 1px solid; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; }

.section-name { margin: 0 0 1.6em; padding-top: 0.5em; border-top: 0.25em solid ACCENT; font-size: 0.9em; letter-spacing: 0.02em; }
h1.section-name { font-size: 1.4em; }
header { margin-bottom: 2em; }
.subtitle { margin-top: 0.6em; line-height: 1.5; }
.facts { margin-top: 0.8em; font-size: 0.9em; }
.onward { margin-top: 2.5em; padding-top: 0.8em; border-top: 1px solid; font-size: 0.9em; }
.text + figure, .aside-piece, .text + .aside-piece { margin-top: 1.6em; }

ul.marks { padding-left: 0; list-style-type: ""; }
.marks .marks { margin-top: 0.35em; }
.marks > li > p { padding-left: 1.4em; text-indent: -1.4em; }
.marks .marks { padding-left: 1.1em; }
.marks > .mark-1 + .mark-1 { margin-top: 1.1em; }
.mark-1 > p { font-weight: 700; }
.mark-1.spoken > p { font-weight: 400; }
.sign { display: inline-block; min-width: 1.1em; text-indent: 0; }

blockquote { margin: 1.4em 0; padding-left: 1em; border-left: 0.2em solid; }
.pull-quote { margin: 2em 0; padding: 1em 0; border-left: 0; border-top: 0.15em solid ACCENT; border-bottom: 1px solid; font-size: 1.2em; line-height: 1.6; text-align: center; break-inside: avoid; }
.pull-quote .who { margin-top: 0.8em; font-size: 0.75em; }
.fact-box, .programme, .date-place, .notice { margin: 1.8em 0; padding: 1em 1.1em; border: 1px solid; border-top: 0.25em solid ACCENT; }
.notice { margin: 0 0 2em; }
.licence-page > h1 + p, h1 + .notice, h1 + .text { margin-top: 1.2em; }
.fact-box > :last-child, .programme > :last-child { margin-bottom: 0; }
div.notice + section, .aside-piece + section { margin-top: 3em; }
.box-title { font-size: 1.05em; break-after: avoid; }
.notice ul { margin-top: 0.6em; }
.date-place { break-inside: avoid; }
dl { margin: 0; }
dt { float: left; clear: left; }
dd { margin: 0 0 0.3em 3em; }
.colophon { margin-top: 2em; }
.colophon dt { float: none; font-size: 0.9em; }
.colophon dd { margin: 0 0 1em; }
.licence { font-size: 0.85em; }
.licence p { margin-top: 0.8em; }

figure { margin: 1.6em 0; break-inside: avoid; text-align: center; }
img { display: block; margin: 0 auto; max-width: 100%; max-height: 85vh; width: auto; height: auto; object-fit: contain; }
figcaption { margin-top: 0.6em; font-size: 0.9em; line-height: 1.5; text-align: start; }
.credit { display: block; font-size: 0.9em; }
.photos { display: flex; flex-wrap: wrap; gap: 0.8em; }
.photos figure { flex: 1 1 12em; margin: 0; }

.table { margin: 1.6em 0; overflow-x: auto; container-type: inline-size; }
table { width: 100%; border-collapse: collapse; border-top: 0.15em solid; border-bottom: 0.15em solid; font-size: 0.9em; line-height: 1.45; }
th, td { padding: 0.5em 0.55em; border-bottom: 1px solid; text-align: start; vertical-align: top; overflow-wrap: break-word; }
th { vertical-align: bottom; }
th.center, td.center { text-align: center; }
th.right, td.right { text-align: end; }
tr { break-inside: avoid; }
@container (max-width: 34em) {
  .wide > table, .wide tbody, .wide tr, .wide td { display: block; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide tr { padding: 0.7em 0; border-bottom: 1px solid; }
  .wide tr:last-child { border-bottom: 0; }
  .wide td, .wide td.center, .wide td.right { padding: 0.1em 0; border: 0; text-align: start; }
  .wide td:first-child { font-weight: 700; }
  .wide td:empty { display: none; }
  .wide td[data-label]::before { content: attr(data-label) "\\A0\\A0"; font-family: ${TITLE_FACE}; font-weight: 700; }
}

aside[role="doc-footnote"] { margin-top: 1em; font-size: 0.9em; }
.text > :not(aside) + aside[role="doc-footnote"] { margin-top: 2.5em; padding-top: 1em; border-top: 1px solid; }
.note-number { float: left; margin-right: 0.6em; font-weight: 700; }
aside > .note-number + * { margin-top: 0; }
a[role="doc-backlink"] { padding: 0.2em 0.4em; }

nav ol { padding-left: 0; list-style-type: none; }
nav li + li { margin-top: 0.6em; }
nav > ol { margin-top: 1.6em; }
nav > ol > li + li { margin-top: 1.4em; }
nav > ol > li > a { font-family: ${TITLE_FACE}; font-weight: 700; }
nav .section > ol { margin-top: 0.6em; padding-left: 0.9em; border-left: 0.15em solid ACCENT; }
nav a { color: inherit; text-decoration: none; }

.cover { text-align: center; }
.cover figure { margin: 1.2em 0; }
.cover figcaption { text-align: center; }
.cover img { max-height: 60vh; }
.cover-name { font-size: 2em; line-height: 1.3; }
.cover-number { margin-top: 0.2em; }
.cover-title { margin: 0; font-size: 1.3em; }
.cover-foot { margin-top: 1.2em; font-size: 0.9em; }
.in-type { padding-top: 12vh; }
.in-type .cover-name { padding-top: 0.6em; border-top: 0.15em solid ACCENT; font-size: 2.4em; }
.in-type .cover-title { margin-top: 3em; }
.in-type .cover-foot { margin-top: 3em; padding-top: 1.2em; border-top: 1px solid; }

[lang]:not(body):not(:lang(ko)):not(:lang(en)) { font-family: serif; word-break: normal; }
h1[lang]:not(:lang(ko)):not(:lang(en)), .subtitle[lang]:not(:lang(ko)):not(:lang(en)) { font-family: sans-serif; }
`;
