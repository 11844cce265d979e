/** The names in a bundle's archive: its texts first, then a folder for each release in the order of their numbers. */
import type { BundleSection } from './day-bundle.ts';
import { safeName } from './file-name.ts';
import type { Day } from './instant.ts';

/** Characters of a title in the name of a folder: paths of three names have to stay within what Windows unpacks. */
const TITLE_LENGTH = 24;

export interface BundlePackNames {
  /** `00_20261120 보도자료 목록.txt` */
  list: string;
  /** `00_20261120 보도자료 전문.txt` */
  texts: string;
  /** By the id of the release, with `/` at the end: `01_수도계량기 얼지 않게/`. */
  folders: ReadonlyMap<string, string>;
}

export function bundlePackNames(day: Day, sections: readonly BundleSection[]): BundlePackNames {
  const items = sections.flatMap((section) => section.items);
  const digits = Math.max(2, String(items.length).length);
  const stem = `${'0'.repeat(digits)}_${day.replaceAll('-', '')} 보도자료`;
  return {
    list: `${stem} 목록.txt`,
    texts: `${stem} 전문.txt`,
    folders: new Map(items.map(({ number, id, title }) => [id, `${String(number).padStart(digits, '0')}_${safeName(title, '보도자료', TITLE_LENGTH)}/`])),
  };
}
