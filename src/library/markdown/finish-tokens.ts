import type { Token } from 'markdown-it';
import { cleanText } from './clean-source.ts';
import { isAllowedTarget, photoIdOf } from './link-target.ts';
import { inlineText } from './plain-text.ts';
import { encodedTarget } from './reader.ts';
import { Slugs } from './slug.ts';

/** `[글]( "제목")`: a link that lost its address on the way from another system. Its text is what was meant to be read. */
const LOST_LINK = /\[([^[\]]*)\]\(\s*"[^"]*"\s*\)/g;

/** A source line, from 1. */
export interface Place {
  line: number;
}

export interface Photo extends Place {
  id: string;
  alt: string;
}

export interface Heading {
  level: number;
  text: string;
  id: string;
}

export interface Findings {
  readonly photos: Photo[];
  readonly links: ({ href: string } & Place)[];
  readonly headings: Heading[];
  readonly outsidePictures: ({ src: string } & Place)[];
}

/**
 * Settles, in one walk and in place, what the parser leaves open, so that every renderer finds the same:
 * - `image` becomes `photo` (info the id, content the alternative text) or, from elsewhere, `text`;
 * - a link whose target is refused, that holds no text or stands inside another, becomes `nothing`; others get their encoded target;
 * - text is free of control characters that entities brought in.
 * Collects what facts and outputs need on the way.
 */
export function finishTokens(streams: readonly (readonly Token[])[]): Findings {
  const findings: Findings = { photos: [], links: [], headings: [], outsidePictures: [] };
  const slugs = new Slugs();
  for (const tokens of streams) {
    let line = 1;
    let heading: Token | undefined;
    for (const token of tokens) {
      if (token.map) line = token.map[0] + 1;
      if (token.type === 'heading_open') heading = token;
      if (token.type !== 'inline') continue;
      finishInline(token.children ?? [], line, findings);
      if (!heading) continue;
      const text = inlineText(token.children ?? []);
      findings.headings.push({ level: Number(heading.tag.slice(1)), text, id: slugs.slugOf(text) });
      heading = undefined;
    }
  }
  return findings;
}

interface OpenLink {
  token: Token;
  line: number;
  hasText: boolean;
  dropped: boolean;
}

function finishInline(tokens: readonly Token[], firstLine: number, findings: Findings): void {
  const links: OpenLink[] = [];
  let line = firstLine;
  for (const token of tokens) {
    switch (token.type) {
      case 'softbreak':
      case 'hardbreak':
        line++;
        break;
      case 'image':
        finishPicture(token, line, findings);
        break;
      case 'text':
        token.content = cleanText(token.content).replace(LOST_LINK, '$1');
        break;
      case 'code_inline':
        token.content = cleanText(token.content);
        break;
      case 'link_open':
        links.push(openLink(token, line, links.length > 0));
        continue;
      case 'link_close':
        closeLink(token, links.pop(), findings);
        continue;
    }
    const link = links.at(-1);
    if (link && token.content.trim() !== '' && token.type !== 'photo') link.hasText = true;
  }
}

function openLink(token: Token, line: number, nested: boolean): OpenLink {
  const destination = String(token.attrGet('href') ?? '');
  const href = encodedTarget(destination);
  token.attrs = [['href', href]];
  // `[글]("제목")` again: the parser takes a title of one word for the address.
  return { token, line, hasText: false, dropped: nested || destination.startsWith('"') || !isAllowedTarget(href) };
}

function closeLink(close: Token, link: OpenLink | undefined, findings: Findings): void {
  if (!link) return;
  if (link.dropped || !link.hasText) link.token.type = close.type = 'nothing';
  else findings.links.push({ href: String(link.token.attrGet('href')), line: link.line });
}

function finishPicture(token: Token, line: number, findings: Findings): void {
  const src = String(token.attrGet('src') ?? '');
  const alt = cleanText(inlineText(token.children ?? []));
  const id = photoIdOf(src);
  token.content = alt;
  token.children = null;
  if (id === undefined) {
    token.type = 'text';
    findings.outsidePictures.push({ src: cleanText(src), line });
  } else {
    token.type = 'photo';
    token.info = id;
    findings.photos.push({ id, alt, line });
  }
}
