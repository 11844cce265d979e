/** Where the faulty line shows what was meant, the line as it should be written. */

/** @param path of the fault; its last step is the key of an unknown field */
export function mendingHint(written: string, rule: string, path: readonly PropertyKey[]): string | undefined {
  if (rule === 'unknown-field') return commaHint(written, String(path.at(-1) ?? ''));
  if (rule === 'type') return quotingHint(written);
  return undefined;
}

const FIELD_WITH_COMMAS = /([\w-]+):[ ]+((?:[^,{}"':]+,)+[^,{}"':]*?)(?=[ ]*(?:,[ ]*[\w-]+:[ ]|\}))/g;

/** `{ value: 1,273점, label: 점수 }`: a comma parts the fields of a map in braces. */
function commaHint(written: string, key: string): string | undefined {
  if (!written.includes('{')) return undefined;
  for (const [, field = '', value = ''] of written.slice(0, 1000).matchAll(FIELD_WITH_COMMAS)) {
    if (value.split(',').some((part) => part.trim() === key)) return `{ } 안의 값에 쉼표가 있으면 따옴표로 묶으세요: ${field}: ${JSON.stringify(value.trim())}`;
  }
  return key.includes(':') ? `쌍점(:) 뒤에 빈칸을 두세요: ${key.replace(':', ': ')}` : undefined;
}

/** `- 문의: 군청` as an item of texts is a map to YAML. */
function quotingHint(written: string): string | undefined {
  const [, start = '', value = ''] = /^\s*(-|[\w-]+:)[ \t]+([^"'|>{[\s].*)$/.exec(written) ?? [];
  return start !== '' && /:(\s|$)/.test(value) ? `값을 따옴표로 묶으세요: ${start} ${JSON.stringify(value.trimEnd())}` : undefined;
}
