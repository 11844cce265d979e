/**
 * The streams of a compound file by their path. A file system in a file: sectors
 * linked by a table; small streams in the sectors of a stream of their own.
 * https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb
 */

/** From here on, sector and entry numbers mean "none". */
const FREE = 0xffff_fffa;
const TABLE_SECTORS_IN_HEADER = 109;
const ENTRY_BYTES = 128;
const STORAGE = 1;
const STREAM = 2;

/** Throws a RangeError where the file points outside itself or in circles. */
export function compoundStreams(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectors = new Sectors(bytes, view);
  const directory = new Directory(sectors.whole(view.getUint32(48, true)));
  const root = directory.entry(0);
  const mini = new MiniSectors(view, sectors, root.first);
  const streams = new Map<string, Uint8Array>();
  for (const { path, first, bytes: length } of directory.streamsUnder(root.child, '')) {
    const stream = length < mini.limit ? mini.whole(first) : sectors.whole(first);
    streams.set(path, stream.subarray(0, length));
  }
  return streams;
}

/** The numbers of a chain's sectors. */
function chain(first: number, next: readonly number[]): number[] {
  const links: number[] = [];
  for (let index = first; index < FREE; index = next[index] ?? FREE) {
    if (links.length > next.length) throw new RangeError('a chain without end');
    links.push(index);
  }
  return links;
}

class Sectors {
  readonly #bytes: Uint8Array;
  readonly #size: number;
  readonly #table: readonly number[];

  constructor(bytes: Uint8Array, view: DataView) {
    this.#bytes = bytes;
    this.#size = 1 << view.getUint16(30, true);
    if (this.#size < 128 || this.#size > 65_536) throw new RangeError('sector size');
    this.#table = tableSectors(view, this.#size).flatMap((index) =>
      Array.from({ length: this.#size / 4 }, (_, entry) => view.getUint32((index + 1) * this.#size + entry * 4, true)),
    );
  }

  whole(first: number): Buffer {
    return Buffer.concat(chain(first, this.#table).map((index) => this.#bytes.subarray((index + 1) * this.#size, (index + 2) * this.#size)));
  }
}

/** The sectors that hold the table: the first are named in the header, the others in a chain of their own. */
function tableSectors(view: DataView, size: number): number[] {
  const found = Array.from({ length: TABLE_SECTORS_IN_HEADER }, (_, index) => view.getUint32(76 + index * 4, true));
  let extension = view.getUint32(68, true);
  for (let round = view.getUint32(72, true); round > 0 && extension < FREE; round--) {
    const base = (extension + 1) * size;
    for (let index = 0; index < size / 4 - 1; index++) found.push(view.getUint32(base + index * 4, true));
    extension = view.getUint32(base + size - 4, true);
  }
  return found.filter((index) => index < FREE);
}

class MiniSectors {
  /** Streams shorter than this stand here. */
  readonly limit: number;
  readonly #bytes: Buffer;
  readonly #size: number;
  readonly #table: readonly number[];

  constructor(view: DataView, sectors: Sectors, first: number) {
    this.limit = view.getUint32(56, true);
    this.#size = 1 << view.getUint16(32, true);
    const table = sectors.whole(view.getUint32(60, true));
    this.#table = Array.from({ length: table.length >> 2 }, (_, entry) => table.readUInt32LE(entry * 4));
    this.#bytes = first < FREE ? sectors.whole(first) : Buffer.alloc(0);
  }

  whole(first: number): Buffer {
    return Buffer.concat(chain(first, this.#table).map((index) => this.#bytes.subarray(index * this.#size, (index + 1) * this.#size)));
  }
}

interface DirectoryEntry {
  name: string;
  kind: number;
  left: number;
  right: number;
  child: number;
  first: number;
  bytes: number;
}

interface PlacedStream {
  path: string;
  first: number;
  bytes: number;
}

class Directory {
  readonly #bytes: Buffer;
  readonly #seen = new Set<number>();

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  entry(index: number): DirectoryEntry {
    const base = index * ENTRY_BYTES;
    if (base + ENTRY_BYTES > this.#bytes.length) throw new RangeError('directory');
    const nameBytes = Math.min(64, this.#bytes.readUInt16LE(base + 64));
    return {
      name: this.#bytes.toString('utf16le', base, base + Math.max(0, nameBytes - 2)),
      kind: this.#bytes[base + 66] as number,
      left: this.#bytes.readUInt32LE(base + 68),
      right: this.#bytes.readUInt32LE(base + 72),
      child: this.#bytes.readUInt32LE(base + 76),
      first: this.#bytes.readUInt32LE(base + 116),
      bytes: this.#bytes.readUInt32LE(base + 120),
    };
  }

  /** The entries of a storage are a binary tree; each is met once, however they are linked. */
  streamsUnder(index: number, under: string): PlacedStream[] {
    const streams: PlacedStream[] = [];
    this.#visit(index, under, streams);
    return streams;
  }

  #visit(index: number, under: string, streams: PlacedStream[]): void {
    if (index >= FREE || this.#seen.has(index)) return;
    this.#seen.add(index);
    const found = this.entry(index);
    this.#visit(found.left, under, streams);
    this.#visit(found.right, under, streams);
    const path = under === '' ? found.name : `${under}/${found.name}`;
    if (found.kind === STORAGE) this.#visit(found.child, path, streams);
    if (found.kind === STREAM) streams.push({ path, first: found.first, bytes: found.bytes });
  }
}
