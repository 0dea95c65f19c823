import type { ApprovalSummary } from '#app/domain/approvals/approval-summary.ts';
import type { Payment } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { RefundMethod } from './refund-methods.ts';

/** What the approver of a refund reads. */
export async function summaryOfRefund(
  { db, tenantId }: OperationScope,
  payment: Pick<Payment, 'propertyId' | 'personId' | 'amount'>,
  { method, reason }: { method: RefundMethod; reason: string },
): Promise<ApprovalSummary> {
  const property = payment.propertyId
    ? await db.property.findUnique({
        where: { tenantId_id: { tenantId, id: payment.propertyId } },
        select: { code: true, community: { select: { name: true } } },
      })
    : null;
  const person = payment.personId
    ? await db.person.findUnique({
        where: { tenantId_id: { tenantId, id: payment.personId } },
        select: { name: true },
      })
    : null;
  return {
    variant: method,
    reason,
    ...(property && { propertyCode: property.code, communityName: property.community.name }),
    ...(person && { personName: person.name }),
    wholeAmount: String(payment.amount),
  };
}
