import type { APIRoute } from 'astro';
import { absolute, path } from '../../domain/permalink.ts';
import type { SourceName } from '../../domain/newsroom.ts';
import { secondsOf } from '../../domain/duration.ts';
import { broadcastSources, composeBroadcasts } from '../../domain/video-broadcasts.ts';
import { openLibrary } from '../../library/open-library.ts';
import { declare } from '../../production/publish.ts';
import { renderCalendar } from '../../renderers/calendar/ical.ts';

export const GET: APIRoute = async () => {
  const library = await openLibrary();
  const { site } = library;
  const slots = composeBroadcasts(library);
  declare(path.broadcasts(), [...broadcastSources(slots), ...slots.map(({ video }): SourceName => `video:${video.id}`)]);
  const lengths = new Map(library.videos.map(({ id, duration }) => [id, Math.ceil(secondsOf(duration) / 60)]));
  const shown = new Set(slots.map(({ video }) => video.id));
  const changed = Math.max(0, ...library.broadcasts.map((slot) => slot.changed), ...library.videos.flatMap((video) => (shown.has(video.id) ? [video.changed] : [])));
  const events = slots.map(({ id, at, channel, note, video }) => ({
    uid: `broadcast-${id.replaceAll('/', '-')}@${new URL(site.url).host}`,
    at,
    minutes: lengths.get(video.id) ?? 0,
    summary: `[방송] ${video.title}`,
    location: channel,
    description: note,
    url: absolute(site, path.video(video.id)),
  }));
  return new Response(renderCalendar({ name: `${site.name} 방송 예정`, made: changed, events }), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
