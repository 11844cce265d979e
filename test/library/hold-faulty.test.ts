import { describe, expect, it } from 'vitest';
import { at } from '../support/at.ts';
import { contentFolder, type Files, issue, makePng, photo, prepare, release, settingsFor, SITE } from '../support/content-folder.ts';
import { noContentCache } from '../../src/infra/content-cache.ts';
import { prepareEdition } from '../../src/library/edition.ts';

const PNG = makePng();
const GOOD: Files = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [`press/2026/${name}.md`, release()]));

const hold = async (files: Files) => {
  const { edition, faults } = await prepare(contentFolder({ ...GOOD, ...files }), { holdFaulty: true });
  return {
    edition,
    faults,
    open: edition?.library.releases.map(({ id }) => id).join(' '),
    held: edition?.held.map(({ source, reason }) => `${source} ${reason}`),
    warnings: faults.flatMap(({ severity, file, message }) => (severity === 'warning' ? [`${file} ${message}`] : [])),
  };
};

describe('with --hold-faulty', () => {
  it('an entry with a fault of its own is held, whatever the fault, and the rest goes out', async () => {
    const broken: Record<string, [string, string]> = {
      yaml: ['h', release({ department: '"welfare' })],
      'front matter': ['h', 'title: x'],
      field: ['h', release({ section: 'x' })],
      'dangling photo': ['h', release({ photos: '[2026/none]' })],
      'dangling photo in the body': ['h', release({}, '![x](photo:2026/none)')],
      department: ['h', release({ department: 'x' })],
      attachment: ['h', release({ attachments: '[{ file: none.pdf }]' })],
      'outside attachment': ['h', release({ attachments: '[{ file: ../../../x.pdf }]' })],
      'empty body': ['h', release({}, '')],
      credit: ['h', release({ rights: 'provided' })],
      name: ['h h', release()],
      size: ['h', release({}, 'x'.repeat(3_000_000))],
    };
    for (const [fault, [name, text]] of Object.entries(broken)) {
      const { open, held } = await hold({ [`press/2026/${name}.md`]: text });
      expect([fault, open, held]).toEqual([fault, '2026/a 2026/b 2026/c 2026/d 2026/e 2026/f 2026/g', [`press:2026/${name} fault`]]);
    }
  });

  it('a misplaced file is held like any other', async () => {
    const { open, held } = await hold({ 'press/h.md': release() });
    expect([open, held]).toEqual(['2026/a 2026/b 2026/c 2026/d 2026/e 2026/f 2026/g', ['press:h fault']]);
  });

  it('an issue goes out without the release that is held, and says so', async () => {
    const { edition, held, warnings } = await hold({
      'press/2026/h.md': release({ department: '"x' }),
      'press/2026/i.md': release({ department: 'x' }),
      'newsletters/sosik/1/issue.yaml': issue({ publishAt: '2026-11-22 10:00', sections: '[{ title: 꼭지, items: [{ press: 2026/a }, { press: 2026/h }, { press: 2026/i }] }]' }),
    });
    expect(edition?.library.issues[0]?.sections).toEqual([{ title: '꼭지', items: [{ kind: 'press', id: '2026/a' }] }]);
    expect(held).toEqual(['press:2026/h fault', 'press:2026/i fault']);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/1/issue.yaml "press:2026/h"에 오류가 있어 이 호에서 빠집니다",
        "newsletters/sosik/1/issue.yaml "press:2026/i"에 오류가 있어 이 호에서 빠집니다",
      ]
    `);
  });

  it('a photo with a broken picture is left out, and with it only what requires it', async () => {
    const { edition, open, held, warnings } = await hold({
      'photos/2026/broken.yaml': photo(),
      'photos/2026/broken.png': PNG.subarray(0, 30),
      'press/2026/h.md': release({ photos: '[2026/broken]' }),
      'press/2026/i.md': release({ photos: '[2026/broken]', photosRequired: 'true' }),
    });
    expect(open).toBe('2026/a 2026/b 2026/c 2026/d 2026/e 2026/f 2026/g 2026/h');
    expect(edition?.library.releases.find(({ id }) => id === '2026/h')?.photos).toEqual([]);
    expect(held).toEqual(['photo:2026/broken fault', 'press:2026/i fault']);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "press/2026/h.md 사진 "2026/broken"에 오류가 있어 빠집니다",
      ]
    `);
  });

  it('a release is held too that requires a photo whose own fault shows only later', async () => {
    const { held } = await hold({ 'photos/2026/p.yaml': photo({ town: 'x' }), 'photos/2026/p.png': PNG, 'press/2026/h.md': release({ photos: '[2026/p]', photosRequired: 'true' }) });
    expect(held).toEqual(['photo:2026/p fault', 'press:2026/h fault']);
  });

  it('a photo of a person whose ledger page is faulty is not shown', async () => {
    const { edition, held } = await hold({ 'photos/2026/p.yaml': photo({ people: '[kim]' }), 'photos/2026/p.png': PNG, 'models/kim.yaml': 'alias: 가을\nconsents: x\n', 'press/2026/h.md': release({ photos: '[2026/p]' }) });
    expect(edition?.library.photos).toEqual([]);
    expect(held).toEqual(['model:kim fault', 'photo:2026/p consent']);
  });

  it('a photo stays shut that only the broken release may show', async () => {
    const files = { 'photos/2026/p.yaml': photo({ publishAt: '2026-11-01 09:00' }), 'photos/2026/p.png': PNG };
    expect((await hold(files)).edition?.library.photos.map(({ id }) => id)).toEqual(['2026/p']);
    expect((await hold({ ...files, 'press/2026/h.md': release({ embargoUntil: '2026-12-01 09:00', photos: '[2026/p]', section: 'x' }) })).edition?.library.photos).toEqual([]);
    expect((await hold({ ...files, 'press/2026/h.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x80]) })).edition?.library.photos).toEqual([]);
  });

  it('a faulty entry starts no build when its time would have come', async () => {
    const { edition } = await hold({ 'press/2026/h.md': release({ publishAt: '2026-12-01 09:00', department: 'x' }) });
    expect(edition?.nextChange?.reasons.filter((reason) => reason.startsWith('press:2026/h '))).toEqual([]);
  });

  it('a fault of the site or of its lists has no entry that could be held', async () => {
    for (const files of [{ 'site.yaml': `${SITE}x: y\n` }, { 'departments.yaml': '- x' }, { 'topics.yaml': '- { id: a }\n' }, { 'series.yaml': '- { id: a, name: 가 }\n- { id: a, name: 나 }\n' }]) {
      const { faults } = await hold(files);
      expect([Object.keys(files), faults.filter(({ source, severity }) => source === undefined && severity === 'error').length > 0]).toEqual([Object.keys(files), true]);
    }
  });
});

describe('without it', () => {
  it('a faulty entry is not held but told, and stops the build', async () => {
    const { faults, edition } = await prepare(contentFolder({ ...GOOD, 'press/2026/h.md': release({ department: 'x' }) }));
    expect(faults.map(({ source, severity }) => `${source} ${severity}`)).toEqual(['press:2026/h error']);
    expect(edition?.held).toEqual([]);
  });

  it('drafts and faulty entries leave those shown that a writer wants to see', async () => {
    const folder = contentFolder({ ...GOOD, 'press/2026/h.md': release({ department: 'x' }), 'press/2026/i.md': release({ status: 'draft' }) });
    const { edition } = await prepareEdition({ settings: settingsFor(folder, at('2026-11-23 09:00')), cache: noContentCache(), showHeld: true, holdFaulty: true });
    expect(edition?.library.releases.map(({ id, state }) => `${id} ${state}`)).toContain('2026/i draft');
  });
});
