/**
 * What may not be published before an election of the head, or only with care:
 * 공직선거법 제86조 제5항 (https://www.law.go.kr/법령/공직선거법/제86조) forbids
 * promotional publications and broadcasts in the 180 days before it, with
 * exceptions, and the head may hardly be shown. The office decides; all of
 * this only warns.
 */
import { pauseOn, type Restriction } from '../cadence.ts';
import { type Instant, koreanDay, seoulDay, startOfDay } from '../instant.ts';
import type { Kind, Newsroom, SourceName } from '../newsroom.ts';
import { issueOf } from '../open-spans.ts';
import { captionEnd, captionTimes } from '../own-times.ts';
import { photoUses } from '../photo-opening.ts';
import { opensAt } from '../publish-gate.ts';
import { type Finding, finding } from './finding.ts';
import { quoted } from '../particle.ts';

/** An entry as this rule sees it. */
interface Seen {
  kind: Exclude<Kind, 'model'>;
  id: string;
  file: string;
  status: 'draft' | 'ready';
  /** Where the finding points. */
  field: string;
  period: Restriction | undefined;
  texts: readonly (string | undefined)[];
  /** Those on its cards included. */
  photos: readonly (string | undefined)[];
}

export function auditRestricted(newsroom: Newsroom): Finding[] {
  const { restricted, head } = newsroom.site;
  if (restricted.length === 0) return [];
  const shown = head === undefined ? [] : headFindings([...written(newsroom), ...drawn(newsroom)], head, photosOfHead(newsroom, head));
  return [...shown, ...pausedIssues(newsroom), ...runningCaptions(newsroom)];
}

const HINT = '선거관리위원회 기준을 확인하세요';

function headFindings(entries: readonly Seen[], head: string, ofHead: ReadonlySet<string>): Finding[] {
  return entries.flatMap(({ kind, id, file, status, field, period, texts, photos }) => {
    if (!period) return [];
    const warn = (message: string) => finding({ file, source: `${kind}:${id}`, isDraft: status === 'draft' }, [field], 'restricted', message, HINT, 'warning');
    const isNamed = texts.some((text) => text?.includes(head));
    const shown = [...new Set(photos)].filter((photo) => photo !== undefined && ofHead.has(photo));
    return [...(isNamed ? [warn(`선거 전 제한 기간인데 ${quoted(head, '이/가')} 나옵니다`)] : []), ...shown.map((photo) => warn(`선거 전 제한 기간인데 사진 "${photo}"에 ${quoted(head, '이/가')} 나옵니다`))];
  });
}

function periodAt(newsroom: Newsroom, opens: Instant | undefined): Restriction | undefined {
  if (opens === undefined || !Number.isFinite(opens)) return undefined;
  const day = seoulDay(opens);
  return newsroom.site.restricted.find(({ from, until }) => day >= from && day <= until);
}

function written(newsroom: Newsroom): Seen[] {
  const issues = new Map(newsroom.newsletters.map(({ id, data }) => [id, opensAt(data)]));
  const releases = newsroom.press.map(({ id, file, data, body, facts }): Seen => ({
    kind: 'press', id, file, status: data.status, field: 'publishAt', period: periodAt(newsroom, opensAt(data)),
    texts: [data.title, ...data.subtitle, data.summary, body, data.card?.title, data.quote?.text, data.quote?.who], photos: [...data.photos, ...facts.photos, data.card?.photo],
  }));
  const ofRelease = new Map(releases.map((release) => [release.id, release]));
  const articles = newsroom.articles.map(({ id, file, data, body, facts }): Seen => ({
    kind: 'article', id, file, status: data.status, field: 'title', period: periodAt(newsroom, Math.max(opensAt(data) ?? Number.NEGATIVE_INFINITY, issues.get(issueOf(id)) ?? Number.NEGATIVE_INFINITY)),
    texts: [data.title, ...[data.subtitle].flat(), body], photos: [...data.photos, ...facts.photos],
  }));
  const letters = newsroom.newsletters.map(({ id, file, data }): Seen => {
    const items = data.sections.flatMap((section) => section.items);
    // An issue prints releases anew, whenever they were first published.
    const printed = items.flatMap((item) => ('press' in item ? (ofRelease.get(item.press) ?? []) : []));
    return {
      kind: 'newsletter', id, file, status: data.status, field: 'publishAt', period: periodAt(newsroom, opensAt(data)),
      texts: [data.title, data.note, data.card?.title, ...printed.flatMap(({ texts }) => texts)],
      photos: [data.cover, data.card?.photo, ...items.flatMap((item) => ('photos' in item ? item.photos : [])), ...printed.flatMap(({ photos }) => photos)],
    };
  });
  return [...releases, ...letters, ...articles];
}

