import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

const input = z.union([
  z.object({ id: z.uuid() }),
  /** Everything up to this one, which the reader has seen: what came after stays unread. */
  z.object({ through: z.uuid() }),
]);

/** Marks the caller's own messages as read; others' and those already read are passed over. Returns how many changed. */
export const markMessagesRead = operation({
  name: 'staff-message.mark-read',
  kind: 'write',
  whileReadOnly: true,
  input,
  can: 'anyone',
  async run({ db, ctx, tenantId, audit, now }, chosen): Promise<number> {
    if (ctx.actor.kind !== 'member') return 0;
    const { count } = await db.staffMessage.updateMany({
      where: {
        tenantId,
        membershipId: ctx.actor.membershipId,
        readAt: null,
        id: 'id' in chosen ? chosen.id : { lte: chosen.through },
      },
      data: { readAt: now },
    });
    audit('StaffMessage', 'id' in chosen ? chosen.id : chosen.through, { count });
    return count;
  },
});
