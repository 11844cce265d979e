/** The mail in MJML (https://documentation.mjml.io/): its sections one below the other, everything in them escaped. */
import type { BookNotice } from '../../domain/issue-book.ts';
import type { IssueMail, MailLink, MailPiece, MailSection } from '../../domain/issue-mail.ts';
import { composeLook, FONTS, type MailLook, STYLE, WIDTH } from './mail-look.ts';
import { figureOf, mailAttribute, mailPhones, mailText, type ProsePlace, renderMailProse } from './mail-prose.ts';

interface Setting {
  mail: IssueMail;
  look: MailLook;
  prose: ProsePlace;
}

export function mailSource(mail: IssueMail): string {
  const look = composeLook(mail.color);
  const setting: Setting = { mail, look, prose: { look, site: mail.site, address: mail.address, headingLevel: 4 } };
  const rows = [leadIn(setting), band(setting), opening(setting), ...contents(setting), ...texts(setting), foot(setting)];
  return `<mjml lang="${mailAttribute(mail.lang)}" dir="ltr">${head(setting)}<mj-body width="${WIDTH}px" background-color="${look.light.surface}">${rows.join('\n')}</mj-body></mjml>`;
}

function head({ mail, look }: Setting): string {
  return [
    '<mj-head>',
    // MJML repeats the title in an attribute as it stands, hence the quotes' references.
    `<mj-title>${mailAttribute(`${mail.label} – ${mail.title}`)}</mj-title>`,
    mail.preview === '' ? '' : `<mj-preview>${mailText(mail.preview)}</mj-preview>`,
    `<mj-attributes><mj-all font-family="${FONTS}"/><mj-text padding="0" font-size="18px" line-height="1.7" color="${look.light.ink}" css-class="ink"/><mj-section padding="20px"/><mj-column padding="0"/></mj-attributes>`,
    `<mj-style>${look.sheet}</mj-style>`,
    '<mj-raw><meta name="color-scheme" content="light dark"/><meta name="supported-color-schemes" content="light dark"/></mj-raw>',
    '</mj-head>',
  ].join('');
}

function row(kind: 'ground' | 'paper' | 'band', { look }: Setting, html: string): string {
  const ground = { ground: look.light.surface, paper: look.light.paper, band: look.light.band }[kind];
  const text = kind === 'band' ? '<mj-text css-class="on-band">' : '<mj-text>';
  return `<mj-section css-class="${kind}" background-color="${ground}"><mj-column>${text}${html}</mj-text></mj-column></mj-section>`;
}

function leadIn(setting: Setting): string {
  return row('ground', setting, `그림이 보이지 않으면 ${link({ label: '누리집에서 보기', address: setting.mail.address })}`);
}

function band(setting: Setting): string {
  const { mail, look } = setting;
  const words = `<p style="${STYLE.onBand(look)}">${mailText(mail.label)}</p><h1 style="${STYLE.headline(look)}">${mailText(mail.title)}</h1><p style="${STYLE.onBand(look)}">${mailText(`${mail.date} · ${mail.publisher}`)}</p>`;
  return row('band', setting, words);
}

function opening(setting: Setting): string {
  const { mail, look, prose } = setting;
  const cover = mail.cover ? figureOf(mail.cover, prose) : '';
  const note = mail.note ? renderMailProse(mail.note, { ...prose, headingLevel: 2 }) : '';
  const button = `<mj-button href="${mailAttribute(mail.address)}" background-color="${look.light.band}" color="${look.light.onBand}" font-size="20px" font-weight="bold" inner-padding="14px 28px" padding="16px 0" align="left">누리집에서 읽기</mj-button>`;
  const downloads = mail.downloads.map((one) => link(one)).join('<br/>');
  const text = notices(mail.corrections) + cover + note;
  const top = text === '' ? '' : `<mj-text>${text}</mj-text>`;
  return `<mj-section css-class="paper" background-color="${look.light.paper}"><mj-column>${top}${button}<mj-text>${downloads}</mj-text></mj-column></mj-section>`;
}

