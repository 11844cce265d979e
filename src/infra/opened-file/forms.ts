/**
 * The forms in which one text can stand in a file: with entities, percent signs,
 * JSON or CSS escapes, cut by tags. A search that knew only the written form
 * would pass over `군<strong>수</strong>` and `%EA%B5%B0`.
 */

const SPACE = 1;
const INVISIBLE = 2;

/** What is a space and what has no look of its own (soft hyphen, zero-width spaces and joiners, direction marks, BOM), by code unit. */
const LOOKS = new Uint8Array(65_536);
for (let unit = 0; unit < 65_536; unit++) if (/[\s\u0085]/.test(String.fromCharCode(unit))) LOOKS[unit] = SPACE;
for (const [from, to] of [[0xad, 0xad], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2064], [0xfeff, 0xfeff]] as const) LOOKS.fill(INVISIBLE, from, to + 1);

let scratch = new Uint16Array(1 << 16);

/** NFC, every run of white space one space, none at the ends, no invisible signs: for needles and texts alike. */
export function foldForSearch(text: string): string {
  if (scratch.length < text.length) scratch = new Uint16Array(text.length * 2);
  const units = scratch;
  const bytes = Buffer.from(units.buffer);
  bytes.write(text, 'utf16le');
  let end = 0;
  let wasSpace = true;
  for (let at = 0, last = text.length; at < last; at++) {
    const unit = units[at] as number;
    const look = LOOKS[unit];
    if (look === 0) {
      units[end++] = unit;
      wasSpace = false;
    } else if (look === SPACE && !wasSpace) {
      units[end++] = 32;
      wasSpace = true;
    }
  }
  if (wasSpace && end > 0) end--;
  // Last, because a sign without a look may stand between two that belong together.
  return bytes.toString('utf16le', 0, end * 2).normalize('NFC');
}

/** As `foldForSearch`, with no space left at all: for texts whose spaces nobody wrote down. */
export function foldSpaceless(text: string): string {
  return foldForSearch(text).replaceAll(' ', '');
}

/**
 * How many signs on either side of an escape are read again with the escape undone: a
 * needle may be so long. Pages carry an escape or two, and to read all of each page
 * once more for them would double the time.
 */
const NEIGHBOURHOOD = 1000;

/**
 * The text as written, the text without tags, and the neighbourhoods of entities,
 * escapes and percent signs with these undone; not folded.
 */
export function formsOf(written: string): string[] {
  const forms = new Set([written, ...strippings(written)]);
  const decoded = neighbourhoods(written, '&', entitiesDecoded);
  if (decoded !== '') forms.add(decoded);
  for (const base of decoded === '' ? [written] : [written, decoded]) {
    for (const undo of [jsonUnescaped, cssUnescaped]) {
      const unescaped = neighbourhoods(base, '\\', undo);
      if (unescaped === '') continue;
      forms.add(unescaped);
      for (const bare of strippings(unescaped)) forms.add(bare);
    }
    for (const token of percentDecoded(base)) forms.add(token);
  }
  forms.delete('');
  return [...forms];
}

/** The neighbourhoods of a sign, one a line, each with `undo` applied; '' where that changes nothing. */
function neighbourhoods(text: string, sign: string, undo: (text: string) => string): string {
  const kept: string[] = [];
  let at = text.indexOf(sign);
  while (at >= 0) {
    const start = Math.max(0, at - NEIGHBOURHOOD);
    let end = at + NEIGHBOURHOOD;
    for (let next = text.indexOf(sign, at + 1); ; next = text.indexOf(sign, next + 1)) {
      at = next;
      if (next < 0 || next - NEIGHBOURHOOD > end) break;
      end = next + NEIGHBOURHOOD;
    }
    const part = text.slice(start, end);
    const undone = undo(part);
    if (undone !== part) kept.push(undone);
  }
  return kept.join('\n');
}

