import type { OperationScope } from '#tenants/operation.ts';

/** All that was asked for of payments from our side, refunds that are written down already with it: slices count together against a limit. Minor units. */
export async function askedSoFar({ db, tenantId }: OperationScope, paymentIds: string[]): Promise<bigint> {
  const { _sum } = await db.refund.aggregate({
    where: {
      tenantId,
      paymentId: { in: paymentIds },
      batchId: { not: null },
      status: { in: ['requested', 'pending', 'done'] },
    },
    _sum: { amount: true },
  });
  return _sum.amount ?? 0n;
}
