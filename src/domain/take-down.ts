/** What has to be taken down where: posts of entries that were withdrawn, whose pages are gone but not what was posted of them. */
import { koreanInstant, type Instant } from './instant.ts';
import type { Newsroom, SourceName } from './newsroom.ts';
import { byCodeUnit } from './order.ts';

export interface TakeDown {
  source: SourceName;
  title: string;
  /** When it was withdrawn, or what it was made from. */
  since: Instant;
  reason: string;
  channel: string;
  posted: Instant;
  url: string;
}

interface Publishable {
  title: string;
  withdrawn?: { at: Instant; reason: string } | undefined;
  posted: readonly { channel: string; at: Instant; url: string }[];
}

/** The latest withdrawal first. */
export function composeTakeDowns(newsroom: Newsroom, now: Instant): TakeDown[] {
  const names = new Map(newsroom.site.channels.map(({ id, name }) => [id, name]));
  const withdrawn = new Map<SourceName, { at: Instant; reason: string }>();
  const own = (source: SourceName, data: Publishable): TakeDown[] => {
    if (!data.withdrawn || data.withdrawn.at > now) return [];
    withdrawn.set(source, data.withdrawn);
    return rows(source, data, data.withdrawn, names);
  };
  const entries = [
    ...newsroom.press.flatMap(({ id, data }) => own(`press:${id}`, data)),
    ...newsroom.newsletters.flatMap(({ id, data }) => own(`newsletter:${id}`, data)),
    ...newsroom.videos.flatMap(({ id, data }) => own(`video:${id}`, data)),
  ];
  const posts = newsroom.social.flatMap(({ id, data }) => {
    const [kind, of] = Object.entries(data.source ?? {})[0] ?? [];
    const end = data.withdrawn && data.withdrawn.at <= now ? data.withdrawn : withdrawn.get(`${kind}:${of}` as SourceName);
    return end ? rows(`social:${id}`, data, end, names) : [];
  });
  return [...entries, ...posts].sort((a, b) => b.since - a.since || byCodeUnit(a.source, b.source) || byCodeUnit(a.url, b.url));
}

function rows(source: SourceName, { title, posted }: Publishable, { at, reason }: { at: Instant; reason: string }, names: ReadonlyMap<string, string>): TakeDown[] {
  return posted.map((posting) => ({ source, title, since: at, reason, channel: names.get(posting.channel) ?? posting.channel, posted: posting.at, url: posting.url }));
}

/** One line for each thing to do. */
export function takeDownLine({ channel, title, url, posted, since, reason }: TakeDown): string {
  return `${channel}: ${title} – ${url} (${koreanInstant(posted)}에 올림, ${koreanInstant(since)} 철회: ${reason})`;
}
