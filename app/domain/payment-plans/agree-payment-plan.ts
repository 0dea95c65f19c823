import { z } from 'zod';
import { nextNumber } from '#app/domain/documents/next-number.ts';
import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import { type LockedBill, lockBills, remainingOf } from '#app/domain/payments/settlement/lock-bills.ts';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { mostPlanBills, paymentPlanFields } from './payment-plan-fields.ts';
import { refuseSchedule } from './refuse-schedule.ts';

/**
 * Agrees with whoever owes to pay bills of a property in instalments. A bill brings its late fee along, which stands at what it came to through yesterday:
 * from today on the plan keeps its bills free of late fees, reminders and dunning.
 *
 * @throws DomainError `not_found`; `bill_not_open`; `bill_in_plan` where another active plan has one of the bills; `invalid_input` as `refuseSchedule`
 */
export const agreePaymentPlan = operation({
  name: 'payment-plan.agree',
  kind: 'write',
  input: z.object({
    propertyId: z.uuid(),
    personId: z.uuid().nullish(),
    billIds: z.array(z.uuid()).min(1).max(mostPlanBills),
    ...paymentPlanFields,
  }),
  can: ['create', 'PaymentPlan'],
  timeoutMs: 20_000,
  async run(
    scope,
    { propertyId, personId, billIds, instalments, graceDays, reason },
  ): Promise<{ planId: string; number: bigint }> {
    const { db, tenantId, ctx, now, audit } = scope;
    const bills = await lockPlanBills(scope, propertyId, billIds);
    const today = localDay(now, ctx.tenant.timeZone);
    const owed = bills.reduce((sum, bill) => sum + remainingOf(bill), 0n);
    refuseSchedule(instalments, { owed, today, currency: ctx.tenant.currency });
    if (personId && !(await db.person.findUnique({ where: { tenantId_id: { tenantId, id: personId } } })))
      throw new DomainError('not_found');
    const planId = newId();
    const number = await nextNumber(db, tenantId, 'payment_plan');
    await db.paymentPlan.create({
      data: {
        tenantId,
        id: planId,
        number,
        propertyId,
        personId: personId ?? null,
        amount: owed,
        reason,
        agreedOn: toDateColumn(today),
        graceDays,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    await db.paymentPlanBill.createMany({
      data: bills.map((bill) => ({ tenantId, planId, billId: bill.id, amount: remainingOf(bill) })),
    });
    await db.paymentPlanInstalment.createMany({
      data: instalments.map(({ dueOn, amount }, index) => ({
        tenantId,
        planId,
        position: index + 1,
        dueOn: toDateColumn(dueOn),
        amount,
      })),
    });
    audit('PaymentPlan', planId, {
      number,
      propertyId,
      amount: owed,
      instalments: instalments.length,
      reason,
    });
    return { planId, number };
  },
});

/** The bills with their late fees as they stand through yesterday, locked: two who agree on the same bill take turns. */
async function lockPlanBills(
  scope: OperationScope,
  propertyId: string,
  billIds: readonly string[],
): Promise<LockedBill[]> {
  const { db, tenantId } = scope;
  const wanted = [...new Set(billIds)];
  await recomputeLateFees(scope, wanted);
  const fees = await db.bill.findMany({
    where: { tenantId, lateFeeOf: { in: wanted }, status: 'open' },
    select: { id: true },
  });
  const ids = [...new Set([...wanted, ...fees.map(({ id }) => id)])];
  const bills = await lockBills(db, tenantId, ids);
  if (bills.length !== ids.length || bills.some((bill) => bill.propertyId !== propertyId))
    throw new DomainError('not_found');
  if (bills.some((bill) => bill.status !== 'open')) throw new DomainError('bill_not_open');
  const taken = await db.paymentPlanBill.findFirst({
    where: { tenantId, billId: { in: ids }, plan: { status: 'active' } },
    select: { plan: { select: { number: true } } },
  });
  if (taken) throw new DomainError('bill_in_plan', { params: { number: taken.plan.number.toString() } });
  return bills;
}
