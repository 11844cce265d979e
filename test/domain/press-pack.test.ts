import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNames } from '../../src/domain/press-pack.ts';
import { zipOf } from '../../src/infra/zip.ts';
import { anyText } from '../support/any-text.ts';
import { at } from '../support/at.ts';
import { makeRelease } from '../support/make-release.ts';

const attached = (name: string, title: string) => ({ file: `press/${name}`, name, title, bytes: 1, digest: '0' });

describe('the names of what the press takes', () => {
  it('say the day, the title and what each file is', () => {
    const release = makeRelease({ attachments: [attached('plan-2026.HWPX', '추진 계획'), attached('table.csv', 'table.csv')] });
    expect(packNames(release, [{ title: '김장 나눔' }, { title: '김장 나눔' }])).toEqual({
      text: '20261122_음성군, 겨울철 어르신 돌봄 강화.txt',
      docx: '20261122_음성군, 겨울철 어르신 돌봄 강화.docx',
      pdf: '20261122_음성군, 겨울철 어르신 돌봄 강화.pdf',
      captions: '사진 설명과 이용 조건.txt',
      photos: ['사진/사진1_김장 나눔.jpg', '사진/사진2_김장 나눔.jpg'],
      attachments: ['첨부/첨부1_추진 계획.hwpx', '첨부/첨부2_table.csv'],
    });
  });

  it('say that a release was corrected, or that a copy goes out ahead', () => {
    const corrections = [{ at: at('2026-11-23 10:00'), note: '바로잡음', kind: 'correction' as const }];
    expect(packNames(makeRelease({ corrections }), []).docx).toBe('20261122_(정정) 음성군, 겨울철 어르신 돌봄 강화.docx');
    expect(packNames(makeRelease(), [], { words: '엠바고' }).docx).toBe('20261122_(엠바고) 음성군, 겨울철 어르신 돌봄 강화.docx');
    expect(packNames(makeRelease(), []).captions).toBe('이용 조건.txt');
  });

  it('can be unpacked anywhere, none twice, whatever was written', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), fc.array(fc.tuple(anyText, anyText), { maxLength: 4 }), (title, photos, files) => {
        const names = packNames(makeRelease({ title, attachments: files.map(([name, words]) => attached(name, words)) }), photos.map((words) => ({ title: words })));
        const all = [names.text, names.docx, names.pdf, names.captions, ...names.photos, ...names.attachments];
        expect(() => zipOf(all.map((path) => ({ path, bytes: new Uint8Array(), store: true })))).not.toThrow();
        for (const segment of all.flatMap((path) => path.split('/'))) {
          expect(segment).not.toMatch(/[\u0000-\u001f\\:*?"<>|]|[. ]$|^[. ]/);
          expect(Buffer.byteLength(segment)).toBeLessThan(255);
        }
      }),
      { numRuns: 150 },
    );
  });
});
