import { expect, it } from 'vitest';
import { maskRoom } from './mask-room.ts';

it.each([
  ['3-1-1201', '3-1-**'],
  ['1-000123', '1-**'],
  ['B2-017', 'B2-**'],
  ['商铺 12', '商铺 **'],
  ['501', '5**'],
  ['甲', '**'],
  ['-7', '-**'],
  ['', '**'],
])('masks %s as %s', (code, masked) => {
  expect(maskRoom(code)).toBe(masked);
});
