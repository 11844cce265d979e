/** A copy of what of a day is still held back, for one receiver: marked on every page, kept, and different from every other copy. */
import { composeAheadBundle, heldDays } from '../../domain/ahead-bundle.ts';
import { bundleSources } from '../../domain/bundle-item.ts';
import { type BundleSection, bundleOrder, composeSections, scheduleLabel, schedulesOfDay } from '../../domain/day-bundle.ts';
import { faultLine } from '../../domain/fault.ts';
import { type Day, isoSeoul, koreanDay } from '../../domain/instant.ts';
import type { Library, Release } from '../../domain/library.ts';
import type { SourceName } from '../../domain/newsroom.ts';
import { copyLine, pressPhotos } from '../../domain/release-document.ts';
import { bundleMark, compareWithSent, countMarks, embargoHour, releaseMark, type SentComparison, type SentItem, type SentManifest } from '../../domain/sent-copies.ts';
import { sha256 } from '../../infra/file-digest.ts';
import { withJpegComment } from '../../infra/jpeg-comment.ts';
import { zipOf } from '../../infra/zip.ts';
import { type Edition, handOver } from '../../library/edition.ts';
import type { Settings } from '../../library/settings.ts';
import { renderBundleText } from '../../renderers/text/bundle-text.ts';
import { bodySource, photosById } from '../body-html.ts';
import { bundlePackFiles, type PackedFile } from '../day-packs.ts';
import { openEdition } from '../open-edition.ts';
import { ProductionFault } from '../production-fault.ts';
import { keepCopy, keptManifests } from './sent-folder.ts';

export interface SentOutcome {
  folder: string;
  manifest: SentManifest;
  /** The archive to be sent, within the folder. */
  archive: string;
  added: number;
  changed: number;
  dropped: SentItem[];
}

export async function sendAhead(settings: Settings, day: Day, receiver: string | undefined): Promise<SentOutcome> {
  const { edition, faults } = await openEdition(settings);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (!edition) throw new ProductionFault(errors.map((fault) => faultLine(fault, settings.contentName)));
  const { library, releases } = composeAheadBundle(edition.newsroom, day, settings.now);
  if (releases.length === 0) throw new ProductionFault(nothingHeld(edition, day));
  const wanted = new Set(bundleSources(releases, { site: library.site, photos: photosById(library) }));
  const stopping = errors.filter(({ source }) => source === undefined || wanted.has(source));
  if (stopping.length > 0) throw new ProductionFault([...stopping.map((fault) => faultLine(fault, settings.contentName)), '오류가 있어 보낼 묶음을 만들지 않았습니다.']);
  const earlier = (await keptManifests(settings.out)).filter((manifest) => manifest.day === day);
  handOver(edition);
  try {
    return await copyFor({ edition, day, receiver, library, releases: bundleOrder(releases), earlier });
  } finally {
    handOver(undefined);
  }
}

function nothingHeld({ newsroom, states }: Edition, day: Day): string[] {
  const days = heldDays(newsroom, states);
  const hint = days.length > 0 ? `엠바고나 예약이 걸린 날: ${days.slice(0, 5).join(', ')}` : '지금은 엠바고나 예약이 걸린 글이 없습니다.';
  return [`${koreanDay(day)}에 열릴 엠바고·예약 글이 없습니다. 초안(draft)은 넣지 않습니다.`, hint];
}

interface CopyRequest {
  edition: Edition;
  day: Day;
  receiver: string | undefined;
  library: Library;
  /** In the order of their numbers. */
  releases: readonly Release[];
  earlier: readonly SentManifest[];
}

async function copyFor({ edition, day, receiver, library, releases, earlier }: CopyRequest): Promise<SentOutcome> {
  const { settings, states } = edition;
  const items = new Map(releases.map((release) => [release.id, sentItem(release, library)]));
  const comparison = compareWithSent([...items.values()], earlier, (source) => states.get(source)?.state === 'open');
  const told = releases.map((release) => withNews(release, comparison));
  const photos = photosById(library);
  const sections = composeSections(told, { ...library, photos }, (release) => ({ hour: embargoHour(release), marks: comparison.marksOf(`press:${release.id}`, items.get(release.id)?.digest ?? ''), hasKit: false }));
  const archiveOf = (copy: string) => `${copy}.zip`;
  const { folder, manifest } = await keepCopy(settings.out, day, receiver, async (copy) => {
    const files = await filesOf({ copy, receiver, day, library, told, sections, comparison });
    const archive: PackedFile = { path: archiveOf(copy), bytes: zipOf(files), sources: [...new Set(files.flatMap(({ sources }) => sources))] };
    const kept = [archive, ...files];
    return { files: kept, manifest: { day, madeAt: isoSeoul(settings.now), copy, receiver, items: [...items.values()], files: kept.map(({ path, bytes, sources }) => ({ path, sha256: sha256(bytes), sources })) } };
  });
  return { folder, manifest, archive: archiveOf(manifest.copy), ...countMarks(sections), dropped: comparison.dropped };
}

interface FilesRequest {
  copy: string;
  receiver: string | undefined;
  day: Day;
  library: Library;
  told: readonly Release[];
  sections: BundleSection[];
  comparison: SentComparison;
}

async function filesOf({ copy, receiver, day, library, told, sections, comparison }: FilesRequest): Promise<PackedFile[]> {
  const { site } = library;
  const mark = copyLine(bundleMark(told, copy, receiver));
  const schedule = schedulesOfDay(day, library.schedule);
  const after = [...comparison.dropped.map(({ title }) => `※ 앞서 보낸 글 가운데 뺀 것: ${title} – 보도하지 마십시오.`), `${site.publisher} ${site.phone}`];
  const list = renderBundleText({ day, count: told.length, sections, schedule, scheduleLabel: scheduleLabel(site) }, site, { mark, after });
  const files = await bundlePackFiles({ day, sections }, list, told, library, (release) => releaseMark(release, copy, receiver));
  const [text] = files;
  if (text) text.sources = [...text.sources, ...library.schedule.filter((written) => schedule.some((shown) => shown.day === written.day)).map(({ id }): SourceName => `schedule:${id}`)];
  return files.map((file) => (file.path.endsWith('.jpg') ? { ...file, bytes: withJpegComment(file.bytes, mark) } : file));
}

/** What was put right since it was first sent; before that nobody outside knew of it. */
function withNews(release: Release, { sentAt }: SentComparison): Release {
  const since = sentAt(`press:${release.id}`) ?? Number.POSITIVE_INFINITY;
  return { ...release, corrections: release.corrections.filter(({ at }) => at > since) };
}

/** What a receiver has of a release, whatever else is noted in its file. */
function sentItem(release: Release, library: Library): SentItem {
  const { state: _state, changed: _changed, digest: _digest, corrections: _corrections, card: _card, openLinks: _links, ...said } = release;
  const pictures = pressPhotos(release, library.site, photosById(library)).map(({ picture, title, alt, caption, credit }) => [picture.digest, title, alt, caption, credit]);
  return { source: `press:${release.id}`, title: release.title, digest: sha256(JSON.stringify([said, bodySource(`press:${release.id}`), pictures])) };
}
