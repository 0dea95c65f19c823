import { beforeAll, describe, expect, it } from 'vitest';
import { findPayers } from '#app/domain/payments/find-payers.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import { action, loader } from './counter.tsx';

let cashier: TenantContext;
let propertyIds: string[];

beforeAll(async () => {
  const { tenant } = await createTestTenant();
  cashier = await createTestMember(tenant, 'cashier');
  ({ propertyIds } = await createTestRegister(tenant.id, { properties: 8 }));
  const feeItemId = await createTestFeeItem(tenant.id);
  await createTestBills(tenant.id, { feeItemId, month: '2026-09-01', dueOn: '2026-09-10', amount: 10_000n });
  await createTestBills(tenant.id, { feeItemId, month: '2026-10-01', dueOn: '2026-10-10', amount: 5_050n });
});

const billsOf = (propertyId: string) =>
  withTenant(cashier.tenant.id, (db) =>
    db.bill.findMany({
      where: { tenantId: cashier.tenant.id, propertyId },
      orderBy: { dueOn: 'asc' },
      select: { id: true, amount: true, paidAmount: true, status: true },
    }),
  );

const paymentsOf = (propertyId: string) =>
  withTenant(cashier.tenant.id, (db) =>
    db.payment.findMany({ where: { tenantId: cashier.tenant.id, propertyId } }),
  );

async function take(propertyId: string, fields: Record<string, string>, bills?: string[], by = cashier) {
  const form = new URLSearchParams(fields);
  for (const id of bills ?? (await billsOf(propertyId)).map((bill) => bill.id)) form.append('billIds', id);
  const args = await staffRequest(by, `/console/money/counter?property=${propertyId}`, { form });
  return action(args);
}

/** Where an answer sends the browser; null where the form came back. */
function sentTo(answer: unknown): URL | null {
  if (!(answer instanceof Response)) return null;
  return new URL(answer.headers.get('Location') ?? '', 'http://localhost');
}

function errorsOf(answer: unknown): Record<string, string[]> {
  return (answer as { data: { submission: { error: Record<string, string[]> } } }).data.submission.error;
}

describe('the counter', () => {
  it('takes one payment however often the form is sent', async () => {
    const propertyId = propertyIds[0] as string;
    const bills = (await billsOf(propertyId)).map(({ id }) => id);
    const form = { _key: 'counter-twice', receivedAmount: '200', amount: '150.50' };
    const answers = await Promise.all([1, 2, 3].map(() => take(propertyId, form, bills)));
    const paid = answers.map((answer) => sentTo(answer)?.searchParams.get('paid'));
    expect(new Set(paid).size).toBe(1);
    expect(sentTo(answers[0])?.searchParams.get('received')).toBe('200.00');
    expect(await paymentsOf(propertyId)).toMatchObject([{ amount: 15_050n, method: 'cash' }]);
    expect((await billsOf(propertyId)).map(({ status }) => status)).toEqual(['paid', 'paid']);
  });

  it('takes a part, the earliest due bill first', async () => {
    const propertyId = propertyIds[1] as string;
    expect(sentTo(await take(propertyId, { receivedAmount: '120', amount: '120.00' }))).not.toBeNull();
    expect((await billsOf(propertyId)).map(({ paidAmount }) => paidAmount)).toEqual([10_000n, 2_000n]);
  });

  it('keeps more than is owed as credit only when asked to', async () => {
    const propertyId = propertyIds[2] as string;
    const refused = await take(propertyId, { receivedAmount: '200', amount: '200.00' });
    expect(errorsOf(refused)['']?.[0]).toContain('payment_exceeds_due');
    expect(await paymentsOf(propertyId)).toEqual([]);
    await take(propertyId, { receivedAmount: '200', amount: '200.00', excess: 'credit' });
    expect(await paymentsOf(propertyId)).toMatchObject([{ amount: 20_000n, creditAmount: 4_950n }]);
  });

  it('refuses what is no amount, is too little or chooses no bill, and records nothing', async () => {
    const propertyId = propertyIds[3] as string;
    for (const receivedAmount of ['', '0', '-5', 'abc', '1.234', '１２..3', '9'.repeat(60)]) {
      expect(Object.keys(errorsOf(await take(propertyId, { receivedAmount })))).toEqual(['receivedAmount']);
    }
    const little = await take(propertyId, { receivedAmount: '10', amount: '150.50' });
    expect(errorsOf(little)).toEqual({ receivedAmount: ['received_too_little'] });
    expect(Object.keys(errorsOf(await take(propertyId, { receivedAmount: '10' }, [])))).toEqual(['billIds']);
    const note = await take(propertyId, { receivedAmount: '200', amount: '150.50', note: 'a\u0000b' });
    expect(errorsOf(note)).toEqual({ '': ['invalid_input'] });
    expect(await paymentsOf(propertyId)).toEqual([]);
  });

  it('pays no bill of another property', async () => {
    const [mine, other] = [propertyIds[4] as string, propertyIds[5] as string];
    const bills = (await billsOf(other)).map(({ id }) => id);
    const answer = await take(mine, { receivedAmount: '200', amount: '150.50' }, bills);
    expect(errorsOf(answer)['']).toEqual(['not_found']);
    expect(await paymentsOf(other)).toEqual([]);
  });

  it('is closed to who may not take payments', async () => {
    const service = await createTestMember(cashier.tenant, 'customer_service');
    const args = await staffRequest(service, '/console/money/counter');
    await expect(loader(args)).rejects.toMatchObject({ status: 403 });
    await expect(
      take(propertyIds[6] as string, { receivedAmount: '1' }, undefined, service),
    ).resolves.toMatchObject({
      init: { status: 403 },
    });
    expect(await paymentsOf(propertyIds[6] as string)).toEqual([]);
  });

  it('knows no property of another company', async () => {
    const stranger = await createTestTenant();
    const args = await staffRequest(
      stranger.administrator,
      `/console/money/counter?property=${propertyIds[0]}`,
    );
    await expect(loader(args)).rejects.toMatchObject({ status: 404 });
  });
});

describe('finding who pays', () => {
  it('finds by code, name and phone, with what is open', async () => {
    const byCode = await findPayers(cashier, { q: '1-000008' });
    expect(byCode).toMatchObject([{ code: '1-000008', communityName: '春江花园', openAmount: 15_050n }]);
    const [{ holders = [] } = {}] = byCode;
    const byName = await findPayers(cashier, { q: holders[0] ?? '' });
    expect(byName.map(({ code }) => code)).toContain('1-000008');
    expect((await findPayers(cashier, { q: '13900000001' })).map(({ holders }) => holders)).toEqual([
      ['业主1'],
    ]);
    expect(await findPayers(cashier, { q: ' ' })).toEqual([]);
    expect(await findPayers(cashier, { q: '\u0000' })).toEqual([]);
    expect(await findPayers(cashier, { q: '%' })).toEqual([]);
  });

  it('puts codes that begin with what was typed first', async () => {
    const codes = (await findPayers(cashier, { q: '1-00000' })).map(({ code }) => code);
    expect(codes).toHaveLength(8);
    expect(codes[0]).toBe('1-000001');
  });
});
