import type { Token } from 'markdown-it';

/** The words of an inline run in one line: pictures give their alternative text, footnote numbers nothing. */
export function inlineText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'image') text += inlineText(token.children ?? []);
    else text += token.content;
  }
  return text.replace(/[^\S\u00a0\u3000]+/g, ' ').trim();
}

/** Plain text of whole streams, a line for each block that holds text. */
export function plainTextOf(streams: readonly (readonly Token[])[]): string {
  const lines: string[] = [];
  for (const tokens of streams) {
    let sign = '';
    for (const token of tokens) {
      if (token.type === 'mark_open' || token.type === 'mark_line_open') sign = `${token.info} `;
      else if (token.type === 'fence') lines.push(token.content.trimEnd());
      else if (token.type === 'inline') {
        const line = (sign + inlineText(token.children ?? [])).trim();
        if (line) lines.push(line);
        sign = '';
      }
    }
  }
  return lines.join('\n');
}

/** See `MarkdownFacts.firstParagraph`. A paragraph that holds only pictures is none. */
export function firstParagraphOf(tokens: readonly Token[]): string {
  let fallback = '';
  let opener: Token | undefined;
  for (const token of tokens) {
    if (token.type !== 'inline') {
      if (token.nesting === 1) opener = token;
      continue;
    }
    if (!opener || !/^(?:paragraph_open|mark_open|mark_line_open)$/.test(opener.type)) continue;
    const text = inlineText((token.children ?? []).filter((child) => child.type !== 'photo'));
    if (text === '') continue;
    if (opener.type === 'paragraph_open' && opener.level === 0) return text;
    fallback ||= text;
  }
  return fallback;
}
