import { expect, test } from 'vitest';
import { tenantCurrencies } from '../provisioning/provision-tenant-schema.ts';
import { fitsPlan, planCurrencies, planKeys, planLimits, planPrice } from './plans.ts';

test('every currency of a company has a price for every plan, and a larger plan costs more', () => {
  expect([...planCurrencies].sort()).toEqual([...tenantCurrencies].sort());
  for (const currency of tenantCurrencies) {
    const row = planKeys.map((plan) => planPrice(plan, currency));
    expect(
      row.every((price, index) => index === 0 || price > (row[index - 1] ?? 0n)),
      currency,
    ).toBe(true);
    expect(row[0], currency).toBeGreaterThan(0n);
  }
  expect(() => planPrice('starter', 'XXX')).toThrow('XXX');
});

test('a plan takes as many properties as it says and not one more', () => {
  for (const plan of planKeys) {
    const limit = planLimits[plan];
    if (limit === null) expect(fitsPlan(plan, 10_000_000)).toBe(true);
    else expect([fitsPlan(plan, limit), fitsPlan(plan, limit + 1)]).toEqual([true, false]);
  }
});
