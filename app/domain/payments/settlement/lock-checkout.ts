import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { LockedBill } from './lock-bills.ts';

export type LockedCheckout = {
  id: string;
  personId: string | null;
  stripeAccountId: string;
  /** The property for which its advance is. */
  propertyId: string | null;
  linkId: string | null;
  amount: bigint;
  currency: string;
};

/** The checkout of a page at Stripe, or of a payment that was made there without one. Two tellings of its payment wait for each other here. */
export async function lockCheckout(
  db: TenantDb,
  tenantId: string,
  { sessionId, stripePaymentId }: { sessionId: string | null; stripePaymentId: string },
): Promise<LockedCheckout | undefined> {
  const by = sessionId
    ? Prisma.sql`stripe_session_id = ${sessionId}`
    : Prisma.sql`stripe_intent_id = ${stripePaymentId}`;
  const rows = await db.$queryRaw<LockedCheckout[]>`
    select id, person_id as "personId", stripe_account_id as "stripeAccountId", property_id as "propertyId", link_id as "linkId", amount,
      currency
    from checkout where tenant_id = ${tenantId}::uuid and ${by} for update`;
  return rows[0];
}

/** Its bills, locked in the order of their ids, with what the payer meant to pay on each. */
export function lockBillsOfCheckout(
  db: TenantDb,
  tenantId: string,
  checkoutId: string,
): Promise<(LockedBill & { intended: bigint })[]> {
  return db.$queryRaw`
    select b.id, b.property_id as "propertyId", b.person_id as "personId", b.due_on as "dueOn", b.late_fee_of as "lateFeeOf", b.amount,
      b.paid_amount as "paidAmount", b.credited_amount as "creditedAmount", b.status, c.amount as intended
    from checkout_bill c join bill b on b.tenant_id = c.tenant_id and b.id = c.bill_id
    where c.tenant_id = ${tenantId}::uuid and c.checkout_id = ${checkoutId}::uuid
    order by b.id for update of b`;
}
