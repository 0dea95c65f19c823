import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type LinkStatus = 'active' | 'paid' | 'revoked' | 'expired';

export type LinkFacts = {
  linkId: string;
  status: LinkStatus;
  /** What is owed now on its bills, in minor units; of a paid one what it was made for. */
  amount: bigint;
  personId: string | null;
  openBillIds: string[];
};

/** What stands behind the hash of a secret; null where nothing does. For the system alone: it names the bills. */
export const readLink = operation({
  name: 'payment-link.read',
  kind: 'read',
  input: z.object({ tokenHash: z.string() }),
  can: ['manage', 'PaymentLink'],
  async run({ db, tenantId, now }, { tokenHash }): Promise<LinkFacts | null> {
    const link = await db.paymentLink.findUnique({
      where: { tenantId_tokenHash: { tenantId, tokenHash } },
    });
    if (!link) return null;
    const open = await openBillsOf(db, tenantId, link.id);
    const owed = open.reduce((sum, { left }) => sum + left, 0n);
    return {
      linkId: link.id,
      status: statusOf(link, owed, now),
      amount: owed > 0n ? owed : link.amount,
      personId: link.personId,
      openBillIds: open.map(({ id }) => id),
    };
  },
});

function openBillsOf(db: TenantDb, tenantId: string, linkId: string) {
  return db.$queryRaw<{ id: string; left: bigint }[]>`
    select b.id, b.amount - b.paid_amount - b.credited_amount as left
    from payment_link_bill l join bill b on b.tenant_id = l.tenant_id and b.id = l.bill_id
    where l.tenant_id = ${tenantId}::uuid and l.link_id = ${linkId}::uuid and b.status = 'open'
      and b.amount > b.paid_amount + b.credited_amount
    order by b.due_on, b.id`;
}

/** Also where its bills were paid in another way, there is nothing left to pay by it. */
function statusOf(link: { status: string; expiresAt: Date }, owed: bigint, now: Date): LinkStatus {
  if (link.status === 'paid' || link.status === 'revoked') return link.status;
  if (owed === 0n) return 'paid';
  return link.expiresAt <= now ? 'expired' : 'active';
}
