import { expect, it } from 'vitest';
import { toStoredJson } from '#app/kernel/json.ts';
import { readMoveState, sameVacancies } from './move-state.ts';

it('reads moves of former releases, which kept nothing but people', () => {
  const people = { tenures: [], status: 'occupied' };
  const state = readMoveState({ tenuresBefore: toStoredJson({ before: people, after: people }) });
  expect(state).toEqual({
    before: people,
    after: people,
    settled: { readings: { ids: [], runIds: [] }, cards: [], refundIds: [] },
  });
  expect(sameVacancies(state.before, state.after)).toBe(true);
});
