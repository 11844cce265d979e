/**
 * The alternative text of a card: everything that can be read on it, then what
 * its photo shows. Made of the values that the card is drawn from.
 */
import type { CardText } from './compose-card.ts';
import type { PhotoItem } from './library.ts';

/** X takes no more (https://help.x.com/en/using-x/add-image-descriptions), in UTF-16 units. */
export const ALT_LIMIT = 1000;

/** Less of a photo's description would say nothing. */
const LEAST_PHOTO_WORDS = 30;

export function cardAlt(text: CardText, photo: Pick<PhotoItem, 'alt'> | undefined): string {
  const words = text.lang === 'ko' || text.lang.startsWith('ko-') ? KOREAN : ENGLISH;
  const parts = [...headOf(text, words), ...factsOf(text, words), ...slideOf(text, words), ...(text.date !== undefined && !isEventCard(text) ? [text.date] : []), text.office];
  const said = shortened(parts.map(asSentence).join(' '), ALT_LIMIT);
  if (!photo) return said;
  const room = ALT_LIMIT - said.length - words.photo.length - 1;
  return room < LEAST_PHOTO_WORDS ? said : `${said} ${words.photo}${shortened(asSentence(photo.alt.replace(/\s+/g, ' ')), room)}`;
}

interface Words {
  urgent: string;
  corrected(times: number): string;
  when: string;
  where: string;
  apply: string;
  length: string;
  slide(number: number, of: number): string;
  phone: string;
  address: string;
  link: string;
  photo: string;
}

const KOREAN: Words = {
  urgent: '긴급',
  corrected: (times) => (times === 1 ? '정정' : `정정 ${times}차`),
  when: '일시: ',
  where: '장소: ',
  apply: '신청: ',
  length: '영상 길이: ',
  slide: (number, of) => `카드뉴스 ${of}장 가운데 ${number}번째`,
  phone: '전화: ',
  address: '주소: ',
  link: 'QR 코드가 여는 곳: ',
  photo: '사진: ',
};

const ENGLISH: Words = {
  urgent: 'Urgent',
  corrected: (times) => (times === 1 ? 'Corrected' : `Corrected ${times}×`),
  when: 'When: ',
  where: 'Where: ',
  apply: 'Apply: ',
  length: 'Length: ',
  slide: (number, of) => `Slide ${number} of ${of}`,
  phone: 'Phone: ',
  address: 'Address: ',
  link: 'The QR code opens: ',
  photo: 'Photo: ',
};

function headOf({ template, label, title, correctedVersion, slide }: CardText, words: Words): string[] {
  // An inner slide shows its number in the label's place.
  if (slide?.role === 'inner') return [words.slide(slide.number, slide.of), title];
  return [
    ...(slide ? [words.slide(slide.number, slide.of)] : []),
    ...(template === 'safety' && !slide && !label.includes(words.urgent) ? [words.urgent] : []),
    label,
    ...(correctedVersion === undefined ? [] : [words.corrected(correctedVersion)]),
    title,
  ];
}

function isEventCard({ template, place }: CardText): boolean {
  return template === 'event' || place !== undefined;
}

function factsOf(text: CardText, words: Words): string[] {
  const { figure, quote, date, place, apply, length } = text;
  return [
    ...(figure ? [`${figure.label} ${figure.value}`] : []),
    ...(quote ? [`“${quote.text}” – ${quote.who}`] : []),
    ...(isEventCard(text) && date !== undefined ? [`${words.when}${date}`] : []),
    ...(place === undefined ? [] : [`${words.where}${place}`]),
    ...(apply ? [`${words.apply}${apply.period}${apply.how === undefined ? '' : `, ${apply.how}`}`] : []),
    ...(length === undefined ? [] : [`${words.length}${length}`]),
  ];
}

function slideOf({ slide }: CardText, words: Words): string[] {
  if (!slide) return [];
  const { body, contact } = slide;
  return [...(body === undefined ? [] : [body.replace(/\s+/g, ' ')]), ...(contact ? [`${words.phone}${contact.phone}`, `${words.address}${contact.address}`, `${words.link}${contact.link}`] : [])];
}

/** Read aloud, each part is a sentence of its own. */
function asSentence(part: string): string {
  return /[.!?…。]["'”’」』)]?$/.test(part) ? part : `${part}.`;
}

function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1);
  const space = head.lastIndexOf(' ');
  const cut = space > limit / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '');
  return `${cut}…`;
}
