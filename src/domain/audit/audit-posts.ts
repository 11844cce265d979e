/** What cannot be put up as it is written: captions too long for their channel, carousels too short or too long, templates without their fact. */
import { cardChannel, type CardEntry, cardPhoto, cardPhotoIds, cardSource } from '../card-address.ts';
import { composeCaptions } from '../card-caption.ts';
import { composeFacts } from '../card-facts.ts';
import { type CardContext, fullSetEnd } from '../card-plan.ts';
import { CAROUSEL_LENGTH, planSlides } from '../card-slides.ts';
import { captionRule } from '../caption-length.ts';
import { type Finding, finding, type Subject } from './finding.ts';

/** Instagram takes no more pictures in one post (https://help.instagram.com/269314186824048). */
const INSTAGRAM_PICTURES = 20;

/** @param card of an entry that is open or will be; what is older than a full set, posts included, has long been put up */
export function auditPost(card: CardEntry, file: string, context: CardContext): Finding[] {
  if (context.now >= fullSetEnd(card.entry.date, context.site)) return [];
  const subject: Subject = { source: cardSource(card), file, isDraft: card.entry.state === 'draft' };
  const found = [...templateWithoutFact(card, subject, context), ...withoutPhoto(card, subject, context), ...captions(card, subject, context)];
  return card.collection === 'social' ? [...found, ...hashtags(card, subject, context), ...slides(card, subject, context)] : found;
}

type Post = Extract<CardEntry, { collection: 'social' }>;

const NEEDED = {
  event: ['event', 'event에 날짜와 장소를 적으세요'],
  recruit: ['apply', 'apply에 opens나 closes를 적으세요'],
  number: ['figure', 'figure에 value와 label을 적으세요'],
  quote: ['quote', 'quote에 text와 who를 적으세요'],
} as const;

function templateWithoutFact(card: CardEntry, subject: Subject, { site }: CardContext): Finding[] {
  const facts = composeFacts(card, site);
  const needed = facts.template in NEEDED ? NEEDED[facts.template as keyof typeof NEEDED] : undefined;
  if (!needed || facts[needed[0]]) return [];
  const path = card.entry.card?.template ? ['card', 'template'] : ['template'];
  return [finding(subject, path, 'card-fact', `카드의 틀이 ${facts.template}인데 ${needed[0]} 칸이 없어 카드가 비어 보입니다`, `${needed[1]}`, 'warning')];
}

/** A photo that stands on the page and may not stand on SNS is missed by whoever puts the card up. Posts and videos name photos for SNS alone: theirs are told of already. */
function withoutPhoto(card: CardEntry, subject: Subject, { photos }: CardContext): Finding[] {
  if (card.collection === 'social' || card.collection === 'videos' || card.entry.card?.photo !== undefined || cardPhoto(card, photos)) return [];
  const refused = cardPhotoIds(card).find((id) => photos.has(id));
  if (refused === undefined) return [];
  const path = card.collection === 'newsletters' ? ['cover'] : card.entry.photos.includes(refused) ? ['photos'] : [];
  return [finding(subject, path, 'card-photo', `사진 "${refused}"에 나온 사람의 ${cardChannel(card.collection)} 채널 동의가 없어 카드에는 사진이 없습니다`, '다른 사진을 card.photo에 적거나 동의를 확인하세요', 'warning')];
}

function captions(card: CardEntry, subject: Subject, context: CardContext): Finding[] {
  const path = card.collection === 'social' && card.entry.caption !== undefined ? ['caption'] : ['title'];
  const field = path[0] === 'caption' ? '올릴 글이' : '제목이';
  return composeCaptions(card, context).flatMap(({ channel, limit, isShortened, title }) => [
    ...(isShortened ? [finding(subject, path, 'caption-length', `${field} 길어 ${channel.name}에는 줄여서 올립니다 (${limit}자까지)`, '짧게 고치거나, 이 채널의 글을 따로 만드세요', 'warning')] : []),
    ...(title?.isShortened ? [finding(subject, ['title'], 'caption-title', `제목이 길어 ${channel.name}에는 줄여서 올립니다 (${title.limit}자까지)`, '제목을 짧게 고치세요', 'warning')] : []),
  ]);
}

function hashtags({ entry }: Post, subject: Subject, { site }: CardContext): Finding[] {
  return site.channels.flatMap(({ id, name, platform }) => {
    const most = captionRule(platform).hashtags;
    if (!entry.channels.includes(id) || entry.hashtags.length <= most) return [];
    return [finding(subject, ['hashtags'], 'hashtags', `${name}에는 해시태그를 ${most}개까지 달 수 있어 앞의 ${most}개만 씁니다`, '꼭 쓸 것을 앞에 적으세요', 'warning')];
  });
}

function slides(card: Post, subject: Subject, { site, photos }: CardContext): Finding[] {
  const { entry } = card;
  const empty = entry.slides.flatMap(({ title, body, photo }, index) =>
    title === undefined && body === undefined && photo === undefined ? [finding(subject, ['slides', index], 'slide-empty', '이 장에 제목도 글도 사진도 없어 빠집니다', '내용을 적거나 이 장을 지우세요', 'warning')] : [],
  );
  return [...empty, ...carouselLength(card, planSlides(card, photos, site).length, subject, site)];
}

function carouselLength({ entry }: Post, pictures: number, subject: Subject, site: CardContext['site']): Finding[] {
  const instagram = site.channels.find(({ id, platform }) => platform === 'instagram' && entry.channels.includes(id));
  if (instagram && pictures > INSTAGRAM_PICTURES) {
    return [finding(subject, ['slides'], 'slides-many', `카드뉴스가 표지와 닫는 장까지 ${pictures}장인데 ${instagram.name}에는 한 번에 ${INSTAGRAM_PICTURES}장까지 올릴 수 있습니다`, `slides를 ${INSTAGRAM_PICTURES - 1}장 이하로 줄이거나 글을 둘로 나누세요`)];
  }
  if (pictures > CAROUSEL_LENGTH.most) return [finding(subject, ['slides'], 'slides-many', `카드뉴스가 표지와 닫는 장까지 ${pictures}장입니다`, `${CAROUSEL_LENGTH.least}~${CAROUSEL_LENGTH.most}장이 읽기 좋습니다`, 'warning')];
  if (pictures > 0 && pictures < CAROUSEL_LENGTH.least) return [finding(subject, ['slides'], 'slides-few', `카드뉴스가 표지와 닫는 장까지 ${pictures}장뿐입니다`, `${CAROUSEL_LENGTH.least}~${CAROUSEL_LENGTH.most}장이 되도록 나누거나, slides를 지우고 카드 한 장으로 올리세요`, 'warning')];
  return [];
}
