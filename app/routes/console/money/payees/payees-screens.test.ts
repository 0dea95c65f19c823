import { beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { getPayee } from '#app/domain/payees/get-payee.ts';
import { listPayees } from '#app/domain/payees/list-payees.ts';
import { addDays, localDay } from '#app/kernel/dates.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import { loader as exportLoader } from './export.ts';
import { action as create, loader as newLoader } from './new-payee.tsx';
import { action as archive, loader } from './payee.tsx';
import { loader as listLoader } from './payees.tsx';
import { action as settle, loader as settleLoader } from './settle.tsx';

let accountant: TenantContext;
let cashier: TenantContext;
let payeeId: string;
let propertyIds: string[];

const list = '/console/money/payees';

beforeAll(async () => {
  const { tenant } = await createTestTenant();
  accountant = await createTestMember(tenant, 'accountant');
  cashier = await createTestMember(tenant, 'cashier');
  ({ propertyIds } = await createTestRegister(tenant.id, { properties: 2 }));
  const form = new URLSearchParams({ name: '市自来水公司', bankAccount: '6222 0000' });
  await create(await staffRequest(accountant, `${list}/new`, { form }));
  payeeId = (await listPayees(accountant, {})).payees[0]?.id ?? '';
  const feeItemId = await createTestFeeItem(tenant.id, { payeeId, name: '水费' });
  await createTestBills(tenant.id, { feeItemId, month: '2026-08-01', dueOn: '2026-08-10', amount: 4_550n });
  await recordCounterPayment(accountant, { propertyId: propertyIds[0] as string, receivedAmount: 4_550n });
});

const today = () => localDay(new Date(), accountant.tenant.timeZone);

async function send(fields: Record<string, string>) {
  const form = new URLSearchParams({ method: 'bank_transfer', through: today(), ...fields });
  const params = { payee: payeeId };
  return settle(await staffRequest(accountant, `${list}/${payeeId}/settle`, { form, params }));
}

describe('the screens of payees', () => {
  it('list, show and propose', async () => {
    const listed = await listLoader(await staffRequest(accountant, list));
    expect(listed).toMatchObject({ payees: [{ name: '市自来水公司', collected: 4_550n }], canCreate: true });
    const params = { payee: payeeId };
    const shown = await loader(await staffRequest(accountant, `${list}/${payeeId}?year=2026`, { params }));
    expect(shown).toMatchObject({ payee: { year: 2026, billed: 9_100n, months: [{ bills: 2 }] } });
    const path = `${list}/${payeeId}/settle?through=${today()}`;
    const proposed = await settleLoader(await staffRequest(accountant, path, { params }));
    expect(proposed).toMatchObject({ open: 4_550n, found: { count: 1, collected: 4_550n } });
    // A day that has not come is not asked about.
    const later = `${list}/${payeeId}/settle?through=${addDays(today(), 1)}`;
    const other = await settleLoader(await staffRequest(accountant, later, { params }));
    expect(other).toMatchObject({ through: addDays(today(), -1), open: 0n });
  });

  it('refuse a name twice and an amount that is too much, beside the field or in words', async () => {
    const form = new URLSearchParams({ name: '市自来水公司' });
    const again = await create(await staffRequest(accountant, `${list}/new`, { form }));
    expect(again).toMatchObject({ data: { submission: { error: { name: ['already_exists'] } } } });
    const tooMuch = await send({ amount: '45.51' });
    expect(tooMuch).not.toBeInstanceOf(Response);
    expect((await getPayee(accountant, { payeeId })).settlements).toEqual([]);
  });

  it('settle once however often the form is sent, and give the bills as a file', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => send({ amount: '20', _key: 'settle-once' })));
    for (const answer of answers) expect(answer).toBeInstanceOf(Response);
    const { settlements } = await getPayee(accountant, { payeeId });
    expect(settlements).toMatchObject([{ number: 1n, amount: 2_000n, status: 'posted' }]);
    const params = { payee: payeeId };
    const path = `${list}/${payeeId}/export?format=csv&through=${today()}`;
    const file = (await exportLoader(await staffRequest(accountant, path, { params }))) as Response;
    expect(await file.text()).toContain('45.50');
  });

  it('are closed to a cashier', async () => {
    const status = async (work: Promise<unknown>) =>
      work.then(
        () => 200,
        (thrown: Response) => thrown.status,
      );
    expect(await status(listLoader(await staffRequest(cashier, list)))).toBe(403);
    expect(await status(newLoader(await staffRequest(cashier, `${list}/new`)))).toBe(403);
    const params = { payee: payeeId };
    const path = `${list}/${payeeId}`;
    expect(await status(settleLoader(await staffRequest(cashier, `${path}/settle`, { params })))).toBe(403);
    const form = new URLSearchParams({ intent: 'archive' });
    const sent = await archive(await staffRequest(cashier, path, { form, params })).catch(
      (thrown: Response) => thrown,
    );
    expect(sent).toBeInstanceOf(Response);
    expect((await getPayee(accountant, { payeeId })).status).toBe('active');
  });
});
