/** The entry that the office means, however it names it: `press:2026/11-22-kimjang`, its address, or its file. */
import type { Instant } from '../domain/instant.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Newsroom, SourceName } from '../domain/newsroom.ts';
import { ProductionFault } from './production-fault.ts';
import { quoted } from '../domain/particle.ts';

export interface FoundEntry {
  source: SourceName;
  /** In the content folder. */
  file: string;
  title: string;
  /** As it is written, whether its time has come or not. */
  withdrawn: { at: Instant; reason: string } | undefined;
}

const FOLDERS = { press: 'press', newsletters: 'newsletter', newsletter: 'newsletter', article: 'article', videos: 'video', video: 'video', social: 'social', photos: 'photo', photo: 'photo', coverage: 'coverage' } as const;
type Kind = (typeof FOLDERS)[keyof typeof FOLDERS];

export function findEntry(name: string | undefined, newsroom: Newsroom, kinds: readonly Kind[]): FoundEntry {
  const entries = entriesOf(newsroom).filter(({ source }) => kinds.some((kind) => source.startsWith(`${kind}:`)));
  if (!name) throw new ProductionFault(['어느 글인지 적어 주세요.', `예: ${entries.at(-1)?.source ?? 'press:2026/11-22-kimjang'}`]);
  const wanted = sourceNamed(name.normalize('NFC'));
  const found = entries.find(({ source, file }) => source === wanted || file === name.normalize('NFC') || name.normalize('NFC').endsWith(`/${file}`));
  const only = found ?? onlyNamed(name.normalize('NFC'), entries);
  if (only) return only;
  const near = nearestName(wanted, entries.map(({ source }) => source));
  throw new ProductionFault([`${quoted(name, '이라는/라는')} 글이 없습니다.${near ? ` ${quoted(near, '을/를')} 뜻했는지 확인하세요.` : ''}`]);
}

/** `11-22-kimjang.md`, `2026/11-22-kimjang`: enough where one entry alone is called so. */
function onlyNamed(name: string, entries: readonly FoundEntry[]): FoundEntry | undefined {
  const plain = name.replace(/\.(?:mdx?|yaml|txt)$/, '');
  const called = entries.filter(({ source }) => source.endsWith(`/${plain}`) || source.endsWith(`:${plain}`));
  return called.length === 1 ? called[0] : undefined;
}

/** `/press/2026/11-22-kimjang/`, `content/press/2026/11-22-kimjang.md` → `press:2026/11-22-kimjang` */
function sourceNamed(name: string): string {
  const plain = name.replace(/^https?:\/\/[^/]+/, '').replace(/^.*?(?=(?:press|newsletters?|article|videos?|social|photos?|coverage)[/:])/, '');
  const [, folder = '', rest = ''] = /^([a-z]+)[/:](.+)$/.exec(plain) ?? [];
  const id = rest.replace(/\/issue\.yaml$/, '').replace(/\.(?:md|yaml|txt)$/, '').replace(/\/$/, '');
  return `${(FOLDERS as Record<string, string>)[folder] ?? folder}:${decoded(id)}`;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id).normalize('NFC');
  } catch {
    return id;
  }
}

function entriesOf({ press, newsletters, articles, videos, social, photos, coverage }: Newsroom): FoundEntry[] {
  const of = (kind: Kind, entries: readonly { id: string; file: string; data: { title: string; withdrawn?: FoundEntry['withdrawn'] } }[]) =>
    entries.map(({ id, file, data }): FoundEntry => ({ source: `${kind}:${id}`, file, title: data.title, withdrawn: data.withdrawn }));
  const clippings = coverage.map(({ id, file, data }): FoundEntry => ({ source: `coverage:${id}`, file, title: data.headline, withdrawn: data.withdrawn }));
  return [...of('newsletter', newsletters), ...of('article', articles), ...of('video', videos), ...of('photo', photos), ...of('social', social), ...clippings, ...of('press', press)];
}
