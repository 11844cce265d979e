/** A release as the data that its template sets. */
import { seoulDay } from '../../domain/instant.ts';
import { copyLine, type ReleaseDocument } from '../../domain/release-document.ts';
import { colorsOf, langData, partsWords } from './pdf-look.ts';
import { plainText } from './pdf-signs.ts';
import { figureData, lineItems, type PictureNames, type ProseForm, proseData } from './prose-data.ts';
import { addressInWords } from './words.ts';

/** The measures that the data must know; the template sets the same. */
export const RELEASE_FORM: ProseForm = { line: 40, headings: [1.2, 1.1, 1.05], table: { column: 470, page: 470, sizes: [9.8, 9.2, 8.6, 8] }, writesLinks: false };

/** How many em a line of the title holds. */
const TITLE = 21;
/** A cell of the table of desks, with three beside each other. */
const CELL = 12;

export function releaseData(release: ReleaseDocument, names: PictureNames, mark: string | undefined) {
  const keep = partsWords(release.lang);
  const making = { form: RELEASE_FORM, names, keep };
  const line = (text: string, limit = RELEASE_FORM.line) => lineItems(text, limit, making);
  return {
    lang: langData(release.lang),
    keep,
    document: { title: plainText(release.title) || plainText(release.heading), author: plainText(release.publisher), description: plainText(release.heading), date: seoulDay(release.changed).split('-').map(Number) },
    colors: colorsOf(release.color, 4.5),
    mark: mark === undefined ? null : { file: mark, alt: plainText(`${release.publisher} 로고`) },
    heading: line(release.heading),
    publisher: line(release.publisher),
    section: line(release.section),
    releasedAt: line(release.releasedAt),
    desks: desksOf(release).map(({ label, lines }) => ({ label: line(label, CELL), lines: lines.map((text) => line(text, CELL)) })),
    title: line(release.title, TITLE),
    running: plainText(release.title),
    subtitles: release.subtitles.map((subtitle) => line(subtitle, RELEASE_FORM.line * 0.8)),
    facts: release.facts.map(({ label, text }) => ({ label: line(label, 8), text: line(text, 30) })),
    corrections: release.corrections.map(({ label, text }) => ({ label: line(label), text: line(text) })),
    body: proseData(release.body, making),
    quote: release.quote ? { text: line(release.quote.text), who: line(release.quote.who) } : null,
    figures: release.figures.map((figure) => figureData(figure, making)),
    attachments: release.attachments.map((text) => line(text)),
    rights: line(release.rights),
    address: release.address,
    addressWords: line(addressInWords(release.address), RELEASE_FORM.line * 0.8),
    foot: line(`${release.publisher} ${release.phone}`),
    copy: release.copy ? line(copyLine(release.copy)) : null,
  };
}

/** The columns of the table: the department, then each person with what they are reached by. */
function desksOf({ department, desks }: ReleaseDocument): { label: string; lines: string[] }[] {
  return [{ label: '담당부서', lines: [department] }, ...desks.map(({ label, name, phone, email }) => ({ label, lines: [name, phone, email].filter((text) => text !== undefined) }))];
}

