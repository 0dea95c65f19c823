import { DomainError } from '#app/kernel/errors.ts';
import type { Deposit } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** Holds a deposit until the transaction ends. @throws DomainError `not_found` */
export async function lockDeposit(
  { db, tenantId }: Pick<OperationScope, 'db' | 'tenantId'>,
  depositId: string,
): Promise<Deposit> {
  await db.$queryRaw`select from deposit where tenant_id = ${tenantId}::uuid and id = ${depositId}::uuid for update`;
  const deposit = await db.deposit.findUnique({ where: { tenantId_id: { tenantId, id: depositId } } });
  if (!deposit) throw new DomainError('not_found');
  return deposit;
}
