/** What a photo's entry has to say before it may be published: what the picture shows, and who; and that it is there once. */
import type { Newsroom, PhotoEntry } from '../newsroom.ts';
import { type AltFault, altFault, lacksWordsOfPoster, PERSON_TO_WRITE } from '../photo-alt.ts';
import { type Finding, finding, type Subject } from './finding.ts';

const ALT_FAULTS = {
  unwritten: ['alt를 아직 적지 않았습니다', '사진을 못 보는 사람에게 읽어 줄 글을 적으세요: 누가 어디서 무엇을 하는지'],
  'file-name': ['alt가 파일 이름입니다', '파일 이름 대신 무엇이 보이는지 한두 문장으로 적으세요'],
  'kind-alone': ['alt에 사진이나 포스터라는 말만 있습니다', '무엇이 보이는지, 포스터이면 무슨 글이 있는지 적으세요'],
  repeats: ['alt가 제목이나 caption과 같습니다', '같은 말이 두 번 읽힙니다. 눈에 보이는 것을 적으세요'],
  short: ['alt가 너무 짧습니다', '무엇이 보이는지 다섯 자 이상으로 적으세요'],
} as const satisfies Record<AltFault, readonly [message: string, hint: string]>;

export function auditPhotoWords(newsroom: Newsroom): Finding[] {
  const topics = new Map(newsroom.topics.map(({ id, name }) => [id, name]));
  return [...newsroom.photos.flatMap((entry) => [...altOf(entry, topics), ...peopleOf(entry)]), ...copies(newsroom.photos)];
}

function subjectOf({ id, file, data }: PhotoEntry): Subject {
  return { file, source: `photo:${id}`, isDraft: data.status === 'draft' };
}

function altOf(entry: PhotoEntry, topics: ReadonlyMap<string, string>): Finding[] {
  const { id, data, picture } = entry;
  const fault = altFault({ ...data, names: [lastPart(id), lastPart(picture.file)] });
  if (fault === undefined) return posterOf(entry, topics);
  const [message, hint] = ALT_FAULTS[fault];
  return [finding(subjectOf(entry), ['alt'], 'alt', message, hint)];
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function peopleOf(entry: PhotoEntry): Finding[] {
  const { people } = entry.data;
  if (typeof people === 'string' || !people.includes(PERSON_TO_WRITE)) return [];
  return [finding(subjectOf(entry), ['people'], 'people', '누가 나오는지 아직 적지 않았습니다', 'none(사람 없음), unidentifiable(알아볼 수 없음)이나 나온 사람을 적으세요')];
}

function posterOf(entry: PhotoEntry, topics: ReadonlyMap<string, string>): Finding[] {
  const { data } = entry;
  if (!lacksWordsOfPoster({ ...data, topics: data.topics.map((topic) => topics.get(topic) ?? topic) })) return [];
  return [finding(subjectOf(entry), ['alt'], 'poster', '포스터나 안내문인데 적힌 글이 없습니다', '포스터에 적힌 글을 alt나 caption에 옮겨 적으세요', 'warning')];
}

function copies(photos: readonly PhotoEntry[]): Finding[] {
  const first = new Map<string, string>();
  return photos.flatMap((entry) => {
    const other = first.get(entry.picture.digest);
    if (other === undefined) first.set(entry.picture.digest, entry.id);
    return other === undefined ? [] : [finding(subjectOf(entry), [], 'same-picture', `같은 사진 파일이 이미 있습니다: ${other}`, '하나만 남기고, 지운 것을 쓰는 글은 남긴 id로 고치세요', 'warning')];
  });
}
