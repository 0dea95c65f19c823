import { describe, expect, test } from 'vitest';
import {
  dayValue,
  decimalValue,
  emailValue,
  identityValue,
  phoneValue,
  plainText,
  tidyText,
} from './cell-values.ts';

test('texts are tidied, and numbers brought to one form', () => {
  expect(tidyText('  张\u200b三\t（业主） ')).toBe('张三 （业主）');
  expect(plainText(' １２＃\u3000３ ')).toBe('12# 3');
});

describe('decimals', () => {
  test.each([
    ['94.56', '94.56'],
    ['94.560', '94.56'],
    ['1,234.5', '1234.5'],
    ['¥1,234.50', '1234.5'],
    ['94.56㎡', '94.56'],
    ['94.56 平方米', '94.56'],
    ['.5', '0.5'],
    ['0094', '94'],
    ['-3', '-3'],
    ['', null],
    ['1.2.3', null],
    ['12,34', null],
    ['1e5', null],
    ['九十', null],
    ['1'.repeat(30), null],
    ['1.23456', 'fine'],
  ])('%j is %j', (text, value) => {
    expect(decimalValue(text, 4, false)).toBe(value);
  });

  test('the noise of binary fractions is cleaned from number cells, a finer value is not', () => {
    expect(decimalValue('94.56000000001', 4, true)).toBe('94.56');
    expect(decimalValue('94.55999999999', 4, true)).toBe('94.56');
    expect(decimalValue('94.56000000001', 4, false)).toBe('fine');
    expect(decimalValue('94.56123', 4, true)).toBe('fine');
  });
});

describe('days', () => {
  test.each([
    ['2020-6-10', '2020-06-10'],
    ['2020-06-10', '2020-06-10'],
    ['2020/06/10', '2020-06-10'],
    ['2020.6.1', '2020-06-01'],
    ['2020年6月10日', '2020-06-10'],
    ['20200610', '2020-06-10'],
    ['2020-06-10 08:30:00', '2020-06-10'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['2020-13-01', null],
    ['0001-01-01', null],
    ['10/06/2020', null],
    ['2020-6', null],
    ['明天', null],
  ])('%j is %j', (text, day) => {
    expect(dayValue(text)).toBe(day);
  });
});

describe('phones', () => {
  test.each([
    ['13800000001', '13800000001'],
    ['138 0000 0001', '13800000001'],
    ['+86 138-0000-0001', '13800000001'],
    ['0086 13800000001', '13800000001'],
    ['021-62345678', '02162345678'],
    ['+44 20 7946 0958', '+442079460958'],
    ['62345678', '62345678'],
    ['4008001234', '4008001234'],
    ['1380000000', null],
    ['138000000011', null],
    ['12800000001', null],
    ['12345', null],
    ['无', null],
    ['13800000001/13900000001', null],
  ])('%j is %j', (text, phone) => {
    expect(phoneValue(text)).toBe(phone);
  });
});

test.each([
  ['A.B@Example.COM', 'a.b@example.com'],
  ['张@例子.中国', '张@例子.中国'],
  ['a@b', null],
  ['a b@c.de', null],
  ['a@-b.de', null],
  ['@b.de', null],
  ['x'.repeat(300), null],
])('mail address %j is %j', (text, email) => {
  expect(emailValue(text)).toBe(email);
});

test.each([
  ['11010119900307001x', { number: '11010119900307001X', unchecked: true }],
  ['11010519491231002X', { number: '11010519491231002X', unchecked: false }],
  ['110105 19491231 002x', { number: '11010519491231002X', unchecked: false }],
  ['110105491231002', { number: '110105491231002', unchecked: false }],
  ['E12345678', { number: 'E12345678', unchecked: false }],
  ['1234', null],
  ['没有', null],
  ['1101051949123100211', null],
])('identity number %j', (text, value) => {
  expect(identityValue(text)).toEqual(value);
});
