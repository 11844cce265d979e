/** The running captions as files for crawl machines, office programs and readers of feeds. */
import { crawlAnchor, type CrawlItem, crawlLines } from '../../domain/crawl.ts';
import type { Feed } from '../../domain/feed/feed.ts';
import { isoSeoul, startOfDay } from '../../domain/instant.ts';
import type { When } from '../../domain/period.ts';
import { absolute, path } from '../../domain/permalink.ts';
import type { Site } from '../../collections/site.ts';
import { csvOf } from '../../infra/csv.ts';

/** Lines end as on the machines that read them; captions are parted by an empty line. */
export function renderCrawlText(items: readonly CrawlItem[]): string {
  return items.map((item) => [...crawlLines(headOf(item)), ...crawlLines(item.text)].map((line) => `${line}\r\n`).join('')).join('\r\n');
}

/** `[긴급] 대설주의보`; a plain caption without a title has no head. */
export function headOf({ priority, label, title }: Pick<CrawlItem, 'priority' | 'label' | 'title'>): string {
  const isMarked = priority === 'urgent' || priority === 'high';
  return [...(isMarked ? [`[${label}]`] : []), ...(title === undefined ? [] : [isMarked ? title : `■ ${title}`])].join(' ');
}

export function renderCrawlCsv(items: readonly CrawlItem[]): string {
  return csvOf([['순서', '구분', '제목', '자막', '시작', '끝', '식별자'], ...items.map(({ label, title, text, from, until, id }, index) => [index + 1, label, title ?? '', text, whenIn(from), whenIn(until), id])]);
}

/** @param pictures absolute addresses of the 1920×1080 pictures, in their order */
export function renderCrawlJson(items: readonly CrawlItem[], site: Site, pictures: readonly string[]): string {
  const captions = items.map(({ id, priority, label, title, text, from, until, period, lang }) => ({
    id, priority, label, title: title ?? null, text, lines: crawlLines(text), from: isoOf(from), until: isoOf(until), period, lang: lang ?? site.lang,
  }));
  return `${JSON.stringify({ title: `${site.name} 경로당 자막`, publisher: site.publisher, home: absolute(site, path.iptv()), pictures, captions }, null, 2)}\n`;
}

/** The same as a feed; a caption leaves it when it ends. */
export function crawlFeed(items: readonly CrawlItem[], site: Site): Feed {
  const home = absolute(site, path.iptv());
  const address = absolute(site, path.iptvForm('captions.xml'));
  return {
    id: 'iptv', group: 'main', label: '경로당 자막', title: `${site.name} – 경로당 자막`, description: '지금 경로당 텔레비전에 나가는 자막입니다.', home, address: { xml: address, json: absolute(site, path.iptvForm('captions.json')) }, language: site.lang, publisher: site.publisher,
    updated: items.length === 0 ? undefined : Math.max(...items.map(({ changed }) => changed)),
    items: items.map((item) => {
      const url = `${home}#${encodeURIComponent(crawlAnchor(item))}`;
      return {
        guid: url, url, title: headOf(item) || item.text.slice(0, 40), summary: item.text, published: 'at' in item.from ? item.from.at : startOfDay(item.from.day), updated: item.changed, corrected: false, language: item.lang ?? site.lang, categories: [item.label], author: site.publisher, media: [],
        content: { notes: [{ label: '기간', text: item.period }], subtitles: [], bodyHtml: '', text: item.text, figures: [], lists: [], rights: '' },
      };
    }),
  };
}

/** `2026-11-22` or `2026-11-22 09:00`, as the office writes it. */
function whenIn(when: When): string {
  return 'at' in when ? isoSeoul(when.at).slice(0, 16).replace('T', ' ') : when.day;
}

function isoOf(when: When): string {
  return 'at' in when ? isoSeoul(when.at) : when.day;
}
