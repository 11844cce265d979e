/** The pages that a text may link to on the site itself. */
import { seoulDay } from './instant.ts';
import { DOWNLOADS } from './issue-form.ts';
import type { Library } from './library.ts';
import { path } from './permalink.ts';

/** Every address, root-relative and not percent-encoded, under which the library is published as a page or a file that is asked for by hand. */
export function addressesOf(library: Pick<Library, 'releases' | 'issues' | 'videos' | 'photos' | 'tombstones'>): Set<string> {
  const addresses = new Set<string>([path.home(), path.press(), path.newsletters(), path.videos(), path.photos(), path.feeds(), path.data()]);
  for (const page of ['guide', 'copyright', 'accessibility', 'privacy'] as const) addresses.add(path.about(page));
  for (const { id, date, department, topics, towns, series, attachments } of library.releases) {
    const [year = '', month = ''] = seoulDay(date).split('-');
    for (const address of [path.release(id), path.releaseText(id), path.year(year), path.month(year, month), path.department(department)]) addresses.add(address);
    for (const topic of topics) addresses.add(path.topic(topic));
    for (const town of towns) addresses.add(path.town(town));
    if (series !== undefined) addresses.add(path.series(series));
    for (const { name } of attachments) addresses.add(path.attachment(id, name));
  }
  for (const { id } of library.issues) {
    addresses.add(path.issue(id));
    for (const { form } of DOWNLOADS) addresses.add(path.issueForm(id, form));
  }
  for (const { id } of library.videos) addresses.add(path.video(id));
  for (const { id, channels } of library.photos) if (channels.includes('web')) addresses.add(path.photo(id));
  for (const { kind, id } of library.tombstones) addresses.add({ press: path.release, newsletter: path.issue, video: path.video, photo: path.photo }[kind](id));
  return addresses;
}

/** `/press/2026/11-20-%EB%8F%8C%EB%B4%84/#top` → the address of the page. */
export function pageOf(link: string): string {
  const [page = ''] = link.split(/[?#]/);
  try {
    return decodeURIComponent(page).normalize('NFC');
  } catch {
    return page;
  }
}
