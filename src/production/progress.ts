/** A line now and then, so that nobody takes a long build for a hung one. */
import type { Edition } from '../library/edition.ts';

const EVERY = 5000;

export function watchProgress(edition: Edition, say: (line: string) => void): { stop(): void } {
  const timer = setInterval(() => {
    const total = edition.published.size;
    say(total === 0 ? '  쪽을 만들 준비를 합니다.' : `  쪽을 만들고 있습니다. ${edition.rendered.length}개를 새로 만들었습니다 (모두 ${total}개).`);
  }, EVERY);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
