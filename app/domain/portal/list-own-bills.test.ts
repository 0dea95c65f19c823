import { beforeAll, describe, expect, it } from 'vitest';
import { toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getOwnBill } from './get-own-bill.ts';
import { listOwnBills } from './list-own-bills.ts';
import { listOwnProperties } from './list-own-properties.ts';
import { owedOn } from './portal-frame.ts';
import { portalHome } from './portal-home.ts';

let tenantId: string;
let administrator: TenantContext;
/** Holds the first two properties; the second since 1 July 2026, before that the third owner had it. */
let owner: TenantContext;
let neighbour: TenantContext;
let homes: string[];
let feeItemId: string;

/** The evening of 21 November 2026 at the company. */
const now = () => new Date('2026-11-21T12:00:00Z');
const at = (index: number) => homes[index] as string;
const bills = (tab: 'due' | 'upcoming' | 'paid', propertyId: string | null = null, after?: string) =>
  listOwnBills(owner, { tab, propertyId, after });

beforeAll(async () => {
  const made = await createTestTenant();
  administrator = made.administrator;
  tenantId = made.tenant.id;
  ({ propertyIds: homes } = await createTestRegister(tenantId, { properties: 4 }));
  feeItemId = await createTestFeeItem(tenantId, { name: '物业服务费' });
  const [first, , third] = await Promise.all([0, 1, 2, 3].map((index) => payerOf(at(index))));
  await withTenant(tenantId, async (db) => {
    await db.tenure.updateMany({
      where: { tenantId, propertyId: at(1) },
      data: { personId: third, endsOn: toDateColumn('2026-07-01') },
    });
    await db.tenure.create({
      data: {
        tenantId,
        id: newId(),
        propertyId: at(1),
        personId: first as string,
        kind: 'owner',
        isPayer: false,
        startsOn: toDateColumn('2026-07-01'),
      },
    });
  });
  await createTestBills(tenantId, { feeItemId, month: '2026-06-01', dueOn: '2026-06-15' });
  await createTestBills(tenantId, { feeItemId, month: '2026-10-01', dueOn: '2026-10-15', amount: 100_00n });
  await createTestBills(tenantId, { feeItemId, month: '2026-11-01', dueOn: '2026-11-21', amount: 200_00n });
  await createTestBills(tenantId, { feeItemId, month: '2026-12-01', dueOn: '2026-12-15', amount: 300_00n });
  owner = { ...(await createTestOwner(made.tenant, first as string)), now };
  neighbour = { ...(await createTestOwner(made.tenant, await payerOf(at(3)))), now };
});

async function payerOf(propertyId: string): Promise<string> {
  const tenure = await withTenant(tenantId, (db) =>
    db.tenure.findFirstOrThrow({ where: { tenantId, propertyId, isPayer: true } }),
  );
  return tenure.personId;
}

