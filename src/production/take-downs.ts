/** The take-down sheet beside the output: what earlier builds left is read, what this one changed is added, and all of it is swapped in with the site. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDay, type Instant, readInstant } from '../domain/instant.ts';
import type { Newsroom, SourceName } from '../domain/newsroom.ts';
import type { SentBundle } from '../domain/take-down/handed-out.ts';
import { causeKeys, composeTakeDowns, endsAt, type Remembered, type TakeDown } from '../domain/take-down/take-down.ts';
import { EMPTY_RECORD, type PublishedFile, stillVanished, type TakeDownRecord, vanishedBetween, withExposures } from '../domain/take-down/take-down-record.ts';
import type { SideFile } from '../infra/folder-swap.ts';
import type { StagedOutput } from '../infra/staged-output.ts';
import type { Manifest } from '../integrations/manifest.ts';
import type { Edition } from '../library/edition.ts';
import { renderTakeDownCsv, renderTakeDownMarkdown, takeDownCode } from '../renderers/take-down/take-down-sheet.ts';
import { ProductionFault } from './production-fault.ts';
import { shownPath } from './shown-path.ts';

/** @param out absolute: the record of earlier builds stands beside it */
export function takeDownRecord(out: string): TakeDownRecord {
  const file = recordFile(out);
  if (!existsSync(file)) return EMPTY_RECORD;
  const saved = jsonAt<Partial<TakeDownRecord>>(file);
  // An empty one in its place would forget what is still to be taken down.
  if (saved?.version !== 1) throw new ProductionFault([`${shownPath(file)}을 읽을 수 없습니다. 무엇을 내려야 하는지 적어 둔 기록입니다.`, '백업에서 되살리세요. 되살릴 수 없으면 지우고 다시 실행하세요. 지우면 전에 사라진 것과 마쳤다고 적은 것은 잊힙니다.']);
  return { ...EMPTY_RECORD, ...saved };
}

export function recordFile(out: string): string {
  return `${out}.take-downs.json`;
}

export function recordText(record: TakeDownRecord): string {
  const list = (rows: readonly unknown[]) => (rows.length > 0 ? `[\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]` : '[]');
  return `{\n  "version": 1,\n  "exposures": ${list(record.exposures)},\n  "vanished": ${list(record.vanished)},\n  "listed": ${JSON.stringify(record.listed)},\n  "done": ${JSON.stringify(record.done)}\n}\n`;
}

export function rememberedAt(out: string): Remembered {
  return { exposures: takeDownRecord(out).exposures, sent: sentBundles(out) };
}

/** What is still to be taken down: what people said they have seen to is not. */
export function openTakeDowns(newsroom: Newsroom, now: Instant, out: string): TakeDown[] {
  const { done } = takeDownRecord(out);
  return composeTakeDowns(newsroom, now, rememberedAt(out)).filter((row) => !isCovered(row, done));
}

function isCovered(row: TakeDown, known: Readonly<Record<string, readonly string[]>>): boolean {
  const keys = known[takeDownCode(row)];
  return keys !== undefined && causeKeys(row).every((key) => keys.includes(key));
}

/** Bundles that were handed over ahead of their hour: each keeps its manifest under `<out>.sent/`. */
export function sentBundles(out: string): SentBundle[] {
  const folder = `${out}.sent`;
  if (!existsSync(folder)) return [];
  const manifests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /(?:^|[/\\])manifest\.json$/.test(file)).sort();
  return manifests.flatMap((file) => sentBundle(jsonAt<SentManifest>(join(folder, file))));
}

interface SentManifest {
  day?: string;
  madeAt?: string;
  receiver?: string;
  files?: { sources?: string[] }[];
}

function sentBundle(manifest: SentManifest | undefined): SentBundle[] {
  const made = readInstant(manifest?.madeAt ?? '');
  if (!manifest || !made.ok || manifest.day === undefined || !isDay(manifest.day)) return [];
  const sources = [...new Set((manifest.files ?? []).flatMap((file) => file.sources ?? []))].sort();
  const photos = sources.filter((source) => source.startsWith('photo:')).map((source) => source.slice('photo:'.length));
  const entries = sources.filter((source): source is SourceName => /^(?:press|newsletter|article|video|social|schedule):/.test(source));
  return [{ day: manifest.day, madeAt: made.at, receiver: manifest.receiver, photos, entries }];
}

/** Undefined where there is none, or nothing that could be read: the content itself still tells what was posted and printed. */
function jsonAt<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

export interface StagedTakeDowns {
  sides: SideFile[];
  /** For the end of the build: empty where nothing is to be done and nothing vanished. */
  lines: string[];
}

/** Writes the record and the sheet beside the staging, to be swapped in with it: a build that fails changes nothing. */
export async function stageTakeDowns(output: StagedOutput, { newsroom, settings }: Edition, manifest: Manifest): Promise<StagedTakeDowns> {
  const { out, now } = settings;
  const before = takeDownRecord(out);
  const stood: readonly PublishedFile[] = jsonAt<Manifest>(`${out}.manifest.json`)?.files ?? [];
  // What stood until now was seen until now: a first build after an update remembers it too.
  const exposures = withExposures(before.exposures, manifest.files, now);
  const seen = stood.length > 0 ? withExposures(exposures, stood, standingSince(out) ?? now) : exposures;
  const gone = vanishedBetween(stood, manifest.files, endsAt(newsroom, now, seen), now);
  const vanished = [...gone, ...stillVanished(before.vanished, manifest.files)];
  const rows = composeTakeDowns(newsroom, now, { exposures: seen, sent: sentBundles(out) });
  const listed = Object.fromEntries(rows.map((row) => [takeDownCode(row), causeKeys(row)]));
  const done = Object.fromEntries(Object.entries(before.done).filter(([code]) => listed[code] !== undefined));
  const open = rows.filter((row) => !isCovered(row, done));
  const fresh = open.filter((row) => !isCovered(row, before.listed)).length;
  const sheet = { open, done: rows.filter((row) => isCovered(row, done)), vanished };
  const sides = await Promise.all([
    staged(output, 'take-downs.json', recordText({ version: 1, exposures: seen, vanished, listed, done })),
    staged(output, 'take-down.md', renderTakeDownMarkdown(sheet)),
    staged(output, 'take-down.csv', renderTakeDownCsv(sheet)),
  ]);
  return { sides, lines: closingLines(open.length, fresh, new Set(gone.flatMap(({ files }) => files)).size, out) };
}

function standingSince(out: string): Instant | undefined {
  const reading = readInstant(jsonAt<Manifest>(`${out}.manifest.json`)?.now ?? '');
  return reading.ok ? reading.at : undefined;
}

async function staged(output: StagedOutput, name: string, text: string): Promise<SideFile> {
  const side = output.sideFile(name);
  await writeFile(side.from, text);
  return side;
}

function closingLines(open: number, fresh: number, gone: number, out: string): string[] {
  const sheet = `${shownPath(out)}.take-down.md`;
  return [
    ...(gone > 0 ? [`동의가 끝났거나 철회되어 누리집에서 ${gone}곳의 글과 사진이 사라졌습니다: ${sheet}`] : []),
    ...(open > 0 ? [`사람이 내려야 할 것이 ${open}건 있습니다${fresh > 0 ? `(새로 ${fresh}건)` : ''}: ${sheet}`] : []),
  ];
}
