/** The slides of a carousel: a cover that asks to be swiped, numbered slides of running text, and a closing one that says where to turn. */
import type { CardArea, CardSlide } from '../../domain/card.ts';
import { type Draft, wholeCard } from './draft.ts';
import { drawFoot } from './foot.ts';
import { headPart } from './head.ts';
import { arrowSign, phoneSign, placeSign } from './marks.ts';
import { drawHills } from './motif.ts';
import { creditPart, drawCredit, drawScrim } from './photo-parts.ts';
import { drawQrCode } from './qr-code.ts';
import { heightOf, type Part, stack, titlePart } from './stack.ts';
import type { Template } from './templates/template.ts';
import { hillsArea } from './templates/headline.ts';
import { LEADING, night, paper, RADIUS, solid } from './tokens.ts';

export function slideTemplate(slide: CardSlide, hasPhoto: boolean): Template {
  if (slide.role === 'cover') return { palette: hasPhoto ? night : solid, draw: (draft) => drawCover(draft, slide) };
  if (slide.role === 'closing') return { palette: solid, draw: (draft) => drawClosing(draft, slide) };
  return { palette: (color) => paper(color), draw: (draft) => drawInner(draft, slide) };
}

function drawCover(draft: Draft, slide: CardSlide): CardArea | undefined {
  const { grid, palette, spec, sheet, words } = draft;
  if (!spec.photo) drawHills(sheet, { ...hillsArea(draft), height: hillsArea(draft).height + grid.height - grid.footBand.top }, palette.motif);
  const area = { ...grid.body, height: grid.body.height - Math.round(grid.gap * 0.4) };
  const head = headPart(draft, area.left, area.width - counterWidth(draft), { kind: 'chip', ink: palette.label, fill: palette.panel, fillInk: palette.panelText });
  const credit = creditPart(draft, area);
  const more = slide.body ? sheet.title(slide.body, area.width, area.height * 0.24, { floor: Math.round(grid.lead.floor * 0.85), ceiling: Math.round(grid.lead.ceiling * 0.8), maxLines: 4 }, 500) : undefined;
  const after: Part[] = [
    ...(more ? [{ height: more.height, gap: Math.round(grid.gap * 0.8), draw: (top: number) => sheet.put(more, { ...area, top }, palette.quiet) }] : []),
    ...(credit ? [credit] : []),
  ];
  const bounded = spec.photo ? { ...area, height: Math.round(area.height * 0.66) } : area;
  const title = titlePart(draft, spec.title, bounded, [head, ...after], { range: grid.title, color: palette.title });
  const whole = [head, title, ...after];
  if (spec.photo) drawScrim(draft, area.top + area.height - heightOf(whole));
  const placed = stack(area, whole, spec.photo ? 'end' : 'start');
  drawCounter(draft, slide, placed.top, head.height, palette.title);
  drawFoot(draft, { ground: undefined, ink: palette.title, showsDay: false });
  drawSwipe(draft, words.swipe);
  return spec.photo ? wholeCard(grid) : undefined;
}

/** Characters; a longer one without a body is running text. */
const LONG_HEADING = 60;

function drawInner(draft: Draft, slide: CardSlide): CardArea | undefined {
  const { grid, palette, spec, sheet } = draft;
  const [heading, text] = slide.body === undefined && [...spec.title].length > LONG_HEADING ? ['', spec.title] : [spec.title, slide.body];
  const photo = spec.photo ? innerPhoto(draft, text) : undefined;
  const top = photo ? photo.height + Math.round(grid.gap * 1.1) : grid.body.top;
  const area = { ...grid.body, top, height: grid.body.top + grid.body.height - top };
  const badge = Math.round(grid.label.ceiling * 1.9);
  const number = sheet.line(String(slide.number), badge, { floor: Math.round(badge * 0.3), ceiling: Math.round(badge * 0.56) });
  const badgePart: Part = {
    height: badge, gap: 0,
    draw(y) {
      sheet.paint({ left: area.left, top: y, width: badge, height: badge }, { fill: palette.panel, radius: RADIUS.chip * 2 });
      sheet.put(number, { left: area.left, top: Math.round(y + (badge - number.height) / 2), width: badge }, palette.panelText, 'center');
      drawCounter(draft, slide, y, badge, palette.quiet);
    },
  };
  const titled: Part[] = heading === '' ? [] : [titlePart(draft, heading, { ...area, height: area.height * (text ? 0.42 : 1) }, [badgePart], { range: { floor: Math.round(grid.titleWithPicture.floor * 0.9), ceiling: Math.round(grid.titleWithPicture.ceiling * 0.78), maxLines: text ? 3 : 6 }, color: palette.title, gap: Math.round(grid.gap * 0.9) })];
  const upper = [badgePart, ...titled];
  const placed = stack(area, upper, 'start');
  if (text) drawBody(draft, text, { ...area, top: placed.bottom + grid.gap, height: area.top + area.height - placed.bottom - grid.gap }, titled.length > 0);
  drawFoot(draft, { ground: palette.foot, ink: palette.footText, showsDay: false });
  drawProgress(draft, slide);
  if (photo) drawCredit(draft, photo);
  return photo;
}

/** Running text under a hairline. */
function drawBody({ grid, palette, sheet }: Draft, text: string, area: CardArea, ruled: boolean): void {
  const lead = ruled ? Math.round(grid.gap * 0.9) : 0;
  if (ruled) sheet.paint({ left: area.left, top: area.top, width: Math.round(grid.gap * 1.8), height: 6 }, { fill: palette.label, radius: 3 });
  const body = sheet.body(text, { width: area.width, height: area.height - lead, floor: Math.round(grid.lead.floor * 0.86), ceiling: Math.round(grid.lead.ceiling * 0.86) });
  sheet.putBody(body, { left: area.left, top: area.top + lead }, palette.title);
}

