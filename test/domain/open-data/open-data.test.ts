import { describe, expect, it } from 'vitest';
import { composeDataCatalog } from '../../../src/domain/json-ld/dataset.ts';
import { composeCatalog, type SizedPart } from '../../../src/domain/open-data/catalog.ts';
import { composeDataHead, planData } from '../../../src/domain/open-data/data-plan.ts';
import { composeRecords } from '../../../src/domain/open-data/data-records.ts';
import { DATASETS } from '../../../src/domain/open-data/dataset.ts';
import { at } from '../../support/at.ts';
import { makeIssue } from '../../support/make-issue.ts';
import { makeLibrary } from '../../support/make-library.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeRelease } from '../../support/make-release.ts';
import { makeSite } from '../../support/make-site.ts';
import { makeVideo } from '../../support/make-video.ts';
import { vocabularyFaults } from '../../support/schema-vocabulary.ts';

const library = makeLibrary({
  releases: [makeRelease({ date: at('2026-01-01 00:00') }), makeRelease({ id: '2025/old', date: at('2025-12-31 23:59') })],
  issues: [makeIssue()],
  videos: [makeVideo()],
  photos: [makePhoto()],
});
const sized: SizedPart[] = planData(library).map((part) => ({ part, bytes: { json: 1000, csv: undefined } }));

describe('the files of open data', () => {
  it('are one of each kind, and of releases one of each year in Seoul, the newest first', () => {
    expect(planData(library).map(({ name, count }) => [name, count])).toEqual([
      ['press', 2],
      ['press-2026', 1],
      ['press-2025', 1],
      ['newsletters', 1],
      ['videos', 1],
      ['photos', 1],
    ]);
    expect(planData(makeLibrary()).map(({ name, count, modified }) => [name, count, modified])).toEqual(DATASETS.map((name) => [name, 0, undefined]));
  });

  it('say when what is in them last changed, a withdrawal included', () => {
    const gone = makeLibrary({ ...library, tombstones: [{ kind: 'press', id: '2025/gone', since: at('2026-02-01 09:00'), reason: '오류' }] });
    expect(planData(gone).slice(0, 3).map(({ modified }) => modified)).toEqual([at('2026-02-01 09:00'), at('2026-01-01 00:00'), at('2026-02-01 09:00')]);
    expect(JSON.stringify(DATASETS.map((dataset) => composeRecords(gone, dataset)))).not.toContain('gone');
  });

  it('of releases name the files of the years', () => {
    const [press] = planData(library);
    expect(press && composeDataHead(press, library).years).toEqual(['2026', '2025'].map((year) => ({ year, count: 1, json: `https://news.example.kr/data/press-${year}.json`, csv: `https://news.example.kr/data/press-${year}.csv` })));
  });
});

describe('the records of open data', () => {
  it('are of what is open, and of photos those alone that the web may show', () => {
    const held = makeLibrary({
      releases: [makeRelease({ state: 'embargoed' })],
      issues: [makeIssue({ state: 'scheduled' })],
      videos: [makeVideo({ state: 'draft' })],
      photos: [makePhoto({ state: 'draft' }), makePhoto({ id: '2026/refused', channels: ['press', 'sns'] })],
    });
    for (const dataset of DATASETS) expect(composeRecords(held, dataset).items).toEqual([]);
    for (const { count } of planData(held)) expect(count).toBe(0);
  });

  it('name of the photos of a release those alone that the web may show, and never whom they show or whom to call', () => {
    const release = makeRelease({ photos: ['2026/winter-care', '2026/refused'], responsible: { name: '과장', phone: '043-000-3100' }, contact: { name: '담당' } });
    const records = composeRecords(makeLibrary({ releases: [release], photos: [makePhoto(), makePhoto({ id: '2026/refused', channels: ['press'] })] }), 'press');
    expect(records.items[0]).toMatchObject({ photos: ['https://news.example.kr/photos/2026/winter-care/'] });
    expect(JSON.stringify(records)).not.toMatch(/refused|과장|담당"|3100/);
  });

  it('carry the licence of the office for its own works alone', () => {
    const { items } = composeRecords(makeLibrary({ releases: [makeRelease(), makeRelease({ id: '2025/b', date: 0, rights: 'provided', credit: '농협' })] }), 'press');
    expect(items.map(({ license, credit }) => [license, credit])).toEqual([
      ['공공누리 제1유형(출처표시)', '음성군 홍보실'],
      [null, '농협'],
    ]);
  });
});

describe('the catalogue of open data', () => {
  const catalog = composeCatalog(library, sized) as { '@type': string; 'dct:modified': unknown; 'dcat:dataset': Record<string, unknown>[] };

  it('has what DCAT-AP asks of a catalogue, a set and a distribution', () => {
    for (const name of ['dct:title', 'dct:description', 'dct:publisher', 'dct:license', 'foaf:homepage']) expect(catalog).toHaveProperty([name]);
    expect(catalog['dcat:dataset'].map((set) => set['dct:identifier'])).toEqual([...DATASETS]);
    for (const set of catalog['dcat:dataset']) {
      for (const name of ['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint', 'dct:modified', 'dct:accrualPeriodicity']) expect(set).toHaveProperty([name]);
      for (const file of set['dcat:distribution'] as Record<string, unknown>[]) {
        for (const name of ['dcat:accessURL', 'dcat:downloadURL', 'dcat:mediaType', 'dct:license', 'dct:modified']) expect(file).toHaveProperty([name]);
      }
    }
  });

  it('names the length of a file where it is known, and the schema of what has one', () => {
    const [set] = catalog['dcat:dataset'] as [Record<string, unknown>];
    const [json, csv] = set['dcat:distribution'] as [Record<string, unknown>, Record<string, unknown>];
    expect(json).toMatchObject({ 'dcat:byteSize': { '@value': '1000' }, 'dct:conformsTo': { '@id': 'https://news.example.kr/data/schemas/press.json' } });
    expect(csv).not.toHaveProperty(['dcat:byteSize']);
  });

  it('uses no name but of the vocabularies that it declares, and absolute addresses under the base path', () => {
    const under = composeCatalog({ site: makeSite({ url: 'https://www.example.kr/news' }) }, sized);
    const text = JSON.stringify(under);
    const prefixes = new Set([...text.matchAll(/"((?!tel:)\w+):\w+"/g)].map(([, prefix]) => prefix));
    expect([...prefixes].filter((prefix) => prefix && !Object.hasOwn(under['@context'] as object, prefix))).toEqual([]);
    expect([...text.matchAll(/"@id":"([^"]+)"/g)].map(([, address = '']) => address).filter((address) => !/^(https?:|tel:)/.test(address))).toEqual([]);
    expect(text).toContain('https://www.example.kr/news/data/press-2026.json');
  });

  it('is told to search engines in the words of schema.org', () => {
    expect(vocabularyFaults(composeDataCatalog(library.site, sized))).toEqual([]);
  });
});
