/**
 * What a newsletter on paper and a release's PDF cannot print: a character that
 * no bundled font has, as a rare hanja. It is set as its code point, which no
 * reader understands, so the check says so before.
 */
import { type Finding, finding, type Subject } from '../domain/audit/finding.ts';
import type { Instant } from '../domain/instant.ts';
import { hasKit } from '../domain/kit.ts';
import type { Newsroom, SourceName } from '../domain/newsroom.ts';
import type { ContentCache } from '../infra/content-cache.ts';
import { sha256 } from '../infra/file-digest.ts';
import { missingPdfGlyphs } from '../renderers/pdf/pdf-signs.ts';

interface PrintedEntry extends Subject {
  title: string;
  /** Text with its marks: these are in every font. */
  body: string;
}

export function auditPrintGlyphs(newsroom: Newsroom, cache: ContentCache, now: Instant): Finding[] {
  return printedEntries(newsroom, now).flatMap((entry) => {
    const missing = cache.remember(`print\u0000${sha256(entry.title + entry.body)}`, () => missingPdfGlyphs(`${entry.title}\n${entry.body}`));
    const inBody = missing.find((sign) => entry.body.includes(sign));
    if (missing.length === 0) return [];
    const found = finding(entry, inBody === undefined ? ['title'] : [], 'print-glyph', `인쇄용 PDF에 나오지 않는 글자가 있습니다: ${missing.join(' ')}`, '다른 글자로 바꾸거나 한글로 풀어 적으세요', 'warning');
    return [{ ...found, ...(inBody === undefined || entry.source.startsWith('newsletter:') ? {} : { inBody }) }];
  });
}

/** The issues themselves, their articles, the releases that they carry and those that have a kit or will have one, each once. */
function printedEntries({ site, newsletters, articles, press }: Newsroom, now: Instant): PrintedEntry[] {
  const carried = new Set(newsletters.flatMap(({ data }) => data.sections.flatMap(({ items }) => items.flatMap((item) => ('press' in item ? [item.press] : [])))));
  const entry = (source: SourceName, file: string, data: { title: string; status: string; subtitle?: string[] }, body: string): PrintedEntry => ({ source, file, isDraft: data.status === 'draft', title: data.title, body: [...(data.subtitle ?? []), body].join('\n') });
  return [
    ...newsletters.map(({ id, file, data }) => entry(`newsletter:${id}`, file, data, [...data.sections.map(({ title }) => title), data.note ?? ''].join('\n'))),
    ...articles.map(({ id, file, data, body }) => entry(`article:${id}`, file, data, body)),
    ...press.filter(({ id, data }) => carried.has(id) || hasKit({ date: Math.max(data.publishAt, data.embargoUntil ?? data.publishAt) }, { site, now })).map(({ id, file, data, body }) => entry(`press:${id}`, file, data, body)),
  ];
}
