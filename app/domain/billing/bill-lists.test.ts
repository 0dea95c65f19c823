import { beforeAll, describe, expect, test } from 'vitest';
import { billMonth } from '#app/domain/billing/testing/bill-month.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { BillView } from './bill-view.ts';
import { getBill } from './get-bill.ts';
import { listBills } from './list-bills.ts';
import { listPropertyBills } from './list-property-bills.ts';
import { reverseBill } from './reverse-bill.ts';

let ctx: TenantContext;
let tenantId: string;
let communities: { communityId: string; propertyIds: string[] }[];
let feeItems: string[];
let owner: TenantContext;

/** Two communities of six properties, two items, three months: 72 bills. Today is 21 November 2026. */
beforeAll(async () => {
  const company = await createTestTenant();
  ctx = { ...company.administrator, now: () => new Date('2026-11-21T04:00:00Z') };
  tenantId = company.tenant.id;
  communities = [
    await createTestRegister(tenantId, { properties: 6, communityName: '春江花园' }),
    await createTestRegister(tenantId, { properties: 6, communityName: '秋水苑' }),
  ];
  feeItems = [
    await createTestFeeItem(tenantId, { code: 'A', name: '物业费', dueDay: 10 }),
    await createTestFeeItem(tenantId, { code: 'B', name: '停车费', kind: 'fixed', dueDay: 25 }),
  ];
  for (const month of ['2026-10', '2026-11', '2026-12']) {
    const first = { ...ctx, now: () => new Date(`${month}-01T04:00:00Z`) };
    await billMonth(first, month);
  }
  const { personId } = await withTenant(tenantId, (db) =>
    db.tenure.findFirstOrThrow({ where: { tenantId, propertyId: communities[0]!.propertyIds[0] } }),
  );
  owner = { ...(await createTestOwner(company.tenant, personId)), now: ctx.now };
});

type Filter = Parameters<typeof listBills>[1];

/** All pages of a list, forwards; checks on the way that each page leads back to the one before. */
async function allPages(filter: Filter): Promise<BillView[]> {
  const pages: BillView[][] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listBills>> = await listBills(ctx, { ...filter, after });
    const before = pages.at(-1);
    if (before) {
      expect(page.previous).not.toBeNull();
      expect((await listBills(ctx, { ...filter, before: page.previous })).bills).toEqual(before);
    } else expect(page.previous).toBeNull();
    pages.push(page.bills);
    after = page.next;
  } while (after);
  return pages.flat();
}

describe('the list of bills', () => {
  test.each(['latest', 'earliest'] as const)(
    'has each bill once, by due day, %s first, forwards and backwards',
    async (order) => {
      const bills = await allPages({ order, limit: 7 });
      expect(new Set(bills.map((bill) => bill.id)).size).toBe(72);
      const days = bills.map((bill) => bill.dueOn);
      expect(days).toEqual(order === 'earliest' ? days.toSorted() : days.toSorted().reverse());
    },
  );

  test('is narrowed by community, item, month, state and property, alone and together', async () => {
    const counted = async (filter: Filter) => (await allPages({ ...filter, limit: 100 })).length;
    const [first] = communities;
    expect(await counted({ communityId: first!.communityId })).toBe(36);
    expect(await counted({ feeItemId: feeItems[1] })).toBe(36);
    expect(await counted({ month: '2026-11' })).toBe(24);
    expect(await counted({ status: 'open' })).toBe(72);
    // Due on 10 and 25 October and 10 November.
    expect(await counted({ status: 'overdue' })).toBe(36);
    expect(await counted({ propertyId: first!.propertyIds[0] })).toBe(6);
    expect(
      await counted({
        communityId: first!.communityId,
        feeItemId: feeItems[0],
        month: '2026-12',
        status: 'open',
      }),
    ).toBe(6);
    expect(await counted({ status: 'paid' })).toBe(0);
  });

  test('is searched by part of a room or of a holder’s name or phone, literally', async () => {
    const counted = async (q: string) => (await listBills(ctx, { q, limit: 100 })).bills.length;
    expect(await counted('000003')).toBe(12);
    expect(await counted('业主3')).toBe(12);
    expect(await counted('13900000003')).toBe(12);
    expect(await counted('nobody')).toBe(0);
    expect(await counted('%')).toBe(0);
    expect(await counted('_')).toBe(0);
    expect(await counted("' or 1=1 --")).toBe(0);
  });

  test('begins anew with a cursor that is none', async () => {
    for (const after of ['', 'x', '2026-10-01_', '2026-13-01_00000000-0000-0000-0000-000000000000'])
      expect((await listBills(ctx, { after })).previous).toBeNull();
  });

  test('shows an owner their own and a guest none', async () => {
    const { bills } = await listBills(owner, { limit: 100 });
    expect(bills).toHaveLength(6);
    expect(new Set(bills.map((bill) => bill.property.id))).toEqual(new Set([communities[0]!.propertyIds[0]]));
    await expect(listBills(guestContext(ctx.tenant), {})).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});

describe('a bill', () => {
  test('is shown to its owner without the books, and to no other', async () => {
    const { bills } = await listBills(owner, { order: 'earliest' });
    const own = await getBill(owner, { billId: bills[0]!.id });
    expect(own).toMatchObject({
      isOverdue: true,
      journal: [],
      payments: [],
      reversed: null,
      dueOn: '2026-10-10',
    });
    const { bills: others } = await listBills(ctx, { propertyId: communities[1]!.propertyIds[0] });
    await expect(getBill(owner, { billId: others[0]!.id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('is not voided by who may only look', async () => {
    const { bills } = await listBills(owner, {});
    await expect(reverseBill(owner, { billId: bills[0]!.id, reason: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const cashier = await createTestMember(ctx.tenant, 'cashier');
    await expect(reverseBill(cashier, { billId: bills[0]!.id, reason: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('the bills of a property', () => {
  test('stand under due, not yet due, paid and void', async () => {
    const propertyId = communities[1]!.propertyIds[5]!;
    const before = await listPropertyBills(ctx, { propertyId });
    expect(before.due.map((bill) => bill.dueOn)).toEqual(['2026-10-10', '2026-10-25', '2026-11-10']);
    expect(before.notYetDue.map((bill) => bill.dueOn)).toEqual(['2026-11-25', '2026-12-10', '2026-12-25']);
    const [first, second] = before.due as [BillView, BillView];
    await reverseBill(ctx, { billId: second.id, reason: '重复' });
    await recordCounterPayment(ctx, { propertyId, billIds: [first.id], receivedAmount: first.amount });
    const after = await listPropertyBills(ctx, { propertyId });
    expect(after.paid.map((bill) => bill.id)).toEqual([first.id]);
    expect(after.voided.map((bill) => bill.id)).toEqual([second.id]);
    expect(after.due).toHaveLength(1);
    expect([after.dueAmount, after.paidAmount]).toEqual([
      before.dueAmount - first.amount - second.amount,
      first.amount,
    ]);
    const detail = await getBill(ctx, { billId: first.id });
    expect(detail.payments).toMatchObject([{ method: 'cash', amount: first.amount, reversedAmount: 0n }]);
  });
});
