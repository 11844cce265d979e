/**
 * What to write on each channel: the caption that was written for a post, or one
 * composed of the entry's fields, within what the channel takes.
 */
import type { CardFormat } from './card.ts';
import { type CardEntry, originOf } from './card-address.ts';
import { composeFacts } from './card-facts.ts';
import { composeHashtags } from './card-hashtags.ts';
import { entryLink, entryPage } from './card-link.ts';
import { type CaptionRule, captionRule, type Platform } from './caption-length.ts';
import { type CaptionDraft, KEPT_HASHTAGS, shortenCaption, type ShortenedCaption } from './caption-shortening.ts';
import { type CardContext, hasFullSet } from './card-plan.ts';
import { durationInWords } from './duration.ts';
import type { Release } from './library.ts';
import { absolute } from './permalink.ts';
import { sentencesOf } from './sentences.ts';

export interface ChannelCaption {
  channel: { id: string; name: string; platform: Platform; url: string | undefined };
  /** Entered apart from the text: of a video and of a blog. */
  title?: { text: string; count: number; limit: number; isShortened: boolean } | undefined;
  /** Link and hashtags included. */
  text: string;
  /** By the channel's own count. */
  count: number;
  limit: number;
  /** Whether something that was written had to be left out. */
  isShortened: boolean;
  /** Those in the text, with `#`. */
  hashtags: string[];
  /** The cards that are put up with it. */
  formats: CardFormat[];
}

/** A caption for each channel that a post names, of any other entry for every channel. */
export function composeCaptions(card: CardEntry, context: CardContext): ChannelCaption[] {
  const named = card.collection === 'social' ? card.entry.channels : undefined;
  const channels = context.site.channels.filter(({ id }) => named === undefined || named.includes(id));
  const parts = captionParts(card, context);
  const isFull = hasFullSet(card, context);
  return channels.map(({ id, name, url, platform, formats }): ChannelCaption => {
    const rule = captionRule(platform);
    const { text, isShortened, hashtags } = captionOn(platform, rule, parts);
    const shown = (formats.length > 0 ? formats : rule.formats).filter((format) => isFull || format === 'og');
    return { channel: { id, name, platform, url }, ...titleOn(rule, parts.title, platform), text, count: rule.count(text), limit: rule.limit, isShortened, hashtags, formats: [...new Set(shown)] };
  });
}

interface CaptionParts {
  title: string;
  /** As it was written for the post. */
  written: string | undefined;
  /** What the entry itself says of what happened. */
  sentences: string[];
  facts: CaptionFacts;
  /** Where a reader is led on; none where the entry has no page. */
  link: { full: string; readable: string } | undefined;
  /** The office's home page as it is read: `news.eumseong.example`. */
  home: string;
  hashtags: string[];
}

/** As many sentences as a reader takes in below a picture. */
const SENTENCES = 3;

function captionParts(card: CardEntry, context: CardContext): CaptionParts {
  const { site } = context;
  const page = entryPage(card);
  return {
    title: correctedTitle(card, site),
    written: card.collection === 'social' ? card.entry.caption : undefined,
    sentences: sentencesOfEntry(card),
    facts: captionFacts(card, context),
    link: page === undefined ? undefined : { full: entryLink(card, site), readable: decodeURI(absolute(site, page)) },
    home: new URL(site.url).host + new URL(site.url).pathname.replace(/\/$/, ''),
    hashtags: composeHashtags(card, context),
  };
}

/** Who sees the post again must see at once that it is another. */
function correctedTitle(card: CardEntry, site: CardContext['site']): string {
  const { title } = card.entry;
  const { correctedVersion, lang } = composeFacts(card, site);
  if (correctedVersion === undefined || title.includes('정정')) return title;
  return `${lang === 'ko' ? '[정정]' : '[Corrected]'} ${title}`;
}

interface CaptionFacts {
  /** `○ 일시: …`, a line each. */
  full: string[];
  /** Without how to apply, which the contact tells. */
  brief: string[];
  /** What a reader must not miss the day of, and whom to ask. */
  bare: string[];
}

export function captionFacts(card: CardEntry, context: Pick<CardContext, 'site' | 'departments'>): CaptionFacts {
  const { event, apply } = composeFacts(card, context.site);
  const phone = contactOf(card, context);
  const when = event ? [`○ 일시: ${event.when}`] : [];
  const where = event?.place === undefined ? [] : [`○ 장소: ${event.place}`];
  const period = apply ? [`○ 신청: ${apply.period}`] : [];
  const application = apply?.how === undefined ? period : [`○ 신청: ${apply.period}, ${apply.how}`];
  const contact = phone === undefined ? [] : [`○ 문의: ${phone}`];
  return {
    full: [...when, ...where, ...application, ...contact],
    brief: [...when, ...where, ...period, ...contact],
    bare: [...(apply ? period : when), ...contact],
  };
}

function sentencesOfEntry(card: CardEntry): string[] {
  const origin = originOf(card);
  switch (origin?.kind) {
    case 'press':
      return firstSentences(origin.entry.summary);
    case 'newsletter':
      return origin.entry.sections.length === 0 ? [] : [`이번 호 차례: ${origin.entry.sections.map(({ title }) => title).join(' · ')}`];
    case 'video':
      return [...firstSentences(origin.entry.description ?? ''), `영상 길이 ${durationInWords(origin.entry.duration)}`].slice(0, SENTENCES);
    case 'photo':
      return firstSentences(origin.entry.caption ?? '');
    case undefined:
      return [];
  }
}

