/** `npm run consent -- form`: the blank consent form of the office, to print. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import type { Site } from '../collections/site.ts';
import { processToken } from '../infra/clock.ts';
import { typesetConsentForm } from '../renderers/pdf/consent-form.ts';
import { ProductionFault } from './production-fault.ts';
import { shownPath } from './shown-path.ts';
import { quoted } from '../domain/particle.ts';

export interface FormRequest {
  /** A PDF or a folder; the current folder where undefined. */
  file?: string | undefined;
  isLarge?: boolean | undefined;
}

/** @returns what was written, in Korean */
export async function writeConsentForm({ file, isLarge = false }: FormRequest, site: Site): Promise<string> {
  const path = pathOf(file, isLarge ? '초상-이용-동의서-큰글자.pdf' : '초상-이용-동의서.pdf');
  const { bytes, pages } = typesetConsentForm(site, isLarge ? 'large-print' : 'plain');
  const half = `${path}.${processToken()}.half`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(half, bytes);
    await rename(half, path);
  } finally {
    await rm(half, { force: true });
  }
  return `${shownPath(path)}에 빈 동의서(${pages}쪽)를 만들었습니다.`;
}

function pathOf(file: string | undefined, name: string): string {
  if (file === undefined) return resolve(name);
  const asked = resolve(file);
  const path = existsSync(asked) && statSync(asked).isDirectory() ? join(asked, name) : asked;
  if (extname(path).toLowerCase() !== '.pdf') throw new ProductionFault([`${quoted(file, '은/는')} PDF 파일 이름이 아닙니다. 끝에 .pdf를 붙이거나 있는 폴더를 적으세요.`]);
  if (existsSync(path) && readFileSync(path).subarray(0, 5).toString('latin1') !== '%PDF-') throw new ProductionFault([`"${file}"에 다른 파일이 있습니다. 다른 이름을 적으세요.`]);
  return path;
}
