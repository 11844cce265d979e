/**
 * What a share card cannot carry, found before anything is drawn: a sign that no
 * bundled font has (a fault of its entry, so that one odd title cannot stop the
 * morning's build) and a title that has to be shortened (a warning).
 */
import { type Finding, finding } from '../domain/audit/finding.ts';
import { type CardEntry, cardEntries, cardPhoto } from '../domain/card-address.ts';
import { type CardText, composeCard as composeCardText } from '../domain/compose-card.ts';
import type { Library } from '../domain/library.ts';
import type { Newsroom, SourceName } from '../domain/newsroom.ts';
import type { ContentCache } from '../infra/content-cache.ts';
import { sha256 } from '../infra/file-digest.ts';
import { type CardFonts, loadCardFonts } from '../renderers/card/card-fonts.ts';
import { missingGlyphs } from '../renderers/card/card-text.ts';
import { composeCard } from '../renderers/card/compose-card.ts';

/** A title within this length fits every card at its smallest size; only longer ones are measured. */
const SURELY_FITS = 40;

interface CardVerdict {
  missing: string[];
  isShortened: boolean;
}

/** @param library with what is held back too, so that tomorrow's faults show today */
export function auditCards(newsroom: Newsroom, library: Library, cache: ContentCache): Finding[] {
  const photos = new Map(library.photos.map((photo) => [photo.id, photo]));
  const files = filesOf(newsroom);
  let fonts: CardFonts | undefined;
  return cardEntries(library).flatMap((card) => {
    const text = composeCardText(card, 'og', cardPhoto(card, photos), library.site);
    const verdict = cache.remember(`card\u0000${sha256(JSON.stringify(text))}`, () => {
      fonts ??= loadCardFonts();
      return judge(text, fonts);
    });
    return findingsOf(card, text, verdict, files);
  });
}

function judge({ credit: _credit, ...spec }: CardText, fonts: CardFonts): CardVerdict {
  const texts = [spec.title, spec.label, spec.date, spec.place];
  const missing = [...new Set(texts.flatMap((text) => (text ? missingGlyphs(text, fonts) : [])))];
  const isShortened = missing.length === 0 && [...spec.title].length > SURELY_FITS && composeCard(spec, fonts, undefined).shortened;
  return { missing, isShortened };
}

function findingsOf(card: CardEntry, text: CardText, { missing, isShortened }: CardVerdict, files: ReadonlyMap<SourceName, string>): Finding[] {
  const source = text.entry as SourceName;
  const subject = { source, file: files.get(source) ?? '', isDraft: card.entry.state === 'draft' };
  const path = card.entry.card?.title ? ['card', 'title'] : ['title'];
  if (missing.length > 0) return [finding(subject, path, 'card-glyph', `공유 카드에 쓸 수 없는 글자가 있습니다: ${missing.join(' ')}`, '다른 글자로 바꾸거나 card.title에 카드용 제목을 따로 적으세요')];
  if (isShortened) return [finding(subject, path, 'card-title', '제목이 길어 공유 카드에서 줄여 씁니다', 'card.title에 짧은 제목을 적으면 그대로 나옵니다', 'warning')];
  return [];
}

function filesOf(newsroom: Newsroom): Map<SourceName, string> {
  return new Map<SourceName, string>([
    ...newsroom.press.map(({ id, file }) => [`press:${id}`, file] as const),
    ...newsroom.newsletters.map(({ id, file }) => [`newsletter:${id}`, file] as const),
    ...newsroom.videos.map(({ id, file }) => [`video:${id}`, file] as const),
  ]);
}
