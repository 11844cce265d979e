/**
 * Whether a text stands in for a picture, for someone who does not see it
 * (https://www.w3.org/TR/WCAG22/#non-text-content).
 * A file name, "포스터" alone or the caption again does not.
 */

/** What a new entry has where nobody has said yet what the picture shows, and who; `check` takes neither. */
export const ALT_TO_WRITE = '무엇이 보이는지 한두 문장으로 적어 주세요';
export const PERSON_TO_WRITE = '누가-나오는지-적어-주세요';

export type AltFault = 'unwritten' | 'file-name' | 'kind-alone' | 'repeats' | 'short';

export interface AltSetting {
  alt: string;
  title: string;
  caption?: string | undefined;
  /** Names of the entry and of its picture file, with or without ending. */
  names: readonly string[];
}

const SHORTEST = 5;
/** No word begins another, so that there is one way to read a row of them. */
const KIND = '포스터용?|사진|이미지|그림|안내문?|전단지?|카드뉴스|배너|현수막|홍보물?|웹자보|섬네일|썸네일|로고|표지|행사|기념|단체|현장|보도|관련|자료|첨부|대표|공고문?|image|photo(?:graph)?|pic(?:ture)?|poster|banner|img';
const KIND_ALONE = new RegExp(`^(?:(?:${KIND})(?:입니다|임)?)+\\d*$`, 'iu');
const FILE_ENDING = /\.(?:jpe?g|png|webp|avif|tiff?|hei[cf]|gif|bmp|svg|psd|pdf|hwpx?)$/iu;
const CAMERA_NAME = /^(?:_?(?:img|dsc[nf]?|dscf|pxl|mvimg|kakaotalk|screenshot|photo|image|p\d{2}|스크린샷|캡처|사진|이미지|포스터)[\s_-]*)?\(?\d[\d\s_.()-]{2,}$/iu;

export function altFault({ alt, title, caption, names }: AltSetting): AltFault | undefined {
  const said = bare(alt);
  if (said === bare(ALT_TO_WRITE)) return 'unwritten';
  if (FILE_ENDING.test(alt.trim()) || CAMERA_NAME.test(alt.trim()) || names.some((name) => isSameName(alt, name, title))) return 'file-name';
  if (KIND_ALONE.test(said)) return 'kind-alone';
  if ([title, caption].some((text) => text !== undefined && bare(text) === said)) return 'repeats';
  return [...said].length < SHORTEST ? 'short' : undefined;
}

/** An entry is named after its title, so that a title said again is told as such. */
function isSameName(alt: string, name: string, title: string): boolean {
  const said = bare(alt);
  return said !== '' && said === bare(name.replace(FILE_ENDING, '')) && said !== bare(title);
}

/** Letters and digits alone. */
function bare(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

const POSTER = /포스터|안내문|전단(?!계)|웹자보|공고문|카드뉴스/u;
const WORDS_OF_A_POSTER = 20;

export interface PosterSetting extends Pick<AltSetting, 'alt' | 'title' | 'caption'> {
  /** Names of the topics. */
  topics: readonly string[];
}

/** A poster is read: what stands on it has to be there as text. Its title and "포스터" are not what stands on it. */
export function lacksWordsOfPoster({ alt, title, caption = '', topics }: PosterSetting): boolean {
  if (![alt, title, ...topics].some((text) => POSTER.test(text.normalize('NFC')))) return false;
  const known = new Set(wordsOf(title));
  const told = [...new Set([...wordsOf(alt), ...wordsOf(caption)])].filter((word) => !known.has(word) && !KIND_ALONE.test(word) && !POSTER.test(word));
  return [...told.join('')].length < WORDS_OF_A_POSTER;
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
