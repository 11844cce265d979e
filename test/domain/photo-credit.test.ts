import { describe, expect, it } from 'vitest';
import { figureOf, rowOf } from '../../src/domain/photo-credit.ts';
import { makePhoto } from '../support/make-photo.ts';

const GENERATED = '인공지능으로 만든 이미지';

describe('the words under a photo of a body', () => {
  it('say so where a machine made it, with a credit or without, alone or in a row', () => {
    const bare = figureOf(makePhoto({ aiGenerated: true }), 'web');
    const credited = figureOf(makePhoto({ aiGenerated: true, credit: '홍보실' }), 'newsletter');
    expect([bare?.credit, credited?.credit]).toEqual([GENERATED, `사진 홍보실 · ${GENERATED}`]);
    expect(rowOf([bare, figureOf(makePhoto(), 'web')].flatMap((figure) => figure ?? []), '두 장의 사진').credit).toBe(GENERATED);
    expect(figureOf(makePhoto(), 'web')?.credit).toBeUndefined();
  });
});
