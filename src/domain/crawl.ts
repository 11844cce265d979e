/**
 * The captions that run on the television of the senior centres, as plain
 * values: who takes them reads the lines, in the order in which they run.
 */
import type { CaptionPriority } from '../collections/caption.ts';
import { foreignLang } from './entry-item.ts';
import type { Instant } from './instant.ts';
import type { Library, PhotoItem } from './library.ts';
import type { SourceName } from './newsroom.ts';
import { periodInWords, type When } from './period.ts';

export interface CrawlItem {
  id: string;
  priority: CaptionPriority;
  /** `긴급`; what is neither urgent nor of weight is `알림`. */
  label: string;
  title: string | undefined;
  /** Paragraphs are parted by line ends. */
  text: string;
  from: When;
  until: When;
  /** `2026. 11. 23.(월) ~ 2026. 12. 11.(금)` */
  period: string;
  changed: Instant;
  /** Only where the people in it agreed to be shown on `iptv`. */
  photo: PhotoItem | undefined;
  lang: string | undefined;
}

const LABELS = { urgent: '긴급', high: '중요', normal: '알림', low: '알림' } as const satisfies Record<CaptionPriority, string>;

export function crawlLabel(priority: CaptionPriority): string {
  return LABELS[priority];
}

export function composeCrawl({ captions, photos, site }: Pick<Library, 'captions' | 'photos' | 'site'>): CrawlItem[] {
  const shown = new Map(photos.filter(({ channels }) => channels.includes('iptv')).map((photo) => [photo.id, photo]));
  return captions.map(({ id, priority, title, text, from, until, changed, photo, lang }) => ({
    id,
    priority,
    label: crawlLabel(priority),
    title,
    text: text.trim(),
    from,
    until,
    period: periodInWords({ from, until }),
    changed,
    photo: photo === undefined ? undefined : shown.get(photo),
    lang: foreignLang({ lang }, site),
  }));
}

export function crawlSources(items: readonly CrawlItem[]): SourceName[] {
  return items.flatMap(({ id, photo }): SourceName[] => [`caption:${id}`, ...(photo ? [`photo:${photo.id}` as const] : [])]);
}

/** `#caption-2026-cold-wave` on the page of the captions. */
export function crawlAnchor({ id }: Pick<CrawlItem, 'id'>): string {
  return `caption-${id.replaceAll('/', '-')}`;
}

/**
 * Columns of a line: a syllable takes two, a Latin letter one, as on the fixed
 * screens that these files are for, so that a line is at most 32 bytes in CP949.
 * Sixteen syllables are what Korean subtitles keep to a line.
 * https://partnerhelp.netflixstudios.com/hc/en-us/articles/216001127-Korean-Timed-Text-Style-Guide
 */
export const CRAWL_COLUMNS = 32;

/** The lines of a caption, broken between eojeol; an eojeol that is wider than a line is cut. */
export function crawlLines(text: string, columns = CRAWL_COLUMNS): string[] {
  return text.split(/\s*\n\s*/).filter((paragraph) => paragraph.trim() !== '').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.trim().split(/\s+/).flatMap((eojeol) => cutWide(eojeol, columns))) {
      if (line !== '' && columnsOf(`${line} ${word}`) > columns) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}

export function columnsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign <= '\u007e' ? 1 : 2), 0);
}

function cutWide(word: string, columns: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && columnsOf(part + sign) > columns) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}
