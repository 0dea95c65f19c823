import { DomainError } from '#app/kernel/errors.ts';
import type { Subscription } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** The company's subscription. @throws DomainError `subscription_missing` for a company that pays nothing */
export async function readSubscription({
  db,
  tenantId,
}: Pick<OperationScope, 'db' | 'tenantId'>): Promise<Subscription> {
  const row = await db.subscription.findUnique({ where: { tenantId } });
  if (!row) throw new DomainError('subscription_missing');
  return row;
}
