/** What a reader wants to know of an attachment before opening it. */
const FORMS: Readonly<Record<string, string>> = {
  pdf: 'PDF 문서',
  hwp: '한글 문서(HWP)',
  hwpx: '한글 문서(HWPX)',
  docx: '워드 문서(DOCX)',
  xlsx: '엑셀 문서(XLSX)',
  csv: '표 자료(CSV)',
  txt: '텍스트(TXT)',
};

/** `한글 문서(HWPX), 120KB` */
export function attachmentInWords({ name, bytes }: { name: string; bytes: number }): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return `${FORMS[ending] ?? ending.toUpperCase()}, ${sizeInWords(bytes)}`;
}

/** Kilobytes of 1,024 bytes, as file managers in Korea show them; nothing is 0KB. */
export function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))}KB`;
  return `${(kilobytes / 1024).toFixed(1)}MB`;
}
