/** The e-mail form of an issue: one HTML document of tables that mail programs show alike, without scripts, fonts or trackers. */
import { type IssueMail, mailSteps } from '../../domain/issue-mail.ts';
import { mailSource } from './mail-source.ts';
import { type Mjml, loadMjml } from './mjml.ts';

/** Part of the key of the render cache: a change of what is rendered raises it. */
export const MAIL_VERSION = '2';

/** Bytes of UTF-8. Gmail cuts a message at 102 kB, and what the office's mailing system adds needs some of it. */
export const MAIL_LIMIT = 100_000;

export interface FittedMail {
  /** What `html` shows: the plain-text twin is rendered from it. */
  mail: IssueMail;
  html: string;
}

/** A complete document of less than `MAIL_LIMIT` bytes: the first of the mail's steps that is small enough. */
export async function fitMail(mail: IssueMail): Promise<FittedMail> {
  const mjml = await loadMjml();
  for (const step of mailSteps(mail)) {
    const source = mailSource(step);
    // MJML only adds: what is too long before needs no rendering.
    if (Buffer.byteLength(source) >= MAIL_LIMIT) continue;
    const html = await renderDocument(source, mjml);
    if (Buffer.byteLength(html) < MAIL_LIMIT) return { mail: step, html };
  }
  throw new RangeError(`The mail of ${mail.label} does not fit into ${MAIL_LIMIT} bytes in its shortest form.`);
}

async function renderDocument(source: string, { render, preset }: Mjml): Promise<string> {
  const { html } = await render(source, { presets: [preset], fonts: {}, keepComments: false, validationLevel: 'strict' });
  // MJML indents for reading; a third of the bytes would be blanks. Texts have no line ends of their own.
  return `${html.replace(/\s*\n\s*/g, '\n').trim()}\n`;
}
