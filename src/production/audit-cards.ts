/**
 * What a share card cannot carry, found before anything is drawn: a sign that no
 * bundled font has (a fault of its entry, so that one odd title cannot stop the
 * morning's build), a text that has to be shortened, and what a channel will not
 * take (warnings, but for a carousel that cannot be put up at all).
 */
import { auditPost } from '../domain/audit/audit-posts.ts';
import { type Finding, finding } from '../domain/audit/finding.ts';
import { type CardEntry, cardEntries, cardSource } from '../domain/card-address.ts';
import { cardContext, type PlannedCard, planCards } from '../domain/card-plan.ts';
import type { CardText } from '../domain/compose-card.ts';
import type { Instant } from '../domain/instant.ts';
import type { Library } from '../domain/library.ts';
import type { Newsroom, SourceName } from '../domain/newsroom.ts';
import type { ContentCache } from '../infra/content-cache.ts';
import { sha256 } from '../infra/file-digest.ts';
import { type CardFonts, loadCardFonts } from '../renderers/card/card-fonts.ts';
import { missingGlyphs } from '../renderers/card/card-text.ts';
import { composeCard } from '../renderers/card/compose-card.ts';

/** A title within this length fits a link preview that says nothing else; only others are measured. */
const SURELY_FITS = 40;

interface CardVerdict {
  missing: string[];
  isShortened: boolean;
}

/** @param library with what is held back too, so that tomorrow's faults show today */
export function auditCards(newsroom: Newsroom, library: Library, cache: ContentCache, now: Instant): Finding[] {
  const context = cardContext(library, now);
  const files = filesOf(newsroom);
  let fonts: CardFonts | undefined;
  const verdictOf = (planned: PlannedCard) =>
    cache.remember(`card\u0000${sha256(JSON.stringify([planned.text, planned.photo?.digest]))}`, () => {
      fonts ??= loadCardFonts();
      return judge(planned, fonts);
    });
  return cardEntries(library).flatMap((card) => {
    const file = files.get(cardSource(card)) ?? '';
    const verdicts = planCards(card, context).map((planned) => ({ planned, verdict: verdictOf(planned) }));
    return [...findingsOf(card, verdicts, file), ...auditPost(card, file, context)];
  });
}

function judge({ text, photo }: PlannedCard, fonts: CardFonts): CardVerdict {
  const { credit, ...spec } = text;
  const missing = [...new Set([...wordsOn(text), credit].flatMap((words) => missingGlyphs(words, fonts)))];
  const isShort = text.format === 'og' && [...spec.title].length <= SURELY_FITS && !(text.place ?? text.apply ?? text.figure ?? text.quote ?? text.correctedVersion);
  if (missing.length > 0 || isShort) return { missing, isShortened: false };
  // Its bytes are not looked at: what is measured is the room that a picture leaves.
  const picture = photo && { bytes: new Uint8Array(), credit };
  return { missing, isShortened: composeCard({ ...spec, photo: picture }, fonts, undefined).shortened };
}

/** Every text that comes from the entry. */
function wordsOn({ title, label, date, place, apply, figure, quote, slide }: CardText): string[] {
  return [title, label, date, place, apply?.period, apply?.how, figure?.value, figure?.label, quote?.text, quote?.who, slide?.body].filter((words) => words !== undefined);
}

interface Judged {
  planned: PlannedCard;
  verdict: CardVerdict;
}

/** One line an entry and slide, however many formats it concerns. */
function findingsOf(card: CardEntry, judged: readonly Judged[], file: string): Finding[] {
  const subject = { source: cardSource(card), file, isDraft: card.entry.state === 'draft' };
  const titlePath = card.entry.card?.title ? ['card', 'title'] : ['title'];
  const missing = [...new Set(judged.flatMap(({ verdict }) => verdict.missing))];
  const isOnPlainCard = judged.some(({ planned, verdict }) => planned.slide === undefined && verdict.missing.length > 0);
  if (missing.length > 0) return [finding(subject, isOnPlainCard ? titlePath : ['slides'], 'card-glyph', `공유 카드에 쓸 수 없는 글자가 있습니다: ${missing.join(' ')}`, '다른 글자로 바꾸거나 card.title에 카드용 제목을 따로 적으세요')];
  const shortened = judged.filter(({ verdict }) => verdict.isShortened).map(({ planned }) => planned);
  const plain = shortened.filter(({ slide }) => slide === undefined).map(({ format }) => format);
  const slides = [...new Set(shortened.flatMap(({ slide }) => slide ?? []))];
  return [
    ...(plain.length > 0 ? [finding(subject, titlePath, 'card-title', `글이 길어 공유 카드(${plain.join(', ')})에서 줄여 씁니다`, 'card.title에 짧은 제목을 적거나, 장소와 신청 방법 같은 칸을 짧게 고치세요', 'warning')] : []),
    ...slides.map((slide) => finding(subject, ['slides'], 'card-slide', `글이 길어 카드뉴스 ${slide}번째 장에서 줄여 씁니다`, '짧게 고치거나 장을 나누세요', 'warning')),
  ];
}

function filesOf(newsroom: Newsroom): Map<SourceName, string> {
  return new Map<SourceName, string>([
    ...newsroom.press.map(({ id, file }) => [`press:${id}`, file] as const),
    ...newsroom.newsletters.map(({ id, file }) => [`newsletter:${id}`, file] as const),
    ...newsroom.videos.map(({ id, file }) => [`video:${id}`, file] as const),
    ...newsroom.social.map(({ id, file }) => [`social:${id}`, file] as const),
  ]);
}
