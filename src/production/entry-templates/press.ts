import { CARD_FIELDS, quoted, SHARED_FIELDS, type TemplateFacts } from './shared.ts';

export function pressTemplate({ title, day, department }: TemplateFacts): string {
  return `---
title: ${quoted(title)}
# 부제. 여러 줄이면 아래처럼 줄마다 - 로 적습니다.
# subtitle:
#   - "첫째 부제"
# 요약. 적지 않으면 첫 문단을 씁니다.
# summary: "두세 문장으로"
# 공개 시각. 미래의 시각이면 그때 공개됩니다.
publishAt: ${day} 09:00
# major 주요 군정 / news 군정 소식 / town 읍면·기관단체 소식 / feature 기획 / briefing 브리핑 / interview 대담·인터뷰
section: news
# 담당부서와 팀: departments.yaml의 id
department: ${department}
# team: main
# 전화를 적지 않으면 팀 전화를 씁니다.
# responsible: { name: "과장", phone: 043-000-3000 }
# contact: { name: "담당", phone: 043-000-3000, email: press@example.go.kr }
# 행사: 날짜만 적거나 시각까지 적습니다.
# event: { from: 2026-12-01 10:00, until: 2026-12-03, place: "군청 대회의실" }
# 신청·접수 기간과 방법
# apply: { opens: 2026-11-23, closes: 2026-12-05, how: "읍·면 행정복지센터 방문" }
# 카드에 크게 보일 수와 그 뜻, 인용
# figure: { value: "1,200가구", label: "겨울철 돌봄 대상" }
# quote: { text: "빈틈없이 살피겠습니다.", who: "군수" }
# 재난·안전 등 긴급한 글이면 true
# urgent: false
# 주제·읍면·연재: topics.yaml, site.yaml의 towns, series.yaml의 id
# topics: [welfare]
# towns: [eumseong]
# series: our-village
# 사진과 영상의 id. 본문에는 ![설명](photo:2026/사진-id)로 넣습니다.
# photos: [2026/사진-id]
# videos: [2026/영상-id]
# 사진이 동의 문제로 빠지면 글도 내지 않으려면 true
# photosRequired: false
# 첨부: 이 파일 옆에 둔 파일의 이름. pdf, hwp, hwpx, docx, xlsx, csv, txt
# attachments:
#   - { file: "공고문.pdf", title: "모집 공고문" }
# 개인정보 점검에서 예외로 둘 것과 그 까닭
# allow:
#   - { kind: mobile, reason: "행사 대표번호입니다." }
${CARD_FIELDS}${SHARED_FIELDS}---

첫 문단에 누가, 언제, 어디서, 무엇을 하는지 적습니다.

□ 큰 항목
 ○ 그 아래 항목
  - 더 아래 항목
 ※ 덧붙이는 말
`;
}
