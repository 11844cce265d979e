/** What the templates have in common. A field that is not needed yet stands as a comment, so that every field can be found by reading. */
export interface TemplateFacts {
  title: string;
  /** `2026-11-22` */
  day: string;
  department: string;
  firstChannel: string;
}

/** A YAML scalar that reads back as the same text. */
export function quoted(text: string): string {
  return JSON.stringify(text.normalize('NFC'));
}

export const SHARED_FIELDS = `# --- 공개와 권리 ---
# draft(초안)이면 어디에도 나오지 않습니다. 다 쓴 뒤 ready로 바꾸세요.
status: draft
# 엠바고: 이 시각 전에는 어디에도 나오지 않습니다. publishAt과 둘 중 늦은 때에 공개됩니다.
# embargoUntil: 2026-11-23 06:00
# 정정: 고친 때와 내용. 잘못을 바로잡으면 correction, 새 소식을 더하면 update.
# corrections:
#   - { at: 2026-11-23 10:00, kind: correction, note: "행사 시각을 오후 2시에서 3시로 바로잡습니다." }
# 철회: 그 시각부터 내용이 사라지고 까닭만 남습니다. 제목을 남기려면 keepTitle: true.
# withdrawn: { at: 2026-11-23 11:00, reason: "행사가 취소되었습니다.", keepTitle: true }
# 이용 조건: KOGL-0 ~ KOGL-4. 적지 않으면 site.yaml의 조건을 따릅니다.
# license: KOGL-1
# 남이 준 것이면 provided(제공)나 licensed(계약)로 적고 credit에 이름을 적습니다.
# rights: own
# credit: "음성군 홍보실"
# 글의 언어. 적지 않으면 site.yaml을 따릅니다.
# lang: ko
`;

export const CARD_FIELDS = `# 공유 카드에서 제목·이름표·사진·틀을 따로 정할 때
# card: { title: "짧은 제목", label: "알림", photo: 2026/사진-id, template: notice }
# SNS에 올린 기록. 내릴 때 어디를 내려야 하는지 알려 줍니다.
# posted:
#   - { channel: instagram, at: 2026-11-22 10:00, url: "https://…" }
`;
