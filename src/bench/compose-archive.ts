/**
 * A sample archive of any size, the same to the byte in every run: releases of
 * about 2.5 kB, eight or nine on each working day.
 */
import { ACTIONS, DEPARTMENTS, LEADS, MARKED, OPENINGS, QUOTES, SECTIONS, SENTENCES, SERIES, SUBJECTS, TOPICS, TOWNS } from './vocabulary.ts';
import { type Draw, seeded } from './seeded.ts';

export interface SampleRelease {
  /** `2026/11-20-1-flu-shot` */
  id: string;
  title: string;
  subtitles: string[];
  /** `2026-11-20 09:00`, in Seoul */
  publishAt: string;
  section: string;
  department: string;
  team: string;
  topics: string[];
  towns: string[];
  series: string | undefined;
  body: string;
}

/** The whole of ten years; smaller archives are its end. */
export const TEN_YEARS = 21_430;
const FIRST_DAY = Date.UTC(2017, 0, 2);
const LAST_DAY = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;
/** The instant that the builds take for now. */
export const BENCH_NOW = '2026-11-22T09:00:00+09:00';

export function composeArchive(size: number): SampleRelease[] {
  return placesOf(size).map(({ place, day, ofDay }) => composeRelease(place, day, ofDay));
}

/** Which day each release falls on, and the how-manieth of that day it is. */
export function placesOf(size: number): { place: number; day: number; ofDay: number }[] {
  const days = workingDays();
  return Array.from({ length: size }, (_, index) => {
    const place = TEN_YEARS - size + index;
    const nth = Math.floor((place * days.length) / TEN_YEARS);
    return { place, day: days[nth] as number, ofDay: place - Math.ceil((nth * TEN_YEARS) / days.length) };
  });
}

/** The release that is added between two builds: newer than all others. */
export function addedRelease(): SampleRelease {
  return composeRelease(TEN_YEARS, Date.UTC(2026, 10, 21), 0);
}

/** Releases that are not public yet, so that the search for leaks has something to search for. */
export function heldReleases(): SampleRelease[] {
  return Array.from({ length: 6 }, (_, index) => composeRelease(TEN_YEARS + 1 + index, Date.UTC(2026, 11, 1 + index), 0));
}

function workingDays(): number[] {
  const days: number[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day += DAY) if (![0, 6].includes(new Date(day).getUTCDay())) days.push(day);
  return days;
}

function composeRelease(place: number, day: number, ofDay: number): SampleRelease {
  const draw = seeded(place * 2_654_435_761);
  const date = new Date(day).toISOString().slice(0, 10);
  const [subject, slug] = draw.one(SUBJECTS);
  const [department, office, team] = draw.one(DEPARTMENTS);
  const [townId, town] = draw.one(TOWNS);
  const fill = filler(draw, { office, team, town, subject, month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });
  const title = `${town} ${subject} ${draw.one(ACTIONS)}, ${draw.one(LEADS)} (${place})`;
  return {
    id: `${date.slice(0, 4)}/${date.slice(5)}-${ofDay + 1}-${slug}`,
    title,
    subtitles: [fill('주민 {people}명 참여, {weeks}주 동안 이어져'), ...(draw.oneIn(2) ? [fill('{office} “준비를 마치는 대로 대상을 넓힐 것”')] : [])],
    publishAt: `${date} ${String(8 + Math.floor(ofDay / 2)).padStart(2, '0')}:${ofDay % 2 ? '30' : '00'}`,
    section: draw.one(SECTIONS),
    department,
    team: 'main',
    topics: draw.some(TOPICS, 1 + draw.below(3)).map(([id]) => id),
    towns: [...new Set([townId, ...draw.some(TOWNS, draw.below(3)).map(([id]) => id)])],
    series: draw.oneIn(25) ? draw.one(SERIES)[0] : undefined,
    body: composeBody(draw, fill, office),
  };
}

type Fill = (template: string) => string;

function filler(draw: Draw, known: Record<'office' | 'team' | 'town' | 'subject', string> & Record<'month' | 'day', number>): Fill {
  return (template) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name === 'people') return String(20 + draw.below(900));
      if (name === 'weeks') return String(2 + draw.below(10));
      if (name === 'percent') return String(3 + draw.below(40));
      if (name === 'money') return (500 + draw.below(9000)).toLocaleString('en-US');
      return String(known[name as keyof typeof known]);
    });
}

function composeBody(draw: Draw, fill: Fill, office: string): string {
  const paragraph = (count: number) => draw.some(SENTENCES, count).map(fill).join(' ');
  const hasNote = draw.oneIn(8);
  const blocks = [
    fill(draw.one(OPENINGS)) + (hasNote ? '[^1]' : ''),
    paragraph(6),
    ...(draw.oneIn(4) ? [table(draw, fill)] : []),
    marked(draw, fill),
    paragraph(5),
    `${office} 관계자는 ${draw.one(QUOTES)}`,
    paragraph(4),
    ...(hasNote ? [fill('[^1]: {office} 누리집에 올린 {month}월 자료를 바탕으로 했다.')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function table(draw: Draw, fill: Fill): string {
  const rows = draw.some(TOWNS, 3 + draw.below(4)).map(([, name]) => fill(`| ${name} | {people}명 | {month}월 {day}일 |`));
  return ['| 읍·면 | 참여 인원 | 시작하는 날 |', '|---|---|---|', ...rows].join('\n');
}

function marked(draw: Draw, fill: Fill): string {
  const facts = draw.some(MARKED, 4).map(([name, value]) => fill(`○ ${name}: ${value}`));
  return ['□ 한눈에 보기', ...facts, fill(' - 준비물은 따로 없으며 {weeks}일 전까지 신청')].join('\n');
}
