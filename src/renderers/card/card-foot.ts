import type { CardPlan, DrawnMark } from './card-plan.ts';
import { contrastRatio, INK, READABLE, WHITE } from './contrast.ts';
import { block, image, line, row, type CardElement } from './element.ts';
import { frameOf, type Frame } from './frames.ts';
import type { CardSpec } from '../../domain/card.ts';

/** The height of the mark in a frame's foot. */
export function markHeight(spec: Pick<CardSpec, 'format'>): number {
  return Math.round(frameOf(spec.format).foot.height * 0.42);
}

/** The office's mark, its name, the day. */
export function footParts({ spec, mark, frame, template, palette, setting }: CardPlan): CardElement[] {
  const { foot, footInset, footText } = frame;
  const inner = { ...foot, left: foot.left + footInset, width: foot.width - footInset * 2 };
  const day = template.dayInFoot && spec.date ? setting.line(spec.date, inner.width * 0.45, { floor: footText.floor, ceiling: Math.round(footText.ceiling * 0.9) }, 500) : undefined;
  const markWidth = mark ? mark.width + Math.round(foot.height * 0.42) : 0;
  const office = setting.line(spec.office, inner.width - (day ? inner.width * 0.47 : 0) - markWidth, footText, 700);
  const dayColor = contrastRatio(palette.footText, palette.foot) > READABLE ? palette.footText : INK;
  return [
    block(foot, { backgroundColor: palette.foot }),
    block(inner, { alignItems: 'center', justifyContent: 'space-between' }, [
      row({}, [...(mark ? [markTile(mark, frame, palette.foot)] : []), line(office.text, { size: office.size, weight: 700, color: palette.footText })]),
      ...(day ? [line(day.text, { size: day.size, weight: 500, color: dayColor })] : []),
    ]),
  ];
}

/** On white, as the colours of a mark were chosen for paper. */
function markTile(mark: DrawnMark, { foot }: Frame, ground: string): CardElement {
  const tile = Math.round(foot.height * 0.62);
  const isOnWhite = contrastRatio(ground, WHITE) < 1.2;
  const style = isOnWhite ? {} : { width: Math.max(tile, mark.width + Math.round(tile * 0.32)), height: tile, justifyContent: 'center', borderRadius: Math.round(tile / 2), backgroundColor: WHITE };
  return row({ marginRight: Math.round(foot.height * 0.19), ...style }, [image(mark.src, mark.width, mark.height)]);
}
