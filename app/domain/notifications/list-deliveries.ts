import { z } from 'zod';
import { addDays, isDay, Temporal } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { notificationEvents } from './notification-events.ts';

export const deliveryStatuses = ['pending', 'sent', 'delivered', 'bounced', 'failed', 'cancelled'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export type DeliveryView = {
  id: string;
  event: string;
  channel: string;
  address: string;
  language: string;
  status: DeliveryStatus;
  /** A code of `notifications.reasons`, or what the mail service said. */
  error: string | null;
  attempts: number;
  person: { id: string; name: string };
  createdAt: Date;
  updatedAt: Date;
};

const day = z.string().refine(isDay, 'invalid_date');

const input = z.object({
  status: z.enum(deliveryStatuses).nullish(),
  event: z.enum(notificationEvents as [string, ...string[]]).nullish(),
  /** Part of the address or of the person's name. */
  q: z.string().trim().max(100).nullish(),
  personId: z.uuid().nullish(),
  /** Local days of the company, both included. */
  from: day.nullish(),
  through: day.nullish(),
  /** The id of the last one of the page before. */
  after: z.uuid().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});

/** The delivery log of the company, newest first; `next` begins the page after, null at the end. */
export const listDeliveries = operation({
  name: 'delivery.list',
  kind: 'read',
  input,
  can: ['read', 'NotificationDelivery'],
  async run(
    { db, ctx, tenantId, ability },
    filter,
  ): Promise<{ deliveries: DeliveryView[]; next: string | null }> {
    const rows = await db.notificationDelivery.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'NotificationDelivery'),
          where(filter, ctx.tenant.timeZone),
          filter.after ? { id: { lt: filter.after } } : {},
        ],
      },
      orderBy: { id: 'desc' },
      take: filter.limit + 1,
      include: { notification: { select: { event: true, person: { select: { id: true, name: true } } } } },
    });
    const page = rows.slice(0, filter.limit);
    return {
      deliveries: page.map((row) => ({
        id: row.id,
        event: row.notification.event,
        channel: row.channel,
        address: row.address,
        language: row.language,
        status: row.status as DeliveryStatus,
        error: row.error,
        attempts: row.attempts,
        person: row.notification.person,
        createdAt: row.createdAt,
        updatedAt: row.updatedAt,
      })),
      next: rows.length > filter.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});

function where(filter: z.output<typeof input>, timeZone: string): Prisma.NotificationDeliveryWhereInput {
  const { status, event, q, personId, from, through } = filter;
  const midnight = (of: string) =>
    new Date(Temporal.PlainDate.from(of).toZonedDateTime(timeZone).epochMilliseconds);
  return {
    ...(status && { status }),
    ...((event || personId) && {
      notification: { ...(event && { event }), ...(personId && { personId }) },
    }),
    ...(q && {
      OR: [
        { address: { contains: q, mode: 'insensitive' } },
        { notification: { person: { name: { contains: q, mode: 'insensitive' } } } },
      ],
    }),
    ...((from || through) && {
      createdAt: {
        ...(from && { gte: midnight(from) }),
        ...(through && { lt: midnight(addDays(through, 1)) }),
      },
    }),
  };
}
