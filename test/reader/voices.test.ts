import { describe, expect, it } from 'vitest';
import { browserAddress } from '../../src/reader/voices.ts';

const HERE = 'https://news.example/newsletters/sosik/2026-11/';

describe('the way out of an app to a browser', () => {
  it('is KakaoTalk’s own there', () => {
    expect(browserAddress('Mozilla/5.0 (Linux; Android 15; wv) Chrome/140.0 Mobile Safari/537.36 KAKAOTALK 11.0.0', HERE)).toBe(`kakaotalk://web/openExternal?url=${encodeURIComponent(HERE)}`);
  });

  it('is an intent in other apps on Android', () => {
    expect(browserAddress('Mozilla/5.0 (Linux; Android 15; wv) Chrome/140.0 Mobile Safari/537.36 NAVER(inapp; search; 1000)', `${HERE}#contents`)).toBe(
      `intent://news.example/newsletters/sosik/2026-11/#Intent;scheme=https;package=com.android.chrome;S.browser_fallback_url=${encodeURIComponent(`${HERE}#contents`)};end`,
    );
  });

  it('is none where the browser is one already', () => {
    expect(browserAddress('Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0 Safari/537.36', HERE)).toBeUndefined();
    expect(browserAddress('Mozilla/5.0 (Linux; Android 15; SM-A165N) Chrome/140.0 Mobile Safari/537.36', HERE)).toBeUndefined();
  });
});
