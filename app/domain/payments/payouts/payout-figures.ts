import { z } from 'zod';
import { type Day, localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

export type PayoutFigures = {
  /** What owners paid online and Stripe still holds, by the books; minor units of the company's currency. */
  atStripe: bigint;
  /** Of that, what is on its way to the bank, and when the next of it arrives. */
  underWay: bigint;
  nextOn: Day | null;
  /** What reached the bank in each of the last twelve months, oldest first. */
  months: { month: Day; arrived: bigint }[];
};

/** How much money from online payments is where. */
export const payoutFigures = operation({
  name: 'payout.figures',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Payout'],
  async run({ db, tenantId, ctx, now }): Promise<PayoutFigures> {
    const { currency, timeZone } = ctx.tenant;
    const today = localDay(now, timeZone);
    const [sums] = await db.$queryRaw<Omit<PayoutFigures, 'months'>[]>`
      select
        coalesce((select sum(m.debit - m.credit) from ledger_movement m
          join ledger_account a on a.tenant_id = m.tenant_id and a.id = m.account_id and a.code = '1012'
          where m.tenant_id = ${tenantId}::uuid), 0)::bigint as "atStripe",
        coalesce((select sum(amount) from payout where tenant_id = ${tenantId}::uuid and currency = ${currency}
          and status in ('pending', 'in_transit')), 0)::bigint as "underWay",
        (select min(arrives_on)::text from payout where tenant_id = ${tenantId}::uuid and currency = ${currency}
          and status in ('pending', 'in_transit')) as "nextOn"`;
    const months = await db.$queryRaw<PayoutFigures['months']>`
      select m::date::text as month, coalesce(sum(p.amount), 0)::bigint as arrived
      from generate_series(date_trunc('month', ${today}::date) - interval '11 months', ${today}::date, '1 month') m
      left join payout p on p.tenant_id = ${tenantId}::uuid and p.currency = ${currency} and p.status = 'paid'
        and p.arrives_on >= m and p.arrives_on < m + interval '1 month'
      group by m order by m`;
    return { atStripe: 0n, underWay: 0n, nextOn: null, ...sums, months };
  },
});
