import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { PaymentPlanStatus } from './payment-plan-fields.ts';

/** A plan that nobody else ends until this transaction does. Minor units. */
export type LockedPlan = {
  id: string;
  number: bigint;
  status: PaymentPlanStatus;
  amount: bigint;
  graceDays: number;
  agreedOn: Day;
};

/** @throws DomainError `not_found` */
export async function lockPaymentPlan(db: TenantDb, tenantId: string, planId: string): Promise<LockedPlan> {
  const [plan] = await db.$queryRaw<LockedPlan[]>`
    select id, number, status, amount, grace_days as "graceDays", agreed_on::text as "agreedOn" from payment_plan
    where tenant_id = ${tenantId}::uuid and id = ${planId}::uuid for update`;
  if (!plan) throw new DomainError('not_found');
  return plan;
}
