/** Share cards through the door and the cache: each is drawn once for everything that shapes its bytes. */
import type { ConsentChannel } from '../collections/publishing.ts';
import { cardChannel, cardEntries, type CardEntry, cardSource, cardSources } from '../domain/card-address.ts';
import { cardContext, type CardContext, type PlannedCard, planCards } from '../domain/card-plan.ts';
import type { CardText } from '../domain/compose-card.ts';
import type { Library } from '../domain/library.ts';
import type { SourceName } from '../domain/newsroom.ts';
import { sha256 } from '../infra/file-digest.ts';
import { currentEdition } from '../library/edition.ts';
import { type OpenedPicture, openPicture } from '../library/picture-door.ts';
import { type CardFonts, loadCardFonts } from '../renderers/card/card-fonts.ts';
import { CARD_MAX_BYTES } from '../renderers/card/encode.ts';
import { cardVersion, renderCards } from '../renderers/card/render-card.ts';
import { photosById } from './body-html.ts';
import { officeMarkFile } from './office-mark.ts';
import { cacheAt } from './renditions.ts';

/** A card with everything that shapes its bytes: what its rendering is known by. */
export interface CardView {
  path: string;
  text: CardText;
  photo?: { id: string; digest: string; focalPoint: { x: number; y: number } | undefined } | undefined;
  channel: ConsentChannel;
  mark: string | undefined;
}

const contexts = new WeakMap<Library, CardContext>();

export function contextAt(library: Library): CardContext {
  const known = contexts.get(library) ?? cardContext(library, currentEdition().settings.now);
  contexts.set(library, known);
  return known;
}

const entries = new WeakMap<Library, CardEntry[]>();

export function cardEntriesAt(library: Library): CardEntry[] {
  const known = entries.get(library) ?? cardEntries(library);
  entries.set(library, known);
  return known;
}

const sources = new WeakMap<Library, Map<string, CardEntry>>();

export function entryAt(library: Library, source: string): CardEntry | undefined {
  const known = sources.get(library) ?? new Map(cardEntriesAt(library).map((card) => [cardSource(card), card]));
  sources.set(library, known);
  return known.get(source);
}

/** The cards of an entry. */
export function drawnCards(card: CardEntry, library: Library): PlannedCard[] {
  return planCards(card, contextAt(library));
}

export function cardView({ collection }: CardEntry, { path, text, photo }: PlannedCard, library: Library): CardView {
  return { path, text, photo: photo && { id: photo.id, digest: photo.picture.digest, focalPoint: photo.focalPoint }, channel: cardChannel(collection), mark: library.mark?.digest };
}

export function cardViewSources(card: CardEntry, { photo }: Pick<CardView, 'photo'>): SourceName[] {
  return [...cardSources(card), ...(photo ? [`photo:${photo.id}` as const] : [])];
}

/** The digest under which the drawn card is kept. */
export function cardKey({ text, photo, mark }: CardView): string {
  return sha256(JSON.stringify(['card', cardVersion, text, photo?.digest, photo?.focalPoint, mark]));
}

/** @returns PNG, or JPEG where the card has a photo */
export async function cardBytes(view: CardView, library: Library): Promise<Uint8Array> {
  // The door is asked whether or not the card has been drawn before.
  if (view.photo) openedPhoto(view, library);
  const cache = cacheAt(currentEdition().settings.cacheFolder);
  let company: readonly DrawnCard[] = [];
  const bytes = await cache.remember(cardKey(view), async () => {
    const { cards, isFirst } = await drawTogether(view, library);
    if (isFirst) company = cards;
    return bytesOf(view, cards);
  });
  await Promise.all(company.map(({ key, bytes: drawn }) => cache.remember(key, () => Promise.resolve(drawn))));
  refuseWeight(view, bytes.length);
  return bytes;
}

interface DrawnCard {
  key: string;
  bytes: Uint8Array;
}

function bytesOf(view: CardView, cards: readonly DrawnCard[]): Uint8Array {
  const drawn = cards.find(({ key }) => key === cardKey(view));
  if (!drawn) throw new Error(`${view.path} is no card of its entry.`);
  return drawn.bytes;
}

/** Drawn at a time: so many pictures of a story's size are held in memory. */
const COMPANY = 6;

let fonts: CardFonts | undefined;
const drawing = new Map<string, Promise<DrawnCard[]>>();

/** A photo is decoded once for the cards of its entry that show it; whoever asks for one of them while they are drawn waits for the same drawing. */
async function drawTogether(view: CardView, library: Library): Promise<{ cards: DrawnCard[]; isFirst: boolean }> {
  const company = companyOf(view, library);
  const name = company.map(cardKey).join();
  const underWay = drawing.get(name);
  if (underWay) return { cards: await underWay, isFirst: false };
  const started = draw(company, library).finally(() => drawing.delete(name));
  drawing.set(name, started);
  return { cards: await started, isFirst: true };
}

/** The cards of the entry with the same photo, or like this one without any. */
function companyOf(view: CardView, library: Library): CardView[] {
  const card = entryAt(library, view.text.entry);
  const views = card ? drawnCards(card, library).map((planned) => cardView(card, planned, library)) : [view];
  const alike = views.filter(({ photo }) => photo?.id === view.photo?.id);
  const start = alike.findIndex(({ path }) => path === view.path);
  return start < 0 ? [view] : alike.slice(start - (start % COMPANY), start - (start % COMPANY) + COMPANY);
}

async function draw(views: readonly CardView[], library: Library): Promise<DrawnCard[]> {
  fonts ??= loadCardFonts();
  const [first] = views;
  const bytes = first?.photo && (await openedPhoto(first, library).read());
  const mark = library.mark && Buffer.from(await officeMarkFile(library.mark));
  const specs = views.map(({ text: { credit, ...spec }, photo }) => ({ ...spec, mark, photo: bytes && { bytes, focalPoint: photo?.focalPoint, credit } }));
  const rendered = await renderCards(specs, fonts);
  return views.map((view, index) => ({ key: cardKey(view), bytes: rendered[index]?.bytes ?? new Uint8Array() }));
}

function openedPhoto({ photo, channel, path }: CardView, library: Library): OpenedPicture {
  const found = photo && photosById(library).get(photo.id);
  if (!found) throw new Error(`${path} has no photo.`);
  return openPicture(found, channel);
}

function refuseWeight({ path, text: { format } }: CardView, bytes: number): void {
  const limit = CARD_MAX_BYTES[format];
  if (limit === undefined || bytes < limit) return;
  const size = (count: number) => `${Math.ceil(count / 1000)}kB`;
  currentEdition().warnings.push(`${path} – 카드가 ${size(bytes)}로 ${size(limit)}를 넘어 미리보기에 나오지 않을 수 있습니다. card.photo에 덜 복잡한 사진을 적으세요.`);
}
