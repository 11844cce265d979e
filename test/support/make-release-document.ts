import type { DocumentPictures, ReleaseDocument } from '../../src/domain/release-document.ts';
import type { Prose } from '../../src/domain/prose.ts';
import { bodyProse } from '../../src/library/mdx/article-prose.ts';
import { at } from './at.ts';
import { makeFigure } from './make-book.ts';
import { makeJpeg } from './make-picture.ts';

export function makeReleaseBody(markdown: string): Prose {
  return bodyProse(markdown, 'md', '', { figure: (_, alt) => makeFigure({ alt, caption: '[사진 1] 단풍길' }), address: (href) => href });
}

export function makeReleaseDocument(overrides: Partial<ReleaseDocument> = {}): ReleaseDocument {
  return {
    id: '2026/11-22-winter-care',
    heading: '음성군 보도자료',
    section: '군정 소식',
    title: '음성군, 겨울철 어르신 돌봄 강화',
    subtitles: ['안부 확인 매일로', '난방비 지원'],
    lang: 'ko',
    date: at('2026-11-22 09:00'),
    changed: at('2026-11-22 09:00'),
    releasedAt: '2026. 11. 22.(일) 오전 9시',
    department: '복지정책과 희망복지팀',
    desks: [
      { label: '책임자', name: '복지정책과장', phone: '043-000-3201' },
      { label: '담당자', name: '희망복지팀 담당', phone: '043-000-3202', email: 'care@example.kr' },
    ],
    facts: [],
    corrections: [],
    body: makeReleaseBody('음성군은 겨울철 어르신 돌봄을 강화한다고 밝혔다.'),
    quote: undefined,
    figures: [],
    attachments: [],
    rights: '이용 조건: 공공누리 제1유형(출처표시) · 출처: 음성군 홍보실',
    address: 'https://news.example.kr/press/2026/11-22-winter-care/',
    publisher: '음성군 홍보실',
    phone: '043-000-3000',
    color: '#0b4f5c',
    mark: undefined,
    copy: undefined,
    ...overrides,
  };
}

/** The bytes of the one photo that made figures show, and of a mark. */
export async function makeDocumentPictures(): Promise<DocumentPictures> {
  const bytes = new Uint8Array(await makeJpeg());
  return { photos: new Map([['2026/road', { bytes, width: 240, height: 160 }]]), mark: undefined };
}

/** Everything that a body can hold. */
export const RICH_MARKDOWN = `첫 문단에 **굵은 말**과 *기운 말*과 ~~지운 말~~과 [누리집](https://news.example.kr/가나)이 있다.[^1]

□ 큰 줄기

○ 가운데 가지: 길게 이어지는 글이 여러 줄에 걸쳐 놓여도 부호 아래로 들어가지 않아야 한다는 것을 보이려고 쓴 글이다.
 - 작은 가지
○ 또 하나의 가지

※ 알아 둘 것

## 작은 제목

1. 첫째
2. 둘째
   - 안의 것

가. 가의 것

나. 나의 것

![단풍이 든 길](photo:2026/road)

| 구분 | 난방비 | 비고 |
|---|:-:|--:|
| 홀몸 어르신 | ○ | 15만 원 |
| 장애인 가구 | × | |

> 옮긴 말

---

다시 한 번.[^1] [작은 제목](#작은-제목)으로. 陰城郡 🍁

[^1]: 각주의 글 <b>&amp;</b> 끝. [자료](https://news.example.kr/data/)
`;
