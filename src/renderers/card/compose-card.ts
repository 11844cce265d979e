/** A card as a tree of elements: a template on a frame, every text measured before it is placed. Pure. */
import type { CardSpec } from '../../domain/card.ts';
import { measureWith, splitSigns, cleanText } from './card-text.ts';
import type { CardFonts, CardWeight } from './card-fonts.ts';
import { contrastRatio, INK, inkOn, mix, READABLE, WHITE } from './contrast.ts';
import { block, icon, image, line, path, row, type Area, type CardElement } from './element.ts';
import { frameOf, type Frame, type TypeRange } from './frames.ts';
import { setLine, setTitle, type TitleTools } from './set-title.ts';
import { TEMPLATES, wordsOf, type FactKind, type Palette, type Template } from './templates.ts';

export interface ComposedCard {
  element: CardElement;
  width: number;
  height: number;
  ground: string;
  /** Every text that is drawn. */
  texts: string[];
  /** Where the photo goes, under the element. */
  photoArea?: Area | undefined;
  shortened: boolean;
}

/** A picture of the office's mark, already drawn to pixels: a data URI. */
export interface DrawnMark { src: string; width: number; height: number }

const TITLE_LINE = 1.26;
const TITLE_TRACKING = -0.02;
const LINE = 1.3;

/** The height of the mark in a frame's foot. */
export function markHeight(spec: Pick<CardSpec, 'format'>): number {
  return Math.round(frameOf(spec.format).foot.height * 0.42);
}

