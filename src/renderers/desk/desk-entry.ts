/** One entry on the desk: its cards at true proportion, and for each channel the words to post with them. */
import { CARD_COVERED, type CardFormat, safeArea } from '../../domain/card.ts';
import type { ChannelCaption } from '../../domain/card-caption.ts';
import type { DeskCard, DeskEntry } from '../../domain/desk.ts';
import { koreanInstant } from '../../domain/instant.ts';
import { htmlAttribute, htmlText } from '../../infra/escape.ts';
import { factsOf } from './desk-list.ts';
import type { DeskLinks } from './desk-links.ts';

export const FORMAT_LABELS = {
  og: '링크 미리보기',
  feed: '세로형(4:5)',
  square: '정사각형',
  story: '스토리',
  kakao: '카카오톡 채널',
  thumbnail: '영상 섬네일',
} as const satisfies Record<CardFormat, string>;

export function renderDeskEntry(entry: DeskEntry, links: DeskLinks): string {
  return [
    '<article class="desk-entry">',
    renderHead(entry, links),
    '<section aria-labelledby="captions"><h2 id="captions">채널별 문구</h2>',
    `<div class="desk-captions">\n${entry.captions.map((caption) => renderCaption(caption, entry)).join('\n')}\n</div></section>`,
    '<section aria-labelledby="cards"><h2 id="cards">카드</h2>',
    '<p class="desk-safe"><input type="checkbox" id="safe"> <label for="safe">앱에 가려지지 않는 자리(안전 영역) 보기</label></p>',
    `<div class="desk-cards">\n${entry.cards.map((card) => renderCard(card, links)).join('\n')}\n</div></section>`,
    '<p class="desk-said" role="status" data-desk-said></p>',
    '</article>',
  ].join('\n');
}

function renderHead(entry: DeskEntry, links: DeskLinks): string {
  const { title, date, page, zip } = entry;
  const actions = [
    ...(zip === undefined ? [] : [`<a class="desk-button is-main" href="${htmlAttribute(links.to(zip))}" download>카드와 문구 모두 받기(ZIP)</a>`]),
    ...(page === undefined ? [] : [`<a class="desk-button" href="${htmlAttribute(links.to(page))}">원문 보기</a>`]),
  ];
  return `<header><p class="desk-kind">${factsOf(entry).map(htmlText).join(' · ')}</p><h1>${htmlText(title)}</h1><p class="desk-when">${koreanInstant(date)}</p>${actions.length > 0 ? `<p class="desk-actions">${actions.join(' ')}</p>` : ''}</header>`;
}

function renderCaption({ channel, title, text, count, limit, isShortened, formats }: ChannelCaption, { cards }: DeskEntry): string {
  const id = `caption-${channel.id}`;
  const rows = Math.min(18, text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 38), 1));
  const taken = formats.filter((format) => cards.some((card) => card.format === format)).map((format) => FORMAT_LABELS[format]);
  return (
    `<section class="desk-caption" aria-labelledby="${htmlAttribute(id)}-name" data-channel="${htmlAttribute(channel.id)}">` +
    `<h3 id="${htmlAttribute(id)}-name">${htmlText(channel.name)}</h3>` +
    `<p class="desk-facts"><span>${thousands(count)}자 / ${thousands(limit)}자</span>${isShortened ? ' <strong>길어서 줄였습니다</strong>' : ''}${taken.length > 0 ? ` <span>카드: ${taken.map(htmlText).join(', ')}</span>` : ''}</p>` +
    (title === undefined ? '' : `<p class="desk-facts"><span>제목 ${thousands(title.count)}자 / ${thousands(title.limit)}자</span></p>${copyable(`${id}-title`, `${channel.name} 제목`, title.text, 2)}`) +
    copyable(id, `${channel.name} 문구`, text, rows) +
    '</section>'
  );
}

function renderCard(card: DeskCard, links: DeskLinks): string {
  const { format, slide, width, height, path, alt } = card;
  const name = `${FORMAT_LABELS[format]}${slide === undefined ? '' : ` ${slide}장째`}`;
  const id = `alt-${format}${slide === undefined ? '' : `-${slide}`}`;
  const address = htmlAttribute(links.to(path));
  return (
    `<section class="desk-card desk-card-${format}" aria-labelledby="${id}-name">` +
    `<h3 id="${id}-name">${name} <small>${width}×${height}</small></h3>` +
    `<div class="desk-frame"><img src="${address}" width="${width}" height="${height}" alt="${htmlAttribute(alt)}" loading="lazy" decoding="async">${safeOverlay(format, width, height)}</div>` +
    `<p class="desk-actions"><a class="desk-button" href="${address}" download aria-label="${name} 카드 받기">받기</a></p>` +
    `<details><summary>대체 텍스트</summary>${copyable(id, `${name} 대체 텍스트`, alt, 5)}</details>` +
    '</section>'
  );
}

/** Lines on the picture, for the eye alone: what the app covers, and where text is safe. */
function safeOverlay(format: CardFormat, width: number, height: number): string {
  const rect = (name: string, area: { left: number; top: number; width: number; height: number }) => `<rect class="${name}" x="${area.left}" y="${area.top}" width="${area.width}" height="${area.height}"/>`;
  return `<svg class="desk-overlay" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${CARD_COVERED[format].map((area) => rect('covered', area)).join('')}${rect('safe', safeArea(format))}</svg>`;
}

/** Text to select by hand, with a button once the script is there. */
function copyable(id: string, name: string, text: string, rows: number): string {
  return `<textarea id="${htmlAttribute(id)}" readonly rows="${rows}" aria-label="${htmlAttribute(name)}">\n${htmlText(text)}</textarea><p class="desk-actions"><button type="button" class="desk-button" data-desk-copy="${htmlAttribute(id)}" hidden aria-label="${htmlAttribute(`${name} 복사`)}">복사</button></p>`;
}

/** `2200` → `2,200` */
function thousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
