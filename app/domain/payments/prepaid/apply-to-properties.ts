import { lockLateFees } from '#app/domain/late-fees/lock-late-fees.ts';
import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import { localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { changeBillsPaid } from '../settlement/change-bills-paid.ts';
import type { CreditApplication } from './credit-application.ts';
import { lockPrepaid, type PrepaidPayment } from './lock-prepaid.ts';
import { type PrepaidMove, postMoves } from './post-moves.ts';

/**
 * Lets the prepaid money of properties pay their open bills, in the order of the company's rule, the oldest money first. Payments are locked
 * before bills, each in the order of their ids, as everybody does who moves the money of payments; what is read after that stands still.
 */
export async function applyToProperties(
  scope: OperationScope,
  propertyIds: string[],
  rule: Exclude<CreditApplication, 'off'>,
): Promise<{ bills: number; amount: bigint }> {
  const { db, tenantId } = scope;
  await lockLateFees(db, tenantId);
  const locked = await lockPrepaid(db, tenantId, propertyIds);
  if (locked.length === 0) return { bills: 0, amount: 0n };
  const bills = await db.$queryRaw<{ id: string }[]>`
    select id from bill where tenant_id = ${tenantId}::uuid and property_id = any(${propertyIds}::uuid[]) and status = 'open'
    order by id for update`;
  if (bills.length === 0) return { bills: 0, amount: 0n };
  const moves = await matchMoneyAndBills(
    scope,
    locked,
    bills.map(({ id }) => id),
    rule,
  );
  if (moves.length === 0) return { bills: 0, amount: 0n };
  await allocate(scope, moves);
  const byBill = new Map<string, bigint>();
  for (const { billId, amount } of moves) byBill.set(billId, (byBill.get(billId) ?? 0n) + amount);
  await changeBillsPaid(
    db,
    tenantId,
    [...byBill].map(([billId, amount]) => ({ billId, amount })),
  );
  await takeFromCredit(scope, moves);
  await postMoves(scope, 'applied', moves);
  await recomputeLateFees(scope, [...byBill.keys()]);
  return { bills: byBill.size, amount: moves.reduce((sum, { amount }) => sum + amount, 0n) };
}

/**
 * Lays the payments of each property end to end, and its bills beside them: where a payment and a bill overlap, that much of the one pays the
 * other.
 */
function matchMoneyAndBills(
  { db, tenantId }: OperationScope,
  payments: PrepaidPayment[],
  billIds: string[],
  rule: Exclude<CreditApplication, 'off'>,
): Promise<PrepaidMove[]> {
  const order =
    rule === 'item_priority' ? Prisma.sql`f.priority, b.due_on, b.id` : Prisma.sql`b.due_on, b.id`;
  return db.$queryRaw`
    with money as (
      select m.id, p.property_id, m.free,
        sum(m.free) over (partition by p.property_id order by p.received_at, p.id) - m.free as starts
      from unnest(${payments.map(({ id }) => id)}::uuid[], ${payments.map(({ free }) => free)}::bigint[]) as m (id, free)
      join payment p on p.tenant_id = ${tenantId}::uuid and p.id = m.id
    ),
    owed as (
      select b.id, b.property_id, b.amount - b.paid_amount - b.credited_amount as open,
        sum(b.amount - b.paid_amount - b.credited_amount) over (partition by b.property_id order by ${order})
          - (b.amount - b.paid_amount - b.credited_amount) as starts
      from bill b join fee_item f on f.tenant_id = b.tenant_id and f.id = b.fee_item_id
      where b.tenant_id = ${tenantId}::uuid and b.id = any(${billIds}::uuid[])
    )
    select m.id as "paymentId", o.id as "billId",
      (least(m.starts + m.free, o.starts + o.open) - greatest(m.starts, o.starts))::bigint as amount
    from money m join owed o on o.property_id = m.property_id
      and o.starts < m.starts + m.free and o.starts + o.open > m.starts
    order by o.id, m.id`;
}

/** Money that comes back to a bill which it had paid before first stands there again; the rest is paid from today on. */
async function allocate({ db, tenantId, ctx, now }: OperationScope, moves: PrepaidMove[]): Promise<void> {
  await db.$executeRaw`
    insert into payment_allocation as a (tenant_id, payment_id, bill_id, amount, allocated_on)
    select ${tenantId}::uuid, m.payment_id, m.bill_id, m.amount, ${localDay(now, ctx.tenant.timeZone)}::date
    from unnest(
      ${moves.map(({ paymentId }) => paymentId)}::uuid[],
      ${moves.map(({ billId }) => billId)}::uuid[],
      ${moves.map(({ amount }) => amount)}::bigint[]
    ) as m (payment_id, bill_id, amount)
    on conflict (tenant_id, payment_id, bill_id) do update set
      amount = a.amount + excluded.amount - least(a.reversed_amount, excluded.amount),
      reversed_amount = a.reversed_amount - least(a.reversed_amount, excluded.amount),
      reversed_on = case when a.reversed_amount > excluded.amount then a.reversed_on end`;
}

async function takeFromCredit({ db, tenantId }: OperationScope, moves: PrepaidMove[]): Promise<void> {
  await db.$executeRaw`
    update payment p set credit_amount = p.credit_amount - m.amount
    from (select payment_id, sum(amount)::bigint as amount
      from unnest(${moves.map(({ paymentId }) => paymentId)}::uuid[], ${moves.map(({ amount }) => amount)}::bigint[]) as x (payment_id, amount)
      group by payment_id) m
    where p.tenant_id = ${tenantId}::uuid and p.id = m.payment_id`;
}
