/** Reading aloud, sentence by sentence, with the sentence marked as it goes. */
import type { Announcer } from './announce.ts';
import type { Copier } from './copy.ts';
import { marker } from './highlight.ts';
import { stripPanel } from './panels.ts';
import { onClick, part } from './parts.ts';
import type { ReadingView } from './reading-view.ts';
import { rangeOf, type TextRun, textRuns } from './text-runs.ts';
import { utterancesOf } from './utterances.ts';
import { browserAddress, voiceFor, voicesReady } from './voices.ts';

interface Sentence {
  run: TextRun;
  from: number;
  to: number;
  lang: string;
}

export interface SpeechUses {
  view: ReadingView;
  text: HTMLElement;
  announcer: Announcer;
  copier: Copier;
  rate: { get(): number; set(rate: number): void };
}

export interface Speech {
  listenFrom(block: HTMLElement): void;
}

/** Some browsers drop what is spoken right after a cancel. */
const AFTER_CANCEL = 40;

export function speech({ view, text, announcer, copier, rate }: SpeechUses): Speech {
  const sentences = sentencesIn(text);
  const spoken = marker('reader-spoken');
  const status = part('speech-status', 'p');
  const rateField = part('speech-rate', 'select');
  let at = -1;
  let isPlaying = false;
  /** Held, for a browser may collect an utterance that nobody holds and never say that it ended. */
  let utterance: SpeechSynthesisUtterance | undefined;
  let starting = 0;

  const play = onClick('speech-play', () => (isPlaying ? pause() : speakFrom(at < 0 ? indexOf(view.current()) : at)));
  onClick('speech-previous', () => speakFrom(Math.max(at - 1, 0)));
  onClick('speech-next', () => speakFrom(Math.min(at + 1, sentences.length - 1)));

  function indexOf(block: Element | undefined): number {
    if (!block) return 0;
    const index = sentences.findIndex(({ run }) => run.block === block || (block.compareDocumentPosition(run.block) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0);
    return Math.max(index, 0);
  }

  function show(playing: boolean): void {
    isPlaying = playing;
    announcer.isSilent = playing;
    if (playing) announcer.say('');
    play.textContent = playing ? '멈춤' : '읽기';
    status.textContent = at < 0 ? '' : `${at + 1} / ${sentences.length}문장`;
  }

  function quiet(): void {
    utterance = undefined;
    clearTimeout(starting);
    speechSynthesis.cancel();
  }

  /** A pause is a stop that knows its sentence: `pause()` of the platform does nothing on some phones. */
  function pause(): void {
    quiet();
    show(false);
  }

  function speakFrom(index: number): void {
    const sentence = sentences[index];
    quiet();
    if (!sentence) {
      finish();
      return;
    }
    at = index;
    const { run, from, to, lang } = sentence;
    const range = rangeOf(run, from, to);
    spoken.mark([range]);
    show(true);
    view.show(range, { isQuiet: true });
    const next = new SpeechSynthesisUtterance(run.text.slice(from, to).replace(/\s+/g, ' '));
    next.lang = lang === 'ko' ? 'ko-KR' : lang;
    next.voice = voiceFor(lang) ?? null;
    next.rate = rate.get();
    next.onend = () => utterance === next && speakFrom(index + 1);
    next.onerror = () => utterance === next && pause();
    utterance = next;
    starting = window.setTimeout(() => speechSynthesis.speak(next), AFTER_CANCEL);
  }

  function finish(): void {
    at = -1;
    spoken.mark([]);
    show(false);
    announcer.say('끝까지 읽었습니다.');
  }

  rateField.value = String(rate.get());
  if (rateField.value === '') rateField.value = '1';
  rateField.addEventListener('change', () => {
    rate.set(Number(rateField.value));
    if (isPlaying) speakFrom(at);
  });
  // Where a block is touched while reading aloud, reading goes on from there by its own buttons; leaving the page must end it.
  addEventListener('pagehide', () => isPlaying && pause());

  const offer = browserOffer(copier);
  const strip = stripPanel('speech', {
    focus: play,
    opened: () => void offerUnlessReady(),
    closed: () => {
      if (isPlaying) pause();
      spoken.mark([]);
      at = -1;
    },
  });

  async function offerUnlessReady(): Promise<boolean> {
    if (await voicesReady(document.documentElement.lang || 'ko')) return true;
    strip.close();
    offer();
    return false;
  }

  return {
    listenFrom(block) {
      strip.open();
      void offerUnlessReady().then((isReady) => isReady && speakFrom(indexOf(block)));
    },
  };
}

function sentencesIn(text: HTMLElement): Sentence[] {
  return textRuns(text).flatMap((run) => {
    const lang = run.block.closest('[lang]')?.getAttribute('lang') ?? 'ko';
    return utterancesOf(run.text).map(([from, to]) => ({ run, from, to, lang }));
  });
}

/** Browsers inside apps often cannot speak: the page is opened elsewhere, or its address copied. */
function browserOffer(copier: Copier): () => void {
  const dialog = part('offer-dialog', 'dialog');
  const link = part('offer-link', 'a');
  const here = `${location.origin}${location.pathname}`;
  const address = browserAddress(navigator.userAgent, here);
  link.hidden = address === undefined;
  if (address !== undefined) link.href = address;
  part('offer-address', 'p').textContent = decodeURI(here);
  onClick('offer-copy', () => void copier.copy(here, '이 쪽의 주소를 복사했습니다.'));
  part('close', 'button', dialog).addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => part('open-speech', 'button').focus({ preventScroll: true }));
  return () => {
    if (!dialog.open) dialog.showModal();
  };
}
