import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { contentFolder, faultsOf, prepare, readContent, release } from '../../support/content-folder.ts';
import { cpuSince } from '../../support/cpu-time.ts';

const FILE = 'press/2026/a.md';
const read = async (content: string | Uint8Array) => {
  const { newsroom, faults } = await readContent({ [FILE]: content });
  return { data: newsroom?.press[0]?.data, body: newsroom?.press[0]?.body, faults };
};
const faults = (content: string | Uint8Array) => faultsOf({ [FILE]: content });
const title = async (written: string) => {
  const { data, faults: found } = await read(release({ title: written }));
  return found.length ? found.map(({ line, message, hint }) => `${line}: ${message} / ${hint}`).join() : data?.title;
};

describe('a title', () => {
  it('is read as meant where YAML would trip over it, or mistake it', async () => {
    for (const written of ['음성군: 겨울철 돌봄', '"제1회" 품바축제 열려', "'함께' 걷는 길", '[공고] 채용', '[공고]', '{안내} 신청', '[공고 안내', '제목 # 부제', '*별표* 제목', '&여름 축제', '@음성', '!느낌', '%할인', '- 줄표', '100: 1', '12:30 시작', 'C# 교실']) {
      expect([written, await title(written)]).toEqual([written, written]);
    }
  });

  it('that was read as meant leaves every later fault at its own line', async () => {
    for (const written of ['음성군: 돌봄', "'작은' 것: 들", '[공고] 모집: 합니다']) {
      const [fault] = (await read(release({ title: written, photos: '[2026/a]', urgent: '아마' }))).faults;
      expect([written, fault?.line, fault?.field]).toEqual([written, 6, 'urgent']);
    }
  });

  it('loses its quotation marks where they were well set', async () => {
    expect(await title('"음성군: 돌봄"')).toBe('음성군: 돌봄');
    expect(await title("'it''s' # 설명")).toBe("it's");
  });

  it('that is blank, a list or too long is a fault with the line mended', async () => {
    expect(await title('""')).toMatchInlineSnapshot(`"2: "title" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요"`);
    expect(await title('> 인용: 아님')).toMatchInlineSnapshot(`"2: YAML 형식으로 읽을 수 없는 줄입니다 / 값을 따옴표로 묶으세요: title: "> 인용: 아님""`);
    expect(await title(`"${'가'.repeat(301)}"`)).toMatchInlineSnapshot(`"2: 300자를 넘습니다 / 줄여서 적으세요"`);
  });
});

