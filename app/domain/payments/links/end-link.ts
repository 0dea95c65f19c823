import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { asSubject } from '#tenants/policies/ability.ts';

/** Ends a link that is active. Answers the payment pages that are open by it. */
export const endLink = operation({
  name: 'payment-link.revoke',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ linkId: z.uuid() }),
  can: ['update', 'PaymentLink'],
  async run(
    { db, tenantId, ability, audit },
    { linkId },
  ): Promise<{ stripeAccountId: string; sessionId: string }[]> {
    const link = await db.paymentLink.findUnique({ where: { tenantId_id: { tenantId, id: linkId } } });
    if (!link || !ability.can('update', asSubject('PaymentLink', link))) throw new DomainError('not_found');
    await db.paymentLink.updateMany({
      where: { tenantId, id: linkId, status: 'active' },
      data: { status: 'revoked' },
    });
    audit('PaymentLink', linkId, { amount: link.amount });
    const pages = await db.checkout.findMany({
      where: { tenantId, linkId, status: 'open', stripeSessionId: { not: null } },
    });
    return pages.map(({ stripeAccountId, stripeSessionId }) => ({
      stripeAccountId,
      sessionId: stripeSessionId as string,
    }));
  },
});
