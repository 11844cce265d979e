import { describe, expect, it } from 'vitest';
import type { TakeDown } from '../../../src/domain/take-down/take-down.ts';
import { renderTakeDownCsv, renderTakeDownMarkdown, takeDownCode } from '../../../src/renderers/take-down/take-down-sheet.ts';
import { at } from '../../support/at.ts';

const post = (fields: Partial<TakeDown> = {}): TakeDown => ({
  kind: 'post',
  source: 'social:2026/a',
  title: '김장 나눔',
  place: '인스타그램',
  url: 'https://sns.example/p?id=1&x=2',
  at: at('2026-11-20 10:00'),
  since: at('2026-12-01 00:00'),
  causes: [{ kind: 'consent', photo: '2026/p', people: [{ model: 'm1', alias: '나래', refusal: 'ended' }, { number: 2, refusal: 'withdrawn' }] }],
  ...fields,
});
const sheet = (open: TakeDown[], vanished: Parameters<typeof renderTakeDownMarkdown>[0]['vanished'] = []) => ({ open, done: [], vanished });

describe('the take-down sheet', () => {
  it('says of a post where, when, why and how to note that it is down', () => {
    expect(renderTakeDownMarkdown(sheet([post()])).split('\n').slice(4, 13)).toEqual([
      '## SNS에 올린 것 1건',
      '',
      '주소로 찾아가 내린 뒤, 그 아래의 명령으로 적어 두세요.',
      '',
      `- [ ] 인스타그램: 김장 나눔 (2026. 11. 20.(금) 오전 10시에 올림, 번호 ${takeDownCode(post())})`,
      '  - https://sns.example/p?id=1&x=2',
      '  - 2026. 12. 1.(화)부터 쓰지 않음: 사진 2026/p: 나래(m1) 동의 기간이 끝남, 대장에 없는 사람 2번째 동의를 거둠',
      '  - 내린 뒤: `npm run posted -- --down social:2026/a "https://sns.example/p?id=1&x=2"`',
      '',
    ]);
  });

  it('keeps the words of the office one line of plain text, and its commands one command', () => {
    const text = renderTakeDownMarkdown(sheet([post({ title: '둘\n# 머리 <b>*굵게*</b> [링크](x)', url: 'https://sns.example/"$(rm)`ls`"' })]));
    expect(text).toContain('- [ ] 인스타그램: 둘 # 머리 \\<b\\>\\*굵게\\*\\</b\\> \\[링크\\](x) (');
    expect(text).toContain('--down social:2026/a "https://sns.example/%22%24(rm)%60ls%60%22"`');
  });

  it('groups what vanished by build, person and photo, the sizes of a picture as one', () => {
    const files = [{ path: 'pictures/web/2026/p/a-480.jpg', isGone: true }, { path: 'pictures/web/2026/p/a-960.jpg', isGone: true }, { path: 'press/2026/a/index.html', isGone: false }, { path: 'index.html', isGone: false }];
    const text = renderTakeDownMarkdown(sheet([], [{ at: '2026-12-01T00:00:00+09:00', cause: { kind: 'photo', photo: '2026/p', reason: '요청' }, files }]));
    expect(text).toContain(['### 2026. 12. 1.(화) 오전 0시 빌드: 사진 2026/p 철회: 요청', '', '사라진 파일 2개', '', '- /pictures/web/2026/p/ (크기별 파일 2개)', '', '사진이나 글만 빠진 곳 2개', '', '- /press/2026/a/', '- /', ''].join('\n'));
  });

  it('is a table for Excel, in which nothing calculates', () => {
    const table = renderTakeDownCsv(sheet([post({ title: '=1+1' })], [{ at: '2026-12-01T00:00:00+09:00', cause: { kind: 'missing', photo: '2026/q', models: ['m2'] }, files: [{ path: 'a.html', isGone: true }] }]));
    const [head, row, gone] = table.split('\r\n');
    expect(head).toBe('\ufeff할 일,종류,어디,제목,주소,나간 때,쓰지 않는 때,까닭,사람,사진,글,번호');
    expect(row).toMatch(/^내릴 것,SNS,인스타그램,'=1\+1,https:\/\/sns\.example\/p\?id=1&x=2,.*,"m1, 2026\/p 2번째",2026\/p,social:2026\/a,[0-9a-f]{8}$/);
    expect(gone).toBe('사라짐,누리집,파일이 사라짐,,/a.html,,2026. 12. 1.(화) 오전 0시,사진 2026/q: 사진 대장에서 지워짐 (m2),m2,2026/q,,');
  });
});
