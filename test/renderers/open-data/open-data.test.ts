import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDataHead, planData } from '../../../src/domain/open-data/data-plan.ts';
import { composeRecords, type DataRecords } from '../../../src/domain/open-data/data-records.ts';
import { DATASETS, type DatasetId } from '../../../src/domain/open-data/dataset.ts';
import type { Library } from '../../../src/domain/library.ts';
import { renderDataCsv, renderDataJson } from '../../../src/renderers/open-data/data-file.ts';
import { renderDataSchema } from '../../../src/renderers/open-data/data-schema.ts';
import { anyText } from '../../support/any-text.ts';
import { at } from '../../support/at.ts';
import { schemaFaultsOf } from '../../support/json-schema.ts';
import { makeArticle, makeIssue } from '../../support/make-issue.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeRelease } from '../../support/make-release.ts';
import { makeVideo } from '../../support/make-video.ts';
import { readCsv } from '../../support/read-csv.ts';

const full = makeLibrary({
  releases: [
    makeRelease({ topics: ['welfare'], towns: ['geumwang'], series: 'village', photos: ['2026/winter-care'], event: { from: { day: '2026-11-28' }, until: { at: at('2026-11-28 15:00') }, place: '군청' }, corrections: [{ at: at('2026-11-23 10:00'), note: '고침', kind: 'update' }] }),
    makeRelease({ id: '2025/old', date: at('2025-12-31 23:59'), rights: 'provided', credit: '농협' }),
  ],
  issues: [makeIssue({ sections: [{ title: '군정', items: [{ kind: 'article', id: 'sosik/2026-11/greeting' }] }] })],
  articles: [makeArticle()],
  videos: [makeVideo({ description: '마을을 걷다', series: 'village', opens: { day: '2026-11-01' }, captionsText: 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v 주민>안녕하세요.' })],
  photos: [makePhoto({ caption: '나눔', town: 'geumwang', topics: ['welfare'] })],
});

const schemaOf = (dataset: DatasetId) => JSON.parse(renderDataSchema(dataset, `https://news.example.kr/data/schemas/${dataset}.json`)) as Record<string, unknown>;

function jsonOf(library: Library, dataset: DatasetId): unknown {
  const part = planData(library).find((one) => one.dataset === dataset);
  if (!part) throw new RangeError(dataset);
  return JSON.parse(renderDataJson(composeDataHead(part, library), composeRecords(library, dataset)));
}

describe('open data as JSON', () => {
  it('keeps to its schema, with everything in it and with nothing', () => {
    for (const dataset of DATASETS) {
      expect(schemaFaultsOf(jsonOf(full, dataset), schemaOf(dataset)), dataset).toEqual([]);
      expect(schemaFaultsOf(jsonOf(makeLibrary(), dataset), schemaOf(dataset)), dataset).toEqual([]);
    }
  });

  it('keeps to its schema in the file of a year, which has the bodies', () => {
    const part = planData(full).find(({ name }) => name === 'press-2026');
    const records = composeRecords(full, 'press');
    if (!part || records.dataset !== 'press') throw new RangeError('press-2026');
    const value: unknown = JSON.parse(renderDataJson(composeDataHead(part, full), { dataset: 'press', items: records.items.map((item) => ({ ...item, body: '본문' })) }));
    expect(schemaFaultsOf(value, schemaOf('press'))).toEqual([]);
  });

  it('would not keep to it with a member too many, one missing or one of another kind', () => {
    const value = jsonOf(full, 'press') as { items: Record<string, unknown>[] };
    const [item] = value.items as [Record<string, unknown>];
    const { title, ...untitled } = item;
    for (const wrong of [{ ...item, secret: 1 }, untitled, { ...item, published: '어제' }, { ...item, title: [title] }]) expect(schemaFaultsOf({ ...value, items: [wrong] }, schemaOf('press'))).not.toEqual([]);
  });

  it('has a schema of 2020-12 that says what each member means', () => {
    const schema = schemaOf('press') as { $schema: string; $id: string; properties: { items: { items: { properties: Record<string, { description?: string }> } } } };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBe('https://news.example.kr/data/schemas/press.json');
    for (const [name, member] of Object.entries(schema.properties.items.items.properties)) expect(member.description, name).toMatch(/[가-힣]/);
  });
});

describe('open data as a table', () => {
  it('has a row for each record under its headings, and a cell for each heading', () => {
    for (const dataset of DATASETS) {
      const records = composeRecords(full, dataset);
      const [headings, ...rows] = readCsv(renderDataCsv(records, false));
      expect(rows).toHaveLength(records.items.length);
      for (const row of rows) expect(row).toHaveLength(headings?.length ?? 0);
      expect(new Set(headings).size).toBe(headings?.length);
    }
  });

  it('is read back as it was written, whatever it says, but that nothing is left that would calculate', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const records = composeRecords(makeLibrary({ releases: [makeRelease({ title })] }), 'press');
        const text = renderDataCsv(records, false);
        expect(text.startsWith('\ufeff')).toBe(true);
        const cell = readCsv(text)[1]?.[0] ?? '';
        expect(cell).not.toMatch(/^[=+\-@]/);
        expect(cell.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(title);
      }),
      { numRuns: 80 },
    );
  });

  it('has the body in the file of a year alone', () => {
    const records: DataRecords = composeRecords(full, 'press');
    expect(readCsv(renderDataCsv(records, true))[0]?.at(-1)).toBe('본문');
    expect(readCsv(renderDataCsv(records, false))[0]).not.toContain('본문');
  });
});
