import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each folder may import: packages by name, the project's own files by path, and of `types` types alone. */
const HOUSE: readonly { of: RegExp; may: readonly RegExp[]; types?: RegExp; packages: readonly RegExp[] }[] = [
  { of: /^src\/collections\//, may: [/^src\/collections\//, /^src\/domain\/(instant|entry-id|particle)\.ts$/], packages: [/^zod$/] },
  { of: /^src\/domain\//, may: [/^src\/domain\//, /^src\/collections\//], packages: [] },
  { of: /^src\/middleware\.ts$/, may: [/^src\/production\//], packages: [/^astro:middleware$/] },
  { of: /^src\/content\.config\.ts$/, may: [/^src\/(collections|domain|library)\//], packages: [/^astro[:/]/] },
  { of: /^src\/library\//, may: [/^src\/(collections|domain|infra|library)\//], packages: [/^node:/, /^astro:content$/, /^astro\/loaders$/, /^vite$/, /^zod$/, /^(js-yaml|yaml|sharp|iconv-lite|markdown-it(-.*)?|mdast(-.*)?|remark-.*|unified|saxes|libheif-js(\/.*)?)$/] },
  { of: /^src\/infra\//, may: [/^src\/infra\//], packages: [/^node:/, /^(fflate|iconv-lite)$/] },
  { of: /^src\/(components|layouts)\//, may: [/^src\/(components|layouts|styles|domain)\//, /^src\/renderers\/html\//, /^src\/infra\/escape\.ts$/], types: /^src\/collections\//, packages: [/^astro\//] },
  { of: /^src\/reader\//, may: [/^src\/reader\//, /^src\/domain\/(sentences|korean-search)\.ts$/], packages: [] },
  { of: /^src\/(desk|press-room|player)\//, may: [], packages: [] },
  { of: /^src\/gallery\//, may: [/^src\/gallery\//, /^src\/domain\//, /^src\/renderers\/html\//], packages: [] },
  { of: /^src\/search\//, may: [/^src\/search\//, /^src\/domain\/search\//, /^src\/domain\/(instant|permalink)\.ts$/], packages: [] },
  { of: /^src\/production\//, may: [/^src\/(collections|domain|infra|library|renderers|integrations|production)\//], packages: [/^(?!astro:content)/] },
  { of: /^src\/integrations\//, may: [/^src\/(collections|domain|infra|library|renderers|integrations|production)\//], packages: [/^(?!astro:content)/] },
  { of: /^src\/pages\//, may: [/^src\//], packages: [/./] },
  { of: /^src\/bench\//, may: [/^src\/(bench|collections|domain|infra|library|renderers|integrations|production)\//], packages: [/^(?!astro:content)/] },
  { of: /^scripts\//, may: [/^scripts\//, /^src\/(bench|collections|domain|infra|library|renderers|integrations|production)\//], packages: [/^(?!astro:content)/] },
];

/** A renderer knows the values, the tools and itself. */
function rendererRule(file: string) {
  const own = /^src\/renderers\/[^/]+\//.exec(file)?.[0];
  return own === undefined ? undefined : { may: [/^src\/(domain|infra|collections)\//, new RegExp(`^${own}`)], packages: [/^(?!astro|vite)/] };
}

interface Import {
  file: string;
  from: string;
  isType: boolean;
}

const files = [...globSync('src/**/*.{ts,astro}'), ...globSync('scripts/**/*.ts')].map((file) => file.replaceAll('\\', '/')).sort();
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

function importsOf(file: string, source: string): Import[] {
  const code = file.endsWith('.astro') ? source.replace(/^---\n([\s\S]*?)\n---[\s\S]*$/, '$1') : source;
  const statements = [...code.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^;'"`]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map(([, isType, from = '']) => ({ file, from, isType: isType !== undefined }));
  const dynamic = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, from = '']) => ({ file, from, isType: false }));
  return [...statements, ...dynamic];
}

const imports = [...sources].flatMap(([file, source]) => importsOf(file, source));

function resolved({ file, from }: Import): string | undefined {
  return from.startsWith('.') ? normalize(join(dirname(file), from)).replaceAll('\\', '/') : undefined;
}

describe('the house', () => {
  it('has a rule for every file', () => {
    const roofless = files.filter((file) => !rendererRule(file) && !HOUSE.some(({ of }) => of.test(file)) && file !== 'src/env.d.ts');
    expect(roofless).toEqual([]);
  });

  it('is imported as its table says', () => {
    const strays = imports.filter((one) => {
      const rule = rendererRule(one.file) ?? HOUSE.find(({ of }) => of.test(one.file));
      const to = resolved(one);
      if (one.isType && rule && 'types' in rule && rule.types?.test(to ?? '')) return false;
      return rule && !(to === undefined ? rule.packages : rule.may).some((allowed) => allowed.test(to ?? one.from));
    });
    expect(strays.map(({ file, from }) => `${file} → ${from}`)).toEqual([]);
  });

  it('gives the domain of the collections only types and constants', () => {
    const values = imports.filter((one) => one.file.startsWith('src/domain/') && /^src\/collections\//.test(resolved(one) ?? '') && !one.isType);
    const named = values.flatMap(({ file, from }) => {
      const [, names = ''] = new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*'${from.replace(/[.]/g, '\\.')}'`).exec(sources.get(file) ?? '') ?? [];
      return names.split(',').map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type ')).map((name) => `${file} ${name}`);
    });
    expect(named.filter((one) => !/ [A-Z][A-Z_]+$/.test(one))).toEqual([]);
  });

  it('imports with endings, so that Node can run it as it stands', () => {
    expect(imports.filter(({ from }) => from.startsWith('.') && !/\.(ts|astro|css|json|js|mjs)(\?\w+)?$/.test(from)).map(({ file, from }) => `${file} → ${from}`)).toEqual([]);
  });

  it('reads the clock, the environment and chance at their doors alone', () => {
    const doors = /^(src\/infra\/clock\.ts|src\/library\/settings\.ts|src\/desk\/.*|src\/bench\/.*|scripts\/.*)$/;
    const forbidden = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bprocess\.env\b|\brandomUUID\b/;
    const found = [...sources].flatMap(([file, source]) => (doors.test(file) ? [] : source.split('\n').flatMap((line, index) => (forbidden.test(line.replace(/^\s*(\/\/|\*|\/\*).*$/, '')) ? [`${file}:${index + 1} ${line.trim()}`] : []))));
    expect(found).toEqual([]);
  });

  it('has one door to the bytes of a photo, which asks for the channel', () => {
    // The domain opens nothing; what comes in is looked at before it has a channel, and the contact sheet is for the project's own eyes.
    const doors = /^src\/(domain\/|library\/(picture-door\.ts|reading\/)|production\/(photo-intake\/|take-in-photos\.ts|contact-sheet\.ts)|bench\/)/;
    const places = [...sources].filter(([file]) => file.startsWith('src/') && !doors.test(file));
    const fileOfPicture = places.flatMap(([file, source]) => (/\bpicture\??\.file\b|\{[^{}]*\bfile\b[^{}]*\}\s*=\s*[\w.?]*\bpicture\b/.test(source) ? [file] : []));
    expect(fileOfPicture).toEqual([]);
    const readsContent = places.flatMap(([file, source]) => (/(?:readFile(?:Sync)?|createReadStream|openAsBlob|copyFile(?:Sync)?|cp(?:Sync)?|sharp)\([^\n]*contentFolder/.test(source) ? [file] : []));
    expect(readsContent).toEqual(['src/library/attachment-bytes.ts', 'src/production/office-mark.ts']);
    const asked = places.flatMap(([file, source]) => [...source.matchAll(/\bopenPicture\(([^()]*)\)/g)].map(([, words = '']) => `${file}: ${words.split(',').length}`));
    expect(asked.filter((one) => !one.endsWith(': 2'))).toEqual([]);
    expect(places.filter(([file, source]) => /astro:assets|import\.meta\.glob/.test(source) || (/^src\/(pages|components|layouts)\//.test(file) && /['"]node:fs/.test(source))).map(([file]) => file)).toEqual([]);
  });

  it('keeps the domain free of input, output and the locale', () => {
    const found = [...sources].flatMap(([file, source]) => (file.startsWith('src/domain/') ? source.split('\n').flatMap((line, index) => (/\blocaleCompare\b|\btoLocale\w*\(|\bIntl\.|\bfetch\(|\bconsole\.|\bglobalThis\b/.test(line) ? [`${file}:${index + 1}`] : [])) : []));
    expect(found).toEqual([]);
  });

  it('has no file of more than 450 lines', () => {
    expect([...sources].filter(([, source]) => source.split('\n').length > 455).map(([file]) => file)).toEqual([]);
  });
});
