import type { OperationScope } from '#tenants/operation.ts';

/** A page that Stripe was asked for this long ago can still be asked for under the same key with the same end. */
const sameForMinutes = 25;

export type KnownCheckout = {
  id: string;
  stripeSessionId: string | null;
  stripeIntentId: string | null;
  createdAt: Date;
};

export type Sought = {
  /** Whoever pays: a member, or whoever holds a shared link. */
  payer: { membershipId: string } | { linkId: string };
  stripeAccountId: string;
  /** On a payment page, or with a saved method. */
  way: 'page' | 'saved_method';
  amounts: ReadonlyMap<string, bigint>;
  advance: { propertyId: string; amount: bigint } | null;
};

/**
 * What the payer has open already: `same`, a checkout of exactly these amounts, is the one to go on with; pages for some of the bills are
 * `superseded`, so that nobody pays one bill on two pages. The bills must be locked.
 */
export async function findSameCheckout(
  { db, tenantId, now }: OperationScope,
  { payer, stripeAccountId, way, amounts, advance }: Sought,
): Promise<{ same?: KnownCheckout; superseded: string[] }> {
  const known = await db.checkout.findMany({
    where: {
      tenantId,
      ...payer,
      stripeAccountId,
      status: 'open',
      createdAt: { gt: new Date(now.getTime() - 24 * 3600_000) },
      ...(amounts.size > 0
        ? { bills: { some: { tenantId, billId: { in: [...amounts.keys()] } } } }
        : { propertyId: advance?.propertyId ?? null, kind: 'advance' }),
    },
    include: { bills: true },
    orderBy: { createdAt: 'desc' },
    take: 20,
  });
  const freshAfter = now.getTime() - sameForMinutes * 60_000;
  const same = known.find(
    (checkout) =>
      checkout.createdAt.getTime() > freshAfter &&
      (way === 'page' ? checkout.stripeIntentId : checkout.stripeSessionId) === null &&
      checkout.advanceAmount === (advance?.amount ?? 0n) &&
      checkout.bills.length === amounts.size &&
      checkout.bills.every(({ billId, amount }) => amounts.get(billId) === amount),
  );
  // Somebody may well pay twice in advance; only what is owed is paid once.
  const rivals = amounts.size > 0 ? known : [];
  const superseded = rivals.flatMap(({ id, stripeSessionId }) =>
    id !== same?.id && stripeSessionId ? [stripeSessionId] : [],
  );
  return { same, superseded };
}
