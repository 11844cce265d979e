/** The commands as functions: arguments and environment in, an exit code out. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { StagedOutputFault } from '../infra/staged-output.ts';
import { siteAddress } from '../library/reading/site-address.ts';
import { readSettings, type Settings, SettingsError } from '../library/settings.ts';
import { bundleCommand } from './bundle-command.ts';
import { checkContent, checkJson, checkText } from './check-content.ts';
import { consentCommand } from './consent-command.ts';
import { correctEntry } from './correct-entry.ts';
import { maskContent, maskingText } from './mask-content.ts';
import { newEntry } from './new-entry.ts';
import { writePrivateDesk } from './private-desk.ts';
import { terminalAsk } from './photo-intake/terminal-ask.ts';
import { ProductionFault } from './production-fault.ts';
import { produceSite } from './produce-site.ts';
import { recordPosting, recordTakingDown } from './record-posting.ts';
import { siteServer } from './serve-site.ts';
import { takeInPhotos } from './take-in-photos.ts';
import { withdrawEntry } from './withdraw-entry.ts';

const say = (line: string) => console.log(line);
const warn = (line: string) => console.error(line);

export async function runBuild(args: string[], env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  return guarded(async () => {
    const { values } = parseArgs({ args, options: { 'hold-faulty': { type: 'boolean', default: false }, 'pages-alone': { type: 'boolean', default: false } } });
    const settings = readSettings(env, dirname(scripts));
    await produceSite({ settings, say, holdFaulty: values['hold-faulty'], outputs: values['pages-alone'] ? 'pages' : 'all' });
    return 0;
  });
}

export async function runCheck(args: string[], env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  return guarded(async () => {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false }, mask: { type: 'boolean', default: false } } });
    const settings = readSettings(env, dirname(scripts));
    if (values.mask) return masked(settings);
    const outcome = await checkContent(settings);
    say(values.json ? checkJson(outcome) : checkText(outcome, settings));
    return outcome.ok ? 0 : 1;
  });
}

async function masked(settings: Settings): Promise<0 | 1> {
  const outcome = await maskContent(settings);
  say(maskingText(outcome, settings.contentName));
  return outcome.left.length === 0 ? 0 : 1;
}

export async function runNew(args: string[], env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  return guarded(async () => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { issue: { type: 'string' }, place: { type: 'boolean', default: false } } });
    const settings = readSettings(env, dirname(scripts));
    const [kind, ...words] = positionals;
    if (kind === 'photo') return newPhotos(words, values.place, settings);
    const file = await newEntry({ kind, words, issue: values.issue }, settings, warn);
    say(relative(process.cwd(), file));
    return 0;
  });
}

async function newPhotos(words: string[], withPlace: boolean, settings: Settings): Promise<0 | 1> {
  const terminal = terminalAsk();
  try {
    const { files, refusals } = await takeInPhotos({ words, withPlace, ask: terminal?.ask }, settings, warn);
    for (const file of files) say(relative(process.cwd(), file));
    for (const refusal of refusals) warn(refusal);
    return refusals.length === 0 ? 0 : 1;
  } finally {
    terminal?.close();
  }
}

export async function runPosted(args: string[], env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  return guarded(async () => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { down: { type: 'boolean', default: false } } });
    const record = values.down ? recordTakingDown : recordPosting;
    say(await record(positionals, readSettings(env, dirname(scripts))));
    return 0;
  });
}

export async function runConsent(args: string[], env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  return guarded(async () => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { channel: { type: 'string', multiple: true, default: [] }, from: { type: 'string' }, out: { type: 'string' }, large: { type: 'boolean', default: false } } });
    const [what, ...names] = positionals;
    say(await consentCommand({ what, names, channels: values.channel, from: values.from, file: values.out, isLarge: values.large }, readSettings(env, dirname(scripts))));
    return 0;
  });
}

export async function runCorrect(args: string[], env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  return guarded(async () => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { update: { type: 'boolean', default: false }, at: { type: 'string' } } });
    const [name, ...words] = positionals;
    say(await correctEntry({ name, note: words.join(' '), isUpdate: values.update, at: values.at }, readSettings(env, dirname(scripts))));
    return 0;
  });
}

export async function runWithdraw(args: string[], env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  return guarded(async () => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { 'keep-title': { type: 'boolean', default: false }, at: { type: 'string' } } });
    const [name, ...words] = positionals;
    say(await withdrawEntry({ name, reason: words.join(' '), keepTitle: values['keep-title'], at: values.at }, readSettings(env, dirname(scripts))));
    return 0;
  });
}

export async function runDesk(args: string[], env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  return guarded(async () => {
    const { values } = parseArgs({ args, options: { days: { type: 'string', default: '14' } } });
    const { folder, entries, takeDowns } = await writePrivateDesk(readSettings(env, dirname(scripts)), Number(values.days));
    say(`${relative(process.cwd(), folder)}에 앞으로 나갈 글 ${entries}건의 카드와 문구를 만들었습니다. index.html을 여세요.`);
    if (takeDowns > 0) say(`내려야 할 게시물이 ${takeDowns}건 있습니다: take-down.md`);
    say('공개 전 자료입니다. 이 폴더를 누리집에 올리지 마세요.');
    return 0;
  });
}

export async function runBundle(args: string[], env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  return guarded(async () => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { embargoed: { type: 'boolean', default: false }, to: { type: 'string' }, trace: { type: 'string' } } });
    const [day] = positionals;
    say(await bundleCommand({ day, embargoed: values.embargoed, to: values.to, trace: values.trace }, readSettings(env, dirname(scripts))));
    return 0;
  });
}

/** The site while writing: what is held back is shown too, marked as such. */
export async function runDev(args: string[], env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  return guarded(async () => {
    const { values } = parseArgs({ args, options: { port: { type: 'string', default: '4321' }, host: { type: 'boolean', default: false } } });
    const { dev } = await import('astro');
    const settings = readSettings(env, dirname(scripts));
    // Apart from the build's cache: what is held back must never lie where a build could find it.
    await dev({ root: settings.root, cacheDir: join(settings.cacheFolder, 'dev'), server: { port: Number(values.port), host: values.host } });
    return 0;
  });
}

