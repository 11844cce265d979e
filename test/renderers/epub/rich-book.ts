/** An issue with everything that a piece may hold, and with what has ever gone wrong in one. */
import sharp from 'sharp';
import type { BookPictures, IssueBook, PageStart } from '../../../src/domain/issue-book.ts';
import { bookFigures } from '../../../src/domain/issue-book.ts';
import { pictureSet } from '../../../src/domain/picture.ts';
import type { Figure } from '../../../src/domain/prose.ts';
import { makeBook, makeFigure, makePiece, makeProse, makeSection } from '../../support/make-book.ts';
import { makePhoto } from '../../support/make-photo.ts';

export const URN = 'urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8';

export const EVERY_BLOCK = `군은 12월부터 **난방비**를 지원합니다.[^one] 자세한 것은 [누리집](https://news.example/도움/?a=1&b=2)과 [신청 방법](#신청-방법)을 보세요. *꼭* ~~11월~~ \`12월\`까지입니다.[^two]

## 신청 방법

### 준비할 것

1. 신청서
2. 신분증
   - 주민등록증
   - 운전면허증

□ 지원 대상
○ 65세 이상
- 혼자 사는 분
※ 문의는 읍·면으로[^one]
가. 다음을 보세요

| 구분 | 1월 | 2월 | 3월 | 4월 | 5월 | 6월 | 7월 | 8월 | 9월 | 10월 | 11월 |
|:--|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|:-:|
| 가구 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 |
| 금액 | 1 | | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 만 원 |

| | 값 |
|--|--|
| 첫째 | 둘째 |

> 따뜻한 겨울을 바랍니다.

---

![단풍이 든 길](photo:2026/road)

\`\`\`
043-000-3400
\`\`\`

<FactBox title="한눈에 보기">

- 신청: 12월 1일부터

</FactBox>

<Programme title="차례표">

| 시각 | 내용 |
|--|--|
| 10:00 | 여는 말 |

</Programme>

<PullQuote who="주민">

겨울이 두렵지 않아요.

</PullQuote>

<DatePlace date="2026-12-14" time="20:00" place="군청 앞" />

<PhotoRow photos="2026/road, 2026/hill" caption="겨울 풍경" />

[^one]: 가구마다 한 번입니다.
[^two]: 예산이 다하면 일찍 닫습니다. **서두르세요.**
`;

const COVER = figureOf('2026/cover', { caption: undefined, credit: undefined });

export function figureOf(id: string, overrides: Partial<Figure> = {}): Figure {
  const picture = pictureSet(makePhoto({ id }), 'newsletter');
  if (!picture) throw new Error('A made photo is open on every channel.');
  return makeFigure({ picture, ...overrides });
}

export function richBook(): IssueBook {
  const trouble = `"따옴표" & <b>태그</b> '작은' \u202e뒤집힘\u0008\u0085 ${'긴제목'.repeat(20)}`;
  return makeBook({
    cover: COVER,
    corrections: [{ label: '정정 2026. 11. 23.(월) 오전 9시', text: '전화번호를 <바로> 적었습니다.' }],
    note: makeProse('이번 호를 펴냅니다.[^n]\n\n[^n]: 편집자의 말', 'note'),
    sections: [
      makeSection(
        [
          makePiece({ anchor: 'article-every', title: '겨울 난방비를 드립니다', subtitles: ['혼자 사는 어르신부터'], facts: ['글 홍길동', '복지과'], corrections: [{ label: '정정', text: '날짜를 고쳤습니다.' }], body: makeProse(EVERY_BLOCK, 'article-every'), figures: [figureOf('2026/hill')] }),
          makePiece({ anchor: 'photos', kind: 'photos', hasHeading: false, title: '사진: 단풍길', source: undefined, body: { blocks: [], notes: [] }, figures: [figureOf('2026/road')] }),
          makePiece({ anchor: 'withdrawn', kind: 'withdrawn', hasHeading: false, title: '철회된 글', source: undefined, body: makeProse('이 자리에 실렸던 글은 철회되었습니다.', 'withdrawn') }),
        ],
        { title: '군정 소식 & 알림', anchor: 'section-1' },
      ),
      makeSection(
        [
          makePiece({ anchor: 'press-한글-id', kind: 'press', title: trouble, body: makeProse('희귀 한자 𠮷野家와 그림말 👨‍👩‍👧 🇰🇷이 있습니다.', 'press-한글-id'), onward: { label: '보도자료 쪽에서 보기', address: 'https://news.example/press/2026/11-22-한글/' } }),
          makePiece({ anchor: 'article-vi', title: 'Hỗ trợ tiền sưởi ấm', lang: 'vi', subtitles: ['Từ tháng 12'], body: makeProse('Đơn xin nộp tại xã.', 'article-vi') }),
          makePiece({ anchor: 'article-ar', title: 'دعم التدفئة', lang: 'ar', body: makeProse('مرحبا', 'article-ar') }),
          makePiece({ anchor: 'video-one', kind: 'video', title: '마을 한 바퀴', facts: ['마을탐방', '3분'], body: makeProse('마을을 돌아봅니다.', 'video-one'), figures: [figureOf('2026/hill', { caption: undefined })] }),
        ],
        { title: '읍·면 소식', anchor: 'section-2' },
      ),
      makeSection([makePiece({ anchor: 'photos-2', kind: 'photos', hasHeading: false, title: '사진: 언덕', source: undefined, body: { blocks: [], notes: [] }, figures: [figureOf('2026/hill', { caption: '언덕' })] })], { title: '사진', anchor: 'section-3' }),
    ],
    colophon: [
      { label: '펴낸 곳', value: '음성군 홍보실' },
      { label: '전화', value: '043-000-3400' },
      { label: '이용 조건', value: '공공누리 제1유형 (출처 표시)' },
    ],
  });
}

export const RICH_PAGES: readonly PageStart[] = [
  { label: '1', at: 'note' },
  { label: '2', at: 'contents' },
  { label: '3', at: 'section-1' },
  { label: '4', at: 'article-every.p5' },
  { label: '5', at: 'photos' },
  { label: '6', at: 'nowhere' },
  { label: '7', at: 'colophon' },
];

let jpeg: Promise<Uint8Array> | undefined;

/** One made picture for every photo that the book shows. */
export async function madePictures(book: IssueBook): Promise<BookPictures> {
  jpeg ??= sharp({ create: { width: 320, height: 240, channels: 3, background: '#7a9a6b' } }).jpeg().toBuffer();
  const bytes = await jpeg;
  return new Map(bookFigures(book).map(({ picture }) => [picture.photo, { bytes, width: 320, height: 240 }]));
}
