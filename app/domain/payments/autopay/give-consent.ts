import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { asSubject } from '#tenants/policies/ability.ts';
import { propertyTitle } from '../../portal/property-title.ts';
import { consentWording } from './consent-wording.ts';
import { endConsents } from './end-consents.ts';
import { endLapsedConsents } from './end-lapsed-consents.ts';

/**
 * Keeps the payer's consent that bills of a property are charged to their card by themselves, in the words that they saw. A consent of theirs for the property that is
 * active ends with it; bills of the charges that it had announced are announced anew.
 *
 * @throws DomainError `not_found` where the property or the card is not theirs, `invalid_input` where somebody else of the household pays the property by
 * themselves
 */
export const giveConsent = operation({
  name: 'autopay.consent',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({
    propertyId: z.uuid(),
    methodId: z.uuid(),
    /** Minor units. A charge above it is left to the payer. */
    limitAmount: z.bigint().positive('amount_not_positive').nullable(),
  }),
  can: ['create', 'AutopayConsent'],
  async run(scope, { propertyId, methodId, limitAmount }): Promise<{ consentId: string; wording: string }> {
    const { db, ctx, tenantId, now, ability, audit } = scope;
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    const mine = personId !== null && ability.can('pay', asSubject('Bill', { propertyId, personId: null }));
    const property = mine
      ? await db.property.findUnique({
          where: { tenantId_id: { tenantId, id: propertyId } },
          include: { community: true, building: true, entrance: true },
        })
      : null;
    const method = await db.savedMethod.findFirst({
      where: { tenantId, id: methodId, status: 'active', ...(personId && { personId }) },
    });
    if (!personId || !property || !method) throw new DomainError('not_found');
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`autopay ${propertyId}`}, 0))`;
    await makeRoom(scope, propertyId, personId, method.stripeAccountId);
    const title = propertyTitle(
      {
        kind: property.kind,
        code: property.code,
        room: property.room,
        building: property.building?.name ?? null,
        entrance: property.entrance?.name ?? null,
      },
      ctx.language,
    );
    const wording = consentWording(
      {
        company: ctx.tenant.name,
        property: `${property.community.name} ${title}`,
        brand: method.brand,
        last4: method.last4,
        limitAmount,
        currency: ctx.tenant.currency,
      },
      ctx.language,
    );
    const consentId = newId();
    await db.autopayConsent.create({
      data: {
        tenantId,
        id: consentId,
        personId,
        propertyId,
        savedMethodId: methodId,
        limitAmount,
        wording,
        consentedAt: now,
      },
    });
    audit('AutopayConsent', consentId, { propertyId, last4: method.last4, limitAmount });
    return { consentId, wording };
  },
});

/** One pays a property by themselves: the payer's own earlier consent ends with the new one, and that of somebody who has moved out. */
async function makeRoom(
  scope: OperationScope,
  propertyId: string,
  personId: string,
  stripeAccountId: string,
): Promise<void> {
  const { db, ctx, tenantId, now } = scope;
  const before = await db.autopayConsent.findFirst({ where: { tenantId, propertyId, status: 'active' } });
  if (!before) return;
  if (before.personId === personId) {
    await endConsents(scope, { id: before.id }, 'payer');
    return;
  }
  const today = localDay(now, ctx.tenant.timeZone);
  if ((await endLapsedConsents(scope, [before.id], stripeAccountId, today)) > 0) return;
  throw new DomainError('invalid_input', { fields: [{ path: '', code: 'autopay_by_other' }] });
}
