import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { PaymentMethod } from '../payments/list-payments.ts';

export type PaymentFigures = { month: Day; method: PaymentMethod; amount: bigint; payments: number };

/**
 * What came in by month of the company's clock and by method, from the month of `first` through that of `thisMonth`. Each month is one range
 * of the index by time.
 */
export function readPaymentFigures(
  db: TenantDb,
  tenantId: string,
  { first, thisMonth, timeZone }: { first: Day; thisMonth: Day; timeZone: string },
): Promise<PaymentFigures[]> {
  return db.$queryRaw<PaymentFigures[]>`
    select to_char(m.starts, 'YYYY-MM-01') as month, p.method, p.amount, p.payments
    from generate_series(${first}::date::timestamp, ${thisMonth}::date::timestamp, interval '1 month') m(starts)
    cross join lateral (
      select method, sum(amount - refunded_amount)::bigint as amount, count(*)::int as payments from payment
      where tenant_id = ${tenantId}::uuid and status <> 'parked'
        and received_at >= m.starts at time zone ${timeZone} and received_at < (m.starts + interval '1 month') at time zone ${timeZone}
      group by method) p
    order by m.starts, p.method`;
}
