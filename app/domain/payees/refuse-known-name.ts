import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** @throws DomainError `invalid_input` where another payee has the name */
export async function refuseKnownName(
  db: TenantDb,
  tenantId: string,
  name: string,
  payeeId?: string,
): Promise<void> {
  const known = await db.payee.findUnique({
    where: { tenantId_name: { tenantId, name } },
    select: { id: true },
  });
  if (known && known.id !== payeeId)
    throw new DomainError('invalid_input', { fields: [{ path: 'name', code: 'already_exists' }] });
}
