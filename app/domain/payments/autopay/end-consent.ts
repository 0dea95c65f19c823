import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { asSubject } from '#tenants/policies/ability.ts';
import { endConsents } from './end-consents.ts';

/** Ends automatic payment: by the payer, or by the company for them. What was announced is not charged. @throws DomainError `not_found` */
export const endConsent = operation({
  name: 'autopay.end',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ consentId: z.uuid() }),
  can: ['update', 'AutopayConsent'],
  async run(scope, { consentId }): Promise<void> {
    const { db, ctx, tenantId, ability, audit } = scope;
    const consent = await db.autopayConsent.findUnique({
      where: { tenantId_id: { tenantId, id: consentId } },
    });
    if (!consent || !ability.can('update', asSubject('AutopayConsent', consent)))
      throw new DomainError('not_found');
    const isPayer = ctx.actor.kind === 'member' && ctx.actor.personId === consent.personId;
    const reason = isPayer ? 'payer' : 'company';
    await endConsents(scope, { id: consentId }, reason);
    audit('AutopayConsent', consentId, { reason });
  },
});
