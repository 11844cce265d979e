import { TEMPLATE_WORDS } from '../../domain/audit/audit-template-words.ts';
import { SHARED_FIELDS } from './shared.ts';

/** @param head the head's title: 군수 */
export function scheduleTemplate(day: string, head: string): string {
  return `# ${head} 동정 ${day}. 파일 이름이 그 날입니다.
# 그 전날의 하루 묶음과 달력(/press/schedule.ics)에 실립니다.
items:
  # time 시작, until 끝(없으면 줄을 지웁니다), event 하는 일, place 곳
  - { time: 09:00, until: 09:50, event: "회의", place: "군청 상황실" }
  - { time: 14:00, event: "${TEMPLATE_WORDS.event}", place: "${TEMPLATE_WORDS.place}" }
# 하루 전 0시부터 공개됩니다. 월요일 일정을 금요일 묶음에도 실으려면 금요일의 시각을 적습니다.
# publishAt: ${day} 00:00
# 개인정보로 잘못 걸린 글이 있으면 종류와 까닭을 적습니다.
# allow:
#   - { kind: mobile, reason: "본인이 공개를 원함" }
${SHARED_FIELDS}`;
}
