/**
 * A day's bundle for messengers and e-mail: short lines without markup. It gives
 * the list and where each text is to be had, not the texts: so the whole of a
 * busy day still goes into one message, and the archive carries the rest.
 */
import type { Site } from '../../collections/site.ts';
import type { BundleItem } from '../../domain/bundle-item.ts';
import type { BundleSchedule, DayBundle } from '../../domain/day-bundle.ts';
import { koreanDay } from '../../domain/instant.ts';
import { absolute, path } from '../../domain/permalink.ts';
import { stripXmlForbidden } from '../../infra/escape.ts';

export type BundleTextValue = Pick<DayBundle, 'day' | 'count' | 'sections' | 'schedule' | 'scheduleLabel'>;

export interface BundleTextOptions {
  /** Said before everything else: who has this copy, and until when it is under embargo. */
  mark?: string | undefined;
  /** Lines at the end: where the rest is. */
  after?: readonly string[] | undefined;
  /** Where a release is to be read; of what is not public yet there is no address. */
  addressOf?: ((item: BundleItem) => string) | undefined;
}

/** UTF-8 text with LF, ending in one. */
export function renderBundleText({ day, count, sections, schedule, scheduleLabel }: BundleTextValue, site: Site, { mark, after = [], addressOf }: BundleTextOptions = {}): string {
  const blocks = [
    mark === undefined ? [] : [`[${line(mark)}]`],
    [`${site.shortName} 보도자료`, `${koreanDay(day)} 모두 ${count}건`],
    ...sections.flatMap(({ label, items }) => {
      const [first, ...others] = items.map((item) => itemLines(item, addressOf?.(item)));
      return first ? [[`■ ${line(label)}`, ...first], ...others] : [];
    }),
    ...schedule.map((one) => scheduleLines(one, scheduleLabel)),
    after,
  ];
  return `${blocks.filter((block) => block.length > 0).map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** The text as it is published, with the ways to the page and the archive. */
export function renderOpenBundleText(bundle: DayBundle, site: Site): string {
  return renderBundleText(bundle, site, {
    addressOf: ({ id }) => absolute(site, path.release(id)),
    after: [`묶음 보기 ${absolute(site, path.day(bundle.day))}`, ...(bundle.hasZip ? [`모두 받기(ZIP) ${absolute(site, path.dayZip(bundle.day))}`] : []), `${site.publisher} ${site.phone}`],
  });
}

function itemLines(item: BundleItem, address: string | undefined): string[] {
  const marks = item.marks.map(({ text }) => `[${text}] `).join('');
  const hour = item.hour === undefined ? '' : ` 「${item.hour}」`;
  return [
    `${item.number}. ${marks}${line(item.title)}${hour}`,
    ...item.subtitles.map((subtitle) => ` - ${line(subtitle)}`),
    ...item.corrections.map(noteLine),
    ` ${materialWords(item)}`,
    ` ${[item.department, item.team, item.phone].filter((part) => part !== undefined).map(line).join(' ')}`,
    ...(address === undefined ? [] : [` ${address}`]),
  ];
}

/** `행사 | 자료 ○ 사진 ○ 영상 ×` */
function materialWords({ kind, materials: { text, attachments, photos, videos } }: BundleItem): string {
  const sign = (is: boolean) => (is ? '○' : '×');
  return `${kind} | 자료 ${sign(text || attachments > 0)} 사진 ${sign(photos > 0)} 영상 ${sign(videos > 0)}`;
}

function scheduleLines({ day, items, corrections }: BundleSchedule, label: string): string[] {
  return [
    `■ ${line(label)} ${koreanDay(day)}`,
    ...items.map(({ time, until, event, place }) => `${time}${until === undefined ? '' : `~${until}`} ${line(event)}${place === undefined ? '' : ` (${line(place)})`}`),
    ...corrections.map(noteLine),
  ];
}

function noteLine({ label, text }: { label: string; text: string }): string {
  return ` ※ ${label}: ${line(text)}`;
}

function line(text: string): string {
  return stripXmlForbidden(text).replace(/\s+/g, ' ').trim();
}
