import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { collectedThrough, readPayeeCharges } from './payee-money.ts';

/**
 * What can be handed on to a payee of what came in through a day, in minor units: collected by then, and still there now, less every settlement that is
 * posted or waits for approval. Negative where bills were taken back after they had been settled.
 */
export async function openToSettle(
  db: TenantDb,
  tenantId: string,
  payeeId: string,
  through: Day,
  { without }: { without?: string } = {},
): Promise<bigint> {
  const [charges] = await readPayeeCharges(db, tenantId, payeeId);
  const then = await collectedThrough(db, tenantId, payeeId, through);
  const collected = charges && charges.collected < then ? charges.collected : then;
  const { _sum } = await db.payeeSettlement.aggregate({
    where: {
      tenantId,
      payeeId,
      status: { in: ['pending', 'posted'] },
      ...(without && { id: { not: without } }),
    },
    _sum: { amount: true },
  });
  return collected - (_sum.amount ?? 0n);
}
