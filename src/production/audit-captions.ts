/** What a screen or a crawl machine cannot carry of a caption, found before anything is drawn. */
import { type Finding, finding, type Subject } from '../domain/audit/finding.ts';
import { crawlLabel } from '../domain/crawl.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { encodeCp949 } from '../infra/cp949.ts';
import type { ContentCache } from '../infra/content-cache.ts';
import { sha256 } from '../infra/file-digest.ts';
import { type CardFonts, loadCardFonts } from '../renderers/card/card-fonts.ts';
import { composeScreen } from '../renderers/card/iptv-screen.ts';
import { screenGlyphs } from '../renderers/card/render-screen.ts';
import { screenTexts } from './iptv.ts';

interface Verdict {
  missing: string[];
  parts: number;
  isTitleShortened: boolean;
}

export function auditCaptions({ captions, site }: Pick<Newsroom, 'captions' | 'site'>, cache: ContentCache): Finding[] {
  let fonts: CardFonts | undefined;
  return captions.flatMap(({ id, file, data }) => {
    const { title, text, priority, photo } = data;
    const verdict = cache.remember(`screen\u0000${sha256(JSON.stringify([title, text, priority, photo === undefined, site.shortName]))}`, () => {
      fonts ??= loadCardFonts();
      return judge(data, site, fonts);
    });
    return findingsOf({ file, source: `caption:${id}`, isDraft: data.status === 'draft' }, verdict, encodeCp949(`${title ?? ''}${text}`).missing);
  });
}

function judge({ title, text, priority, photo }: Newsroom['captions'][number]['data'], site: Newsroom['site'], fonts: CardFonts): Verdict {
  const screens = screenTexts({ priority, label: crawlLabel(priority), title, text, photo: undefined }, site, fonts).map((screen) => ({ ...screen, hasPhoto: photo !== undefined }));
  return {
    missing: [...new Set(screens.flatMap((screen) => screenGlyphs(screen, fonts)))],
    parts: screens.length,
    isTitleShortened: screens.some((screen) => composeScreen({ ...screen, text: '' }, fonts).shortened),
  };
}

function findingsOf(subject: Subject, { missing, parts, isTitleShortened }: Verdict, lost: readonly string[]): Finding[] {
  if (missing.length > 0) return [finding(subject, ['text'], 'caption-glyph', `텔레비전 화면에 쓸 수 없는 글자가 있습니다: ${missing.join(' ')}`, '다른 글자로 바꾸세요')];
  return [
    ...(parts > 1 ? [finding(subject, ['text'], 'caption-long', `자막이 길어 아래 띠 하나에 담기지 않고 화면 ${parts}장으로 나뉩니다`, '여든 자 안팎으로 줄이거나 자막을 둘로 나누세요', 'warning')] : []),
    ...(isTitleShortened ? [finding(subject, ['title'], 'caption-title', '제목이 길어 옆 띠에서 줄여 씁니다', 'title을 짧게 고치세요', 'warning')] : []),
    ...(lost.length > 0 ? [finding(subject, ['text'], 'caption-cp949', `CP949에 없는 글자가 있어 옛 자막기용 파일에서 빠지거나 〓로 바뀝니다: ${lost.join(' ')}`, '다른 글자로 바꾸세요', 'warning')] : []),
  ];
}
