import type { OperationScope } from '#tenants/operation.ts';
import { smallerOf } from '../settlement/smaller-of.ts';
import { lockPayersOfBill } from './lock-payers-of-bill.ts';
import { postRelease } from './post-release.ts';

/**
 * Turns money that was paid on a bill into prepaid money again: of the payments on it the one that paid last gives way first. The bill opens by as much.
 * The caller has locked the bill and makes it owe less, or wants the money elsewhere. Minor units.
 *
 * @throws Error where less than the amount was paid on the bill
 */
export async function releaseToCredit(
  scope: OperationScope,
  { billId, amount }: { billId: string; amount: bigint },
): Promise<void> {
  const { db, tenantId } = scope;
  if (amount <= 0n) return;
  await lockPayersOfBill(db, tenantId, billId);
  const standing = await db.$queryRaw<{ paymentId: string; standing: bigint }[]>`
    select a.payment_id as "paymentId", a.amount - a.reversed_amount as standing
    from payment_allocation a
    where a.tenant_id = ${tenantId}::uuid and a.bill_id = ${billId}::uuid and a.amount > a.reversed_amount
    order by a.allocated_on desc, a.payment_id desc`;
  let left = amount;
  const shares = standing.flatMap(({ paymentId, standing: most }) => {
    const share = smallerOf(most, left);
    left -= share;
    return share > 0n ? [{ paymentId, amount: share }] : [];
  });
  if (left > 0n) throw new Error('More is released than was paid on the bill');
  await postRelease(
    scope,
    shares.map((share) => ({ ...share, billId })),
  );
}
