import type { TicketCategory } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** To whom it goes: a department, or one member and nobody's department. */
export type ComplaintDestination = { departmentId: string | null; assigneeId: string | null };

/**
 * Where what a person of a customer level tells in confidence goes: by the rule for its category, the one of the group that the category is in, or the
 * one for all of them; without a rule to the department of the category. A member who has left is passed over.
 */
export async function routeComplaint(
  { db, tenantId }: OperationScope,
  category: TicketCategory,
  personId: string | null,
): Promise<ComplaintDestination> {
  const [route] = await db.$queryRaw<ComplaintDestination[]>`
    select r.department_id as "departmentId", r.membership_id as "assigneeId" from complaint_route r
    left join membership m on m.tenant_id = r.tenant_id and m.id = r.membership_id
    left join department d on d.tenant_id = r.tenant_id and d.id = r.department_id
    where r.tenant_id = ${tenantId}::uuid
      and r.customer_level = coalesce((select p.level from person p where p.tenant_id = ${tenantId}::uuid and p.id = ${personId}::uuid), 'normal')
      and (r.category_id is null or r.category_id in (${category.id}::uuid, ${category.parentId}::uuid))
      and coalesce(m.status = 'active', d.is_active)
    order by r.category_id is null, r.category_id <> ${category.id}::uuid limit 1`;
  return route ?? { departmentId: category.departmentId, assigneeId: null };
}
