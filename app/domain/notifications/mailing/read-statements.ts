import { isPausedBill } from '#app/domain/reminders/paused-bills.ts';
import type { MailStatement } from '#app/emails/mail-statement.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

type Row = {
  delivery_id: string;
  community: string;
  code: string;
  fee_item: string;
  start: Day;
  end: Day;
  due_day: Day;
  amount: bigint;
};

/**
 * What is due now of the bills that the notifications of a batch are about, per delivery: the bills of the run that a `bills_posted` names, the
 * bills of the due day that a reminder names, each of the properties that it names. A reminder says nothing of what has been promised or put into a
 * payment plan since.
 */
export async function readStatements(
  db: TenantDb,
  tenantId: string,
  batchId: string,
  today: Day,
): Promise<Map<string, MailStatement[]>> {
  const rows = await db.$queryRaw<Row[]>`
    with named as materialized (
      select d.id as delivery_id, n.person_id, n.event, (n.params->>'runId')::uuid as run_id, (n.params->>'dueOn')::date as due_on,
        p.property_id::uuid
      from notification_delivery d
      join notification n on n.tenant_id = ${tenantId}::uuid and n.id = d.notification_id
      cross join lateral jsonb_array_elements_text(n.params->'propertyIds') as p (property_id)
      where d.tenant_id = ${tenantId}::uuid and d.batch_id = ${batchId}::uuid and d.status = 'pending'
    )
    select named.delivery_id, c.name as community, pr.code, f.name as fee_item, b.due as amount,
      to_char(b.period_start, 'YYYY-MM-DD') as start, to_char(b.period_end, 'YYYY-MM-DD') as end, to_char(b.due_on, 'YYYY-MM-DD') as due_day
    from named
    join (
      select b.*, b.amount - b.paid_amount - b.credited_amount as due from bill b
      -- As one array: read by property where the planner knows the company, and else all bills once, not once for each property.
      where b.tenant_id = ${tenantId}::uuid and b.property_id = any(array(select property_id from named))
        and b.status <> 'void' and b.status = 'open'
    ) b on b.property_id = named.property_id and b.person_id = named.person_id
      and case named.event when 'bills_posted' then b.run_id = named.run_id else b.due_on = named.due_on end
      and (named.event = 'bills_posted' or not ${isPausedBill(tenantId, today)})
    join property pr on pr.tenant_id = ${tenantId}::uuid and pr.id = named.property_id
    join community c on c.tenant_id = ${tenantId}::uuid and c.id = pr.community_id
    join fee_item f on f.tenant_id = ${tenantId}::uuid and f.id = b.fee_item_id
    order by named.delivery_id, c.name, pr.code, pr.id, b.due_on, f.code, b.id`;
  const statements = new Map<string, MailStatement[]>();
  for (const row of rows) {
    const mine = statements.get(row.delivery_id) ?? [];
    statements.set(row.delivery_id, mine);
    const propertyName = `${row.community} ${row.code}`;
    let statement = mine.at(-1);
    if (statement?.propertyName !== propertyName) {
      statement = { propertyName, bills: [] };
      mine.push(statement);
    }
    statement.bills.push({
      feeItem: row.fee_item,
      period: { start: row.start, end: row.end },
      dueDay: row.due_day,
      amount: row.amount,
    });
  }
  return statements;
}
