import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

export type SuggestedProperty = {
  id: string;
  code: string;
  communityName: string;
  /** What the checkout was for, in minor units. */
  meant: bigint;
};

/** The property whose bills the checkout of a parked payment was for: the best guess whose money it is. Null where nothing is known. */
export const suggestedProperty = operation({
  name: 'payment.suggested-property',
  kind: 'read',
  input: z.object({ paymentId: z.uuid() }),
  can: ['read', 'Payment'],
  async run({ db, tenantId }, { paymentId }): Promise<SuggestedProperty | null> {
    const [row] = await db.$queryRaw<SuggestedProperty[]>`
      select pr.id, pr.code, c.name as "communityName", k.amount as meant
      from payment p join checkout k on k.tenant_id = p.tenant_id and k.id = p.checkout_id
      left join checkout_bill kb on kb.tenant_id = k.tenant_id and kb.checkout_id = k.id
      left join bill b on b.tenant_id = kb.tenant_id and b.id = kb.bill_id
      join property pr on pr.tenant_id = p.tenant_id and pr.id = coalesce(k.property_id, b.property_id)
      join community c on c.tenant_id = pr.tenant_id and c.id = pr.community_id
      where p.tenant_id = ${tenantId}::uuid and p.id = ${paymentId}::uuid
      order by b.due_on limit 1`;
    return row ?? null;
  },
});
