import { beforeAll, expect, test } from 'vitest';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { accountBalances } from '../account-balances.ts';
import { exportAccount } from './export-account.ts';
import { exportBalance } from './export-balance.ts';
import { exportProperty } from './export-property.ts';

let scene: PaymentScene;
let accountant: TenantContext;

beforeAll(async () => {
  scene = await paymentScene();
  accountant = await createTestMember(scene.tenant, 'accountant');
  await billProperty(scene, scene.propertyIds[0] as string, [12_345n, 100n]);
});

async function all(rows: AsyncGenerator<TableCell[]>): Promise<TableCell[][]> {
  const found: TableCell[][] = [];
  for await (const row of rows) found.push(row);
  return found;
}

test('the trial balance is a table of exact amounts', async () => {
  const rows = await all(await exportBalance(accountant, {}));
  expect(rows[0]).toHaveLength(9);
  const receivables = rows.find(([code]) => code === '1122');
  expect(receivables?.slice(3)).toEqual(
    ['0.00', '0.00', '124.45', '0.00', '124.45', '0.00'].map((number) => ({ number })),
  );
  const cashier = await createTestMember(scene.tenant, 'cashier');
  await expect(exportBalance(cashier, {})).rejects.toMatchObject({ code: 'forbidden' });
});

test('an account is a table of its entries with the balance after each', async () => {
  const accountId = (await accountBalances(accountant, {})).find(({ code }) => code === '1122')?.id ?? '';
  const { name, rows } = await exportAccount(accountant, { accountId });
  expect(name).toContain('1122');
  const [, latest, first] = await all(rows);
  expect([latest?.at(-1), first?.at(-1)]).toEqual([{ number: '124.45' }, { number: '123.45' }]);
});

test('a property is a table of its documents', async () => {
  const { rows } = await exportProperty(accountant, scene.propertyIds[0] as string);
  const [head, latest] = await all(rows);
  expect(head).toHaveLength(10);
  expect(latest?.slice(6)).toEqual([
    { number: '1.00' },
    { number: '124.45' },
    { number: '0.00' },
    { number: '0.00' },
  ]);
});
