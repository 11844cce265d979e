import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { pictureSet, type PictureSet, type Rendition } from '../../../src/domain/picture.ts';
import { stripXmlForbidden } from '../../../src/infra/escape.ts';
import { type FigureValue, renderFigure, renderPicture } from '../../../src/renderers/html/figure.ts';
import { anyText } from '../../support/any-text.ts';
import { makePhoto } from '../../support/make-photo.ts';

const picture = pictureSet(makePhoto(), 'web') as PictureSet;
const address = (rendition: Rendition) => `/sosik${rendition.path}`;

function figure(changes: Partial<FigureValue> = {}): FigureValue {
  return { picture, alt: '배추를 절이는 주민들', caption: '김장 나눔', credit: '사진: 음성군', sizes: '100vw', isEager: false, address, ...changes };
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements as an XML parser reads them once the void ones are closed: it refuses whatever an HTML parser would guess about. */
function elementsOf(html: string): Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const inner = open.at(-1);
    if (inner) inner.text += text;
  });
  parser.write(html.replace(/<(source|img)((?:\s[a-z]+="[^"<>]*")*)>/g, '<$1$2/>')).close();
  return elements;
}

const attributesOf = (html: string, name: string) => elementsOf(html).find((element) => element.name === name)?.attributes;
const widthsIn = (srcset = '') => srcset.split(', ').map((candidate) => Number(/ (\d+)w$/.exec(candidate)?.[1]));

describe('a figure', () => {
  test('is a picture in WebP and JPEG, with its caption and its credit', () => {
    const html = renderFigure(figure());
    expect(elementsOf(html).map(({ name }) => name)).toEqual(['figure', 'picture', 'source', 'img', 'figcaption', 'span', 'span']);
    expect(attributesOf(html, 'img')).toMatchObject({ src: address(picture.jpeg.at(-1) as Rendition), width: String(picture.width), height: String(picture.height), alt: '배추를 절이는 주민들', sizes: '100vw' });
    expect(elementsOf(html).flatMap(({ name, text }) => (name === 'span' ? [text] : []))).toEqual(['김장 나눔', '사진: 음성군']);
  });

  test('without words has no caption, and keeps an alternative text that is empty', () => {
    const html = renderFigure(figure({ caption: undefined, credit: '', alt: '' }));
    expect(html).not.toContain('figcaption');
    expect(attributesOf(html, 'img')).toMatchObject({ alt: '' });
  });

  test('offers its sizes in ascending widths, each at its own address', () => {
    for (const [width, widths] of [[300, [300]], [480, [480]], [1000, [480, 960, 1000]], [1600, [480, 960, 1600]], [6000, [480, 960, 1920]]] as const) {
      const photo = makePhoto();
      const set = pictureSet({ ...photo, picture: { ...photo.picture, width, height: 200 } }, 'web') as PictureSet;
      const html = renderPicture(figure({ picture: set }));
      for (const [name, renditions] of [['source', set.webp], ['img', set.jpeg]] as const) {
        const srcset = attributesOf(html, name)?.['srcset'];
        expect(widthsIn(srcset)).toEqual(widths);
        expect(srcset).toBe(renditions.map((rendition) => `${address(rendition)} ${rendition.width}w`).join(', '));
      }
    }
  });
});

describe('the picture of a figure', () => {
  test('at the head of a page is loaded at once, further down when it comes near', () => {
    const eager = attributesOf(renderPicture(figure({ isEager: true })), 'img');
    expect(eager).toMatchObject({ fetchpriority: 'high' });
    expect(eager).not.toHaveProperty('loading');
    const lazy = attributesOf(renderPicture(figure()), 'img');
    expect(lazy).toMatchObject({ loading: 'lazy' });
    expect(lazy).not.toHaveProperty('fetchpriority');
  });

  test('of a photo without renditions is empty', () => {
    expect(renderPicture(figure({ picture: { ...picture, webp: [], jpeg: [] } }))).toBe('');
  });

  test('says every text to the letter and lets none of it become markup', () => {
    // As XML reads white space in attributes and line ends.
    const read = (value: string) => stripXmlForbidden(value).replace(/\r\n?/g, '\n');
    const readAttribute = (value: string) => read(value).replace(/[\t\n]/g, ' ');
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, anyText, (alt, caption, credit, sizes, path) => {
        const html = renderFigure(figure({ alt, caption, credit, sizes, address: () => path }));
        const spans = [caption, credit].filter((words) => words !== '');
        const elements = elementsOf(html);
        expect(elements.map(({ name }) => name)).toEqual(['figure', 'picture', 'source', 'img', ...(spans.length > 0 ? ['figcaption', ...spans.map(() => 'span')] : [])]);
        expect(elements.flatMap((element) => (element.name === 'span' ? [element.text] : []))).toEqual(spans.map(read));
        const img = elements[3]?.attributes;
        expect(Object.keys(img ?? {}).sort()).toEqual(['alt', 'decoding', 'height', 'loading', 'sizes', 'src', 'srcset', 'width']);
        expect([img?.['alt'], img?.['sizes'], img?.['src']]).toEqual([alt, sizes, path].map(readAttribute));
      }),
      { numRuns: 60 },
    );
  });
});
