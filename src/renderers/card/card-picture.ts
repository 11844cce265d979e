/** What stands at the picture's place: a photo's credit, a play mark, the cover of an issue. The photo itself is laid under the element. */
import type { CardPlan } from './card-plan.ts';
import { TITLE_LINE, titleLines } from './card-setting.ts';
import { inkOn, mix, WHITE } from './contrast.ts';
import { block, icon, line, path, row, type Area, type CardElement } from './element.ts';
import type { Frame } from './frames.ts';
import type { Template } from './templates.ts';

export function pictureParts(plan: CardPlan): CardElement[] {
  if (!plan.hasPicture) return [];
  const { template } = plan;
  return [
    ...(template.picture === 'cover' ? coverParts(plan) : []),
    ...(template.picture === 'play' ? playParts(plan) : []),
    ...creditParts(plan),
  ];
}

/** Where the photo stands: the picture's place, of a newsletter the lower part of the sheet. */
export function photoAreaOf(frame: Frame, template: Template): Area {
  if (template.picture !== 'cover') return frame.picture;
  const sheet = coverSheet(frame.picture);
  const band = bandHeight(sheet);
  return { ...sheet, top: sheet.top + band, height: sheet.height - band };
}

/** A sheet of the proportions of A4 in the middle of the picture's place. */
function coverSheet(picture: Area): Area {
  const height = Math.round(Math.min(picture.height * 0.8, (picture.width * 0.74) * Math.SQRT2));
  const width = Math.round(height / Math.SQRT2);
  return { left: picture.left + Math.round((picture.width - width) / 2), top: picture.top + Math.round((picture.height - height) / 2), width, height };
}

/** The band with the publication's name, over a cover's photo. */
function bandHeight(sheet: Area): number {
  return Math.round(sheet.height * 0.2);
}

function creditParts({ spec, frame, template, setting }: CardPlan): CardElement[] {
  if (!spec.photo?.credit) return [];
  const photo = photoAreaOf(frame, template);
  const credit = setting.line(spec.photo.credit, photo.width - frame.gap * 2, frame.credit, 500);
  const height = Math.round(credit.size * 1.9);
  const strip = row({ padding: `0 ${Math.round(credit.size * 0.7)}px`, height, backgroundColor: 'rgba(0,0,0,0.62)' }, [line(credit.text, { size: credit.size, weight: 500, color: WHITE })]);
  return [block({ left: photo.left, top: photo.top + photo.height - height, width: photo.width, height }, { justifyContent: 'flex-end' }, [strip])];
}

/** An issue as it lies on a desk: its photo, or the name of the publication on the office's colour. */
function coverParts({ spec, frame, palette, setting }: CardPlan): CardElement[] {
  const sheet = coverSheet(frame.picture);
  const backdrop = mix(palette.ground, spec.color, 0.14);
  const band = spec.photo ? bandHeight(sheet) : sheet.height;
  const inset = Math.round(sheet.width * 0.09);
  const ink = inkOn(spec.color);
  const width = sheet.width - inset * 2;
  const name = setting.title(spec.label, { width, height: band - inset, floor: frame.credit.floor, ceiling: Math.round(frame.label.ceiling * (spec.photo ? 0.9 : 1.3)), maxLines: spec.photo ? 2 : 5 });
  const height = Math.round(name.size * TITLE_LINE);
  const top = spec.photo ? sheet.top + Math.round((band - name.lines.length * height) / 2) : sheet.top + inset;
  return [
    ...around(sheet, frame.picture).map((side) => block(side, { backgroundColor: backdrop })),
    block({ ...sheet, height: band }, { backgroundColor: spec.color }),
    ...titleLines(name, { left: sheet.left + inset, top, width }, height, ink),
    ...(spec.photo ? [] : textLines(sheet, inset, mix(spec.color, ink, 0.28))),
  ];
}

/** The four strips of the picture's place that a sheet leaves free: nothing may cover the photo under it. */
function around(sheet: Area, picture: Area): Area[] {
  const right = sheet.left + sheet.width;
  const bottom = sheet.top + sheet.height;
  return [
    { ...picture, width: sheet.left - picture.left },
    { ...picture, left: right, width: picture.left + picture.width - right },
    { left: sheet.left, top: picture.top, width: sheet.width, height: sheet.top - picture.top },
    { left: sheet.left, top: bottom, width: sheet.width, height: picture.top + picture.height - bottom },
  ];
}

/** The drawn columns of a page, in place of a photo. */
function textLines(sheet: Area, inset: number, color: string): CardElement[] {
  const column = Math.round((sheet.width - inset * 3) / 2);
  return [0, 1].flatMap((side) => [0, 1, 2, 3, 4].map((i) => block(
    { left: sheet.left + inset + side * (column + inset), top: sheet.top + sheet.height - inset - (5 - i) * Math.round(sheet.height * 0.055), width: i === 4 ? Math.round(column * 0.6) : column, height: 6 },
    { backgroundColor: color, borderRadius: 3 },
  )));
}

function playParts(plan: CardPlan): CardElement[] {
  const { spec, frame: { picture }, palette } = plan;
  const size = Math.round(Math.min(picture.width, picture.height) * 0.3);
  const centre = { left: picture.left + Math.round((picture.width - size) / 2), top: picture.top + Math.round((picture.height - size) / 2) };
  const sign = icon([path('M8.4 5.6 L18.2 12 L8.4 18.4 Z', { fill: palette.ground, stroke: palette.ground, strokeWidth: 1.6 })], Math.round(size * 0.62));
  return [
    ...(spec.photo ? [] : [block(picture, { backgroundColor: mix(palette.ground, WHITE, 0.08) })]),
    block({ ...centre, width: size, height: size }, { borderRadius: size, backgroundColor: 'rgba(255,255,255,0.95)', alignItems: 'center', justifyContent: 'center' }, [sign]),
    ...lengthParts(plan),
  ];
}

/** How long a video is, in a corner as viewers are used to see it. */
function lengthParts({ spec, frame, setting }: CardPlan): CardElement[] {
  if (!spec.length) return [];
  const { picture, gap, footText } = frame;
  const length = setting.line(spec.length, picture.width - gap * 4, footText, 700);
  const height = Math.round(length.size * 1.6);
  const tile = row({ height, padding: `0 ${Math.round(length.size * 0.55)}px`, borderRadius: 6, backgroundColor: 'rgba(0,0,0,0.78)' }, [line(length.text, { size: length.size, weight: 700, color: WHITE })]);
  return [block({ left: picture.left + gap, top: picture.top + gap, width: picture.width - gap * 2, height }, { justifyContent: 'flex-end' }, [tile])];
}