export function composeCard(spec: CardSpec, fonts: CardFonts, mark: DrawnMark | undefined): ComposedCard {
  const frame = frameOf(spec.format);
  const template: Template = TEMPLATES[spec.template];
  const palette = template.palette(spec.color);
  const words = wordsOf(spec.lang);
  const setting = settingOf(fonts);
  const hasPicture = spec.photo !== undefined || template.picture !== 'plain';
  const area = hasPicture ? frame.textBesidePicture : frame.text;
  const children: CardElement[] = [];

  const labelLine = Math.round(frame.label.ceiling * LINE);
  const facts = factsOf();
  const factHeight = Math.round(frame.fact.ceiling * 1.6);
  const factsHeight = facts.length === 0 ? 0 : Math.round(frame.gap * 1.5) + facts.length * factHeight;
  const headHeight = labelLine + frame.gap;
  const range = hasPicture ? frame.titleBesidePicture : frame.title;
  const title = setting.title(spec.title, { ...range, width: area.width, height: area.height - headHeight - factsHeight, lineHeight: TITLE_LINE });
  const titleLine = Math.floor(title.size * TITLE_LINE);
  const titleHeight = title.lines.length * titleLine;

  // Label, title and facts stand as one group in the middle of the plane: some messengers show the middle alone.
  const top = area.top + Math.round((area.height - headHeight - titleHeight - factsHeight) / 2);
  children.push(head({ ...area, top, height: labelLine }));
  title.lines.forEach((text, i) => {
    children.push(block({ left: area.left, top: top + headHeight + i * titleLine, width: area.width, height: titleLine }, {}, [line(text, { size: title.size, weight: 700, color: palette.title, lineHeight: TITLE_LINE, tracking: TITLE_TRACKING })]));
  });
  if (facts.length > 0) children.push(...factRows(top + headHeight + titleHeight + frame.gap));
  children.push(...pictureParts(), ...footParts());

  return {
    element: block({ left: 0, top: 0, width: frame.width, height: frame.height }, {}, children),
    width: frame.width,
    height: frame.height,
    ground: palette.ground,
    texts: setting.texts,
    photoArea: spec.photo && photoAreaOf(frame, template),
    shortened: setting.shortened(),
  };

  /** The label, behind a warning where there is danger, before a chip where the entry was corrected. */
  function head(place: Area): CardElement {
    const size = Math.round(frame.label.ceiling * 0.74);
    const gap = Math.round(frame.label.ceiling * 0.4);
    const inset = Math.round(size * 0.55);
    const chip = (text: string): { width: number; element: CardElement } => {
      const set = setting.line(text, place.width / 4, { floor: size, ceiling: size }, 700);
      return {
        width: setting.width(set.text, set.size, 700) + inset * 2,
        element: row({ padding: `${Math.round(size * 0.12)}px ${inset}px`, borderRadius: 6, backgroundColor: palette.chip }, [line(set.text, { size: set.size, weight: 700, color: palette.chipText, lineHeight: LINE })]),
      };
    };
    const warning = template.warns ? { width: frame.label.ceiling, element: warningSign(palette, frame.label.ceiling) } : undefined;
    const urgent = template.warns && !spec.label.includes(words.urgent) ? chip(words.urgent) : undefined;
    const corrected = spec.correctedVersion ? chip(words.corrected(spec.correctedVersion)) : undefined;
    const around = [warning, urgent, corrected].reduce((width, part) => width + (part ? part.width + gap : 0), 0);
    const label = setting.line(spec.label, place.width - around, frame.label, 700);
    const drawn = line(label.text, { size: label.size, weight: 700, color: palette.label, lineHeight: LINE });
    return block(place, { alignItems: 'center', gap }, [warning?.element, urgent?.element, drawn, corrected?.element].filter((element) => element !== undefined));
  }

  function factsOf(): { caption: string; text: string }[] {
    const known: Record<FactKind, string | undefined> = { when: spec.date, where: spec.place };
    return template.facts.flatMap((kind) => (known[kind] ? [{ caption: words[kind], text: known[kind] }] : []));
  }

  /** Captions in one column, what they name in another, closed off from the title by a hairline. */
  function factRows(from: number): CardElement[] {
    const captionSize = Math.round(frame.fact.ceiling * 0.78);
    const captions = facts.map(({ caption }) => setting.line(caption, area.width / 3, { floor: captionSize, ceiling: captionSize }, 500));
    const column = Math.max(...captions.map((caption) => setting.width(caption.text, caption.size, 500))) + captionSize;
    return [
      block({ left: area.left, top: from, width: area.width, height: 2 }, { backgroundColor: palette.hairline }),
      ...facts.flatMap((fact, i) => {
        const place = { top: from + Math.round(frame.gap / 2) + i * factHeight, height: factHeight };
        const caption = captions[i] as { text: string; size: number };
        const text = setting.line(fact.text, area.width - column, frame.fact, 700);
        return [
          block({ left: area.left, width: column, ...place }, { alignItems: 'center' }, [line(caption.text, { size: caption.size, weight: 500, color: palette.quiet })]),
          block({ left: area.left + column, width: area.width - column, ...place }, { alignItems: 'center' }, [line(text.text, { size: text.size, weight: 700, color: palette.title })]),
        ];
      }),
    ];
  }

  function pictureParts(): CardElement[] {
    if (!hasPicture) return [];
    const parts: CardElement[] = [];
    const { picture } = frame;
    if (template.picture === 'cover') parts.push(...coverParts(picture));
    if (template.picture === 'play') parts.push(...playParts(picture));
    const onPicture = spec.photo && photoAreaOf(frame, template);
    if (spec.photo?.credit && onPicture) {
      const credit = setting.line(spec.photo.credit, onPicture.width - frame.gap * 2, frame.credit, 500);
      const height = Math.round(credit.size * 1.9);
      parts.push(block({ left: onPicture.left, top: onPicture.top + onPicture.height - height, width: onPicture.width, height }, { justifyContent: 'flex-end' }, [
        row({ padding: `0 ${Math.round(credit.size * 0.7)}px`, height, backgroundColor: 'rgba(0,0,0,0.62)' }, [line(credit.text, { size: credit.size, weight: 500, color: WHITE })]),
      ]));
    }
    return parts;
  }

  /** An issue as it lies on a desk: its photo, or the name of the publication on the office's colour. */
  function coverParts(picture: Area): CardElement[] {
    const sheet = coverSheet(picture);
    const backdrop = mix(palette.ground, spec.color, 0.14);
    const frameSides: Area[] = [
      { ...picture, width: sheet.left - picture.left },
      { ...picture, left: sheet.left + sheet.width, width: picture.left + picture.width - sheet.left - sheet.width },
      { left: sheet.left, top: picture.top, width: sheet.width, height: sheet.top - picture.top },
      { left: sheet.left, top: sheet.top + sheet.height, width: sheet.width, height: picture.top + picture.height - sheet.top - sheet.height },
    ];
    const parts = frameSides.map((side) => block(side, { backgroundColor: backdrop }));
    const band = spec.photo ? Math.round(sheet.height * 0.2) : sheet.height;
    const inset = Math.round(sheet.width * 0.09);
    const ink = inkOn(spec.color);
    const name = setting.title(spec.label, { width: sheet.width - inset * 2, height: band - inset, floor: frame.credit.floor, ceiling: Math.round(frame.label.ceiling * (spec.photo ? 0.9 : 1.3)), lineHeight: TITLE_LINE, maxLines: spec.photo ? 2 : 5 });
    const height = Math.round(name.size * TITLE_LINE);
    const nameTop = spec.photo ? sheet.top + Math.round((band - name.lines.length * height) / 2) : sheet.top + inset;
    parts.push(
      block({ ...sheet, height: band }, { backgroundColor: spec.color }),
      ...name.lines.map((text, i) => block({ left: sheet.left + inset, top: nameTop + i * height, width: sheet.width - inset * 2, height }, {}, [line(text, { size: name.size, weight: 700, color: ink, lineHeight: TITLE_LINE, tracking: TITLE_TRACKING })])),
    );
    if (!spec.photo) parts.push(...textLines(sheet, inset, ink));
    return parts;
  }

  /** The drawn columns of a page, in place of a photo. */
  function textLines(sheet: Area, inset: number, ink: string): CardElement[] {
    const colour = mix(spec.color, ink, 0.28);
    const column = Math.round((sheet.width - inset * 3) / 2);
    return [0, 1].flatMap((side) => [0, 1, 2, 3, 4].map((i) => block(
      { left: sheet.left + inset + side * (column + inset), top: sheet.top + sheet.height - inset - (5 - i) * Math.round(sheet.height * 0.055), width: i === 4 ? Math.round(column * 0.6) : column, height: 6 },
      { backgroundColor: colour, borderRadius: 3 },
    )));
  }

  function playParts(picture: Area): CardElement[] {
    const size = Math.round(Math.min(picture.width, picture.height) * 0.3);
    const centre = { left: picture.left + Math.round((picture.width - size) / 2), top: picture.top + Math.round((picture.height - size) / 2) };
    const parts: CardElement[] = [];
    if (!spec.photo) parts.push(block(picture, { backgroundColor: mix(palette.ground, WHITE, 0.08) }));
    parts.push(block({ ...centre, width: size, height: size }, { borderRadius: size, backgroundColor: 'rgba(255,255,255,0.95)', alignItems: 'center', justifyContent: 'center' }, [
      icon([path('M8.4 5.6 L18.2 12 L8.4 18.4 Z', { fill: palette.ground, stroke: palette.ground, strokeWidth: 1.6 })], Math.round(size * 0.62)),
    ]));
    if (spec.length) {
      const length = setting.line(spec.length, picture.width - frame.gap * 4, { floor: frame.footText.floor, ceiling: frame.footText.ceiling }, 700);
      const height = Math.round(length.size * 1.6);
      parts.push(block({ left: picture.left + frame.gap, top: picture.top + frame.gap, width: picture.width - frame.gap * 2, height }, { justifyContent: 'flex-end' }, [
        row({ height, padding: `0 ${Math.round(length.size * 0.55)}px`, borderRadius: 6, backgroundColor: 'rgba(0,0,0,0.78)' }, [line(length.text, { size: length.size, weight: 700, color: WHITE })]),
      ]));
    }
    return parts;
  }

  /** The office's mark on white, as its colours were chosen for paper; its name; the day. */
  function footParts(): CardElement[] {
    const { foot, footInset } = frame;
    const inner = { ...foot, left: foot.left + footInset, width: foot.width - footInset * 2 };
    const day = template.dayInFoot && spec.date ? setting.line(spec.date, inner.width * 0.45, { floor: frame.footText.floor, ceiling: Math.round(frame.footText.ceiling * 0.9) }, 500) : undefined;
    const markWidth = mark ? mark.width + Math.round(foot.height * 0.42) : 0;
    const office = setting.line(spec.office, inner.width - (day ? inner.width * 0.47 : 0) - markWidth, frame.footText, 700);
    const onWhite = contrastRatio(palette.foot, WHITE) < 1.2;
    const tile = Math.round(foot.height * 0.62);
    return [
      block(foot, { backgroundColor: palette.foot }),
      block(inner, { alignItems: 'center', justifyContent: 'space-between' }, [
        row({}, [
          ...(mark ? [row({ marginRight: Math.round(foot.height * 0.19), ...(onWhite ? {} : { width: Math.max(tile, mark.width + Math.round(tile * 0.32)), height: tile, justifyContent: 'center', borderRadius: Math.round(tile / 2), backgroundColor: WHITE }) }, [image(mark.src, mark.width, mark.height)])] : []),
          line(office.text, { size: office.size, weight: 700, color: palette.footText }),
        ]),
        ...(day ? [line(day.text, { size: day.size, weight: 500, color: contrastRatio(palette.footText, palette.foot) > READABLE ? palette.footText : INK })] : []),
      ]),
    ];
  }
}

