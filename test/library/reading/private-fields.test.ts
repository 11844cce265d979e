import { describe, expect, it } from 'vitest';
import { contentCache } from '../../../src/infra/content-cache.ts';
import { prepare, contentFolder, faultsOf, makePng, photo, temporaryFolder } from '../../support/content-folder.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = '홍길동카나리아';
const consents = (line: string) => `alias: 가을\nconsents:\n  - channels: [web]\n    from: 2026-01-01\n    until: 2027-12-31\n${line}\n`;
const shown = (person: string) => ({ 'photos/2026/a.yaml': photo({ people: `\n  - ${person}` }), 'photos/2026/a.png': makePng() });

describe('a fault in the ledger', () => {
  it.each([
    ['a date', consents(`    signedOn: ${NAME}`)],
    ['a truth', consents(`    thirdParty: ${NAME}`)],
    ['a digest', consents(`    formSha256: ${NAME}`)],
    ['a channel', `alias: 가을\nconsents:\n  - { channels: [${NAME}], from: 2026-01-01, until: 2027-12-31 }\n`],
    ['an unknown field', consents(`    ${NAME}: 예`)],
    ['a field twice', `${NAME}: 하나\n${NAME}: 둘\n`],
    ['a colon', `alias: 가을\npurposes: ${NAME}: 과장\n`],
    ['no space', `alias: 가을\npurposes:${NAME}\n`],
    ['a quotation mark', `alias: "${NAME}\n`],
    ['braces', `alias: 가을\nconsents:\n  - { purposes: ${NAME}, 둘: 셋: 넷 }\n`],
    ['a list', `alias: [${NAME}]\n`],
    ['a map', `alias: 가을\nconsents: ${NAME}\n`],
  ])('in %s says where and what, and never what stands there', async (_what, text) => {
    const faults = await faultsOf({ 'models/m1.yaml': text });
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).toMatch(/models\/m1\.yaml:\d+/);
    expect(faults.join('\n')).not.toContain(NAME);
  });
});

describe('a fault in who a photo shows', () => {
  it.each([
    ['basis', `{ basis: ${NAME}, who: 아무개 }`],
    ['an unknown field', `{ basis: written, who: 아무개, ${NAME}: 예 }`],
    ['a date', `{ basis: written, who: 아무개, from: ${NAME} }`],
    ['an order', `{ basis: written, who: ${NAME}, from: 2026-12-01, until: 2026-01-01 }`],
    ['a comma', `{ basis: written, who: 과장 ${NAME}, 팀장 둘 }`],
    ['a colon', `{ basis: written, who: 과장: ${NAME}: 둘 }`],
  ])('in %s says where and what, and never what stands there', async (_what, person) => {
    const faults = await faultsOf(shown(person));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).not.toContain(NAME);
  });
});

it('is in no cache, whatever else is', async () => {
  const folder = contentFolder({ 'models/m1.yaml': consents(`    purposes: [${NAME}]\n    formSha256: ${'ab'.repeat(32)}`), ...shown(`{ basis: public-duty, who: ${NAME} }`), 'photos/2026/b.yaml': photo(), 'photos/2026/b.png': makePng(50) });
  const file = join(temporaryFolder(), 'content.json');
  const cache = contentCache(file, 'v');
  const { edition } = await prepare(folder, { cache });
  cache.save();
  expect(edition?.newsroom.models).toHaveLength(1);
  const kept = readFileSync(file, 'utf8');
  expect(kept).toContain('photos/2026/b.yaml');
  for (const word of [NAME, 'abababab', 'models/m1.yaml']) expect(kept).not.toContain(word);
});
