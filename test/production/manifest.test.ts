import { describe, expect, it } from 'vitest';
import { composeManifest, manifestText } from '../../src/integrations/manifest.ts';
import { contentFolder, prepare, release } from '../support/content-folder.ts';

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
});
