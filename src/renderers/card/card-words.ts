/** Label, title and facts: what a card says. */
import type { CardPlan } from './card-plan.ts';
import { TITLE_LINE, titleLines } from './card-setting.ts';
import { block, icon, line, path, row, type Area, type CardElement } from './element.ts';
import type { FactKind, Palette } from './templates.ts';

const LINE = 1.3;

/** Label, title and facts stand as one group in the middle of the plane: some messengers show the middle alone. */
export function wordParts(plan: CardPlan): CardElement[] {
  const { spec, frame, palette, setting, area, hasPicture } = plan;
  const labelLine = Math.round(frame.label.ceiling * LINE);
  const facts = factsOf(plan);
  const factHeight = Math.round(frame.fact.ceiling * 1.6);
  const factsHeight = facts.length === 0 ? 0 : Math.round(frame.gap * 1.5) + facts.length * factHeight;
  const headHeight = labelLine + frame.gap;
  const range = hasPicture ? frame.titleBesidePicture : frame.title;
  const title = setting.title(spec.title, { ...range, width: area.width, height: area.height - headHeight - factsHeight });
  const titleLine = Math.floor(title.size * TITLE_LINE);
  const titleHeight = title.lines.length * titleLine;
  const top = area.top + Math.round((area.height - headHeight - titleHeight - factsHeight) / 2);
  return [
    head(plan, { ...area, top, height: labelLine }),
    ...titleLines(title, { ...area, top: top + headHeight }, titleLine, palette.title),
    ...(facts.length > 0 ? factRows(plan, facts, top + headHeight + titleHeight + frame.gap, factHeight) : []),
  ];
}

/** The label, behind a warning where there is danger, before a chip where the entry was corrected. */
function head(plan: CardPlan, place: Area): CardElement {
  const { spec, frame, template, palette, words, setting } = plan;
  const gap = Math.round(frame.label.ceiling * 0.4);
  const warning = template.warns ? { width: frame.label.ceiling, element: warningSign(palette, frame.label.ceiling) } : undefined;
  const urgent = template.warns && !spec.label.includes(words.urgent) ? chip(plan, words.urgent, place.width / 4) : undefined;
  const corrected = spec.correctedVersion ? chip(plan, words.corrected(spec.correctedVersion), place.width / 4) : undefined;
  const around = [warning, urgent, corrected].reduce((width, part) => width + (part ? part.width + gap : 0), 0);
  const label = setting.line(spec.label, place.width - around, frame.label, 700);
  const drawn = line(label.text, { size: label.size, weight: 700, color: palette.label, lineHeight: LINE });
  return block(place, { alignItems: 'center', gap }, [warning?.element, urgent?.element, drawn, corrected?.element].filter((element) => element !== undefined));
}

function chip({ frame, palette, setting }: CardPlan, text: string, width: number): { width: number; element: CardElement } {
  const size = Math.round(frame.label.ceiling * 0.74);
  const inset = Math.round(size * 0.55);
  const set = setting.line(text, width, { floor: size, ceiling: size }, 700);
  return {
    width: setting.width(set.text, set.size, 700) + inset * 2,
    element: row({ padding: `${Math.round(size * 0.12)}px ${inset}px`, borderRadius: 6, backgroundColor: palette.chip }, [line(set.text, { size: set.size, weight: 700, color: palette.chipText, lineHeight: LINE })]),
  };
}

function warningSign(palette: Palette, size: number): CardElement {
  return icon([
    path('M12 3.2 L22 20.4 L2 20.4 Z', { fill: palette.label, stroke: palette.label, strokeWidth: 2 }),
    path('M12 9.4 L12 14.2 M12 17.4 L12 17.5', { stroke: palette.ground, strokeWidth: 2.2 }),
  ], size);
}

interface Fact { caption: string; text: string }

function factsOf({ spec, template, words }: CardPlan): Fact[] {
  const known: Record<FactKind, string | undefined> = { when: spec.date, where: spec.place };
  return template.facts.flatMap((kind) => (known[kind] ? [{ caption: words[kind], text: known[kind] }] : []));
}

/** Captions in one column, what they name in another, closed off from the title by a hairline. */
function factRows({ frame, palette, setting, area }: CardPlan, facts: readonly Fact[], from: number, height: number): CardElement[] {
  const captionSize = Math.round(frame.fact.ceiling * 0.78);
  const captions = facts.map(({ caption }) => setting.line(caption, area.width / 3, { floor: captionSize, ceiling: captionSize }, 500));
  const column = Math.max(...captions.map((caption) => setting.width(caption.text, caption.size, 500))) + captionSize;
  return [
    block({ left: area.left, top: from, width: area.width, height: 2 }, { backgroundColor: palette.hairline }),
    ...facts.flatMap((fact, i) => {
      const place = { top: from + Math.round(frame.gap / 2) + i * height, height };
      const caption = captions[i] as { text: string; size: number };
      const text = setting.line(fact.text, area.width - column, frame.fact, 700);
      return [
        block({ left: area.left, width: column, ...place }, { alignItems: 'center' }, [line(caption.text, { size: caption.size, weight: 500, color: palette.quiet })]),
        block({ left: area.left + column, width: area.width - column, ...place }, { alignItems: 'center' }, [line(text.text, { size: text.size, weight: 700, color: palette.title })]),
      ];
    }),
  ];
}
