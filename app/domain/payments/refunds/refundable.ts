import type { Payment } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** How much of a locked payment may still go back: what has not, less what other refunds are about to take. Minor units. */
export async function refundable(
  db: TenantDb,
  tenantId: string,
  payment: Pick<Payment, 'id' | 'amount' | 'refundedAmount'>,
  exceptRefundId?: string,
): Promise<bigint> {
  const { _sum } = await db.refund.aggregate({
    where: {
      tenantId,
      paymentId: payment.id,
      kind: 'refund',
      status: { in: ['requested', 'pending'] },
      ...(exceptRefundId && { id: { not: exceptRefundId } }),
    },
    _sum: { amount: true },
  });
  return payment.amount - payment.refundedAmount - (_sum.amount ?? 0n);
}
