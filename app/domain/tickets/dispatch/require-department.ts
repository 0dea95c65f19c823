import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** @throws DomainError `invalid_input` on `departmentId` where there is none that works */
export async function requireDepartment(
  { db, tenantId }: OperationScope,
  departmentId: string | null,
): Promise<string> {
  const department =
    departmentId &&
    (await db.department.findFirst({ where: { tenantId, id: departmentId, isActive: true } }));
  if (!department)
    throw new DomainError('invalid_input', {
      fields: [{ path: 'departmentId', code: departmentId ? 'not_found' : 'required' }],
    });
  return department.id;
}
