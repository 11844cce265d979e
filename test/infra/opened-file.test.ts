import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFinder, type Finding, foldForSearch, textsWithin } from '../../src/infra/opened-file.ts';
import { zipOf } from '../../src/infra/zip.ts';

const SECRET = '군수는 김장 나눔 행사를 연다';
const bytes = (text: string) => new TextEncoder().encode(text);
const findings = (name: string, content: Uint8Array | string): Finding[] => [...textsWithin(name, typeof content === 'string' ? bytes(content) : content)];
const find = compileFinder([SECRET]);
/** Where the secret was found. */
const placesOf = (name: string, content: Uint8Array | string): string[] => [...new Set(findings(name, content).flatMap((finding) => ('text' in finding && find(finding).length > 0 ? [finding.where] : [])))];
const unreadable = (name: string, content: Uint8Array | string) => findings(name, content).flatMap((finding) => ('unreadable' in finding ? [`${finding.where}: ${finding.reason}`] : []));

const escaped = [...SECRET].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

describe('a sentence is found in a page', () => {
  it.each([
    ['plainly', `<p>${SECRET}</p>`],
    ['cut by emphasis and line ends', '<p>군<strong>수</strong>는\n   <em>김장</em>&nbsp;나눔<br/>행사를 연다</p>'],
    ['in another Unicode form, with invisible signs', `<p>${SECRET.normalize('NFD').replace(' ', ' \u200b')}군\u00ad수</p>`],
    ['in entities', `<p>${[...SECRET].map((sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join('')}</p>`],
    ['in an attribute', `<img alt="${SECRET}">`],
    ['after an attribute that holds a bracket', `<a title="a > b"><i>군수</i>는 김장 나눔 행사를 연다</a>`],
    ['in a comment', `<!-- 군수는 김장\n나눔 행사를 연다 -->`],
    ['in JSON-LD', `<script type="application/ld+json">{"headline":"${escaped}"}</script>`],
    ['in JSON within an attribute', `<div data-props="{&quot;title&quot;:&quot;${escaped}&quot;}"></div>`],
    ['in a share link', `<a href="https://example.com/?text=${encodeURIComponent(SECRET)}">`],
    ['in a share link of a form', `<a href="/?text=${encodeURIComponent(SECRET).replaceAll('%20', '+')}">`],
    ['in a share link within a share link', `<a href="/?u=${encodeURIComponent(`https://a.kr/?t=${encodeURIComponent(SECRET)}`)}">`],
    ['in a picture that is part of the address', `<img src="data:image/svg+xml;base64,${Buffer.from(`<svg><title>${SECRET}</title></svg>`).toString('base64')}">`],
  ])('%s', (_, page) => {
    expect(placesOf('index.html', page)).not.toEqual([]);
  });

  it('and not where it is not', () => {
    expect(placesOf('index.html', `<p>군수는</p><p>김장 나눔 행사를 연</p>다`)).toEqual([]);
  });
});

describe('a sentence is found in text files', () => {
  it('a feed with escaped HTML, a JSON feed, a style sheet, captions', () => {
    expect(placesOf('all.xml', '<description>&lt;p&gt;군&lt;b&gt;수&lt;/b&gt;는 김장 나눔 행사를 연다&lt;/p&gt;</description>')).toEqual(['all.xml']);
    expect(placesOf('all.xml', '<d><![CDATA[<p>군<b>수</b>는 김장 나눔 행사를 연다</p>]]></d>')).toEqual(['all.xml']);
    expect(placesOf('all.json', JSON.stringify({ content_html: '<p>군<b>수</b>는\n김장 나눔 행사를 연다</p>' }))).toEqual(['all.json']);
    expect(placesOf('a.css', `a::after{content:"${[...SECRET].map((sign) => `\\${sign.charCodeAt(0).toString(16)} `).join('')}"}`)).toEqual(['a.css']);
    expect(placesOf('a.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n군수는 김장 나눔\r\n행사를 연다`)).toEqual(['a.vtt']);
  });

  it('code page 949 and UTF-16 as well', async () => {
    const { default: iconv } = await import('iconv-lite');
    expect(placesOf('a.csv', iconv.encode(SECRET, 'cp949'))).toEqual(['a.csv']);
    expect(placesOf('a.txt', iconv.encode(SECRET, 'utf-16le', { addBOM: true }))).toEqual(['a.txt']);
  });

  it('bytes of an unknown kind, from either parity', () => {
    const noise = Uint8Array.of(0, 1, 2, 255, 0, 7);
    expect(placesOf('a.bin', Buffer.concat([noise, bytes(SECRET), noise]))).toEqual(['a.bin']);
    expect(placesOf('a.bin', Buffer.concat([noise, Buffer.from(SECRET, 'utf16le'), noise]))).toEqual(['a.bin']);
    expect(placesOf('a.bin', Buffer.concat([noise, Uint8Array.of(3), Buffer.from(SECRET, 'utf16le'), noise]))).toEqual(['a.bin']);
    expect(compileFinder(['홍길동'])(findings('a.bin', Buffer.concat([noise, bytes('홍길동'), noise]))[0] as { text: string })).toEqual([0]);
  });
});

describe('an archive is opened', () => {
  const docx = zipOf([{ path: 'word/document.xml', bytes: bytes('<w:p><w:r><w:t>군</w:t></w:r><w:r><w:t xml:space="preserve">수는 김장</w:t></w:r><w:r><w:br/><w:t>나눔 행사를 연다</w:t></w:r></w:p>') }]);

  it('to the run-cut sentence of a document in a kit in a bundle', () => {
    const bundle = zipOf([{ path: 'kit.zip', bytes: zipOf([{ path: '보도자료.docx', bytes: docx }]) }]);
    expect(placesOf('day.zip', bundle)).toEqual(['day.zip › kit.zip › 보도자료.docx › word/document.xml']);
    expect(unreadable('day.zip', bundle)).toEqual([]);
  });

  it('names and comments included', () => {
    expect(placesOf('a.zip', zipOf([{ path: `${SECRET}.txt`, bytes: bytes('x') }]))).toEqual([`a.zip › ${SECRET}.txt#name`]);
    expect(placesOf('a.zip', zipSync({ a: [bytes('x'), { comment: SECRET, mtime: '2020-01-01' }] }))).toEqual(['a.zip › a#name']);
  });

  it('a search index in gzip included', () => {
    expect(placesOf('ko_1.pf_fragment', gzipSync(`pagefind_dcd{"content":"${SECRET}"}`))).toEqual(['ko_1.pf_fragment › ko_1.pf_fragment']);
  });

  it('or reported: damaged, encrypted, of another kind, too deep, too large', () => {
    const whole = zipOf([{ path: 'a.txt', bytes: bytes('가나다라'.repeat(100)) }]);
    expect(unreadable('a.zip', whole.subarray(0, whole.length - 30))).toEqual(['a.zip: damaged']);
    const flipped = whole.slice();
    flipped[40] = (flipped[40] as number) ^ 0xff;
    expect(unreadable('a.zip', flipped)).toEqual(['a.zip › a.txt: damaged']);
    const locked = Buffer.from(whole);
    const table = locked.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    locked.writeUInt16LE(0x801, table + 8);
    expect(unreadable('a.zip', locked)).toEqual(['a.zip › a.txt: encrypted']);
    expect(unreadable('a.docx', 'not an archive')).toEqual(['a.docx: damaged']);
    expect(unreadable('a.pdf', 'not a PDF')).toEqual(['a.pdf: damaged']);
    expect(unreadable('a.egg', 'EGGA....')).toEqual(['a.egg: method']);
    let nested = whole;
    for (let depth = 0; depth < 4; depth++) nested = zipOf([{ path: 'z.zip', bytes: nested }]);
    expect(unreadable('a.zip', nested)).toEqual(['a.zip › z.zip › z.zip › z.zip: nesting']);
    const bomb = zipOf([{ path: 'zeros', bytes: new Uint8Array(5_000_000) }]);
    expect([...textsWithin('bomb.zip', bomb, { entries: 10, bytes: 1_000_000, nesting: 3 })].at(-1)).toEqual({ where: 'bomb.zip › zeros', unreadable: true, reason: 'limit' });
    // One that lies about its size is stopped at the size it gave.
    const liar = Buffer.from(bomb);
    liar.writeUInt32LE(1000, liar.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
    expect(unreadable('liar.zip', liar)).toEqual(['liar.zip › zeros: damaged']);
  });

  it('and an entry that its table does not list is reported', () => {
    const hidden = zipOf([{ path: 'hidden.txt', bytes: bytes(SECRET) }]);
    const listed = zipOf([{ path: 'a.txt', bytes: bytes('x') }]);
    const shifted = Buffer.from(Buffer.concat([hidden, listed]));
    const end = shifted.length - 22;
    shifted.writeUInt32LE(shifted.readUInt32LE(end + 16) + hidden.length, end + 16);
    const table = shifted.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    shifted.writeUInt32LE(hidden.length, table + 42);
    expect(unreadable('a.zip', shifted)).toContain('a.zip › #gap: unlisted');
  });
});

describe('a HWP document is opened', () => {
  it('to the text of its sections', () => {
    const units = Buffer.from(`${SECRET}\r`, 'utf16le');
    const head = Buffer.alloc(4);
    head.writeUInt32LE(((units.length << 20) | 67) >>> 0);
    const header = Buffer.alloc(256);
    header.write('HWP Document File', 'latin1');
    header.writeUInt32LE(1, 36);
    const file = compoundFile({ FileHeader: header, 'BodyText/Section0': deflateRawSync(Buffer.concat([head, units])) });
    expect(placesOf('계획.hwp', file)).toContain('계획.hwp › BodyText/Section0');
    expect(unreadable('계획.hwp', file)).toEqual([]);
    header.writeUInt32LE(3, 36);
    expect(unreadable('계획.hwp', compoundFile({ FileHeader: header, 'BodyText/Section0': Buffer.from('x') }))).toContain('계획.hwp › BodyText: encrypted');
    expect(unreadable('계획.hwp', file.subarray(0, 600))).toEqual(['계획.hwp: damaged']);
  });
});

describe('a PDF is opened', () => {
  const pdf = (objects: readonly (string | Buffer)[], trailer = '/Root 1 0 R') =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects.flatMap((object, index) => [Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]), Buffer.from(`trailer\n<< ${trailer} >>\n%%EOF\n`)]);
  const stream = (dict: string, content: Buffer | string) => Buffer.concat([Buffer.from(`<< ${dict} /Length ${Buffer.from(content).length} >>\nstream\n`), Buffer.from(content), Buffer.from('\nendstream')]);
  const flate = (content: string) => stream('/Filter /FlateDecode', deflateSync(content));
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

  const glyphs = [...new Set(SECRET)];
  const glyphHex = (text: string) => [...text].map((sign) => (glyphs.indexOf(sign) + 1).toString(16).padStart(4, '0')).join('');
  const cmap = `1 begincodespacerange <0000> <ffff> endcodespacerange ${glyphs.length} beginbfchar ${glyphs.map((sign) => `<${glyphHex(sign)}> <${hex(sign)}>`).join('\n')} endbfchar`;
  const page = (content: string, font: string, more: readonly (string | Buffer)[] = []) =>
    pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Resources << /Font << /F1 4 0 R >> >> >>', '<< /Type /Page /Parent 2 0 R /Contents 5 0 R >>', font, flate(content), ...more]);

  it('to the glyphs of a page, read through ToUnicode, across lines and gaps', () => {
    const file = page(
      `BT /F1 10 Tf 1 0 0 1 50 700 Tm [<${glyphHex('군수는')}> -300 <${glyphHex('김')}>] TJ 0 -14 Td <${glyphHex('장 나눔')}> Tj T* <${glyphHex('행사를 연다')}> Tj ET`,
      '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>',
      [flate(cmap)],
    );
    expect(placesOf('a.pdf', file)).toEqual(['a.pdf › #5']);
    expect(unreadable('a.pdf', file)).toEqual([]);
  });

  it('to text under the Korean predefined CMaps', async () => {
    const { default: iconv } = await import('iconv-lite');
    const font = (name: string) => `<< /Type /Font /Subtype /Type0 /Encoding /${name} >>`;
    expect(placesOf('a.pdf', page(`BT /F1 9 Tf <${hex(SECRET)}> Tj ET`, font('UniKS-UCS2-H')))).toEqual(['a.pdf › #5']);
    expect(placesOf('a.pdf', page(`BT /F1 9 Tf <${iconv.encode(SECRET, 'cp949').toString('hex')}> Tj ET`, font('KSCms-UHC-H')))).toEqual(['a.pdf › #5']);
  });

  it('and a font that does not say what its glyphs mean is reported', () => {
    expect(unreadable('a.pdf', page('BT /F1 9 Tf <00010002> Tj ET', '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>'))).toEqual(['a.pdf: font']);
  });

  it('to its properties, notes, XMP and embedded files', () => {
    expect(placesOf('a.pdf', pdf([`<< /Title <feff${hex(SECRET)}> >>`], '/Info 1 0 R'))).toEqual(['a.pdf › #strings']);
    expect(placesOf('a.pdf', pdf([`<< /Type /Annot /Contents (${SECRET}) >>`]))).toEqual(['a.pdf › #strings']);
    expect(placesOf('a.pdf', pdf([stream('/Type /Metadata /Subtype /XML', `<x:xmpmeta><dc:title>${SECRET}</dc:title></x:xmpmeta>`)]))).toEqual(['a.pdf › #1.xml']);
    expect(placesOf('a.pdf', pdf([stream('/Type /EmbeddedFile', Buffer.from(zipOf([{ path: 'a.txt', bytes: bytes(SECRET) }])))]))).toEqual(['a.pdf › #1 › a.txt']);
  });

  it('to objects inside object streams and to older revisions', () => {
    const inner = `<< /Title <feff${hex(SECRET)}> >>`;
    expect(placesOf('a.pdf', pdf([stream(`/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode`, deflateSync(`9 0 ${inner}`))]))).toEqual(['a.pdf › #strings']);
    expect(placesOf('a.pdf', Buffer.concat([pdf([inner]), Buffer.from('1 0 obj\n<< /Title (new) >>\nendobj\n')]))).toEqual(['a.pdf › #strings']);
  });

  it('or reported: encrypted, packed in another way, damaged', () => {
    expect(unreadable('a.pdf', pdf(['<< >>'], '/Encrypt 1 0 R'))).toEqual(['a.pdf: encrypted']);
    expect(unreadable('a.pdf', pdf([stream('/Filter /LZWDecode', 'x')]))).toEqual(['a.pdf › #1: method']);
    expect(unreadable('a.pdf', pdf([stream('/Filter /FlateDecode', 'xxxxxxx')]))).toEqual(['a.pdf › #1: damaged']);
    expect(unreadable('a.pdf', '%PDF-1.7 nothing')).toEqual(['a.pdf: damaged']);
  });
});

describe('a picture is opened', () => {
  const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="${SECRET}"/></rdf:RDF></x:xmpmeta>`;

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('to its XMP and EXIF: %s', async (format) => {
    expect(placesOf(`a.${format}`, await picture().withXmp(xmp).toFormat(format).toBuffer())).not.toEqual([]);
    const tagged = await picture().withExif({ IFD0: { ImageDescription: 'a description in ASCII' } }).toFormat(format).toBuffer();
    const texts = findings(`a.${format}`, tagged).flatMap((finding) => ('text' in finding ? [finding.text] : []));
    expect(texts.some((text) => text.includes('a description in ASCII'))).toBe(true);
  });

  it('to comments, text chunks and what hangs behind its end', async () => {
    const jpeg = await picture().jpeg().toBuffer();
    const comment = Buffer.concat([Uint8Array.of(0xff, 0xfe, 0, 2 + bytes(SECRET).length), bytes(SECRET)]);
    expect(placesOf('a.jpg', Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]))).toEqual(['a.jpg › #comment']);
    expect(placesOf('a.jpg', Buffer.concat([jpeg, zipOf([{ path: 'a.txt', bytes: bytes(SECRET) }])]))).toEqual(['a.jpg › #tail › a.txt']);
    const png = await picture().png().toBuffer();
    const chunk = (kind: string, body: Buffer) => {
      const size = Buffer.alloc(4);
      size.writeUInt32BE(body.length);
      return Buffer.concat([size, Buffer.from(kind), body, Buffer.alloc(4)]);
    };
    const withChunk = (kind: string, body: Buffer) => Buffer.concat([png.subarray(0, 33), chunk(kind, body), png.subarray(33)]);
    expect(placesOf('a.png', withChunk('tEXt', Buffer.from(`Title\0${SECRET}`)))).toEqual(['a.png › #tEXt']);
    expect(placesOf('a.png', withChunk('iTXt', Buffer.from(`Title\0\0\0ko\0제목\0${SECRET}`)))).toEqual(['a.png › #iTXt']);
    expect(placesOf('a.png', withChunk('iTXt', Buffer.concat([Buffer.from('Title\0\u0001\0ko\0제목\0'), deflateSync(SECRET)])))).toEqual(['a.png › #iTXt']);
    expect(placesOf('a.png', withChunk('zTXt', Buffer.concat([Buffer.from('Title\0\0'), deflateSync(SECRET)])))).toEqual(['a.png › #zTXt']);
    expect(placesOf('a.png', Buffer.concat([png, bytes(SECRET)]))).toEqual(['a.png › #tail']);
  });
});

it('a needle of nothing but spaces is nowhere, and one too short is not sought where there are no spaces', () => {
  expect(compileFinder([' ', '가나'])({ text: '가나' })).toEqual([1]);
  expect(compileFinder(['이가을', SECRET])({ text: `나이가을${SECRET.replaceAll(' ', '')}`, spaceless: true })).toEqual([1]);
});

describe('whatever a file contains', () => {
  it('opening it ends and never throws', () => {
    const heads = ['PK\u0003\u0004', '\u001f\u008b', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', '%PDF-1 1 0 obj<</Filter/FlateDecode>>stream\n', '\u00ff\u00d8\u00ff\u00e1', '\u0089PNG\r\n\u001a\n', 'RIFF....WEBP', '<', ''];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 600 }), (head, rest) => {
        findings('a', Buffer.concat([Buffer.from(head, 'latin1'), rest]));
      }),
      { numRuns: 400 },
    );
  });

  it('folding is settled: folded once is folded for good', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)), (text) => void expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))));
    expect(foldForSearch(' 가\u00a0\n\t나\u200b다\u3000')).toBe('가 나다');
  });
});

/** A compound file of 512-byte sectors whose streams all lie in the mini stream. */
function compoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const FREE = 0xffffffff;
  const END = 0xfffffffe;
  const paths = Object.keys(streams);
  const folders = [...new Set(paths.filter((path) => path.includes('/')).map((path) => path.split('/')[0] as string))];
  const names = ['Root Entry', ...folders, ...paths];
  let mini = Buffer.alloc(0);
  const miniTable: number[] = [];
  const places = paths.map((path) => {
    const content = streams[path] as Buffer;
    const first = miniTable.length;
    const count = Math.max(1, Math.ceil(content.length / 64));
    for (let index = 0; index < count; index++) miniTable.push(index === count - 1 ? END : first + index + 1);
    mini = Buffer.concat([mini, content, Buffer.alloc(count * 64 - content.length)]);
    return { first, bytes: content.length };
  });
  const miniSectors = Math.ceil(mini.length / 512);
  const directorySectors = Math.ceil(names.length / 4);
  const [miniTableAt, directoryAt, miniAt] = [1, 2, 2 + directorySectors];
  const siblings = (group: readonly string[], index: number) => (index + 1 < group.length ? names.indexOf(group[index + 1] as string) : FREE);
  const directory = Buffer.alloc(directorySectors * 512);
  names.forEach((name, index) => {
    const base = index * 128;
    const short = name.split('/').at(-1) as string;
    directory.write(short, base, 'utf16le');
    directory.writeUInt16LE(short.length * 2 + 2, base + 64);
    const path = paths.indexOf(name);
    directory[base + 66] = index === 0 ? 5 : path < 0 ? 1 : 2;
    const group = name.includes('/') ? paths.filter((other) => other.startsWith(`${name.split('/')[0]}/`)) : [...folders, ...paths.filter((other) => !other.includes('/'))];
    directory.writeUInt32LE(FREE, base + 68);
    directory.writeUInt32LE(index === 0 ? FREE : siblings(group, group.indexOf(name)), base + 72);
    const child = index === 0 ? 1 : path < 0 ? names.findIndex((other) => other.startsWith(`${name}/`)) : FREE;
    directory.writeUInt32LE(child >>> 0, base + 76);
    directory.writeUInt32LE(index === 0 ? miniAt : (places[path]?.first ?? 0), base + 116);
    directory.writeUInt32LE(index === 0 ? mini.length : (places[path]?.bytes ?? 0), base + 120);
  });
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(END, 4);
  for (let index = 0; index < directorySectors; index++) table.writeUInt32LE(index === directorySectors - 1 ? END : directoryAt + index + 1, (directoryAt + index) * 4);
  for (let index = 0; index < miniSectors; index++) table.writeUInt32LE(index === miniSectors - 1 ? END : miniAt + index + 1, (miniAt + index) * 4);
  const header = Buffer.alloc(512, 0xff);
  header.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(directoryAt, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(miniTableAt, 60);
  header.writeUInt32LE(END, 68);
  header.writeUInt32LE(0, 76);
  const miniTableSector = Buffer.alloc(512, 0xff);
  miniTable.forEach((next, index) => void miniTableSector.writeUInt32LE(next, index * 4));
  return Buffer.concat([header, table, miniTableSector, directory, mini, Buffer.alloc(miniSectors * 512 - mini.length)]);
}
