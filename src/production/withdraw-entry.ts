/** `npm run withdraw`: takes an entry back, and says everywhere it stands. */
import { withdrawal } from '../collections/publishing.ts';
import { koreanInstant } from '../domain/instant.ts';
import { writtenInstant } from '../domain/written-instant.ts';
import type { Settings } from '../library/settings.ts';
import { editEntry } from '../library/writing/edit-entry.ts';
import { setMapping } from '../library/writing/edit-yaml.ts';
import { type Amended, amendedEntry, amendmentReport, checkedWords } from './amend-entry.ts';
import { ProductionFault } from './production-fault.ts';

export interface WithdrawalRequest {
  name: string | undefined;
  /** Shown on the page that stays. */
  reason: string;
  keepTitle: boolean;
  at: string | undefined;
}

/** @returns what was written and what it reaches, in Korean */
export async function withdrawEntry({ name, reason, keepTitle, at }: WithdrawalRequest, settings: Settings): Promise<string> {
  const amended = await amendedEntry(name, at, settings);
  const { entry, file, states } = amended;
  const { withdrawn } = entry;
  if (withdrawn) throw new ProductionFault([`${entry.source} 글에는 이미 철회가 적혀 있습니다: ${koreanInstant(withdrawn.at)}, ${withdrawn.reason}`, `때나 까닭을 고치려면 ${entry.file}의 withdrawn을 고치세요.`]);
  const text = checkedWords(withdrawal.shape.reason, reason, ['왜 내리는지 독자가 읽을 말로 적어 주세요. 그 주소에 그대로 보입니다.', `예: npm run withdraw -- ${entry.source} "행사가 취소되었습니다." --keep-title`]);
  if (states.get(entry.source)?.state === 'draft') throw new ProductionFault([`${entry.source} 글은 초안이라 나간 적이 없습니다. 쓰지 않을 글이면 파일을 지우세요.`]);
  await editEntry(file, (yaml) => setMapping(yaml, ['withdrawn'], { at: writtenInstant(amended.at), reason: text, keepTitle: keepTitle || undefined }));
  const said = [`${entry.file}에 적었습니다: ${koreanInstant(amended.at)}에 철회 – ${text}`, ...consequences(amended, keepTitle, settings)];
  return [said.join('\n'), amendmentReport('withdraw', amended, settings)].join('\n\n');
}

const WITH_PAGE = ['press', 'newsletter', 'video', 'photo'];

function consequences({ entry, at, states }: Amended, keepTitle: boolean, settings: Settings): string[] {
  const state = states.get(entry.source);
  if (state?.state !== 'open') return ['공개되기 전에 철회하므로 누리집에는 쪽도 안내도 남지 않습니다.'];
  const hasPage = WITH_PAGE.some((kind) => entry.source.startsWith(`${kind}:`));
  return [
    hasPage ? `그 주소에는 ${keepTitle ? '제목과 ' : ''}철회한 때와 까닭만 남고, 다른 모든 곳에서 빠집니다.` : '누리집의 모든 곳에서 빠집니다.',
    at > settings.now ? '앞날의 시각을 적었으므로 그때가 지난 뒤의 빌드부터 내려갑니다.' : '빌드(npm run build)하고 서버에 올려야 내려갑니다.',
  ];
}
