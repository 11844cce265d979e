import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { composePhotoMetadata } from '../../../src/domain/photo-metadata.ts';
import { renderXmp } from '../../../src/renderers/picture/xmp.ts';
import { anyText } from '../../support/any-text.ts';
import { makePhoto } from '../../support/make-photo.ts';
import { makeSite } from '../../support/make-site.ts';

describe('a picture’s metadata', () => {
  it('is well-formed XML whatever its words are', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, caption) => {
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => expect.fail(error.message));
        parser.write(renderXmp(composePhotoMetadata(makePhoto({ title, caption, credit: caption }), makeSite()))).close();
      }),
    );
  });

  it('carries no licence of the office’s on what is not its own', () => {
    const { terms, termsAddress, page } = composePhotoMetadata(makePhoto({ rights: 'provided', credit: '품바축제위원회' }), makeSite());
    expect(terms).toBe('제공: 품바축제위원회 · 이용하려면 저작권자의 허락을 받아야 합니다.');
    expect(termsAddress).toBe(page);
  });
});
