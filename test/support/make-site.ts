import { type Site, type SiteInput, site } from '../../src/collections/site.ts';

/** A small office; what is given replaces a whole field. */
export function makeSite(overrides: Partial<SiteInput> = {}): Site {
  return site.parse({
    name: '음성군 소식',
    shortName: '음성군',
    url: 'https://news.example.kr',
    publisher: '음성군 홍보실',
    phone: '043-000-3000',
    address: '충청북도 음성군 음성읍 견본로 1',
    license: 'KOGL-1',
    head: '군수',
    towns: [
      { id: 'eumseong', name: '음성읍' },
      { id: 'geumwang', name: '금왕읍' },
    ],
    channels: [{ id: 'instagram', name: '인스타그램', url: 'https://sns.example/instagram', platform: 'instagram', formats: ['feed', 'story'] }],
    publications: [{ id: 'sosik', name: '음성소식', cadence: 'bimonthly' }],
    ...overrides,
  });
}
