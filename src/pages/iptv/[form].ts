import type { APIRoute } from 'astro';
import { composeCrawl, type CrawlItem, crawlSources } from '../../domain/crawl.ts';
import { absolute, path } from '../../domain/permalink.ts';
import { encodeCp949 } from '../../infra/cp949.ts';
import { currentEdition } from '../../library/edition.ts';
import { openLibrary } from '../../library/open-library.ts';
import { type PlannedScreen, planScreens, screenBytes, screenSources, screenView } from '../../production/iptv.ts';
import { publish } from '../../production/publish.ts';
import type { Library } from '../../domain/library.ts';
import { crawlFeed, renderCrawlCsv, renderCrawlJson, renderCrawlText } from '../../renderers/iptv/crawl-files.ts';
import { renderRss } from '../../renderers/feed/rss.ts';

type Form = (items: readonly CrawlItem[], library: Library) => { body: string | Uint8Array; type: string };

const FORMS: Readonly<Record<string, Form>> = {
  'captions.txt': (items) => ({ body: renderCrawlText(items), type: 'text/plain; charset=utf-8' }),
  'captions-cp949.txt': (items) => ({ body: encodeCp949(renderCrawlText(items)).bytes, type: 'text/plain; charset=euc-kr' }),
  'captions.csv': (items) => ({ body: renderCrawlCsv(items), type: 'text/csv; charset=utf-8' }),
  'captions.json': (items, library) => ({ body: renderCrawlJson(items, library.site, planScreens(library).map((screen) => absolute(library.site, screen.path))), type: 'application/json; charset=utf-8' }),
  'captions.xml': (items, { site }) => ({ body: renderRss(crawlFeed(items, site)), type: 'application/rss+xml; charset=utf-8' }),
};

type View = { kind: 'file'; items: CrawlItem[]; screens: string[] } | { kind: 'screen'; screen: ReturnType<typeof screenView> };

export async function getStaticPaths() {
  if (currentEdition().outputs === 'pages') return [];
  const library = await openLibrary();
  const items = composeCrawl(library);
  const screens = planScreens(library);
  const files = Object.keys(FORMS).map((form) => {
    const view: View = { kind: 'file', items: items.map((item) => ({ ...item, photo: undefined })), screens: screens.map(({ path: address }) => address) };
    return publish({ params: { form }, path: path.iptvForm(form), sources: crawlSources(items).filter((source) => source.startsWith('caption:')), view });
  });
  const pictures = screens.map((screen) => {
    const view: View = { kind: 'screen', screen: screenView(screen) };
    return publish({ params: { form: screen.path.slice(path.iptv().length) }, path: screen.path, sources: screenSources(screen), view });
  });
  return [...files, ...pictures];
}

export const GET: APIRoute<{ view: View }> = async ({ props: { view }, params: { form = '' } }) => {
  const library = await openLibrary();
  if (view.kind === 'file') {
    const made = FORMS[form]?.(view.items, library);
    if (!made) throw new RangeError(`no form ${form}`);
    return new Response(made.body as BodyInit, { headers: { 'content-type': made.type } });
  }
  const screen = planScreens(library).find((planned: PlannedScreen) => planned.path === view.screen.path);
  if (!screen) throw new RangeError(`no picture ${form}`);
  return new Response((await screenBytes(screen)) as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'image/png' } });
};
