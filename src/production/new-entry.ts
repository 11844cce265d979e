/** `npm run new`: a file for a new entry, dated, as a draft, with every field explained. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { seoulDay } from '../domain/instant.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { noContentCache } from '../infra/content-cache.ts';
import { PICTURE_ENDINGS } from '../library/reading/read-picture.ts';
import { readNewsroom } from '../library/reading/read-newsroom.ts';
import type { Settings } from '../library/settings.ts';
import { articleTemplate, modelTemplate, newsletterTemplate, photoTemplate, socialTemplate, videoTemplate } from './entry-templates/others.ts';
import { pressTemplate } from './entry-templates/press.ts';
import type { TemplateFacts } from './entry-templates/shared.ts';
import { ProductionFault } from './produce-site.ts';

export const NEW_KINDS = ['press', 'newsletter', 'article', 'video', 'photo', 'model', 'social'] as const;
export type NewKind = (typeof NEW_KINDS)[number];

const TEMPLATES = {
  press: pressTemplate,
  newsletter: newsletterTemplate,
  article: articleTemplate,
  video: videoTemplate,
  photo: photoTemplate,
  model: modelTemplate,
  social: socialTemplate,
} as const satisfies Record<NewKind, (facts: TemplateFacts) => string>;

export interface NewEntryRequest {
  kind: string | undefined;
  /** The title; of a photo, also the picture file, which is copied beside the entry. */
  words: string[];
  /** Folder of the issue that an article belongs to: `eumseong-sosik/2026-11`. */
  issue?: string | undefined;
}

/** @returns the path of the new file, relative to the content folder's parent as the office names it */
export async function newEntry({ kind, words, issue }: NewEntryRequest, settings: Settings): Promise<string> {
  const known = NEW_KINDS.find((candidate) => candidate === kind);
  if (!known) throw new ProductionFault([`무엇을 만들지 적어 주세요: ${NEW_KINDS.join(', ')}`, '예: npm run new -- press "겨울철 돌봄 대책 추진"']);
  const { newsroom } = await readNewsroom({ contentFolder: settings.contentFolder, ledgerFolder: settings.ledgerFolder, cache: noContentCache() });
  const lost = known === 'photo' ? words.find((word) => isPictureName(word) && !existsSync(word)) : undefined;
  if (lost) throw new ProductionFault([`사진 파일 "${lost}"이 없습니다. 파일 이름과 위치를 확인하세요.`]);
  const picture = known === 'photo' ? words.find(isPictureName) : undefined;
  const title = words.filter((word) => word !== picture).join(' ').trim() || '제목을 적어 주세요';
  const facts = factsFor(title, settings, newsroom);
  const file = fileFor(known, facts, settings, newsroom, issue);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, TEMPLATES[known](facts), { flag: 'wx' });
  if (picture) copyFileSync(picture, file.replace(/\.yaml$/, extname(picture).toLowerCase()));
  return file;
}

function isPictureName(word: string): boolean {
  return PICTURE_ENDINGS.some((ending) => word.toLowerCase().endsWith(`.${ending}`));
}

function factsFor(title: string, settings: Settings, newsroom: Newsroom | undefined): TemplateFacts {
  return {
    title,
    day: seoulDay(settings.now),
    department: newsroom?.departments[0]?.id ?? 'pr',
    firstChannel: newsroom?.site.channels[0]?.id ?? 'instagram',
    publication: newsroom?.site.publications[0]?.id ?? 'sosik',
  };
}

function fileFor(kind: NewKind, facts: TemplateFacts, settings: Settings, newsroom: Newsroom | undefined, issue: string | undefined): string {
  const { day, title, publication } = facts;
  const [year, month] = day.split('-') as [string, string];
  const at = (...parts: string[]) => join(settings.contentFolder, ...parts);
  switch (kind) {
    case 'press':
      return free(at('press', year), `${day.slice(5)}-${slugOf(title)}`, '.md');
    case 'newsletter':
      return join(freeFolder(at('newsletters', publication), `${year}-${month}`), 'issue.yaml');
    case 'article':
      return free(at('newsletters', ...issueFolder(issue, newsroom, settings)), slugOf(title), '.md');
    case 'model':
      return free(settings.ledgerFolder ?? at('models'), slugOf(title), '.yaml');
    case 'video':
    case 'photo':
    case 'social':
      return free(at(kind === 'social' ? 'social' : `${kind}s`, year), slugOf(title), '.yaml');
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

/** Letters and digits joined by `-`, short enough for every file system. */
export function slugOf(title: string): string {
  const words = title.normalize('NFC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word;
    if (Buffer.byteLength(longer) > 80) break;
    slug = longer;
  }
  return slug || [...(words[0] ?? '')].slice(0, 20).join('') || 'entry';
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
