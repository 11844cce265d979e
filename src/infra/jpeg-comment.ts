/** Words in a JPEG's comment segment (ITU T.81, B.2.4.5): the pixels and everything else stay as they are. */

const SEGMENT_LIMIT = 0xffff - 2;
const SEGMENT = 0xff;
const COMMENT = 0xfe;
const FIRST_APP = 0xe0;
const LAST_APP = 0xef;

/** After the segments that readers look for at the start, JFIF, Exif and XMP. Throws a RangeError for what is no JPEG. */
export function withJpegComment(jpeg: Uint8Array, words: string): Uint8Array {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new RangeError('no JPEG');
  const text = new TextEncoder().encode(words).subarray(0, SEGMENT_LIMIT);
  let at = 2;
  for (;;) {
    const marker = jpeg[at + 1] ?? 0;
    if (jpeg[at] !== SEGMENT || marker < FIRST_APP || marker > LAST_APP) break;
    at += 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0);
  }
  const length = text.length + 2;
  const whole = new Uint8Array(jpeg.length + text.length + 4);
  whole.set(jpeg.subarray(0, at));
  whole.set([SEGMENT, COMMENT, length >> 8, length & 0xff], at);
  whole.set(text, at + 4);
  whole.set(jpeg.subarray(at), at + 4 + text.length);
  return whole;
}
