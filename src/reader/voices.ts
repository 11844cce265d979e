/** Voices of the browser, where it has any. */

/** Browsers load their voices in the background. */
const PATIENCE = 1500;

export async function voicesReady(lang: string): Promise<boolean> {
  const synthesis: SpeechSynthesis | undefined = window.speechSynthesis;
  if (!synthesis || typeof SpeechSynthesisUtterance !== 'function') return false;
  if (synthesis.getVoices().length === 0) {
    await new Promise<void>((resolve) => {
      synthesis.addEventListener?.('voiceschanged', () => resolve(), { once: true });
      setTimeout(resolve, PATIENCE);
    });
  }
  return voiceFor(lang) !== undefined;
}

/** One on the device before one that needs the network. */
export function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis.getVoices().filter((voice) => voice.lang.replace('_', '-').toLowerCase().split('-')[0] === lang.toLowerCase().split('-')[0]);
  return voices.find(({ localService }) => localService) ?? voices[0];
}

/** The same page in a full browser, from within the browser of an app; undefined where there is no way but to copy the address. */
export function browserAddress(userAgent: string, address: string): string | undefined {
  if (/KAKAOTALK/i.test(userAgent)) return `kakaotalk://web/openExternal?url=${encodeURIComponent(address)}`;
  // https://developer.chrome.com/docs/android/intents
  if (/Android/.test(userAgent) && /; wv\)|NAVER\(|FBA[NV]|Instagram|Line\//.test(userAgent)) {
    const [scheme = 'https', rest = ''] = address.replace(/#.*$/, '').split('://');
    return `intent://${rest}#Intent;scheme=${scheme};package=com.android.chrome;S.browser_fallback_url=${encodeURIComponent(address)};end`;
  }
  return undefined;
}
