import { chargeNameSql } from '#app/domain/late-fees/charge-name.ts';
import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { OwnScope } from './own-tenures.ts';

/** A bill as a list of the portal shows it. Amounts in minor units. */
export type OwnBill = {
  id: string;
  propertyId: string;
  feeItemName: string;
  period: { start: Day; end: Day };
  dueOn: Day;
  amount: bigint;
  paidAmount: bigint;
  /** What credit notes have taken off. */
  creditedAmount: bigint;
  /** How many days an open bill is late; 0 where it is not. */
  overdueDays: number;
  /** The day on which the last payment for it came in; in lists of paid bills alone. */
  paidOn: Day | null;
};

/** The columns of bill `b` and its fee item `f` that make an `OwnBillRow`, except `paid_on`. */
export function ownBillColumns({ today, language }: OwnScope): Prisma.Sql {
  return Prisma.sql`b.id, b.property_id, ${chargeNameSql(language)} as fee_item_name, b.period_start::text, b.period_end::text, b.due_on::text,
    b.amount, b.paid_amount, b.credited_amount, case when b.status = 'open' then greatest(0, ${today}::date - b.due_on) else 0 end as overdue_days`;
}

export type OwnBillRow = {
  id: string;
  property_id: string;
  fee_item_name: string;
  period_start: Day;
  period_end: Day;
  due_on: Day;
  amount: bigint;
  paid_amount: bigint;
  credited_amount: bigint;
  overdue_days: number;
  paid_on: Day | null;
};

export function toOwnBill(row: OwnBillRow): OwnBill {
  return {
    id: row.id,
    propertyId: row.property_id,
    feeItemName: row.fee_item_name,
    period: { start: row.period_start, end: row.period_end },
    dueOn: row.due_on,
    amount: row.amount,
    paidAmount: row.paid_amount,
    creditedAmount: row.credited_amount,
    overdueDays: row.overdue_days,
    paidOn: row.paid_on,
  };
}
