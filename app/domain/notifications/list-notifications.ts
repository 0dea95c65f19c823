import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { notificationText } from './notification-text.ts';

export type NotificationView = {
  id: string;
  event: string;
  /** In the reader's language. */
  title: string;
  body: string;
  /** A path of the portal. */
  link: string;
  createdAt: Date;
  readAt: Date | null;
};

const input = z.object({
  /** The id of the last one of the page before. */
  after: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(20),
  unreadOnly: z.boolean().default(false),
});

/** The caller's own notifications, newest first; `next` begins the page after, null at the end. Whoever is no person of the register has none. */
export const listNotifications = operation({
  name: 'notification.list',
  kind: 'read',
  input,
  can: ['read', 'Notification'],
  async run(
    { db, ctx, tenantId, ability },
    { after, limit, unreadOnly },
  ): Promise<{ notifications: NotificationView[]; next: string | null }> {
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    if (personId === null) return { notifications: [], next: null };
    const rows = await db.notification.findMany({
      where: {
        AND: [
          { tenantId, personId },
          accessible(ability, 'Notification'),
          after ? { id: { lt: after } } : {},
          unreadOnly ? { readAt: null } : {},
        ],
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const templates = await db.notificationTemplate.findMany({
      where: { tenantId, channel: 'in_app', language: ctx.language },
      select: { event: true, subject: true, body: true },
    });
    const page = rows.slice(0, limit);
    return {
      notifications: page.map(({ id, event, params, link, createdAt, readAt }) => {
        const words = templates.find((template) => template.event === event);
        const text = notificationText(event, params, ctx.language, ctx.tenant.currency, words);
        return { id, event, ...text, link, createdAt, readAt };
      }),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
