import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

export type BankFigures = {
  /** Open lines each way; amounts in minor units, both above zero. */
  open: { in: { count: number; amount: bigint }; out: { count: number; amount: bigint } };
  matched: number;
  setAside: number;
  /** By month of booking, the latest twelve, oldest first; how much of the lines is dealt with. */
  months: { month: string; dealtWith: bigint; open: bigint }[];
};

/** How far the bank's lines have been dealt with. */
export const getBankFigures = operation({
  name: 'bank.figures',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'BankLine'],
  async run({ db, tenantId }): Promise<BankFigures> {
    const counts = await db.$queryRaw<{ status: string; isIn: boolean; count: number; amount: bigint }[]>`
      select status, amount > 0 as "isIn", count(*)::int as count, sum(abs(amount))::bigint as amount
      from bank_line where tenant_id = ${tenantId}::uuid group by 1, 2`;
    const months = await db.$queryRaw<BankFigures['months']>`
      select to_char(month, 'YYYY-MM') as month, "dealtWith", open from (
        select date_trunc('month', booked_on) as month,
          coalesce(sum(abs(amount)) filter (where status <> 'open'), 0)::bigint as "dealtWith",
          coalesce(sum(abs(amount)) filter (where status = 'open'), 0)::bigint as open
        from bank_line where tenant_id = ${tenantId}::uuid group by 1 order by 1 desc limit 12
      ) latest order by latest.month`;
    const of = (status: string, isIn: boolean) => {
      const row = counts.find((one) => one.status === status && one.isIn === isIn);
      return { count: row?.count ?? 0, amount: row?.amount ?? 0n };
    };
    const all = (status: string) => of(status, true).count + of(status, false).count;
    return {
      open: { in: of('open', true), out: of('open', false) },
      matched: all('matched'),
      setAside: all('set_aside'),
      months,
    };
  },
});
