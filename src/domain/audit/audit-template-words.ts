/** What a new file says until somebody writes something else: in an entry that is ready it would be published as it stands. */
import type { Kind, Newsroom } from '../newsroom.ts';
import { type Finding, finding } from './finding.ts';

/** The words that `npm run new` puts where the office's own are to stand (src/production/entry-templates). */
export const TEMPLATE_WORDS = {
  title: '제목을 적어 주세요',
  caption: '자막 내용을 적어 주세요.',
  channel: '방송 채널을 적어 주세요',
  outlet: '언론사 이름을 적어 주세요',
  event: '일정을 적어 주세요',
  place: '곳을 적어 주세요',
  youtubeId: '00000000000',
} as const;

const KNOWN: ReadonlySet<string> = new Set(Object.values(TEMPLATE_WORDS));

export function auditTemplateWords(newsroom: Newsroom): Finding[] {
  const of = (kind: Kind, entries: readonly { id: string; file: string; data: { status: 'draft' | 'ready' } }[]) =>
    entries.flatMap(({ id, file, data }) =>
      data.status === 'draft'
        ? []
        : untouched(data, []).map((path) => finding({ file, source: `${kind}:${id}`, isDraft: false }, path, 'template', '새 파일에 들어 있던 안내 글이 그대로 있습니다', '내용을 적거나, 아직 쓰는 중이면 status: draft 로 두세요')),
    );
  const { press, newsletters, articles, videos, photos, social, schedule, broadcasts, captions, coverage } = newsroom;
  return [
    ...of('press', press),
    ...of('newsletter', newsletters),
    ...of('article', articles),
    ...of('video', videos),
    ...of('photo', photos),
    ...of('social', social),
    ...of('schedule', schedule),
    ...of('broadcast', broadcasts),
    ...of('caption', captions),
    ...of('coverage', coverage),
  ];
}

function untouched(value: unknown, path: PropertyKey[]): PropertyKey[][] {
  if (typeof value === 'string') return KNOWN.has(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => untouched(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => untouched(item, [...path, name]));
}
