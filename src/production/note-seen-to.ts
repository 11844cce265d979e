/** `npm run consent -- done`: notes in the private record what people have seen to that no entry can say: paper called in, the press told. */
import { existsSync } from 'node:fs';
import { writeFile, rename } from 'node:fs/promises';
import type { Newsroom } from '../domain/newsroom.ts';
import { causeKeys, takeDownLine } from '../domain/take-down/take-down.ts';
import { processToken } from '../infra/clock.ts';
import type { Settings } from '../library/settings.ts';
import { takeDownCode } from '../renderers/take-down/take-down-sheet.ts';
import { ProductionFault } from './production-fault.ts';
import { shownPath } from './shown-path.ts';
import { openTakeDowns, recordFile, recordText, takeDownRecord } from './take-downs.ts';

/** @param codes of rows of the sheet */
export async function noteSeenTo(codes: readonly string[], newsroom: Newsroom, { out, now }: Settings): Promise<string> {
  const sheet = `${shownPath(out)}.take-down.md`;
  if (!existsSync(recordFile(out))) throw new ProductionFault([`아직 ${sheet}가 없습니다. 먼저 npm run build 를 실행하세요.`]);
  if (codes.length === 0) throw new ProductionFault([`${sheet}의 줄 끝에 있는 번호를 적어 주세요.`, '예: npm run consent -- done 1a2b3c4d']);
  const rows = new Map(openTakeDowns(newsroom, now, out).map((row) => [takeDownCode(row), row]));
  const noted = codes.filter((code) => !rows.has(code) && code in takeDownRecord(out).done);
  if (noted.length > 0) throw new ProductionFault([`이미 마쳤다고 적혀 있습니다: ${noted.join(', ')}`]);
  const unknown = codes.filter((code) => !rows.has(code));
  if (unknown.length > 0) throw new ProductionFault([`내려야 할 것에 없는 번호입니다: ${unknown.join(', ')}`, `${sheet}의 줄 끝에 있는 번호를 적으세요.`]);
  const record = takeDownRecord(out);
  const done = { ...record.done, ...Object.fromEntries(codes.flatMap((code) => rows.get(code) ?? []).map((row) => [takeDownCode(row), causeKeys(row)])) };
  const half = `${recordFile(out)}.${processToken()}.half`;
  await writeFile(half, recordText({ ...record, done }));
  await rename(half, recordFile(out));
  return [...codes.flatMap((code) => rows.get(code) ?? []).map((row) => `마쳤다고 적었습니다: ${takeDownLine(row)}`), '다음 빌드부터 마친 것으로 옮겨집니다.'].join('\n');
}
