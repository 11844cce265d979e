/** A newsroom that nobody chose: people, consents, photos and entries are drawn, and every private field of them bears a mark that must turn up nowhere. */
import { CHANNELS_OF_CONSENT, type ConsentChannel } from '../../src/collections/publishing.ts';
import { type Draw, seeded } from '../../src/bench/seeded.ts';
import { DEPARTMENTS, SITE, type ContentFiles } from './fixture-newsroom.ts';

export const TODAY = '2026-11-22';
/** In purposes, names and digests; days of the ledger are of a century of their own where the gate lets them be. */
export const PRIVATE_MARK = '대장속비밀';
export const PRIVATE_DIGEST = 'c0ffee'.repeat(10);
export const PRIVATE_DAYS = ['1971-03-17', '1973-05-19', '2089-07-23'] as const;

interface DrawnConsent {
  channels: ConsentChannel[];
  from: string;
  until: string;
  thirdParty: boolean;
  afterEmployment: boolean;
  withdrawnAt?: string;
}

export interface DrawnPerson {
  /** Undefined of someone who is no model. */
  model?: string;
  minor: boolean;
  guardianConsent: boolean;
  employedUntil?: string;
  consents: DrawnConsent[];
}

export interface DrawnPhoto {
  number: number;
  id: string;
  /** Nobody is in it where empty. */
  people: DrawnPerson[];
}

export interface DrawnNewsroom {
  photos: DrawnPhoto[];
  models: DrawnPerson[];
  files: ContentFiles;
}

/** The rules of the publication contract once more, in the words of the test. */
export function mayBeSeen({ people }: DrawnPhoto, channel: ConsentChannel): boolean {
  return people.every((person) => (!person.minor || person.guardianConsent) && person.consents.some((consent) => holds(consent, person, channel)));
}

function holds(consent: DrawnConsent, { model, employedUntil }: DrawnPerson, channel: ConsentChannel): boolean {
  const isEmployed = employedUntil === undefined || employedUntil >= TODAY || consent.afterEmployment;
  const isForPress = channel !== 'press' || consent.thirdParty || model === undefined;
  const isWithdrawn = consent.withdrawnAt !== undefined && consent.withdrawnAt <= TODAY;
  return consent.channels.includes(channel) && consent.from <= TODAY && TODAY <= consent.until && isEmployed && isForPress && !isWithdrawn;
}

const PHOTOS = 24;
const MODELS = 10;
export const RELEASES = 6;

export function drawNewsroom(seed: number): DrawnNewsroom {
  const draw = seeded(seed);
  const models = Array.from({ length: MODELS }, (_, index) => drawPerson(draw, `person-${index}`));
  const photos = Array.from({ length: PHOTOS }, (_, number): DrawnPhoto => {
    const people = number % 7 === 0 ? [] : draw.oneIn(5) ? [drawPerson(draw, undefined)] : draw.some(models, draw.oneIn(3) ? 2 : 1);
    return { number, id: `2026/photo-${number}`, people };
  });
  const ledger = Object.fromEntries(models.map((person) => [`models/${person.model}.yaml`, modelFile(person)]));
  const library = Object.fromEntries(photos.map((photo) => [`photos/${photo.id}.yaml`, photoFile(photo)]));
  return { photos, models, files: { 'site.yaml': SITE, 'departments.yaml': DEPARTMENTS, ...ledger, ...library, ...entryFiles(draw, photos) } };
}

function drawPerson(draw: Draw, model: string | undefined): DrawnPerson {
  const days = (): Pick<DrawnConsent, 'from' | 'until'> => {
    if (draw.oneIn(9)) return { from: '2026-11-23', until: '2027-12-31' };
    return { from: draw.one(['2026-01-01', '2026-11-22']), until: draw.one(['2026-11-22', '2027-12-31', '2027-12-31']) };
  };
  const drawn = (): DrawnConsent => ({
    channels: CHANNELS_OF_CONSENT.filter(() => !draw.oneIn(4)),
    ...(draw.oneIn(6) ? { from: '2026-01-01', until: '2026-11-21' } : days()),
    thirdParty: model !== undefined && !draw.oneIn(3),
    afterEmployment: model !== undefined && draw.oneIn(2),
    ...(draw.oneIn(8) ? { withdrawnAt: draw.one(['2026-11-22', '2026-11-23']) } : {}),
  });
  if (model === undefined) return { minor: false, guardianConsent: false, consents: [drawn()] };
  const minor = draw.oneIn(6);
  return { model, minor, guardianConsent: minor && draw.oneIn(2), ...(draw.oneIn(5) ? { employedUntil: '2026-11-21' } : {}), consents: draw.oneIn(3) ? [drawn(), drawn()] : [drawn()] };
}

