import { expect, test } from 'vitest';
import { isDateFormatCode } from './date-formats.ts';
import { serialDay, serialText } from './serial-date.ts';

test.each([
  [42370, '2016-01-01'],
  [43466, '2019-01-01'],
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, '1900-02-28'],
  [61, '1900-03-01'],
  [45351, '2024-02-29'],
  [2_958_465, '9999-12-31'],
])('serial %d is %s', (serial, day) => {
  expect(serialDay(serial, false)).toBe(day);
});

test('files from old Macs count from 1904', () => {
  expect(serialDay(40_908, true)).toBe('2016-01-01');
});

test.each([-1, 2_958_466, Number.NaN])('%d is no day', (serial) => {
  expect(serialDay(serial, false)).toBeUndefined();
});

test('a time of day stays, and rounds into the next day where it has to', () => {
  expect(serialText(42370.354166666664, false)).toBe('2016-01-01 08:30:00');
  expect(serialText(42370.9999999, false)).toBe('2016-01-02');
});

test.each([
  ['yyyy-mm-dd', true],
  ['yyyy"年"m"月"d"日";@', true],
  ['[$-804]aaaa;@', false],
  ['[$-F800]dddd, mmmm dd, yyyy', true],
  ['mmm-yy', true],
  ['General', false],
  ['0.00', false],
  ['#,##0.00"日"', false],
  ['[Red]0', false],
  ['h:mm:ss', false],
  ['@', false],
])('format %s shows a day: %s', (code, isDate) => {
  expect(isDateFormatCode(code)).toBe(isDate);
});
