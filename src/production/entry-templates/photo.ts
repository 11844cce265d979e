/** A photo's entry: what the picture told of itself is filled in, the rest is asked for. */
import { ALT_TO_WRITE, PERSON_TO_WRITE } from '../../domain/photo-alt.ts';
import { quoted, SHARED_FIELDS } from './shared.ts';

export interface PhotoFacts {
  title: string;
  /** `2026-11-20` or `2026-11-20 10:11` in Seoul time. */
  takenAt: string;
  takenFrom: 'picture' | 'file-name' | 'unknown';
  alt?: string | undefined;
  people?: 'none' | 'unidentifiable' | readonly string[] | undefined;
  caption?: string | undefined;
  place?: string | undefined;
  /** Ids of the town and the topics. */
  town?: string | undefined;
  topics: readonly string[];
  photographer?: string | undefined;
  credit?: string | undefined;
  copyright?: string | undefined;
  focalPoint?: { x: number; y: number } | undefined;
  isGenerated: boolean;
  /** Ending of the original that is kept beside the picture, where it is another file. */
  originalEnding?: string | undefined;
  /** What the one who brought it should look at: a near duplicate, a strange ending. */
  notes: readonly string[];
}

const TAKEN_FROM = {
  picture: '# 찍은 날. 사진에 적힌 때를 서울 시각으로 적었습니다.',
  'file-name': '# 찍은 날. 사진에 적힌 날이 없어 파일 이름의 날짜를 적었습니다. 맞는지 확인하세요.',
  unknown: '# 찍은 날. 사진에 적힌 날이 없어 오늘을 적었습니다. 고쳐 적으세요.',
} as const satisfies Record<PhotoFacts['takenFrom'], string>;

export function photoTemplate(facts: PhotoFacts): string {
  const { title, alt = ALT_TO_WRITE, takenAt, takenFrom, caption, place, town, topics, photographer, credit, copyright, focalPoint, isGenerated, originalEnding, notes } = facts;
  const text = (field: string, value: string | undefined, example: string) => `${value === undefined ? `# ${field}: ${quoted(example)}` : `${field}: ${quoted(value)}`}\n`;
  return `# 사진은 이 파일 옆에 같은 이름으로 있습니다.${originalEnding === undefined ? '' : ` ${originalEnding}는 받은 그대로의 원본이고, jpg가 쓰이는 사진입니다.`}
${notes.map((note) => `# 살펴보기: ${note.replace(/\s+/g, ' ')}\n`).join('')}title: ${quoted(title)}
# 사진을 못 보는 사람에게 읽어 줄 글: 누가 어디서 무엇을 하는지. 파일 이름이나 제목을 되풀이하지 마세요. 포스터이면 적힌 글을 옮겨 적으세요.
alt: ${quoted(alt)}
${TAKEN_FROM[takenFrom]}
takenAt: ${takenAt}
# none 사람 없음 / unidentifiable 알아볼 수 없음 / 아니면 사람마다 한 줄
#   - m01                      (홍보모델 대장의 id)
#   - { basis: public-duty, who: "군수" }
#   - { basis: written, who: "수상자 대표", channels: [web, newsletter], from: 2026-11-01, until: 2027-10-31, formSha256: 동의서-파일의-SHA256 }
${peopleLines(facts)}# 사진 아래에 보일 설명
${text('caption', caption, '사진 설명')}# 찍은 곳. 공개됩니다.
${text('place', place, '군청 광장')}${town === undefined ? '# town: eumseong' : `town: ${town}`}
# 찍은 사람과 출처 표시
${text('photographer', photographer, '홍보실')}${text('credit', credit, '음성군 홍보실')}${copyright === undefined ? '' : `# 사진에 적힌 저작권 표시: ${quoted(copyright)}. 남의 사진이면 아래 rights를 provided로 적고 credit에 이름을 적으세요.\n`}# 잘라도 남아야 할 곳: 왼쪽 위가 0, 오른쪽 아래가 1. ${focalPoint ? '눈에 띄는 곳을 짐작해 적었습니다. 얼굴이 잘리지 않는지 확인하세요.' : ''}
${focalPoint ? `focalPoint: { x: ${focalPoint.x}, y: ${focalPoint.y} }` : '# focalPoint: { x: 0.5, y: 0.4 }'}
# topics.yaml에 있는 주제의 id
${topics.length > 0 ? `topics: [${topics.join(', ')}]` : '# topics: [culture]'}
# AI로 만든 그림이면 true
${isGenerated ? 'aiGenerated: true' : '# aiGenerated: false'}
# 사진은 이것을 쓰는 글과 함께 공개됩니다. 더 늦추거나 홀로 공개하려면 적습니다.
# publishAt: 2026-11-22 09:00
${SHARED_FIELDS}`.replace(/ +$/gm, '');
}

function peopleLines({ people = [PERSON_TO_WRITE] }: PhotoFacts): string {
  return typeof people === 'string' ? `people: ${people}\n` : `people:\n${people.map((person) => `  - ${person}\n`).join('')}`;
}
