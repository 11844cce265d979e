import { describe, expect, it } from 'vitest';
import { composeHome } from '../../src/domain/home.ts';
import { at } from '../support/at.ts';
import { makeIssue } from '../support/make-issue.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeSite } from '../support/make-site.ts';
import { makeVideo } from '../support/make-video.ts';

const NOW = at('2026-11-22 12:00');
const lead = (library: Parameters<typeof composeHome>[0]) => composeHome(library, NOW).view.lead;

describe('the first page', () => {
  it('of an office that has published nothing is empty', () => {
    expect(composeHome(makeLibrary(), NOW)).toEqual({ view: { lead: undefined, features: [], news: [], issue: undefined, otherIssues: [], videos: [], photos: [] }, sources: [] });
  });

  it('leads with the weightiest of the newest day: urgent, major, with a picture, newest', () => {
    const photos = [makePhoto({ id: '2026/p' })];
    const plain = makeRelease({ id: '2026/plain', date: at('2026-11-22 11:00') });
    const pictured = makeRelease({ id: '2026/pictured', date: at('2026-11-22 09:00'), photos: ['2026/p'] });
    const major = makeRelease({ id: '2026/major', date: at('2026-11-22 08:00'), section: 'major' });
    const urgent = makeRelease({ id: '2026/urgent', date: at('2026-11-22 07:00'), urgent: true });
    const yesterday = makeRelease({ id: '2026/yesterday', date: at('2026-11-21 23:00'), urgent: true });
    expect(lead(makeLibrary({ photos, releases: [plain, yesterday] }))?.path).toBe('/press/2026/plain/');
    expect(lead(makeLibrary({ photos, releases: [plain, pictured] }))?.path).toBe('/press/2026/pictured/');
    expect(lead(makeLibrary({ photos, releases: [plain, pictured, major] }))?.path).toBe('/press/2026/major/');
    expect(lead(makeLibrary({ photos, releases: [plain, pictured, major, urgent] }))?.path).toBe('/press/2026/urgent/');
  });

  it('shows every release once', () => {
    const photos = [makePhoto({ id: '2026/p' })];
    const releases = Array.from({ length: 12 }, (_, index) => makeRelease({ id: `2026/r-${index}`, date: at('2026-11-22 09:00') - index * 3_600_000, photos: index % 2 ? ['2026/p'] : [] }));
    const { view } = composeHome(makeLibrary({ photos, releases }), NOW);
    const shown = [view.lead, ...view.features, ...view.news].map((item) => item?.path);
    expect(new Set(shown).size).toBe(shown.length);
    expect(view.features).toHaveLength(2);
  });

  it('leads with the newest of the first publication, and names the newest of the others', () => {
    const issues = [makeIssue({ id: 'gazette/2026-11-15', publication: 'gazette', date: at('2026-11-15 09:00') }), makeIssue({ id: 'sosik/2026-11', publication: 'sosik', date: at('2026-11-02 09:00') }), makeIssue({ id: 'sosik/2026-09', publication: 'sosik', date: at('2026-09-01 09:00') })];
    const site = makeSite({ publications: [{ id: 'sosik', name: '음성소식', cadence: 'bimonthly' }, { id: 'gazette', name: '전자군보', cadence: { days: ['5', '15', '25'] } }] });
    const { view, sources } = composeHome(makeLibrary({ site, issues }), NOW);
    expect([view.issue?.path, ...view.otherIssues.map(({ path }) => path)]).toEqual(['/newsletters/sosik/2026-11/', '/newsletters/gazette/2026-11-15/']);
    expect(sources).toEqual(['newsletter:sosik/2026-11', 'newsletter:gazette/2026-11-15']);
  });

  it('shows no picture that the web may not have', () => {
    const photos = [makePhoto({ id: '2026/cover', channels: ['newsletter'] }), makePhoto({ id: '2026/still', channels: ['video'] }), makePhoto({ id: '2026/print', channels: ['press'] })];
    const { view, sources } = composeHome(
      makeLibrary({ photos, releases: [makeRelease({ id: '2026/a', photos: ['2026/print'] })], issues: [makeIssue({ id: 'sosik/2026-11', cover: '2026/cover' })], videos: [makeVideo({ id: '2026/v', thumbnail: '2026/still' })] }),
      NOW,
    );
    expect([view.lead?.photo, view.issue?.picture, view.videos[0]?.picture]).toEqual([undefined, undefined, undefined]);
    expect(view.photos).toEqual([]);
    expect(sources).toEqual(['press:2026/a', 'newsletter:sosik/2026-11', 'video:2026/v']);
  });
});
