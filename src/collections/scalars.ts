/**
 * The scalars of every collection. YAML is read as text throughout (no type is
 * guessed), so each scalar takes a string and converts it here, once, with a
 * message for the person who wrote it.
 */
import { z } from 'zod';
import { idFault } from '../domain/entry-id.ts';
import { isDay, readInstant } from '../domain/instant.ts';
import { quoted } from '../domain/particle.ts';

type Converted<T> = { value: T } | { rule: string; message: string; hint: string };

function scalar<T>(convert: (text: string) => Converted<T>) {
  return z.string().transform((text, context): T => {
    const result = convert(text.normalize('NFC').trim());
    if ('value' in result) return result.value;
    const { rule, message, hint } = result;
    context.addIssue({ code: 'custom', message, params: { rule, hint } });
    return z.NEVER;
  });
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** Text of one or more lines; control characters and lone surrogates, which no XML may hold, are dropped. */
export function text(maxLength = 2000) {
  return scalar<string>((value) => {
    const clean = value.replace(CONTROL, '');
    if (clean === '') return { rule: 'empty', message: '비어 있습니다', hint: '내용을 적거나 줄을 지우세요' };
    if ([...clean].length > maxLength) return { rule: 'length', message: `${maxLength}자를 넘습니다`, hint: '줄여서 적으세요' };
    return { value: clean };
  });
}

/** Text of one line: line ends become spaces. */
export function line(maxLength = 300) {
  return text(maxLength).transform((value) => value.replace(/\s+/g, ' '));
}

export function bool() {
  return scalar<boolean>((value) => {
    if (/^(true|yes|예)$/i.test(value)) return { value: true };
    if (/^(false|no|아니요)$/i.test(value)) return { value: false };
    return { rule: 'boolean', message: `${quoted(value, '은/는')} 예·아니요 값이 아닙니다`, hint: 'true 또는 false로 적으세요' };
  });
}

export function whole(min: number, max: number) {
  return scalar<number>((value) => {
    const number = Number(value);
    if (/^-?\d+$/.test(value) && number >= min && number <= max) return { value: number };
    return { rule: 'number', message: `${quoted(value, '은/는')} ${min}~${max} 사이의 정수가 아닙니다`, hint: '숫자만 적으세요' };
  });
}

/** A fraction of a side, from 0 to 1. */
export function fraction() {
  return scalar<number>((value) => {
    const number = Number(value);
    if (/^\d*\.?\d+$/.test(value) && number >= 0 && number <= 1) return { value: number };
    return { rule: 'number', message: `${quoted(value, '은/는')} 0과 1 사이의 수가 아닙니다`, hint: '예: 0.5' };
  });
}

export function day() {
  return scalar<string>((value) => {
    if (isDay(value)) return { value };
    return { rule: 'date', message: `${quoted(value, '은/는')} 달력에 없는 날짜이거나 형식이 다릅니다`, hint: '2026-11-22처럼 적으세요' };
  });
}

const INSTANT_MESSAGES = {
  'day-only': ['날짜만 있고 시각이 없습니다', '2026-11-22 09:00처럼 시각까지 적으세요'],
  calendar: ['달력에 없는 날짜나 시각입니다', '날짜와 시각을 확인하세요. 예: 2026-11-22 09:00'],
  form: ['시각의 형식이 다릅니다', '2026-11-22 09:00처럼 적으세요'],
} as const;

/** Output: milliseconds since the epoch. */
export function instant() {
  return scalar<number>((value) => {
    const reading = readInstant(value);
    if (reading.ok) return { value: reading.at };
    const [message, hint] = INSTANT_MESSAGES[reading.reason];
    return { rule: 'instant', message: `"${value}": ${message}`, hint };
  });
}

/** A day, or an instant where the hour is known: events take either. */
export function dayOrInstant() {
  return scalar<{ day: string } | { at: number }>((value) => {
    if (isDay(value)) return { value: { day: value } };
    const reading = readInstant(value);
    if (reading.ok) return { value: { at: reading.at } };
    return { rule: 'date', message: `${quoted(value, '은/는')} 날짜로도 시각으로도 읽을 수 없습니다`, hint: '2026-11-22 또는 2026-11-22 10:00처럼 적으세요' };
  });
}

/** `09:00`, of a day that is told elsewhere; output: the text. */
export function clockTime() {
  return scalar<string>((value) => {
    const [, hour = '', minute = ''] = /^(\d{1,2}):(\d{2})$/.exec(value) ?? [];
    if (hour !== '' && Number(hour) < 24 && Number(minute) < 60) return { value: `${hour.padStart(2, '0')}:${minute}` };
    return { rule: 'time', message: `${quoted(value, '은/는')} 시각이 아닙니다`, hint: '09:00, 14:30처럼 적으세요' };
  });
}

/** The id of another entry or list item. */
export function reference() {
  return scalar<string>((value) => {
    if (idFault(value) === undefined) return { value };
    return { rule: 'id', message: `${quoted(value, '은/는')} id로 쓸 수 없습니다`, hint: '글자, 숫자, -, _, / 만 쓸 수 있습니다' };
  });
}

export function phone() {
  return scalar<string>((value) => {
    if (/^[\d][\d\s()~,.-]{3,40}$/.test(value) || /^\d{3,5}$/.test(value)) return { value };
    return { rule: 'phone', message: `${quoted(value, '은/는')} 전화번호 형식이 아닙니다`, hint: '043-000-3000처럼 적으세요' };
  });
}

export function email() {
  return scalar<string>((value) => {
    if (/^[^\s@<>"']{1,64}@[^\s@<>"']+\.[^\s@<>"']{2,}$/.test(value)) return { value };
    return { rule: 'email', message: '전자우편 주소의 형식이 아닙니다', hint: 'press@example.go.kr처럼 적으세요' };
  });
}

/** Only http and https: any other scheme could run something. */
export function webAddress() {
  return scalar<string>((value) => {
    const address = URL.parse(value);
    if (address && /^https?:$/.test(address.protocol)) return { value };
    return { rule: 'url', message: `${quoted(value, '은/는')} 웹 주소가 아닙니다`, hint: 'https://로 시작하는 주소를 적으세요' };
  });
}

export function colorHex() {
  return scalar<string>((value) => {
    if (/^#[0-9a-fA-F]{6}$/.test(value)) return { value: value.toLowerCase() };
    return { rule: 'color', message: `${quoted(value, '은/는')} 색 값이 아닙니다`, hint: "'#0b5d57'처럼 따옴표와 함께 적으세요" };
  });
}

export function sha256Hex() {
  return scalar<string>((value) => {
    if (/^[0-9a-f]{64}$/i.test(value)) return { value: value.toLowerCase() };
    return { rule: 'sha256', message: 'SHA-256 값이 아닙니다', hint: '64자리 16진수를 적으세요' };
  });
}

/** ISO 8601 duration of hours, minutes and seconds; output: the text. */
export function duration() {
  return scalar<string>((value) => {
    if (/^PT(?=\d)(\d+H)?(\d+M)?(\d+S)?$/.test(value)) return { value };
    return { rule: 'duration', message: `${quoted(value, '은/는')} 길이 형식이 아닙니다`, hint: '3분 20초는 PT3M20S로 적으세요' };
  });
}

export function youtubeId() {
  return scalar<string>((value) => {
    if (/^[\w-]{11}$/.test(value)) return { value };
    return { rule: 'youtube', message: `${quoted(value, '은/는')} 유튜브 영상 id가 아닙니다`, hint: '주소의 v= 뒤에 있는 11자를 적으세요' };
  });
}

export function language() {
  return scalar<string>((value) => {
    if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)) return { value };
    return { rule: 'lang', message: `${quoted(value, '은/는')} 언어 코드가 아닙니다`, hint: 'ko, en, zh, vi처럼 적으세요' };
  });
}

/** A file beside the entry; where it may lie is checked when it is read. */
export function filePath() {
  return scalar<string>((value) => ({ value: value.replace(/^\.\//, '') }));
}

/** One value of a closed list; the fault names the nearest. */
export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values);
}

/** A single value is taken as a list of one. */
export function listOf<S extends z.ZodType>(item: S, max = 200) {
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(item).max(max));
}
