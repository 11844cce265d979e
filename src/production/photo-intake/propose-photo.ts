/** An entry proposed from what a picture tells of itself. Metadata is someone else's text: shortened, on one line, never trusted further. */
import { type Day, type Instant, addDays, isDay, isoSeoul, seoulDay } from '../../domain/instant.ts';
import type { Newsroom } from '../../domain/newsroom.ts';
import { altFault } from '../../domain/photo-alt.ts';
import type { TakenAt } from '../../library/reading/picture-metadata.ts';
import type { PhotoFacts } from '../entry-templates/photo.ts';
import type { InspectedPhoto } from './inspect-photo.ts';

export interface ProposalSetting {
  newsroom: Pick<Newsroom, 'site' | 'topics'> | undefined;
  now: Instant;
  /** As it was given on the command line. */
  title?: string | undefined;
  /** Whether the words for the place are taken over. */
  withPlace: boolean;
}

export type ProposedPhoto = Omit<PhotoFacts, 'people' | 'originalEnding' | 'notes'> & {
  /** What the files are named after. */
  slugWords: string;
};

const NO_TITLE = '제목을 적어 주세요';

export function proposePhoto(photo: InspectedPhoto, { newsroom, now, title: given, withPlace }: ProposalSetting): ProposedPhoto {
  const { metadata, focalPoint } = photo;
  const name = baseOf(photo.path);
  const caption = clipped(metadata.caption, 1000);
  const title = clipped(given, 300) ?? line(metadata.title, 300) ?? shortened(caption) ?? nameInWords(name);
  const alt = clipped(metadata.alt, 1000);
  const isAltSound = alt !== undefined && altFault({ alt, title: title ?? '', caption, names: [name] }) === undefined;
  return {
    title: title ?? NO_TITLE,
    slugWords: title ?? name,
    ...taken(metadata.takenAt, name, now),
    alt: isAltSound ? alt : undefined,
    caption: caption === title ? undefined : caption,
    photographer: line(metadata.photographer, 100),
    credit: line(metadata.credit, 200),
    copyright: line(metadata.copyright, 200),
    topics: topicsIn(metadata.keywords, newsroom?.topics ?? []),
    ...(withPlace ? placeIn(metadata.place, newsroom) : {}),
    isGenerated: metadata.isGenerated,
    focalPoint,
  };
}

export function baseOf(path: string): string {
  return path.normalize('NFC').replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
}

function clipped(text: string | undefined, length: number): string | undefined {
  const clipped = [...(text ?? '').trim()].slice(0, length).join('').trim();
  return clipped === '' ? undefined : clipped;
}

function line(text: string | undefined, length: number): string | undefined {
  return clipped(text?.replace(/\s+/g, ' '), length);
}

/** The first sentence of a caption, where it can stand as a title. */
function shortened(caption: string | undefined): string | undefined {
  const [sentence = ''] = line(caption, 1000)?.split(/(?<=[.!?])\s/) ?? [];
  const bare = sentence.replace(/\.$/, '');
  return bare !== '' && [...bare].length <= 60 ? bare : undefined;
}

/** `김장_나눔-현장 (2)` → `김장 나눔 현장`; a camera's numbering is no title. */
function nameInWords(name: string): string | undefined {
  const words = name.replace(/\(\d+\)\s*$/, '').replace(/[_\-\s]+/g, ' ').trim();
  return /\p{Script=Hangul}{2}/u.test(words.replace(/사진|이미지|스크린샷|캡처|포스터|복사본|무제|제목 없음/g, '')) ? words : undefined;
}

const RESET_CLOCK = /^(?:1970|1980|2000)-01-01(?: 00:0\d)?$/;

function taken(told: TakenAt | undefined, name: string, now: Instant): Pick<ProposedPhoto, 'takenAt' | 'takenFrom'> {
  const latest = addDays(seoulDay(now), 1);
  const written = told && ('day' in told ? told.day : isoSeoul(told.at).slice(0, 16).replace('T', ' '));
  if (written !== undefined && written.slice(0, 10) <= latest && !RESET_CLOCK.test(written)) return { takenAt: written, takenFrom: 'picture' };
  const day = dayIn(name);
  return day !== undefined && day <= latest ? { takenAt: day, takenFrom: 'file-name' } : { takenAt: seoulDay(now), takenFrom: 'unknown' };
}

/** `IMG_20261120_101112`, `KakaoTalk_20261120`, `2026-11-20 김장` */
function dayIn(name: string): Day | undefined {
  const [, year, month, day] = /(?<!\d)((?:19|20)\d{2})[-._]?(\d{2})[-._]?(\d{2})(?!\d)/.exec(name) ?? [];
  const found = `${year}-${month}-${day}`;
  return isDay(found) ? found : undefined;
}

function topicsIn(keywords: readonly string[], topics: readonly { id: string; name: string }[]): string[] {
  const said = new Set(keywords.map((word) => word.replace(/^#/, '').toLowerCase()));
  return topics.flatMap(({ id, name }) => (said.has(id.toLowerCase()) || said.has(name.toLowerCase()) ? [id] : [])).slice(0, 20);
}

/** A town that the office knows is told by its id, the rest in words. */
function placeIn(place: readonly string[], newsroom: ProposalSetting['newsroom']): Pick<ProposedPhoto, 'place' | 'town'> {
  const town = newsroom?.site.towns.find(({ name }) => place.includes(name));
  return { town: town?.id, place: line(place.filter((word) => word !== town?.name).join(' '), 200) };
}
