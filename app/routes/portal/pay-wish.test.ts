import { expect, it } from 'vitest';
import { readPayWish } from './pay-wish.ts';

function formOf(fields: Record<string, string>) {
  const form = new FormData();
  for (const id of ['a', 'b', 'c']) form.append('billId', id);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

it('reads an amount per bill, leaves out what is empty or nothing, and says what is no amount', () => {
  const { wish, problems } = readPayWish(
    formOf({ 'amount-a': '1,234.50', 'amount-b': '', 'amount-c': '0', way: 'page' }),
    'CNY',
  );
  expect(wish).toEqual({ billIds: ['a'], amounts: { a: 123_450n }, methodId: null });
  expect(problems).toEqual({});
  const bad = readPayWish(
    formOf({ 'amount-a': 'x', 'amount-b': '1.234', 'amount-c': '5', way: 'card-1' }),
    'CNY',
  );
  expect(bad.problems).toEqual({ a: 'notAmount', b: 'notAmount' });
  expect(bad.wish).toMatchObject({ billIds: ['c'], methodId: 'card-1' });
});
