import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { ownMembership } from './own-membership.ts';

/**
 * Where one's phone is. Kept only of whoever agreed to that, and only on duty.
 *
 * @returns whether it was kept
 */
export const reportPosition = operation({
  name: 'staff.report-position',
  kind: 'write',
  input: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  can: ['work', 'Ticket'],
  async run({ db, ctx, tenantId, now, audit }, { latitude, longitude }): Promise<boolean> {
    const membershipId = ownMembership(ctx);
    const { count } = await db.staffProfile.updateMany({
      where: { tenantId, membershipId, sharesPosition: true, status: { not: 'off' } },
      data: { latitude: latitude.toFixed(6), longitude: longitude.toFixed(6), positionAt: now },
    });
    // Where somebody was all day long is nobody's business: the record says that they told, not where.
    audit('StaffProfile', membershipId);
    return count > 0;
  },
});
