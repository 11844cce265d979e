/**
 * A small newsroom on disk that has one of everything: each state of the gate,
 * each kind of entry, pictures that are refused. Words that must never be
 * published carry the mark CANARY.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

export const CANARY = '카나리아비밀';

export type ContentFiles = Record<string, string | Uint8Array>;

export const SITE = `name: 가람군 소식
shortName: 가람군
url: https://garam.example/news
publisher: 가람군 홍보실
phone: 043-000-3000
address: 가람군 가람읍 견본로 1
license: KOGL-1
head: 군수
color: '#0b4f5c'
towns:
  - { id: garam, name: 가람읍 }
channels:
  - { id: instagram, name: 인스타그램, url: https://sns.example/i, platform: instagram, formats: [feed] }
publications:
  - { id: sosik, name: 가람소식, cadence: bimonthly }
`;

export const DEPARTMENTS = `- { id: pr, name: 홍보실, teams: [{ id: press, name: 보도팀, phone: 043-000-3001 }] }
- { id: welfare, name: 복지과, teams: [{ id: main, name: 복지팀, phone: 043-000-3002 }] }
`;

export function release(title: string, publishAt: string, rest = '', body = `${title}에 관한 본문입니다. 여러 사람이 읽도록 또박또박 적습니다.`): string {
  return `---\ntitle: ${title}\npublishAt: ${publishAt}\ndepartment: welfare\n${rest}---\n\n${body}\n`;
}

/** The text files; pictures are drawn by `writeNewsroom`. */
export function newsroomFiles(): ContentFiles {
  return {
    'site.yaml': SITE,
    'departments.yaml': DEPARTMENTS,
    'topics.yaml': '- { id: welfare, name: 복지 }\n- { id: safety, name: 안전 }\n',
    'series.yaml': '- { id: village, name: 마을 이야기 }\n',
    'press/2026/11-20-돌봄.md': release(
      '겨울 돌봄을 시작합니다',
      '2026-11-20 09:00',
      'subtitle: [천이백 가구를 찾아갑니다]\nsection: major\nteam: main\ntopics: [welfare]\ntowns: [garam]\nseries: village\nphotos: [2026/care]\nattachments: [{ file: files/계획.csv, title: 추진 계획 }]\ncontact: { name: 담당, phone: 043-000-3002, email: a@garam.example }\nevent: { from: 2026-12-01 10:00, place: 군청 }\n',
      '가람군(嘉嵐郡)은 **"겨울 돌봄"**을 시작한다고 밝혔다.\n\n□ 추진 개요\n ○ 기간: 12월~2월\n  - 대상: 1,200가구\n ※ 문의는 담당 팀으로\n\n| 구분 | 가구 |\n| --- | ---: |\n| 읍 | 700 |\n\n자세한 것은 https://garam.example/apply에서 볼 수 있다.[^1]\n\n![어르신 댁을 찾은 직원](photo:2026/hill)\n\n[^1]: 신청서도 받는다.',
    ),
    'press/2026/files/계획.csv': '구분,가구\n읍,700\n',
    'press/2026/11-19-snow.md': release('눈길 안전 수칙', '2026-11-19 10:00', 'urgent: true\ntopics: [safety]\ncorrections:\n  - { at: 2026-11-19 15:00, kind: correction, note: 전화번호를 바로잡습니다. }\n'),
    'press/2026/11-18-hall.md': release('군청 민원실 새 단장', '2026-11-18 10:00', 'section: town\ntowns: [garam]\n'),
    'press/2025/12-01-old.md': release('지난해 겨울 이야기', '2025-12-01 09:00', 'topics: [welfare]\nseries: village\n'),
    'press/2026/11-21-draft.md': release(`초안 ${CANARY} 제목`, '2026-11-21 09:00', 'status: draft\n', `${CANARY} 초안의 본문은 아무도 보지 못합니다.`),
    'press/2026/12-24-scheduled-canary.md': release(`예약 ${CANARY} 제목`, '2026-12-24 09:00', 'photos: [2026/secret-canary]\nattachments: [{ file: files/secret-canary.csv }]\n', `${CANARY} 예약한 글의 본문은 그 시각에 열립니다.`),
    'press/2026/files/secret-canary.csv': `${CANARY},첨부의 내용\n`,
    'press/2026/11-21-embargo-canary.md': release(`엠바고 ${CANARY} 제목`, '2026-11-21 09:00', 'embargoUntil: 2027-01-04 06:00\n', `${CANARY} 엠바고가 걸린 글의 본문입니다.`),
    'press/2026/11-10-withdrawn.md': release(`철회 ${CANARY} 제목`, '2026-11-10 09:00', 'withdrawn: { at: 2026-11-11 09:00, reason: 행사가 취소되었습니다. }\n', `${CANARY} 철회한 글의 본문은 남지 않습니다.`),
    'newsletters/sosik/2026-11/issue.yaml': 'number: 7\ntitle: 겨울을 준비하는 사람들\npublishAt: 2026-11-21 09:00\ncover: 2026/hill\nnote: 독자 여러분께 인사드립니다.\nsections:\n  - title: 소식\n    items:\n      - { press: 2026/11-20-돌봄 }\n      - { article: kimchi }\n      - { article: walk }\n      - { video: 2026/village }\n      - { photos: [2026/hill] }\n      - { press: 2026/11-10-withdrawn }\n',
    'newsletters/sosik/2026-11/kimchi.md': '---\ntitle: 김장하는 날\nbyline: 편집실\n---\n\n배추를 절이고 **"양념"**을 버무린다.\n',
    'newsletters/sosik/2026-11/walk.mdx': '---\ntitle: 저수지 걷기\n---\n\n길을 나섭니다.\n\n<FactBox title="걷기 전에">\n\n- 물을 챙깁니다\n\n</FactBox>\n\n<DatePlace date="2026-11-28" time="10:00" place="저수지 앞">\n\n함께 걷습니다.\n\n</DatePlace>\n\n<PhotoRow photos="2026/hill" caption="언덕" />\n\n<Programme title="순서">\n\n| 때 | 할 일 |\n| --- | --- |\n| 10시 | 걷기 |\n\n</Programme>\n\n<PullQuote who="주민">\n\n걷는 맛이 있다.\n\n</PullQuote>\n',
    'videos/2026/village.yaml': "youtubeId: 'sosik-vid01'\ntitle: 마을을 찾아서\npublishAt: 2026-11-15 10:00\nduration: PT3M20S\nkind: village\ndescription: 마을 어르신을 만납니다.\nthumbnail: 2026/hill\nseries: village\ncaptions: village.vtt\n",
    'videos/2026/village.vtt': 'WEBVTT\n\n00:02.000 --> 00:04.000\n안녕하세요.\n\n00:40.000 --> 00:44.000\n마을 어귀입니다.\n',
    'photos/2026/hill.yaml': 'title: 가을 언덕\nalt: 단풍 든 언덕 위로 구름이 낮게 깔려 있다\ntakenAt: 2026-10-20\npeople: none\ncredit: 가람군 홍보실\n',
    'photos/2026/care.yaml': 'title: 돌봄 방문\nalt: 직원이 어르신과 마루에 앉아 이야기를 나눈다\ntakenAt: 2026-11-01\npeople: [m1]\n',
    'photos/2026/refused-canary.yaml': `title: 거절 ${CANARY}\nalt: ${CANARY} 동의가 끝난 사람이 서 있는 모습이다\ntakenAt: 2026-11-01\npublishAt: 2026-11-02 09:00\npeople: [m2]\n`,
    'photos/2026/secret-canary.yaml': `title: 비밀 ${CANARY}\nalt: ${CANARY} 아직 열리지 않은 사진의 모습이다\ntakenAt: 2026-11-01\npeople: none\n`,
    'models/m1.yaml': `alias: 햇살이네\nconsents:\n  - { purposes: [군정 홍보 ${CANARY}], channels: [web, newsletter, sns], from: 2026-01-01, until: 2026-12-31, formSha256: ${'a1'.repeat(32)} }\n`,
    'models/m2.yaml': 'alias: 들녘이네\nconsents:\n  - { channels: [web], from: 2025-01-01, until: 2025-12-31 }\n',
    'coverage/2026/care.yaml': 'press: 2026/11-20-돌봄\noutlet: 들녘일보\nheadline: 가람군 천이백 가구 찾아간다\nurl: https://paper.example/1?a=1&b=2\ndate: 2026-11-21\n',
    'coverage/2026/withdrawn.yaml': `press: 2026/11-10-withdrawn\noutlet: 들녘일보\nheadline: 철회한 글을 다룬 ${CANARY} 기사의 제목\nurl: https://paper.example/2\ndate: 2026-11-10\n`,
    'schedule/2026/11-21.yaml': 'items:\n  - { time: 10:00, until: 10:40, event: 월례 조회, place: 대회의실 }\n',
    'schedule/2026/12-25.yaml': `items:\n  - { time: 10:00, event: 아직 열리지 않은 ${CANARY} 일정을 적어 둔 것 }\n`,
    'captions/2026/cold.yaml': 'title: 한파주의보\ntext: 수도꼭지를 조금 틀어 두세요. 물어볼 곳은 043-000-3002입니다.\nfrom: 2026-11-20\nuntil: 2026-12-20\npriority: urgent\nphoto: 2026/hill\n',
    'captions/2026/later-canary.yaml': `title: 나중 ${CANARY}\ntext: ${CANARY} 이 자막은 아직 나가지 않습니다.\nfrom: 2026-12-18\nuntil: 2026-12-20\n`,
    'broadcasts/2026/cable.yaml': 'video: 2026/village\nchannel: 가람케이블 4번\nat: 2026-12-18 19:30\n',
    'broadcasts/2026/over.yaml': 'video: 2026/village\nchannel: 지난 방송\nat: 2026-11-20 19:30\n',
    'social/2026/care.yaml': `title: 게시글 ${CANARY}\npublishAt: 2026-12-20 09:00\nchannels: [instagram]\nsource: { press: 2026/11-20-돌봄 }\ncaption: ${CANARY} 게시글의 설명은 아직 열리지 않았습니다.\n`,
  };
}

const PICTURES: Record<string, [width: number, height: number, colour: string]> = {
  'photos/2026/hill.jpg': [1200, 800, '#7a9a6a'],
  'photos/2026/care.jpg': [900, 1200, '#c9a27a'],
  'photos/2026/refused-canary.jpg': [600, 400, '#555588'],
  'photos/2026/secret-canary.png': [600, 400, '#885555'],
};

export async function writeNewsroom(folder: string, changes: ContentFiles = {}): Promise<void> {
  for (const [file, content] of Object.entries({ ...newsroomFiles(), ...changes })) writeContent(folder, file, content);
  for (const [file, [width, height, background]] of Object.entries(PICTURES)) {
    const picture = sharp({ create: { width, height, channels: 3, background } });
    writeContent(folder, file, new Uint8Array(await (file.endsWith('png') ? picture.png() : picture.jpeg()).toBuffer()));
  }
}

export function writeContent(folder: string, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}
