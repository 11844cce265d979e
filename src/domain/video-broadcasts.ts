/** When a video is still to be on the air, and where. */
import { foreignLang } from './entry-item.ts';
import type { Instant } from './instant.ts';
import type { Library } from './library.ts';
import type { SourceName } from './newsroom.ts';

/** A slot as pages show it. */
export interface BroadcastItem {
  id: string;
  at: Instant;
  channel: string;
  note: string | undefined;
  video: { id: string; title: string; lang: string | undefined };
}

/** What is still to be on the air, the earliest first; of one video, or of all. */
export function composeBroadcasts({ broadcasts, videos, site }: Pick<Library, 'broadcasts' | 'videos' | 'site'>, video?: string): BroadcastItem[] {
  const known = new Map(videos.map((one) => [one.id, one]));
  return broadcasts.flatMap((slot) => {
    const shown = known.get(slot.video);
    if (!shown || (video !== undefined && slot.video !== video)) return [];
    return [{ id: slot.id, at: slot.at, channel: slot.channel, note: slot.note, video: { id: shown.id, title: shown.title, lang: foreignLang(shown, site) } }];
  });
}

export function broadcastSources(slots: readonly Pick<BroadcastItem, 'id'>[]): SourceName[] {
  return slots.map(({ id }): SourceName => `broadcast:${id}`);
}
