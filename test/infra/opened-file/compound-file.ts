const FREE = 0xffffffff;
const END = 0xfffffffe;
const SECTOR = 512;
const MINI_SECTOR = 64;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

type Streams = Readonly<Record<string, Buffer>>;

/** A compound file of 512-byte sectors whose streams all lie in the mini stream. */
export function compoundFile(streams: Streams): Buffer {
  const mini = miniStream(streams);
  const miniTableAt = 1;
  const directoryAt = 2;
  const names = namesOf(streams);
  const directorySectors = Math.ceil(names.length / 4);
  const miniAt = directoryAt + directorySectors;
  const miniSectors = Math.ceil(mini.bytes.length / SECTOR);
  const table = [0xfffffffd, END, ...chain(directoryAt, directorySectors), ...chain(miniAt, miniSectors)];
  return Buffer.concat([
    header(directoryAt, miniTableAt),
    sectorOf(table),
    sectorOf(mini.table),
    directory(streams, names, mini, miniAt),
    padded(mini.bytes, miniSectors * SECTOR),
  ]);
}

interface MiniStream {
  bytes: Buffer;
  table: number[];
  first: number[];
}

function miniStream(streams: Streams): MiniStream {
  const mini: MiniStream = { bytes: Buffer.alloc(0), table: [], first: [] };
  for (const content of Object.values(streams)) {
    const count = Math.max(1, Math.ceil(content.length / MINI_SECTOR));
    mini.first.push(mini.table.length);
    mini.table.push(...chain(mini.table.length, count));
    mini.bytes = Buffer.concat([mini.bytes, padded(content, count * MINI_SECTOR)]);
  }
  return mini;
}

function chain(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? END : from + index + 1));
}

function namesOf(streams: Streams): string[] {
  return ['Root Entry', ...foldersOf(streams), ...Object.keys(streams)];
}

function foldersOf(streams: Streams): string[] {
  return [...new Set(Object.keys(streams).filter((path) => path.includes('/')).map((path) => path.split('/')[0] as string))];
}

/** Siblings hang on one another to the right: a tree that has grown on one side. */
function directory(streams: Streams, names: readonly string[], mini: MiniStream, miniAt: number): Buffer {
  const paths = Object.keys(streams);
  const entries = names.map((name, index) => {
    const stream = paths.indexOf(name);
    const group = name.includes('/') ? paths.filter((other) => other.startsWith(`${name.split('/')[0]}/`)) : [...foldersOf(streams), ...paths.filter((other) => !other.includes('/'))];
    const sibling = names.indexOf(group[group.indexOf(name) + 1] ?? '') >>> 0;
    const child = names.findIndex((other) => other.startsWith(`${name}/`)) >>> 0;
    if (index === 0) return entry(name, { kind: ROOT, right: FREE, child: 1, first: miniAt, bytes: mini.bytes.length });
    if (stream < 0) return entry(name, { kind: STORAGE, right: sibling, child, first: 0, bytes: 0 });
    return entry(name.split('/').at(-1) as string, { kind: STREAM, right: sibling, child: FREE, first: mini.first[stream] as number, bytes: (streams[name] as Buffer).length });
  });
  return padded(Buffer.concat(entries), Math.ceil(entries.length / 4) * SECTOR);
}

function entry(name: string, { kind, right, child, first, bytes }: { kind: number; right: number; child: number; first: number; bytes: number }): Buffer {
  const written = Buffer.alloc(128);
  written.write(name, 'utf16le');
  written.writeUInt16LE(name.length * 2 + 2, 64);
  written[66] = kind;
  written.writeUInt32LE(FREE, 68);
  written.writeUInt32LE(right, 72);
  written.writeUInt32LE(child, 76);
  written.writeUInt32LE(first, 116);
  written.writeUInt32LE(bytes, 120);
  return written;
}

function header(directoryAt: number, miniTableAt: number): Buffer {
  const written = Buffer.alloc(SECTOR, 0xff);
  written.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(written);
  written.writeUInt16LE(9, 30);
  written.writeUInt16LE(6, 32);
  written.writeUInt32LE(directoryAt, 48);
  written.writeUInt32LE(4096, 56);
  written.writeUInt32LE(miniTableAt, 60);
  written.writeUInt32LE(END, 68);
  written.writeUInt32LE(0, 76);
  return written;
}

function sectorOf(numbers: readonly number[]): Buffer {
  const written = Buffer.alloc(SECTOR, 0xff);
  numbers.forEach((number, index) => void written.writeUInt32LE(number, index * 4));
  return written;
}

function padded(bytes: Buffer, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}
