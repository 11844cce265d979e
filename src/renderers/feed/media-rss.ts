/** Media RSS 1.5.1 (https://www.rssboard.org/media-rss) as the values that `rss` writes. */
import type { FeedMedia, FeedMediaFile } from '../../domain/feed/feed-media.ts';
import { stripXmlForbidden } from '../../infra/escape.ts';

type Attributes = Record<string, string | number | undefined>;
type Element = Record<string, unknown>;

/** One picture in several sizes is a group; what is played elsewhere has a player in the place of a file. */
export function mediaElement(media: FeedMedia): Element {
  const { medium, files, duration, language } = media;
  const [first, ...others] = files;
  const attributesOf = (file: FeedMediaFile, isDefault?: boolean): Attributes => ({ url: file.url, fileSize: file.bytes, type: file.type, medium, isDefault: isDefault === undefined ? undefined : String(isDefault), width: file.width, height: file.height, lang: language });
  if (!first) return element('media:content', { medium, duration, lang: language }, wordsOf(media));
  if (others.length === 0) return element('media:content', attributesOf(first), wordsOf(media));
  return { 'media:group': [...files.map((file) => element('media:content', attributesOf(file, file === first), [])), ...wordsOf(media)] };
}

function wordsOf({ title, description, credit, copyright, license, thumbnail, player }: FeedMedia): Element[] {
  return [
    ...(player === undefined ? [] : [element('media:player', { url: player }, [])]),
    element('media:title', { type: 'plain' }, [], title),
    ...(description === '' ? [] : [element('media:description', { type: 'plain' }, [], description)]),
    ...(thumbnail ? [element('media:thumbnail', { ...thumbnail }, [])] : []),
    element('media:credit', {}, [], credit),
    ...(copyright === undefined ? [] : [element('media:copyright', {}, [], copyright)]),
    ...(license ? [element('media:license', { type: 'text/html', href: license.url }, [], license.name)] : []),
  ];
}

function element(name: string, attributes: Attributes, children: Element[], text?: string): Element {
  const known = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
  return { [name]: [{ _attr: known }, ...children, ...(text === undefined ? [] : [stripXmlForbidden(text)])] };
}
