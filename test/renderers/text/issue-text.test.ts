import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IssueBook } from '../../../src/domain/issue-book.ts';
import { composeIssueMail, mailSteps } from '../../../src/domain/issue-mail.ts';
import { renderIssueText, renderMailText } from '../../../src/renderers/text/issue-text.ts';
import { anyText } from '../../support/any-text.ts';
import { makeBook, makeFigure, makePiece, makeProse, makeSection } from '../../support/make-book.ts';
import { makeSite } from '../../support/make-site.ts';

const notice = { label: '정정 2026. 11. 23.(월) 오전 9시', text: '접수 날짜를 바로잡았습니다.' };
const page = 'https://news.example/press/2026/11-02-road/';

function fullBook(): IssueBook {
  return makeBook({
    corrections: [notice],
    note: makeProse('올해의 마지막 호입니다.', 'note'),
    sections: [
      makeSection([
        makePiece({ kind: 'press', title: '군도 10호선 넓힌다', subtitles: ['2028년 준공'], facts: ['건설교통과', '2026. 11. 2.(월)'], corrections: [notice], address: page, onward: { label: '보도자료 쪽에서 보기', address: page }, body: makeProse('## 개요\n\n첫 문장입니다. 2026. 11. 2. 시작합니다. 셋째입니다.\n\n□ 표\n\n| 때 | 곳 |\n|---|---|\n| 월 | 군청 |') }),
        makePiece({ kind: 'withdrawn', anchor: 'withdrawn', title: '철회된 글', hasHeading: false, body: makeProse('이 자리에 실렸던 글은 철회되었습니다. (2026. 11. 20.(금))', 'withdrawn') }),
      ]),
      makeSection([makePiece({ kind: 'photos', anchor: 'photos', title: '사진: 단풍길', hasHeading: false, body: { blocks: [], notes: [] }, figures: [makeFigure()] })], { title: '사진으로', anchor: 'section-2' }),
    ],
  });
}

const HEAD = '음성소식 제6호\n음성소식 2026년 11·12월호';

const SUMMARY = `${HEAD}
펴낸 날: 2026. 11. 1.(일)
누리집: https://news.example/newsletters/sosik/2026-11/

[정정 2026. 11. 23.(월) 오전 9시] 접수 날짜를 바로잡았습니다.

■ 군정 소식

1. 군도 10호선 넓힌다
- 2028년 준공
건설교통과 · 2026. 11. 2.(월)
[정정 2026. 11. 23.(월) 오전 9시] 접수 날짜를 바로잡았습니다.
첫 문장입니다.
2026. 11. 2. 시작합니다.
https://news.example/press/2026/11-02-road/

2. 철회된 글
이 자리에 실렸던 글은 철회되었습니다. (2026. 11. 20.(금))

■ 사진으로

3. 사진: 단풍길
[사진] 단풍길 · 사진 음성군
https://news.example/newsletters/sosik/2026-11/#photos

펴낸 곳: 음성군 홍보실
전화: 043-000-3400
`;

const TWIN = `${HEAD}
2026. 11. 1.(일) · 음성군 홍보실
누리집에서 읽기: https://news.example/newsletters/sosik/2026-11/
전자책(EPUB)으로 받기: https://news.example/newsletters/sosik/2026-11/book.epub
인쇄용 PDF로 받기: https://news.example/newsletters/sosik/2026-11/book.pdf
큰글자 PDF로 받기: https://news.example/newsletters/sosik/2026-11/large-print.pdf

[정정 2026. 11. 23.(월) 오전 9시] 접수 날짜를 바로잡았습니다.

올해의 마지막 호입니다.

■ 차례

[군정 소식]
1. 군도 10호선 넓힌다
2. 철회된 글

[사진으로]
3. 사진: 단풍길

■ 군정 소식

1. 군도 10호선 넓힌다
- 2028년 준공
건설교통과 · 2026. 11. 2.(월)
[정정 2026. 11. 23.(월) 오전 9시] 접수 날짜를 바로잡았습니다.

개요

첫 문장입니다. 2026. 11. 2. 시작합니다. 셋째입니다.

□ 표

- 때: 월 / 곳: 군청

보도자료 쪽에서 보기: https://news.example/press/2026/11-02-road/

2. 철회된 글

이 자리에 실렸던 글은 철회되었습니다. (2026. 11. 20.(금))

■ 사진으로

3. 사진: 단풍길

[사진] 단풍길 · 사진 음성군
누리집에서 보기: https://news.example/newsletters/sosik/2026-11/#photos

펴낸 곳: 음성군 홍보실
전화: 043-000-3400
`;

describe('the plain texts of an issue', () => {
  it('tell the press what is in it', () => {
    expect(renderIssueText(fullBook())).toBe(SUMMARY);
  });

  it('say in the mail’s twin what its HTML says', () => {
    expect(renderMailText(composeIssueMail(fullBook(), makeSite()))).toBe(TWIN);
  });

  it('keep titles, notices and addresses where the mail has no room for texts', () => {
    const contents = [...mailSteps(composeIssueMail(fullBook(), makeSite()))].find(({ form }) => form === 'contents');
    const text = contents ? renderMailText(contents) : '';
    expect(text).toContain('1. 군도 10호선 넓힌다\n[정정 2026. 11. 23.(월) 오전 9시] 접수 날짜를 바로잡았습니다.\nhttps://news.example/newsletters/sosik/2026-11/#article-one');
    expect(text).not.toContain('첫 문장입니다.');
  });

  it('have one line for each title, and no control characters, whatever is typed', () => {
    const [plainBook, plainPiece] = [makeBook(), makePiece()];
    fc.assert(
      fc.property(anyText, (any) => {
        const piece = { ...plainPiece, title: any, subtitles: [any], facts: [any] };
        const book = { ...plainBook, title: any, corrections: [{ label: any, text: any }], sections: [{ title: any, anchor: 'section-1', pieces: [piece] }] };
        for (const text of [renderIssueText(book), renderMailText(composeIssueMail(book, makeSite()))]) {
          expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Surrogate}|\n\n\n/u);
          expect(text.match(/^1\. /gm)?.length ?? 0).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 60 },
    );
  });
});
