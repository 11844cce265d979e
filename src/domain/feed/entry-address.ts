import { path } from '../permalink.ts';
import type { FeedEntry } from './feed.ts';

/** The page of an entry, root-relative; with it as guid, an item is known again after a correction. */
export function addressOf({ kind, entry }: FeedEntry): string {
  switch (kind) {
    case 'press':
      return path.release(entry.id);
    case 'newsletter':
      return path.issue(entry.id);
    case 'video':
      return path.video(entry.id);
    case 'photo':
      return path.photo(entry.id);
  }
}
