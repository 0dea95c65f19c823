import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { ownMembership } from './own-membership.ts';
import { staffStatuses } from './staff-statuses.ts';

/** Says that one is on duty, busy, having a break, or off. Whoever goes off duty is not on the map any more. */
export const setOwnStatus = operation({
  name: 'staff.set-own-status',
  kind: 'write',
  input: z.object({ status: z.enum(staffStatuses) }),
  can: ['work', 'Ticket'],
  async run({ db, ctx, tenantId, now, audit }, { status }): Promise<void> {
    const membershipId = ownMembership(ctx);
    const said = { status, statusAt: now };
    await db.staffProfile.upsert({
      where: { tenantId_membershipId: { tenantId, membershipId } },
      create: { tenantId, membershipId, ...said },
      update: {
        ...said,
        ...(status === 'off' && { latitude: null, longitude: null, positionAt: null }),
      },
    });
    audit('StaffProfile', membershipId, { status });
  },
});
