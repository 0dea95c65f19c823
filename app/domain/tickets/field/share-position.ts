import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { ownMembership } from './own-membership.ts';

/** Agrees that one's phone tells where one is while on duty, or takes that back; what was told is then forgotten. */
export const sharePosition = operation({
  name: 'staff.share-position',
  kind: 'write',
  input: z.object({ shares: z.boolean() }),
  can: ['work', 'Ticket'],
  async run({ db, ctx, tenantId, audit }, { shares }): Promise<void> {
    const membershipId = ownMembership(ctx);
    const agreed = {
      sharesPosition: shares,
      ...(!shares && { latitude: null, longitude: null, positionAt: null }),
    };
    await db.staffProfile.upsert({
      where: { tenantId_membershipId: { tenantId, membershipId } },
      create: { tenantId, membershipId, ...agreed },
      update: agreed,
    });
    audit('StaffProfile', membershipId, { shares });
  },
});
