import { DomainError } from '#app/kernel/errors.ts';
import type { CashierShift } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** Holds a shift until the transaction ends: money that is on its way into it has arrived or waits. @throws DomainError `not_found` */
export async function lockShift(
  { db, tenantId }: Pick<OperationScope, 'db' | 'tenantId'>,
  shiftId: string,
): Promise<CashierShift> {
  await db.$queryRaw`select from cashier_shift where tenant_id = ${tenantId}::uuid and id = ${shiftId}::uuid for update`;
  const shift = await db.cashierShift.findUnique({ where: { tenantId_id: { tenantId, id: shiftId } } });
  if (!shift) throw new DomainError('not_found');
  return shift;
}

/** The same of the actor's own shift; somebody else's is not there for them. @throws DomainError `not_found` */
export async function lockOwnShift(scope: OperationScope, shiftId: string): Promise<CashierShift> {
  const { actor } = scope.ctx;
  const shift = await lockShift(scope, shiftId);
  if (actor.kind !== 'member' || shift.membershipId !== actor.membershipId)
    throw new DomainError('not_found');
  return shift;
}
