import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { coverage } from '../../src/collections/coverage.ts';
import { broadcast } from '../../src/collections/broadcast.ts';
import { caption } from '../../src/collections/caption.ts';
import { departments } from '../../src/collections/departments.ts';
import { model } from '../../src/collections/model.ts';
import { article, newsletter } from '../../src/collections/newsletter.ts';
import { photo } from '../../src/collections/photo.ts';
import { press } from '../../src/collections/press.ts';
import { schedule } from '../../src/collections/schedule.ts';
import { namedList, site } from '../../src/collections/site.ts';
import { social } from '../../src/collections/social.ts';
import { video } from '../../src/collections/video.ts';
import { readMarkdownBody } from '../../src/library/markdown/read-markdown-body.ts';
import { parseArticle } from '../../src/library/mdx/parse-article.ts';
import { readDocument } from '../../src/library/reading/read-document.ts';
import { knownFields } from '../../src/library/reading/schema-faults.ts';
import { NEW_KINDS } from '../../src/production/new-entry.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Page {
  path: string;
  text: string;
}

function pagesIn(folder: string): Page[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => pageAt(join(folder, name)));
}

function pageAt(path: string): Page {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

const guide = pagesIn('docs/guide');
const docs = [pageAt('README.md'), pageAt('README.ko.md'), ...pagesIn('docs')];

interface Block {
  page: string;
  language: string;
  text: string;
}

function blocksOf({ path, text }: Page): Block[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', block = '']) => ({ page: path, language, text: block }));
}

const blocks = guide.flatMap(blocksOf);
const ofLanguage = (language: string) => blocks.filter((block) => block.language === language).map((block) => [`${block.page}: ${block.text.split('\n', 3).join(' / ')}`, block] as const);

describe('commands in the documents', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const commands = docs.flatMap(({ path, text }) =>
    [...text.matchAll(/npm run (?:-s )?([\w:-]+)(?: -- ([^\n`]*))?/g)].map(([whole, name = '', rest = '']) => ({ where: `${path}: ${whole}`, name, rest })),
  );

  it.each(commands)('$where', ({ name, rest }) => {
    expect(Object.keys(scripts)).toContain(name);
    const options = [...rest.matchAll(/--([\w-]+)/g)].map(([, option]) => option);
    for (const option of options) expect(optionsOf(name)).toContain(option);
    if (name === 'new' && rest !== '') expect(NEW_KINDS).toContain(rest.split(' ')[0]);
  });
});

/** The options of a command, as its function declares them. */
function optionsOf(command: string): string[] {
  const sources = ['src/production/commands.ts', 'src/bench/run-bench.ts'].map((file) => readFileSync(join(ROOT, file), 'utf8'));
  const body = sources.flatMap((source) => source.split('export async function ')).find((part) => part.toLowerCase().startsWith(`run${command}(`)) ?? '';
  const declared = /options: \{(.*)\} \}\)/.exec(body)?.[1] ?? '';
  return [...declared.matchAll(/'?([\w-]+)'?: \{ type:/g)].map(([, option = '']) => option);
}

/** The first line of a block of YAML says what it is an example of. */
const EXAMPLES = new Map<string, z.ZodType>([
  ['보도자료의 모든 칸', press],
  ['사진의 모든 칸', photo],
  ['people 목록', photo],
  ['홍보모델의 모든 칸', model],
  ['issue.yaml의 모든 칸', newsletter],
  ['영상의 모든 칸', video],
  ['SNS 글의 모든 칸', social],
  ['군수 동정의 모든 칸', schedule],
  ['언론에 나온 소식의 모든 칸', coverage],
  ['방송 예정의 모든 칸', broadcast],
  ['자막의 모든 칸', caption],
  ['site.yaml의 모든 칸', site],
  ['departments.yaml의 모든 칸', departments],
  ['topics.yaml, series.yaml', namedList],
]);

describe('examples in the guide', () => {
  it.each(ofLanguage('yaml'))('%s', (_name, { page, text }) => {
    const schema = EXAMPLES.get(/^# 보기: (.+)/.exec(text)?.[1] ?? '');
    if (!schema) expect.fail(`An example of what? ${text.split('\n', 1)[0]}`);
    expect(readDocument(text, schema, { file: page, source: undefined, form: 'yaml' }).faults).toEqual([]);
  });

  it.each(ofLanguage('markdown'))('%s', (_name, { page, text }) => {
    const schema = page.endsWith('newsletter.md') ? article : press;
    const { faults, bodyLine } = readDocument(text, schema, { file: page, source: undefined, form: 'front-matter' });
    expect(faults).toEqual([]);
    expect(readMarkdownBody(text.split('\n').slice(bodyLine - 1).join('\n')).faults).toEqual([]);
  });

  it.each(ofLanguage('mdx'))('%s', (_name, { text }) => {
    expect(parseArticle(text).faults).toEqual([]);
  });
});

describe('fields in the guide', () => {
  const textOf = (...names: string[]) => guide.filter(({ path }) => names.some((name) => path.endsWith(`/${name}.md`))).map(({ text }) => text).join('\n');
  const cases: [name: string, schema: z.ZodType, text: string][] = [
    ['press', press, textOf('write', 'correct')],
    ['newsletters', newsletter, textOf('newsletter', 'write', 'correct')],
    ['articles', article, textOf('newsletter', 'write', 'correct')],
    ['photos', photo, textOf('photos', 'write', 'correct')],
    ['models', model, textOf('photos')],
    ['videos', video, textOf('video-social', 'write', 'correct')],
    ['social', social, textOf('video-social', 'write', 'correct')],
    ['schedule', schedule, textOf('daily', 'write', 'correct')],
    ['coverage', coverage, textOf('coverage', 'write', 'correct')],
    ['broadcasts', broadcast, textOf('video-social', 'write', 'correct')],
    ['captions', caption, textOf('iptv', 'write', 'correct')],
    ['site.yaml', site, textOf('adopt')],
    ['departments.yaml', departments, textOf('adopt')],
  ];

  it.each(cases)('names every field of %s', (_name, schema, text) => {
    const missing = fieldsOf(schema).filter((field) => !new RegExp(`\`${field}\\b|\\b${field}:`).test(text));
    expect(missing).toEqual([]);
  });
});

/** Every field of a schema, those of maps and lists within it included. */
function fieldsOf(schema: z.ZodType, path: PropertyKey[] = []): string[] {
  if (path.length > 6) return [];
  const here = knownFields(schema, path);
  const below = here.flatMap((field) => fieldsOf(schema, [...path, field]));
  const ofItems = here.length === 0 && typeof path.at(-1) !== 'number' ? fieldsOf(schema, [...path, 0]) : [];
  return [...new Set([...here, ...below, ...ofItems])];
}

describe('links between the documents', () => {
  const links = docs.flatMap(({ path, text }) =>
    [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => ({ where: `${path} → ${link}`, path, link })).filter(({ link }) => !/^(?:[a-z]+:|#)/.test(link)),
  );

  it.each(links)('$where', ({ path, link }) => {
    const target = join(ROOT, dirname(path), link.split('#')[0] ?? '');
    expect(relative(ROOT, target)).not.toMatch(/^\.\./);
    expect(existsSync(target)).toBe(true);
  });

  it('reach every page of the guide', () => {
    const reached = new Set(links.map(({ path, link }) => join(dirname(path), link.split('#')[0] ?? '')));
    for (const { path } of guide) expect(reached).toContain(path);
  });
});