function drawn(newsroom: Newsroom): Seen[] {
  const releases = new Map(newsroom.press.map(({ id, data, facts }) => [id, [...data.photos, ...facts.photos]]));
  const videos = newsroom.videos.map(({ id, file, data, captionsText }): Seen => ({
    kind: 'video', id, file, status: data.status, field: 'publishAt', period: periodAt(newsroom, opensAt(data)),
    texts: [data.title, data.description, data.transcript, captionsText, data.card?.title], photos: [data.thumbnail, data.card?.photo],
  }));
  const posts = newsroom.social.map(({ id, file, data }): Seen => ({
    kind: 'social', id, file, status: data.status, field: 'publishAt', period: periodAt(newsroom, opensAt(data)),
    texts: [data.title, data.caption, data.card?.title, data.quote?.text, data.quote?.who, ...data.slides.flatMap(({ title, body }) => [title, body])],
    // A post is drawn with the pictures of what it is made from.
    photos: [data.card?.photo, ...data.slides.map(({ photo }) => photo), ...(data.source && 'photo' in data.source ? [data.source.photo] : []), ...(data.source && 'press' in data.source ? (releases.get(data.source.press) ?? []) : [])],
  }));
  const captions = newsroom.captions.map((entry): Seen => ({
    kind: 'caption', id: entry.id, file: entry.file, status: entry.data.status, field: 'from', period: periodOfCaption(newsroom, entry), texts: [entry.data.title, entry.data.text], photos: [entry.data.photo],
  }));
  // A picture opens with what shows it, which is told of there; one that nothing shows opens alone.
  const uses = photoUses(newsroom);
  const alone = newsroom.photos.filter(({ id }) => !uses.has(id)).map(({ id, file, data }): Seen => ({
    kind: 'photo', id, file, status: data.status, field: 'publishAt', period: periodAt(newsroom, opensAt(data)), texts: [], photos: [id],
  }));
  return [...videos, ...posts, ...captions, ...alone];
}

/** Photos in which the head is shown by public duty, as their `who` says. */
function photosOfHead({ photos }: Newsroom, head: string): Set<string> {
  const shows = (people: Newsroom['photos'][number]['data']['people']) => typeof people !== 'string' && people.some((person) => typeof person !== 'string' && person.who.includes(head));
  return new Set(photos.flatMap(({ id, data }) => (shows(data.people) ? [id] : [])));
}

function pausedIssues({ newsletters, site }: Newsroom): Finding[] {
  return newsletters.flatMap(({ id, file, data }) => {
    const period = pauseOn(seoulDay(opensAt(data) ?? data.publishAt), id.split('/')[0] ?? '', site.restricted);
    const source: SourceName = `newsletter:${id}`;
    return period ? [finding({ file, source, isDraft: data.status === 'draft' }, ['publishAt'], 'restricted', `선거 전 제한 기간(${daysOf(period)})에는 소식지를 쉬어야 합니다`, 'publishAt을 그 기간 밖으로 옮기세요', 'warning')] : [];
  });
}

/** What warns of a danger may be said at any time. */
function runningCaptions(newsroom: Newsroom): Finding[] {
  return newsroom.captions.flatMap((entry) => {
    const { id, file, data } = entry;
    const period = data.priority === 'urgent' ? undefined : periodOfCaption(newsroom, entry);
    if (!period) return [];
    return [finding({ file, source: `caption:${id}`, isDraft: data.status === 'draft' }, ['from'], 'restricted', `자막이 선거 전 제한 기간(${daysOf(period)})에 나갑니다`, '사업이나 실적을 알리는 것이면 기간을 옮기고, 생활 안내면 선거관리위원회 기준을 확인하세요', 'warning')];
  });
}

/** The restricted period in which a caption runs, were it for a day. */
function periodOfCaption({ site }: Newsroom, { data }: Newsroom['captions'][number]): Restriction | undefined {
  const from = opensAt(captionTimes(data)) ?? Number.NEGATIVE_INFINITY;
  const end = captionEnd(data);
  return site.restricted.find((period) => from < end && end > startOfDay(period.from) && seoulDay(from) <= period.until);
}

function daysOf({ from, until }: Restriction): string {
  return `${koreanDay(from)} ~ ${koreanDay(until)}`;
}