describe('a list of subtitles', () => {
  it('may begin with quotation marks, and with one that YAML takes for a map prints the mended line', async () => {
    expect((await read(release({ subtitle: '\n  - "제1회" 품바축제\n  - 10일부터' }))).data?.subtitle).toEqual(['"제1회" 품바축제', '10일부터']);
    expect((await read(release({ subtitle: '[하나, 둘]' }))).data?.subtitle).toEqual(['하나', '둘']);
    expect((await read(release({ subtitle: '[공고] 하나' }))).data?.subtitle).toEqual(['[공고] 하나']);
    expect(await faults(release({ subtitle: '\n  - 10일부터\n  - 문의: 군청' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:7 subtitle[1](type) – 글자가 와야 할 자리입니다 / 값을 따옴표로 묶으세요: - "문의: 군청"",
      ]
    `);
  });

  it('that is a block of text keeps its lines as they are, even where another line has to be read as meant', async () => {
    const { data } = await read(release({ title: '음성군: 돌봄', summary: '|\n  title: "그대로" 둔다\n  name: 값' }));
    expect(data?.summary).toBe('title: "그대로" 둔다\nname: 값');
  });
});

describe('a value in braces', () => {
  it('with a comma is told how to be written, never cut short', async () => {
    expect(await faults(release({ figure: '{ value: 1,273점, label: 접수 }' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:5 figure.273점(unknown-field) – "273점"이라는 칸은 없습니다 / { } 안의 값에 쉼표가 있으면 따옴표로 묶으세요: value: "1,273점"",
      ]
    `);
    expect(await faults(release({ figure: '{ value: 1,273,500, label: 접수 }' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:5 figure.273(unknown-field) – "273"이라는 칸은 없습니다 / { } 안의 값에 쉼표가 있으면 따옴표로 묶으세요: value: "1,273,500"",
      ]
    `);
    expect(await faults(release({ apply: '{ closes: 2026-12-01, how: 전화, 방문 }' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:5 apply.방문(unknown-field) – "방문"이라는 칸은 없습니다 / { } 안의 값에 쉼표가 있으면 따옴표로 묶으세요: how: "전화, 방문"",
      ]
    `);
    expect((await read(release({ figure: '{ value: "1,273점", label: 접수 }' }))).data?.figure).toEqual({ value: '1,273점', label: '접수' });
  });

  it('with a colon is told so', async () => {
    expect(await faults(release({ figure: '{ value: 3: 1, label: 경쟁률 }' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:5 (yaml) – { } 안을 읽을 수 없습니다 / 값에 쉼표나 쌍점이 있으면 그 값을 따옴표로 묶으세요. 예: { value: "1,273점", label: 점수 }",
      ]
    `);
    expect(await faults(release({ figure: '{ value:3, label: 경쟁률 }' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:5 figure.value(missing) – "value" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
        "press/2026/a.md:5 figure.value:3(unknown-field) – "value:3"이라는 칸은 없습니다 / 쌍점(:) 뒤에 빈칸을 두세요: value: 3",
      ]
    `);
  });
});

describe('a field', () => {
  it('that is missing is named, at the first line of the front matter', async () => {
    expect(await faults('---\nsubtitle: 부제\n---\n본문\n')).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:2 department(missing) – "department" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
        "press/2026/a.md:2 publishAt(missing) – "publishAt" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
        "press/2026/a.md:2 title(missing) – "title" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
      ]
    `);
    expect(await faults('---\n---\n본문\n')).toHaveLength(3);
  });

  it('that is unknown is an error that names the nearest, empty or not', async () => {
    expect(await faults(release({ titel: '제목', contact: '{ name: 담당, pone: 043-000-0000 }', 전화: '1', 'subtitel:\ndummy': 'x' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:5 titel(unknown-field) – "titel"이라는 칸은 없습니다 / "title"을 잘못 적지 않았는지 확인하세요",
        "press/2026/a.md:6 contact.pone(unknown-field) – "pone"이라는 칸은 없습니다 / "phone"을 잘못 적지 않았는지 확인하세요",
        "press/2026/a.md:7 전화(unknown-field) – "전화"라는 칸은 없습니다 / 쓸 수 있는 칸: title, subtitle, summary, publishAt, section, department, team, responsible, contact, event, apply, figure, quote, urgent, photosRequired, card, posted, topics, towns, series, photos, videos, attachments, status, embargoUntil, corrections, withdrawn, lang, license, rights, credit, allow",
        "press/2026/a.md:8 subtitel(unknown-field) – "subtitel"이라는 칸은 없습니다 / "subtitle"을 잘못 적지 않았는지 확인하세요",
        "press/2026/a.md:9 dummy(unknown-field) – "dummy"라는 칸은 없습니다 / 쓸 수 있는 칸: title, subtitle, summary, publishAt, section, department, team, responsible, contact, event, apply, figure, quote, urgent, photosRequired, card, posted, topics, towns, series, photos, videos, attachments, status, embargoUntil, corrections, withdrawn, lang, license, rights, credit, allow",
      ]
    `);
  });

  it('that is known and empty is not there', async () => {
    expect((await read(release({ 'subtitle:\ncontact:\ntopics': '' , summary: '요약' }))).faults).toEqual([]);
    expect((await read(release({ photos: '\n  -\n  - ' }))).data?.photos).toEqual([]);
  });

  it('with a wrong date or instant says what is wrong with it', async () => {
    expect(await faults(release({ publishAt: '2026-11-22', embargoUntil: '2026-02-30 09:00', event: '{ from: 2026-02-30, until: 내일 }', corrections: '\n  - { at: 2026-11-22 9시, note: 고침 }' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:3 publishAt(instant) – "2026-11-22": 날짜만 있고 시각이 없습니다 / 2026-11-22 09:00처럼 시각까지 적으세요",
        "press/2026/a.md:5 embargoUntil(instant) – "2026-02-30 09:00": 달력에 없는 날짜나 시각입니다 / 날짜와 시각을 확인하세요. 예: 2026-11-22 09:00",
        "press/2026/a.md:6 event.from(date) – "2026-02-30"은 날짜로도 시각으로도 읽을 수 없습니다 / 2026-11-22 또는 2026-11-22 10:00처럼 적으세요",
        "press/2026/a.md:6 event.until(date) – "내일"은 날짜로도 시각으로도 읽을 수 없습니다 / 2026-11-22 또는 2026-11-22 10:00처럼 적으세요",
        "press/2026/a.md:8 corrections[0].at(instant) – "2026-11-22 9시": 시각의 형식이 다릅니다 / 2026-11-22 09:00처럼 적으세요",
      ]
    `);
  });

  it('of a closed list names the nearest value', async () => {
    expect(await faults(release({ section: 'majr', license: 'KOGL-9', rights: 'x', status: 'Draft' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:5 section(unknown-value) – "majr"는 쓸 수 없습니다 / "major"를 뜻했는지 확인하세요",
        "press/2026/a.md:6 license(unknown-value) – "KOGL-9"는 쓸 수 없습니다 / "KOGL-0"을 뜻했는지 확인하세요",
        "press/2026/a.md:7 rights(unknown-value) – "x"는 쓸 수 없습니다 / 쓸 수 있는 값: own, provided, licensed",
        "press/2026/a.md:8 status(unknown-value) – "Draft"은(는) 쓸 수 없습니다 / "draft"을(를) 뜻했는지 확인하세요",
      ]
    `);
  });

  it('of the wrong form says which is right', async () => {
    expect(
      await faults(release({ department: 'wel fare', contact: '홍길동', photosRequired: '아마', posted: '{ channel: instagram, at: 2026-11-22 09:00, url: "javascript:alert(1)" }', photos: '\n  - \n  - "2026/a b"', responsible: '{ name: 과장, phone: 전화 }' })),
    ).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:4 department(id) – "wel fare"는 id로 쓸 수 없습니다 / 글자, 숫자, -, _, / 만 쓸 수 있습니다",
        "press/2026/a.md:5 contact(type) – "칸: 값" 묶음이 와야 할 자리입니다 / 이렇게 적으세요: contact: { name: …, phone: …, email: … }",
        "press/2026/a.md:6 photosRequired(boolean) – "아마"는 예·아니요 값이 아닙니다 / true 또는 false로 적으세요",
        "press/2026/a.md:7 posted[0].url(url) – "javascript:alert(1)"은 웹 주소가 아닙니다 / https://로 시작하는 주소를 적으세요",
        "press/2026/a.md:10 photos[0](id) – "2026/a b"은(는) id로 쓸 수 없습니다 / 글자, 숫자, -, _, / 만 쓸 수 있습니다",
        "press/2026/a.md:11 responsible.phone(phone) – "전화"는 전화번호 형식이 아닙니다 / 043-000-3000처럼 적으세요",
      ]
    `);
  });

  it('given twice is named at its second line', async () => {
    expect(await faults(release({ 'summary: 하나\nsummary': '둘' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:6 (yaml) – "summary" 칸이 두 번 있습니다 / 하나만 남기세요",
      ]
    `);
  });
});

describe('YAML that cannot be read', () => {
  it('is told at the line where it is wrong', async () => {
    expect(await faults('---\ntitle:제목\npublishAt: 2026-11-22 09:00\n---\n본문\n')).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:2 (yaml) – 쌍점(:) 뒤에 빈칸이 없습니다 / 이렇게 고치세요: title: 제목",
      ]
    `);
    expect(await faults(release({ 'contact:\n\tname': '홍길동' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:6 (yaml) – 들여쓰기에 탭이 있습니다 / 탭을 빈칸 두 개로 바꾸세요",
      ]
    `);
    expect(await faults(release({ department: '"welfare' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:4 (yaml) – 따옴표가 닫히지 않았습니다 / 이렇게 고치세요: department: "welfare"",
      ]
    `);
    expect(await faults(release({ department: 'welfare: care' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:4 (yaml) – YAML 형식으로 읽을 수 없는 줄입니다 / 값을 따옴표로 묶으세요: department: "welfare: care"",
      ]
    `);
    expect(await faults(release({ 'summary: 요약\n  team': 'care' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:6 (yaml) – YAML 형식으로 읽을 수 없는 줄입니다 / 앞뒤 줄의 들여쓰기와 쌍점(:) 뒤 빈칸을 확인하세요",
      ]
    `);
    expect(await faults(release({ department: '*welfare' }))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:4 (yaml) – YAML 형식으로 읽을 수 없는 줄입니다 / 값을 따옴표로 묶으세요: department: "*welfare"",
      ]
    `);
  });

  it('is no bomb: anchors within anchors, cycles and depth are refused at once', async () => {
    const start = process.cpuUsage();
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`;
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, index) => level(name, 'abcdefg'[index] ?? 'a'))].join('\n');
    expect(await faults(`---\n${bomb}\n---\n본문\n`)).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:2 (yaml) – 항목이 너무 많거나 너무 깊게 겹쳐 있습니다 / 한 파일에 2만 항목까지, 겹치는 것은 60겹까지 적을 수 있습니다",
      ]
    `);
    expect(await faults('---\na: &a [*a]\n---\n본문\n')).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:2 (yaml) – 항목이 너무 많거나 너무 깊게 겹쳐 있습니다 / 한 파일에 2만 항목까지, 겹치는 것은 60겹까지 적을 수 있습니다",
      ]
    `);
    expect(await faults(`---\na: ${'['.repeat(50_000)}\n---\n본문\n`)).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:2 (yaml) – 너무 깊게 겹쳐 있습니다 / 여는 괄호와 닫는 괄호를 확인하세요",
      ]
    `);
    expect(await faults(`---\na:\n${Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth + 1)}b:`).join('\n')}\n---\n본문\n`)).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:2 (yaml) – 항목이 너무 많거나 너무 깊게 겹쳐 있습니다 / 한 파일에 2만 항목까지, 겹치는 것은 60겹까지 적을 수 있습니다",
      ]
    `);
    expect(cpuSince(start)).toBeLessThan(2000);
  });

  it('with thousands of faults is told of by its first hundred, soon', async () => {
    const start = process.cpuUsage();
    expect(await faults(release({ allow: `\n${Array.from({ length: 190 }, () => '  - { kind: rrn, reazon: x }').join('\n')}` }))).toHaveLength(100);
    expect(cpuSince(start)).toBeLessThan(3000);
  });
});

describe('front matter', () => {
  it('has to be there and to end', async () => {
    expect(await faults('본문만 있습니다.\n')).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:1 (front-matter) – 머리말이 없습니다 / 첫 줄과 머리말 끝에 --- 만 있는 줄을 넣으세요",
      ]
    `);
    expect(await faults('---\ntitle: 제목\n\n<b>본문</b>\n')).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:1 (front-matter) – 머리말이 끝나지 않았습니다 / 머리말 다음에 --- 만 있는 줄을 넣으세요",
      ]
    `);
    expect(await faults('')).toHaveLength(1);
  });

  it('may come after empty lines, and the lines of faults count from the first of the file', async () => {
    expect(await faults(`\n\n${release({ summary: '"2026-11-22"', section: 'x' })}`)).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:8 section(unknown-value) – "x"는 쓸 수 없습니다 / 쓸 수 있는 값: major, news, town, feature, briefing, interview",
      ]
    `);
  });
});

describe('a body', () => {
  it('may not be empty, nor larger than two megabytes', async () => {
    expect(await faults(release({}, ''))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:6 본문(empty-body) – 본문이 비어 있습니다 / 머리말 아래에 본문을 적으세요",
      ]
    `);
    const start = process.cpuUsage();
    expect(await faults(release({}, '가'.repeat(1_750_000)))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:1 (size) – 파일이 너무 큽니다 (6 MB) / 글은 2 MB까지입니다. 사진은 사진 대장에, 자료는 첨부로 올리세요",
      ]
    `);
    expect(cpuSince(start)).toBeLessThan(1000);
  });

  it('tells of HTML, of pictures from elsewhere and of unknown photos at their lines', async () => {
    expect(await faults(release({}, '첫 줄\n\n<b>굵게</b>\n\n![그림](https://example.com/a.png)\n\n![김장](photo:2026/kimjang)'))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:9 본문(raw-html, 주의) – HTML 태그는 글자 그대로 보입니다 / 마크다운으로 고쳐 적으세요",
        "press/2026/a.md:11 본문(outside-picture) – 사진 "https://example.com/a.png"은 사진 대장에 없어 보이지 않습니다 / ![설명](photo:2026/사진-id)처럼 사진 대장의 사진을 쓰세요",
        "press/2026/a.md:13 본문(unknown-photo) – 사진 "2026/kimjang"이 사진 대장에 없습니다 / npm run new -- photo 로 먼저 등록하거나 id를 고치세요",
      ]
    `);
  });

  it('with a million combining signs is read at once', async () => {
    const start = process.cpuUsage();
    expect(await faults(release({}, `a${'\u0301\u0316'.repeat(200_000)}`))).toEqual([]);
    expect(cpuSince(start)).toBeLessThan(3000);
  });
});

