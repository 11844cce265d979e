/** A contact sheet as a PDF: tagged PDF/UA-1, the same for the same sheet. */
import { readFileSync } from 'node:fs';
import type { ContactSheet, SheetPhoto } from '../../domain/contact-sheet.ts';
import { CONTACT_SHEET_TYP } from './contact-sheet-template.ts';
import { langData } from './pdf-look.ts';
import { plainText } from './pdf-signs.ts';
import { lineItems, type PictureNames, pictureNames, type ProseForm } from './prose-data.ts';
import { PROSE_TYP } from './prose-template.ts';
import { typesetPdf } from './typst.ts';
import { addressInWords } from './words.ts';

/** Part of every cache key; raise it when the same sheet is set otherwise. */
export const SHEET_VERSION = '1';

/** How many em a line under a photo, and across the page, holds. */
const CELL = 17;
const PAGE = 54;
const FORM: ProseForm = { line: PAGE, headings: [], table: { column: 0, page: 0, sizes: [] }, writesLinks: false };

/** @param pictures the JPEG of every photo of the sheet, by its id */
export function typesetContactSheet(sheet: ContactSheet, pictures: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const known = new Map(sheet.photos.flatMap(({ id, rendition: { width, height } }) => {
    const bytes = pictures.get(id);
    return bytes ? [[id, { bytes, width, height }] as const] : [];
  }));
  const names = pictureNames(known, (file) => readFileSync(file));
  const data = sheetData(sheet, names);
  return typesetPdf({ sources: { 'main.typ': CONTACT_SHEET_TYP, 'prose.typ': PROSE_TYP }, data, files: names.files }, 'end').bytes;
}

function sheetData(sheet: ContactSheet, names: PictureNames) {
  const line = (text: string, limit = PAGE) => lineItems(text, limit, { form: FORM, names, keep: true });
  const photo = ({ id, title, alt, lang, facts, credit, terms }: SheetPhoto) => ({
    file: names.photo(id).file,
    alt: plainText(alt) || '사진',
    lang: lang === undefined ? null : langData(lang),
    id: line(id, CELL),
    title: line(title, CELL),
    facts: line(facts, CELL),
    credit: line(credit, CELL),
    terms: line(terms, CELL),
  });
  return {
    lang: langData(sheet.lang),
    document: { title: plainText(`${sheet.site} ${sheet.title}`), author: plainText(sheet.publisher), description: plainText(sheet.title), date: sheet.date.split('-').map(Number) },
    title: line(sheet.title),
    site: line(sheet.site, PAGE / 2),
    note: line(`사진 ${sheet.photos.length}장. 굵은 글씨가 제목이고, 그 아래 번호(id)로 사진을 찾습니다. 쓰실 때에는 적힌 출처와 이용 조건을 지켜 주세요.`),
    addressWords: line(addressInWords(sheet.address)),
    photos: sheet.photos.map(photo),
  };
}
