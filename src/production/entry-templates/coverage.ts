import { TEMPLATE_WORDS } from '../../domain/audit/audit-template-words.ts';
import { quoted, SHARED_FIELDS } from './shared.ts';

export interface CoverageFacts {
  /** The paper's headline. */
  title: string;
  /** `2026-11-22` */
  day: string;
  /** Id of the newest release: most clippings are of yesterday's. */
  press: string | undefined;
}

export function coverageTemplate({ title, day, press }: CoverageFacts): string {
  return `# 언론에 나온 소식. 기사의 제목과 주소만 적습니다. 기사의 글과 사진은 옮기지 않습니다.
# 기사가 다룬 보도자료의 id. 그 글보다 먼저 공개되지 않고, 그 글을 철회하면 함께 사라집니다.
press: ${press ?? '2026/11-22-제목'}
# 언론사 이름
outlet: "${TEMPLATE_WORDS.outlet}"
# 기사 제목을 그대로
headline: ${quoted(title)}
# 기사의 주소
url: "https://"
# 기사가 나온 날
date: ${day}
# 더 늦게 공개하려면 적습니다. 적지 않으면 보도자료와 함께 공개됩니다.
# publishAt: 2026-11-22 09:00
${SHARED_FIELDS}`;
}
