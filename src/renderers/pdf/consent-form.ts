/** The blank form on which people consent to being shown: what the ledger asks for, in words that everyone can read. */
import type { Site } from '../../collections/site.ts';
import type { ConsentChannel } from '../../collections/publishing.ts';
import { composeTheme } from '../../domain/theme.ts';
import { CONSENT_FORM_TYP } from './consent-form-template.ts';
import { plainText } from './pdf-signs.ts';
import { typesetPdf } from './typst.ts';

export type ConsentFormSize = 'plain' | 'large-print';

/** Tagged PDF/UA-1, the same for the same office whenever it is made. */
export function typesetConsentForm(site: Site, size: ConsentFormSize): { bytes: Uint8Array; pages: number } {
  const data = formData(site, size);
  // An office with long names gets smaller letters rather than a third page.
  const { bytes, value } = typesetPdf({ sources: { 'main.typ': CONSENT_FORM_TYP }, data, files: new Map() }, 'pages', (layout, pass) => (pass === 1 && !data.large && (layout as { count: number }).count > 2 ? { ...data, tight: true } : undefined));
  return { bytes, pages: (value as { count: number }).count };
}

/** The office's own words are text like any other: a sign that no font has is named, not left out. */
function formData(written: Site, size: ConsentFormSize) {
  const site = { ...written, name: plainText(written.name), shortName: plainText(written.shortName), publisher: plainText(written.publisher), phone: plainText(written.phone), address: plainText(written.address) };
  const theme = composeTheme(site.color);
  const office = site.shortName;
  return {
    large: size === 'large-print',
    tight: false,
    title: '초상 이용 동의서',
    description: `${site.publisher}에서 사진과 영상에 나온 사람에게 받는 동의서`,
    office,
    publisher: site.publisher,
    phone: site.phone,
    address: site.address,
    footer: `${site.publisher} · ${site.phone}`,
    intro: `${site.publisher}에서는 소식을 알리려고 사진과 영상을 찍습니다. 얼굴을 알아볼 수 있는 사진과 영상은 나온 분이 동의해야 쓸 수 있습니다. 읽어 보고 원하는 것에만 표시해 주세요. 읽기 어려우면 담당자가 읽어 드립니다.`,
    channels: CHANNEL_ORDER.map((channel) => ({ name: CHANNEL_NAMES[channel], use: plainText(useOf(channel, site)) })),
    colors: { accent: theme.light.brand, tint: theme.light.surface },
  };
}

const CHANNEL_ORDER = ['web', 'newsletter', 'sns', 'video', 'iptv', 'press'] as const satisfies readonly ConsentChannel[];

const CHANNEL_NAMES = { web: '누리집', newsletter: '소식지', sns: 'SNS', video: '영상', iptv: '경로당 TV', press: '언론 제공' } as const satisfies Record<ConsentChannel, string>;

function useOf(channel: ConsentChannel, { name, publications, channels }: Site): string {
  switch (channel) {
    case 'web':
      return `인터넷 누리집 "${name}"의 글과 사진, 새 글 구독`;
    case 'newsletter':
      return `${publications.map((publication) => publication.name).join(', ') || '소식지'}: 종이 책, 전자책, 이메일`;
    case 'sns':
      return `${networks(channels) || '페이스북, 인스타그램 등'}에 올리는 그림과 글`;
    case 'video':
      return '유튜브 영상의 대표 그림과 영상 소개';
    case 'iptv':
      return '경로당과 마을회관 텔레비전에 나오는 소식(IPTV)';
    case 'press':
      return '신문·방송 등 언론사에 보도용으로 줌. 4번에도 표시해 주세요.';
  }
}

/** Where cards and posts go: of videos there is a line of their own. */
function networks(channels: Site['channels']): string {
  return channels.filter(({ platform }) => platform !== 'youtube').map((channel) => channel.name).join(', ');
}
