import { beforeAll, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { listTransfers } from './list-transfers.ts';
import { postTransfers } from './post-transfers.ts';

let accountant: TenantContext;

beforeAll(async () => {
  const { tenant } = await createTestTenant();
  accountant = await createTestMember(tenant, 'accountant');
  for (let amount = 1n; amount <= 7n; amount += 1n) {
    await withTenant(tenant.id, (db) =>
      postTransfers(db, tenant.id, [
        {
          debit: 'receivables',
          credit: 'income',
          amount,
          postedOn: '2026-11-01',
          documentKind: 'bill',
          documentId: newId(),
        },
      ]),
    );
  }
});

it('pages through everything that was posted, the latest first, there and back', async () => {
  const first = await listTransfers(accountant, { limit: 3 });
  const second = await listTransfers(accountant, { limit: 3, after: first.next });
  const third = await listTransfers(accountant, { limit: 3, after: second.next });
  const amounts = [first, second, third].map(({ transfers }) => transfers.map(({ amount }) => amount));
  expect(amounts).toEqual([[7n, 6n, 5n], [4n, 3n, 2n], [1n]]);
  expect([first.previous, third.next]).toEqual([null, null]);
  expect(await listTransfers(accountant, { limit: 3, before: third.previous })).toEqual(second);
  expect((await listTransfers(accountant, { limit: 3, before: second.previous })).transfers).toEqual(
    first.transfers,
  );
  expect(first.transfers[0]).toMatchObject({ debitCode: '1122', creditCode: '6001', postedOn: '2026-11-01' });
});

it('shows nothing to another company, and is closed to who may not see the books', async () => {
  const stranger = await createTestTenant();
  expect((await listTransfers(stranger.administrator, {})).transfers).toEqual([]);
  const cashier = await createTestMember(accountant.tenant, 'cashier');
  await expect(listTransfers(cashier, {})).rejects.toMatchObject({ code: 'forbidden' });
});
