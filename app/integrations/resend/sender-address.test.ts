import fc from 'fast-check';
import { expect, test } from 'vitest';
import { senderAddress } from './sender-address.ts';

test('a company is the sender by name', () => {
  expect(senderAddress('绿城物业', 'lvcheng', 'mail.linli.example')).toBe(
    '"绿城物业" <lvcheng@mail.linli.example>',
  );
});

test.each([
  ['Evil\r\nBcc: victim@example.com', '"Evil Bcc: victim@example.com" <a@m.example>'],
  ['A" <boss@bank.example>, "B', '"A\\" <boss@bank.example>, \\"B" <a@m.example>'],
  ['back\\slash', '"back\\\\slash" <a@m.example>'],
  ['\u202Eelpmaxe\u200B', '"elpmaxe" <a@m.example>'],
  ['line\u2028break', '"line break" <a@m.example>'],
  [' \n ', '<a@m.example>'],
])('%j is harmless', (name, address) => {
  expect(senderAddress(name, 'a', 'm.example')).toBe(address);
});

test('no name whatever breaks out of its quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      expect(senderAddress(name, 'a', 'm.example')).toMatch(/^("([^"\\\p{Cc}]|\\["\\])*" )?<a@m\.example>$/u);
    }),
    { numRuns: 2000 },
  );
});

test('a long name is cut between characters, not inside one', () => {
  expect(senderAddress('🏠'.repeat(100), 'a', 'm.example')).toBe(`"${'🏠'.repeat(60)}" <a@m.example>`);
});

test.each(['', 'A', 'a b', 'a@b', 'a\n', '-a', 'a>'])('slug %j is refused', (slug) => {
  expect(() => senderAddress('x', slug, 'm.example')).toThrow(RangeError);
});