/** An issue whose texts do not fit has its notices here. */
function contents(setting: Setting): string[] {
  const { mail, look } = setting;
  const names = mail.sections.length > 0 ? `<ul>${mail.sections.map(({ title }) => `<li>${mailText(title)}</li>`).join('\n')}</ul>` : '';
  if (mail.form === 'sections') return [row('paper', setting, `<h2 style="${STYLE.section(look)}">차례</h2><p>이 호는 글이 많아 제목을 다 싣지 못했습니다. 누리집에서 읽어 주세요.</p>${names}`)];
  const lists = mail.sections.map(({ title, pieces }) => `<h3 style="${STYLE.heading}">${mailText(title)}</h3><ol start="${pieces[0]?.number ?? 1}" style="margin:0;padding-left:2em">${pieces.map((piece) => entry(piece, setting)).join('\n')}</ol>`);
  return mail.sections.length === 0 ? [] : [row('paper', setting, `<h2 style="${STYLE.section(look)}">차례</h2>${lists.join('\n')}`)];
}

function entry(piece: MailPiece, setting: Setting): string {
  const said = setting.mail.form === 'contents' ? notices(piece.corrections) : '';
  return `<li${langOf(piece)}><a href="${mailAttribute(piece.place)}" style="${STYLE.entry}">${mailText(piece.title)}</a>${said}</li>`;
}

function texts(setting: Setting): string[] {
  const { form, sections } = setting.mail;
  return form === 'texts' ? sections.map((section) => sectionOf(section, setting)) : [];
}

/** One cell for all of its pieces: a cell costs half a kilobyte. */
function sectionOf({ title, pieces }: MailSection, setting: Setting): string {
  return row('paper', setting, `<h2 style="${STYLE.section(setting.look)}">${mailText(title)}</h2>${pieces.map((piece) => `<div${langOf(piece)} style="padding:0 0 20px">${pieceOf(piece, setting)}</div>`).join('\n')}`);
}

function pieceOf(piece: MailPiece, setting: Setting): string {
  const { prose } = setting;
  return [
    piece.hasHeading ? `<h3 style="${STYLE.title}">${mailText(piece.title)}</h3>` : '',
    ...piece.subtitles.map((subtitle) => `<p style="${STYLE.subtitle}"><b>${mailText(subtitle)}</b></p>`),
    piece.facts.length > 0 ? `<p style="${STYLE.facts}">${mailText(piece.facts.join(' · '))}</p>` : '',
    notices(piece.corrections),
    piece.kind === 'withdrawn' ? `<div class="alert" style="${STYLE.alert}">${renderMailProse(piece.body, prose)}</div>` : renderMailProse(piece.body, prose),
    ...piece.figures.map((figure) => figureOf(figure, prose)),
    piece.link ? link(piece.link, piece.title) : '',
  ].join('');
}

function langOf({ lang }: MailPiece): string {
  return lang === undefined ? '' : ` lang="${mailAttribute(lang)}"`;
}

function notices(corrections: readonly BookNotice[]): string {
  return corrections.map(({ label, text }) => `<p class="alert" style="${STYLE.alert}"><b style="${STYLE.alertLabel}">${mailText(label)}</b> ${mailPhones(text)}</p>`).join('');
}

/** @param of what it leads on from, for those who hear the links alone. */
function link({ label, address }: MailLink, of?: string): string {
  const name = of === undefined ? '' : ` aria-label="${mailAttribute(`${label}: ${of}`)}"`;
  return `<a href="${mailAttribute(address)}"${name} style="${STYLE.tap}">${mailText(label)}</a>`;
}

function foot(setting: Setting): string {
  const lines = setting.mail.colophon.map(({ label, value }) => `${mailText(label)}: ${mailPhones(value)}`);
  return row('ground', setting, `<p>${lines.join('<br/>')}</p>${link({ label: '누리집에서 보기', address: setting.mail.address })}`);
}
