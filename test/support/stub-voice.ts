/** Speech that says nothing and ends when it is told to: `voice.spoken` is what was asked for, `voice.finish()` ends the utterance at hand. Text of a script for the page. */
export const STUB_VOICE = `
  const voice = { spoken: [], current: undefined, finish() { const one = voice.current; voice.current = undefined; one?.onend?.(); } };
  class Utterance { constructor(text) { this.text = text; } }
  const synthesis = {
    getVoices: () => [{ lang: 'en-US', name: 'stub', localService: true }, { lang: 'ko-KR', name: 'stub', localService: true }],
    speak(one) { voice.current = one; voice.spoken.push({ text: one.text, lang: one.lang, rate: one.rate, voice: one.voice?.lang }); },
    cancel() { voice.current = undefined; },
    addEventListener() {},
  };
  Object.defineProperty(window, 'voice', { value: voice });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
`;
