import { describe, expect, it } from 'vitest';
import { faultsOf, issue } from '../../support/content-folder.ts';

const told = async (fields: Record<string, string>) => faultsOf({ 'newsletters/sosik/2026-11/issue.yaml': issue(fields) });

describe('the note of an issue', () => {
  it('has no pictures, and what is wrong in it is told at its line', async () => {
    const note = '|\n  \n  첫 줄입니다.\n\n  ![밭](photo:2026/field)\n\n  <b>굵게</b> [여기](memo.html)\n  ![밖](https://example.com/a.png)\n\n  [밖](https://example.com/)과 [안](#둘째)\n\n  ## 둘째';
    expect(await told({ note })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/issue.yaml:8 note(note-photo) – 펴내며(note)에는 사진을 넣을 수 없습니다 / 사진은 기사에 넣거나, sections에 photos로 실으세요",
        "newsletters/sosik/2026-11/issue.yaml:10 note(dead-link, 주의) – "memo.html"로 가는 링크는 갈 곳이 없어 글자로만 보입니다 / https://로 시작하는 주소나 이 글의 소제목을 가리키세요",
        "newsletters/sosik/2026-11/issue.yaml:10 note(raw-html, 주의) – HTML 태그는 글자 그대로 보입니다 / 마크다운으로 고쳐 적으세요",
        "newsletters/sosik/2026-11/issue.yaml:11 note(note-photo) – 펴내며(note)에는 사진을 넣을 수 없습니다 / 사진은 기사에 넣거나, sections에 photos로 실으세요",
      ]
    `);
  });

  it('that is folded or on one line is told of at its field', async () => {
    expect(await told({ note: '>\n  첫 줄입니다.\n  ![밭](photo:2026/field)' })).toEqual([expect.stringContaining('issue.yaml:4 note(note-photo)')]);
    expect(await told({ note: '"![밭](photo:2026/field)"' })).toEqual([expect.stringContaining('issue.yaml:4 note(note-photo)')]);
  });

  it('that shows nothing is a fault, and of a draft only a warning', async () => {
    expect(await told({ note: '"[^1]: 각주뿐"' })).toEqual([expect.stringContaining('note(unused-note, 주의)'), expect.stringContaining('note(empty-body)')].reverse());
    expect(await told({ status: 'draft', note: '"![밭](photo:2026/field)"' })).toEqual([expect.stringContaining('note(note-photo, 주의)')]);
  });

  it('links to pages of the site that are open, or is told of', async () => {
    expect(await told({ note: '"[소식](/press/2026/none/) [소식지](/newsletters/)"' })).toEqual([expect.stringContaining('issue.yaml:4 note(dead-link, 주의) – "/press/2026/none/"은 이 사이트에 없거나')]);
  });

  it('of plain words is right', async () => {
    expect(await told({ note: '|\n  독자 여러분께\n\n  **따뜻하게** 지내세요.' })).toEqual([]);
  });
});
