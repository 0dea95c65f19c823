import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { staffMessageText } from './staff-message-text.ts';

export type StaffMessageView = {
  id: string;
  event: string;
  /** In the reader's language. */
  title: string;
  body: string;
  /** A path of the console. */
  link: string;
  createdAt: Date;
  readAt: Date | null;
};

const input = z.object({
  /** The id of the last one of the page before. */
  after: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(30),
  unreadOnly: z.boolean().default(false),
});

/** What the caller was told, newest first; `next` begins the page after, null at the end. */
export const listStaffMessages = operation({
  name: 'staff-message.list',
  kind: 'read',
  input,
  can: 'anyone',
  async run(
    { db, ctx, tenantId },
    { after, limit, unreadOnly },
  ): Promise<{ messages: StaffMessageView[]; next: string | null }> {
    if (ctx.actor.kind !== 'member') return { messages: [], next: null };
    const rows = await db.staffMessage.findMany({
      where: {
        tenantId,
        membershipId: ctx.actor.membershipId,
        ...(after && { id: { lt: after } }),
        ...(unreadOnly && { readAt: null }),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const page = rows.slice(0, limit);
    return {
      messages: page.map(({ id, event, params, link, createdAt, readAt }) => ({
        id,
        event,
        ...staffMessageText(event, params, ctx.language, ctx.tenant),
        link,
        createdAt,
        readAt,
      })),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
