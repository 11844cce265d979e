/** The JSON Schema (2020-12) of each kind of data: the types of the records, checked against them by the compiler, with the office's words. */
import { z } from 'zod';
import type { DataHead } from '../../domain/open-data/data-plan.ts';
import { type CommonRecord, DATASET_WORDS, type DatasetId, type Words } from '../../domain/open-data/dataset.ts';
import { type NewsletterRecord, NEWSLETTER_WORDS } from '../../domain/open-data/newsletter-data.ts';
import { PHOTO_WORDS, type PhotoRecord } from '../../domain/open-data/photo-data.ts';
import { PRESS_WORDS, type PressRecord } from '../../domain/open-data/press-data.ts';
import { VIDEO_WORDS, type VideoRecord } from '../../domain/open-data/video-data.ts';

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+09:00$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const when = z.union([day, instant]);
const address = z.string().regex(/^https?:\/\//);
const named = z.strictObject({ id: z.string(), name: z.string() });
const year = z.string().regex(/^\d{4}$/);
const count = z.int().min(0);

const common = {
  id: z.string().min(1),
  url: address,
  title: z.string().min(1),
  language: z.string().min(2),
  published: instant,
  modified: instant,
  corrections: z.array(z.strictObject({ kind: z.enum(['correction', 'update']), at: instant, note: z.string() })),
  license: z.string().nullable(),
  credit: z.string().nullable(),
} satisfies Record<keyof CommonRecord, z.ZodType>;

const press: z.ZodType<PressRecord> = described({
  ...common,
  subtitles: z.array(z.string()),
  summary: z.string(),
  section: named,
  department: named,
  topics: z.array(named),
  towns: z.array(named),
  series: named.nullable(),
  event: z.strictObject({ from: when, until: when.nullable(), place: z.string().nullable() }).nullable(),
  photos: z.array(address),
  videos: z.array(address),
  attachments: z.array(z.strictObject({ title: z.string(), url: address })),
  text: address,
  body: z.string().optional(),
}, PRESS_WORDS);

const newsletters: z.ZodType<NewsletterRecord> = described({
  ...common,
  publication: named,
  number: count,
  contents: z.array(z.strictObject({ section: z.string(), titles: z.array(z.string()) })),
  files: z.array(z.strictObject({ url: address, type: z.string() })),
}, NEWSLETTER_WORDS);

const videos: z.ZodType<VideoRecord> = described({
  ...common,
  kind: named,
  description: z.string().nullable(),
  seconds: count,
  youtube: address,
  topics: z.array(named),
  series: named.nullable(),
  department: named.nullable(),
  opens: when.nullable(),
  closes: when.nullable(),
  transcript: z.string().nullable(),
}, VIDEO_WORDS);

const photos: z.ZodType<PhotoRecord> = described({
  ...common,
  alt: z.string().min(1),
  caption: z.string().nullable(),
  taken: when,
  place: z.string().nullable(),
  town: named.nullable(),
  photographer: z.string().nullable(),
  topics: z.array(named),
  people: z.enum(['none', 'unidentifiable', 'persons']),
  aiGenerated: z.boolean(),
  files: z.array(z.strictObject({ url: address, type: z.string(), width: count, height: count })),
}, PHOTO_WORDS);

function described<S extends Record<string, z.ZodType>>(shape: S, words: Words<Record<keyof S & string, unknown>>) {
  return z.strictObject(Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.describe(words[name as keyof S & string])])) as S);
}

const head = {
  $schema: address,
  title: z.string(),
  description: z.string(),
  url: address,
  publisher: z.string(),
  language: z.string(),
  modified: instant.nullable(),
  licenses: z.array(z.strictObject({ name: z.string(), url: address })),
  count,
  years: z.array(z.strictObject({ year, count, json: address, csv: address })).optional(),
} satisfies Record<keyof DataHead, z.ZodType>;

const RECORDS = { press, newsletters, videos, photos } as const satisfies Record<DatasetId, z.ZodType>;

/** @param id the absolute address of the schema itself */
export function renderDataSchema(dataset: DatasetId, id: string): string {
  const { title, description } = DATASET_WORDS[dataset];
  const { $schema, ...schema } = z.toJSONSchema(z.strictObject({ ...head, items: z.array(RECORDS[dataset]) }), { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, $id: id, title, description, ...schema }, null, 2)}\n`;
}
