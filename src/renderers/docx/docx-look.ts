/** How a release looks in Word: fonts by name with their East Asian slots, sizes in half points, lengths in twips (1/20 pt). */
import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { readableOn, WHITE } from '../../domain/color.ts';

/** Fonts that every Windows with Korean has; others show what they have for them. */
export const SERIF = named('바탕');
export const SANS = named('맑은 고딕');

/** A4 with 22 mm at the sides: the width of a line of text. */
export const PAGE = { width: 11_906, height: 16_838, side: 1_247, top: 1_361, bottom: 1_247 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
/** What stands under a mark or in a list is set in by this, level by level. */
export const STEP = 340;
export const DEEPEST_MARK = 5;

export const MUTED = '55595E';
export const ALARM = 'A61B1B';
export const LINE = 'A9AFB4';
export const TINT = 'F1F4F5';
/** Said with every height of lines: without it LibreOffice takes the height as exact and cuts pictures off. */
const AUTO = LineRuleType.AUTO;
const COLOR = '#1f4e5f';

/** The office's colour as letters on paper. */
export function accentOf(color: string | undefined): string {
  return readableOn(color ?? COLOR, [WHITE], 4.5).replace('#', '').toUpperCase();
}

export function stylesOf(accent: string, lang: string): IStylesOptions {
  const heading = (size: number, color?: string) => ({ run: { font: SANS, bold: true, size, ...(color ? { color } : {}) }, paragraph: { keepNext: true, spacing: { before: 320, after: 140 } } });
  return {
    default: {
      document: {
        run: { font: SERIF, size: 23, language: { value: lang, eastAsia: /^(?:ja|zh)/.test(lang) ? lang : 'ko-KR' } },
        paragraph: { spacing: { after: 180, line: 360, lineRule: AUTO } },
      },
      title: { run: { font: SANS, bold: true, size: 42 }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 440, after: 200, line: 312, lineRule: AUTO }, keepNext: true } },
      heading1: heading(28, accent),
      heading2: heading(25),
      heading3: heading(24),
      heading4: heading(23),
      heading5: heading(23),
      heading6: heading(23),
      hyperlink: { run: { color: accent, underline: {} } },
      footnoteText: { run: { font: SANS, size: 18 }, paragraph: { spacing: { after: 40, line: 280, lineRule: AUTO } } },
      caption: { run: { font: SANS, size: 18, color: MUTED, bold: false, italics: false }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 280, line: 280, lineRule: AUTO } } },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { font: SANS, size: 24 }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 80, line: 320, lineRule: AUTO } } },
      { id: 'Office', name: '기관 이름', basedOn: 'Normal', run: { font: SANS, bold: true, size: 46, color: accent }, paragraph: { spacing: { after: 160, line: 260, lineRule: AUTO }, border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: accent, space: 6 } } } },
      { id: 'Small', name: '작은 글', basedOn: 'Normal', run: { font: SANS, size: 19 }, paragraph: { spacing: { after: 60, line: 290, lineRule: AUTO } } },
      { id: 'Notice', name: '알림', basedOn: 'Normal', run: { font: SANS, size: 20 }, paragraph: { spacing: { before: 160, after: 160, line: 320, lineRule: AUTO }, indent: { left: 170, right: 170 }, border: { left: { style: BorderStyle.SINGLE, size: 24, color: ALARM, space: 8 } } } },
      { id: 'Picture', name: '사진', basedOn: 'Normal', paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 60, line: 240, lineRule: AUTO }, keepNext: true } },
      { id: 'Quote', name: 'Quote', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: 400, right: 200 }, border: { left: { style: BorderStyle.SINGLE, size: 12, color: accent, space: 10 } } } },
      { id: 'Code', name: '코드', basedOn: 'Normal', run: { font: SANS, size: 20, noProof: true }, paragraph: { shading: { fill: TINT }, spacing: { line: 300, lineRule: AUTO } } },
      { id: 'Cell', name: '표 칸', basedOn: 'Normal', run: { font: SANS, size: 19 }, paragraph: { spacing: { after: 0, line: 280, lineRule: AUTO } } },
      ...Array.from({ length: DEEPEST_MARK }, (_, index) => markStyle(index + 1)),
    ],
  };
}

export function markStyleName(level: number): string {
  return `Mark${Math.min(Math.max(1, level), DEEPEST_MARK)}`;
}

/** □ over ○ over -: the sign hangs before its text, a level deeper each time. */
function markStyle(level: number) {
  const hanging = STEP + 60;
  return {
    id: markStyleName(level),
    name: `항목 ${level}`,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: { indent: { left: (level - 1) * STEP + hanging, hanging }, spacing: { before: level === 1 ? 160 : 0, after: 100 } },
  };
}

export const BULLETS = 'bullets';

export function bulletLevels() {
  return listLevels(LevelFormat.BULLET, (level) => ['•', '–', '·'][level % 3] ?? '•', 1);
}

/** @param start of the list's own level; those within begin with 1. */
export function numberLevels(at: number, start: number) {
  return listLevels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`, start, at);
}

function listLevels(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string, start: number, at = 0) {
  return Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    text: text(level),
    start: level === at ? start : 1,
    alignment: AlignmentType.LEFT,
    style: { run: { font: SANS }, paragraph: { indent: { left: (level + 1) * STEP + 60, hanging: STEP } } },
  }));
}

function named(font: string) {
  return { ascii: font, hAnsi: font, eastAsia: font, cs: font };
}
