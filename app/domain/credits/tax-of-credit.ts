import type { LockedBill } from '#app/domain/payments/settlement/lock-bills.ts';
import { divideRounded } from '#app/kernel/money.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * How much of a further credit on a locked bill is tax: the bill's tax in proportion to all that is credited then, less what earlier credit notes have taken
 * of it, so that a bill credited in parts gives back its tax to the cent. Minor units.
 */
export async function taxOfCredit(
  db: TenantDb,
  tenantId: string,
  bill: Pick<LockedBill, 'id' | 'amount' | 'creditedAmount'>,
  amount: bigint,
): Promise<bigint> {
  const { taxAmount } = await db.bill.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: bill.id } },
    select: { taxAmount: true },
  });
  if (taxAmount === 0n) return 0n;
  const { _sum } = await db.creditNote.aggregate({
    where: { tenantId, billId: bill.id, status: 'posted' },
    _sum: { taxAmount: true },
  });
  return shareOfTax(taxAmount, bill.amount, bill.creditedAmount + amount, _sum.taxAmount ?? 0n, amount);
}

/** The tax within `amount`, of a bill of which `credited` is taken off with it and `taken` of the tax had been before. */
export function shareOfTax(
  billTax: bigint,
  billAmount: bigint,
  credited: bigint,
  taken: bigint,
  amount: bigint,
): bigint {
  const share = divideRounded(billTax * credited, billAmount, 'half_up') - taken;
  if (share < 0n) return 0n;
  return share > amount ? amount : share;
}
