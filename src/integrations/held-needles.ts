/** The words, names and digests by which something held back would be recognised in a published file. */
import { photosById } from '../domain/photos-by-id.ts';
import type { SourceName } from '../domain/newsroom.ts';
import type { Edition } from '../library/edition.ts';
import { foldForSearch } from '../infra/opened-file.ts';

export interface Needle {
  text: string;
  source: SourceName;
}

/** A sentence shorter than this says nothing of its own ("자세한 내용은 홈페이지를 참고하면 된다"). */
const MIN_SENTENCE = 18;
const MIN_TITLE = 6;
/** `photo-5`: e-books and packs number what is in them so, and cameras too. */
const NUMBERED = /^[a-z]+[-_]?\d+$/i;

export function heldNeedles(edition: Edition): Needle[] {
  const { newsroom, states } = edition;
  const needles: Needle[] = [];
  const isHeld = (source: SourceName) => states.get(source)?.state !== 'open';
  const keepsTitle = (source: SourceName, data: { withdrawn?: { keepTitle: boolean } | undefined }) => states.get(source)?.state === 'withdrawn' && data.withdrawn?.keepTitle === true;
  const add = (source: SourceName, texts: readonly (string | undefined)[], shortest: number) => {
    for (const text of texts) {
      const folded = foldForSearch(text ?? '');
      if (folded.length >= shortest) needles.push({ text: folded, source });
    }
  };
  const addNames = (source: SourceName, id: string) => {
    const name = id.split('/').at(-1) ?? '';
    if (states.get(source)?.state !== 'withdrawn' && !NUMBERED.test(name)) add(source, [name], MIN_TITLE);
  };
  for (const { id, data, body, attachments } of newsroom.press) {
    const source: SourceName = `press:${id}`;
    if (!isHeld(source)) continue;
    add(source, [keepsTitle(source, data) ? undefined : data.title, ...data.subtitle, data.quote?.text], MIN_TITLE);
    add(source, [...sentencesOf(body), ...sentencesOf(data.summary ?? '')], MIN_SENTENCE);
    add(source, attachments.flatMap(({ name, title, digest }) => [name, title, digest]), MIN_TITLE);
    addNames(source, id);
  }
  for (const { id, data, body } of newsroom.articles) {
    const source: SourceName = `article:${id}`;
    if (!isHeld(source)) continue;
    add(source, [data.title, ...data.subtitle], MIN_TITLE);
    add(source, sentencesOf(body), MIN_SENTENCE);
  }
  for (const { id, data } of newsroom.newsletters) {
    const source: SourceName = `newsletter:${id}`;
    if (!isHeld(source)) continue;
    add(source, [keepsTitle(source, data) ? undefined : data.title], MIN_TITLE);
    add(source, sentencesOf(data.note ?? ''), MIN_SENTENCE);
  }
  for (const { id, data } of newsroom.videos) {
    const source: SourceName = `video:${id}`;
    if (!isHeld(source)) continue;
    add(source, [keepsTitle(source, data) ? undefined : data.title, data.youtubeId], MIN_TITLE);
    add(source, [...sentencesOf(data.description ?? ''), ...sentencesOf(data.transcript ?? '')], MIN_SENTENCE);
    addNames(source, id);
  }
  for (const { id, data } of newsroom.social) {
    const source: SourceName = `social:${id}`;
    if (!isHeld(source)) continue;
    add(source, [data.title, ...data.slides.map(({ title }) => title)], MIN_TITLE);
    add(source, [...sentencesOf(data.caption ?? ''), ...data.slides.flatMap(({ body = '' }) => sentencesOf(body))], MIN_SENTENCE);
  }
  for (const { id, data } of newsroom.schedule) {
    const source: SourceName = `schedule:${id}`;
    if (isHeld(source)) add(source, data.items.flatMap(({ event, place }) => [event, place]), MIN_SENTENCE);
  }
  for (const { id, data } of newsroom.captions) {
    const source: SourceName = `caption:${id}`;
    if (isHeld(source)) add(source, [...sentencesOf(data.text), data.title], MIN_SENTENCE);
  }
  for (const { id, data } of newsroom.coverage) {
    const source: SourceName = `coverage:${id}`;
    if (isHeld(source)) add(source, [data.headline, data.url], MIN_SENTENCE);
  }
  for (const { id, data } of newsroom.broadcasts) {
    const source: SourceName = `broadcast:${id}`;
    if (isHeld(source)) add(source, [data.note], MIN_SENTENCE);
  }
  for (const { id, data, picture } of newsroom.photos) {
    const source: SourceName = `photo:${id}`;
    if (photosById(edition.library).has(id)) continue;
    add(source, [keepsTitle(source, data) ? undefined : data.title, picture.digest], MIN_TITLE);
    add(source, [...sentencesOf(data.alt), ...sentencesOf(data.caption ?? '')], MIN_SENTENCE);
    addNames(source, id);
  }
  return [...needles, ...ledgerNeedles(edition)];
}

/** Nothing of the ledger but the alias may ever be published, whatever is open. */
function ledgerNeedles({ newsroom }: Edition): Needle[] {
  const models = newsroom.models.flatMap(({ id, data }) => data.consents.flatMap(({ formSha256 }) => (formSha256 ? [{ text: formSha256, source: `model:${id}` as SourceName }] : [])));
  const people = newsroom.photos.flatMap(({ id, data }) => {
    const persons = typeof data.people === 'string' ? [] : data.people.filter((person) => typeof person !== 'string');
    return persons.flatMap(({ who, formSha256 }) => [who, formSha256 ?? ''].map((text) => ({ text: foldForSearch(text), source: `photo:${id}` as SourceName })));
  });
  return [...models, ...people].filter(({ text }) => text.length >= 2);
}

/** Sentences of a text, as plain as a reader sees them. */
export function sentencesOf(markdown: string): string[] {
  return markdown
    .replace(/^\s*(?:[#>|*+□■○ㅇ●◦▶▷※❍-]+|[가-하]\.|\d+\.)\s*/gm, '')
    .split(/(?<=[.!?。])\s+|\n+|\|/)
    .map((sentence) => sentence.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*\*|__|`|\[\^[^\]]*\]:?/g, '').trim());
}
