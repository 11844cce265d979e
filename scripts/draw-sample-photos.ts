/**
 * Draws every sample picture of the sample newsroom: `node scripts/draw-sample-photos.ts [slug …]`.
 * The same code draws the same picture each time; the pictures show no real person and no real event.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { Canvas } from './sample-scenes/canvas.ts';
import { finished } from './sample-scenes/finish.ts';
import { scenes } from './sample-scenes/index.ts';

/** FNV-1a: a picture's chance hangs on its name alone, so a new scene changes no other. */
function seedOf(slug: string): number {
  let hash = 0x811c9dc5;
  for (const letter of slug) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % 100_000;
}

const folder = new URL('../content/photos/2026/', import.meta.url);
const wanted = new Set(process.argv.slice(2));
const unknown = [...wanted].filter((slug) => !scenes.some((scene) => scene.slug === slug));
if (unknown.length > 0) {
  console.error(`이런 그림은 없습니다: ${unknown.join(', ')}`);
  process.exit(1);
}

await mkdir(folder, { recursive: true });
let total = 0;
for (const scene of scenes) {
  if (wanted.size > 0 && !wanted.has(scene.slug)) continue;
  const canvas = new Canvas(scene.size[0], scene.size[1], seedOf(scene.slug));
  scene.draw(canvas);
  const drawn = await sharp(Buffer.from(canvas.svg(scene.longSide)), { unlimited: true }).flatten({ background: '#ffffff' }).raw().toBuffer({ resolveWithObject: true });
  const { width, height } = drawn.info;
  const pixels = finished(drawn.data, width, height, canvas.seed, width / canvas.width, scene.finish);
  const jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } }).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
  await writeFile(new URL(`${scene.slug}.jpg`, folder), jpeg);
  total += jpeg.length;
  console.log(`${scene.slug}.jpg  ${Math.round(jpeg.length / 1000)} kB`);
}
console.log(`${fileURLToPath(folder)}  ${(total / 1e6).toFixed(1)} MB`);
