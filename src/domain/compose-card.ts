/** What a share card says, composed of the entry's own fields so that it cannot disagree with them. */
import type { PhotoItem } from './library.ts';
import type { Site } from '../collections/site.ts';
import type { CardFormat, CardSpec, CardTemplate } from './card.ts';
import type { CardEntry } from './card-address.ts';
import { koreanDay, seoulDay } from './instant.ts';
import { sectionLabel, videoKindLabel } from './labels.ts';
import type { Release, VideoItem } from './library.ts';
import { periodInWords } from './period.ts';
import { creditLine } from './photo-credit.ts';

/** A card before its pictures are read. */
export type CardText = Omit<CardSpec, 'mark' | 'photo'> & { credit: string };

export const DEFAULT_COLOR = '#0b4f5c';

export function composeCard(card: CardEntry, format: CardFormat, photo: PhotoItem | undefined, site: Site): CardText {
  const { entry } = card;
  const shown = { format, title: entry.card?.title ?? entry.title, office: site.name, color: site.color ?? DEFAULT_COLOR, lang: entry.lang ?? site.lang, credit: photo ? (creditLine(photo) ?? '') : '' };
  const corrected = entry.corrections.filter(({ kind }) => kind === 'correction').length;
  const common = { ...shown, ...(corrected ? { correctedVersion: corrected } : {}) };
  switch (card.collection) {
    case 'press':
      return { ...common, ...pressFacts(card.entry, site), entry: `press:${entry.id}` };
    case 'newsletters':
      return { ...common, entry: `newsletter:${entry.id}`, template: entry.card?.template ?? 'newsletter', label: entry.card?.label ?? issueLabel(card.entry.publication, card.entry.number, site), date: koreanDay(seoulDay(entry.date)) };
    case 'videos':
      return { ...common, ...videoFacts(card.entry), entry: `video:${entry.id}` };
  }
}

export function issueLabel(publication: string, number: number, site: Pick<Site, 'publications'>): string {
  return `${site.publications.find(({ id }) => id === publication)?.name ?? publication} 제${number}호`;
}

function pressFacts(release: Release, site: Site): Pick<CardText, 'template' | 'label' | 'date' | 'place'> {
  const label = release.card?.label ?? sectionLabel(release.section, site);
  const template = release.card?.template ?? pressTemplate(release);
  if (!release.event) return { template, label, date: koreanDay(seoulDay(release.date)) };
  return { template, label, date: periodInWords(release.event), place: release.event.place };
}

/** The kind of card that the entry's own fields ask for. */
function pressTemplate(release: Release): CardTemplate {
  if (release.urgent) return 'safety';
  return release.event ? 'event' : 'news';
}

function videoFacts(video: VideoItem): Pick<CardText, 'template' | 'label' | 'date' | 'length'> {
  return { template: video.card?.template ?? 'video', label: video.card?.label ?? videoKindLabel(video.kind), date: koreanDay(seoulDay(video.date)), length: clockLength(video.duration) };
}

/** `PT3M25S` → `3:25` */
export function clockLength(duration: string): string {
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration) ?? [];
  const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  const two = (value: number) => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
