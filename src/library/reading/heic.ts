/**
 * The pixels of a HEIC picture, which sharp's prebuilt libvips cannot decode
 * (https://sharp.pixelplumbing.com/install/#prebuilt-binaries): libheif as
 * WebAssembly, loaded only when a phone's picture comes.
 */
import sharp from 'sharp';
import type { HeifDecoder, HeifImage } from 'libheif-js/libheif-wasm/libheif-bundle.mjs';
import { BROKEN, type PictureRefusal, tooLarge } from './read-picture.ts';

/** Four bytes a pixel stand in memory beside the decoder's own. */
const MAX_PIXELS = 64_000_000;
const QUALITY = 95;

export type HeicReading = { ok: true; jpeg: Uint8Array } | PictureRefusal;

let decoder: Promise<HeifDecoder> | undefined;
let before: Promise<unknown> = Promise.resolve();

/** The picture as an upright JPEG in its own colours, without any of its metadata. One at a time: the decoder has one memory. */
export function heicToJpeg(bytes: Uint8Array): Promise<HeicReading> {
  const reading = before.then(() => decoded(bytes));
  before = reading;
  return reading;
}

async function decoded(bytes: Uint8Array): Promise<HeicReading> {
  decoder ??= import('libheif-js/libheif-wasm/libheif-bundle.mjs').then(({ default: load }) => new (load().HeifDecoder)());
  const heif = await decoder;
  try {
    // The header can be read, and says how large the picture claims to be.
    const { width, height, icc } = await sharp(bytes, { limitInputPixels: false }).metadata();
    const large = tooLarge(width, height, MAX_PIXELS);
    if (large) return large;
    const images = heif.decode(bytes);
    try {
      const image = images.find((one) => one.is_primary()) ?? images[0];
      if (!image) return BROKEN;
      const jpeg = await jpegOf(image);
      return { ok: true, jpeg: icc ? withProfile(jpeg, icc) : jpeg };
    } finally {
      for (const image of images) image.free();
    }
  } catch {
    return BROKEN;
  }
}

async function jpegOf(image: HeifImage): Promise<Uint8Array> {
  const [width, height] = [image.get_width(), image.get_height()];
  const large = tooLarge(width, height, MAX_PIXELS);
  if (large) throw new RangeError(large.message);
  const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const shown = await new Promise<typeof target | null>((resolve) => image.display(target, resolve));
  if (!shown) throw new Error('The picture could not be decoded.');
  return sharp(shown.data, { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer();
}

const MARKED = Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1');

/** Puts a colour profile into a JPEG without touching a pixel (ICC.1:2022, annex B.4); one that needs more than a segment is left out. */
function withProfile(jpeg: Uint8Array, profile: Uint8Array): Uint8Array {
  const length = 2 + MARKED.length + profile.length;
  if (length > 0xffff) return jpeg;
  const segment = Buffer.from([0xff, 0xe2, length >> 8, length & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, MARKED, profile, jpeg.subarray(2)]);
}
