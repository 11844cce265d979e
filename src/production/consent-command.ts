/** `npm run consent`: the ledger at a glance, the withdrawal of a consent, and what was seen to of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANNELS_OF_CONSENT, type ConsentChannel } from '../collections/publishing.ts';
import { composeConsentReport, photosOf } from '../domain/consent-report.ts';
import { type Day, type Instant, isDay, koreanDay, seoulDay, startOfDay } from '../domain/instant.ts';
import { nearestName } from '../domain/nearest-name.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { photoUses } from '../domain/photo-opening.ts';
import { isAbout, takeDownLine } from '../domain/take-down/take-down.ts';
import { type ConsentChange, withdrawalChanges } from '../domain/withdraw-consent.ts';
import { noContentCache } from '../infra/content-cache.ts';
import type { Manifest, ManifestFile } from '../integrations/manifest.ts';
import { readNewsroom } from '../library/reading/read-newsroom.ts';
import type { Settings } from '../library/settings.ts';
import { editEntry } from '../library/writing/edit-entry.ts';
import { appendItem, setField } from '../library/writing/edit-yaml.ts';
import { CHANNEL_LABELS, renderConsentReport } from '../renderers/text/consent-report.ts';
import { ProductionFault } from './production-fault.ts';
import { noteSeenTo } from './note-seen-to.ts';
import { writeConsentForm } from './write-consent-form.ts';
import { shownPath } from './shown-path.ts';
import { openTakeDowns } from './take-downs.ts';
import { quoted } from '../domain/particle.ts';

export interface ConsentRequest {
  what: string | undefined;
  /** The model, or the codes of what was seen to. */
  names: readonly string[];
  channels: readonly string[];
  from: string | undefined;
  /** Of the blank form: where it is written, and whether in large print. */
  file?: string | undefined;
  isLarge?: boolean | undefined;
}

export async function consentCommand(request: ConsentRequest, settings: Settings): Promise<string> {
  const newsroom = await newsroomAt(settings);
  if (request.what === 'report') return renderConsentReport(composeConsentReport(newsroom, settings.now));
  if (request.what === 'withdraw') return withdraw(request, newsroom, settings);
  if (request.what === 'form') return writeConsentForm(request, newsroom.site);
  if (request.what === 'done') return noteSeenTo(request.names, newsroom, settings);
  throw new ProductionFault(['무엇을 할지 적어 주세요: report(대장 살펴보기), withdraw(동의 거두기), done(내린 것 적기), form(빈 동의서)', '예: npm run consent -- withdraw m07 --channel sns']);
}

async function newsroomAt({ contentFolder, ledgerFolder }: Settings): Promise<Newsroom> {
  const { newsroom } = await readNewsroom({ contentFolder, ledgerFolder, cache: noContentCache() });
  if (!newsroom) throw new ProductionFault(['site.yaml이나 departments.yaml을 읽지 못했습니다. 먼저 npm run check 를 실행하세요.']);
  return newsroom;
}

