import { z } from 'zod';
import type { CreditApplication } from '#app/domain/payments/prepaid/credit-application.ts';
import type { PrepaidEntry } from '#app/domain/payments/prepaid/prepaid-entry.ts';
import { readPrepaid } from '#app/domain/payments/prepaid/read-prepaid.ts';
import { operation } from '#tenants/operation.ts';
import { ownScope } from './own-tenures.ts';
import { emptyFrame, type PortalFrame, portalFrame } from './portal-frame.ts';

const entriesShown = 50;

export type OwnPrepaid = {
  propertyId: string;
  title: string;
  communityName: string;
  /** Minor units. */
  balance: bigint;
  history: PrepaidEntry[];
};

/**
 * What is prepaid for the properties that the caller holds, and what became of the money that they paid themselves: what somebody else paid before
 * them is that person's matter.
 */
export const ownPrepaid = operation({
  name: 'portal.prepaid',
  kind: 'read',
  input: z.object({ propertyId: z.uuid().nullable() }),
  can: 'anyone',
  async run(
    scope,
    { propertyId },
  ): Promise<{ frame: PortalFrame; rule: CreditApplication; properties: OwnPrepaid[] }> {
    const own = ownScope(scope);
    const { db, tenantId } = scope;
    if (!own) return { frame: emptyFrame(scope), rule: 'off', properties: [] };
    const frame = await portalFrame(scope, own, propertyId);
    const policy = await db.billingPolicy.findUnique({ where: { tenantId } });
    const properties: OwnPrepaid[] = [];
    for (const { id, title, communityName, held } of frame.properties) {
      if (!held || (frame.propertyId && frame.propertyId !== id)) continue;
      const { balance, history } = await readPrepaid(db, tenantId, id, entriesShown, own.personId);
      properties.push({ propertyId: id, title, communityName, balance, history });
    }
    return { frame, rule: (policy?.creditApplication ?? 'oldest_first') as CreditApplication, properties };
  },
});
