/** When every entry but the photos is public, what it takes from others included. */
import type { Newsroom, SourceName } from './newsroom.ts';
import { captionEnd, captionTimes, scheduleTimes } from './own-times.ts';
import { type OpenSpan, openSpan, sharedSpan } from './publish-gate.ts';

/** An entry without a span is never public. */
export type OpenSpans = ReadonlyMap<SourceName, OpenSpan>;

export function issueOf(articleId: string): string {
  return articleId.slice(0, articleId.lastIndexOf('/'));
}

/** @param faulty entries that are held back whatever they say */
export function openSpans(newsroom: Newsroom, faulty: ReadonlySet<SourceName>): OpenSpans {
  const spans = new Map<SourceName, OpenSpan>();
  const set = (name: SourceName, span: OpenSpan | undefined) => {
    if (span && !faulty.has(name)) spans.set(name, span);
  };
  for (const { id, data } of newsroom.press) set(`press:${id}`, openSpan(data));
  for (const { id, data } of newsroom.newsletters) set(`newsletter:${id}`, openSpan(data));
  for (const { id, data } of newsroom.videos) set(`video:${id}`, openSpan(data));
  for (const { id, data } of newsroom.articles) set(`article:${id}`, sharedSpan(openSpan(data), spans.get(`newsletter:${issueOf(id)}`)));
  // A post on a photo opens that photo, and so follows only the photo's own schedule.
  const photos = new Map(newsroom.photos.map(({ id, data }) => [id, faulty.has(`photo:${id}`) ? undefined : openSpan(data)]));
  for (const { id, data } of newsroom.social) {
    const [kind, of] = Object.entries(data.source ?? {}).find(([, value]) => value !== undefined) ?? [];
    const source = kind === 'photo' ? photos.get(of ?? '') : spans.get(`${kind}:${of}` as SourceName);
    set(`social:${id}`, kind === undefined ? openSpan(data) : sharedSpan(openSpan(data), source));
  }
  for (const { id, data } of newsroom.schedule) set(`schedule:${id}`, openSpan(scheduleTimes(id, data)));
  for (const { id, data } of newsroom.captions) set(`caption:${id}`, sharedSpan(openSpan(captionTimes(data)), { from: Number.NEGATIVE_INFINITY, to: captionEnd(data) }));
  for (const { id, data } of newsroom.broadcasts) set(`broadcast:${id}`, sharedSpan(sharedSpan(openSpan(data), spans.get(`video:${data.video}`)), { from: Number.NEGATIVE_INFINITY, to: data.at }));
  for (const { id, data } of newsroom.coverage) set(`coverage:${id}`, sharedSpan(openSpan(data), spans.get(`press:${data.press}`)));
  return spans;
}
