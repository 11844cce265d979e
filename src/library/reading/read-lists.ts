/** The files that are not entries: the site, its departments and its lists. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { departments } from '../../collections/departments.ts';
import { namedList, site } from '../../collections/site.ts';
import { collisionKey } from '../../domain/entry-id.ts';
import type { Office } from '../../domain/newsroom.ts';
import { fileFault, type Reading } from './collection-reader.ts';
import { fieldLocator } from './locate-field.ts';
import { findBeside } from './read-attachment.ts';
import { readDocument, readText } from './read-document.ts';
import { fieldName } from './schema-faults.ts';
import { quoted } from '../../domain/particle.ts';

const MARK_ENDINGS = ['svg', 'png', 'jpg', 'jpeg', 'webp'];

/** Undefined where the site cannot be known; what is wrong is then among the faults. */
export function readOffice(reading: Reading): Office | undefined {
  const siteData = readList('site.yaml', site, reading, 'required');
  const departmentList = readList('departments.yaml', departments, reading, 'required');
  const topics = readList('topics.yaml', namedList, reading, 'optional') ?? [];
  const series = readList('series.yaml', namedList, reading, 'optional') ?? [];
  if (!siteData || !departmentList) return undefined;
  reportRepeated('departments.yaml', departmentList, [], reading);
  departmentList.forEach(({ teams }, index) => {
    reportRepeated('departments.yaml', teams, [index, 'teams'], reading);
  });
  reportRepeated('topics.yaml', topics, [], reading);
  reportRepeated('series.yaml', series, [], reading);
  for (const field of ['towns', 'channels', 'publications'] as const) reportRepeated('site.yaml', siteData[field], [field], reading);
  return { site: siteData, departments: departmentList, topics, series, mark: readMark(siteData.mark, reading) };
}

function readList<S extends z.ZodType>(file: string, schema: S, reading: Reading, need: 'required' | 'optional'): z.output<S> | undefined {
  const absolute = join(reading.contentFolder, file);
  if (!existsSync(absolute)) {
    if (need === 'required') reading.faults.push(fileFault(file, 'missing-file', `${file} 파일이 없습니다`, '안내서의 예를 보고 만드세요'));
    return undefined;
  }
  const text = readText(absolute, file, undefined);
  if (!text.ok) {
    reading.faults.push(text.fault);
    return undefined;
  }
  const document = readDocument(text.raw.text, schema, { file, source: undefined, form: 'yaml' });
  reading.faults.push(...document.faults);
  reading.yamlOf.set(file, { text: text.raw.text, yamlLine: 1, bodyLine: 1 });
  return document.data;
}

/** @param path of the list in its file */
function reportRepeated(file: string, items: { id: string }[], path: PropertyKey[], reading: Reading): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(collisionKey(id))) report(reading, file, [...path, index, 'id'], 'duplicate-id', `id ${quoted(id, '이/가')} 두 번 있습니다 (대소문자만 다른 것도 같은 것으로 봅니다)`, '하나를 지우거나 이름을 바꾸세요');
    seen.add(collisionKey(id));
  });
}

function readMark(named: string | undefined, reading: Reading): Office['mark'] {
  if (named === undefined) return undefined;
  const found = findBeside(reading, 'site.yaml', named, MARK_ENDINGS);
  if (found.ok) return { file: found.file, digest: found.digest };
  report(reading, 'site.yaml', ['mark'], found.rule, found.message, found.hint);
  return undefined;
}

function report({ faults, yamlOf }: Reading, file: string, path: PropertyKey[], rule: string, message: string, hint: string): void {
  const line = fieldLocator(yamlOf.get(file)?.text ?? '')(path);
  faults.push({ ...fileFault(file, rule, message, hint), field: fieldName(path), line });
}
