/** Photos that can be told apart wherever they turn up: each is painted in three colours of its own, which survive scaling, cropping and compressing. */
import sharp from 'sharp';

type Colour = readonly [number, number, number];

const LEVELS = [0, 64, 128, 191, 255];
/** Vivid colours alone: what cards and pages are drawn in is grey, white or dark. */
const PALETTE: Colour[] = LEVELS.flatMap((r) => LEVELS.flatMap((g) => LEVELS.map((b): Colour => [r, g, b]))).filter((colour) => Math.max(...colour) - Math.min(...colour) >= 127);
const TOLERANCE = 22;
/** Of each colour at least this share of the pixels. */
const SHARE = 0.01;
const SIDE = 96;

/** How many photos can be told apart: none shares a colour with another. */
const MOST_PHOTOS = Math.floor(PALETTE.length / 3);

export function coloursOf(photo: number): [Colour, Colour, Colour] {
  if (photo >= MOST_PHOTOS) throw new Error(`There are colours for ${MOST_PHOTOS} photos.`);
  return [PALETTE[photo] as Colour, PALETTE[photo + MOST_PHOTOS] as Colour, PALETTE[photo + 2 * MOST_PHOTOS] as Colour];
}

export function paintPhoto(photo: number, width = 960, height = 720): Promise<Buffer> {
  const colours = coloursOf(photo);
  const tile = width / 16;
  const squares = Array.from({ length: 16 * Math.ceil(height / tile) }, (_, index) => {
    const [x, y] = [index % 16, Math.floor(index / 16)];
    return `<rect x="${x * tile}" y="${y * tile}" width="${tile}" height="${tile}" fill="rgb(${colours[(x + y) % 3]?.join()})"/>`;
  });
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" shape-rendering="crispEdges">${squares.join('')}</svg>`)).jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** Which of the first `count` photos are seen in a picture; undefined where it is none. */
export async function photosSeen(bytes: Uint8Array, count: number): Promise<number[] | undefined> {
  const { data } = await sharp(bytes).flatten({ background: '#ffffff' }).toColourspace('srgb').resize(SIDE, SIDE, { fit: 'fill', kernel: 'nearest' }).raw().toBuffer({ resolveWithObject: true }).catch(() => ({ data: undefined }));
  if (!data) return undefined;
  const shares = new Map<Colour, number>();
  for (let at = 0; at < data.length; at += 3) {
    const found = PALETTE.find((colour) => colour.every((level, channel) => Math.abs(level - (data[at + channel] ?? 0)) <= TOLERANCE));
    if (found) shares.set(found, (shares.get(found) ?? 0) + 1);
  }
  const isThere = (colour: Colour) => (shares.get(colour) ?? 0) / (SIDE * SIDE) >= SHARE;
  return Array.from({ length: count }, (_, photo) => photo).filter((photo) => coloursOf(photo).every(isThere));
}
