/**
 * A code counts on the host that it was asked on: what is stored, and what is compared, is the code together with that host. The
 * reader only ever sees the six digits.
 */
export function hostCode(digits: string, host: string): string {
  return `${digits}@${host}`;
}

export function digitsOf(code: string): string {
  return code.split('@', 1)[0] ?? '';
}
