/**
 * What a newsletter on paper cannot print: a character that no bundled font has,
 * as a rare hanja. It is set as its code point, which no reader understands, so
 * the check says so before.
 */
import { type Finding, finding, type Subject } from '../domain/audit/finding.ts';
import type { Newsroom, SourceName } from '../domain/newsroom.ts';
import type { ContentCache } from '../infra/content-cache.ts';
import { sha256 } from '../infra/file-digest.ts';
import { missingPdfGlyphs } from '../renderers/pdf/pdf-signs.ts';

interface PrintedEntry extends Subject {
  title: string;
  /** Text with its marks: these are in every font. */
  body: string;
}

export function auditIssueGlyphs(newsroom: Newsroom, cache: ContentCache): Finding[] {
  return printedEntries(newsroom).flatMap((entry) => {
    const missing = cache.remember(`print\u0000${sha256(entry.title + entry.body)}`, () => missingPdfGlyphs(`${entry.title}\n${entry.body}`));
    const inBody = missing.find((sign) => entry.body.includes(sign));
    if (missing.length === 0) return [];
    const found = finding(entry, inBody === undefined ? ['title'] : [], 'print-glyph', `인쇄용 PDF에 나오지 않는 글자가 있습니다: ${missing.join(' ')}`, '다른 글자로 바꾸거나 한글로 풀어 적으세요', 'warning');
    return [{ ...found, ...(inBody === undefined || entry.source.startsWith('newsletter:') ? {} : { inBody }) }];
  });
}

/** The issues themselves, their articles, and the releases that they carry, each once. */
function printedEntries({ newsletters, articles, press }: Newsroom): PrintedEntry[] {
  const carried = new Set(newsletters.flatMap(({ data }) => data.sections.flatMap(({ items }) => items.flatMap((item) => ('press' in item ? [item.press] : [])))));
  const entry = (source: SourceName, file: string, data: { title: string; status: string; subtitle?: string[] }, body: string): PrintedEntry => ({ source, file, isDraft: data.status === 'draft', title: data.title, body: [...(data.subtitle ?? []), body].join('\n') });
  return [
    ...newsletters.map(({ id, file, data }) => entry(`newsletter:${id}`, file, data, [...data.sections.map(({ title }) => title), data.note ?? ''].join('\n'))),
    ...articles.map(({ id, file, data, body }) => entry(`article:${id}`, file, data, body)),
    ...press.filter(({ id }) => carried.has(id)).map(({ id, file, data, body }) => entry(`press:${id}`, file, data, body)),
  ];
}