/** Sentences of the first paragraphs; marked lines are facts, which the fields say. */
function firstSentences(text: string): string[] {
  return text.split('\n').filter((line) => !/^\s*[□■○ㅇ●◦▶▷※❍-]/.test(line)).flatMap(sentencesOf).slice(0, SENTENCES);
}

/** `희망복지팀 043-000-3200`; the phone defaults to the team's. */
function contactOf(card: CardEntry, { departments }: Pick<CardContext, 'departments'>): string | undefined {
  const origin = originOf(card);
  if (origin?.kind !== 'press') return undefined;
  const { department, team, contact }: Release = origin.entry;
  const office = departments.find(({ id }) => id === department);
  const desk = office?.teams.find(({ id }) => id === team);
  const phone = contact?.phone ?? desk?.phone;
  return phone && `${desk?.name ?? office?.name ?? ''} ${phone}`.trim();
}

function titleOn({ titleLimit }: CaptionRule, title: string, platform: Platform): Pick<ChannelCaption, 'title'> {
  if (titleLimit === undefined) return {};
  const clean = allowedOn(platform, title);
  const { lines } = shortenCaption({ lines: [clean], hashtags: [] }, ({ lines: [line = ''] }) => line.length <= titleLimit);
  const text = lines[0] ?? '';
  return { title: { text, count: text.length, limit: titleLimit, isShortened: text !== clean } };
}

function captionOn(platform: Platform, rule: CaptionRule, parts: CaptionParts): { text: string; isShortened: boolean; hashtags: string[] } {
  const join = platform === 'x' ? '\n' : '\n\n';
  const textOf = (draft: CaptionDraft) => allowedOn(platform, captionText(draft, join));
  const fits = (draft: CaptionDraft) => rule.count(textOf(draft)) <= rule.limit;
  const frame = { link: linkLine(rule, parts), hashtags: parts.hashtags.slice(0, rule.hashtags) };
  const found = parts.written === undefined ? composedCaption(parts, rule, frame, fits) : writtenCaption(parts.written, frame, fits);
  return { text: textOf(found), isShortened: found.isShortened, hashtags: [...found.hashtags] };
}

type Frame = Pick<CaptionDraft, 'link' | 'hashtags'>;

/** A link or a hashtag that the author has written is not said again. */
function writtenCaption(written: string, { link, hashtags }: Frame, fits: (draft: CaptionDraft) => boolean): ShortenedCaption {
  const lines = written.split('\n').map((line) => line.trim());
  const isLinked = /https?:\/\//.test(written);
  return shortenCaption({ lines, link: isLinked ? undefined : link, hashtags: hashtags.filter((tag) => !new RegExp(`${tag}(?![\\p{L}\\p{M}\\p{N}_])`, 'u').test(written)) }, fits);
}

/** As many sentences as there is room for below the title: nothing of what was written is cut, only less is taken. */
function composedCaption({ title, sentences, facts }: CaptionParts, { titleLimit }: CaptionRule, { link, hashtags }: Frame, fits: (draft: CaptionDraft) => boolean): ShortenedCaption {
  const head = titleLimit === undefined ? [title] : [];
  const bodies = [...sentences.map((_, index) => [...head, '', sentences.slice(0, sentences.length - index).join(' '), '', ...facts.full]), ...[facts.full, facts.brief, facts.bare].map((lines) => [...head, '', ...lines])];
  for (const [index, lines] of bodies.entries()) {
    const least = index < sentences.length ? Math.min(KEPT_HASHTAGS, hashtags.length) : 0;
    for (let tags = hashtags.length; tags >= least; tags--) {
      const draft = { lines, link, hashtags: hashtags.slice(0, tags) };
      if (fits(draft)) return { ...draft, isShortened: false };
    }
  }
  return shortenCaption({ lines: [...head, '', ...facts.bare], link, hashtags: [] }, fits);
}

/** Longer addresses would crowd out the text where they count in full. */
const LONGEST_ADDRESS = 160;

/** In an Instagram caption no address can be tapped: there it is said where to find the link, and a short name to type. */
function linkLine({ linksWork, limit, count }: CaptionRule, { link, home }: CaptionParts): string | undefined {
  if (link === undefined) return undefined;
  if (!linksWork) return `자세한 내용: 프로필 링크(${home})`;
  const fitting = [link.full, link.readable].find((address) => count(address) <= Math.min(LONGEST_ADDRESS, limit / 2));
  return `자세한 내용: ${fitting ?? `https://${home}/`}`;
}

/** Blank lines at the ends go, of several one stays. */
function captionText({ lines, link, hashtags }: CaptionDraft, join: string): string {
  const body = lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();
  return [body, link, hashtags.join(' ')].filter((part) => part !== undefined && part !== '').join(join);
}

/** YouTube refuses angle brackets (https://developers.google.com/youtube/v3/docs/videos#snippet.description). */
function allowedOn(platform: Platform, text: string): string {
  return platform === 'youtube' ? text.replaceAll('<', '〈').replaceAll('>', '〉') : text;
}
