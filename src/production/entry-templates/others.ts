import { TEMPLATE_WORDS } from '../../domain/audit/audit-template-words.ts';
import { CARD_FIELDS, quoted, SHARED_FIELDS, type TemplateFacts } from './shared.ts';

export function articleTemplate({ title }: TemplateFacts): string {
  return `---
title: ${quoted(title)}
# subtitle: "부제"
# 글쓴이: 편집실, 군민기자단처럼
# byline: "편집실"
# photos: [2026/사진-id]
# 호와 함께 공개됩니다. 더 늦추려면 적습니다.
# publishAt: 2026-11-22 09:00
${SHARED_FIELDS}---

기사 본문을 적습니다.
`;
}

export function videoTemplate({ title, day, department }: TemplateFacts): string {
  return `title: ${quoted(title)}
# 유튜브 주소에서 v= 뒤의 11자
youtubeId: "${TEMPLATE_WORDS.youtubeId}"
publishAt: ${day} 09:00
# 길이: 3분 20초는 PT3M20S
duration: PT1M
# own 자체 영상 / spot 홍보 영상 / news 군정뉴스 / village 마을탐방 / company 기업탐방 / contest 공모전 / event 이벤트
kind: own
# description: "영상 소개"
# series: our-village
# 대표 그림: 사진 대장의 id
# thumbnail: 2026/사진-id
# 자막: 이 파일 옆의 WebVTT 파일
# captions: 자막.vtt
# transcript: |
#   말한 내용을 그대로
# topics: [culture]
# department: ${department}
# 공모전·이벤트의 시작과 마감
# opens: 2026-11-22
# closes: 2026-12-05
${CARD_FIELDS}${SHARED_FIELDS}`;
}

export function modelTemplate({ title, day }: TemplateFacts): string {
  return `# 홍보모델 대장. 별칭(alias) 말고는 아무것도 공개되지 않습니다.
alias: ${quoted(title)}
employedFrom: ${day}
# 퇴직하면 적습니다. 다음 날부터 사진이 빠집니다(afterEmployment가 true인 동의는 남습니다).
# employedUntil: 2026-12-31
# minor: false
# guardianConsent: false
# 동의가 없으면 사진은 어디에도 나가지 않습니다.
# channels: web 누리집 / newsletter 소식지 / press 언론 제공(thirdParty도 true) / sns / video / iptv
consents: []
#   - purposes: ["군정 홍보"]
#     channels: [web, newsletter]
#     from: 2026-11-22
#     until: 2027-11-21
#     signedOn: 2026-11-20
#     formSha256: 동의서-파일의-SHA256
#     thirdParty: false
#     afterEmployment: false
#     retainUntil: 2029-11-21
#     withdrawnAt: 2026-12-01
`;
}

export function socialTemplate({ title, day, firstChannel }: TemplateFacts): string {
  return `title: ${quoted(title)}
publishAt: ${day} 09:00
# site.yaml의 channels에 있는 id
channels: [${firstChannel}]
# 바탕이 되는 글: press, newsletter, video, photo 가운데 하나. 그 글보다 먼저 공개되지 않습니다.
# source: { press: 2026/11-22-제목 }
# caption: |
#   올릴 글
# hashtags: [음성군]
# 카드뉴스 5~10장
# slides:
#   - { title: "첫 장", body: "내용", photo: 2026/사진-id }
# template: news
# event: { from: 2026-12-01 10:00, until: 2026-12-03, place: "군청 대회의실" }
# apply: { opens: 2026-11-23, closes: 2026-12-05, how: "읍·면 행정복지센터 방문" }
# figure: { value: "1,200가구", label: "겨울철 돌봄 대상" }
# quote: { text: "빈틈없이 살피겠습니다.", who: "군수" }
# urgent: false
${CARD_FIELDS}${SHARED_FIELDS}`;
}
