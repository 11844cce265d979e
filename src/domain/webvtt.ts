/**
 * Captions as text to read: the cues of a WebVTT file without its marks
 * (https://www.w3.org/TR/webvtt1/). What is no cue (notes, styles, regions,
 * a broken timing line) is passed over, as players do.
 */

export interface Cue {
  /** In seconds. */
  start: number;
  end: number;
  /** Named by a voice tag. */
  speaker?: string | undefined;
  /** One line; what stood on several is joined. */
  text: string;
}

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s+-->\s+${TIME}(?:\s.*)?$`);

/** The cues in the order of their beginning; one that only repeats the words before it is left out. */
export function readWebVtt(file: string): Cue[] {
  const blocks = file.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replaceAll('\u0000', '').split(/\n{2,}/);
  const cues = blocks.flatMap(cueOf).sort((a, b) => a.start - b.start || a.end - b.end);
  return cues.filter((cue, index) => {
    const before = cues[index - 1];
    return before?.text !== cue.text || before.speaker !== cue.speaker;
  });
}

function cueOf(block: string): Cue[] {
  const lines = block.split('\n');
  const at = lines.slice(0, 2).findIndex((line) => line.includes('-->'));
  const timing = TIMING.exec(lines[at] ?? '');
  if (!timing) return [];
  const payload = lines.slice(at + 1).join('\n');
  const text = plainText(payload);
  if (text === '') return [];
  return [{ start: seconds(timing.slice(1, 5)), end: seconds(timing.slice(5, 9)), speaker: speakerOf(payload), text }];
}

function seconds([hours, minutes, whole, thousandths]: (string | undefined)[]): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;
}

/** `<v.loud 진행자>` */
function speakerOf(payload: string): string | undefined {
  const name = /<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(payload)?.[1];
  return name === undefined ? undefined : plainText(name);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f', quot: '"', apos: "'" };

function plainText(payload: string): string {
  return payload
    .replace(/<rt>[\s\S]*?<\/rt>/g, '')
    .replace(/<\/?(?:[a-z][^>]*|[\d:.]+)?>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (written: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? written;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : written;
    })
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
}

export interface Passage {
  /** Of its first cue, in seconds; of what was written down without captions, unknown. */
  start?: number | undefined;
  speaker?: string | undefined;
  text: string;
}

const PAUSE = 4;
const LONGEST = 300;
const SENTENCE_END = /[.!?…。]["'”’)]?$/;

/**
 * Cues joined into paragraphs: a new one begins with another speaker, after a pause, and at the end of a sentence once it is long.
 * @param longest signs after which it is
 */
export function passagesOf(cues: readonly Cue[], longest = LONGEST): Passage[] {
  const passages: Passage[] = [];
  let end = 0;
  for (const cue of cues) {
    const open = passages.at(-1);
    const goesOn = open && open.speaker === cue.speaker && cue.start - end < PAUSE && !(open.text.length > longest && SENTENCE_END.test(open.text));
    if (goesOn) open.text += ` ${cue.text}`;
    else passages.push({ start: cue.start, speaker: cue.speaker, text: cue.text });
    end = cue.end;
  }
  return passages;
}
