import { noteLoweredBills } from '#app/domain/invoices/note-lowered-bills.ts';
import { notePaidRepairs } from '#app/domain/quotations/note-paid-repairs.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** An amount in minor units by which what is paid on a bill goes up, or down when it is negative. */
export type PaidChange = { billId: string; amount: bigint };

/** Moves what is paid on locked bills, and with it whether they are open. The database refuses more than a bill's amount and less than nothing. */
export async function changeBillsPaid(
  db: TenantDb,
  tenantId: string,
  changes: readonly PaidChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const changed = await db.$executeRaw`
    update bill b set paid_amount = b.paid_amount + c.amount,
      status = case when b.status = 'void' then 'void' when b.paid_amount + c.amount + b.credited_amount = b.amount then 'paid' else 'open' end
    from unnest(${changes.map((change) => change.billId)}::uuid[], ${changes.map((change) => change.amount)}::bigint[]) as c (id, amount)
    where b.tenant_id = ${tenantId}::uuid and b.id = c.id`;
  if (changed !== changes.length) throw new Error('A bill of the payment is gone');
  await noteLoweredBills(
    db,
    tenantId,
    changes.flatMap(({ billId, amount }) => (amount < 0n ? [billId] : [])),
  );
  await notePaidRepairs(
    db,
    tenantId,
    changes.flatMap(({ billId, amount }) => (amount > 0n ? [billId] : [])),
  );
}
