/** `npm run new`: a file for a new entry, dated, as a draft, with every field explained. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeLibrary } from '../domain/compose-library.ts';
import { TEMPLATE_WORDS } from '../domain/audit/audit-template-words.ts';
import { seoulDay } from '../domain/instant.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { type IssueProposal, proposeIssue } from '../domain/propose-issue.ts';
import { noContentCache } from '../infra/content-cache.ts';
import { readNewsroom } from '../library/reading/read-newsroom.ts';
import type { Settings } from '../library/settings.ts';
import { slugOf } from './entry-slug.ts';
import { type CoverageFacts, coverageTemplate } from './entry-templates/coverage.ts';
import { bareIssueTemplate, issueTemplate, proposalNotes } from './entry-templates/newsletter.ts';
import { articleTemplate, modelTemplate, socialTemplate, videoTemplate } from './entry-templates/others.ts';
import { pressTemplate } from './entry-templates/press.ts';
import type { TemplateFacts } from './entry-templates/shared.ts';
import { broadcastTemplate, captionTemplate } from './entry-templates/television.ts';
import { newSchedule } from './new-schedule.ts';
import { ProductionFault } from './production-fault.ts';

export const NEW_KINDS = ['press', 'newsletter', 'article', 'video', 'photo', 'model', 'social', 'coverage', 'schedule', 'caption', 'broadcast'] as const;
/** A photo is taken in from its picture (take-in-photos.ts), not made. */
export type NewKind = Exclude<(typeof NEW_KINDS)[number], 'photo'>;
type TitledKind = Exclude<NewKind, 'newsletter' | 'schedule'>;

const TEMPLATES = {
  press: pressTemplate,
  article: articleTemplate,
  video: videoTemplate,
  model: modelTemplate,
  social: socialTemplate,
  coverage: coverageTemplate,
  caption: captionTemplate,
  broadcast: broadcastTemplate,
} as const satisfies Record<TitledKind, (facts: NewFacts) => string>;

type NewFacts = TemplateFacts & CoverageFacts & { newestVideo: string };

export interface NewEntryRequest {
  kind: string | undefined;
  /** The title; of a newsletter, also the id or name of a publication, first. */
  words: string[];
  /** Folder of the issue that an article belongs to: `eumseong-sosik/2026-11`. */
  issue?: string | undefined;
}

/**
 * @param tell is told, a line each, what the writer should know of the new file besides its path
 * @returns the path of the new file
 */
export async function newEntry({ kind, words, issue }: NewEntryRequest, settings: Settings, tell: (line: string) => void = () => undefined): Promise<string> {
  const known = NEW_KINDS.find((candidate): candidate is NewKind => candidate === kind && candidate !== 'photo');
  if (!known) throw new ProductionFault([`무엇을 만들지 적어 주세요: ${NEW_KINDS.join(', ')}`, '예: npm run new -- press "겨울철 돌봄 대책 추진"']);
  const { newsroom } = await readNewsroom({ contentFolder: settings.contentFolder, ledgerFolder: settings.ledgerFolder, cache: noContentCache() });
  if (known === 'newsletter') return newIssue(words, newsroom, settings, tell);
  if (known === 'schedule') return newSchedule(words, newsroom, settings);
  const title = words.join(' ').trim() || TEMPLATE_WORDS.title;
  const facts = factsFor(title, settings, newsroom);
  const file = fileFor(known, facts, settings, newsroom, issue);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, TEMPLATES[known](facts), { flag: 'wx' });
  return file;
}

/** A draft of the next issue, as its cadence has it. */
function newIssue(words: string[], newsroom: Newsroom | undefined, settings: Settings, tell: (line: string) => void): string {
  const { publication, title } = publicationIn(words, newsroom);
  const proposal = newsroom && proposeIssue(newsroom, settings.now, publication);
  const folder = proposal ? freeIssueFolder(proposal, settings) : freeFolder(join(settings.contentFolder, 'newsletters', 'sosik'), seoulDay(settings.now).slice(0, 7));
  const file = join(folder, 'issue.yaml');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, proposal ? issueTemplate(proposal, title) : bareIssueTemplate(title ?? TEMPLATE_WORDS.title, seoulDay(settings.now)), { flag: 'wx' });
  for (const note of proposal ? proposalNotes(proposal) : []) tell(note);
  return file;
}

