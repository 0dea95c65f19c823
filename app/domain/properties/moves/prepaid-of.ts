import type { OperationScope } from '#tenants/operation.ts';

/** The payments of these people for a property of which money is left over, the earliest first. Minor units. */
export async function prepaidOf(
  { db, tenantId }: Pick<OperationScope, 'db' | 'tenantId'>,
  propertyId: string,
  personIds: readonly string[],
): Promise<{ paymentId: string; amount: bigint }[]> {
  const rows = await db.payment.findMany({
    where: {
      tenantId,
      propertyId,
      personId: { in: [...personIds] },
      creditAmount: { gt: 0 },
      parkedReason: null,
    },
    orderBy: { id: 'asc' },
    select: { id: true, creditAmount: true },
  });
  return rows.map(({ id, creditAmount }) => ({ paymentId: id, amount: creditAmount }));
}
