import { beforeAll, describe, expect, it } from 'vitest';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { announceBills } from './announce-bills.ts';

let system: TenantContext;
let tenantId: string;
let feeItemId: string;
let propertyIds: string[];
/** Owns the first, the second and the last property. */
let bigOwner: string;

beforeAll(async () => {
  ({ system } = await createTestTenant());
  tenantId = system.tenant.id;
  ({ propertyIds } = await createTestRegister(tenantId, { properties: 8 }));
  feeItemId = await createTestFeeItem(tenantId);
  bigOwner = await payerOf(at(0));
  await withTenant(tenantId, async (db) => {
    await db.tenure.updateMany({
      where: { tenantId, propertyId: { in: [at(1), at(7)] } },
      data: { personId: bigOwner },
    });
  });
  await setPerson(at(2), { language: 'en' });
  await setPerson(at(3), { email: null });
  await setPerson(at(4), { email: 'not an address' });
});

const at = (index: number) => propertyIds[index] as string;

async function payerOf(propertyId: string): Promise<string> {
  const tenure = await withTenant(tenantId, (db) =>
    db.tenure.findFirstOrThrow({ where: { tenantId, propertyId, isPayer: true } }),
  );
  return tenure.personId;
}

async function setPerson(propertyId: string, data: { language?: string; email?: string | null }) {
  const id = await payerOf(propertyId);
  await withTenant(tenantId, (db) => db.person.update({ where: { tenantId_id: { tenantId, id } }, data }));
}

function notificationsOf(runId: string) {
  return withTenant(tenantId, (db) =>
    db.notification.findMany({
      where: { tenantId, event: 'bills_posted', params: { path: ['runId'], equals: runId } },
      include: { deliveries: true },
      orderBy: { id: 'asc' },
    }),
  );
}

const post = (month: string, dueOn: string) => createTestBills(tenantId, { feeItemId, month, dueOn });
const outboxCount = () =>
  withTenant(tenantId, (db) => db.outboxMessage.count({ where: { tenantId, job: 'deliveries.send' } }));

describe('announceBills', () => {
  it('tells each payer of the range once, whatever they hold in it, and queues their mail', async () => {
    const runId = await post('2026-11-01', '2026-11-25');
    const before = await outboxCount();
    const result = await announceBills(system, { runId, afterPropertyId: null, throughPropertyId: at(5) });
    // Five payers hold the first six properties; one has no address and one has none that is one.
    expect(result).toEqual({ notified: 5, mails: 3 });
    expect(await outboxCount()).toBe(before + 1);
    const told = await notificationsOf(runId);
    const big = told.find((entry) => entry.personId === bigOwner);
    expect(big).toMatchObject({ link: '/bills', event: 'bills_posted', readAt: null });
    expect(big?.params).toMatchObject({
      month: '2026-11-01',
      dueOn: '2026-11-25',
      count: 2,
      total: '24690',
      propertyCount: 2,
      propertyIds: [at(0), at(1)],
    });
    const languages = told.flatMap((entry) => entry.deliveries.map((delivery) => delivery.language));
    expect(languages.sort()).toEqual(['en', 'zh-CN', 'zh-CN']);
  });

  it('tells nobody twice when ranges are repeated or overlap', async () => {
    const runId = await post('2026-12-01', '2026-12-25');
    await announceBills(system, { runId, afterPropertyId: null, throughPropertyId: at(3) });
    for (const [after, through] of [
      [null, at(3)],
      [null, at(7)],
      [at(2), at(5)],
      [at(0), at(7)],
    ] as const) {
      await announceBills(system, { runId, afterPropertyId: after, throughPropertyId: through });
    }
    await expectEachPropertyOnce(runId);
  });

  it('tells nobody twice when overlapping ranges come at the same moment', async () => {
    const runId = await post('2027-01-01', '2027-01-25');
    await Promise.all(
      [at(2), at(4), at(6), at(7), at(7)].map((throughPropertyId) =>
        announceBills(system, { runId, afterPropertyId: null, throughPropertyId }),
      ),
    );
    await expectEachPropertyOnce(runId);
  });

  it('leaves out what has been paid and what nobody pays', async () => {
    const runId = await post('2027-02-01', '2027-02-25');
    await withTenant(tenantId, (db) =>
      db.bill.updateMany({
        where: { tenantId, runId, propertyId: at(6) },
        data: { paidAmount: 12_345n, status: 'paid' },
      }),
    );
    expect(await announceBills(system, { runId, afterPropertyId: at(5), throughPropertyId: at(6) })).toEqual({
      notified: 0,
      mails: 0,
    });
  });

  it('is nothing that a member without the right may do', async () => {
    const runId = await post('2027-03-01', '2027-03-25');
    const guest = guestContext(system.tenant);
    await expect(
      announceBills(guest, { runId, afterPropertyId: null, throughPropertyId: at(7) }),
    ).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});

async function expectEachPropertyOnce(runId: string) {
  const told = await notificationsOf(runId);
  const named = told.flatMap((entry) => (entry.params as { propertyIds: string[] }).propertyIds);
  expect([...named].sort()).toEqual([...propertyIds].sort());
  const totals = told.map((entry) => BigInt((entry.params as { total: string }).total));
  expect(totals.reduce((a, b) => a + b, 0n)).toBe(12_345n * 8n);
}
