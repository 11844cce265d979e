/** Rules about what is published together: items of an issue, photos of an entry, credit, election periods. */
import { addressesOf, pageOf } from '../addresses.ts';
import type { EntryState, GatedNewsroom } from '../compose-library.ts';
import type { Library } from '../library.ts';
import { type Instant, koreanInstant } from '../instant.ts';
import type { Kind, Newsroom, SourceName } from '../newsroom.ts';
import { opensAt } from '../publish-gate.ts';
import { auditAnnouncements } from './audit-announcements.ts';
import { auditPhotoWords } from './audit-photo-words.ts';
import { auditPhotos } from './audit-photos.ts';
import { auditRestricted } from './audit-restricted.ts';
import { type Finding, finding, type Subject } from './finding.ts';
import { quoted } from '../particle.ts';

export function auditPublication(newsroom: Newsroom, { library, states }: GatedNewsroom, now: Instant): Finding[] {
  return [
    ...newsroom.newsletters.flatMap((entry) => issueItems(entry, newsroom, states)),
    ...auditPhotos(newsroom, states, now),
    ...auditPhotoWords(newsroom),
    ...auditAnnouncements(newsroom, now),
    ...creditsOf(newsroom),
    ...datesOf(newsroom),
    ...auditRestricted(newsroom),
    ...closedLinks(newsroom, library, states),
  ];
}

type IssueEntry = Newsroom['newsletters'][number];

/** An item that opens after its issue is a fault; a withdrawn one is a notice. */
function issueItems(entry: IssueEntry, newsroom: Newsroom, states: ReadonlyMap<SourceName, EntryState>): Finding[] {
  const subject: Subject = { file: entry.file, source: `newsletter:${entry.id}`, isDraft: entry.data.status === 'draft' };
  const issueOpens = opensAt(entry.data) ?? Number.NEGATIVE_INFINITY;
  const entries = new Map<SourceName, { status: string; opens: Instant }>();
  for (const { id, data } of newsroom.press) entries.set(`press:${id}`, { status: data.status, opens: opensAt(data) ?? 0 });
  for (const { id, data } of newsroom.videos) entries.set(`video:${id}`, { status: data.status, opens: opensAt(data) ?? 0 });
  for (const { id, data } of newsroom.articles) entries.set(`article:${id}`, { status: data.status, opens: opensAt(data) ?? Number.NEGATIVE_INFINITY });
  return entry.data.sections.flatMap(({ items }, section) =>
    items.flatMap((item, index): Finding[] => {
      if ('photos' in item) return [];
      const name: SourceName = 'press' in item ? `press:${item.press}` : 'video' in item ? `video:${item.video}` : `article:${entry.id}/${item.article}`;
      const found = entries.get(name);
      const path = ['sections', section, 'items', index];
      const state = states.get(name);
      if (state?.state === 'withdrawn') return [finding(subject, path, 'item-withdrawn', state.hasPage ? `${quoted(name, '은/는')} 철회되어 안내문만 실립니다` : `${quoted(name, '은/는')} 공개되기 전에 철회되어 빠집니다`, '그대로 두어도 됩니다', 'warning')];
      if (state?.state === 'fault') return [finding(subject, path, 'item-fault', `"${name}"에 오류가 있어 이 호에서 빠집니다`, '그 글의 오류를 고치세요', 'warning')];
      if (!found && state === undefined) return [];
      if (!found || found.status === 'draft') return [finding(subject, path, 'item-held', `${quoted(name, '은/는')} 아직 초안입니다`, '초안을 ready로 바꾸거나 이 항목을 빼세요')];
      if (found.opens <= issueOpens) return [];
      return [finding(subject, path, 'item-held', `${quoted(name, '은/는')} 이 호보다 늦게 공개됩니다 (${koreanInstant(found.opens)})`, '이 호의 publishAt을 늦추거나 이 항목을 빼세요')];
    }),
  );
}

function creditsOf(newsroom: Newsroom): Finding[] {
  const of = (kind: Kind, entries: { id: string; file: string; data: { rights: string; credit?: string | undefined; status: string } }[]) =>
    entries.flatMap(({ id, file, data }) =>
      data.rights === 'own' || data.credit !== undefined
        ? []
        : [finding({ file, source: `${kind}:${id}`, isDraft: data.status === 'draft' }, ['rights'], 'credit', '남이 만든 것인데 credit이 없습니다', 'credit에 만든 사람이나 기관을 적으세요', data.rights === 'provided' ? 'error' : 'warning')],
    );
  return [...of('press', newsroom.press), ...of('newsletter', newsroom.newsletters), ...of('article', newsroom.articles), ...of('video', newsroom.videos), ...of('photo', newsroom.photos), ...of('social', newsroom.social), ...of('caption', newsroom.captions)];
}

function datesOf(newsroom: Newsroom): Finding[] {
  return [...newsroom.press.map((entry) => ['press', entry] as const), ...newsroom.newsletters.map((entry) => ['newsletter', entry] as const)].flatMap(([kind, { id, file, data }]) => {
    const subject: Subject = { file, source: `${kind}:${id}`, isDraft: data.status === 'draft' };
    const opens = opensAt(data) ?? Number.NEGATIVE_INFINITY;
    return data.corrections.flatMap(({ at }, index) => (at < opens ? [finding(subject, ['corrections', index, 'at'], 'date-order', '정정 시각이 공개 시각보다 이릅니다', '공개 뒤의 시각으로 고치세요', 'warning')] : []));
  });
}

/** A link of an open text to a page that is not there, or not yet: it shows as its words. */
function closedLinks(newsroom: Newsroom, library: Library, states: ReadonlyMap<SourceName, EntryState>): Finding[] {
  let known: Set<string> | undefined;
  const addresses = () => (known ??= addressesOf(library));
  const closedIn = (source: SourceName, links: readonly string[]) => (links.length === 0 || states.get(source)?.state !== 'open' ? [] : links.filter((link) => !addresses().has(pageOf(link))));
  const told = (file: string, source: SourceName, path: PropertyKey[], link: string) =>
    finding({ file, source, isDraft: false }, path, 'dead-link', `${quoted(link, '은/는')} 이 사이트에 없거나 아직 열리지 않은 쪽이라 글자로만 보입니다`, '주소를 확인하세요', 'warning');
  const bodies = (kind: 'press' | 'article', entries: { id: string; file: string; facts: { innerLinks: string[] } }[]) =>
    entries.flatMap(({ id, file, facts }) => closedIn(`${kind}:${id}`, facts.innerLinks).map((link) => ({ ...told(file, `${kind}:${id}`, [], link), inBody: link })));
  const notes = newsroom.newsletters.flatMap(({ id, file, noteLinks = [] }) => closedIn(`newsletter:${id}`, noteLinks).map((link) => told(file, `newsletter:${id}`, ['note'], link)));
  return [...bodies('press', newsroom.press), ...bodies('article', newsroom.articles), ...notes];
}
