import { describe, expect, it } from 'vitest';
import { isAttachment } from '../../src/integrations/leak-check.ts';

describe('what may be locked', () => {
  it('is a file that the office attached, by itself or in an archive for the press', () => {
    for (const [path, where] of [
      ['press/2026/11-20-care/files/계획.pdf', ''],
      ['press/2026/11-20-care/kit.zip', 'press/2026/11-20-care/kit.zip › 첨부/첨부1_계획.pdf'],
      ['press/daily/2026-11-20.zip', 'press/daily/2026-11-20.zip › 01 돌봄/첨부/첨부1_계획.hwp'],
    ] as const) expect(isAttachment({ path, where }), path).toBe(true);
  });

  it('is nothing that is made here', () => {
    for (const [path, where] of [
      ['press/2026/11-20-care/kit.zip', 'press/2026/11-20-care/kit.zip › 20261120_첨부.pdf'],
      ['cards/press/2026/11-20-care/cards.zip', 'cards.zip › 첨부/그림.png'],
      ['newsletters/sosik/2026-11/book.pdf', ''],
    ] as const) expect(isAttachment({ path, where }), path).toBe(false);
  });
});
