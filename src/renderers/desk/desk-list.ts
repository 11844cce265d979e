/** The desk's list: every entry with a full set of cards, by day, each with what a manager does most: look, take, copy. */
import type { DeskEntry } from '../../domain/desk.ts';
import { koreanDay } from '../../domain/instant.ts';
import { stateLabel } from '../../domain/entry-item.ts';
import { htmlAttribute, htmlText } from '../../infra/escape.ts';
import type { DeskLinks } from './desk-links.ts';

export const COLLECTION_LABELS = { press: '보도자료', newsletters: '소식지', videos: '영상', social: 'SNS 게시물' } as const satisfies Record<DeskEntry['collection'], string>;

export interface DeskFilterChoices {
  channels: readonly { id: string; name: string }[];
}

/** Hidden until the script is there to serve it. */
export function renderDeskFilters(entries: readonly DeskEntry[], { channels }: DeskFilterChoices): string {
  const kinds = [...new Set(entries.map(({ kind }) => kind))].sort();
  const collections = Object.entries(COLLECTION_LABELS).filter(([id]) => entries.some(({ collection }) => collection === id));
  return (
    '<form class="desk-filters" role="search" aria-label="골라 보기" data-desk-filters hidden>' +
    choice('period', '기간', [['today', '오늘'], ['week', '이번 주'], ['month', '이번 달']]) +
    choice('channel', '채널', channels.map(({ id, name }) => [id, name])) +
    choice('collection', '모음', collections) +
    choice('kind', '종류', kinds.map((kind) => [kind, kind])) +
    '<p><label for="desk-text">제목에서 찾기</label> <input id="desk-text" name="text" type="search" autocomplete="off"></p>' +
    '<p class="desk-count" role="status" data-desk-count></p>' +
    '</form>'
  );
}

function choice(name: string, label: string, options: readonly (readonly [value: string, words: string])[]): string {
  const items = options.map(([value, words]) => `<option value="${htmlAttribute(value)}">${htmlText(words)}</option>`).join('');
  return `<p><label for="desk-${name}">${label}</label> <select id="desk-${name}" name="${name}"><option value="">모두</option>${items}</select></p>`;
}

export function renderDeskList(entries: readonly DeskEntry[], links: DeskLinks): string {
  const days = [...new Set(entries.map(({ day }) => day))];
  return days.map((day) => renderDay(day, entries.filter((entry) => entry.day === day), links)).join('\n');
}

function renderDay(day: string, entries: readonly DeskEntry[], links: DeskLinks): string {
  const dayZip = entries.find((entry) => entry.dayZip !== undefined)?.dayZip;
  const pack = dayZip === undefined ? '' : `<p class="desk-day-pack"><a class="desk-button" href="${htmlAttribute(links.to(dayZip))}" download aria-label="이날 카드 모두 받기(ZIP): ${koreanDay(day)}">이날 카드 모두 받기(ZIP)</a></p>`;
  return `<section class="desk-day" aria-labelledby="day-${day}" data-desk-day>\n<h2 id="day-${day}">${koreanDay(day)}</h2>\n${pack}<ul class="desk-list" role="list">\n${entries.map((entry) => renderItem(entry, links)).join('\n')}\n</ul>\n</section>`;
}

function renderItem(entry: DeskEntry, links: DeskLinks): string {
  const { title, day, collection, kind, channels, captions } = entry;
  const address = htmlAttribute(links.entry(entry));
  const names = captions.map(({ channel }) => channel.name);
  const zip = entry.zip === undefined ? '' : `<a class="desk-button" href="${htmlAttribute(links.to(entry.zip))}" download aria-label="${htmlAttribute(`카드 모두 받기(ZIP): ${title}`)}">카드 모두 받기(ZIP)</a>`;
  return (
    `<li class="desk-item" data-desk-item data-day="${day}" data-collection="${collection}" data-kind="${htmlAttribute(kind)}" data-channels="${htmlAttribute(channels.join(' '))}">` +
    renderPreview(entry, links) +
    '<div class="desk-item-text">' +
    `<p class="desk-kind">${factsOf(entry).map(htmlText).join(' · ')}</p>` +
    `<h3><a href="${address}" data-desk-title>${htmlText(title)}</a></h3>` +
    `<p class="desk-channels">${names.map(htmlText).join(' · ')}</p>` +
    `<p class="desk-actions"><a class="desk-button is-main" href="${address}" aria-label="${htmlAttribute(`카드와 문구 보기: ${title}`)}">카드와 문구 보기</a> ${zip}</p>` +
    '</div></li>'
  );
}

/** `보도자료 · 주요 군정 · 정정 2차` */
export function factsOf({ collection, kind, state, correctedVersion }: DeskEntry): string[] {
  const corrected = correctedVersion === undefined ? [] : [correctedVersion === 1 ? '정정' : `정정 ${correctedVersion}차`];
  return [...new Set([COLLECTION_LABELS[collection], kind])].concat(state === 'open' ? [] : [stateLabel(state)], corrected);
}

function renderPreview({ cards }: DeskEntry, links: DeskLinks): string {
  const card = cards.find(({ format }) => format === 'square') ?? cards[0];
  if (!card) return '';
  // The link beside it says the same.
  return `<img class="desk-preview" src="${htmlAttribute(links.to(card.path))}" width="${card.width}" height="${card.height}" alt="" loading="lazy" decoding="async">`;
}
