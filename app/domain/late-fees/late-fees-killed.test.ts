import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** How many late bills there are, and the kills among them. */
const bills = 240;
const kills = Number(process.env.BILLING_KILLS ?? 3);

test(`a worker killed ${kills} times leaves the late fees of an unbroken night`, {
  timeout: 240_000,
}, async () => {
  const { tenant } = await createTestTenant();
  const tenantId = tenant.id;
  await createTestRegister(tenantId, { properties: bills });
  const feeItemId = await createTestFeeItem(tenantId);
  await withTenant(tenantId, (db) =>
    db.lateFeeRule.create({
      data: {
        tenantId,
        id: newId(),
        feeItemId,
        validFrom: toDateColumn('2020-01-01'),
        graceDays: 0,
        dailyRate: '0.0005',
      },
    }),
  );
  await createTestBills(tenantId, { feeItemId, month: '2026-09-01', dueOn: '2026-09-10', amount: 100_000n });
  const standing = () =>
    withTenant(tenantId, async (db) => {
      const [row] = await db.$queryRaw<{ fees: number; transfers: number; amount: bigint; posted: bigint }[]>`
        select count(*)::int as fees, coalesce(sum(amount), 0)::bigint as amount,
          (select count(*)::int from ledger_transfer where tenant_id = ${tenantId}::uuid) as transfers,
          (select coalesce(sum(amount), 0)::bigint from ledger_transfer where tenant_id = ${tenantId}::uuid) as posted
        from bill where tenant_id = ${tenantId}::uuid and late_fee_of is not null`;
      return row ?? { fees: 0, transfers: 0, amount: 0n, posted: 0n };
    });

  for (let kill = 0; kill < kills; kill += 1) {
    const before = (await standing()).fees;
    const worker = await startWorker(tenant.slug, 2);
    await expect
      .poll(async () => (await standing()).fees, { interval: 2, timeout: 60_000 })
      .toBeGreaterThan(before);
    await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 25));
    await killed(worker);
    const half = await standing();
    expect(half.fees).toBeLessThan(bills);
    // A transaction is whole or not at all: what stands is what is posted.
    expect([half.transfers, half.posted]).toEqual([half.fees, half.amount]);
  }
  const last = await startWorker(tenant.slug, 1_000);
  const through = () =>
    withTenant(tenantId, async (db) => {
      const policy = await db.billingPolicy.findUniqueOrThrow({ where: { tenantId } });
      return policy.lateFeesThrough;
    });
  await expect.poll(through, { interval: 20, timeout: 60_000 }).toEqual(toDateColumn('2026-09-20'));
  await killed(last);
  const amount = 500n * BigInt(bills);
  expect(await standing()).toEqual({ fees: bills, transfers: bills, amount, posted: amount });
});

/** A process of its own that accrues on 21 September 2026, a few bills at a time. */
async function startWorker(slug: string, billsAtOnce: number): Promise<ChildProcess> {
  const program = `
    import { accrueLateFees } from '#app/domain/late-fees/accrue-late-fees.ts';
    import { findTenantBySlug } from '#tenants/system.ts';
    import { systemContext, toTenant } from '#tenants/tenant-context.ts';
    const now = () => new Date('2026-09-21T04:00:00Z');
    const ctx = systemContext(toTenant(await findTenantBySlug(${JSON.stringify(slug)})), 'test', { now });
    process.stdout.write('ready');
    await accrueLateFees(ctx, new AbortController().signal, { billsAtOnce: ${billsAtOnce} });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
