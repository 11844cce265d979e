import { describe, expect, it } from 'vitest';
import { passagesOf, readWebVtt } from '../../src/domain/webvtt.ts';

const FILE = `\uFEFFWEBVTT - 군정뉴스\r
\r
NOTE 편집실이 적음\r
00:00:00.000 --> 00:00:01.000\r
\r
STYLE
::cue { color: red }

1
00:00:01.000 --> 00:00:03.500 align:start
<v.loud 진행자>안녕하세요. <b>군정뉴스</b>입니다.</v>

00:03.500 --> 00:06.000
이번 주 소식을
전해 드립니다.

01:00:00.250 --> 01:00:02.000
물값 &lt;1㎥&gt;은 A&amp;B, <00:01:02.000>그대로&nbsp;&#46608;&#x2019;
`;

describe('captions', () => {
  it('are read as plain lines, with who speaks and when', () => {
    expect(readWebVtt(FILE)).toEqual([
      { start: 1, end: 3.5, speaker: '진행자', text: '안녕하세요. 군정뉴스입니다.' },
      { start: 3.5, end: 6, speaker: undefined, text: '이번 주 소식을 전해 드립니다.' },
      { start: 3600.25, end: 3602, speaker: undefined, text: '물값 <1㎥>은 A&B, 그대로\u00a0또’' },
    ]);
  });

  it('that are broken lose what is broken and nothing else', () => {
    expect(readWebVtt('')).toEqual([]);
    expect(readWebVtt('WEBVTT\n\n00:01 --> 00:02\n분만 적은 시각\n\n00:05.000 --> 00:06.000\n남는 말')).toEqual([{ start: 5, end: 6, speaker: undefined, text: '남는 말' }]);
    expect(readWebVtt('WEBVTT\n\n00:05.000 --> 00:06.000\n&#0; &#xD800; &모름;')[0]?.text).toBe('&#0; &#xD800; &모름;');
    expect(readWebVtt('WEBVTT\n\n00:05.000 --> 00:06.000\n<i></i>')).toEqual([]);
  });

  it('are put in the order of time, and a repeated line is read once', () => {
    const file = 'WEBVTT\n\n00:05.000 --> 00:06.000\n뒤\n\n00:01.000 --> 00:02.000\n앞\n\n00:02.000 --> 00:03.000\n앞\n';
    expect(readWebVtt(file).map(({ text }) => text)).toEqual(['앞', '뒤']);
  });

  it('keep the sign < where it opens no tag', () => {
    expect(readWebVtt('WEBVTT\n\n00:05.000 --> 00:06.000\n3 < 5 그리고 7 > 2')[0]?.text).toBe('3 < 5 그리고 7 > 2');
  });
});

describe('passages', () => {
  const cue = (start: number, text: string, speaker?: string) => ({ start, end: start + 2, text, speaker });

  it('join what belongs together and part speakers and pauses', () => {
    const passages = passagesOf([cue(0, '가'), cue(2, '나'), cue(20, '다'), cue(22, '라', '주민')]);
    expect(passages).toEqual([
      { start: 0, speaker: undefined, text: '가 나' },
      { start: 20, speaker: undefined, text: '다' },
      { start: 22, speaker: '주민', text: '라' },
    ]);
  });

  it('end with a sentence once they are long', () => {
    const long = `${'말'.repeat(310)}`;
    expect(passagesOf([cue(0, long), cue(2, '이어집니다.'), cue(4, '새 문단')]).map(({ text }) => text)).toEqual([`${long} 이어집니다.`, '새 문단']);
  });
});
