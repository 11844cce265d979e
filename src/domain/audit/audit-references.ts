/** Every reference of every entry: pointing at what does not exist is a fault that names the nearest known id. */
import { nearestName } from '../nearest-name.ts';
import type { Kind, Newsroom, SourceName } from '../newsroom.ts';
import { issueOf } from '../open-spans.ts';
import { PERSON_TO_WRITE } from '../photo-alt.ts';
import { type Finding, finding, type Subject } from './finding.ts';
import { quoted } from '../particle.ts';

const NAMES = {
  photo: ['사진', '사진 대장에 없습니다', 'npm run new -- photo 로 먼저 등록하거나 id를 고치세요'],
  press: ['보도자료', '보도자료에 없습니다', '파일 이름에서 .md를 뺀 2026/11-22-제목 꼴로 적으세요'],
  newsletter: ['소식지', '소식지에 없습니다', '발행물/호 꼴로 적으세요'],
  article: ['기사', '이 호의 폴더에 없습니다', '기사 파일 이름에서 .md를 빼고 적으세요'],
  video: ['영상', '영상 목록에 없습니다', 'videos 폴더의 파일 이름을 2026/이름 꼴로 적으세요'],
  model: ['모델', '모델 대장에 없습니다', 'models 폴더의 파일 이름을 확인하세요'],
  department: ['부서', 'departments.yaml에 없습니다', 'departments.yaml의 id를 적으세요'],
  team: ['팀', '이 부서의 팀이 아닙니다', 'departments.yaml에서 부서의 팀 id를 확인하세요'],
  topic: ['주제', 'topics.yaml에 없습니다', 'topics.yaml의 id를 적으세요'],
  series: ['연재', 'series.yaml에 없습니다', 'series.yaml의 id를 적으세요'],
  town: ['읍·면', 'site.yaml의 towns에 없습니다', 'site.yaml의 towns에 있는 id를 적으세요'],
  channel: ['채널', 'site.yaml의 channels에 없습니다', 'site.yaml의 channels에 있는 id를 적으세요'],
  publication: ['발행물', 'site.yaml의 publications에 없습니다', '폴더 이름을 고치거나 site.yaml에 발행물을 더하세요'],
} as const;
type Target = keyof typeof NAMES;

type Known = Record<Target, ReadonlySet<string>> & {
  /** Looking for the nearest id takes long in a large collection: where a whole folder was renamed, the first answers tell enough. */
  guesses: { left: number };
};

/** Entries that exist but could not be read are known: pointing at them is no second fault. */
export function auditReferences(newsroom: Newsroom): Finding[] {
  const known = knownIds(newsroom, (newsroom.unread ?? []).map(({ source }) => source));
  return [
    ...newsroom.press.flatMap((entry) => pressReferences(entry, newsroom, known)),
    ...newsroom.newsletters.flatMap((entry) => issueReferences(entry, known)),
    ...newsroom.articles.flatMap((entry) => articleReferences(entry, known)),
    ...newsroom.videos.flatMap((entry) => videoReferences(entry, known)),
    ...newsroom.photos.flatMap((entry) => photoReferences(entry, known)),
    ...newsroom.social.flatMap((entry) => socialReferences(entry, known)),
    ...newsroom.broadcasts.flatMap((entry) => dangling(subjectOf('broadcast', entry), [['video', entry.data.video, ['video']]], known)),
    ...newsroom.captions.flatMap((entry) => dangling(subjectOf('caption', entry), [['photo', entry.data.photo, ['photo']]], known)),
    ...newsroom.coverage.flatMap((entry) => dangling(subjectOf('coverage', entry), [['press', entry.data.press, ['press']]], known)),
  ];
}

function knownIds(newsroom: Newsroom, unread: readonly SourceName[]): Known {
  const ids = (entries: { id: string }[], kind?: string) => new Set([...entries.map(({ id }) => id), ...unread.flatMap((name) => (kind && name.startsWith(`${kind}:`) ? [name.slice(kind.length + 1)] : []))]);
  const { site } = newsroom;
  return {
    photo: ids(newsroom.photos, 'photo'),
    press: ids(newsroom.press, 'press'),
    newsletter: ids(newsroom.newsletters, 'newsletter'),
    article: ids(newsroom.articles, 'article'),
    video: ids(newsroom.videos, 'video'),
    model: ids(newsroom.models, 'model'),
    department: ids(newsroom.departments),
    team: new Set(),
    topic: ids(newsroom.topics),
    series: ids(newsroom.series),
    town: ids(site.towns),
    channel: ids(site.channels),
    publication: ids(site.publications),
    guesses: { left: 20 },
  };
}

type Reference = [target: Target, id: string | undefined, path: PropertyKey[], place?: 'body'];

function dangling(subject: Subject, references: Reference[], known: Known): Finding[] {
  return references.flatMap(([target, id, path, place]) => {
    if (id === undefined || known[target].has(id)) return [];
    const found = unknownId(subject, target, id, path, known[target], known);
    return [place === 'body' ? { ...found, inBody: id } : found];
  });
}

function unknownId(subject: Subject, target: Target, id: string, path: PropertyKey[], candidates: Iterable<string>, { guesses }: Known): Finding {
  const [noun, absence, mend] = NAMES[target];
  const near = guesses.left-- > 0 ? nearestName(id, candidates) : undefined;
  return finding(subject, path, `unknown-${target}`, `${noun} ${quoted(id, '이/가')} ${absence}`, near ? `${quoted(near, '을/를')} 뜻했는지 확인하세요. 아니면 ${mend}` : mend);
}

