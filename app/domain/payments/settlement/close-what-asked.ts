import type { OperationScope } from '#tenants/operation.ts';
import type { LockedCheckout } from './lock-checkout.ts';

/** Money has come for a checkout: the shared link or the automatic payment that asked for it has done its part. */
export async function closeWhatAsked(
  { db, tenantId }: OperationScope,
  checkout: LockedCheckout,
): Promise<void> {
  if (checkout.linkId) {
    await db.paymentLink.updateMany({
      where: { tenantId, id: checkout.linkId, status: { not: 'paid' } },
      data: { status: 'paid' },
    });
  }
  await db.autopayCharge.updateMany({
    where: { tenantId, checkoutId: checkout.id },
    data: { status: 'paid', failureCode: null },
  });
}
