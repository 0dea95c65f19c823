import { billsOfProperty } from '#app/domain/billing/bills-of-property.ts';
import { isPausedBill } from '#app/domain/reminders/paused-bills.ts';
import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** SQL: the overdue bills of the properties of the common table expression `chosen (property_id)`, each with its `line` as a letter keeps it. */
export function letterLines(tenantId: string, today: Day): Prisma.Sql {
  return Prisma.sql`
    select c.property_id, b.person_id, b.due_on, b.owed, f.code as fee_item_code, b.id,
      jsonb_build_object('billId', b.id, 'feeItem', f.name, 'isLateFee', b.late_fee_of is not null,
        'start', to_char(b.period_start, 'YYYY-MM-DD'), 'end', to_char(b.period_end, 'YYYY-MM-DD'),
        'dueOn', to_char(b.due_on, 'YYYY-MM-DD'), 'amount', b.owed::text) as line
    from chosen c
    cross join lateral (
      select b.*, b.amount - b.paid_amount - b.credited_amount as owed from (${billsOfProperty(tenantId, Prisma.sql`c.property_id`)}) b
      where b.status = 'open' and b.due_on < ${today}::date and not ${isPausedBill(tenantId, today)}) b
    join fee_item f on f.tenant_id = ${tenantId}::uuid and f.id = b.fee_item_id`;
}
