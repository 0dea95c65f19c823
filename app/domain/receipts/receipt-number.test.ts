import { expect, test } from 'vitest';
import { receiptLabel } from './receipt-number.ts';

test.each([
  [{ prefix: '', withYear: false, digits: 1 }, 17n, '17'],
  [{ prefix: 'R', withYear: true, digits: 6 }, 17n, 'R2026-000017'],
  [{ prefix: 'SH-', withYear: false, digits: 4 }, 123_456n, 'SH-123456'],
])('a receipt number in the form %o', (format, number, label) => {
  expect(receiptLabel(format, number, 2026)).toBe(label);
});
