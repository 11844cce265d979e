import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/domain/fault.ts';
import { heldLines, leakLine, nextChangeLine, outputRows, outputTable, siteFaultLine, size } from '../../src/production/report.ts';
import { at } from '../support/at.ts';

const file = (path: string, bytes = 1000) => ({ path, bytes, sha256: '' });

describe('what the press team reads', () => {
  it('is a table of count and bytes for each kind of output, and the seconds', () => {
    const files = [file('press/2026/a/index.html'), file('press/2026/b/index.html', 2000), file('press/2026/a.txt'), file('press/index.html'), file('newsletters/sosik/1/index.html', 3_000_000), file('index.html')];
    expect(outputRows(files, new Map()).reduce((sum, { count }) => sum + count, 0)).toBe(files.length);
    const seconds = new Map(files.map(({ path }) => [path, 0.5]));
    expect(outputRows(files, seconds)[0]).toEqual({ kind: '보도자료', count: 2, bytes: 3000, seconds: 1 });
    const table = outputTable(files, seconds, [['읽기', 1.25]]);
    expect(table).toContain('모두');
    expect(table).toMatch(/6개\s+2\.9 MB/);
    expect(table).toContain('읽기 1.3초');
  });

  it('says sizes as people do', () => {
    expect([size(0), size(1023), size(1024), size(5 * 1024 * 1024)]).toEqual(['0 B', '1023 B', '1 KB', '5.0 MB']);
  });

  it('lists what was held, the faulty first with their fault, the others with their time', () => {
    const fault: Fault = { file: 'press/2026/b.md', line: 4, field: 'department', rule: 'x', severity: 'error', message: '부서가 없습니다', hint: '고치세요', source: 'press:2026/b' };
    const held = [
      { source: 'press:2026/a', reason: 'embargoed', until: at('2026-11-23 09:00') },
      { source: 'press:2026/b', reason: 'fault', until: null },
      { source: 'photo:2026/c', reason: 'consent', until: null },
    ] as const;
    expect(heldLines(held, [fault], 'content').join('\n')).toMatchInlineSnapshot(`
      "  오류로 보류: press:2026/b
          content/press/2026/b.md:4 department – 부서가 없습니다. 고치세요.
        엠바고: press:2026/a – 2026. 11. 23.(월) 오전 9시부터 공개
        동의 없음: photo:2026/c"
    `);
  });

  it('says when the site will change by itself', () => {
    expect(nextChangeLine(null)).toBe('앞으로 저절로 바뀔 것은 없습니다.');
    expect(nextChangeLine({ at: at('2026-11-23 09:00'), reasons: ['a', 'b', 'c', 'd'] })).toBe('다음에 바뀌는 때: 2026. 11. 23.(월) 오전 9시 (a, b, c 등 4건)');
  });

  it('names what a check of the built site found, and of a leak never its text', () => {
    expect(siteFaultLine({ path: 'press/index.html', rule: 'link', detail: '/no/' })).toContain('press/index.html – 없는 곳을 가리키는 링크입니다 (/no/).');
    expect(leakLine({ path: 'a.zip', where: 'a.txt', source: 'press:2026/a' })).toContain('a.zip (a.txt) – 공개 전이거나 내려진 "press:2026/a"');
  });
});
