/** The captions and terms that go along with the pictures of a release, as text. */
import type { PressCaptions } from '../../domain/press-captions.ts';
import { joined, textLine } from './prose-text.ts';

/** UTF-8 with LF, ending in one. */
export function renderPressCaptions({ copy, heading, title, photos, terms, address }: PressCaptions): string {
  const groups = [
    copy === undefined ? [] : [`[${textLine(copy)}]`],
    [heading, title].map(textLine),
    ...photos.map(({ name, facts }) => [`■ ${textLine(name)}`, ...facts.map(({ label, text }) => `${label}: ${textLine(text)}`)]),
    terms.map(textLine),
    [textLine(address)],
  ];
  return `${joined(groups.map((lines) => lines.filter((line) => line !== ''))).join('\n')}\n`;
}
