/** `npm run desk`: the coming posts with their cards, texts, packs and calendar, in a folder that is never published. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import { cardContext } from '../domain/card-plan.ts';
import { type DeskEntry, deskEntry } from '../domain/desk.ts';
import { faultLine } from '../domain/fault.ts';
import { addDays, seoulDay } from '../domain/instant.ts';
import type { TakeDown } from '../domain/take-down/take-down.ts';
import { composeTheme, themeCss } from '../domain/theme.ts';
import { processToken } from '../infra/clock.ts';
import { type Edition, handOver } from '../library/edition.ts';
import type { Settings } from '../library/settings.ts';
import { renderCalendar } from '../renderers/calendar/ical.ts';
import { renderDeskDocument } from '../renderers/desk/desk-document.ts';
import { renderDeskEntry } from '../renderers/desk/desk-entry.ts';
import type { DeskLinks } from '../renderers/desk/desk-links.ts';
import { renderPrivateList } from '../renderers/desk/private-list.ts';
import { renderTakeDownCsv, renderTakeDownMarkdown } from '../renderers/take-down/take-down-sheet.ts';
import { dayPack, entryPack } from './card-packs.ts';
import { cardBytes, cardView, drawnCards } from './cards.ts';
import { openEdition } from './open-edition.ts';
import { ProductionFault } from './production-fault.ts';
import { openTakeDowns } from './take-downs.ts';
import { type UpcomingEntry, upcomingDrafts, upcomingEntries } from './upcoming.ts';

export interface DeskOutcome {
  folder: string;
  entries: number;
  takeDowns: number;
}

export async function writePrivateDesk(settings: Settings, days: number): Promise<DeskOutcome> {
  if (!Number.isInteger(days) || days < 1 || days > 90) throw new ProductionFault(['며칠 앞까지 볼지 1에서 90 사이의 수로 적어 주세요. 예: npm run desk -- --days 14']);
  const { edition, faults } = await openEdition(settings);
  if (!edition) throw new ProductionFault(faults.filter(({ severity }) => severity === 'error').map((fault) => faultLine(fault, settings.contentName)));
  handOver(edition);
  const folder = `${settings.out}.desk`;
  const staging = `${folder}.${processToken()}.half`;
  try {
    const outcome = await writeInto(staging, edition, days);
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
    return { folder, ...outcome };
  } finally {
    await rm(staging, { recursive: true, force: true });
    handOver(undefined);
  }
}

async function writeInto(folder: string, edition: Edition, days: number): Promise<Omit<DeskOutcome, 'folder'>> {
  const { newsroom, settings } = edition;
  const upcoming = upcomingEntries(newsroom, settings.now, days);
  const takeDowns = openTakeDowns(newsroom, settings.now, settings.out).filter(({ kind }) => kind === 'post');
  const entries: DeskEntry[] = [];
  for (const one of upcoming) entries.push(await writeEntry(folder, one, edition));
  await writePacks(folder, upcoming);
  const today = seoulDay(settings.now);
  const body = renderPrivateList({ days: [today, addDays(today, days)], entries, takeDowns, drafts: upcomingDrafts(newsroom, settings.now, days) }, newsroom.site, linksFrom('', edition));
  await put(folder, 'index.html', renderDeskDocument({ title: 'SNS 책상', body, up: '' }));
  await put(folder, 'calendar.ics', calendarOf(entries, edition));
  await writeTakeDowns(folder, takeDowns);
  await put(folder, 'desk.css', await styles(edition));
  await put(folder, 'desk.js', stripTypeScriptTypes(await readFile(join(settings.root, 'src/desk/desk.ts'), 'utf8')));
  return { entries: entries.length, takeDowns: takeDowns.length };
}

async function writeEntry(folder: string, { card, library }: UpcomingEntry, edition: Edition): Promise<DeskEntry> {
  const entry = deskEntry(card, cardContext(library, edition.settings.now));
  for (const planned of drawnCards(card, library)) {
    const view = cardView(card, planned, library);
    await put(folder, view.path, await cardBytes(view, library));
  }
  if (entry.zip !== undefined) await put(folder, entry.zip, await entryPack(card, library));
  const page = pageOf(entry);
  const up = '../'.repeat(page.split('/').length - 1);
  await put(folder, page, renderDeskDocument({ title: entry.title, body: `<p><a href="${up}index.html">목록으로</a></p>${renderDeskEntry(entry, linksFrom(up, edition))}`, up }));
  return { ...entry, dayZip: dayPackOf(entry.day) };
}

async function writePacks(folder: string, upcoming: readonly UpcomingEntry[]): Promise<void> {
  for (const day of new Set(upcoming.map((one) => one.day))) {
    const ofDay = upcoming.filter((one) => one.day === day);
    const [first] = ofDay;
    if (first) await put(folder, dayPackOf(day), await dayPack(ofDay.map(({ card }) => card), first.library));
  }
}

async function writeTakeDowns(folder: string, rows: readonly TakeDown[]): Promise<void> {
  const sheet = { open: rows, done: [], vanished: [] };
  await put(folder, 'take-down.md', renderTakeDownMarkdown(sheet));
  await put(folder, 'take-down.csv', renderTakeDownCsv(sheet));
}

function dayPackOf(day: string): string {
  return `/cards/daily/${day}.zip`;
}

function pageOf({ collection, id }: Pick<DeskEntry, 'collection' | 'id'>): string {
  return `entries/${collection}/${id}/index.html`;
}

/** Files lie in the folder under the addresses that they will have; pages of the site are on the site. */
function linksFrom(up: string, { newsroom }: Edition): DeskLinks {
  const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/');
  return {
    to: (path) => (path.startsWith('/cards/') ? up + encoded(path.slice(1)) : newsroom.site.url + encoded(path)),
    entry: (entry) => up + encoded(pageOf(entry)),
  };
}

function calendarOf(entries: readonly DeskEntry[], { newsroom, settings }: Edition): string {
  const host = new URL(newsroom.site.url).host;
  return renderCalendar({
    name: `${newsroom.site.name} SNS 게시 계획`,
    made: settings.now,
    events: entries.map(({ collection, id, title, date, captions }) => ({ uid: `${collection}/${id}@${host}`, at: date, minutes: 15, summary: title, description: captions.map(({ channel }) => channel.name).join(', ') })),
  });
}

const STYLES = ['tokens', 'base', 'frame', 'parts', 'collections/desk', 'preferences'];

async function styles({ newsroom, settings }: Edition): Promise<string> {
  const sheets = await Promise.all(STYLES.map((name) => readFile(join(settings.root, 'src/styles', `${name}.css`), 'utf8')));
  return [...sheets, themeCss(composeTheme(newsroom.site.color))].join('\n');
}

async function put(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
