/**
 * How the mail looks. Gmail and Outlook read no style sheet, or only some: sizes and colours stand in `style`
 * attributes, and the sheet only adds what is better where it is read (dark colours, lines broken between words).
 */
import { composeTheme, type SchemeColors } from '../../domain/theme.ts';

export const WIDTH = 600;

/** Fonts that devices have; none is fetched. */
export const FONTS = "Apple SD Gothic Neo,Noto Sans KR,Malgun Gothic,sans-serif";

export interface MailLook {
  light: SchemeColors;
  sheet: string;
}

/** Readable on paper as well as on the tinted ground. */
export const SOFT = '#434d55';
export const LINE = '#6a757d';
const ALERT = { ink: '#9c1c12', ground: '#fdf0ee' };

export function composeLook(color: string | undefined): MailLook {
  const { light, dark } = color === undefined ? composeTheme() : composeTheme(color);
  return { light, sheet: sheetOf(light, dark) };
}

function sheetOf(light: SchemeColors, dark: SchemeColors): string {
  return [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    '.ink div{word-break:keep-all;overflow-wrap:anywhere}',
    // A wide table of figures must not make the column wider than the phone.
    'table[role=presentation]{table-layout:fixed}',
    `.ink a{color:${light.brand}}`,
    '@media (prefers-color-scheme:dark){',
    `body,.ground,.ground>table{background:${dark.surface}!important}`,
    `.paper,.paper>table{background:${dark.paper}!important}`,
    `.band,.band>table{background:${dark.band}!important}`,
    `.ink div,.ink p,.ink li,.ink th,.ink td,.ink h2,.ink h3,.ink h4,.ink h5,.ink h6{color:${dark.ink}!important}`,
    `.ink a{color:${dark.brand}!important}`,
    `.ink h2,.ink blockquote,.box{border-color:${dark.brand}!important}`,
    `.band h1,.band p,.band div{color:${dark.onBand}!important}`,
    `.box{background:${dark.tint}!important}`,
    `.alert{background:#3a1f1c!important}.alert b{color:#ffb4a9!important}`,
    '}',
  ].join('\n');
}

export const STYLE = {
  headline: (look: MailLook) => `margin:4px 0 8px;font-size:28px;line-height:1.35;color:${look.light.onBand}`,
  onBand: (look: MailLook) => `margin:0;color:${look.light.onBand}`,
  section: (look: MailLook) => `margin:0 0 8px;padding:0 0 8px;border-bottom:3px solid ${look.light.brand};font-size:25px;line-height:1.4;color:${look.light.brand}`,
  title: 'margin:24px 0 4px;font-size:22px;line-height:1.4',
  heading: 'margin:20px 0 4px;font-size:19px;line-height:1.5',
  subtitle: 'margin:0 0 4px',
  facts: `margin:0 0 12px;color:${SOFT}`,
  caption: `margin:6px 0 16px;color:${SOFT}`,
  picture: 'display:block;width:100%;height:auto;margin:12px 0 0',
  box: (look: MailLook) => `margin:16px 0;padding:2px 16px;border-left:4px solid ${look.light.brand};background:${look.light.tint}`,
  alert: `margin:12px 0;padding:12px 16px;border-left:4px solid ${ALERT.ink};background:${ALERT.ground}`,
  alertLabel: `color:${ALERT.ink}`,
  quote: (look: MailLook) => `margin:16px 0;padding:0 0 0 16px;border-left:4px solid ${look.light.brand}`,
  marks: 'list-style:none;margin:12px 0;padding:0',
  marksBelow: 'list-style:none;margin:0;padding:0',
  // The sign hangs before the text, so that a long line stays under its own words.
  mark: 'padding-left:1.2em;text-indent:-1.2em',
  table: 'margin:16px 0;border-collapse:collapse;line-height:1.5;word-break:keep-all;overflow-wrap:normal',
  code: 'margin:16px 0;white-space:pre-wrap;font-size:17px',
  // At least 44 pixels to touch.
  tap: 'display:inline-block;padding:8px 0',
  entry: 'display:block;padding:6px 0',
} as const;
