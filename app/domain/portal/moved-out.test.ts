import { beforeAll, expect, it } from 'vitest';
import { billMonth } from '#app/domain/billing/testing/bill-month.ts';
import { createCheckout } from '#app/domain/payments/checkout/create-checkout.ts';
import { recordMove } from '#app/domain/properties/moves/record-move.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getOwnBill } from './get-own-bill.ts';
import { listOwnBills } from './list-own-bills.ts';
import { listOwnProperties } from './list-own-properties.ts';

let admin: TenantContext;
let tenantId: string;
let propertyId: string;
let left: TenantContext;
let came: TenantContext;

const on = (day: string, ctx: TenantContext): TenantContext => ({
  ...ctx,
  now: () => new Date(`${day}T02:00:00Z`),
});

/** Whose rights are read anew, as at every request. */
async function again(ctx: TenantContext, day: string): Promise<TenantContext> {
  if (ctx.actor.kind !== 'member') throw new Error('no member');
  return memberContext(ctx.tenant, ctx.actor.userId, { now: () => new Date(`${day}T02:00:00Z`) });
}

beforeAll(async () => {
  const made = await createTestTenant();
  admin = made.administrator;
  tenantId = made.tenant.id;
  const register = await createTestRegister(tenantId, { properties: 1 });
  propertyId = register.propertyIds[0] as string;
  await createTestFeeItem(tenantId, {
    kind: 'fixed',
    prices: [{ validFrom: '2020-01-01', unitPrice: '300' }],
  });
  for (const month of ['2026-10', '2026-11']) {
    await billMonth(on(`${month}-01`, admin), month);
  }
  const owner = await withTenant(tenantId, (db) => db.tenure.findFirstOrThrow({ where: { tenantId } }));
  left = await createTestOwner(made.tenant, owner.personId);
  await recordMove(on('2026-11-20', admin), {
    propertyId,
    kind: 'transfer',
    movedOn: '2026-11-11',
    name: '钱二',
    phone: '13800000002',
  });
  const next = await withTenant(tenantId, (db) =>
    db.person.findFirstOrThrow({ where: { tenantId, name: '钱二' } }),
  );
  came = await createTestOwner(made.tenant, next.id);
  await withTenant(tenantId, (db) =>
    db.paymentAccount.create({
      data: { tenantId, stripeAccountId: `acct_${tenantId}`, chargesEnabled: true },
    }),
  );
});

const due = async (ctx: TenantContext, tab: 'due' | 'upcoming' = 'due') =>
  (await listOwnBills(ctx, { tab, propertyId: null })).bills.map(
    ({ period, amount, creditedAmount }) => [period.start, amount - creditedAmount] as const,
  );

it('leaves who moved out their own bills to see and pay, and nothing newer', async () => {
  const ctx = await again(left, '2026-11-21');
  expect(await due(ctx)).toEqual([
    ['2026-10-01', 300_00n],
    ['2026-11-01', 100_00n],
  ]);
  const { frame, bills } = await listOwnBills(ctx, { tab: 'due', propertyId: null });
  expect(frame.properties).toMatchObject([{ id: propertyId, held: false, dueTotal: 400_00n }]);
  expect(await listOwnProperties(ctx, {})).toEqual([]);
  const checkout = await createCheckout(ctx, { billIds: bills.map(({ id }) => id) });
  expect(checkout.stripeSessionId).toBeNull();

  const [newer] = (await listOwnBills(await again(came, '2026-11-21'), { tab: 'upcoming', propertyId: null }))
    .bills;
  expect(newer).toMatchObject({ period: { start: '2026-11-11' }, amount: 200_00n });
  const billId = newer?.id as string;
  await expect(getOwnBill(ctx, { billId, propertyId: null })).rejects.toThrow('not_found');
  await expect(createCheckout(ctx, { billIds: [billId] })).rejects.toThrow('forbidden');
});

it('shows who came what is theirs, and not what was before', async () => {
  const ctx = await again(came, '2026-11-21');
  // What is billed to them only now leaves them time to pay.
  expect(await due(ctx)).toEqual([]);
  expect(await due(ctx, 'upcoming')).toEqual([['2026-11-11', 200_00n]]);
  const { frame } = await listOwnBills(ctx, { tab: 'due', propertyId: null });
  expect(frame.properties).toMatchObject([{ id: propertyId, held: true }]);
});
