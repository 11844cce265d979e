import { describe, expect, it } from 'vitest';
import { composeIssuePages, issueSources } from '../../src/domain/issue-page.ts';
import { at } from '../support/at.ts';
import { makeArticle, makeIssue } from '../support/make-issue.ts';
import { makeLibrary } from '../support/make-library.ts';
import { makePhoto } from '../support/make-photo.ts';
import { makeRelease } from '../support/make-release.ts';
import { makeVideo } from '../support/make-video.ts';

function pageOf(library: Parameters<typeof composeIssuePages>[0]) {
  const [page] = composeIssuePages(library);
  if (!page) throw new Error('no page');
  return page;
}

describe("an issue's page", () => {
  it('carries its pieces in the order of the editors, with all that they show', () => {
    const photo = makePhoto();
    const release = makeRelease({ photos: [photo.id] });
    const article = makeArticle({ bodyPhotos: [photo.id] });
    const video = makeVideo({ thumbnail: photo.id });
    const issue = makeIssue({
      cover: photo.id,
      sections: [
        { title: '여는 글', items: [{ kind: 'article', id: article.id }, { kind: 'photos', ids: [photo.id] }] },
        { title: '소식', items: [{ kind: 'press', id: release.id }, { kind: 'video', id: video.id }, { kind: 'withdrawn', of: 'press', id: '2026/11-01-gone', since: at('2026-11-10 10:00') }] },
      ],
    });
    const page = pageOf(makeLibrary({ issues: [issue], releases: [release], articles: [article], videos: [video], photos: [photo] }));
    expect(page.label).toBe('음성소식 제6호');
    expect(page.cover).toBe(photo);
    expect(page.sections.map(({ anchor, items }) => [anchor, ...items.map((item) => item.anchor)])).toEqual([
      ['section-1', 'article-greeting', 'photos'],
      ['section-2', 'press-2026-11-22-winter-care', 'video-2026-village-tour', 'withdrawn'],
    ]);
    expect(page.sections[1]?.items[0]).toMatchObject({ kind: 'press', department: '복지정책과', photos: [photo] });
    expect(new Set(issueSources(page))).toEqual(new Set([`newsletter:${issue.id}`, `photo:${photo.id}`, `article:${article.id}`, `press:${release.id}`, `video:${video.id}`]));
  });

  it('shows no photo without leave for newsletters, and changes when the leave ends', () => {
    const issueWith = (channels: ('web' | 'newsletter')[]) => {
      const photo = makePhoto({ channels });
      return pageOf(makeLibrary({ photos: [photo], issues: [makeIssue({ cover: photo.id, sections: [{ title: '사진', items: [{ kind: 'photos', ids: [photo.id] }] }] })] }));
    };
    const refused = issueWith(['web']);
    expect(refused.cover).toBeUndefined();
    expect(refused.sections).toEqual([]);
    expect(issueSources(refused)).toEqual(['newsletter:sosik/2026-11']);
    expect(JSON.stringify(issueWith(['web', 'newsletter']))).not.toBe(JSON.stringify(refused));
  });

  it('gives a piece that stands in it twice two anchors', () => {
    const release = makeRelease();
    const item = { kind: 'press', id: release.id } as const;
    const page = pageOf(makeLibrary({ releases: [release], issues: [makeIssue({ sections: [{ title: '소식', items: [item, item] }] })] }));
    expect(page.sections[0]?.items.map(({ anchor }) => anchor)).toEqual(['press-2026-11-22-winter-care', 'press-2026-11-22-winter-care-2']);
  });

  it('leads to the issues before and after it of the same publication', () => {
    const issues = ['sosik/2026-11', 'gazette/2026-10', 'sosik/2026-09'].map((id, index) => makeIssue({ id, date: at('2026-11-01 09:00') - index }));
    const pages = composeIssuePages(makeLibrary({ issues }));
    expect(pages.map(({ newer, older }) => [newer?.id, older?.id])).toEqual([
      [undefined, 'sosik/2026-09'],
      [undefined, undefined],
      ['sosik/2026-11', undefined],
    ]);
  });
});