describe('a text file', () => {
  const text = release({ title: '김장 나눔: 함께' }, '음성군이 김장을 나눴다.\n둘째 줄');

  it('is read as meant in UTF-8 with a BOM and CRLF, in UTF-16 of either order with and without a BOM, and in CP949', async () => {
    const big = (bytes: Buffer) => Buffer.from(bytes).swap16();
    const forms: [string, Uint8Array][] = [
      ['bom', Buffer.from(`\ufeff${text}`)],
      ['crlf', Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)],
      ['cr', Buffer.from(text.replaceAll('\n', '\r'))],
      ['utf-16le bom', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['utf-16le', Buffer.from(text, 'utf16le')],
      ['utf-16be bom', big(Buffer.from(`\ufeff${text}`, 'utf16le'))],
      ['utf-16be', big(Buffer.from(text, 'utf16le'))],
      ['cp949', iconv.encode(text, 'cp949')],
      ['nfd', Buffer.from(text.normalize('NFD'))],
    ];
    for (const [form, bytes] of forms) {
      const { data, body, faults: found } = await read(bytes);
      expect([form, data?.title, body?.trim(), found]).toEqual([form, '김장 나눔: 함께', '음성군이 김장을 나눴다.\n둘째 줄', []]);
    }
  });

  it('in CP949 keeps the syllables that EUC-KR lacks', async () => {
    expect((await read(iconv.encode(release({ title: '똠방각하 펲시콜라' }), 'cp949'))).data?.title).toBe('똠방각하 펲시콜라');
  });

  it('in no known encoding, or no text at all, is a fault', async () => {
    expect(await faults(Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x80, 0x81, 0xff]))).toMatchInlineSnapshot(`
      [
        "press/2026/a.md:1 (encoding) – 글자를 읽을 수 없는 파일입니다 / 메모장에서 "UTF-8"로 다시 저장하세요",
      ]
    `);
    expect(await faults(Buffer.from(`---\ntitle: \u0000\n---\n`))).toHaveLength(1);
  });

  it('tells the same lines whatever its line ends', async () => {
    const faulty = release({ section: 'x' });
    expect(await faults(Buffer.from(`\ufeff${faulty.replaceAll('\n', '\r\n')}`))).toEqual(await faults(faulty));
  });
});

