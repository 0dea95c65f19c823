import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type TenantDb, withTenant } from '#tenants/with-tenant.ts';
import { shareOut } from './share-out.ts';
import { shareRows, weighedProperties } from './share-rows.ts';

let tenantId: string;
beforeAll(async () => {
  ({
    tenant: { id: tenantId },
  } = await createTestTenant());
});

type Weighed = { propertyId: string; weight: string };

/** The shares as the database works them out. */
async function sharedInSql(db: TenantDb, amount: bigint, weights: readonly Weighed[]) {
  const weighed = Prisma.sql`
    select "propertyId" as property_id, weight::numeric(18, 4) as weight
    from jsonb_to_recordset(${JSON.stringify(weights)}::jsonb) as w ("propertyId" uuid, weight numeric)`;
  const rows = await db.$queryRaw<{ property_id: string; amount: bigint }[]>`
    with ${shareRows(weighed, amount)} select property_id, amount from shared`;
  return new Map(rows.map((row) => [row.property_id, row.amount]));
}

test('three equal shares of a yuan: the cent that is left goes to the smallest id', () => {
  const weights = ['c', 'a', 'b'].map((propertyId) => ({ propertyId, weight: '1' }));
  expect([...shareOut(100n, weights)]).toEqual([
    ['a', 34n],
    ['b', 33n],
    ['c', 33n],
  ]);
});

test('by area, the largest remainders get the cents that are left', () => {
  // 1000.00 over 89.5 + 120.25 + 60.25 = 270: 331.481.., 445.370.., 223.148..; the one cent goes to the first, whose remainder is largest.
  const weights = [
    { propertyId: 'a', weight: '89.5' },
    { propertyId: 'b', weight: '120.25' },
    { propertyId: 'c', weight: '60.25' },
  ];
  expect([...shareOut(100_000n, weights).values()]).toEqual([33_148n, 44_537n, 22_315n]);
});

test('what is no weight is refused', () => {
  expect(() => shareOut(1n, [{ propertyId: 'a', weight: '-1' }])).toThrow(RangeError);
  expect(() => shareOut(1n, [{ propertyId: 'a', weight: '1.00001' }])).toThrow(RangeError);
});

const weight = fc.oneof(
  { weight: 3, arbitrary: fc.bigInt({ min: 1n, max: 9_999_999n }) },
  { weight: 1, arbitrary: fc.constantFrom(1n, 10_000n, 602_500n) },
  { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 99_999_999_999_999n }) },
);
const text = (digits: bigint) => `${digits / 10_000n}.${(digits % 10_000n).toString().padStart(4, '0')}`;

test('both halves share alike, and the shares add up to the cent', async () => {
  let runs = 0;
  await withTenant(
    tenantId,
    (db) =>
      fc.assert(
        fc.asyncProperty(
          fc.bigInt({ min: 1n, max: 10n ** 15n }),
          fc.array(weight, { minLength: 1, maxLength: 60 }),
          async (amount, digits) => {
            const weights = digits.map((one) => ({ propertyId: newId(), weight: text(one) }));
            const inCode = shareOut(amount, weights);
            expect([...inCode.values()].reduce((sum, share) => sum + share, 0n)).toBe(amount);
            // No share is a whole cent away from its exact part.
            const total = digits.reduce((sum, one) => sum + one, 0n);
            for (const [index, one] of digits.entries()) {
              const share = inCode.get(weights[index]!.propertyId)!;
              const off = share * total - amount * one;
              expect(off < total && off > -total).toBe(true);
            }
            expect(await sharedInSql(db, amount, weights)).toEqual(inCode);
            runs += 1;
          },
        ),
        { numRuns: 400, seed: 20261121 },
      ),
    { timeoutMs: 120_000 },
  );
  expect(runs).toBe(400);
}, 120_000);

test('100,000 properties are shared among in seconds, to the cent', async () => {
  const { communityId } = await createTestRegister(tenantId, { properties: 100_000, ownersSince: null });
  const weighed = weighedProperties({
    tenantId,
    communityId,
    buildingId: null,
    propertyKinds: [],
    basis: 'area',
  });
  const amount = 12_345_678_901n;
  const started = performance.now();
  const [row] = await withTenant(
    tenantId,
    (db) => db.$queryRaw<{ sum: bigint; count: bigint }[]>`
      with ${shareRows(weighed, amount)} select sum(amount)::bigint, count(*) from shared`,
    { timeoutMs: 60_000 },
  );
  const seconds = (performance.now() - started) / 1_000;
  expect(row).toEqual({ sum: amount, count: 100_000n });
  expect(seconds).toBeLessThan(20);
}, 180_000);
