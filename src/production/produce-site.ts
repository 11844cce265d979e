/** `npm run build`: read, check, render into a staging folder, verify, swap. On any fault the site that stands is not touched. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { type Fault, faultLine } from '../domain/fault.ts';
import { elapsedMilliseconds, stopwatch } from '../infra/clock.ts';
import { type StagedOutput, stagedOutput } from '../infra/staged-output.ts';
import { isAttachment, leakFinder } from '../integrations/leak-check.ts';
import { composeChanges, composeIndexNow, sideFileText } from '../integrations/changes.ts';
import { composeManifest, type LinkedPictures, linkedPictures, manifestText, standingManifest } from '../integrations/manifest.ts';
import { listSite, readSite, type SiteFile } from '../integrations/site-files.ts';
import { siteVerifier } from '../integrations/verify-site.ts';
import { type Edition, handOver } from '../library/edition.ts';
import type { Settings } from '../library/settings.ts';
import { indexNowKey } from './index-now.ts';
import { openEdition } from './open-edition.ts';
import { workBeside } from './module-reach.ts';
import { ProductionFault } from './production-fault.ts';
import { watchProgress } from './progress.ts';
import { renderCache, sourceDigest } from './render-cache.ts';
import { renderingSeconds } from './rendering-times.ts';
import { trimCache } from './trim-cache.ts';
import { stageTakeDowns } from './take-downs.ts';
import { heldLines, leakLine, nextChangeLine, outputTable, siteFaultLine, unreadableLine } from './report.ts';

export interface ProduceOptions {
  settings: Settings;
  holdFaulty: boolean;
  outputs: Edition['outputs'];
  say(line: string): void;
}

export async function produceSite({ settings, holdFaulty, outputs, say }: ProduceOptions): Promise<void> {
  const seconds: [string, number][] = [];
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const elapsed = stopwatch();
    const result = await work();
    seconds.push([step, elapsed() / 1000]);
    return result;
  };
  say('글을 읽고 확인합니다.');
  const { edition, faults } = await timed('읽기', () => openEdition(settings, { holdFaulty, outputs }));
  stopOnFaults(faults, edition, holdFaulty, settings);
  const output = stagedOutput(settings.out);
  const staging = await output.begin();
  try {
    const cache = renderCache(settings.cacheFolder, await sourceDigest(settings.root));
    cache.open();
    await timed('쪽 만들기', () => render(edition, staging, say));
    say('만든 결과를 확인합니다.');
    const { files, linked } = await timed('확인', () => verified(edition, staging));
    cache.trust();
    const takeDowns = await timed('바꿔 넣기', () => publishStaging(output, edition, files, linked));
    report(edition, faults, files, seconds, say);
    for (const line of takeDowns) say(line);
  } catch (error) {
    await output.abandon();
    throw error;
  } finally {
    handOver(undefined);
  }
  await trimCache(settings.cacheFolder);
}

/** Warnings stop nothing; an entry's own fault can be held back; everything else stops. */
function stopOnFaults(faults: readonly Fault[], edition: Edition | undefined, holdFaulty: boolean, settings: Settings): asserts edition is Edition {
  const errors = faults.filter(({ severity }) => severity === 'error');
  const stopping = holdFaulty ? errors.filter(({ source }) => source === undefined) : errors;
  if (stopping.length === 0 && edition) return;
  const advice = stopping.every(({ source }) => source !== undefined) ? ['오류가 있는 글만 빼고 나머지를 내보내려면: npm run build -- --hold-faulty'] : [];
  throw new ProductionFault([...stopping.map((fault) => faultLine(fault, settings.contentName)), `오류 ${stopping.length}건이 있어 멈췄습니다. 지금 올라가 있는 사이트는 그대로입니다.`, ...advice]);
}

async function render(edition: Edition, staging: string, say: (line: string) => void): Promise<void> {
  handOver(edition);
  const progress = watchProgress(edition, say);
  const goBack = workBeside(edition.settings.root, staging);
  try {
    await build({ root: edition.settings.root, logLevel: 'error' });
    edition.renderedUntil = elapsedMilliseconds();
  } finally {
    goBack();
    progress.stop();
  }
}

async function verified(edition: Edition, staging: string): Promise<{ files: SiteFile[]; linked: LinkedPictures }> {
  const listing = await listSite(staging);
  const verifier = siteVerifier({ listing, declared: new Set(edition.published.keys()), siteUrl: edition.library.site.url, outputs: edition.outputs });
  const finder = leakFinder(edition, join(edition.settings.cacheFolder, 'leaks.json'));
  const pictures = linkedPictures();
  const files = await readSite(staging, listing, (file, content) => {
    pictures.visit(file, content);
    verifier.visit(file, content);
    finder.visit(file, content);
  });
  const { leaks, unreadable } = finder.report();
  const locked = unreadable.filter((found) => found.reason !== 'font' && !isAttachment(found));
  for (const found of unreadable) if (isAttachment(found)) edition.warnings.push(unreadableLine(found));
  const lines = [...leaks.map(leakLine), ...locked.map(unreadableLine), ...verifier.faults().map(siteFaultLine)];
  if (lines.length > 0) throw new ProductionFault([...lines.slice(0, 50), `확인에서 ${lines.length}건이 걸려 멈췄습니다. 지금 올라가 있는 사이트는 그대로입니다.`]);
  return { files, linked: pictures.found };
}

/** @returns what is to be taken down elsewhere, for the end of the build */
async function publishStaging(output: StagedOutput, edition: Edition, files: readonly SiteFile[], linked: LinkedPictures): Promise<string[]> {
  const { site } = edition.library;
  const manifest = composeManifest(edition, files, linked);
  const changes = composeChanges(await standingManifest(output.sideFile('manifest.json').to), manifest, site);
  const texts = { 'manifest.json': manifestText(manifest), 'changes.json': sideFileText(changes), 'indexnow.json': sideFileText(composeIndexNow(changes, site, indexNowKey(site))) };
  const sideFiles = Object.entries(texts).map(([suffix, text]) => ({ ...output.sideFile(suffix), text }));
  for (const { from, text } of sideFiles) await writeFile(from, text);
  // Pages alone have no cards and no books: by them nothing could be said to have vanished.
  const { sides, lines } = edition.outputs === 'all' ? await stageTakeDowns(output, edition, manifest) : { sides: [], lines: [] };
  await output.commit([...sideFiles.map(({ from, to }) => ({ from, to })), ...sides]);
  return lines;
}

function report(edition: Edition, faults: readonly Fault[], files: readonly SiteFile[], seconds: [string, number][], say: (line: string) => void): void {
  const { settings, held } = edition;
  const warnings = [...faults.filter(({ severity }) => severity === 'warning').map((fault) => faultLine(fault, settings.contentName)), ...edition.warnings];
  if (warnings.length) say(['', '살펴볼 것', ...warnings.map((line) => `  ${line}`)].join('\n'));
  if (held.length) say(['', `내보내지 않은 것 ${held.length}건`, ...heldLines(held, faults, settings.contentName)].join('\n'));
  say(['', '내보낸 것', outputTable(files, renderingSeconds(edition, edition.renderedUntil), seconds), `  새로 만든 것 ${edition.rendered.length}개, 지난번 그대로인 것 ${Math.max(0, edition.published.size - edition.rendered.length)}개`, '', nextChangeLine(edition.nextChange), `${join(settings.out)} 에 새 사이트가 올라갔습니다.`].join('\n'));
}
