import { beforeEach, describe, expect, it } from 'vitest';
import { saveReminderPolicy } from '#app/domain/reminders/save-reminder-policy.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { listBoardNotices } from './list-board-notices.ts';
import { listNotices } from './list-notices.ts';
import { previewNotice } from './preview-notice.ts';
import { publishNotice } from './publish-notice.ts';
import { withdrawNotice } from './withdraw-notice.ts';

let ctx: TenantContext;
let tenantId: string;
let communityId: string;
let propertyIds: string[];

const board = (enabled: boolean) =>
  saveReminderPolicy(ctx, { board: { enabled, minDays: 30, minAmount: 10_000n } });

/** Three properties: two owe 200.00 and 100.00 since 1 October, one 500.00 since yesterday. */
beforeEach(async () => {
  const { tenant } = await createTestTenant();
  ctx = systemContext(tenant, 'test', { now: () => new Date('2026-12-01T04:00:00Z') });
  tenantId = tenant.id;
  ({ communityId, propertyIds } = await createTestRegister(tenantId, { properties: 3 }));
  const feeItemId = await createTestFeeItem(tenantId);
  for (const [index, dueOn, amount] of [
    [0, '2026-10-01', 20_000n],
    [1, '2026-10-01', 10_000n],
    [2, '2026-11-30', 50_000n],
  ] as const) {
    await createTestBills(tenantId, {
      feeItemId,
      month: `${dueOn.slice(0, 8)}01`,
      dueOn,
      amount,
      propertyIds: [propertyIds[index] as string],
    });
  }
});

async function ownerOf(index: number): Promise<TenantContext> {
  const tenure = await withTenant(tenantId, (db) =>
    db.tenure.findFirstOrThrow({ where: { tenantId, propertyId: propertyIds[index] } }),
  );
  return createTestOwner(ctx.tenant, tenure.personId);
}

const onBoard = async (owner: TenantContext) => (await listBoardNotices(owner, { propertyId: null })).notices;

describe('the arrears notice', () => {
  it('is off until the company turns it on', async () => {
    await expect(publishNotice(ctx, { communityId })).rejects.toMatchObject({ code: 'arrears_notice_off' });
    expect(await previewNotice(ctx, { communityId: null })).toMatchObject({
      board: { enabled: false },
      lines: [],
    });
  });

  it('shows masked rooms by the thresholds, and nothing else of a debtor', async () => {
    await board(true);
    const { rooms } = await publishNotice(ctx, { communityId });
    expect(rooms).toBe(2);
    const stored = await withTenant(tenantId, (db) =>
      db.arrearsNotice.findFirstOrThrow({ where: { tenantId } }),
    );
    expect(stored.lines).toEqual([
      { room: '1-**', amount: '20000', oldestDueOn: '2026-10-01' },
      { room: '1-**', amount: '10000', oldestDueOn: '2026-10-01' },
    ]);
    // Also to an owner who owes nothing of it.
    expect(await onBoard(await ownerOf(2))).toMatchObject([
      {
        asOf: '2026-12-01',
        minDays: 30,
        communityName: '春江花园',
        lines: [{ amount: 20_000n }, { amount: 10_000n }],
      },
    ]);
  });

  it('is seen by owners of its community alone, and by nobody once it is withdrawn or switched off', async () => {
    await board(true);
    const { noticeId } = await publishNotice(ctx, { communityId });
    const { communityId: elsewhere } = await createTestRegister(tenantId, {
      properties: 1,
      communityName: '秋水苑',
    });
    const stranger = await withTenant(tenantId, (db) =>
      db.tenure.findFirstOrThrow({ where: { tenantId, property: { communityId: elsewhere } } }),
    );
    expect(await onBoard(await createTestOwner(ctx.tenant, stranger.personId))).toEqual([]);
    const owner = await ownerOf(0);
    expect(await onBoard(owner)).toHaveLength(1);
    await board(false);
    expect(await onBoard(owner)).toEqual([]);
    await board(true);
    await withdrawNotice(ctx, { noticeId });
    await withdrawNotice(ctx, { noticeId });
    expect(await onBoard(owner)).toEqual([]);
  });

  it('takes the place of the one before, also where two publish at once', async () => {
    await board(true);
    await Promise.all([publishNotice(ctx, { communityId }), publishNotice(ctx, { communityId })]);
    const notices = await listNotices(ctx, {});
    expect(notices.map(({ status, rooms }) => [status, rooms]).sort()).toEqual([
      ['published', 2],
      ['withdrawn', 2],
    ]);
  });

  it('looks back to a day that is past, at what is still unpaid', async () => {
    await board(true);
    await expect(publishNotice(ctx, { communityId, asOf: '2026-12-02' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(publishNotice(ctx, { communityId, asOf: '2026-10-31' })).rejects.toMatchObject({
      code: 'nobody_in_arrears',
    });
    await publishNotice(ctx, { communityId, asOf: '2026-11-02' });
  });
});
