import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { stepsOfCategory } from './steps-of-category.ts';

/**
 * Says for the running clocks of a ticket, or of all tickets, when something is due next from `from` on: a reminder, being over, or a step after
 * that. What lies before `from` is past and is not told late.
 */
export async function scheduleClocks(
  db: TenantDb,
  tenantId: string,
  from: Date,
  ticketId: string | null,
): Promise<void> {
  await db.$executeRaw`
    with ${stepsOfCategory(tenantId)}, planned as (
      select c.id, min(c.due_at + make_interval(mins => s.minutes))
        filter (where c.due_at + make_interval(mins => s.minutes) >= ${from}::timestamptz) as step_at
      from ticket_clock c
      join ticket t on t.tenant_id = ${tenantId}::uuid and t.id = c.ticket_id
      left join step s on s.category_id = t.category_id and s.stage = c.stage
      where c.tenant_id = ${tenantId}::uuid and c.met_at is null and c.running_since is not null
        ${ticketId === null ? Prisma.empty : Prisma.sql`and c.ticket_id = ${ticketId}::uuid`}
      group by c.id
    )
    update ticket_clock c set next_at = least(
      case when c.due_at >= ${from}::timestamptz or c.overdue_at is null then c.due_at end, planned.step_at)
    from planned where c.tenant_id = ${tenantId}::uuid and c.id = planned.id`;
}
