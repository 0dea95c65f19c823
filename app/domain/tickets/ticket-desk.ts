import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * Who gives out a ticket: the lead of its department; where there is none, everybody whose role may dispatch it. What is told in confidence is for whom it was
 * routed to, or the department's own people, and for the leaders where nobody else is.
 *
 * @returns ids of memberships
 */
export async function ticketDesk({ db, tenantId }: OperationScope, ticket: Ticket): Promise<string[]> {
  if (ticket.confidential && ticket.assigneeId) return [ticket.assigneeId];
  const rows = await db.$queryRaw<{ id: string }[]>`
    with lead as (
      select m.id from department d join membership m on m.tenant_id = d.tenant_id and m.id = d.lead_id and m.status = 'active'
      where d.tenant_id = ${tenantId}::uuid and d.id = ${ticket.departmentId}::uuid
    ),
    colleague as (
      select m.id from staff_profile s join membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id and m.status = 'active'
      where s.tenant_id = ${tenantId}::uuid and s.department_id = ${ticket.departmentId}::uuid and s.left_on is null
        and ${ticket.confidential} and not exists (select from lead)
    ),
    dispatcher as (
      select distinct m.id from role r
      join membership_role mr on mr.tenant_id = r.tenant_id and mr.role_id = r.id
      join membership m on m.tenant_id = mr.tenant_id and m.id = mr.membership_id and m.status = 'active'
      where r.tenant_id = ${tenantId}::uuid and r.key = any(${ticket.confidential ? ['leader'] : ['customer_service', 'repair_lead', 'leader']}::text[])
    )
    select id from lead union all select id from colleague
    union all select id from dispatcher where not exists (select from lead) and not exists (select from colleague)`;
  return rows.map(({ id }) => id);
}
