import { describe, expect, it } from 'vitest';
import { faultsOf, type Files, issue, makePng, photo, release, SITE } from '../support/content-folder.ts';
import { blockOf, makeProse } from '../support/make-book.ts';

const ISSUE = 'newsletters/sosik/2026-11/issue.yaml';
const ARTICLE = 'newsletters/sosik/2026-11/글.md';

/** An issue with these items, on line 6 and after. */
function withItems(...items: string[]): string {
  return issue({ sections: `\n  - title: 꼭지\n    items:\n${items.map((item) => `      - ${item}\n`).join('')}` });
}

function article(body = '빈 항아리에 귀를 대면 바람 소리가 난다.', fields = 'title: 항아리\n'): string {
  return `---\n${fields}---\n\n${body}\n`;
}

const carried = (body: string, ending = 'md'): Files => ({ [ISSUE]: withItems('article: 글'), [`newsletters/sosik/2026-11/글.${ending}`]: article(body) });

describe('a cover', () => {
  it('that is not in the photo library is a fault', async () => {
    expect(await faultsOf({ [ISSUE]: issue({ cover: '2026/cover-11' }), 'photos/2026/cover-12.yaml': photo(), 'photos/2026/cover-12.png': makePng() })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/issue.yaml:4 cover(unknown-photo) – 사진 "2026/cover-11"이 사진 대장에 없습니다 / "2026/cover-12"를 뜻했는지 확인하세요. 아니면 npm run new -- photo 로 먼저 등록하거나 id를 고치세요",
      ]
    `);
  });

  it('without its picture file is a fault of the photo, and the issue goes without it', async () => {
    expect(await faultsOf({ [ISSUE]: issue({ cover: '2026/cover-11' }), 'photos/2026/cover-11.yaml': photo() })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/issue.yaml:4 cover(photo-refused, 주의) – 사진 "2026/cover-11"에 오류가 있어 빠집니다 / 다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요",
        "photos/2026/cover-11.yaml:1 (missing-picture) – 사진 파일이 없습니다 / 이 파일 옆에 같은 이름의 jpg나 png 파일을 두세요",
      ]
    `);
  });
});

describe('an item', () => {
  it('that points nowhere is a fault, whatever it is', async () => {
    expect(await faultsOf({ [ISSUE]: withItems('press: 2026/11-22-없음', 'article: 글자', 'video: 2026/none', 'photos: [2026/none]', '{ pres: 2026/a }'), [ARTICLE]: article() })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/issue.yaml:11 sections[0].items[4].pres(unknown-field) – "pres"라는 칸은 없습니다 / "press"를 잘못 적지 않았는지 확인하세요",
        "newsletters/sosik/2026-11/issue.yaml:11 sections[0].items[4].press(missing) – "press" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
      ]
    `);
    expect(await faultsOf({ [ISSUE]: withItems('press: 2026/11-22-없음', 'article: 글자', 'video: 2026/none', 'photos: [2026/none]'), [ARTICLE]: article() })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/issue.yaml:7 sections[0].items[0].press(unknown-press) – 보도자료 "2026/11-22-없음"이 보도자료에 없습니다 / 파일 이름에서 .md를 뺀 2026/11-22-제목 꼴로 적으세요",
        "newsletters/sosik/2026-11/issue.yaml:8 sections[0].items[1].article(unknown-article) – 기사 "글자"가 이 호의 폴더에 없습니다 / 기사 파일 이름에서 .md를 빼고 적으세요",
        "newsletters/sosik/2026-11/issue.yaml:9 sections[0].items[2].video(unknown-video) – 영상 "2026/none"이 영상 목록에 없습니다 / videos 폴더의 파일 이름을 2026/이름 꼴로 적으세요",
        "newsletters/sosik/2026-11/issue.yaml:10 sections[0].items[3].photos[0](unknown-photo) – 사진 "2026/none"이 사진 대장에 없습니다 / npm run new -- photo 로 먼저 등록하거나 id를 고치세요",
        "newsletters/sosik/2026-11/글.md:1 (article-unlisted, 주의) – 이 기사를 싣는 항목이 없어 어디에도 나오지 않습니다 / issue.yaml의 items에 이 기사를 더하거나(article: 글), 쓰지 않을 기사면 status를 draft로 바꾸세요",
      ]
    `);
  });

  it('that opens after its issue, or is a draft, is a fault', async () => {
    expect(await faultsOf({ [ISSUE]: withItems('press: 2026/a', 'press: 2026/b', 'article: 글'), 'press/2026/a.md': release(), 'press/2026/b.md': release({ status: 'draft' }), [ARTICLE]: article(undefined, 'title: 항아리\npublishAt: 2026-11-03 09:00\n') })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/issue.yaml:7 sections[0].items[0](item-held) – "press:2026/a"는 이 호보다 늦게 공개됩니다 (2026. 11. 22.(일) 오전 9시) / 이 호의 publishAt을 늦추거나 이 항목을 빼세요",
        "newsletters/sosik/2026-11/issue.yaml:8 sections[0].items[1](item-held) – "press:2026/b"은(는) 아직 초안입니다 / 초안을 ready로 바꾸거나 이 항목을 빼세요",
        "newsletters/sosik/2026-11/issue.yaml:9 sections[0].items[2](item-held) – "article:sosik/2026-11/글"은 이 호보다 늦게 공개됩니다 (2026. 11. 3.(화) 오전 9시) / 이 호의 publishAt을 늦추거나 이 항목을 빼세요",
      ]
    `);
  });

  it('that was withdrawn is a notice, and no fault', async () => {
    expect(await faultsOf({ [ISSUE]: withItems('press: 2026/a'), 'press/2026/a.md': release({ publishAt: '2026-10-20 09:00', withdrawn: '{ at: 2026-11-10 09:00, reason: 취소 }' }) })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/issue.yaml:7 sections[0].items[0](item-withdrawn, 주의) – "press:2026/a"는 철회되어 안내문만 실립니다 / 그대로 두어도 됩니다",
      ]
    `);
  });
});

