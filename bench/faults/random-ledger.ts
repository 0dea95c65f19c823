import type pg from 'pg';
import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { postBills } from '#app/domain/billing/post-bills.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { reverseBill } from '#app/domain/billing/reverse-bill.ts';
import { reverseBillingRun } from '#app/domain/billing/reverse-billing-run.ts';
import { reverseRun } from '#app/domain/billing/reverse-run.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { createCreditNote } from '#app/domain/credits/create-credit-note.ts';
import { applyCreditEverywhere } from '#app/domain/payments/prepaid/apply-credit-everywhere.ts';
import { requestRefund } from '#app/domain/payments/refunds/request-refund.ts';
import { addMonths, type Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { balanced } from './twins.ts';

const never = new AbortController().signal;
/** Operations on one bill or payment go on so many at a time, against each other. */
const atOnce = 6;

type Counts = Record<
  'bills' | 'payments' | 'credits' | 'refunds' | 'reversed' | 'applied' | 'refused',
  number
>;

/**
 * Bills, payments, credit notes, refunds, reversals and the application of prepaid money, in random order and of random amounts, several at a time,
 * each through its own operation; bills and their reversal also by whole runs. Afterwards the books must balance, document by document.
 */
export async function randomLedger(
  superuser: pg.Client,
  options: { operations: number; properties: number },
) {
  const { tenant, administrator: ctx } = await createTestTenant();
  await createTestRegister(tenant.id, { properties: options.properties });
  for (const [code, taxMode, taxRate] of [
    ['A', 'none', '0'],
    ['B', 'inside', '0.06'],
    ['C', 'on_top', '0.09'],
  ] as const)
    await createTestFeeItem(tenant.id, { code, taxMode, taxRate });
  const counts: Counts = {
    bills: 0,
    payments: 0,
    credits: 0,
    refunds: 0,
    reversed: 0,
    applied: 0,
    refused: 0,
  };
  const done = () =>
    Object.entries(counts).reduce((sum, [kind, count]) => sum + (kind === 'refused' ? 0 : count), 0);
  for (let month: Day = '2026-01-01'; done() < options.operations; month = addMonths(month, 1)) {
    const runId = await postMonth(ctx, month, counts);
    await single(superuser, ctx, counts, Math.round(options.properties / 2));
    counts.applied += (await applyCreditEverywhere(ctx, never)).bills;
    if (Math.random() < 0.2) {
      await reverseBillingRun(ctx, { runId, reason: 'bench' });
      const { rowCount } = await superuser.query(
        `select from bill where tenant_id = $1 and run_id = $2 and status <> 'void'`,
        [tenant.id, runId],
      );
      await reverseRun(ctx, runId, never);
      counts.reversed += rowCount ?? 0;
      await postMonth(ctx, month, counts);
    }
    console.error(`  ${month.slice(0, 7)}: ${done()} of ${options.operations}, ${counts.refused} refused`);
  }
  const { rows } = await superuser.query<{ transfers: number }>(
    'select count(*)::int as transfers from ledger_transfer where tenant_id = $1',
    [tenant.id],
  );
  return { operations: done(), ...counts, transfers: rows[0]?.transfers ?? 0, balanced: await balanced(ctx) };
}

async function postMonth(ctx: TenantContext, month: Day, counts: Counts): Promise<string> {
  const { runId, preview } = await previewBillingRun(ctx, { month });
  await postBillingRun(ctx, { runId });
  await postBills(ctx, runId, never);
  counts.bills += preview.bills;
  return runId;
}

/** Operations on chosen bills and payments, several at a time. What one refuses because another came first is counted, and nothing else may fail. */
async function single(
  superuser: pg.Client,
  ctx: TenantContext,
  counts: Counts,
  count: number,
): Promise<void> {
  const { rows: bills } = await superuser.query<{ id: string; property_id: string; amount: string }>(
    `select id, property_id, amount from bill where tenant_id = $1 and status <> 'void' and late_fee_of is null order by random() limit $2`,
    [ctx.tenant.id, count],
  );
  const { rows: payments } = await superuser.query<{ id: string; amount: string }>(
    'select id, amount from payment where tenant_id = $1 order by random() limit $2',
    [ctx.tenant.id, Math.ceil(count / 8)],
  );
  const part = (amount: string) => 1n + (BigInt(amount) * BigInt(Math.floor(Math.random() * 1_200))) / 1_000n;
  const works: [keyof Counts, () => Promise<unknown>][] = bills.map(
    ({ id, property_id: propertyId, amount }) => {
      const dice = Math.random();
      if (dice < 0.6) {
        const receivedAmount = part(amount);
        return [
          'payments',
          () =>
            recordCounterPayment(ctx, {
              propertyId,
              amount: receivedAmount,
              receivedAmount,
              excess: 'credit',
            }),
        ];
      }
      if (dice < 0.85)
        return [
          'credits',
          () =>
            createCreditNote(ctx, {
              billId: id,
              kind: 'correction',
              amount: part(amount) / 4n + 1n,
              reason: 'bench',
            }),
        ];
      return ['reversed', () => reverseBill(ctx, { billId: id, reason: 'bench' })];
    },
  );
  for (const { id, amount } of payments)
    works.push([
      'refunds',
      () =>
        requestRefund(ctx, {
          paymentId: id,
          amount: part(amount) / 3n + 1n,
          method: 'cash',
          reason: 'bench',
        }),
    ]);
  const queue = works.sort(() => Math.random() - 0.5).values();
  const workOn = async () => {
    for (const [kind, work] of queue) {
      try {
        await work();
        counts[kind] += 1;
      } catch (error) {
        if (!(error instanceof DomainError) || error.status >= 500) throw error;
        counts.refused += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workOn));
}
