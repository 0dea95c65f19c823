import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { postBills } from '#app/domain/billing/post-bills.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { settlePayment } from '#app/domain/payments/settlement/settle-payment.ts';
import { addDays, addMonths, type Day, dayOf } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

type OpenBills = {
  propertyId: string;
  personId: string | null;
  dueOn: Day;
  amount: bigint;
  bills: { id: string; amount: bigint }[];
};

const methods = ['alipay', 'wechat_pay', 'cash', 'wechat_pay', 'card', 'alipay'] as const;

/**
 * Bills month after month up to `lastMonth` and pays most of it, each at a moment of its own time: a tenth of the owners pays late, a few not at all,
 * and of the last month only the quick ones have paid by `today`.
 */
export async function seedYear(tenant: Tenant, firstMonth: Day, months: number, today: Day): Promise<void> {
  for (let index = 0; index < months; index += 1) {
    const month = addMonths(firstMonth, index);
    const billedAt = at(month, 1);
    const ctx = systemContext(tenant, 'seed', { now: () => billedAt });
    const { runId } = await previewBillingRun(ctx, { month });
    await postBillingRun(ctx, { runId });
    await postBills(ctx, runId, new AbortController().signal);
    const isLast = index === months - 1;
    if (!isLast) await forgetMessages(tenant.id);
    await payMonth(tenant, runId, today, index);
    await forgetAnnouncedPayments(tenant.id);
  }
}

async function payMonth(tenant: Tenant, runId: string, today: Day, month: number): Promise<void> {
  const owed = await openBillsOf(tenant.id, runId);
  const portalOwner = await portalOwnerOf(tenant);
  const paid = owed.map((due, index) => async () => {
    const habit = (index * 7 + month * 3) % 40;
    const stubborn = index % 29 === 13 && month > 6;
    if (stubborn) return;
    const paidOn = addDays(due.dueOn, habit > 35 ? 9 + (habit % 5) * 6 : -(habit % 13));
    // The owner who signs in finds something to pay; everyone else has not paid what lies ahead.
    if (paidOn > today || (due.personId === portalOwner && paidOn > addDays(today, -45))) return;
    const when = at(paidOn, 9 + (index % 10), (index * 7) % 60);
    const ctx = systemContext(tenant, 'seed', { now: () => when });
    const method = methods[(index + month) % methods.length] ?? 'cash';
    if (method === 'cash') {
      await recordCounterPayment(ctx, {
        propertyId: due.propertyId,
        billIds: due.bills.map((bill) => bill.id),
        receivedAmount: due.amount,
      });
    } else {
      const sessionId = await seedCheckout(tenant, due, when);
      await settlePayment(ctx, {
        stripeAccountId: seedAccount,
        stripePaymentId: `pi_seed_${newId().replaceAll('-', '')}`,
        sessionId,
        marked: true,
        method,
        amount: due.amount,
        currency: tenant.currency,
        settledAmount: due.amount,
        fee: (due.amount * 29n) / 1000n + 30n,
        receivedAt: when,
      });
    }
  });
  await inLanes(paid, 4);
}

/** The owner who can sign in. */
async function portalOwnerOf(tenant: Tenant): Promise<string | null> {
  const membership = await withTenant(tenant.id, (db) =>
    db.membership.findFirst({
      where: { tenantId: tenant.id, personId: { not: null } },
      select: { personId: true },
    }),
  );
  return membership?.personId ?? null;
}

/** Runs the tasks, so many at a time. */
async function inLanes(tasks: (() => Promise<void>)[], lanes: number): Promise<void> {
  const queue = tasks.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const task of queue) await task();
    }),
  );
}

/** What was paid before the demonstration began was paid to an account of that time. */
const seedAccount = 'acct_seed';

async function seedCheckout(tenant: Tenant, due: OpenBills, when: Date): Promise<string> {
  const tenantId = tenant.id;
  const id = newId();
  const stripeSessionId = `cs_seed_${id.replaceAll('-', '')}`;
  await withTenant(tenantId, async (db) => {
    await db.checkout.create({
      data: {
        tenantId,
        id,
        personId: due.personId,
        stripeSessionId,
        stripeAccountId: seedAccount,
        amount: due.amount,
        currency: tenant.currency,
        createdAt: when,
      },
    });
    await db.checkoutBill.createMany({
      data: due.bills.map((bill) => ({ tenantId, checkoutId: id, billId: bill.id, amount: bill.amount })),
    });
  });
  return stripeSessionId;
}

async function openBillsOf(tenantId: string, runId: string): Promise<OpenBills[]> {
  const bills = await withTenant(tenantId, (db) =>
    db.bill.findMany({
      where: { tenantId, runId, status: 'open' },
      orderBy: [{ propertyId: 'asc' }, { id: 'asc' }],
    }),
  );
  const byProperty = new Map<string, OpenBills>();
  for (const bill of bills) {
    const entry = byProperty.get(bill.propertyId) ?? {
      propertyId: bill.propertyId,
      personId: bill.personId,
      dueOn: dayOf(bill.dueOn),
      amount: 0n,
      bills: [],
    };
    entry.amount += bill.amount;
    entry.bills.push({ id: bill.id, amount: bill.amount });
    byProperty.set(bill.propertyId, entry);
  }
  return [...byProperty.values()];
}

/** Nobody wants the mails of last year now: what the past recorded to be done counts as done. */
async function forgetMessages(tenantId: string): Promise<void> {
  await withTenant(tenantId, (db) =>
    db.outboxMessage.updateMany({
      where: { tenantId, doneAt: null },
      data: { relayedAt: new Date(), doneAt: new Date() },
    }),
  );
}

async function forgetAnnouncedPayments(tenantId: string): Promise<void> {
  await withTenant(tenantId, (db) =>
    db.outboxMessage.updateMany({
      where: { tenantId, doneAt: null, job: 'payment.announce' },
      data: { relayedAt: new Date(), doneAt: new Date() },
    }),
  );
}

/** A moment of a day, an hour in local time of the demo companies (both eight hours ahead of UTC). */
function at(day: Day, hour: number, minute = 0): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`);
}
