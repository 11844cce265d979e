/** Whether the system or a library refused with that code: `ENOENT`, `ERR_BUFFER_TOO_LARGE` … */
export function isErrorCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
