/** What goes to television: slots of broadcasters, captions of the senior centres. */
import { TEMPLATE_WORDS } from '../../domain/audit/audit-template-words.ts';
import { addDays } from '../../domain/instant.ts';
import { quoted, SHARED_FIELDS, type TemplateFacts } from './shared.ts';

export function captionTemplate({ title, day }: TemplateFacts): string {
  return `# 경로당 텔레비전에 흐르는 자막. 문장은 짧게, 어르신이 쓰시는 말로 적습니다.
# 제목: 화면의 옆 띠에 크게 나옵니다. 열 자 안팎이 좋습니다.
title: ${quoted(title)}
# 자막: 여든 자 안팎이면 화면 한 장에 담깁니다. 넘으면 다음 장으로 이어집니다.
text: "${TEMPLATE_WORDS.caption}"
# 내보낼 기간. 날만 적으면 그날이 모두 들고, 2026-11-22 18:00처럼 시각까지 적을 수 있습니다.
from: ${day}
until: ${addDays(day, 6)}
# urgent 긴급 / high 중요 / normal 알림 / low 나중에. 앞의 것부터 흐릅니다.
priority: normal
# 옆 띠에 넣을 사진: 사진 대장의 id. 나온 사람이 iptv 채널에 동의한 사진만 나옵니다.
# photo: 2026/사진-id
# 기간보다 늦게 공개하려면 적습니다.
# publishAt: ${day} 09:00
${SHARED_FIELDS}`;
}

export function broadcastTemplate({ title, day, newestVideo }: TemplateFacts & { newestVideo: string }): string {
  return `# 방송 예정. 그 시각이 지나면 누리집에서 저절로 빠집니다.
# ${title.replace(/\s+/g, ' ')}
# 어느 영상인지: videos 폴더의 id. 그 영상보다 먼저 공개되지 않습니다.
video: ${newestVideo}
# 방송사와 채널 번호
channel: "${TEMPLATE_WORDS.channel}"
at: ${addDays(day, 1)} 19:30
# note: "수어 통역 화면과 함께 방송합니다"
# 일정을 더 늦게 알리려면 적습니다.
# publishAt: ${day} 09:00
${SHARED_FIELDS}`;
}
