import type { PdfFont } from './pdf-font.ts';
import { textString } from './pdf-strings.ts';
import { asDict, isName, PdfReader, type PdfValue } from './pdf-syntax.ts';

/** A gap in a line of more than this many thousandths of the type size is a space. */
const SPACE_GAP = 180;

/**
 * What the operators of a content stream show, in their order; `fontless.met` is
 * set where a font does not say which letters its glyphs are.
 * ISO 32000-1, 9.4
 */
export function pageText(source: string, fonts: ReadonlyMap<string, PdfFont>, fontless: { met: boolean }): string {
  const writer = new PageWriter(fonts, fontless);
  const reader = new PdfReader(source, 0);
  let operands: PdfValue[] = [];
  for (let operator = reader.operand(operands); operator !== undefined; operator = reader.operand(operands)) {
    if (operator === 'ID') reader.skipInlineImage();
    else writer.write(operator, operands);
    operands = [];
  }
  return writer.text;
}

class PageWriter {
  readonly #parts: string[] = [];
  readonly #fonts: ReadonlyMap<string, PdfFont>;
  readonly #fontless: { met: boolean };
  #font: PdfFont | undefined;
  #line: number | undefined;

  constructor(fonts: ReadonlyMap<string, PdfFont>, fontless: { met: boolean }) {
    this.#fonts = fonts;
    this.#fontless = fontless;
  }

  get text(): string {
    return this.#parts.join('').trim();
  }

  write(operator: string, operands: readonly PdfValue[]): void {
    const last = operands.at(-1);
    switch (operator) {
      case 'Tf':
        this.#font = this.#fonts.get(isName(operands.at(-2)) ?? '');
        break;
      case 'Tj':
        this.#show(last);
        break;
      case "'":
      case '"':
        this.#parts.push('\n');
        this.#show(last);
        break;
      case 'TJ':
        for (const one of Array.isArray(last) ? last : []) this.#showOrSpace(one);
        break;
      case 'Td':
      case 'TD':
        if (last !== 0) this.#parts.push('\n');
        break;
      case 'Tm':
        if (last !== this.#line) this.#parts.push('\n');
        this.#line = typeof last === 'number' ? last : undefined;
        break;
      case 'T*':
      case 'ET':
        this.#parts.push('\n');
        break;
      case 'BDC':
        this.#speak(last);
        break;
      default:
        break;
    }
  }

  #showOrSpace(one: PdfValue): void {
    if (typeof one === 'number' && one < -SPACE_GAP) this.#parts.push(' ');
    else this.#show(one);
  }

  #show(value: PdfValue | undefined): void {
    if (!(value instanceof Uint8Array)) return;
    const text = (this.#font ?? [...this.#fonts.values()][0])?.(value);
    if (text === undefined) this.#fontless.met ||= value.length > 0;
    else this.#parts.push(text);
  }

  /** ActualText says what a reader should hear instead of the glyphs. */
  #speak(properties: PdfValue | undefined): void {
    const actual = asDict(properties)?.get('ActualText');
    if (actual instanceof Uint8Array) this.#parts.push(...textString(actual));
  }
}