/** `eumseong-sosik`, `음성소식 "제목"`, `"제목"`, or nothing: a first word that names no publication belongs to the title. */
function publicationIn(words: string[], newsroom: Newsroom | undefined): { publication?: string | undefined; title?: string | undefined } {
  const first = words[0]?.normalize('NFC');
  const publication = newsroom?.site.publications.find(({ id, name }) => first === id || first === name)?.id;
  return { publication, title: words.slice(publication === undefined ? 0 : 1).join(' ').trim() || undefined };
}

/** Articles may lie in the folder already; where an issue does, its period is told by another. */
function freeIssueFolder({ publication, period }: IssueProposal, { contentFolder }: Settings): string {
  const folder = join(contentFolder, 'newsletters', publication.id, period.id);
  return existsSync(join(folder, 'issue.yaml')) ? freeFolder(dirname(folder), period.id) : folder;
}

function factsFor(title: string, settings: Settings, newsroom: Newsroom | undefined): NewFacts {
  return {
    title,
    day: seoulDay(settings.now),
    department: newsroom?.departments[0]?.id ?? 'pr',
    newestVideo: newsroom?.videos.toSorted((a, b) => b.data.publishAt - a.data.publishAt)[0]?.id ?? '2026/영상-id',
    firstChannel: newsroom?.site.channels[0]?.id ?? 'instagram',
    press: newsroom && composeLibrary(newsroom, settings.now).library.releases[0]?.id,
  };
}

function fileFor(kind: TitledKind, facts: TemplateFacts, settings: Settings, newsroom: Newsroom | undefined, issue: string | undefined): string {
  const { day, title } = facts;
  const year = day.slice(0, 4);
  const at = (...parts: string[]) => join(settings.contentFolder, ...parts);
  switch (kind) {
    case 'press':
      return free(at('press', year), `${day.slice(5)}-${slugOf(title)}`, '.md');
    case 'article':
      return free(at('newsletters', ...issueFolder(issue, newsroom, settings)), slugOf(title), '.md');
    case 'model':
      return free(settings.ledgerFolder ?? at('models'), slugOf(title), '.yaml');
    case 'video':
    case 'caption':
    case 'broadcast':
      return free(at(`${kind}s`, year), slugOf(title), '.yaml');
    case 'social':
    case 'coverage':
      return free(at(kind, year), slugOf(title), '.yaml');
  }
}

function issueFolder(issue: string | undefined, newsroom: Newsroom | undefined, settings: Settings): string[] {
  const newest = newsroom?.newsletters.toSorted((a, b) => b.data.publishAt - a.data.publishAt)[0]?.id;
  const id = issue ?? newest;
  if (!id || !existsSync(join(settings.contentFolder, 'newsletters', id))) {
    throw new ProductionFault(['기사를 넣을 호를 찾지 못했습니다.', '예: npm run new -- article --issue eumseong-sosik/2026-11 "기사 제목"']);
  }
  return id.split('/');
}

function free(folder: string, slug: string, ending: string): string {
  const taken = new Set(namesIn(folder));
  for (let count = 1; ; count++) {
    const name = `${slug}${count === 1 ? '' : `-${count}`}`;
    if (!taken.has(`${name}${ending}`.toLowerCase())) return join(folder, name + ending);
  }
}

function freeFolder(folder: string, name: string): string {
  const taken = new Set(namesIn(folder));
  for (let count = 1; ; count++) {
    const candidate = `${name}${count === 1 ? '' : `-${count}`}`;
    if (!taken.has(candidate)) return join(folder, candidate);
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => name.normalize('NFC').toLowerCase()) : [];
}
