import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

export type PropertyConsent = {
  id: string;
  personName: string;
  brand: string;
  last4: string;
  consentedAt: Date;
};

/** Who pays a property by themselves; null where nobody does. For staff. */
export const consentOfProperty = operation({
  name: 'autopay.of-property',
  kind: 'read',
  input: z.object({ propertyId: z.uuid() }),
  can: ['read', 'AutopayConsent'],
  async run({ db, tenantId, authorize }, { propertyId }): Promise<PropertyConsent | null> {
    const consent = await db.autopayConsent.findFirst({
      where: { tenantId, propertyId, status: 'active' },
      include: { person: true, savedMethod: true },
    });
    if (!consent) return null;
    authorize('read', 'AutopayConsent', consent);
    const { id, person, savedMethod, consentedAt } = consent;
    return { id, personName: person.name, brand: savedMethod.brand, last4: savedMethod.last4, consentedAt };
  },
});
