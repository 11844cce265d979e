import { describe, expect, it } from 'vitest';
import { composeManifest, linkedPictures, manifestText } from '../../src/integrations/manifest.ts';
import { contentFolder, makePng, photo, prepare, release } from '../support/content-folder.ts';

describe('the manifest', () => {
  it('has the shape of the contract: instants with an offset, paths without a leading slash, sources by kind and id', async () => {
    const folder = contentFolder({
      'press/2026/open.md': release({ publishAt: '2026-11-19 09:00' }),
      'press/2026/later.md': release({ publishAt: '2026-11-25 09:00', embargoUntil: '2026-11-24 09:00' }),
      'press/2026/embargo.md': release({ embargoUntil: '2026-11-25 09:00' }),
      'press/2026/draft.md': release({ status: 'draft' }),
      'press/2026/gone.md': release({ withdrawn: '{ at: 2026-11-22 12:00, reason: 오류 }' }),
    });
    const { edition } = await prepare(folder);
    if (!edition) throw new Error('no edition');
    edition.published.set('press/2026/open/index.html', ['press:2026/open']);
    const files = [{ path: 'press/2026/open/index.html', bytes: 12, sha256: 'a'.repeat(64) }, { path: '_astro/site.css', bytes: 1, sha256: 'b'.repeat(64) }];
    expect(JSON.parse(manifestText(composeManifest(edition, files)))).toEqual({
      now: '2026-11-23T09:00:00+09:00',
      nextChange: { at: '2026-11-25T09:00:00+09:00', reasons: ['press:2026/embargo opens', 'press:2026/later opens'] },
      files: [
        { path: 'press/2026/open/index.html', bytes: 12, sha256: 'a'.repeat(64), sources: ['press:2026/open'] },
        { path: '_astro/site.css', bytes: 1, sha256: 'b'.repeat(64), sources: [] },
      ],
      held: [
        { source: 'press:2026/draft', reason: 'draft', until: null },
        { source: 'press:2026/embargo', reason: 'embargoed', until: '2026-11-25T09:00:00+09:00' },
        { source: 'press:2026/gone', reason: 'withdrawn', until: null },
        { source: 'press:2026/later', reason: 'embargoed', until: '2026-11-25T09:00:00+09:00' },
      ],
    });
  });

  it('says null where nothing is to come', async () => {
    const { edition } = await prepare(contentFolder());
    expect(edition && JSON.parse(manifestText(composeManifest(edition, [])))).toEqual({ now: '2026-11-23T09:00:00+09:00', nextChange: null, files: [], held: [] });
  });

  it('names the consents that each file relies on, by their places, on the channel that the file shows', async () => {
    const consents = '[{ channels: [newsletter], from: 2026-01-01, until: 2027-12-31 }, { channels: [web, sns], from: 2026-01-01, until: 2027-12-31 }]';
    const folder = contentFolder({
      'models/m1.yaml': `alias: 가을\nconsents: ${consents}\n`,
      'photos/2026/a.yaml': photo({ people: '[m1, { basis: public-duty, who: 군수 }]' }),
      'photos/2026/a.png': makePng(),
      'press/2026/open.md': release({ photos: '[2026/a]' }),
    });
    const { edition } = await prepare(folder);
    if (!edition) throw new Error('no edition');
    const file = (path: string) => ({ path, bytes: 1, sha256: 'a'.repeat(64) });
    const paths = ['press/2026/open/index.html', 'cards/press/2026/open/og.jpg', 'newsletters/sosik/1/book.epub', 'cards/videos/2026/v/og.jpg', 'feeds/all.xml'];
    for (const path of paths) edition.published.set(path, ['photo:2026/a']);
    const linked = linkedPictures();
    linked.visit(file('feeds/all.xml'), Buffer.from('<img src="https://a.example/pictures/newsletter/2026/a/0123456789-480.jpg">'));
    const { files } = composeManifest(edition, paths.map(file), linked.found);
    const shown = (consent: number, channel: string) => [{ photo: '2026/a', channel, model: 'm1', consent }, { photo: '2026/a', channel, person: 1 }];
    expect(files.map(({ consents: relied }) => relied)).toEqual([shown(1, 'web'), shown(1, 'sns'), shown(0, 'newsletter'), undefined, shown(0, 'newsletter')]);
    expect(files.map(({ sources }) => sources)).toEqual(paths.map(() => ['model:m1', 'photo:2026/a']));
    expect(JSON.stringify(files)).not.toContain('군수');
  });
});
