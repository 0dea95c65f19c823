import { expect, test } from 'vitest';
import { registerMapping } from './register-mapping.ts';

const sheet = { sheet: 'a', target: 'properties', headerRow: 1, columns: { 0: 'building', 1: 'room' } };
const read = (change: object) => {
  const result = registerMapping.safeParse({ sheets: [{ ...sheet, ...change }] });
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

test('a mapping that can be read', () => {
  expect(read({})).toEqual([]);
  expect(
    registerMapping.safeParse({ sheets: [sheet, { ...sheet, target: null, columns: {} }] }).success,
  ).toBe(true);
});

test('a field twice, a field of another target, a field that is needed', () => {
  expect(read({ columns: { 0: 'room', 1: 'room' } })).toEqual(['sheets.0.columns.1 already_exists']);
  expect(read({ columns: { 0: 'room', 1: 'plate' } })).toEqual(['sheets.0.columns.1 invalid_choice']);
  expect(read({ columns: { 0: 'building' } })).toEqual(['sheets.0.columns.room required']);
});

test.each([
  [{ columns: { '-1': 'room' } }],
  [{ columns: { '200': 'room' } }],
  [{ columns: { a: 'room' } }],
  [{ columns: { 0: 'castle' } }],
  [{ target: 'castles' }],
  [{ headerRow: -1 }],
  [{ target: null }],
])('%j is refused', (change) => {
  expect(read(change)).not.toEqual([]);
});
