/** Times that cannot be meant: captions and broadcast slots that nobody would ever see, clippings from before their release or from days to come. */
import { type Instant, koreanDay, koreanInstant, seoulDay, startOfDay } from '../instant.ts';
import type { Newsroom } from '../newsroom.ts';
import { captionEnd } from '../own-times.ts';
import { periodInWords } from '../period.ts';
import { opensAt } from '../publish-gate.ts';
import { type Finding, finding, type Subject } from './finding.ts';

/** What ended lately may have been given the wrong day; what ended long ago is history. */
const LATELY = 14 * 86_400_000;

export function auditAnnouncements(newsroom: Pick<Newsroom, 'captions' | 'broadcasts' | 'videos' | 'press' | 'coverage'>, now: Instant): Finding[] {
  return [...newsroom.captions.flatMap((entry) => captionFindings(entry, now)), ...slotFindings(newsroom), ...newsroom.videos.flatMap(openEnded), ...clippingFindings(newsroom, now)];
}

function captionFindings({ id, file, data }: Newsroom['captions'][number], now: Instant): Finding[] {
  const subject: Subject = { file, source: `caption:${id}`, isDraft: data.status === 'draft' };
  const warn = (rule: string, field: string, message: string, hint: string) => [finding(subject, [field], rule, message, hint, 'warning')];
  const end = captionEnd(data);
  const opens = opensAt(data);
  if (opens !== undefined && end <= opens) return warn('caption-never', 'until', `자막이 공개되기(${koreanInstant(opens)}) 전에 끝나 한 번도 나가지 않습니다`, 'until을 늦추거나 publishAt을 앞당기세요');
  const folder = id.slice(0, 4);
  if (/^\d{4}$/.test(folder) && end <= startOfDay(`${folder}-01-01`)) return warn('caption-past', 'until', `자막 기간(${periodInWords(data)})이 폴더의 해(${folder}년)보다 앞섭니다`, '연도를 잘못 적지 않았는지 확인하세요');
  if (end > now) return [];
  if (data.status === 'draft') return warn('caption-past', 'until', `아직 초안인데 자막 기간(${periodInWords(data)})이 지났습니다`, '기간을 고치거나 파일을 지우세요');
  return now - end < LATELY ? warn('caption-past', 'until', `자막 기간(${periodInWords(data)})이 지나 더 나가지 않습니다`, '더 내보내려면 until을 늦추고, 끝난 것이면 그대로 두세요') : [];
}

/** A slot opens no earlier than its video: one before that is on no page. */
function slotFindings({ broadcasts, videos }: Pick<Newsroom, 'broadcasts' | 'videos'>): Finding[] {
  const known = new Map(videos.map(({ id, data }) => [id, opensAt(data)]));
  return broadcasts.flatMap(({ id, file, data }) => {
    const opens = Math.max(known.get(data.video) ?? Number.NEGATIVE_INFINITY, opensAt(data) ?? Number.NEGATIVE_INFINITY);
    if (opens < data.at) return [];
    return [finding({ file, source: `broadcast:${id}`, isDraft: data.status === 'draft' }, ['at'], 'broadcast-never', `방송 시각이 영상이나 일정이 공개되는 때(${koreanInstant(opens)})보다 늦지 않아 예고되지 않습니다`, '방송 시각을 확인하거나 영상의 publishAt을 앞당기세요', 'warning')];
  });
}

/** Without an end a contest would be running for ever. */
function openEnded({ id, file, data }: Newsroom['videos'][number]): Finding[] {
  if ((data.kind !== 'contest' && data.kind !== 'event') || data.closes !== undefined || data.opens === undefined) return [];
  return [finding({ file, source: `video:${id}`, isDraft: data.status === 'draft' }, ['opens'], 'no-end', '마감이 없어 언제까지나 “진행 중”으로 보입니다', 'closes에 마지막 날이나 마감 시각을 적으세요', 'warning')];
}

function clippingFindings({ coverage, press }: Pick<Newsroom, 'coverage' | 'press'>, now: Instant): Finding[] {
  const opened = new Map(press.map(({ id, data }) => [id, opensAt(data)]));
  return coverage.flatMap(({ id, file, data }) => {
    const warn = (message: string) => [finding({ file, source: `coverage:${id}`, isDraft: data.status === 'draft' }, ['date'], 'clipping-date', message, '연도와 달을 잘못 적지 않았는지 확인하세요', 'warning')];
    const opens = opened.get(data.press);
    if (opens !== undefined && data.date < seoulDay(opens)) return warn(`기사가 난 날(${koreanDay(data.date)})이 보도자료가 공개된 날(${koreanDay(seoulDay(opens))})보다 앞섭니다`);
    return data.date > seoulDay(now) ? warn(`기사가 난 날(${koreanDay(data.date)})이 아직 오지 않았습니다`) : [];
  });
}
