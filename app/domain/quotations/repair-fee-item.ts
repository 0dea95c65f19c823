import { newId } from '#app/kernel/ids.ts';
import type { FeeItem, Payee } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** By which code a company's fee item of repairs is known. */
export const repairFeeItemCode = 'repair';

const names = { 'zh-CN': '维修费', en: 'Repairs' };

/** The fee item under which repairs are billed, made where the company has none yet. Billing runs leave it alone: it is assigned to nobody. */
export async function repairFeeItem({
  db,
  tenantId,
  ctx,
}: OperationScope): Promise<FeeItem & { payee: Payee | null }> {
  await db.feeItem.createMany({
    data: {
      tenantId,
      id: newId(),
      code: repairFeeItemCode,
      name: names[ctx.tenant.language],
      kind: 'fixed',
      cycleMonths: 0,
      dueDay: 1,
      scopeKind: 'assigned',
    },
    skipDuplicates: true,
  });
  return db.feeItem.findUniqueOrThrow({
    where: { tenantId_code: { tenantId, code: repairFeeItemCode } },
    include: { payee: true },
  });
}
