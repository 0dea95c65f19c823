import { z } from 'zod';
import { addDays, type Day, isDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { payeeShare } from './payee-share.ts';

const day = z.string().refine(isDay);

export const settlementBillsInput = z.object({
  payeeId: z.uuid(),
  /** Days [from, through]; from the first money on when left out. */
  from: day.nullish(),
  through: day,
  /** The id of the last bill of the page before. */
  after: z.uuid().nullish(),
  limit: z.int().min(1).max(1_000).default(50),
});

/** What came in for a payee on a bill in a stretch of days; less than nothing where more was taken back. */
export type SettlementBill = {
  billId: string;
  communityName: string;
  propertyCode: string;
  feeItemName: string;
  period: { start: Day; end: Day };
  /** Minor units, of the bill, and of what came in without taxes. */
  amount: bigint;
  collected: bigint;
};

type Row = Omit<SettlementBill, 'period'> & { start: Day; end: Day };

/** The bills behind what came in for a payee in a stretch of days, a page at a time, and how many there are and what they add up to. */
export const listSettlementBills = operation({
  name: 'payee.settlement-bills',
  kind: 'read',
  input: settlementBillsInput,
  can: ['read', 'Payee'],
  timeoutMs: 60_000,
  async run(scope, { after = null, limit, ...window }) {
    const { db, tenantId } = scope;
    const moved = movedBills(scope, window);
    const rows = await db.$queryRaw<Row[]>`
      with ${moved}
      select m.id as "billId", c.name as "communityName", p.code as "propertyCode", f.name as "feeItemName",
        m.period_start::text as start, m.period_end::text as end, m.amount, m.collected
      from moved m
      join property p on p.tenant_id = ${tenantId}::uuid and p.id = m.property_id
      join community c on c.tenant_id = ${tenantId}::uuid and c.id = p.community_id
      join fee_item f on f.tenant_id = ${tenantId}::uuid and f.id = m.fee_item_id
      where m.collected <> 0 and (${after}::uuid is null or m.id > ${after}::uuid)
      order by m.id limit ${limit + 1}`;
    const [sum] = await db.$queryRaw<{ count: number; collected: bigint }[]>`
      with ${moved}
      select count(*)::int as count, coalesce(sum(collected), 0)::bigint as collected from moved where collected <> 0`;
    const bills = rows
      .slice(0, limit)
      .map(({ start, end, ...row }): SettlementBill => ({ ...row, period: { start, end } }));
    return {
      bills,
      next: rows.length > limit ? (bills.at(-1)?.billId ?? null) : null,
      count: sum?.count ?? 0,
      collected: sum?.collected ?? 0n,
    };
  },
});

/** By the days on which money counts as paid and as taken back; what was given to each bill before is what the share is counted on from. */
function movedBills(
  { tenantId }: OperationScope,
  { payeeId, from, through }: { payeeId: string; from?: Day | null; through: Day },
): Prisma.Sql {
  const tenant = Prisma.sql`${tenantId}::uuid`;
  const before = addDays(from ?? '1900-01-01', -1);
  const paidBy = (until: Day) => Prisma.sql`(
    select coalesce(sum(a.amount) filter (where a.allocated_on <= ${until}::date), 0)
      - coalesce(sum(a.reversed_amount) filter (where a.reversed_on <= ${until}::date), 0)
    from payment_allocation a where a.tenant_id = ${tenant} and a.bill_id = b.id)`;
  return Prisma.sql`
    touched as (
      select bill_id from payment_allocation
        where tenant_id = ${tenant} and allocated_on > ${before}::date and allocated_on <= ${through}::date
      union
      select bill_id from payment_allocation
        where tenant_id = ${tenant} and reversed_on > ${before}::date and reversed_on <= ${through}::date
    ),
    moved as materialized (
      select b.id, b.property_id, b.fee_item_id, b.period_start, b.period_end, b.amount,
        (${payeeShare(paidBy(through))} - ${payeeShare(paidBy(before))})::bigint as collected
      from touched t join bill b on b.tenant_id = ${tenant} and b.id = t.bill_id
      where b.payee_id = ${payeeId}::uuid
    )`;
}
