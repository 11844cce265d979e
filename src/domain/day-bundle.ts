/**
 * A day's bundle, as the press office sends it: the day's releases numbered
 * through by section, and the head's schedule of the days to come below.
 *
 * Three rules turn opening instants into what the bundle says:
 * - The day's first hour is the opening of its first release that is not urgent
 *   (an urgent one goes out by itself, whenever it must). What opens later says
 *   so: 「오전 10시 제공」.
 * - The first sending is at `bundle.sentAt` of the site, or at the first hour
 *   where that is later or nothing is set. What opens after it is 추가.
 * - What was put right after it opened is 정정, what was brought up to date 수정.
 */
import { PRESS_SECTIONS, type PressSection } from '../collections/press.ts';
import type { Site } from '../collections/site.ts';
import { type BundleItem, bundleItem, bundleSources, type ItemContext, type ItemPlace } from './bundle-item.ts';
import { correctionNote } from './correction-note.ts';
import { type EntryMark, marksOf } from './entry-item.ts';
import { addDays, atClock, type Day, type Instant, koreanHour, seoulDay } from './instant.ts';
import { hasDayZip, hasKit } from './kit.ts';
import { sectionLabel } from './labels.ts';
import type { Library, Release, ScheduleDay } from './library.ts';
import { byCodeUnit } from './order.ts';
import type { Sourced } from './press-archive.ts';

export interface BundleSection {
  section: PressSection;
  label: string;
  items: BundleItem[];
}

export interface BundleSchedule {
  day: Day;
  items: ScheduleDay['items'];
  corrections: { label: string; text: string }[];
}

export interface DayBundle {
  day: Day;
  count: number;
  sections: BundleSection[];
  /** `군수 동정`: of the next day, and of later ones that were open on the day already. */
  schedule: BundleSchedule[];
  scheduleLabel: string;
  hasZip: boolean;
  newer: Day | undefined;
  older: Day | undefined;
}

/** The newest day first. */
export function composeDayBundles(library: Library, now: Instant): Sourced<DayBundle>[] {
  const days = releasesByDay(library.releases);
  const context: ItemContext = { ...library, photos: new Map(library.photos.map((photo) => [photo.id, photo])) };
  const schedules = schedulesByDay(library.schedule);
  const names = [...days.keys()];
  return [...days].map(([day, releases], index) => {
    const schedule = schedules.get(day) ?? [];
    const view: DayBundle = {
      day,
      count: releases.length,
      sections: composeSections(releases, context, openPlace(releases, day, { site: library.site, now })),
      schedule: schedule.map(bundleSchedule),
      scheduleLabel: scheduleLabel(library.site),
      hasZip: hasDayZip(day, { site: library.site, now }),
      newer: names[index - 1],
      older: names[index + 1],
    };
    return { view, sources: [...bundleSources(releases, context), ...schedule.map(({ id }) => `schedule:${id}` as const)] };
  });
}

/** By section in the order of the trade; within one by hour. */
export function composeSections(releases: readonly Release[], context: ItemContext, place: (release: Release) => Omit<ItemPlace, 'number'>): BundleSection[] {
  const ordered = bundleOrder(releases);
  return PRESS_SECTIONS.flatMap((section): BundleSection[] => {
    const items = ordered.flatMap((release, index) => (release.section === section ? [bundleItem(release, { number: index + 1, ...place(release) }, context)] : []));
    return items.length > 0 ? [{ section, label: sectionLabel(section, context.site), items }] : [];
  });
}

/** The releases of a day in the order of their numbers. */
export function bundleOrder(releases: readonly Release[]): Release[] {
  return releases.toSorted((a, b) => PRESS_SECTIONS.indexOf(a.section) - PRESS_SECTIONS.indexOf(b.section) || a.date - b.date || byCodeUnit(a.id, b.id));
}

export function scheduleLabel(site: Pick<Site, 'head'>): string {
  return `${site.head ?? '기관장'} 동정`;
}

function openPlace(releases: readonly Release[], day: Day, { site, now }: { site: Site; now: Instant }): (release: Release) => Omit<ItemPlace, 'number'> {
  const first = firstHour(releases);
  const sent = Math.max(first, site.bundle?.sentAt === undefined ? first : atClock(day, site.bundle.sentAt));
  return (release) => ({
    hour: release.date > first ? `${koreanHour(release.date)} 제공` : undefined,
    marks: [...(release.date > sent ? [ADDED] : []), ...marksOf(release)],
    hasKit: hasKit(release, { site, now }),
  });
}

export const ADDED: EntryMark = { text: '추가', kind: 'plain' };

function firstHour(releases: readonly Release[]): Instant {
  const regular = releases.filter(({ urgent }) => !urgent);
  return (regular.length > 0 ? regular : releases).reduce((first, { date }) => Math.min(first, date), Number.POSITIVE_INFINITY);
}

/** In the order of the library, which is newest first. */
function releasesByDay(releases: readonly Release[]): Map<Day, Release[]> {
  const days = new Map<Day, Release[]>();
  for (const release of releases) {
    const day = seoulDay(release.date);
    const known = days.get(day);
    if (known) known.push(release);
    else days.set(day, [release]);
  }
  return days;
}

/** How far ahead a bundle looks, in days: over a long holiday. */
const AHEAD = 10;

/** The schedules that the bundle of each day gives: those of the days after it that had opened by its end. */
function schedulesByDay(schedule: readonly ScheduleDay[]): Map<Day, ScheduleDay[]> {
  const given = new Map<Day, ScheduleDay[]>();
  for (const one of schedule) {
    for (let count = AHEAD; count >= 1; count--) {
      const day = addDays(one.day, -count);
      if (seoulDay(one.date) > day) continue;
      given.set(day, [...(given.get(day) ?? []), one]);
    }
  }
  return given;
}

/** What the bundle of one day gives of the schedule. */
export function schedulesOfDay(day: Day, schedule: readonly ScheduleDay[]): BundleSchedule[] {
  return (schedulesByDay(schedule).get(day) ?? []).map(bundleSchedule);
}

function bundleSchedule({ day, items, corrections }: ScheduleDay): BundleSchedule {
  return { day, items, corrections: corrections.map(correctionNote) };
}
