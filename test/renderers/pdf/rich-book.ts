/** A book with everything in it that is hard to set. */
import sharp from 'sharp';
import type { BookPictures, IssueBook } from '../../../src/domain/issue-book.ts';
import { bodyProse } from '../../../src/library/mdx/article-prose.ts';
import { pictureSet } from '../../../src/domain/picture.ts';
import type { Figure } from '../../../src/domain/prose.ts';
import { makeBook, makeFigure, makePiece, makeProse, makeSection } from '../../support/make-book.ts';
import { makePhoto } from '../../support/make-photo.ts';

/** Every sign that means something to Typst, and what would be code if it were read as such. */
export const HOSTILE = '#let x = 1; #panic("읽음") $a^2$ *굵게* _기울임_ <표> @참조 `코드` ~ = - + / "큰" \'작은\' [안] {밖} \\ // 주석 /* 주석 */ #"문자" ---';
export const LONG_ADDRESS = `https://news.example/${'a-very-long-segment/'.repeat(6)}?query=${'x'.repeat(120)}`;

const columns = Array.from({ length: 12 }, (_, index) => `${index + 1}월`);
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], body: readonly (readonly string[])[]) => [row(head), row(head.map(() => '---')), ...body.map(row)].join('\n');

const SOURCE = `첫 문단입니다. 850억 원을 들여 **굵은 글씨**로 쓴 [음성군 누리집](https://www.eumseong.example/)에서 봅니다.[^1] 눈이 와요 ⛄️ 그리고 👨‍👩‍👧 가족.

## 작은 제목[^2]

□ 첫 줄입니다
○ 둘째 줄입니다
- 셋째 줄입니다
※ 덧붙입니다

가. 하나입니다
나. 둘입니다

1. 차례 하나
2. 차례 둘
   - 안쪽
     - 더 안쪽
       - 아주 안쪽
         - 끝없이 안쪽
           - 바닥입니다

${table(['구분', '값'], [['사과', '1,000원'], ['배', '2,000원']])}

${table(['구분', ...columns.slice(1)], [['강수량밀리미터', ...columns.slice(1).map((_, index) => `${index * 37}.5`)]])}

> 인용한 말입니다.

![단풍이 든 길](photo:2026/road)

\`\`\`
코드  한 줄
#set page(width: 1pt)
\`\`\`

주소는 ${LONG_ADDRESS} 입니다. ${'가나다라마바사아자차카타파하'.repeat(6)} 끝.

드문 글자 𪚥과 각주 다시.[^1]

[^1]: 첫 각주의 글입니다.
[^2]: 둘째 각주의 글입니다.
`;

/** A photo of any size; the bytes are those of a small one where only the shape counts. */
export function shaped(id: string, width: number, height: number): Figure {
  const picture = pictureSet(makePhoto({ id, picture: { ...makePhoto().picture, width, height } }), 'newsletter');
  if (!picture) throw new Error('A made photo is open on every channel.');
  return makeFigure({ picture, alt: `${width}×${height} 사진`, caption: `${width}×${height}`, credit: undefined });
}

export const SHAPES = { '2026/road': [600, 400], '2026/wide': [6000, 300], '2026/tall': [300, 4000], '2026/large': [6000, 4000] } as const;

export function richBook(overrides: Partial<IssueBook> = {}): IssueBook {
  const figures = Object.entries(SHAPES).slice(1).map(([id, [width, height]]) => shaped(id, width, height));
  const rows = Array.from({ length: 90 }, (_, index) => [`항목${index + 1}`, `내용이 조금 긴 칸입니다 ${index + 1}`, '비고']);
  const wide = Array.from({ length: 70 }, (_, index) => [`줄${index + 1}`, ...columns.slice(1).map(() => '12,345')]);
  return makeBook({
    note: makeProse('펴내는 말입니다.\n\n둘째 문단입니다.', 'note'),
    corrections: [{ label: '정정 2026. 11. 23.(월)', text: '책의 날짜를 바로잡았습니다.' }],
    sections: [
      makeSection([
        makePiece({ title: '풍성한 글', subtitles: ['작은 제목 하나', '작은 제목 둘'], facts: ['글 편집실', '2026. 11. 1.'], corrections: [{ label: '정정', text: '수를 바로잡았습니다.' }], body: bodyProse(SOURCE, 'md', 'article-one.', { figure: (_, alt) => makeFigure({ alt }), address: (href) => href }) }),
        makePiece({ anchor: 'photos', kind: 'photos', title: '사진: 셋', hasHeading: false, figures, body: { blocks: [], notes: [] } }),
        makePiece({ anchor: 'gone', kind: 'withdrawn', title: '철회된 글', hasHeading: false, body: makeProse('이 자리에 실렸던 글은 철회되었습니다.', 'gone') }),
      ]),
      makeSection(
        [
          makePiece({ anchor: 'hostile', title: HOSTILE, subtitles: [HOSTILE], facts: [HOSTILE], body: { blocks: [{ kind: 'paragraph', id: 'hostile.p1', children: [{ kind: 'text', text: HOSTILE }] }, { kind: 'code', id: 'hostile.c1', text: HOSTILE }], notes: [] } }),
          makePiece({ anchor: 'english', title: 'Feeling ill?', lang: 'en', body: makeProse('Call 119 when it is urgent, and ask for an interpreter.', 'english') }),
          makePiece({ anchor: 'chinese', title: '漢字的文章', lang: 'zh-Hant-TW', body: makeProse('一二三四五六七八九十'.repeat(12), 'chinese') }),
          makePiece({ anchor: 'long', title: '긴 표', body: makeProse(table(['이름', '내용', '비고'], rows), 'long') }),
          makePiece({ anchor: 'wide', title: '넓고 긴 표', body: makeProse(`앞글입니다.\n\n${table(['구분', ...columns.slice(1)], wide)}\n\n뒷글입니다.`, 'wide') }),
          makePiece({ anchor: 'boxes', title: '상자', body: makeProse('<FactBox title="알아 둘 것">\n\n상자 글입니다.\n\n</FactBox>\n\n<PullQuote who="어느 독자">\n\n뽑은 말입니다.\n\n</PullQuote>\n\n<DatePlace date="2026-12-14" time="20:00" place="군청 대회의실">\n\n누구나 옵니다.\n\n</DatePlace>', 'boxes') }),
        ],
        { title: '둘째 마당', anchor: 'section-2' },
      ),
    ],
    ...overrides,
  });
}

export async function richPictures(): Promise<BookPictures> {
  const pictures = Object.entries(SHAPES).map(async ([id, [width, height]]) => {
    const bytes = await sharp({ create: { width, height, channels: 3, background: '#c58f3d' } }).jpeg({ quality: 40 }).toBuffer();
    return [id, { bytes: new Uint8Array(bytes), width, height }] as const;
  });
  return new Map(await Promise.all(pictures));
}
