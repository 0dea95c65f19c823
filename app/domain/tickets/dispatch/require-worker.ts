import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * A member whom work may be given: active, not gone, and their role works on tickets.
 *
 * @returns their department
 * @throws DomainError `invalid_input` on `assigneeId`
 */
export async function requireWorker(
  { db, tenantId }: OperationScope,
  membershipId: string,
): Promise<{ departmentId: string | null }> {
  const [worker] = await db.$queryRaw<{ departmentId: string | null }[]>`
    select s.department_id as "departmentId" from membership m
    left join staff_profile s on s.tenant_id = m.tenant_id and s.membership_id = m.id
    where m.tenant_id = ${tenantId}::uuid and m.id = ${membershipId}::uuid and m.status = 'active' and s.left_on is null
      and exists (select from membership_role mr join role_permission rp on rp.tenant_id = mr.tenant_id and rp.role_id = mr.role_id
        where mr.tenant_id = m.tenant_id and mr.membership_id = m.id
          and rp.subject in ('Ticket', 'all') and rp.action in ('work', 'manage'))`;
  if (!worker)
    throw new DomainError('invalid_input', { fields: [{ path: 'assigneeId', code: 'not_found' }] });
  return worker;
}