/** Without tags, entities decoded; and again while that brought tags to light, as in a feed's description. */
function strippings(text: string): string[] {
  const found: string[] = [];
  let form = text;
  for (let round = 0; round < 3; round++) {
    const bare = entitiesDecoded(withoutTags(form));
    if (bare === form) break;
    found.push(bare);
    form = bare;
  }
  return found;
}

/** Elements at whose edges a reader sees a gap; HTML's, and those of DOCX, HWPX, XLSX, feeds. All others stand within a word. */
const GAPS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu meta nav ol optgroup option p picture pre script search ' +
    'section select style summary table tbody td template textarea tfoot th thead title tr ul img input video audio source iframe ' +
    'item entry description summary content guid category author name id url loc text tspan desc ' +
    'tab cr linebreak tc tbl sectpr para si row c v f cell sheet slide sp txbody subject creator keywords'
  ).split(' '),
);
const MAX_TAG = 65_536;

/** Text without tags and comments. Where a tag ends a line or a cell, a space stands instead. */
export function withoutTags(text: string): string {
  let open = text.indexOf('<');
  if (open < 0) return text;
  const quotes = new Quotes(text);
  const parts: string[] = [];
  let from = 0;
  // Past the last of them no tag can end, and to look for one from every `<` would take for ever.
  const last = text.lastIndexOf('>');
  const lastComment = text.lastIndexOf('-->');
  while (open >= 0 && open < last) {
    const end = tagEnd(text, open, quotes, lastComment);
    if (end < 0) {
      open = text.indexOf('<', open + 1);
      continue;
    }
    if (open > from) parts.push(text.slice(from, open));
    if (isGap(text, open, end)) parts.push(' ');
    from = end;
    open = text.indexOf('<', end);
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** Looks up the next `="` or `='`; each stretch of the text is searched once, however many tags ask. */
class Quotes {
  private readonly text: string;
  private readonly next = [-1, -1];
  constructor(text: string) {
    this.text = text;
  }

  /** Where the tag's `>` stands, past quoted values that contain one. */
  tagEnd(open: number): number {
    let end = this.text.indexOf('>', open);
    for (let at = open; end >= 0 && end - open < MAX_TAG; ) {
      const start = Math.min(this.after(at, 0, '="'), this.after(at, 1, "='"));
      if (start > end) return end;
      const close = this.text.indexOf(this.text[start + 1] as string, start + 2);
      if (close < 0 || close - open > MAX_TAG) return end;
      if (close > end) end = this.text.indexOf('>', close);
      at = close;
    }
    return end;
  }

  private after(at: number, which: 0 | 1, sign: string): number {
    const known = this.next[which] as number;
    if (known >= at) return known;
    const found = this.text.indexOf(sign, at);
    this.next[which] = found < 0 ? Number.POSITIVE_INFINITY : found;
    return this.next[which] as number;
  }
}

function tagEnd(text: string, open: number, quotes: Quotes, lastComment: number): number {
  const sign = text.charCodeAt(open + 1);
  if (sign === 33 /* ! */) {
    if (text.startsWith('<![CDATA[', open)) return open + 9;
    if (text.startsWith('<!--', open)) {
      return lastComment < open + 4 ? -1 : text.indexOf('-->', open + 4) + 3;
    }
    return after(text, open);
  }
  if (sign === 63 /* ? */) return after(text, open);
  const first = (sign === 47 /* / */ ? text.charCodeAt(open + 2) : sign) | 32;
  if (first < 97 || first > 122) return -1;
  return quotes.tagEnd(open) + 1 || -1;
}

function after(text: string, open: number): number {
  const end = text.indexOf('>', open);
  return end < 0 ? -1 : end + 1;
}

const TAG_NAME = /<\/?(?:[\w.-]+:)?([\w.-]+)/y;

function isGap(text: string, open: number, end: number): boolean {
  if (text.charCodeAt(open + 1) === 33) return false;
  TAG_NAME.lastIndex = open;
  const name = TAG_NAME.exec(text);
  return name !== null && TAG_NAME.lastIndex <= end && GAPS.has((name[1] as string).toLowerCase());
}

const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const ENTITIES: ReadonlyMap<string, string> = new Map<string, string>([
  ...LATIN1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
  ...Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", AMP: '&', LT: '<', GT: '>', QUOT: '"', Tab: '\t', NewLine: '\n',
    ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', hairsp: '\u200a', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f',
    ndash: '–', mdash: '—', horbar: '―', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', lsaquo: '‹', rsaquo: '›',
    dagger: '†', bull: '•', hellip: '…', permil: '‰', prime: '′', Prime: '″', trade: '™', euro: '€', larr: '←', uarr: '↑', rarr: '→', darr: '↓', harr: '↔',
    minus: '−', ne: '≠', le: '≤', ge: '≥', infin: '∞', sum: '∑', radic: '√', loz: '◊', spades: '♠', clubs: '♣', hearts: '♥', diams: '♦',
    excl: '!', num: '#', dollar: '$', percnt: '%', lpar: '(', rpar: ')', ast: '*', plus: '+', comma: ',', period: '.', sol: '/', colon: ':', semi: ';',
    equals: '=', quest: '?', commat: '@', lsqb: '[', lbrack: '[', bsol: '\\', rsqb: ']', rbrack: ']', Hat: '^', lowbar: '_', grave: '`',
    lcub: '{', lbrace: '{', verbar: '|', vert: '|', rcub: '}', rbrace: '}',
  }),
]);
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));?/g;