function modelFile({ model, minor, guardianConsent, employedUntil, consents }: DrawnPerson): string {
  const [employedFrom, signedOn, retainUntil] = PRIVATE_DAYS;
  const rows = consents.map((consent, index) => `  - { purposes: [${PRIVATE_MARK} ${index}], channels: [${consent.channels.join(', ')}], from: ${consent.from}, until: ${consent.until}, signedOn: ${signedOn}, formSha256: ${PRIVATE_DIGEST}${index}abc, thirdParty: ${consent.thirdParty}, afterEmployment: ${consent.afterEmployment}, retainUntil: ${retainUntil}${consent.withdrawnAt ? `, withdrawnAt: ${consent.withdrawnAt}` : ''} }`);
  const last = model?.split('-').at(-1) ?? '';
  return `# ${PRIVATE_MARK}\nalias: 별칭${last}호\nemployedFrom: ${employedFrom}\n${employedUntil ? `employedUntil: ${employedUntil}\n` : ''}minor: ${minor}\nguardianConsent: ${guardianConsent}\nconsents:\n${rows.join('\n')}\n`;
}

function photoFile({ number, people }: DrawnPhoto): string {
  const rows = people.map(({ model, consents: [consent] }) => (model ?? `{ basis: written, who: ${PRIVATE_MARK} ${number}, channels: [${consent?.channels.join(', ')}], from: ${consent?.from}, until: ${consent?.until}, formSha256: ${PRIVATE_DIGEST}dead${consent?.withdrawnAt ? `, withdrawnAt: ${consent.withdrawnAt}` : ''} }`));
  return `title: 견본 사진 ${number}\nalt: 색깔 네모가 줄지어 놓인 견본 그림 ${number}번의 모습\ntakenAt: 2026-11-01\npublishAt: 2026-11-02 09:00\npeople: ${rows.length > 0 ? `[${rows.join(', ')}]` : 'none'}\n`;
}

function entryFiles(draw: Draw, photos: readonly DrawnPhoto[]): ContentFiles {
  const some = (count: number) => draw.some(photos, count).map(({ id }) => id);
  const one = () => draw.one(photos).id;
  const files: ContentFiles = {};
  for (let at = 0; at < RELEASES; at++) {
    const posted = `posted: [{ channel: instagram, at: 2026-11-2${at % 2} 10:00, url: "https://sns.example/p${at}" }]\n`;
    const card = at % 3 === 0 ? `card: { photo: ${one()} }\n` : '';
    files[`press/2026/11-${12 + at}-p${at}.md`] = `---\ntitle: 견본 보도자료 ${at}번\npublishAt: 2026-11-${12 + at} 09:00\ndepartment: welfare\nphotos: [${some(3).join(', ')}]\n${card}${posted}---\n\n견본 보도자료 ${at}번의 본문입니다.\n\n![본문 그림](photo:${one()})\n\n끝맺는 말입니다.\n`;
  }
  for (let at = 0; at < 2; at++) files[`videos/2026/v${at}.yaml`] = `youtubeId: 'sosik-vid0${at}'\ntitle: 견본 영상 ${at}번\npublishAt: 2026-11-1${at} 10:00\nduration: PT1M\nthumbnail: ${one()}\n`;
  for (let at = 0; at < 4; at++) {
    const slides = some(3).map((photo, index) => `  - { title: 장면 ${index}, body: 설명, photo: ${photo} }`);
    files[`social/2026/s${at}.yaml`] = `title: 견본 게시물 ${at}번\npublishAt: 2026-11-20 1${at}:00\nchannels: [instagram]\n${at % 2 === 0 ? `slides:\n${slides.join('\n')}\n` : `source: { press: 2026/11-${12 + at}-p${at} }\ncaption: 견본입니다.\n`}`;
  }
  const refused = photos.filter((photo) => !mayBeSeen(photo, 'sns')).slice(0, 2).map(({ id }) => id);
  files['press/2026/11-11-refused.md'] = `---\ntitle: 카드에 쓸 사진이 없는 글\npublishAt: 2026-11-11 09:00\ndepartment: welfare\nphotos: [${refused.join(', ')}]\n---\n\n카드에 쓸 사진이 없습니다.\n`;
  const folder = 'newsletters/sosik/2026-11';
  files[`${folder}/issue.yaml`] = `number: 1\ntitle: 견본 소식지\npublishAt: 2026-11-21 11:00\ncover: ${one()}\nsections:\n  - title: 소식\n    items:\n      - { press: 2026/11-12-p0 }\n      - { press: 2026/11-13-p1 }\n      - { article: plain }\n      - { article: rich }\n      - { video: 2026/v0 }\n      - { photos: [${some(5).join(', ')}] }\n`;
  files[`${folder}/plain.md`] = `---\ntitle: 견본 기사\nphotos: [${some(2).join(', ')}]\n---\n\n기사입니다.\n\n![그림](photo:${one()})\n`;
  files[`${folder}/rich.mdx`] = `---\ntitle: 꾸민 기사\n---\n\n기사입니다.\n\n<PhotoRow photos="${some(3).join(', ')}" caption="세 장" />\n`;
  return files;
}