describe('a draft', () => {
  const draft = { status: 'draft' };

  it('is only warned of, whatever is wrong in it', async () => {
    const files = {
      'press/2026/fields.md': release({ ...draft, section: 'x', photos: '[2026/none]', attachments: '[{ file: none.pdf }]' }, ''),
      'press/2026/yaml.md': release({ ...draft, department: '"welfare' }),
      'press/2026/open.md': '---\ntitle: 제목\nstatus: draft\n',
      'photos/2026/a.yaml': 'title: 사진\nalt: 설명\ntakenAt: 2026-11-20\npeople: none\nstatus: draft\n',
      'photos/2026/b.yaml': 'title: 사진\nstatus: draft\n',
      'videos/2026/v.yaml': 'title: 영상\nyoutubeId: abcdefghij0\npublishAt: 2026-11-20 09:00\nduration: PT1M\ncaptions: none.vtt\nstatus: draft\n',
    };
    const { faults: found, edition } = await prepare(contentFolder(files));
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(Object.keys(files)));
    expect(edition?.held.map(({ source, reason }) => `${source} ${reason}`)).toEqual(['photo:2026/a draft', 'photo:2026/b draft', 'press:2026/fields draft', 'press:2026/open draft', 'press:2026/yaml draft', 'video:2026/v draft']);
  });

  it('that cannot be read is no dangling reference of an open entry', async () => {
    expect(await faultsOf({ 'photos/2026/b.yaml': 'title: 사진\nstatus: draft\n', [FILE]: release({ photos: '[2026/b]' }) })).toMatchInlineSnapshot(`
      [
        "photos/2026/b.yaml:1 alt(missing, 주의) – "alt" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
        "photos/2026/b.yaml:1 people(missing, 주의) – "people" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
        "photos/2026/b.yaml:1 takenAt(missing, 주의) – "takenAt" 칸이 없습니다 / 꼭 있어야 하는 칸입니다. 적어 주세요",
        "press/2026/a.md:5 photos[0](photo-refused, 주의) – 사진 "2026/b"은(는) 아직 공개되지 않아 빠집니다 / 다른 사진으로 바꾸거나 동의와 공개 시각을 확인하세요",
      ]
    `);
  });
});
