import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

const input = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(100) }),
  /** Everything up to this one, which the reader has seen: what came after stays unread. */
  z.object({ through: z.uuid() }),
]);

/** Marks the caller's own notifications as read; others' and those already read are passed over. Returns how many changed. */
export const markRead = operation({
  name: 'notification.mark-read',
  kind: 'write',
  whileReadOnly: true,
  input,
  can: ['update', 'Notification'],
  async run({ db, ctx, tenantId, ability, audit, now }, chosen): Promise<number> {
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    if (personId === null) return 0;
    const { count } = await db.notification.updateMany({
      where: {
        AND: [
          { tenantId, personId, readAt: null },
          'ids' in chosen ? { id: { in: chosen.ids } } : { id: { lte: chosen.through } },
          accessible(ability, 'Notification', 'update'),
        ],
      },
      data: { readAt: now },
    });
    audit('Notification', 'ids' in chosen ? (chosen.ids[0] as string) : chosen.through, { count });
    return count;
  },
});
