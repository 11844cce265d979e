/** What the sample releases are made of: a county that does not exist, with numbers that nobody has. */
export const TOWNS = [
  ['eumseong', '음성읍'], ['geumwang', '금왕읍'], ['soi', '소이면'], ['wonnam', '원남면'], ['maengdong', '맹동면'],
  ['daeso', '대소면'], ['samseong', '삼성면'], ['saenggeuk', '생극면'], ['gamgok', '감곡면'],
] as const;

export const DEPARTMENTS = [
  ['pr', '홍보실', '보도팀'], ['planning', '기획감사실', '예산팀'], ['admin', '행정과', '자치협력팀'], ['welfare', '복지정책과', '희망복지팀'],
  ['social', '사회복지과', '노인복지팀'], ['agri', '농업정책과', '스마트농업팀'], ['health', '보건소', '방문건강팀'], ['safety', '안전총괄과', '재난대응팀'],
  ['culture', '문화체육관광과', '관광축제팀'], ['economy', '경제과', '일자리팀'], ['water', '상하수도사업소', '수도행정팀'], ['library', '평생학습과', '도서관운영팀'],
  ['environment', '환경과', '자원순환팀'],
] as const;

export const TOPICS = [
  ['welfare', '복지'], ['health', '보건·건강'], ['farming', '농업'], ['safety', '안전'], ['culture', '문화'], ['festival', '축제'],
  ['economy', '경제'], ['jobs', '일자리'], ['education', '교육'], ['environment', '환경'], ['traffic', '교통'], ['youth', '청년·청소년'],
  ['senior', '어르신'], ['multicultural', '다문화'], ['digital', '디지털'], ['administration', '행정'], ['water', '상하수도'], ['sports', '체육'],
] as const;

export const SERIES = [['village-walk', '마을탐방'], ['budget-story', '예산 이야기'], ['people', '음성 사람들'], ['old-photos', '옛 사진 이야기']] as const;

export const SECTIONS = ['major', 'news', 'news', 'news', 'town', 'town', 'feature'] as const;

export const SUBJECTS = [
  ['독감 예방접종', 'flu-shot'], ['투명페트병 모으기', 'clear-bottles'], ['고추 수확 일손 돕기', 'pepper-help'], ['마을 하천 청소', 'stream-cleanup'],
  ['스마트팜 교육', 'smart-farm'], ['여름 독서교실', 'reading-class'], ['일자리 박람회', 'job-fair'], ['김장 나눔', 'kimjang-sharing'],
  ['수도 계량기 동파 예방', 'water-meter'], ['어르신 한글 교실', 'hangul-class'], ['주민참여예산 설명회', 'resident-budget'], ['눈길 제설 준비', 'snow-plow'],
  ['청년 월세 지원', 'youth-rent'], ['다문화가족 나들이', 'multicultural-trip'], ['복숭아 직거래 장터', 'peach-market'], ['안전한국훈련', 'safety-drill'],
  ['찾아가는 보건 진료', 'visiting-clinic'], ['옛 다리 정밀 점검', 'bridge-check'], ['게이트볼 대회', 'gateball-cup'], ['작은 영화관 기획전', 'small-cinema'],
  ['꽃길 가꾸기', 'flower-road'], ['농업용 저수지 점검', 'reservoir-check'], ['전통시장 장보기', 'market-day'], ['초등 저녁 돌봄', 'evening-care'],
] as const;

export const ACTIONS = ['시작', '마무리', '확대', '신청 접수', '현장 점검', '업무 협약', '참가자 모집', '성과 보고회', '주민 설명회', '합동 훈련'] as const;

export const LEADS = ['주민이 먼저 나섰다', '올해 첫발을 뗐다', '참여가 크게 늘었다', '한 달 앞당겨 연다', '아홉 개 읍·면에서 함께한다', '지난해보다 넓힌다'] as const;

export const OPENINGS = [
  '{office}에서는 {month}월 {day}일 {town} 일원에서 {subject} 사업을 {action} 단계로 옮긴다고 밝혔다. 이번 사업에는 주민 {people}명이 함께한다.',
  '{town}에서 진행하는 {subject} 사업이 {month}월 {day}일 본격적으로 추진된다. 담당 부서는 준비에 {weeks}주가 걸렸다고 설명했다.',
  '{office}에서는 {subject} 사업의 하나로 {month}월 {day}일부터 {weeks}주 동안 {town} 주민을 찾아간다. 대상은 모두 {people}명이다.',
] as const;

export const SENTENCES = [
  '참여를 바라는 주민은 읍·면 행정복지센터를 찾아가거나 전화로 신청하면 된다.',
  '{town} 주민 {people}명을 대상으로 한 조사에서 열에 여덟이 이 사업이 필요하다고 답했다.',
  '지난해 같은 기간에는 {people}명이 참여했고, 올해는 그보다 {percent}% 늘어날 것으로 보인다.',
  '사업비 {money}만 원은 군비와 주민참여예산으로 마련했다.',
  '현장에는 안내 요원 {weeks}명을 두어 어르신과 어린이가 기다리지 않게 했다.',
  '군은 앞으로 석 달 동안 현장을 살펴 부족한 점을 보완할 계획이다.',
  '비가 오면 **{town} 복지회관**에서 열리며, 바뀐 일정은 전날 오후에 알린다.',
  '마을 이장단과 새마을회, 의용소방대가 준비부터 정리까지 힘을 보탰다.',
  '자세한 일정과 준비물은 [군 누리집](https://www.eumseong.example/notice/{people})에서 볼 수 있다.',
  '신청이 많으면 처음 신청한 사람과 {town}에 사는 사람을 먼저 받는다.',
  '{subject} 사업은 2017년에 {town}에서 처음 시작해 해마다 대상을 넓혀 왔다.',
  '담당 부서는 모인 의견을 내년 계획에 담아 {month}월 안에 다시 설명하기로 했다.',
] as const;

export const QUOTES = [
  '“작은 불편까지 살피는 것이 행정의 일”이라며 “주민의 목소리를 듣고 하나씩 고쳐 가겠다”고 말했다.',
  '“함께해 준 주민 덕분에 준비를 마칠 수 있었다”며 “안전하게 마치도록 끝까지 살피겠다”고 말했다.',
  '“해마다 참여가 늘어 보람을 느낀다”며 “내년에는 더 많은 마을을 찾아가겠다”고 말했다.',
] as const;

export const MARKED = [
  ['기간', '{month}월 {day}일부터 {weeks}주'], ['장소', '{town} 복지회관과 마을회관'], ['대상', '{town} 주민 {people}명'],
  ['비용', '없음(재료비 일부는 스스로 부담)'], ['신청', '읍·면 행정복지센터 방문 또는 전화'], ['문의', '{office} {team}'],
] as const;
