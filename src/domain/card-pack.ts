/**
 * What is in an entry's `cards.zip`: the pictures of each channel in the order in
 * which they are put up, what to write with them, and their alternative texts.
 * Names sort by channel and are safe on every system.
 */
import { cardAlt } from './card-alt.ts';
import type { CardEntry } from './card-address.ts';
import { type ChannelCaption, composeCaptions } from './card-caption.ts';
import { type CardContext, type PlannedCard, planCards } from './card-plan.ts';
import { byCodeUnit } from './order.ts';

export interface CardPack {
  pictures: PackedPicture[];
  texts: { name: string; text: string }[];
}

export interface PackedPicture {
  /** `instagram-feed-1.jpg` */
  name: string;
  card: PlannedCard;
}

export function composePack(card: CardEntry, context: CardContext): CardPack {
  const cards = planCards(card, context);
  const captions = composeCaptions(card, context);
  const pictures = captions.length > 0 ? captions.flatMap(({ channel, formats }) => picturesOf(`${fileWord(channel.id)}-`, formats, cards)) : picturesOf('', cards.map(({ format }) => format), cards);
  return { pictures, texts: [...captions.map((caption) => ({ name: `caption-${fileWord(caption.channel.id)}.txt`, text: captionFile(caption) })), { name: 'alt.txt', text: altFile(pictures) }] };
}

function picturesOf(prefix: string, formats: readonly string[], cards: readonly PlannedCard[]): PackedPicture[] {
  return [...new Set(formats)].flatMap((format) => {
    const shown = cards.filter((card) => card.format === format);
    const digits = String(shown.length).length;
    return shown.map((card, index) => ({ name: `${prefix}${format}-${String(index + 1).padStart(digits, '0')}${/\.\w+$/.exec(card.path)?.[0] ?? ''}`, card }));
  });
}

/** Ids are letters, digits, `-` and `_` in segments. */
function fileWord(id: string): string {
  return id.replaceAll('/', '-');
}

/** A title stands above the text, where it is pasted from first. */
function captionFile({ title, text }: ChannelCaption): string {
  return `${title ? `${title.text}\n\n` : ''}${text}\n`;
}

/** Pictures that say the same stand together. */
function altFile(pictures: readonly PackedPicture[]): string {
  const names = new Map<string, string[]>();
  for (const { name, card } of pictures) {
    const alt = cardAlt(card.text, card.photo);
    names.set(alt, [...(names.get(alt) ?? []), name]);
  }
  return `${[...names].map(([alt, of]) => `${of.join('\n')}\n${alt}\n`).join('\n')}`;
}

/** The folder of each entry in a day's pack, none twice even where letters are not told apart by their case. */
export function packFolders(cards: readonly CardEntry[]): Map<CardEntry, string> {
  const taken = new Set<string>();
  const folders = new Map<CardEntry, string>();
  for (const card of cards.toSorted((a, b) => byCodeUnit(`${a.collection}/${a.entry.id}`, `${b.collection}/${b.entry.id}`))) {
    const wanted = `${card.collection}-${fileWord(card.entry.id)}`;
    let folder = wanted;
    for (let count = 2; taken.has(folder.toLowerCase()); count++) folder = `${wanted}-${count}`;
    taken.add(folder.toLowerCase());
    folders.set(card, folder);
  }
  return folders;
}
