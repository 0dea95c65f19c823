import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { PaymentPlanStatus } from './payment-plan-fields.ts';

/**
 * Ends a locked plan. Its bills cost late fees again from `endedOn` on; the days until then stay free. What they have come to since is posted at once.
 *
 * @throws DomainError `period_closed` where the books are closed through today and a late fee changes
 */
export async function endPaymentPlan(
  scope: OperationScope,
  planId: string,
  {
    status,
    endedOn,
    reason,
  }: { status: Exclude<PaymentPlanStatus, 'active'>; endedOn: Day; reason?: string },
): Promise<void> {
  const { db, tenantId } = scope;
  await db.paymentPlan.update({
    where: { tenantId_id: { tenantId, id: planId } },
    data: { status, endedOn: toDateColumn(endedOn), endedReason: reason ?? null },
  });
  const bills = await db.paymentPlanBill.findMany({ where: { tenantId, planId }, select: { billId: true } });
  await recomputeLateFees(
    scope,
    bills.map(({ billId }) => billId),
  );
}
