import { expect, it } from 'vitest';
import { propertyTitle } from './property-title.ts';

const dwelling = { kind: 'dwelling', code: '3-2-501', room: '501', building: '3', entrance: '2' };

it('says a dwelling as people say it', () => {
  expect(propertyTitle(dwelling, 'zh-CN')).toBe('3 号楼 2 单元 501 室');
  expect(propertyTitle(dwelling, 'en')).toBe('Building 3, entrance 2, 501');
});

it('keeps names that say themselves what they are', () => {
  const named = { ...dwelling, building: '紫竹苑', entrance: null, room: '东楼' };
  expect(propertyTitle(named, 'zh-CN')).toBe('紫竹苑 东楼');
  expect(propertyTitle({ ...dwelling, building: '3号楼' }, 'zh-CN')).toBe('3号楼 2 单元 501 室');
});

it('goes by the code where there is no building', () => {
  const alone = { ...dwelling, building: null, entrance: null };
  expect(propertyTitle(alone, 'zh-CN')).toBe('3-2-501');
  expect(propertyTitle({ ...alone, kind: 'parking_space', code: 'B1-118' }, 'en')).toBe(
    'Parking space B1-118',
  );
});
