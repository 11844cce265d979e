/** `npm run bundle`: where a day's bundle is published, what of it is still held back, and the copies that go out ahead. */
import { relative } from 'node:path';
import { composeAheadBundle } from '../domain/ahead-bundle.ts';
import { faultLine } from '../domain/fault.ts';
import { isDay, koreanDay, seoulDay } from '../domain/instant.ts';
import { hasDayZip } from '../domain/kit.ts';
import { absolute, path } from '../domain/permalink.ts';
import type { Settings } from '../library/settings.ts';
import { openEdition } from './open-edition.ts';
import { ProductionFault } from './production-fault.ts';
import { type SentOutcome, sendAhead } from './sent/send-ahead.ts';
import { traceCopy } from './sent/trace-copy.ts';
import { quoted } from '../domain/particle.ts';

export interface BundleRequest {
  day: string | undefined;
  embargoed: boolean;
  to: string | undefined;
  trace: string | undefined;
}

const USAGE = ['하루 묶음이 어디에 있는지 보려면: npm run bundle -- 2026-11-20', '공개 전 글을 미리 보낼 묶음을 만들려면: npm run bundle -- 2026-11-23 --embargoed --to 견본일보', '흘러나온 파일이 어느 사본인지 알려면: npm run bundle -- --trace 파일'];
const NAME_LENGTH = 60;

/** @returns what was done, in Korean */
export async function bundleCommand({ day, embargoed, to, trace }: BundleRequest, settings: Settings): Promise<string> {
  if (trace !== undefined) return traceCopy(settings.out, trace);
  if (day === undefined) throw new ProductionFault(USAGE);
  if (!isDay(day)) throw new ProductionFault([`${quoted(day, '은/는')} 날짜가 아닙니다. 2026-11-20처럼 적으세요.`, ...USAGE]);
  if (!embargoed) return whereItIs(day, to, settings);
  return outcomeText(await sendAhead(settings, day, receiverOf(to)));
}

function receiverOf(to: string | undefined): string | undefined {
  if (to === undefined) return undefined;
  const name = to.normalize('NFC').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  if (name === '') throw new ProductionFault(['받는 곳의 이름이 비어 있습니다. 예: --to 견본일보']);
  if ([...name].length > NAME_LENGTH) throw new ProductionFault([`받는 곳의 이름이 ${NAME_LENGTH}자를 넘습니다. 짧게 적으세요.`]);
  return name;
}

function outcomeText({ folder, manifest, archive, added, changed, dropped }: SentOutcome): string {
  const marks = [...(added > 0 ? [`추가 ${added}건`] : []), ...(changed > 0 ? [`정정 ${changed}건`] : [])];
  return [
    `${koreanDay(manifest.day)}에 열릴 글 ${manifest.items.length}건을 묶었습니다.${marks.length > 0 ? ` 처음 보낸 것과 견주어 ${marks.join(', ')}을 표시했습니다.` : ''}`,
    ...manifest.items.map(({ title }) => `  - ${title}`),
    ...dropped.map(({ title }) => `앞서 보냈으나 이번에 빠진 글: ${title}`),
    `받는 곳: ${manifest.receiver ?? '적지 않음 (--to 이름)'} · 사본 ${manifest.copy}호`,
    `보낼 파일: ${relative(process.cwd(), folder)}/${archive}`,
    '모든 쪽에 「엠바고」와 시각, 사본 번호가 적혀 있습니다. 보낸 기록(manifest.json)은 지우지 마세요. 흘러나온 파일이 누구의 사본인지 찾을 때 씁니다.',
    '공개 전 자료입니다. 이 폴더를 누리집에 올리지 마세요.',
  ].join('\n');
}

/** The open bundle is on the site; here is said where, and what is still to come that day. */
async function whereItIs(day: string, to: string | undefined, settings: Settings): Promise<string> {
  const { edition, faults } = await openEdition(settings);
  if (!edition) throw new ProductionFault(faults.filter(({ severity }) => severity === 'error').map((fault) => faultLine(fault, settings.contentName)));
  const { library, newsroom } = edition;
  const { site } = library;
  const open = library.releases.filter(({ date }) => seoulDay(date) === day).length;
  const held = composeAheadBundle(newsroom, day, settings.now).releases.length;
  const places = [['쪽', path.day(day)], ['글', path.dayText(day)], ...(hasDayZip(day, { site, now: settings.now }) ? [['ZIP', path.dayZip(day)]] : [])];
  const option = to === undefined ? '--embargoed --to 받는곳' : `--embargoed --to ${to}`;
  return [
    open > 0 ? `${koreanDay(day)}에 공개된 보도자료 ${open}건은 누리집에 묶여 있습니다(npm run build 를 마친 뒤).` : `${koreanDay(day)}에 공개된 보도자료가 없습니다.`,
    ...(open > 0 ? places.map(([name, address = '']) => `  ${name}: ${absolute(site, address)}`) : []),
    ...(held > 0 ? [`그날 열릴 엠바고·예약 글이 ${held}건 있습니다. 미리 보낼 묶음을 만들려면: npm run bundle -- ${day} ${option}`] : []),
    ...(held === 0 && to !== undefined ? ['--to 는 --embargoed 와 함께 씁니다. 공개된 묶음에는 받는 곳을 적지 않습니다.'] : []),
  ].join('\n');
}