function innerPhoto({ grid, spec }: Draft, text: string | undefined): CardArea {
  const most = spec.format === 'square' ? 0.68 : 0.84;
  const share = !text ? 1 : text.length > 160 ? most * 0.7 : most;
  return { ...grid.picture, height: Math.round(grid.picture.height * share) };
}

function drawClosing(draft: Draft, slide: CardSlide): undefined {
  const { grid, palette, spec } = draft;
  const { contact } = slide;
  const area = grid.body;
  const head = headPart(draft, area.left, area.width - counterWidth(draft), { kind: 'chip', ink: palette.label, fill: palette.panel, fillInk: palette.panelText });
  const asks = contact ? contactPart(draft, area, contact) : undefined;
  const others = asks ? [head, asks] : [head];
  const title = titlePart(draft, spec.title, area, others, { range: { ...grid.titleWithPicture, maxLines: 4 }, color: palette.title });
  const placed = stack(area, [head, title], 'start');
  if (asks) stack({ ...area, top: placed.bottom, height: area.top + area.height - placed.bottom }, [asks], 'end');
  drawCounter(draft, slide, placed.top, head.height, palette.title);
  drawFoot(draft, { ground: palette.foot, ink: palette.footText, showsDay: false });
  return undefined;
}

/** On a sheet of paper: the phone large, the address, and a code that leads to the entry. */
function contactPart(draft: Draft, area: CardArea, contact: NonNullable<CardSlide['contact']>): Part {
  const { grid, palette, sheet, words } = draft;
  const pad = Math.round(grid.gap * 1.2);
  const code = Math.round(grid.width * 0.235);
  const width = area.width - pad * 2;
  const caption = sheet.line(words.ask, width, { floor: grid.foot.floor, ceiling: grid.foot.ceiling });
  const sign = Math.round(grid.lead.ceiling * 1.1);
  const phone = sheet.line(contact.phone, width - sign * 1.3, { floor: grid.lead.floor, ceiling: Math.round(grid.lead.ceiling * 1.6) });
  const more = sheet.line(words.more, width - code - pad, { floor: grid.foot.floor, ceiling: grid.foot.ceiling });
  const small = Math.round(grid.lead.ceiling * 0.74);
  const address = sheet.title(contact.address, width - code - pad - small * 1.4, code - more.height, { floor: Math.round(small * 0.6), ceiling: small, maxLines: 4 }, 500);
  const upper = caption.height + phone.height + pad;
  const rule = Math.round(pad * 0.2);
  return {
    height: pad * 2 + upper + rule + code,
    gap: grid.gap,
    draw(top) {
      sheet.paint({ left: area.left, top, width: area.width, height: pad * 2 + upper + rule + code }, { fill: palette.panel, radius: RADIUS.panel });
      const left = area.left + pad;
      sheet.put(caption, { left, top: top + pad, width }, palette.panelQuiet);
      const phoneTop = top + pad + caption.height;
      sheet.draw({ left, top: Math.round(phoneTop + (phone.height - sign) / 2), width: sign, height: sign }, phoneSign(palette.panelText));
      sheet.put(phone, { left: left + Math.round(sign * 1.3), top: phoneTop, width }, palette.panelText);
      const lower = top + pad + upper + rule;
      sheet.paint({ left, top: lower - Math.round(pad * 0.6), width, height: 2 }, { fill: palette.panelMotif });
      drawQrCode(sheet, { left: left + width - code, top: lower, width: code, height: code }, contact.link);
      sheet.draw({ left, top: lower + Math.round((Math.round(address.size * LEADING.title) - small) / 2), width: small, height: small }, placeSign(palette.panelText));
      sheet.put(address, { left: left + Math.round(small * 1.4), top: lower, width }, palette.panelText);
      sheet.put(more, { left, top: lower + code - more.height, width: width - code - Math.round(pad * 0.7) }, palette.panelQuiet, 'right');
    },
  };
}

function counterWidth({ grid }: Draft): number {
  return Math.round(grid.label.ceiling * 3.4);
}

/** Which slide of how many. */
function drawCounter({ grid, sheet }: Draft, { number, of }: CardSlide, top: number, height: number, color: string): void {
  const counter = sheet.line(`${number} / ${of}`, grid.label.ceiling * 3.4, { floor: 18, ceiling: Math.round(grid.label.ceiling * 0.9) });
  sheet.put(counter, { ...grid.body, top: Math.round(top + (height - counter.height) / 2) }, color, 'right');
}

/** How far the reader is, along the upper edge of the foot. */
function drawProgress({ grid, palette, sheet }: Draft, { number, of }: CardSlide): void {
  const height = Math.round(grid.gap * 0.3);
  sheet.paint({ ...grid.footBand, top: grid.footBand.top - height, height }, { fill: palette.motif });
  sheet.paint({ ...grid.footBand, top: grid.footBand.top - height, height, width: Math.round((grid.width * number) / of) }, { fill: palette.panelMotif });
}

/** The hint to swipe, at the end of the foot's row. */
function drawSwipe({ grid, palette, sheet }: Draft, text: string): void {
  const { footRow: row } = grid;
  const size = Math.round(grid.foot.ceiling * 1.3);
  const hint = sheet.line(text, row.width * 0.4, { floor: Math.round(grid.foot.floor * 0.9), ceiling: grid.foot.ceiling });
  const middle = row.top + row.height / 2;
  sheet.draw({ left: row.left + row.width - size, top: Math.round(middle - size / 2), width: size, height: size }, arrowSign(palette.title));
  sheet.put(hint, { left: row.left, top: Math.round(middle - hint.height / 2), width: row.width - Math.round(size * 1.3) }, palette.title, 'right');
}
