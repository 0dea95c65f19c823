import type { OperationScope } from '#tenants/operation.ts';

/** A page that Stripe was asked for this long ago can still be asked for under the same key with the same end. */
const sameForMinutes = 25;

export type KnownCheckout = { id: string; stripeSessionId: string | null; createdAt: Date };

/**
 * What the payer has open already: `same`, a checkout of exactly these amounts, is the one to go on with; pages for some of the bills are
 * `superseded`, so that nobody pays one bill on two pages. The bills must be locked.
 */
export async function findSameCheckout(
  { db, tenantId, now }: OperationScope,
  membershipId: string | null,
  stripeAccountId: string,
  amounts: ReadonlyMap<string, bigint>,
): Promise<{ same?: KnownCheckout; superseded: string[] }> {
  if (!membershipId) return { superseded: [] };
  const known = await db.checkout.findMany({
    where: {
      tenantId,
      membershipId,
      stripeAccountId,
      status: 'open',
      createdAt: { gt: new Date(now.getTime() - 24 * 3600_000) },
      bills: { some: { tenantId, billId: { in: [...amounts.keys()] } } },
    },
    include: { bills: true },
    orderBy: { createdAt: 'desc' },
    take: 20,
  });
  const freshAfter = now.getTime() - sameForMinutes * 60_000;
  const same = known.find(
    ({ bills, createdAt }) =>
      createdAt.getTime() > freshAfter &&
      bills.length === amounts.size &&
      bills.every(({ billId, amount }) => amounts.get(billId) === amount),
  );
  const superseded = known.flatMap(({ id, stripeSessionId }) =>
    id !== same?.id && stripeSessionId ? [stripeSessionId] : [],
  );
  return { same, superseded };
}
