import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** More than this is shown as "99+", so that it need not be counted. */
const countedUpTo = 100;

/** How many of the caller's messages are unread, up to 100. */
export const countUnreadMessages = operation({
  name: 'staff-message.count-unread',
  kind: 'read',
  input: z.object({}),
  can: 'anyone',
  async run({ db, ctx, tenantId }): Promise<number> {
    if (ctx.actor.kind !== 'member') return 0;
    const rows = await db.staffMessage.findMany({
      where: { tenantId, membershipId: ctx.actor.membershipId, readAt: null },
      select: { id: true },
      take: countedUpTo,
    });
    return rows.length;
  },
});
