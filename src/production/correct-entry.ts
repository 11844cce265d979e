/** `npm run correct`: notes in an entry what was corrected, and says where the entry stands. */
import { correction } from '../collections/publishing.ts';
import type { EntryState } from '../domain/compose-library.ts';
import { koreanInstant } from '../domain/instant.ts';
import { writtenInstant } from '../domain/written-instant.ts';
import type { Settings } from '../library/settings.ts';
import { editEntry } from '../library/writing/edit-entry.ts';
import { appendItem } from '../library/writing/edit-yaml.ts';
import { type Amended, amendedEntry, amendmentReport, checkedWords } from './amend-entry.ts';
import { sentBundles } from './carried-outputs.ts';
import { ProductionFault } from './production-fault.ts';

export interface CorrectionRequest {
  name: string | undefined;
  /** What readers are told of it. */
  note: string;
  /** News was added; nothing was wrong. */
  isUpdate: boolean;
  at: string | undefined;
}

/** @returns what was written and what it reaches, in Korean */
export async function correctEntry({ name, note, isUpdate, at }: CorrectionRequest, settings: Settings): Promise<string> {
  const amended = await amendedEntry(name, at, settings);
  const { entry, file } = amended;
  const text = checkedWords(correction.shape.note, note, ['무엇을 고쳤는지 독자가 읽을 말로 적어 주세요.', `예: npm run correct -- ${entry.source} "행사 시각을 오후 2시에서 3시로 바로잡습니다."`]);
  const refusal = refusalOf(amended, settings);
  if (refusal) throw new ProductionFault(refusal);
  await editEntry(file, (yaml) => appendItem(yaml, ['corrections'], { at: writtenInstant(amended.at), kind: isUpdate ? 'update' : 'correction', note: text }));
  const said = [
    `${entry.file}에 적었습니다: ${isUpdate ? '수정' : '정정'} ${koreanInstant(amended.at)} – ${text}`,
    '본문은 그대로입니다. 본문의 잘못은 파일을 열어 고친 뒤 npm run check, npm run build 를 실행하세요.',
    ...(amended.at > settings.now ? ['앞날의 시각을 적었으므로 그때가 지난 뒤의 빌드부터 표시됩니다.'] : []),
  ];
  return [said.join('\n'), amendmentReport('correct', amended, settings)].join('\n\n');
}

function refusalOf({ entry, at, states }: Amended, settings: Settings): string[] | undefined {
  const state: EntryState | undefined = states.get(entry.source);
  switch (state?.state) {
    case 'open':
      return undefined;
    case 'draft':
      return [`${entry.source} 글은 초안이라 아직 나간 적이 없습니다. 정정을 적지 말고 본문을 고치세요.`];
    case 'withdrawn':
      return [`${entry.source} 글은 이미 철회했습니다(${koreanInstant(state.since)}${entry.withdrawn ? `: ${entry.withdrawn.reason}` : ''}). 철회한 글에는 정정을 적지 않습니다.`];
    default:
      return [`${entry.source} 글은 ${koreanInstant(at)}에 아직 공개 전입니다${state && 'until' in state && state.until !== null ? `(${koreanInstant(state.until)}에 공개)` : ''}. 나가지 않은 글은 정정 표시 없이 본문만 고치면 됩니다.`, ...sentWords(entry.source, settings)];
  }
}

/** What was sent ahead under embargo was read by someone already. */
function sentWords(source: Amended['entry']['source'], { out }: Settings): string[] {
  const { bundles } = sentBundles(out, source);
  return bundles.map(({ name, day, receiver }) => `다만 미리 보낸 꾸러미 ${name}에 들어 있습니다${receiver === undefined ? '' : `(받은 곳 ${receiver})`}. 본문을 고친 뒤 꾸러미를 다시 만들어 보내세요: npm run bundle -- ${day} --embargoed`);
}