/** Where the photo stands: the picture's place, of a newsletter the lower part of the sheet. */
function photoAreaOf(frame: Frame, template: Template): Area {
  if (template.picture !== 'cover') return frame.picture;
  const sheet = coverSheet(frame.picture);
  const band = Math.round(sheet.height * 0.2);
  return { ...sheet, top: sheet.top + band, height: sheet.height - band };
}

/** A sheet of the proportions of A4 in the middle of the picture's place. */
function coverSheet(picture: Area): Area {
  const height = Math.round(Math.min(picture.height * 0.8, (picture.width * 0.74) * Math.SQRT2));
  const width = Math.round(height / Math.SQRT2);
  return { left: picture.left + Math.round((picture.width - width) / 2), top: picture.top + Math.round((picture.height - height) / 2), width, height };
}

function warningSign(palette: Palette, size: number): CardElement {
  return icon([
    path('M12 3.2 L22 20.4 L2 20.4 Z', { fill: palette.label, stroke: palette.label, strokeWidth: 2 }),
    path('M12 9.4 L12 14.2 M12 17.4 L12 17.5', { stroke: palette.ground, strokeWidth: 2.2 }),
  ], size);
}

/** Sets texts for one card, and remembers what was drawn and whether anything was left out. */
function settingOf(fonts: CardFonts): {
  texts: string[];
  shortened(): boolean;
  title(text: string, box: Parameters<typeof setTitle>[1]): ReturnType<typeof setTitle>;
  line(text: string, width: number, size: TypeRange, weight: CardWeight): { text: string; size: number };
  width(text: string, size: number, weight: CardWeight): number;
} {
  const texts: string[] = [];
  let shortened = false;
  const tools = (weight: CardWeight, tracking = 0): TitleTools => ({ measure: measureWith(fonts, weight, tracking), split: splitSigns });
  return {
    texts,
    shortened: () => shortened,
    title(text, box) {
      const set = setTitle(cleanText(text, fonts), box, tools(700, TITLE_TRACKING));
      texts.push(...set.lines);
      shortened ||= set.shortened;
      return set;
    },
    line(text, width, size, weight) {
      const set = setLine(cleanText(text, fonts), width, size, tools(weight));
      texts.push(set.text);
      shortened ||= set.shortened;
      return set;
    },
    width: (text, size, weight) => measureWith(fonts, weight)(text) * size,
  };
}