async function withdraw({ names: [id], channels, from }: ConsentRequest, newsroom: Newsroom, settings: Settings): Promise<string> {
  const model = modelNamed(id, newsroom);
  if (!model) {
    const near = id && nearestName(id, newsroom.models.map((candidate) => candidate.id));
    throw new ProductionFault([`${quoted(id ?? '', '은/는')} 대장에 없습니다.${near ? ` ${quoted(near, '을/를')} 뜻했는지 확인하세요.` : ''} 대장의 파일 이름(예: m07)을 적으세요.`]);
  }
  const day = from ?? seoulDay(settings.now);
  if (!isDay(day)) throw new ProductionFault([`${quoted(day, '은/는')} 날짜가 아닙니다. 2026-11-22처럼 적으세요.`]);
  const wanted = channels.length > 0 ? channels.map(knownChannel) : undefined;
  const changes = withdrawalChanges(model.data.consents, wanted, day);
  if (changes.length === 0) return `${model.data.alias} (${model.id}): ${koreanDay(day)}에 거두어들일 동의가 남아 있지 않습니다. 대장은 그대로입니다.`;
  const file = settings.ledgerFolder ? join(settings.ledgerFolder, model.file.replace(/^models\//, '')) : join(settings.contentFolder, model.file);
  await editEntry(file, (yaml) => changes.reduce((text, change) => written(text, change, day), yaml));
  return [
    `${shownPath(file)}에 적었습니다: ${model.data.alias} (${model.id})의 동의를${wanted ? ` ${wanted.map((channel) => CHANNEL_LABELS[channel]).join('·')}에서만` : ''} ${koreanDay(day)}부터 거두어들입니다.`,
    ...shownIn(model.id, newsroom, settings, wanted),
    ...(await toTakeDown(model.id, day, settings)),
    `${koreanDay(day)}부터 빌드(npm run build)하면 위의 파일에서 이 사람의 사진이 빠지고, 사라진 것과 내려야 할 것이 모두 ${shownPath(settings.out)}.take-down.md에 적힙니다.`,
  ].join('\n');
}

/** By the name of the file, or by the alias where one model alone has it. */
function modelNamed(name: string | undefined, { models }: Newsroom): Newsroom['models'][number] | undefined {
  const plain = name?.normalize('NFC').replace(/\.yaml$/, '');
  const aliased = models.filter(({ data }) => data.alias === plain);
  return models.find(({ id }) => id === plain) ?? (aliased.length === 1 ? aliased[0] : undefined);
}

function knownChannel(name: string): ConsentChannel {
  const known = CHANNELS_OF_CONSENT.find((channel) => channel === name);
  if (!known) throw new ProductionFault([`"${name}" 채널은 없습니다. 쓸 수 있는 채널: ${CHANNELS_OF_CONSENT.map((channel) => `${channel}(${CHANNEL_LABELS[channel]})`).join(', ')}`]);
  return known;
}

function written(yaml: string, change: ConsentChange, day: string): string {
  if (change.kind === 'end') return setField(yaml, ['consents', change.index, 'withdrawnAt'], day);
  const { purposes, channels, from, until, signedOn, formSha256, thirdParty, afterEmployment, retainUntil } = change.ended;
  const parted = appendItem(yaml, ['consents'], { purposes, channels, from, until, signedOn, formSha256, thirdParty, afterEmployment, withdrawnAt: day, retainUntil });
  return setField(parted, ['consents', change.index, 'channels'], change.kept);
}

/** Where the person is seen: the entries as they are written, the files as they were published last. */
function shownIn(model: string, newsroom: Newsroom, { out }: Settings, channels: readonly ConsentChannel[] | undefined): string[] {
  const photos = photosOf(newsroom, model);
  const uses = photoUses(newsroom);
  const entries = [...new Set(photos.flatMap((id) => uses.get(id) ?? []))].sort();
  const files = publishedFiles(model, channels, `${out}.manifest.json`);
  return [...listed('이 사람이 나온 사진', photos), ...listed('그 사진을 쓰는 글', entries), ...listed('지금 공개된 파일', files)];
}

function listed(title: string, items: readonly string[]): string[] {
  return [`${title} ${items.length}개${items.length > 0 ? ':' : ''}`, ...items.map((item) => `  ${item}`)];
}

/** What the sheet will say of this person on the day on which the withdrawal holds. */
async function toTakeDown(model: string, day: Day, settings: Settings): Promise<string[]> {
  const at: Instant = Math.max(settings.now, startOfDay(day));
  const rows = openTakeDowns(await newsroomAt(settings), at, settings.out).filter((row) => isAbout(row, model));
  return listed('직접 내리거나 알려야 할 것', rows.map(takeDownLine));
}

/** Those that show the person on a channel that is withdrawn. */
function publishedFiles(model: string, channels: readonly ConsentChannel[] | undefined, manifestFile: string): string[] {
  if (!existsSync(manifestFile)) return [];
  const { files } = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const isMeant = (file: ManifestFile) => (channels ? file.consents?.some((relied) => 'model' in relied && relied.model === model && channels.includes(relied.channel)) === true : file.sources.includes(`model:${model}`));
  return files.filter(isMeant).map(({ path }) => path);
}
