/** Made-up cards of every kind: for the contact sheet, for golden pictures, for measuring. No real person and no real event. */
import type { CardFormat, CardSlide, CardSpec, CardTemplate } from '../domain/card.ts';

type Sample = Partial<CardSpec> & Pick<CardSpec, 'title' | 'label'>;

const DAY = '2026. 11. 22.(일)';

export const CARD_SAMPLES: Readonly<Record<CardTemplate, Sample>> = {
  news: { title: '겨울철 취약계층 3,200가구 난방비 지원 시작', label: '주요 군정', date: DAY },
  notice: { title: '12월 1일부터 음식물류 폐기물 수거 요일이 바뀝니다', label: '알림', date: DAY },
  event: { title: '제12회 설성 김장 나눔 한마당', label: '행사', date: '2026. 11. 28.(토) 오전 10시 ~ 오후 4시', place: '설성공원 야외음악당 일원' },
  recruit: { title: '2027년 군민 기자단 10명을 모집합니다', label: '모집', date: DAY, apply: { period: '2026. 11. 23.(월) ~ 2026. 12. 11.(금) 오후 6시', how: '군 누리집 또는 읍·면 행정복지센터 방문 신청' } },
  number: { title: '올해 외국인 주민 한국어 교실 수료생 역대 최다', label: '숫자로 보는 군정', date: DAY, figure: { value: '1,284명', label: '2026년 한국어 교실 수료생' } },
  quote: { title: '찾아가는 마을 빨래방, 한 해 동안 98개 마을 돌아', label: '사람들', date: DAY, quote: { text: '이불 빨래가 제일 큰 걱정이었는데, 마을회관 앞까지 와 주니 이렇게 고마울 수가 없어요.', who: '소이면 주민 감나무 님' } },
  photo: { title: '안개 걷힌 저수지, 첫서리 내린 아침', label: '포토 음성', date: DAY },
  safety: { title: '대설경보 발효, 오늘 밤 11시까지 바깥 활동을 삼가세요', label: '긴급 재난안전', date: DAY },
  newsletter: { title: '겨울을 준비하는 마을들, 김장과 연탄 그리고 이웃', label: '음성소식 제128호', date: '2026. 11. 25.(수)' },
  video: { title: '3분으로 보는 이번 주 군정뉴스', label: '군정뉴스', date: DAY, length: '3:25' },
};

const SLIDES: readonly { title: string; slide: CardSlide; withPhoto: boolean }[] = [
  { title: '우리 집 수도 계량기, 얼기 전에 감싸 주세요', withPhoto: true, slide: { number: 1, of: 4, role: 'cover' } },
  { title: '이렇게 준비하세요', withPhoto: false, slide: { number: 2, of: 4, role: 'inner', body: '○ 계량기함 안쪽 벽과 뚜껑 사이를 헌 옷이나 솜으로 빈틈없이 채웁니다.\n○ 젖은 보온재는 얼기 쉬우니 마른 것으로 바꿉니다.\n○ 기온이 영하 10도 아래로 내려가면 수도꼭지를 조금 열어 물이 흐르게 합니다.\n※ 오래 집을 비울 때에는 계량기 밸브를 잠그고 남은 물을 빼 주세요.' } },
  { title: '얼었다면 50도 이하 물로 천천히', withPhoto: true, slide: { number: 3, of: 4, role: 'inner', body: '헤어드라이어나 따뜻한 물수건으로 계량기에서 집 쪽으로 천천히 녹입니다. 뜨거운 물을 바로 부으면 계량기가 깨질 수 있습니다.' } },
  { title: '수도가 얼거나 터졌다면 바로 전화해 주세요', withPhoto: false, slide: { number: 4, of: 4, role: 'closing', contact: { phone: '043-000-3400', address: '충청북도 음성군 음성읍 견본로 1', link: 'https://news.example.go.kr/social/2026/11-22-frozen-meters/' } } },
];

const office = { entry: 'press:2026/11-22-sample', office: '음성군 소식', color: '#0b4f5c', lang: 'ko' } as const;

export interface SampleCard { name: string; spec: CardSpec }

/** @param looks the office's mark and colour, and a photo for the cards that take one */
export function sampleCard(template: CardTemplate, format: CardFormat, looks: Pick<CardSpec, 'mark' | 'photo'> & Partial<Pick<CardSpec, 'color' | 'office'>> = {}): CardSpec {
  return { ...office, template, format, ...CARD_SAMPLES[template], ...looks };
}

export function sampleSlides(format: CardFormat, { photo, ...looks }: Parameters<typeof sampleCard>[2] = {}): CardSpec[] {
  return SLIDES.map(({ title, slide, withPhoto }) => ({ ...office, template: 'notice', format, label: '생활 정보', title, slide, ...looks, ...(withPhoto && photo ? { photo } : {}) }));
}