describe('an article', () => {
  it('without a title or a text is a fault', async () => {
    expect(await faultsOf({ [ISSUE]: withItems('article: 글'), [ARTICLE]: article(undefined, 'byline: 편집실\n') })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/issue.yaml:7 sections[0].items[0](item-fault, 주의) – "article:sosik/2026-11/글"에 오류가 있어 이 호에서 빠집니다 / 그 글의 오류를 고치세요",
        "newsletters/sosik/2026-11/글.md:2 title(missing) – "title" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
      ]
    `);
    expect(await faultsOf(carried(''))).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/글.md:4 본문(empty-body) – 본문이 비어 있습니다 / 머리말 아래에 본문을 적으세요",
      ]
    `);
  });

  it('may skip a level of headings: they are settled where it is set', async () => {
    const body = '# 큰 제목\n\n글\n\n##### 작은 제목\n\n글';
    expect(await faultsOf(carried(body))).toEqual([]);
    expect(makeProse(body, 'x', 'md').blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))).toEqual([1, 2]);
  });

  it('may have a table of twelve columns', async () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(12)}`;
    const body = `${row('프로그램')}\n${row('---')}\n${row('월요일 오전 10시')}`;
    expect(await faultsOf(carried(body))).toEqual([]);
    expect(blockOf('table', makeProse(body, 'x', 'md')).body.map((cells) => cells.length)).toEqual([12]);
  });

  it('knows five components, and nothing that would run', async () => {
    const body = ['<FactBx title="가">\n\n글\n\n</FactBx>', '<FactBox tilte="가">\n\n글\n\n</FactBox>', '<FactBox title={1 + 1}>\n\n글\n\n</FactBox>', "import Chart from './chart.js'", 'export const count = 3', '{count}', '<script>alert(1)</script>', '<FactBox title="가">\n\n닫지 않은 상자'];
    expect(await Promise.all(body.map((part) => faultsOf(carried(`글\n\n${part}\n`, 'mdx'))))).toMatchInlineSnapshot(`
      [
        [
          "newsletters/sosik/2026-11/글.mdx:7 본문(unknown-component) – <FactBx> 꾸밈은 없습니다 / <FactBox>를 뜻했는지 확인하세요",
        ],
        [
          "newsletters/sosik/2026-11/글.mdx:7 본문(unknown-field) – <FactBox>에 "tilte" 칸은 없습니다 / "title"을 잘못 적지 않았는지 확인하세요",
        ],
        [
          "newsletters/sosik/2026-11/글.mdx:7 본문(expression) – <FactBox>의 값에 식({ })을 쓸 수 없습니다 / 값을 따옴표로 묶은 글자로 적으세요",
        ],
        [
          "newsletters/sosik/2026-11/글.mdx:7 본문(mdx-code) – import와 export는 쓸 수 없습니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
        ],
        [
          "newsletters/sosik/2026-11/글.mdx:7 본문(mdx-code) – import와 export는 쓸 수 없습니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
        ],
        [
          "newsletters/sosik/2026-11/글.mdx:7 본문(mdx-code) – 식({ })은 쓸 수 없습니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
        ],
        [
          "newsletters/sosik/2026-11/글.mdx:7 본문(mdx-code) – 글 줄 안에는 꾸밈이나 태그를 쓸 수 없습니다 / 글자 그대로 보이려면 앞에 \\ 를 붙이고, 아니면 지우세요",
        ],
        [
          "newsletters/sosik/2026-11/글.mdx:7 본문(mdx) – MDX로 읽을 수 없는 줄입니다 / 여는 태그와 닫는 태그가 짝이 맞는지, 글에 <나 {가 있는지 확인하세요. 그 글자는 \\< \\{ 로 적습니다",
        ],
      ]
    `);
  });

  it('that no item carries, and one carried twice, are told of', async () => {
    expect(await faultsOf({ [ISSUE]: withItems('press: 2026/a'), 'press/2026/a.md': release({ publishAt: '2026-10-20 09:00' }), [ARTICLE]: article(), [ARTICLE.replace('글', '초안')]: article(undefined, 'title: 항아리\nstatus: draft\n') })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/글.md:1 (article-unlisted, 주의) – 이 기사를 싣는 항목이 없어 어디에도 나오지 않습니다 / issue.yaml의 items에 이 기사를 더하거나(article: 글), 쓰지 않을 기사면 status를 draft로 바꾸세요",
      ]
    `);
    expect(await faultsOf({ [ISSUE]: withItems('article: 글', 'article: 글'), [ARTICLE]: article() })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/issue.yaml:8 sections[0].items[1](item-twice, 주의) – 한 호에 두 번 실리는 항목입니다: article: 글 / 하나를 빼세요",
      ]
    `);
  });

  it('whose folder has no issue.yaml belongs nowhere', async () => {
    expect(await faultsOf({ [ARTICLE]: article() })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/글.md:1 (unknown-newsletter) – 이 기사가 실릴 호가 없습니다 / 이 폴더에 issue.yaml을 두거나 기사를 호의 폴더로 옮기세요",
      ]
    `);
  });
});