const each = (target: Target, ids: string[], field: string): Reference[] => ids.map((id, index) => [target, id, [field, index]]);

function subjectOf(kind: Exclude<Kind, 'model'>, entry: { id: string; file: string; data: { status: 'draft' | 'ready' } }): Subject {
  return { file: entry.file, source: `${kind}:${entry.id}`, isDraft: entry.data.status === 'draft' };
}

function postings(posted: { channel: string }[]): Reference[] {
  return posted.map(({ channel }, index) => ['channel', channel, ['posted', index, 'channel']]);
}

function pressReferences(entry: Newsroom['press'][number], newsroom: Newsroom, known: Known): Finding[] {
  const { data, facts } = entry;
  const subject = subjectOf('press', entry);
  const found = dangling(
    subject,
    [
      ['department', data.department, ['department']],
      ...each('topic', data.topics, 'topics'),
      ...each('town', data.towns, 'towns'),
      ['series', data.series, ['series']],
      ...each('photo', data.photos, 'photos'),
      ...each('video', data.videos, 'videos'),
      ['photo', data.card?.photo, ['card', 'photo']],
      ...facts.photos.map((id): Reference => ['photo', id, [], 'body']),
      ...postings(data.posted),
    ],
    known,
  );
  const department = newsroom.departments.find(({ id }) => id === data.department);
  const teams = department?.teams.map(({ id }) => id) ?? [];
  const isStrangeTeam = department && data.team !== undefined && !teams.includes(data.team);
  return isStrangeTeam ? [...found, unknownId(subject, 'team', data.team ?? '', ['team'], teams, known)] : found;
}

function issueReferences(entry: Newsroom['newsletters'][number], known: Known): Finding[] {
  const { data } = entry;
  const items = data.sections.flatMap(({ items: listed }, section) =>
    listed.flatMap((item, index): Reference[] => {
      const path = ['sections', section, 'items', index];
      if ('press' in item) return [['press', item.press, [...path, 'press']]];
      if ('video' in item) return [['video', item.video, [...path, 'video']]];
      if ('article' in item) return [];
      return item.photos.map((id, place) => ['photo', id, [...path, 'photos', place]]);
    }),
  );
  const references: Reference[] = [['publication', entry.id.split('/')[0], []], ['photo', data.cover, ['cover']], ['photo', data.card?.photo, ['card', 'photo']], ...items, ...postings(data.posted)];
  const subject = subjectOf('newsletter', entry);
  return [...dangling(subject, references, known), ...danglingArticles(entry, subject, known)];
}

/** Articles are named within their issue alone, and so are those that may have been meant. */
function danglingArticles(entry: Newsroom['newsletters'][number], subject: Subject, known: Known): Finding[] {
  const prefix = `${entry.id}/`;
  const beside = [...known.article].flatMap((id) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
  return entry.data.sections.flatMap(({ items }, section) =>
    items.flatMap((item, index) => {
      if (!('article' in item) || beside.includes(item.article)) return [];
      return [unknownId(subject, 'article', item.article, ['sections', section, 'items', index, 'article'], beside, known)];
    }),
  );
}

function articleReferences(entry: Newsroom['articles'][number], known: Known): Finding[] {
  const inBody = entry.facts.photos.map((id): Reference => ['photo', id, [], 'body']);
  const subject = subjectOf('article', entry);
  const homeless = known.newsletter.has(issueOf(entry.id)) ? [] : [finding(subject, [], 'unknown-newsletter', '이 기사가 실릴 호가 없습니다', '이 폴더에 issue.yaml을 두거나 기사를 호의 폴더로 옮기세요')];
  return [...homeless, ...dangling(subject, [...each('photo', entry.data.photos, 'photos'), ...inBody], known)];
}

function videoReferences(entry: Newsroom['videos'][number], known: Known): Finding[] {
  const { data } = entry;
  const references: Reference[] = [
    ['photo', data.thumbnail, ['thumbnail']],
    ['photo', data.card?.photo, ['card', 'photo']],
    ['series', data.series, ['series']],
    ['department', data.department, ['department']],
    ...each('topic', data.topics, 'topics'),
    ...postings(data.posted),
  ];
  return dangling(subjectOf('video', entry), references, known);
}

function photoReferences(entry: Newsroom['photos'][number], known: Known): Finding[] {
  const { data } = entry;
  const models = typeof data.people === 'string' ? [] : data.people.flatMap((person, index): Reference[] => (typeof person === 'string' && person !== PERSON_TO_WRITE ? [['model', person, ['people', index]]] : []));
  return dangling(subjectOf('photo', entry), [['town', data.town, ['town']], ...each('topic', data.topics, 'topics'), ...models], known);
}

function socialReferences(entry: Newsroom['social'][number], known: Known): Finding[] {
  const { data } = entry;
  const source = data.source ? (Object.entries(data.source).map(([kind, id]) => [kind as Target, id, ['source', kind]]) as Reference[]) : [];
  const slides = data.slides.map(({ photo }, index): Reference => ['photo', photo, ['slides', index, 'photo']]);
  return dangling(subjectOf('social', entry), [...each('channel', data.channels, 'channels'), ...source, ...slides, ['photo', data.card?.photo, ['card', 'photo']], ...postings(data.posted)], known);
}
