import type { OperationScope } from '#tenants/operation.ts';

/** The payment that money goes back of; the property where it is prepaid money of several payments. */
export async function pathOfRefunds(
  { db, tenantId }: OperationScope,
  batchId: string,
): Promise<string | null> {
  const refunds = await db.refund.findMany({
    where: { tenantId, batchId },
    select: { paymentId: true, payment: { select: { propertyId: true } } },
  });
  const [first] = refunds;
  if (!first) return null;
  return refunds.length > 1 && first.payment.propertyId
    ? `/console/properties/${first.payment.propertyId}`
    : `/console/money/payments/${first.paymentId}`;
}
