/** Whether words that are held back also stand in what is open: such words give nothing away. */
import { foldForSearch } from '../infra/opened-file.ts';
import type { Edition } from '../library/edition.ts';

/** Asked only after a hit, so the open texts are folded at most once. */
export function openTexts(edition: Edition): (needle: string) => boolean {
  let folded: string[] | undefined;
  const known = new Map<string, boolean>();
  return (needle) => {
    const before = known.get(needle);
    if (before !== undefined) return before;
    folded ??= openSources(edition).map(foldForSearch);
    const isOpen = folded.some((text) => text.includes(needle));
    known.set(needle, isOpen);
    return isOpen;
  };
}

function openSources({ library, bodies }: Edition): string[] {
  return [
    plain([library.site, library.departments, library.topics, library.series]),
    ...library.releases.map((release) => `${plain(release)} ${bodies.get(`press:${release.id}`) ?? ''}`),
    ...library.articles.map((article) => `${plain(article)} ${bodies.get(`article:${article.id}`) ?? ''}`),
    ...library.issues.map(plain),
    ...library.videos.map(plain),
    ...library.photos.map(plain),
    ...library.social.map(plain),
    ...library.tombstones.map(plain),
  ];
}

/** Every string of a value, one after another, as it was written (not as JSON escapes it). */
function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' ? Object.values(value).map(plain).join(' ') : '';
}
