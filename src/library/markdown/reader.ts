import MarkdownParser, { type Env, type MarkdownIt, type StateCore, type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { looseAddressRule, webAddressRule } from './address-rules.ts';
import { footnoteBlockRule, footnoteReferenceRule } from './footnote-rules.ts';
import { marksRule } from './mark-block.ts';
import { DEEPEST_LEVEL, paragraphRule, tooDeepRule } from './paragraph-block.ts';
import { rawHtmlRule } from './raw-html-rule.ts';
import { newReading, readingOf, type Reading } from './reading.ts';

/** Pictures in the alt text of pictures: each level is parsed again, so deeper ones stay text. */
const DEEPEST_ALT = 4;

/** Text that no inline rule would touch: most cells of a table, and many lines. */
const PLAIN = /^[^\n!&*:<[\]\\^_`~]+$/;

/** Built once: setting up the parser takes longer than reading a release. */
const reader = createReader();
const normalizeLink = MarkdownParser.prototype.normalizeLink.bind(reader);

/** Tokens of a cleaned source, footnote definitions in place, and what the rules noted on the way. */
export function readTokens(source: string): { tokens: Token[]; reading: Reading } {
  const env = newReading();
  return { tokens: reader.parse(source, env), reading: readingOf(env) };
}

/** A destination as an address: percent-encoded, its host in punycode. */
export function encodedTarget(destination: string): string {
  return normalizeLink(destination);
}

function createReader(): MarkdownIt {
  // html, linkify and typographer stay off: tags are text, addresses have their own rules (particles), quotes stay as typed.
  const md = new MarkdownParser({ html: false, linkify: false, typographer: false, breaks: false, maxNesting: DEEPEST_LEVEL + 2 });
  md.use(cjkFriendly);
  // No one in a press office writes code by indenting; drafts pasted from 한글 are full of indented text.
  md.disable(['code', 'html_block', 'html_inline', 'linkify', 'replacements', 'smartquotes']);
  md.block.ruler.before('table', 'too-deep', tooDeepRule);
  md.block.ruler.after('table', 'marks', marksRule, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.block.ruler.before('reference', 'footnote', footnoteBlockRule, { alt: ['paragraph', 'reference'] });
  md.block.ruler.at('paragraph', paragraphRule);
  md.inline.ruler.before('newline', 'web-address', webAddressRule);
  md.inline.ruler.before('link', 'footnote', footnoteReferenceRule);
  md.inline.ruler.after('autolink', 'raw-html', rawHtmlRule);
  md.core.ruler.at('inline', inlineRule);
  md.core.ruler.push('loose-address', looseAddressRule);
  // Destinations are judged and encoded when the reading is finished: a picture's and a link's rules differ.
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.normalizeLinkText = (url) => url;
  limitAltDepth(md);
  return md;
}

/** markdown-it's rule, which also says on which line the text begins. Cells carry no line of their own, their row does. */
function inlineRule(state: StateCore): void {
  const reading = readingOf(state.env);
  for (const token of state.tokens) {
    if (token.map) reading.line = token.map[0];
    if (token.type !== 'inline') continue;
    token.children ??= [];
    if (PLAIN.test(token.content)) token.children.push(Object.assign(new state.Token('text', '', 0), { content: token.content }));
    else state.md.inline.parse(token.content, state.md, state.env, token.children);
  }
}

function limitAltDepth(md: MarkdownIt): void {
  const parse = md.inline.parse.bind(md.inline);
  let depth = 0;
  md.inline.parse = (text: string, parser: MarkdownIt, env: Env, out: Token[]) => {
    if (depth > DEEPEST_ALT) return;
    depth++;
    try {
      parse(text, parser, env, out);
    } finally {
      depth--;
    }
  };
}
