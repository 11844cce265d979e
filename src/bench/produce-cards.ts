/** A process of its own for the bench: draws cards through the cache, or with one of the programs compared, and prints what it took. */
import { inTurns } from '../renderers/card/in-turns.ts';
import { byteCache } from '../infra/byte-cache.ts';
import { stopwatch } from '../infra/clock.ts';
import { cardKey } from '../production/cards.ts';
import { loadCardFonts } from '../renderers/card/card-fonts.ts';
import { type RenderedCard, renderCards } from '../renderers/card/render-card.ts';
import { type CardNewsroom, openCardNewsroom } from './card-newsroom.ts';
import type { CardsRun, PaintedRun } from './cards-bench.ts';
import { type BenchEntry, composeCards } from './compose-cards.ts';
import type { CardPainter } from './rivals/cards/card-painter.ts';

/** A build asks for four cards at a time, so those of two entries are under way at most. */
const ENTRIES_AT_ONCE = 2;

const PAINTERS: Readonly<Record<string, () => Promise<CardPainter>>> = {
  ours: async () => (await import('./rivals/cards/ours.ts')).ours(),
  'satori-resvg': async () => (await import('./rivals/cards/satori-resvg.ts')).satoriResvg(),
  takumi: async () => (await import('./rivals/cards/takumi.ts')).takumi(),
};

const [task = '', count = '', newsroomFolder = '', cacheFolder = ''] = process.argv.slice(2);
const newsroom = await openCardNewsroom(newsroomFolder);
const entries = composeCards(Number(count));
console.log(JSON.stringify(task === 'site' ? await throughCache(entries, newsroom, cacheFolder) : await painted(task, entries, newsroom)));

/** As src/production/cards.ts does: the cards of an entry together, each kept under what shapes its bytes. */
async function throughCache(all: readonly BenchEntry[], { mark, photos, specs }: CardNewsroom, folder: string): Promise<CardsRun> {
  const cache = byteCache(folder);
  const elapsed = stopwatch();
  const sizes = await inTurns(all, ENTRIES_AT_ONCE, async (entry) => {
    const { texts, photo } = entry;
    const shown = photo === undefined ? undefined : { id: String(photo), digest: photos[photo] ?? '', focalPoint: undefined };
    let drawing: Promise<RenderedCard[]> | undefined;
    const draw = async () => renderCards(await specs(entry), loadCardFonts());
    const cards = texts.map((text, index) =>
      cache.remember(cardKey({ path: text.entry, text, photo: shown, channel: 'sns', mark }), async () => {
        drawing ??= draw();
        return (await drawing)[index]?.bytes ?? new Uint8Array();
      }),
    );
    return (await Promise.all(cards)).reduce((sum, { length }) => sum + length, 0);
  });
  return { milliseconds: Math.round(elapsed()), bytes: sizes.reduce((sum, size) => sum + size, 0), peakBytes: peakBytes() };
}

/** The first two entries, one with a photo and one without, are drawn beforehand: reading fonts is not what is compared. */
async function painted(name: string, all: readonly BenchEntry[], { specs }: CardNewsroom): Promise<PaintedRun> {
  const paint = await PAINTERS[name]?.();
  if (!paint) throw new RangeError(`There is no program called ${name}.`);
  for (const entry of all.slice(0, 2)) await paint(await specs(entry));
  const timed = async (chosen: readonly BenchEntry[]) => {
    let bytes = 0;
    const elapsed = stopwatch();
    for (const entry of chosen) for (const card of await paint(await specs(entry))) bytes += card.length;
    return { cards: chosen.reduce((sum, { texts }) => sum + texts.length, 0), milliseconds: elapsed(), bytes };
  };
  const flat = await timed(all.filter(({ photo }) => photo === undefined));
  const photo = await timed(all.filter((entry) => entry.photo !== undefined));
  return { flat, photo, peakBytes: peakBytes() };
}

function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024;
}
