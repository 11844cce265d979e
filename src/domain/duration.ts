/** How long a video runs. */

const DURATION = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

/** The seconds of an ISO 8601 duration of hours, minutes and seconds; anything else is a RangeError. */
export function secondsOf(duration: string): number {
  const match = DURATION.exec(duration);
  if (!match) throw new RangeError(`no duration: ${duration}`);
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
  return hours * 3600 + minutes * 60 + seconds;
}

/** `PT3M20S` → `3분 20초` */
export function durationInWords(duration: string): string {
  return secondsInWords(secondsOf(duration));
}

/** `200` → `3분 20초` */
export function secondsInWords(seconds: number): string {
  const total = Math.floor(seconds);
  const parts = [
    [Math.floor(total / 3600), '시간'],
    [Math.floor(total / 60) % 60, '분'],
    [total % 60, '초'],
  ] as const;
  const words = parts.flatMap(([count, unit]) => (count > 0 ? [`${count}${unit}`] : []));
  return words.length > 0 ? words.join(' ') : '0초';
}

/** `200` → `3:20`, as players show a place. */
export function clockTime(seconds: number): string {
  const total = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(total / 3600), Math.floor(total / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}