export async function runPreview(args: string[], env: NodeJS.ProcessEnv, scripts: string): Promise<0 | 1> {
  return guarded(async () => {
    const { values } = parseArgs({ args, options: { port: { type: 'string', default: '4322' } } });
    const settings = readSettings(env, dirname(scripts));
    if (!existsSync(settings.out)) throw new ProductionFault(['아직 만든 사이트가 없습니다. 먼저 npm run build 를 실행하세요.']);
    const { base } = siteAddress(settings.contentFolder);
    const server = siteServer(settings.out, base === '/' ? '' : base);
    await listening(server, Number(values.port));
    say(`http://localhost:${values.port}${base === '/' ? '/' : `${base}/`} 에서 볼 수 있습니다. 끝내려면 Ctrl+C를 누르세요.`);
    return 0;
  });
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new ProductionFault([`${port}번 포트를 쓸 수 없습니다. 다른 번호로 실행하세요: npm run preview -- --port ${port + 1}`])));
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function guarded(command: () => Promise<0 | 1>): Promise<0 | 1> {
  try {
    return await command();
  } catch (error) {
    for (const line of linesOf(error)) warn(line);
    return 1;
  }
}

function linesOf(error: unknown): string[] {
  if (error instanceof ProductionFault) return error.lines;
  if (error instanceof SettingsError) return [error.message];
  if (error instanceof StagedOutputFault && error.code === 'busy') return [`다른 빌드가 진행 중입니다${error.pid ? ` (프로세스 ${error.pid})` : ''}. 끝난 뒤 다시 실행하세요.`];
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return [`알 수 없는 옵션입니다. ${error.message}`];
  const { stack = '' } = error instanceof Error ? error : new Error(String(error));
  return ['빌드를 마치지 못했습니다. 지금 올라가 있는 사이트는 그대로입니다. 아래 내용을 소식 개발자에게 알려 주세요.', stack];
}
