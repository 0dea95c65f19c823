import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * Who gives out a ticket: the lead of its department; where there is none, everybody whose role may dispatch it. What is told in confidence goes to
 * its department's own people alone.
 *
 * @returns ids of memberships
 */
export async function ticketDesk({ db, tenantId }: OperationScope, ticket: Ticket): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with lead as (
      select m.id from department d join membership m on m.tenant_id = d.tenant_id and m.id = d.lead_id and m.status = 'active'
      where d.tenant_id = ${tenantId}::uuid and d.id = ${ticket.departmentId}::uuid
    ),
    dispatcher as (
      select distinct m.id from role r
      join membership_role mr on mr.tenant_id = r.tenant_id and mr.role_id = r.id
      join membership m on m.tenant_id = mr.tenant_id and m.id = mr.membership_id and m.status = 'active'
      where r.tenant_id = ${tenantId}::uuid and r.key = any(${ticket.confidential ? ['leader'] : ['customer_service', 'repair_lead', 'leader']}::text[])
    )
    select id from lead union all select id from dispatcher where not exists (select from lead)`;
  return rows.map(({ id }) => id);
}
