import { expect, it } from 'vitest';
import { compareReading } from './compare-reading.ts';

it('works out what was used, exactly', () => {
  expect(compareReading('130.5', '120.25')).toEqual({ fell: false, used: '10.25' });
  expect(compareReading('1,300', '1290.5')).toEqual({ fell: false, used: '9.5' });
  expect(compareReading('１２０', '120')).toEqual({ fell: false, used: '0' });
  expect(compareReading('100', '90')).toEqual({ fell: false, used: '10' });
  expect(compareReading('9007199254740993.1', '9007199254740993')).toEqual({ fell: false, used: '0.1' });
});

it('tells a reading that fell', () => {
  expect(compareReading('119.9', '120')).toEqual({ fell: true, used: '0.1' });
});

it('says nothing of what is no number', () => {
  expect(compareReading('', '120')).toBeNull();
  expect(compareReading('12a', '120')).toBeNull();
});
