/** The pages that a text may link to on the site itself. */
import { composeContactSheets } from './contact-sheet.ts';
import { seoulDay } from './instant.ts';
import { DOWNLOADS } from './issue-form.ts';
import type { Library } from './library.ts';
import { path, PHOTO_FACETS } from './permalink.ts';
import { facetValues } from './photo-facets.ts';

/** Every address, root-relative and not percent-encoded, under which the library is published as a page or a file that is asked for by hand. */
export function addressesOf(library: Pick<Library, 'site' | 'releases' | 'issues' | 'videos' | 'photos' | 'coverage' | 'tombstones'>): Set<string> {
  const addresses = new Set<string>([path.home(), path.press(), path.newsletters(), path.videos(), path.photos(), path.feeds(), path.days(), path.iptv(), path.search(), path.data()]);
  for (const page of ['guide', 'copyright', 'accessibility', 'privacy'] as const) addresses.add(path.about(page));
  for (const { id, date, department, topics, towns, series, attachments } of library.releases) {
    const day = seoulDay(date);
    const [year = '', month = ''] = day.split('-');
    for (const address of [path.day(day), path.dayText(day), path.dayMonth(`${year}-${month}`)]) addresses.add(address);
    for (const address of [path.release(id), path.releaseText(id), path.year(year), path.month(year, month), path.department(department), path.departmentYear(department, year)]) addresses.add(address);
    for (const topic of topics) for (const address of [path.topic(topic), path.topicYear(topic, year), ...towns.map((town) => path.topicTown(topic, town))]) addresses.add(address);
    for (const town of towns) for (const address of [path.town(town), path.townYear(town, year)]) addresses.add(address);
    if (series !== undefined) for (const address of [path.series(series), path.seriesYear(series, year)]) addresses.add(address);
    for (const { name } of attachments) addresses.add(path.attachment(id, name));
  }
  for (const { id } of library.issues) {
    addresses.add(path.issue(id));
    for (const { form } of DOWNLOADS) addresses.add(path.issueForm(id, form));
  }
  for (const { id, kind, series } of library.videos) {
    for (const address of [path.video(id), path.videoKind(kind)]) addresses.add(address);
    if (series !== undefined) addresses.add(path.videoSeries(series));
  }
  for (const photo of library.photos) {
    if (!photo.channels.includes('web')) continue;
    addresses.add(path.photo(photo.id));
    const values = facetValues(photo, library.site);
    for (const facet of PHOTO_FACETS) for (const value of values[facet]) addresses.add(path.photosBy(facet, value));
  }
  for (const { month, part } of composeContactSheets(library)) for (const address of [path.contactSheets(), path.contactSheet(month, part)]) addresses.add(address);
  for (const { appeared } of library.coverage) for (const address of [path.coverage(), path.coverageMonth(appeared.slice(0, 7))]) addresses.add(address);
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
