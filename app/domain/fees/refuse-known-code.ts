import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** @throws DomainError `invalid_input` where another fee item has the code */
export async function refuseKnownCode(
  db: TenantDb,
  tenantId: string,
  code: string,
  feeItemId?: string,
): Promise<void> {
  const known = await db.feeItem.findUnique({
    where: { tenantId_code: { tenantId, code } },
    select: { id: true },
  });
  if (known && known.id !== feeItemId)
    throw new DomainError('invalid_input', { fields: [{ path: 'code', code: 'already_exists' }] });
}