describe('an issue', () => {
  it('without number, title or day, or with a number in words, is a fault', async () => {
    expect(await faultsOf({ [ISSUE]: issue({ number: '', title: '', publishAt: '' }) })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/issue.yaml:1 number(missing) – "number" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
        "newsletters/sosik/2026-11/issue.yaml:1 publishAt(missing) – "publishAt" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
        "newsletters/sosik/2026-11/issue.yaml:1 title(missing) – "title" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
      ]
    `);
    expect(await faultsOf({ [ISSUE]: issue({ number: '제323호' }) })).toMatchInlineSnapshot(`
      [
        "newsletters/sosik/2026-11/issue.yaml:1 number(number) – "제323호"는 1~99999 사이의 정수가 아닙니다 / 숫자만 적으세요",
      ]
    `);
  });
});

describe('site.yaml', () => {
  const told = (lines: string) => faultsOf({ 'site.yaml': `${SITE.replace(/publications:[\s\S]*/, '')}${lines}` });

  it('with a cadence that nobody can keep, or a first month that is none, is a fault', async () => {
    expect(await told('publications:\n  - { id: sosik, name: 음성소식, cadence: weekly }\n  - { id: gazette, name: 전자군보, cadence: { days: [] } }\n  - { id: third, name: 셋째, cadence: { days: [32] } }\n')).toMatchInlineSnapshot(`
      [
        "site.yaml:14 publications[0].cadence(unknown-value) – "weekly"는 쓸 수 없습니다 / 쓸 수 있는 값: bimonthly, monthly",
        "site.yaml:15 publications[1].cadence.days(count) – 값이 하나도 없거나 너무 적습니다 / 1개 이상 적으세요",
        "site.yaml:16 publications[2].cadence.days[0](number) – "32"는 1~31 사이의 정수가 아닙니다 / 숫자만 적으세요",
      ]
    `);
    expect(await told('publications:\n  - { id: sosik, name: 음성소식, since: 창간호 }\n')).toMatchInlineSnapshot(`
      [
        "site.yaml:14 publications[0].since(month) – "창간호"는 달을 적은 것이 아닙니다 / 펴내기 시작한 달을 2026-01처럼 적으세요",
      ]
    `);
    expect(await told('publications:\n  - { id: sosik, name: 음성소식, since: 1995 }\n  - { id: gazette, name: 전자군보, since: 2009년 3월 }\n')).toEqual([]);
  });

  it('whose restricted period is turned around, or pauses what there is not, is a fault', async () => {
    expect(await told('publications: [{ id: sosik, name: 음성소식 }]\nrestricted:\n  - { from: 2026-06-03, until: 2025-12-05 }\n')).toMatchInlineSnapshot(`
      [
        "site.yaml:15 restricted[0].until(range) – 끝(until)이 시작(from)보다 이릅니다 / 두 날짜를 바꾸어 적지 않았는지 확인하세요",
      ]
    `);
    expect(await told('publications: [{ id: sosik, name: 음성소식 }]\nrestricted:\n  - { from: 2025-12-05, until: 2026-06-03, publications: [sosik, gazete] }\n')).toMatchInlineSnapshot(`
      [
        "site.yaml:15 restricted[0].publications[1](unknown-publication) – 발행물 "gazete"가 site.yaml의 publications에 없습니다 / publications에 있는 id를 적으세요",
      ]
    `);
  });
});

describe('a picture', () => {
  it('of 6,000 pixels is taken', async () => {
    expect(await faultsOf({ [ISSUE]: issue({ cover: '2026/wide' }), 'photos/2026/wide.yaml': photo(), 'photos/2026/wide.png': makePng(6000, 4500) })).toEqual([]);
  });
});
