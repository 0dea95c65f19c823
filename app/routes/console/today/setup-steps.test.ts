import { expect, it } from 'vitest';
import { abilityFor, nothingOwn } from '#tenants/policies/ability.ts';
import { defaultRoles } from '#tenants/policies/default-roles.ts';
import { setupSteps } from './setup-steps.ts';

const nothing = {
  properties: 0,
  priced: 0,
  feeItems: 2,
  paysOnline: false,
  billed: false,
  branded: false,
  staff: 1,
};
const abilityOf = (role: 'administrator' | 'accountant' | 'cashier') =>
  abilityFor(defaultRoles[role], nothingOwn);

it('marks what the facts say, and leads only where the reader may go', () => {
  const begun = setupSteps({ ...nothing, properties: 3, staff: 2 }, abilityOf('administrator'));
  expect(begun.filter(({ done }) => done).map(({ id }) => id)).toEqual(['register', 'staff']);
  expect(begun.every(({ to }) => to?.startsWith('/console/'))).toBe(true);

  const open = (role: 'accountant' | 'cashier') =>
    setupSteps(nothing, abilityOf(role)).flatMap(({ id, to }) => (to ? [id] : []));
  expect(open('accountant')).toEqual(['prices', 'run']);
  expect(open('cashier')).toEqual([]);
});
