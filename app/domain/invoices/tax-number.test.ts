import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTaxNumber, normalTaxNumber } from './tax-number.ts';

test.each([
  // Published codes of well-known companies and of the authority's own examples.
  ['91110000802100433B', true],
  ['91440300708461136T', true],
  ['91330100799655058B', true],
  ['9111000080210043AB', false],
  ['91440300708461136X', false],
  ['91440300708461163T', false],
  // I, O, S, V and Z are no characters of the code.
  ['9144030070846113OT', false],
  ['11010519491231002X', true],
  ['110105194912310021', false],
  ['110105491231002', true],
  ['11010519491231002X01', true],
  ['', false],
  ['123', false],
  ['91110000802100433B1', false],
  ['911100008021004 33', false],
])('%s: %s', (text, valid) => {
  expect(isTaxNumber(text)).toBe(valid);
});

test('a credit code with any one character changed is none', () => {
  const code = '91440300708461136T';
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (at, character) => {
      fc.pre(code[at] !== character);
      expect(isTaxNumber(code.slice(0, at) + character + code.slice(at + 1))).toBe(false);
    }),
  );
});

test('what is typed with blanks, dashes and small letters is read', () => {
  expect(normalTaxNumber(' 9144 0300-70846１１36t ')).toBe('91440300708461136T');
});
