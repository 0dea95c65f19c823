import { beforeEach, describe, expect, it } from 'vitest';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { sweepPromises } from '#workers/schedules/promise-schedule.ts';
import { followUpPromise } from './follow-up-promise.ts';
import { listOwnPromises } from './list-own-promises.ts';
import { listPromises } from './list-promises.ts';
import { recordPromise } from './record-promise.ts';
import { withdrawPromise } from './withdraw-promise.ts';

let ctx: TenantContext;
let tenantId: string;
let propertyId: string;
let otherId: string;
/** 123.45 each, due on 1 October and 1 November 2026. */
let billIds: string[];

const noon = (day: string) => new Date(`${day}T04:00:00Z`);

beforeEach(async () => {
  const { tenant } = await createTestTenant();
  ctx = systemContext(tenant, 'test', { now: () => noon('2026-12-01') });
  tenantId = tenant.id;
  const { propertyIds } = await createTestRegister(tenantId, { properties: 2 });
  [propertyId, otherId] = propertyIds as [string, string];
  const feeItemId = await createTestFeeItem(tenantId);
  for (const month of ['2026-10-01', '2026-11-01']) {
    await createTestBills(tenantId, { feeItemId, month, dueOn: month });
  }
  billIds = await billsOf(propertyId);
});

const billsOf = async (id: string) => {
  const bills = await withTenant(tenantId, (db) =>
    db.bill.findMany({ where: { tenantId, propertyId: id }, orderBy: { dueOn: 'asc' } }),
  );
  return bills.map((bill) => bill.id);
};

const promise = (more: Partial<Parameters<typeof recordPromise>[1]> = {}) =>
  recordPromise(ctx, { propertyId, billIds, amount: 20_000n, promisedOn: '2026-12-10', ...more });

const pay = (billId: string | undefined, amount: bigint) =>
  withTenant(
    tenantId,
    (db) => db.$executeRaw`
      update bill set paid_amount = paid_amount + ${amount}, status = case when paid_amount + ${amount} = amount then 'paid' else status end
      where tenant_id = ${tenantId}::uuid and id = ${billId}::uuid`,
  );

const states = async () => (await listPromises(ctx, {})).promises.map(({ status }) => status);

describe('recordPromise', () => {
  it('keeps what was promised, what was owed, and whose promise it is', async () => {
    await promise({ note: '发薪后付' });
    const { promises } = await listPromises(ctx, { propertyId });
    expect(promises).toMatchObject([
      {
        amount: 20_000n,
        owedAmount: 24_690n,
        bills: 2,
        promisedOn: '2026-12-10',
        note: '发薪后付',
        status: 'open',
        person: { name: expect.stringContaining('业主') },
      },
    ]);
  });

  it('refuses more than is owed, a day that is past, bills of others and bills that are paid', async () => {
    const refused = (more: object, code: string) => expect(promise(more)).rejects.toMatchObject({ code });
    await refused({ amount: 24_691n }, 'invalid_input');
    await refused({ amount: 0n }, 'invalid_input');
    await refused({ promisedOn: '2026-11-30' }, 'invalid_input');
    await refused({ promisedOn: '2027-12-02' }, 'invalid_input');
    await refused({ billIds: await billsOf(otherId) }, 'not_found');
    await pay(billIds[0], 12_345n);
    await refused({}, 'bill_not_open');
  });

  it('takes one open promise per bill, also of two who record at once', async () => {
    const outcomes = await Promise.allSettled([
      promise(),
      promise(),
      promise({ billIds: billIds.slice(0, 1), amount: 1n }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(promise()).rejects.toMatchObject({ code: 'promise_exists' });
  });

  it('is for those who may', async () => {
    const owner = await createTestMember(ctx.tenant, 'owner');
    await expect(
      recordPromise(owner, { propertyId, billIds, amount: 1n, promisedOn: '2026-12-10' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a promise', () => {
  it('is kept as soon as so much has been paid, in whatever parts', async () => {
    await promise();
    await pay(billIds[0], 12_345n);
    await sweepPromises(noon('2026-12-05'));
    expect(await states()).toEqual(['open']);
    await pay(billIds[1], 7_655n);
    await sweepPromises(noon('2026-12-05'));
    expect(await states()).toEqual(['kept']);
  });

  it('is broken once its day has passed, by the day of the company', async () => {
    await promise();
    await sweepPromises(new Date('2026-12-10T15:59:00Z'));
    expect(await states()).toEqual(['open']);
    await sweepPromises(new Date('2026-12-10T16:00:00Z'));
    expect(await states()).toEqual(['broken']);
    // Money that comes later breaks no rule and mends none: the promise was broken.
    await pay(billIds[0], 12_345n);
    await pay(billIds[1], 12_345n);
    await sweepPromises(noon('2026-12-20'));
    expect(await states()).toEqual(['broken']);
  });

  it('that is broken is followed up, and leaves the list of work', async () => {
    const { promiseId } = await promise();
    await sweepPromises(noon('2026-12-11'));
    const work = async () => (await listPromises(ctx, { state: 'follow_up' })).promises;
    expect(await work()).toHaveLength(1);
    await followUpPromise(ctx, { promiseId, note: '电话：下周一付' });
    expect(await work()).toEqual([]);
    expect((await listPromises(ctx, {})).promises).toMatchObject([{ followUpNote: '电话：下周一付' }]);
    await expect(withdrawPromise(ctx, { promiseId })).rejects.toMatchObject({ code: 'promise_not_open' });
  });

  it('can be withdrawn, after which another may be given', async () => {
    const { promiseId } = await promise();
    await withdrawPromise(ctx, { promiseId });
    await promise();
    expect((await states()).sort()).toEqual(['open', 'withdrawn']);
  });

  it('writes no log where nothing had to be decided', async () => {
    await promise();
    await sweepPromises(noon('2026-12-05'));
    const swept = await withTenant(tenantId, (db) =>
      db.auditEntry.count({ where: { tenantId, operation: 'promise.settle-due' } }),
    );
    expect(swept).toBe(0);
  });

  it('is seen by whoever gave it, and by no other owner', async () => {
    await promise();
    const tenures = await withTenant(tenantId, (db) => db.tenure.findMany({ where: { tenantId } }));
    const personOf = (id: string) => tenures.find((tenure) => tenure.propertyId === id)?.personId as string;
    expect(await listOwnPromises(await createTestOwner(ctx.tenant, personOf(propertyId)), {})).toHaveLength(
      1,
    );
    expect(await listOwnPromises(await createTestOwner(ctx.tenant, personOf(otherId)), {})).toEqual([]);
  });
});
