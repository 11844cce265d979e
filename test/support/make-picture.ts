/** Pictures and their metadata as bytes, small and the same every time. */
import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';
import sharp, { type Sharp } from 'sharp';

/** A scene of soft hills, as many as its seed has it, with a bright thing at a place from 0 to 1. */
export async function makeScene({ width = 240, height = 160, seed = 1, at = { x: 0.75, y: 0.25 } } = {}): Promise<Sharp> {
  const hills = Array.from({ length: 14 }, (_, nth) => ({ x: fraction(seed * 31 + nth * 7), y: fraction(seed * 17 + nth * 13), light: 140 * fraction(seed + nth * 3) - 70 }));
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = hills.reduce((sum, hill) => sum + hill.light * Math.exp(-(((x / width - hill.x) ** 2 + (y / height - hill.y) ** 2) * 40)), 90);
      const isBright = Math.hypot(x - at.x * width, y - at.y * height) < height / 10;
      pixels.set(isBright ? [232, 160, 128] : [light, light + 6, light + 12].map((value) => Math.min(255, Math.max(0, value))), (y * width + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** From 0 to 1, scattered and the same every time. */
function fraction(of: number): number {
  return Math.abs(Math.sin(of * 12.9898) * 43_758.5453) % 1;
}

export async function makeJpeg(options: Parameters<typeof makeScene>[0] = {}): Promise<Buffer> {
  return (await makeScene(options)).jpeg({ quality: 90 }).toBuffer();
}

/** A segment of a JPEG right after its start. */
export function withSegment(jpeg: Uint8Array, marker: number, content: Uint8Array): Buffer {
  const length = content.length + 2;
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, marker, length >> 8, length & 0xff]), content, jpeg.subarray(2)]);
}

/** A PNG with a header that claims this size over no more data than a small picture has (https://www.w3.org/TR/png-3/#11IHDR). */
export async function claimingPng(width: number, height: number): Promise<Buffer> {
  const png = await (await makeScene()).png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

type Value = string | Uint8Array;

/** EXIF with texts by tag, those from 0x9000 to 0x9c00 in the folder of the exposure; strings are UTF-8, bytes as they are. */
export function makeExif(fields: Record<number, Value>, place?: { latitude: string }): Buffer {
  const all = Object.entries(fields).map(([tag, value]) => [Number(tag), typeof value === 'string' ? Buffer.from(`${value}\0`) : Buffer.from(value)] as const);
  const isInner = (tag: number) => tag >= 0x9000 && tag < 0x9c00;
  const gps = place ? folder([[1, Buffer.from(`${place.latitude}\0`)]], 0) : undefined;
  const outer = all.filter(([tag]) => !isInner(tag));
  const inner = all.filter(([tag]) => isInner(tag));
  const sizeOf = (entries: readonly (readonly [number, Buffer])[], pointers: number) => 2 + (entries.length + pointers) * 12 + 4 + entries.reduce((sum, [, value]) => sum + (value.length > 4 ? value.length : 0), 0);
  const innerAt = 8 + sizeOf(outer, gps ? 2 : 1);
  const gpsAt = innerAt + sizeOf(inner, 0);
  const pointers: [number, number][] = [[0x8769, innerAt], ...(gps ? [[0x8825, gpsAt] as [number, number]] : [])];
  return Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'), folder(outer, 8, pointers), folder(inner, innerAt), gps ?? Buffer.alloc(0)]);
}

function folder(entries: readonly (readonly [number, Buffer])[], at: number, pointers: readonly (readonly [number, number])[] = []): Buffer {
  const count = entries.length + pointers.length;
  const table = Buffer.alloc(2 + count * 12 + 4);
  table.writeUInt16LE(count, 0);
  const values: Buffer[] = [];
  let valueAt = at + table.length;
  entries.forEach(([tag, value], index) => {
    const field = 2 + index * 12;
    table.writeUInt16LE(tag, field);
    table.writeUInt16LE(tag >= 0x9c00 ? 1 : 2, field + 2);
    table.writeUInt32LE(value.length, field + 4);
    if (value.length <= 4) value.copy(table, field + 8);
    else {
      table.writeUInt32LE(valueAt, field + 8);
      values.push(value);
      valueAt += value.length;
    }
  });
  pointers.forEach(([tag, target], index) => {
    const field = 2 + (entries.length + index) * 12;
    table.writeUInt16LE(tag, field);
    table.writeUInt16LE(4, field + 2);
    table.writeUInt32LE(1, field + 4);
    table.writeUInt32LE(target, field + 8);
  });
  return Buffer.concat([table, ...values]);
}

/** IPTC data sets of record 2 within Photoshop's resource, as cameras and agencies write them. */
export function makeIptc(fields: [set: number, text: string][], encoding = 'utf8'): Buffer {
  const sets = fields.map(([set, text]) => {
    const value = iconv.encode(text, encoding);
    return Buffer.concat([Buffer.from([0x1c, 2, set, value.length >> 8, value.length & 0xff]), value]);
  });
  const data = Buffer.concat(sets);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), size, data, Buffer.alloc(data.length % 2)]);
}

/** An XMP packet with this inside its description. */
export function makeXmp(properties: string, attributes = ''): Buffer {
  return Buffer.from(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:exif="http://ns.adobe.com/exif/1.0/" ${attributes}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  );
}

export function exifSegment(jpeg: Uint8Array, exif: Uint8Array): Buffer {
  return withSegment(jpeg, 0xe1, exif);
}

export function xmpSegment(jpeg: Uint8Array, xmp: Uint8Array): Buffer {
  return withSegment(jpeg, 0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), xmp]));
}

export function iptcSegment(jpeg: Uint8Array, iptc: Uint8Array): Buffer {
  return withSegment(jpeg, 0xed, iptc);
}
