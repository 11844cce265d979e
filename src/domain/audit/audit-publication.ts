/** Rules about what is published together: items of an issue, photos of an entry, credit, election periods. */
import type { Ledger } from '../consent.ts';
import { allowedChannels } from '../consent.ts';
import type { EntryState } from '../compose-library.ts';
import { type Instant, koreanInstant, seoulDay } from '../instant.ts';
import type { Newsroom, SourceName } from '../newsroom.ts';
import { opensAt } from '../publish-gate.ts';
import { type Finding, finding, type Subject } from './finding.ts';

export function auditPublication(newsroom: Newsroom, states: ReadonlyMap<SourceName, EntryState>, now: Instant): Finding[] {
  return [
    ...newsroom.newsletters.flatMap((entry) => issueItems(entry, newsroom, states)),
    ...photosOfEntries(newsroom, states, now),
    ...creditsOf(newsroom),
    ...datesOf(newsroom),
    ...restrictedPeriods(newsroom),
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
      if (!found) return [];
      if (states.get(name)?.state === 'withdrawn') return [finding(subject, path, 'item-withdrawn', `"${name}"는 철회되어 안내문만 실립니다`, '그대로 두어도 됩니다', 'warning')];
      if (found.status === 'draft') return [finding(subject, path, 'item-held', `"${name}"는 아직 초안입니다`, '초안을 ready로 바꾸거나 이 항목을 빼세요')];
      if (found.opens <= issueOpens) return [];
      return [finding(subject, path, 'item-held', `"${name}"는 이 호보다 늦게 공개됩니다 (${koreanInstant(found.opens)})`, '이 호의 publishAt을 늦추거나 이 항목을 빼세요')];
    }),
  );
}

/** An open entry that names a photo still closed, or refused on its channel, goes out without it; unless it requires its photos. */
function photosOfEntries(newsroom: Newsroom, states: ReadonlyMap<SourceName, EntryState>, now: Instant): Finding[] {
  const ledger: Ledger = new Map(newsroom.models.map(({ id, data }) => [id, data]));
  const photos = new Map(newsroom.photos.map((photo) => [photo.id, photo]));
  const problem = (id: string, channel: 'web' | 'newsletter'): string | undefined => {
    const photo = photos.get(id);
    const state = states.get(`photo:${id}`)?.state;
    if (!photo || state === undefined || state === 'fault') return undefined;
    if (state === 'withdrawn') return `사진 "${id}"는 철회되어 빠집니다`;
    if (state !== 'open') return `사진 "${id}"는 아직 공개되지 않아 빠집니다`;
    return allowedChannels(photo.data.people, now, ledger).includes(channel) ? undefined : `사진 "${id}"는 나온 사람의 동의가 없어 빠집니다`;
  };
  const of = (subject: Subject, isRequired: boolean, channel: 'web' | 'newsletter', uses: [string, PropertyKey[]][]) => {
    if (states.get(subject.source)?.state !== 'open') return [];
    return uses.flatMap(([id, path]): Finding[] => {
      const message = problem(id, channel);
      if (!message) return [];
      const hint = isRequired ? 'photosRequired를 지우거나 다른 사진으로 바꾸세요' : '다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요';
      return [finding(subject, path, 'photo-refused', message, hint, isRequired ? 'error' : 'warning')];
    });
  };
  const listed = (ids: string[]) => ids.map((id, index): [string, PropertyKey[]] => [id, ['photos', index]]);
  const inBody = (ids: string[]) => ids.map((id): [string, PropertyKey[]] => [id, []]);
  return [
    ...newsroom.press.flatMap(({ id, file, data, facts }) => of({ file, source: `press:${id}`, isDraft: false }, data.photosRequired, 'web', [...listed(data.photos), ...inBody(facts.photos)])),
    ...newsroom.articles.flatMap(({ id, file, data, facts }) => of({ file, source: `article:${id}`, isDraft: false }, false, 'newsletter', [...listed(data.photos), ...inBody(facts.photos)])),
  ];
}

function creditsOf(newsroom: Newsroom): Finding[] {
  const of = (kind: 'press' | 'newsletter' | 'article' | 'video' | 'photo' | 'social', entries: { id: string; file: string; data: { rights: string; credit?: string | undefined; status: string } }[]) =>
    entries.flatMap(({ id, file, data }) =>
      data.rights === 'own' || data.credit !== undefined ? [] : [finding({ file, source: `${kind}:${id}`, isDraft: data.status === 'draft' }, ['rights'], 'credit', '남이 만든 것인데 credit이 없습니다', 'credit에 만든 사람이나 기관을 적으세요')],
    );
  return [...of('press', newsroom.press), ...of('newsletter', newsroom.newsletters), ...of('article', newsroom.articles), ...of('video', newsroom.videos), ...of('photo', newsroom.photos), ...of('social', newsroom.social)];
}

function datesOf(newsroom: Newsroom): Finding[] {
  return [...newsroom.press.map((entry) => ['press', entry] as const), ...newsroom.newsletters.map((entry) => ['newsletter', entry] as const)].flatMap(([kind, { id, file, data }]) => {
    const subject: Subject = { file, source: `${kind}:${id}`, isDraft: data.status === 'draft' };
    const opens = opensAt(data) ?? Number.NEGATIVE_INFINITY;
    return data.corrections.flatMap(({ at }, index) => (at < opens ? [finding(subject, ['corrections', index, 'at'], 'date-order', '정정 시각이 공개 시각보다 이릅니다', '공개 뒤의 시각으로 고치세요', 'warning')] : []));
  });
}

/** 공직선거법 제86조 제5항 (https://www.law.go.kr/법령/공직선거법/제86조): what a head may be shown in before an election is limited. */
function restrictedPeriods(newsroom: Newsroom): Finding[] {
  const { restricted, head } = newsroom.site;
  if (restricted.length === 0) return [];
  const periodOf = (opens: Instant | undefined) => (opens === undefined ? undefined : restricted.find(({ from, until }) => seoulDay(opens) >= from && seoulDay(opens) <= until));
  const releases = newsroom.press.flatMap(({ id, file, data, body }) => {
    const names = head !== undefined && `${data.title} ${data.subtitle.join(' ')} ${body}`.includes(head);
    const subject: Subject = { file, source: `press:${id}`, isDraft: data.status === 'draft' };
    return names && periodOf(opensAt(data)) ? [finding(subject, ['publishAt'], 'restricted', `선거 전 제한 기간인데 "${head}"가 나옵니다`, '선거관리위원회 기준을 확인하세요', 'warning')] : [];
  });
  const issues = newsroom.newsletters.flatMap(({ id, file, data }) => {
    const period = periodOf(opensAt(data));
    const isPaused = period !== undefined && (period.publications.length === 0 || period.publications.includes(id.split('/')[0] ?? ''));
    return isPaused ? [finding({ file, source: `newsletter:${id}`, isDraft: data.status === 'draft' }, ['publishAt'], 'restricted', '선거 전 제한 기간에는 소식지를 쉬어야 합니다', 'publishAt을 옮기세요', 'warning')] : [];
  });
  return [...releases, ...issues];
}
