import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/domain/color.ts';
import { loadCardFonts } from '../../../src/renderers/card/card-fonts.ts';
import { composeScreen, SCREEN, type ScreenText, SMALLEST, stripParts } from '../../../src/renderers/card/iptv-screen.ts';

const fonts = loadCardFonts();
const LONG = '눈이 오면 마을 앞길부터 치웁니다. 치우기 전에는 나서지 마시고, 나설 때는 지팡이를 짚고 장갑을 끼세요. 주머니에 손을 넣고 걸으면 넘어질 때 다치기 쉽습니다.\n골목에 모래주머니가 없으면 마을 이장님이나 면사무소에 말씀해 주세요. 면사무소에서 그날 가져다 드립니다.';
const text = (overrides: Partial<ScreenText> = {}): ScreenText => ({ priority: 'normal', label: '알림', title: '눈길 조심', text: '마을 앞길부터 치웁니다.', office: '가람군', color: '#0b4f5c', page: 1, pages: 3, hasPhoto: false, ...overrides });

describe('a television picture', () => {
  it.each([text(), text({ priority: 'urgent', label: '긴급', hasPhoto: true, title: '대설주의보가 내려졌으니 바깥일을 미루세요' }), text({ text: stripParts(LONG, fonts)[0] ?? '', title: '겨울철 경로당 난방비와 양곡비를 함께 신청하세요' })])('sets nothing smaller than can be read across a room, off the edges, and on a ground that it stands out from: $title', (spec) => {
    const { texts, shortened } = composeScreen(spec, fonts);
    expect(shortened).toBe(false);
    for (const { size, area, color } of texts) {
      expect(size).toBeGreaterThanOrEqual(SMALLEST);
      expect(area.left).toBeGreaterThanOrEqual(SCREEN.width * 0.05);
      expect(area.left + area.width).toBeLessThanOrEqual(SCREEN.width * 0.95 + 1);
      expect(area.top).toBeGreaterThanOrEqual(SCREEN.height * 0.05);
      expect(area.top + area.height).toBeLessThanOrEqual(SCREEN.height * 0.95 + 1);
      if (color === '#ffffff') expect(contrastRatio(color, spec.priority === 'urgent' ? '#9c1c12' : spec.color)).toBeGreaterThan(7);
    }
  });

  it('shortens no name of an office: the count stands alone where there is no room', () => {
    const { texts, shortened } = composeScreen(text({ office: '가람특별자치광역시청' }), fonts);
    expect([shortened, texts.some(({ text: line }) => line === '1/3')]).toEqual([false, true]);
  });

  it('leaves the programme alone', () => {
    for (const { area } of composeScreen(text({ title: '겨울철 경로당 난방비와 양곡비를 함께 신청하세요' }), fonts).texts) {
      expect(area.top >= 648 || area.left + area.width <= 768).toBe(true);
    }
  });
});

describe('a caption that no strip can hold', () => {
  it('goes on in the next picture, after a sentence, and loses nothing', () => {
    const parts = stripParts(LONG, fonts);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(' ')).toBe(LONG.replace('\n', ' '));
    for (const part of parts) {
      expect(part).toMatch(/\.$/);
      expect(composeScreen(text({ text: part }), fonts).shortened).toBe(false);
    }
  });

  it('is cut where it has no place to break, and an empty one has no part', () => {
    const parts = stripParts('가'.repeat(300), fonts);
    expect(parts.join('')).toBe('가'.repeat(300));
    expect(stripParts(' \n ', fonts)).toEqual([]);
  });
});