/** Numeric references, those of HTML 4, and the names of ASCII signs. */
export function entitiesDecoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    return signOf(decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal), whole);
  });
}

function signOf(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

const JSON_ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([nrtbf/"'`\\]))/g;
const JSON_SIGNS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

/** The escapes of JSON and JavaScript strings, wherever they stand. */
export function jsonUnescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(JSON_ESCAPE, (whole, braced: string | undefined, four: string | undefined, two: string | undefined, sign: string | undefined) =>
    sign === undefined ? signOf(Number.parseInt((braced ?? four ?? two) as string, 16), whole) : (JSON_SIGNS[sign] ?? sign),
  );
}

/** `\ad70 ` of CSS strings. */
function cssUnescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([0-9a-fA-F]{2,6})[ \t\n]?/g, (whole, hex: string) => signOf(Number.parseInt(hex, 16), whole));
}

const PERCENT = /%[0-9A-Fa-f]{2}/g;
const TOKEN_ENDS = new Set([...' \t\r\n"\'<>()`'].map((sign) => sign.charCodeAt(0)));
const MAX_TOKEN = 65_536;

/** The words that carry percent signs, decoded; with `+` kept and, as forms send it, as a space. Twice encoded ones twice. */
function percentDecoded(text: string): string[] {
  if (!text.includes('%')) return [];
  const tokens: string[] = [];
  PERCENT.lastIndex = 0;
  let done = 0;
  for (let match = PERCENT.exec(text); match !== null; match = PERCENT.exec(text)) {
    let start = match.index;
    while (start > done && match.index - start < MAX_TOKEN && !TOKEN_ENDS.has(text.charCodeAt(start - 1))) start--;
    let end = match.index + 3;
    while (end < text.length && end - start < MAX_TOKEN && !TOKEN_ENDS.has(text.charCodeAt(end))) end++;
    tokens.push(text.slice(start, end));
    done = end;
    PERCENT.lastIndex = end;
  }
  if (tokens.length === 0) return [];
  const found = new Set<string>();
  let form = [...new Set(tokens)].join('\n');
  for (let round = 0; round < 3; round++) {
    const decoded = form.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
    if (decoded === form) break;
    found.add(decoded);
    found.add(decoded.replaceAll('+', ' '));
    form = decoded;
  }
  return [...found];
}
