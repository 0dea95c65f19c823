import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { payeeShare } from './payee-share.ts';

/** Minor units, without taxes. */
export type PayeeMoney = {
  payeeId: string;
  /** What was charged for them, less credit notes. */
  billed: bigint;
  /** What of it was paid. */
  collected: bigint;
  /** What was handed on, and what waits for approval. */
  settled: bigint;
  pending: bigint;
};

const net = Prisma.sql`div((b.amount - b.credited_amount)::numeric * (b.amount - b.tax_amount), b.amount)`;

/** How payees stand now; all of them, or one. */
export function readPayeeMoney(
  db: TenantDb,
  tenantId: string,
  payeeId: string | null,
): Promise<PayeeMoney[]> {
  const only = (column: Prisma.Sql) =>
    payeeId === null ? Prisma.empty : Prisma.sql`and ${column} = ${payeeId}::uuid`;
  return db.$queryRaw<PayeeMoney[]>`
    with charged as (
      select b.payee_id, sum(${net})::bigint as billed, sum(${payeeShare(Prisma.sql`b.paid_amount`)})::bigint as collected
      from bill b
      where b.tenant_id = ${tenantId}::uuid and b.payee_id is not null ${only(Prisma.sql`b.payee_id`)} and b.status <> 'void'
      group by b.payee_id
    ), handed_on as (
      select s.payee_id, sum(s.amount) filter (where s.status = 'posted') as settled,
        sum(s.amount) filter (where s.status = 'pending') as pending
      from payee_settlement s where s.tenant_id = ${tenantId}::uuid ${only(Prisma.sql`s.payee_id`)}
      group by s.payee_id
    )
    select p.id as "payeeId", coalesce(c.billed, 0)::bigint as billed, coalesce(c.collected, 0)::bigint as collected,
      coalesce(h.settled, 0)::bigint as settled, coalesce(h.pending, 0)::bigint as pending
    from payee p left join charged c on c.payee_id = p.id left join handed_on h on h.payee_id = p.id
    where p.tenant_id = ${tenantId}::uuid ${only(Prisma.sql`p.id`)}`;
}

/** What had been collected for a payee by the end of a day: what is collected now, without what came or went since. */
export async function collectedThrough(
  db: TenantDb,
  tenantId: string,
  payeeId: string,
  through: Day,
): Promise<bigint> {
  const [row] = await db.$queryRaw<{ since: bigint }[]>`
    with since as (
      select bill_id, sum(amount) as amount from (
        select bill_id, amount from payment_allocation
        where tenant_id = ${tenantId}::uuid and allocated_on > ${through}::date
        union all
        select bill_id, -reversed_amount from payment_allocation
        where tenant_id = ${tenantId}::uuid and reversed_on > ${through}::date
      ) moved group by bill_id
    )
    select coalesce(sum(${payeeShare(Prisma.sql`b.paid_amount`)} - ${payeeShare(Prisma.sql`(b.paid_amount - s.amount)`)}), 0)::bigint as since
    from since s join bill b on b.tenant_id = ${tenantId}::uuid and b.id = s.bill_id
    where b.payee_id = ${payeeId}::uuid and b.status <> 'void'`;
  const [money] = await readPayeeMoney(db, tenantId, payeeId);
  return (money?.collected ?? 0n) - (row?.since ?? 0n);
}
