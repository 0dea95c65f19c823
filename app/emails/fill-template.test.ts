import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillTemplate } from './fill-template.ts';

test.each([
  ['Dear {{person}},', { person: '王芳' }, 'Dear 王芳,'],
  ['{{ person }} {{person}}', { person: 'A' }, 'A A'],
  ['{{unknown}}!', {}, '!'],
  ['{{constructor}}{{__proto__}}', {}, ''],
  ['{{a}}', { a: '{{b}}', b: 'secret' }, '{{b}}'],
  ['{{a}}', { a: "$& $1 $'" }, "$& $1 $'"],
  ['{a} {{ a b }} {{1}}', { a: 'x' }, '{a} {{ a b }} {{1}}'],
])('%j', (template, values, filled) => {
  expect(fillTemplate(template, values)).toBe(filled);
});

test('a value stands as it is, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(fillTemplate('<{{a}}>', { a: value })).toBe(`<${value}>`);
    }),
  );
});
