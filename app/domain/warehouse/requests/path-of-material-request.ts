import type { OperationScope } from '#tenants/operation.ts';

/** Where the console shows a material request. */
export async function pathOfMaterialRequest(
  { db, tenantId }: OperationScope,
  requestId: string,
): Promise<string | null> {
  const count = await db.materialRequest.count({ where: { tenantId, id: requestId } });
  return count === 1 ? `/console/service/warehouse/requests/${requestId}` : null;
}
