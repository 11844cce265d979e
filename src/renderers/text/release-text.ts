/** A release as plain text, to paste into an editing system: no markup, no lines broken for width. */
import type { ReleaseTextValue } from '../../domain/release-text.ts';
import { stripXmlForbidden } from '../../infra/escape.ts';

/** UTF-8 text with LF, ending in one. */
export function renderReleaseText({ copy, heading, title, subtitles, facts, corrections, glance, body, photos, attachments, rights, url }: ReleaseTextValue): string {
  const blocks = [
    copy === undefined ? '' : `[${line(copy)}]`,
    line(heading),
    [line(title), ...subtitles.map((subtitle) => `- ${line(subtitle)}`)].join('\n'),
    facts.map(({ label, text }) => `${label}: ${line(text)}`).join('\n'),
    corrections.map(({ label, text }) => `[${line(label)}] ${line(text)}`).join('\n'),
    glance.map(({ label, text }) => `${label}: ${line(text)}`).join('\n'),
    paragraphs(body),
    photos.map((caption, index) => `[사진 ${index + 1}] ${line(caption)}`).join('\n'),
    attachments.map(({ title: name, url: address }, index) => `[붙임 ${index + 1}] ${line(name)} ${address}`).join('\n'),
    [rights, url].map(line).filter((text) => text !== '').join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function line(text: string): string {
  return stripXmlForbidden(text).replace(/\s+/g, ' ').trim();
}

/** Indents at the start of lines stay: they carry the levels of officials' marks. */
function paragraphs(text: string): string {
  return stripXmlForbidden(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
