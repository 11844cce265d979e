/** The pictures of the running captions, planned and drawn, through the door and the cache. */
import { composeCrawl, type CrawlItem } from '../domain/crawl.ts';
import type { Library, PhotoItem } from '../domain/library.ts';
import type { SourceName } from '../domain/newsroom.ts';
import { path } from '../domain/permalink.ts';
import { composeTheme } from '../domain/theme.ts';
import type { Site } from '../collections/site.ts';
import { sha256 } from '../infra/file-digest.ts';
import { currentEdition } from '../library/edition.ts';
import { openPicture } from '../library/picture-door.ts';
import { type CardFonts, loadCardFonts } from '../renderers/card/card-fonts.ts';
import { type ScreenText, stripParts } from '../renderers/card/iptv-screen.ts';
import { renderScreen, SCREEN_VERSION } from '../renderers/card/render-screen.ts';
import { cacheAt } from './renditions.ts';

export interface PlannedScreen {
  path: string;
  caption: string;
  text: ScreenText;
  photo: PhotoItem | undefined;
}

/** A picture for every caption, several for one that no strip can hold; numbered through in the order in which they run. */
export function planScreens(library: Pick<Library, 'captions' | 'photos' | 'site'>, fonts: CardFonts = loadCardFonts()): PlannedScreen[] {
  const parts = composeCrawl(library).flatMap((item) => screenTexts(item, library.site, fonts).map((text) => ({ item, text })));
  return parts.map(({ item, text }, index) => ({
    path: path.iptvForm(`sidebar-${index + 1}.png`),
    caption: item.id,
    text: { ...text, page: index + 1, pages: parts.length },
    photo: item.photo,
  }));
}

/** The texts of one caption, as if it were alone. */
export function screenTexts({ priority, label, title, text, photo }: Pick<CrawlItem, 'priority' | 'label' | 'title' | 'text' | 'photo'>, site: Site, fonts: CardFonts): ScreenText[] {
  const shown = title ?? (priority === 'urgent' ? '긴급 알림' : `${site.shortName} 알림`);
  const parts = stripParts(text, fonts);
  return parts.map((part, index) => ({ priority, label, title: shown, text: part, office: site.shortName, color: composeTheme(site.color).light.band, page: index + 1, pages: parts.length, hasPhoto: photo !== undefined }));
}

export function screenSources({ caption, photo }: PlannedScreen): SourceName[] {
  return [`caption:${caption}`, ...(photo ? [`photo:${photo.id}` as const] : [])];
}

/** What stands in the key of a picture: all that shapes its bytes. */
export function screenView({ text, photo, caption, path: address }: PlannedScreen) {
  return { version: SCREEN_VERSION, path: address, caption, text, photo: photo && { id: photo.id, digest: photo.picture.digest, focalPoint: photo.focalPoint } };
}

export async function screenBytes({ text, photo, caption }: PlannedScreen): Promise<Uint8Array> {
  // The door is asked whether or not the picture has been drawn before.
  const opened = photo && openPicture(photo, 'iptv');
  const key = sha256(JSON.stringify(['screen', SCREEN_VERSION, text, opened?.digest, photo?.focalPoint]));
  return cacheAt(currentEdition().settings.cacheFolder).remember(key, async () => {
    const bytes = await opened?.read();
    return renderScreen(text, bytes && { bytes, focalPoint: photo?.focalPoint }, `caption:${caption}`, loadCardFonts());
  });
}
