/** What no picture tells of itself: what is to be seen, and who. Asked at a terminal; nothing is taken for granted. */
import { type AltFault, altFault } from '../../domain/photo-alt.ts';

/** Puts a question and waits for a line; an empty one answers nothing. */
export type Ask = (question: string) => Promise<string>;

export interface KnownModel {
  id: string;
  alias: string;
}

export interface PhotoQuestion {
  /** `[1/3] 김장.jpg (4000 × 3000)` */
  heading: string;
  title: string;
  caption: string | undefined;
  names: readonly string[];
  /** Asked only where nothing is proposed. */
  alt: string | undefined;
  models: readonly KnownModel[];
}

export interface PhotoAnswers {
  alt: string | undefined;
  people: 'none' | 'unidentifiable' | string[] | undefined;
}

const AGAIN = {
  unwritten: '',
  'file-name': '파일 이름은 읽어도 알 수 없습니다. ',
  'kind-alone': '사진이나 포스터라는 말만으로는 알 수 없습니다. ',
  repeats: '제목이나 설명과 같습니다. ',
  short: '너무 짧습니다. ',
} as const satisfies Record<AltFault, string>;

export async function askAboutPhoto(ask: Ask, question: PhotoQuestion): Promise<PhotoAnswers> {
  const { heading, title, caption, names, models } = question;
  let alt = question.alt;
  let prompt = `${heading}\n  제목: ${title}\n  무엇이 보입니까? 사진을 못 보는 사람에게 읽어 줄 글입니다. (나중에 적으려면 Enter) `;
  while (alt === undefined) {
    const answer = (await ask(prompt)).trim();
    if (answer === '') break;
    const fault = altFault({ alt: answer, title, caption, names });
    if (fault === undefined) alt = answer;
    else prompt = `  ${AGAIN[fault]}누가 어디서 무엇을 하는지 적어 주세요. (나중에 적으려면 Enter) `;
  }
  return { alt, people: await askPeople(ask, models) };
}

async function askPeople(ask: Ask, models: readonly KnownModel[]): Promise<PhotoAnswers['people']> {
  const list = models.map(({ id, alias }) => `${alias}(${id})`).join(', ');
  let prompt = `  누가 나옵니까? 없음 / 못알아봄(얼굴이 안 보여 누구인지 알아볼 수 없음)${list && ' / 홍보모델의 별칭이나 id를 쉼표로'}. 다른 사람은 파일에 적습니다. (나중에 적으려면 Enter)${list && `\n  홍보모델: ${list}`}\n  `;
  for (;;) {
    const answer = (await ask(prompt)).normalize('NFC').trim();
    if (answer === '') return undefined;
    const people = peopleIn(answer, models);
    if (people !== undefined) return people;
    prompt = '  대장에서 찾지 못했거나 같은 별칭이 둘입니다. 없음, 못알아봄, 또는 id를 적어 주세요. (나중에 적으려면 Enter) ';
  }
}

/** Undefined where anyone of it is not known for certain. "모름" is no answer: whom one does not know may be known to others. */
export function peopleIn(answer: string, models: readonly KnownModel[]): PhotoAnswers['people'] {
  if (/^(?:없음|none|0)$/i.test(answer)) return 'none';
  if (/^(?:못 ?알아봄|알아볼 ?수 ?없음|unidentifiable)$/i.test(answer)) return 'unidentifiable';
  const ids = answer.split(',').map((word) => word.trim()).filter((word) => word !== '').map((word) => {
    const found = models.filter(({ id, alias }) => word === id || word === alias);
    return found.length === 1 ? found[0]?.id : undefined;
  });
  return ids.length > 0 && ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
}