describe('an owner', () => {
  it('sees what is due, what is late of it, and what is not yet due', async () => {
    const { frame, bills: due } = await bills('due', at(0));
    expect(due.map(({ dueOn, overdueDays, amount }) => [dueOn, overdueDays, amount])).toEqual([
      ['2026-06-15', 159, 12_345n],
      ['2026-10-15', 37, 100_00n],
      ['2026-11-21', 0, 200_00n],
    ]);
    expect(owedOn(frame)).toEqual({
      dueCount: 3,
      dueTotal: 423_45n,
      overdueTotal: 223_45n,
      upcomingCount: 1,
      upcomingTotal: 300_00n,
      nextDueOn: '2026-12-15',
    });
    expect((await bills('upcoming', at(0))).bills.map(({ dueOn }) => dueOn)).toEqual(['2026-12-15']);
  });

  it('sees a property from the day on that they hold it, and nothing that was charged to whoever held it before', async () => {
    const { bills: due } = await bills('due', at(1));
    expect(due.map(({ period }) => period.start)).toEqual(['2026-10-01', '2026-11-01']);
    const before = await withTenant(tenantId, (db) =>
      db.bill.findFirstOrThrow({
        where: { tenantId, propertyId: at(1), periodStart: toDateColumn('2026-06-01') },
      }),
    );
    await expect(getOwnBill(owner, { billId: before.id, propertyId: null })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('sees all properties together, and only their own of what is chosen', async () => {
    const { frame, bills: due } = await bills('due');
    expect(new Set(due.map(({ propertyId }) => propertyId))).toEqual(new Set([at(0), at(1)]));
    expect(frame.properties.map(({ id }) => id).sort()).toEqual([at(0), at(1)].sort());
    const foreign = await bills('due', at(3));
    expect(foreign.frame.propertyId).toBeNull();
    expect(foreign.bills.every(({ propertyId }) => propertyId !== at(3))).toBe(true);
  });

  it('gets the bill of a neighbour, and what is no bill at all, answered as not found', async () => {
    const [theirs] = (await listOwnBills(neighbour, { tab: 'due', propertyId: null })).bills;
    for (const billId of [theirs?.id as string, newId(), 'nonsense', "' or 1=1"]) {
      await expect(getOwnBill(owner, { billId, propertyId: null })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    await expect(
      getOwnBill(neighbour, { billId: theirs?.id as string, propertyId: null }),
    ).resolves.toMatchObject({ bill: { id: theirs?.id } });
  });

  it('turns the pages of paid bills without losing or repeating one', async () => {
    await withTenant(tenantId, async (db) => {
      const runId = newId();
      await db.billingRun.create({
        data: {
          tenantId,
          id: runId,
          month: toDateColumn('2020-01-01'),
          trigger: 'manual',
          status: 'posted',
        },
      });
      await db.$executeRaw`
        insert into bill (tenant_id, id, run_id, property_id, fee_item_id, period_start, period_end, due_on, amount, paid_amount, status, explanation)
        select ${tenantId}::uuid, new_id(), ${runId}::uuid, ${at(0)}::uuid, ${feeItemId}::uuid,
          make_date(2021 + n / 12, 1 + n % 12, 1), make_date(2021 + n / 12, 1 + n % 12, 1) + interval '1 month',
          make_date(2021, 1 + n / 20, 1), 100, 100, 'paid', '{}'
        from generate_series(0, 47) n`;
    });
    const seen: string[] = [];
    for (let after: string | undefined, page = 0; page < 5; page += 1) {
      const { bills: paid, next } = await bills('paid', at(0), after);
      seen.push(...paid.map(({ id }) => id));
      if (!next) break;
      after = next;
    }
    expect(seen).toHaveLength(48);
    expect(new Set(seen).size).toBe(48);
  });

  it('does not see a company’s bills for being its administrator, but sees those of their own home', async () => {
    const { frame, bills: none } = await listOwnBills(administrator, { tab: 'due', propertyId: null });
    expect([frame.properties, none]).toEqual([[], []]);
    expect((await portalHome(administrator, { propertyId: null })).payments).toEqual([]);
  });

  it('knows their properties by what the register says', async () => {
    const facts = await listOwnProperties(owner, {});
    expect(facts).toHaveLength(2);
    expect(facts.find(({ id }) => id === at(1))).toMatchObject({ since: '2026-07-01', tenureKind: 'owner' });
  });
});

it('refuses a visitor', async () => {
  const guest = guestContext(owner.tenant);
  await expect(listOwnBills(guest, { tab: 'due', propertyId: null })).rejects.toMatchObject({
    code: 'not_signed_in',
  });
});

it('counts a day by the company’s clock', async () => {
  const lateEvening = { ...owner, now: () => new Date('2026-11-21T16:30:00Z') };
  const { bills: due } = await listOwnBills(lateEvening, { tab: 'due', propertyId: at(0) });
  expect(due.at(-1)).toMatchObject({ dueOn: '2026-11-21', overdueDays: 1 });
});
