import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/** More than this is shown as "99+", so that it need not be counted. */
const countedUpTo = 100;

/** How many of the caller's own notifications are unread, up to 100. */
export const countUnread = operation({
  name: 'notification.count-unread',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Notification'],
  async run({ db, ctx, tenantId, ability }): Promise<number> {
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    if (personId === null) return 0;
    const rows = await db.notification.findMany({
      where: { AND: [{ tenantId, personId, readAt: null }, accessible(ability, 'Notification')] },
      select: { id: true },
      take: countedUpTo,
    });
    return rows.length;
  },
});
