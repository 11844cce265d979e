/**
 * An edition: the newsroom read, audited and gated at one instant. One command
 * works on one edition from beginning to end, so what was checked is what is
 * rendered; bodies are those that were read, never read again.
 */
import { auditCadence } from '../domain/audit/audit-cadence.ts';
import { auditIssues } from '../domain/audit/audit-issues.ts';
import { auditPublication } from '../domain/audit/audit-publication.ts';
import { auditReferences } from '../domain/audit/audit-references.ts';
import { auditTemplateWords } from '../domain/audit/audit-template-words.ts';
import type { Finding } from '../domain/audit/finding.ts';
import { composeLibrary, type GatedNewsroom } from '../domain/compose-library.ts';
import { byPlace, type Fault } from '../domain/fault.ts';
import type { Library } from '../domain/library.ts';
import { type NextChange, nextChange } from '../domain/next-change.ts';
import type { Newsroom, SourceName } from '../domain/newsroom.ts';
import type { ContentCache } from '../infra/content-cache.ts';
import { sha256 } from '../infra/file-digest.ts';
import { fieldName } from './reading/schema-faults.ts';
import { type NewsroomReading, readNewsroom } from './reading/read-newsroom.ts';
import type { Settings } from './settings.ts';

export interface Edition extends GatedNewsroom {
  settings: Settings;
  newsroom: Newsroom;
  bodies: ReadonlyMap<SourceName, string>;
  /** Digest of what every page shows of the site itself. */
  shell: string;
  nextChange: NextChange | null;
  /** What the pages declared while their addresses were made: every published path with its sources. */
  published: Map<string, SourceName[]>;
  /** Said while rendering: shown in the closing table. */
  warnings: string[];
  /** What was really rendered, in order, with the moment it began (milliseconds of the process). */
  rendered: { path: string; at: number }[];
  /** When the last of it was done. */
  renderedUntil: number;
  /** `pages`: HTML pages alone, for the benchmark that compares them with other generators. */
  outputs: 'all' | 'pages';
}

export interface Preparation {
  edition?: Edition | undefined;
  faults: Fault[];
}

export interface PrepareOptions {
  settings: Settings;
  cache: ContentCache;
  showHeld?: boolean | undefined;
  /** Hold entries with a fault of their own, so that the rest goes out. */
  holdFaulty?: boolean | undefined;
  outputs?: Edition['outputs'] | undefined;
  /** Rules that need more than the content, as of what cards can carry; given everything, held or not. */
  audit?: ((newsroom: Newsroom, everything: Library) => Finding[]) | undefined;
}

export async function prepareEdition(options: PrepareOptions): Promise<Preparation> {
  const { settings, cache } = options;
  const reading = await readNewsroom({ contentFolder: settings.contentFolder, ledgerFolder: settings.ledgerFolder, cache });
  if (!reading.newsroom) return { faults: reading.faults.sort(byPlace) };
  const { newsroom } = reading;
  const further = [...auditCadence(newsroom, settings.now), ...auditIssues(newsroom), ...auditTemplateWords(newsroom), ...furtherFindings(newsroom, options)];
  let faulty = sourcesInError(reading.faults);
  for (;;) {
    const gated = composeLibrary(newsroom, settings.now, { showHeld: options.showHeld, faulty: options.holdFaulty ? faulty : undefined });
    const findings = [...auditReferences(newsroom), ...auditPublication(newsroom, gated, settings.now), ...further];
    const faults = [...reading.faults, ...findings.map((found) => located(found, reading))].sort(byPlace);
    const known = faulty;
    faulty = new Set([...known, ...sourcesInError(faults)]);
    // What is held for its fault can put another entry at fault: a release that requires the photo.
    if (!options.holdFaulty || faulty.size === known.size) return { faults, edition: editionOf(newsroom, gated, options, options.holdFaulty ? faulty : new Set()) };
  }
}

function sourcesInError(faults: readonly Fault[]): Set<SourceName> {
  return new Set(faults.flatMap(({ source, severity }) => (source && severity === 'error' ? [source] : [])));
}

function furtherFindings(newsroom: Newsroom, { settings, audit }: PrepareOptions): Finding[] {
  return audit ? audit(newsroom, composeLibrary(newsroom, settings.now, { showHeld: true }).library) : [];
}

function located({ path, inBody, ...found }: Finding, reading: NewsroomReading): Fault {
  if (inBody !== undefined) return { ...found, field: '본문', line: reading.lineInBody(found.file, inBody) };
  return { ...found, field: fieldName(path), line: path.length ? reading.lineOfField(found.file, path) : 1 };
}

function editionOf(newsroom: Newsroom, gated: GatedNewsroom, { settings, outputs = 'all' }: PrepareOptions, faulty: ReadonlySet<SourceName>): Edition {
  const bodies = new Map<SourceName, string>();
  for (const { id, body } of newsroom.press) bodies.set(`press:${id}`, body);
  for (const { id, body } of newsroom.articles) bodies.set(`article:${id}`, body);
  const { site, departments, topics, series, mark } = newsroom;
  return {
    ...gated,
    settings,
    newsroom,
    bodies,
    shell: sha256(JSON.stringify([site, departments, topics, series, mark])),
    nextChange: nextChange(newsroom, settings.now, faulty),
    published: new Map(),
    warnings: [],
    rendered: [],
    renderedUntil: 0,
    outputs,
  };
}

const SLOT = Symbol.for('sosik.edition');
type Slot = { [SLOT]?: Edition | undefined };

/** Pages are bundled apart from the command that builds them; both live in one process and meet here. */
export function handOver(edition: Edition | undefined): void {
  (globalThis as Slot)[SLOT] = edition;
}

export function editionAtHand(): Edition | undefined {
  return (globalThis as Slot)[SLOT];
}

export function currentEdition(): Edition {
  const edition = editionAtHand();
  if (!edition) throw new Error('No edition was prepared: start with npm run build or npm run dev.');
  return edition;
}
