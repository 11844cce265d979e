/** What a picture's EXIF, IPTC and XMP tell for its entry. Where it was taken is told on request, and in words alone. */
import sharp, { type Metadata } from 'sharp';
import { type Day, type Instant, isDay, readInstant } from '../../domain/instant.ts';
import { EXIF, readExif } from './exif-fields.ts';
import { IPTC, readIptc } from './iptc-fields.ts';
import { readXmp, XMP } from './xmp-fields.ts';

export type TakenAt = { day: Day } | { at: Instant };

export interface PictureMetadata {
  takenAt?: TakenAt | undefined;
  title?: string | undefined;
  caption?: string | undefined;
  alt?: string | undefined;
  photographer?: string | undefined;
  credit?: string | undefined;
  copyright?: string | undefined;
  keywords: string[];
  /** From the wider to the narrower: 음성읍, 품바마당. */
  place: string[];
  isGenerated: boolean;
}

export interface MetadataBlocks {
  exif?: Uint8Array | undefined;
  iptc?: Uint8Array | undefined;
  xmp?: Uint8Array | undefined;
}

/** Metadata never decides whether a picture is sound: what cannot be read tells nothing. */
export async function readPictureMetadata(bytes: Uint8Array): Promise<PictureMetadata> {
  return composePictureMetadata(await blocksOf(bytes));
}

async function blocksOf(bytes: Uint8Array): Promise<MetadataBlocks> {
  try {
    const { exif, iptc, xmp, format }: Metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    // A TIFF is made as an EXIF block is, and keeps the same fields in its first folder.
    return { exif: format === 'tiff' ? bytes : exif, iptc, xmp };
  } catch {
    return {};
  }
}

export function composePictureMetadata({ exif, iptc, xmp }: MetadataBlocks): PictureMetadata {
  const camera = exif ? readExif(exif) : new Map<number, string>();
  const press = iptc ? readIptc(iptc) : new Map<number, string[]>();
  const packet = xmp ? readXmp(xmp) : new Map<string, string[]>();
  const first = (...texts: (string | undefined)[]) => texts.find((text) => text !== undefined);
  const inPress = (set: number) => press.get(set)?.[0];
  const inPacket = (property: string) => packet.get(property)?.[0];
  const caption = first(inPacket(XMP.description), inPress(IPTC.caption), camera.get(EXIF.description));
  const sourceType = inPacket(XMP.sourceType) ?? '';
  return {
    takenAt: takenAt(camera, press, packet),
    title: first(inPacket(XMP.title), inPress(IPTC.title), inPacket(XMP.headline), inPress(IPTC.headline), camera.get(EXIF.windowsTitle)),
    caption: caption !== undefined && isOfCamera(caption) ? undefined : caption,
    alt: inPacket(XMP.alt),
    photographer: first(packet.get(XMP.creator)?.join(', '), press.get(IPTC.byline)?.join(', '), camera.get(EXIF.artist), camera.get(EXIF.windowsAuthor)),
    credit: first(inPacket(XMP.credit), inPress(IPTC.credit)),
    copyright: first(inPacket(XMP.rights), inPress(IPTC.copyright), camera.get(EXIF.copyright)),
    keywords: [...new Set([...(packet.get(XMP.subject) ?? []), ...(press.get(IPTC.keywords) ?? []), ...(camera.get(EXIF.windowsKeywords)?.split(/[;,]/) ?? [])].map((word) => word.trim()))].filter((word) => word !== ''),
    place: [first(inPacket(XMP.city), inPress(IPTC.city)), first(inPacket(XMP.sublocation), inPress(IPTC.sublocation))].filter((word) => word !== undefined),
    // https://cv.iptc.org/newscodes/digitalsourcetype/
    isGenerated: /\/(?:trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia)$/i.test(sourceType),
  };
}

/** Some cameras write their maker where a caption belongs. */
function isOfCamera(caption: string): boolean {
  return /^(?:SAMSUNG|OLYMPUS|SONY|Canon|NIKON|KONICA|MINOLTA|DCIM|dav|hdr|untitled|default|image description)[A-Z0-9 _.-]*$/i.test(caption);
}

/** When the shutter was released; after that when it was made into a file. Never when it was last changed. */
function takenAt(camera: ReadonlyMap<number, string>, press: ReadonlyMap<number, string[]>, packet: ReadonlyMap<string, string[]>): TakenAt | undefined {
  const [date, time] = [press.get(IPTC.date)?.[0], press.get(IPTC.time)?.[0]];
  const told = [
    withOffset(camera.get(EXIF.takenAt), camera.get(EXIF.offsetTaken)),
    packet.get(XMP.takenAt)?.[0],
    packet.get(XMP.dateCreated)?.[0],
    date && `${date.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')} ${time?.replace(/^(\d{2})(\d{2})(\d{2})/, '$1:$2:$3') ?? ''}`,
    withOffset(camera.get(EXIF.digitizedAt), camera.get(EXIF.offsetDigitized)),
    packet.get(XMP.createdAt)?.[0],
  ];
  return told.map((text) => (text === undefined ? undefined : readTaken(text))).find((taken) => taken !== undefined);
}

function withOffset(time: string | undefined, offset: string | undefined): string | undefined {
  return time && `${time}${offset ?? ''}`;
}

/** Without an offset the clock of the camera is taken to stand on Seoul time. */
function readTaken(text: string): TakenAt | undefined {
  const written = text.trim().replace(/^(\d{4})[:.](\d{2})[:.](\d{2})/, '$1-$2-$3').replace(/(:\d{2}\.\d{3})\d+/, '$1');
  const reading = readInstant(written);
  if (reading.ok) return { at: reading.at };
  const day = written.slice(0, 10);
  return isDay(day) ? { day } : undefined;
}
