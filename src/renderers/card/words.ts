/** The few words that a card adds of its own. */
export interface CardWords {
  when: string;
  where: string;
  period: string;
  how: string;
  urgent: string;
  swipe: string;
  ask: string;
  more: string;
  corrected(times: number): string;
}

const KOREAN: CardWords = {
  when: '일시', where: '장소', period: '신청 기간', how: '신청 방법', urgent: '긴급', swipe: '옆으로 넘겨 보세요', ask: '문의', more: '자세한 내용은 여기에서',
  corrected: (times) => (times === 1 ? '정정' : `정정 ${times}차`),
};

const ENGLISH: CardWords = {
  when: 'When', where: 'Where', period: 'Apply', how: 'How', urgent: 'Urgent', swipe: 'Swipe for more', ask: 'Contact', more: 'Read more here',
  corrected: (times) => (times === 1 ? 'Corrected' : `Corrected ${times}×`),
};

export function wordsOf(lang: string): CardWords {
  return lang === 'ko' || lang.startsWith('ko-') ? KOREAN : ENGLISH;
}
