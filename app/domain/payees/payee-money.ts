import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { payeeShare } from './payee-share.ts';

/** Minor units, without taxes. */
export type PayeeCharges = {
  payeeId: string;
  /** What was charged for them, less credit notes. */
  billed: bigint;
  /** What of it was paid. */
  collected: bigint;
};

const net = Prisma.sql`div((b.amount - b.credited_amount)::numeric * (b.amount - b.tax_amount), b.amount)`;

/** What was charged for payees until now; for all of them, or one. Payees without bills are left out. */
export function readPayeeCharges(
  db: TenantDb,
  tenantId: string,
  payeeId: string | null,
): Promise<PayeeCharges[]> {
  return db.$queryRaw<PayeeCharges[]>`
    select b.payee_id as "payeeId", sum(${net})::bigint as billed, sum(${payeeShare(Prisma.sql`b.paid_amount`)})::bigint as collected
    from bill b
    where b.tenant_id = ${tenantId}::uuid and b.status <> 'void'
      and ${payeeId === null ? Prisma.sql`b.payee_id is not null` : Prisma.sql`b.payee_id = ${payeeId}::uuid`}
    group by b.payee_id`;
}

/** Minor units: what was handed on to payees, and what waits for approval. */
export type PayeeSettled = { payeeId: string; settled: bigint; pending: bigint };

export function readPayeeSettled(
  db: TenantDb,
  tenantId: string,
  payeeId: string | null,
): Promise<PayeeSettled[]> {
  return db.$queryRaw<PayeeSettled[]>`
    select s.payee_id as "payeeId", coalesce(sum(s.amount) filter (where s.status = 'posted'), 0)::bigint as settled,
      coalesce(sum(s.amount) filter (where s.status = 'pending'), 0)::bigint as pending
    from payee_settlement s
    where s.tenant_id = ${tenantId}::uuid ${payeeId === null ? Prisma.empty : Prisma.sql`and s.payee_id = ${payeeId}::uuid`}
    group by s.payee_id`;
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
  const [charges] = await readPayeeCharges(db, tenantId, payeeId);
  return (charges?.collected ?? 0n) - (row?.since ?? 0n);
}
