import { expect, it } from 'vitest';
import { compareReading } from './compare-reading.ts';

const meter = (
  value: string,
  known: { maxValue?: string; multiplier?: string; usualDaily?: string } = {},
) => ({
  last: { readOn: '2026-10-31', value },
  maxValue: null,
  multiplier: '1',
  usualDaily: null,
  ...known,
});
const on = '2026-11-30';

it('works out what was used, exactly', () => {
  expect(compareReading('130.5', meter('120.25'), on)).toEqual({ says: 'used', used: '10.25' });
  expect(compareReading('1,300', meter('1290.5'), on)).toEqual({ says: 'used', used: '9.5' });
  expect(compareReading('１２０', meter('110'), on)).toEqual({ says: 'used', used: '10' });
  expect(compareReading('9007199254740993.1', meter('9007199254740993'), on)).toEqual({
    says: 'used',
    used: '0.1',
  });
  expect(compareReading('12.5', meter('10', { multiplier: '40' }), on)).toEqual({
    says: 'used',
    used: '100',
  });
});

it('tells what will be held, by the rule of the server', () => {
  expect(compareReading('119.9', meter('120'), on)).toEqual({ says: 'fell', used: '-0.1' });
  expect(compareReading('120', meter('120'), on)).toEqual({ says: 'zero', used: '0' });
  expect(compareReading('210', meter('120', { usualDaily: '1' }), on)).toEqual({ says: 'used', used: '90' });
  expect(compareReading('210.1', meter('120', { usualDaily: '1' }), on)).toEqual({
    says: 'high',
    used: '90.1',
  });
});

it('counts through 0 where the dial turns over, as guessed or as told', () => {
  expect(compareReading('5', meter('99990', { maxValue: '99999' }), on)).toEqual({
    says: 'over',
    used: '15',
  });
  expect(compareReading('5', meter('500', { maxValue: '999.9' }), on)).toEqual({
    says: 'fell',
    used: '-495',
  });
  expect(compareReading('5', meter('500', { maxValue: '999.9' }), on, true)).toEqual({
    says: 'over',
    used: '505',
  });
  expect(compareReading('5', meter('99990'), on, true)).toEqual({ says: 'fell', used: '-99985' });
});

it('says nothing of what is no number, and of a meter that was never read', () => {
  expect(compareReading('', meter('120'), on)).toBeNull();
  expect(compareReading('12a', meter('120'), on)).toBeNull();
  expect(compareReading('12', { ...meter('1'), last: null }, on)).toBeNull();
});
