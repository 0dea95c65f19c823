import { beforeEach, expect, test } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { accountBalances } from './account-balances.ts';
import { foldMovements } from './fold-movements.ts';
import { postTransfers } from './post-transfers.ts';

let ctx: TenantContext;
let tenantId: string;

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = company.administrator;
  tenantId = company.tenant.id;
});

const post = (amount: bigint, postedOn = '2026-11-01') =>
  withTenant(tenantId, (db) =>
    postTransfers(db, tenantId, [
      { debit: 'receivables', credit: 'income', amount, postedOn, documentKind: 'bill', documentId: newId() },
    ]),
  );
const rows = () => withTenant(tenantId, (db) => db.ledgerMovement.count({ where: { tenantId } }));
const receivables = async (asOf?: string) =>
  (await accountBalances(ctx, { asOf })).find(({ code }) => code === '1122')?.balance;

test('a day of many postings becomes one row an account, and the sums stay', async () => {
  for (let amount = 1n; amount <= 70n; amount += 1n) await post(amount);
  await post(1000n, '2026-11-02');
  expect(await rows()).toBe(142);
  expect(await foldMovements(tenantId)).toBe(138);
  expect(await rows()).toBe(4);
  expect([await receivables('2026-11-01'), await receivables()]).toEqual([2485n, 3485n]);
  expect(await foldMovements(tenantId)).toBe(0);
});

test('postings and folds at the same time lose nothing and count nothing twice', async () => {
  for (let round = 0; round < 4; round += 1) {
    const postings = Array.from({ length: 40 }, () => post(1n));
    await Promise.all([...postings, foldMovements(tenantId), foldMovements(tenantId)]);
    const summed = await receivables();
    expect(summed).toBe(BigInt(40 * (round + 1)));
  }
});
