import { DomainError } from '#app/kernel/errors.ts';
import type { Outage } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * An outage that is not over, locked until the transaction ends.
 *
 * @throws DomainError `not_found`; `outage_over`
 */
export async function lockOpenOutage({ db, tenantId }: OperationScope, outageId: string): Promise<Outage> {
  await db.$queryRaw`select id from outage where tenant_id = ${tenantId}::uuid and id = ${outageId}::uuid for update`;
  const outage = await db.outage.findUnique({ where: { tenantId_id: { tenantId, id: outageId } } });
  if (!outage) throw new DomainError('not_found');
  if (outage.status !== 'open') throw new DomainError('outage_over');
  return outage;
}
