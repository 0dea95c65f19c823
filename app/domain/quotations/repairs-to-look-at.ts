import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { stillOwed } from './still-owed.ts';

/** How many are settled in one go; the next go takes the others. */
const atOnce = 200;

/** Whether quotations have run out, and which tickets are done with nothing owed. */
export async function repairsToLookAt(
  db: TenantDb,
  tenantId: string,
  today: Day,
): Promise<{ quotations: boolean; ticketIds: string[] }> {
  const [row] = await db.$queryRaw<[{ quotations: boolean }]>`
    select exists (
      select from quotation q where q.tenant_id = ${tenantId}::uuid and q.status = 'sent' and q.expires_on < ${today}::date) as quotations`;
  const tickets = await db.$queryRaw<{ id: string }[]>`
    select t.id from ticket t where t.tenant_id = ${tenantId}::uuid and t.status = 'done' and not exists (
      select from quotation q where q.tenant_id = t.tenant_id and q.ticket_id = t.id and ${stillOwed})
    order by t.created_at limit ${atOnce}`;
  return { quotations: row.quotations, ticketIds: tickets.map(({ id }) => id) };
}
