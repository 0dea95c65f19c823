import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactNumber } from './exact-number.ts';

test.each([
  ['94.56', '94.56'],
  ['94.560000000000002', '94.56'],
  ['0.30000000000000004', '0.3'],
  ['-0.10000000000000001', '-0.1'],
  ['1.8999999999E10', '18999999999'],
  ['1E-7', '0.0000001'],
  ['0', '0'],
  ['-0', '0'],
  ['100', '100'],
  ['1.5e+300', '1.5e+300'],
])('%s is %s', (stored, text) => {
  expect(exactNumber(stored)).toEqual({ text, digitsLost: false });
});

test('an identity number that was saved as a number has lost its last digits', () => {
  expect(exactNumber('632126199109162011')).toEqual({ text: '632126199109162000', digitsLost: true });
});

test.each(['', ' ', 'abc', 'NaN', 'Infinity', '1,2'])('%j is no number', (stored) => {
  expect(exactNumber(stored)).toBeUndefined();
});

test('every decimal of up to 15 digits comes back as it was, through the 17 digits that a file holds', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
      fc.integer({ min: 0, max: 12 }),
      (digits, scale) => {
        const negative = digits < 0n;
        const padded = (negative ? -digits : digits).toString().padStart(scale + 1, '0');
        const fraction = scale === 0 ? '' : padded.slice(-scale).replace(/0+$/, '');
        const whole = scale === 0 ? padded : padded.slice(0, -scale);
        const plain = `${whole}${fraction === '' ? '' : `.${fraction}`}`;
        const text = negative && plain !== '0' ? `-${plain}` : plain;
        expect(exactNumber(Number(text).toPrecision(17))?.text).toBe(text);
      },
    ),
    { numRuns: 5_000 },
  );
});
