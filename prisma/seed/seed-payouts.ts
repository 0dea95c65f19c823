import type { PayoutFacts, PayoutItemFacts } from '#app/domain/payments/payouts/payout-facts.ts';
import { settlePayout } from '#app/domain/payments/payouts/settle-payout.ts';
import { settlePayment } from '#app/domain/payments/settlement/settle-payment.ts';
import { settleRefund } from '#app/domain/payments/settlement/settle-refund.ts';
import { addDays, type Day, localDay, Temporal } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

type Paid = {
  stripePaymentId: string | null;
  stripeAccountId: string | null;
  amount: bigint;
  feeAmount: bigint | null;
  receivedAt: Date;
};

/**
 * What Stripe sent to the company's bank: a payout for each week's online payments, of which the last is on its way, one came back and went out again, and one
 * holds a correction that nobody knows. Beside them money that fits no checkout, and a payment that its payer's bank contests.
 */
export async function seedPayouts(tenant: Tenant, today: Day): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  const paid = await withTenant(tenant.id, (db) =>
    db.payment.findMany({
      where: { tenantId: tenant.id, stripePaymentId: { not: null } },
      select: {
        stripePaymentId: true,
        stripeAccountId: true,
        amount: true,
        feeAmount: true,
        receivedAt: true,
      },
      orderBy: { receivedAt: 'asc' },
    }),
  );
  const last = paid.at(-1);
  if (!last?.stripeAccountId) return;
  const byWeek = new Map<Day, Paid[]>();
  for (const payment of paid) {
    const monday = mondayOf(localDay(payment.receivedAt, tenant.timeZone));
    byWeek.set(monday, [...(byWeek.get(monday) ?? []), payment]);
  }
  const weeks = [...byWeek];
  let returned = 0n;
  for (const [index, [monday, payments]] of weeks.entries()) {
    const sentOn = addDays(monday, 7);
    if (sentOn > today) break;
    const fails = index === weeks.length - 4;
    const items = [
      ...payments.map(movementOf),
      ...(returned > 0n ? [movement('adjustment', returned, { explained: true })] : []),
      ...(index % 4 === 3 ? [movement('fee', -300n)] : []),
      ...(index === weeks.length - 3 ? [movement('adjustment', 1250n)] : []),
    ];
    const amount = items.reduce((sum, item) => sum + item.amount - item.fee, 0n);
    if (amount <= 0n) continue;
    const arrivesOn = addDays(sentOn, 2);
    const facts: PayoutFacts = {
      stripeAccountId: last.stripeAccountId,
      stripePayoutId: `po_seed_${newId().replaceAll('-', '')}`,
      amount,
      currency: tenant.currency,
      status: arrivesOn > today ? 'in_transit' : 'paid',
      arrivesOn,
      failureCode: null,
      createdAt: noonOf(sentOn, tenant.timeZone),
      items,
    };
    await settlePayout(ctx, facts);
    if (fails) await settlePayout(ctx, { ...facts, status: 'failed', failureCode: 'account_closed' });
    returned = fails ? amount : 0n;
  }
  await parkPayments(tenant, last.stripeAccountId, today);
  await contest(tenant, last, today);
}

function movementOf({ amount, feeAmount, stripePaymentId }: Paid): PayoutItemFacts {
  return movement('payment', amount, { fee: feeAmount ?? 0n, stripePaymentId, marked: true });
}

function movement(
  kind: PayoutItemFacts['kind'],
  amount: bigint,
  about: Partial<PayoutItemFacts> = {},
): PayoutItemFacts {
  return {
    stripeTransactionId: `txn_seed_${newId().replaceAll('-', '')}`,
    kind,
    amount,
    fee: 0n,
    stripePaymentId: null,
    stripeRefundId: null,
    marked: false,
    explained: false,
    ...about,
  };
}

/** Money with our mark for which there is no checkout, as when somebody pays an old address once more. */
async function parkPayments(tenant: Tenant, stripeAccountId: string, today: Day): Promise<void> {
  for (const [method, amount, daysAgo] of [
    ['wechat_pay', 36_800n, 6],
    ['alipay', 12_450n, 2],
  ] as const) {
    await settlePayment(systemContext(tenant, 'seed'), {
      stripeAccountId,
      stripePaymentId: `pi_seed_${newId().replaceAll('-', '')}`,
      sessionId: null,
      marked: true,
      method,
      amount,
      currency: tenant.currency,
      settledAmount: amount,
      fee: amount / 100n,
      receivedAt: noonOf(addDays(today, -daysAgo), tenant.timeZone),
    });
  }
}

/** The payer's bank wants evidence within a week. */
async function contest(tenant: Tenant, payment: Paid, today: Day): Promise<void> {
  await settleRefund(systemContext(tenant, 'seed'), {
    stripePaymentId: payment.stripePaymentId as string,
    kind: 'dispute',
    stripeId: `du_seed_${newId().replaceAll('-', '')}`,
    amount: payment.amount,
    settledAmount: payment.amount,
    fee: 1_500n,
    status: 'done',
    reason: 'unrecognized',
    disputeStatus: 'needs_response',
    evidenceDueAt: noonOf(addDays(today, 7), tenant.timeZone),
    at: noonOf(addDays(today, -1), tenant.timeZone),
  });
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}

function noonOf(day: Day, timeZone: string): Date {
  return new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds,
  );
}
