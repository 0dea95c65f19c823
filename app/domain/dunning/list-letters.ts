import { z } from 'zod';
import type { DeliveryStatus } from '#app/domain/notifications/list-deliveries.ts';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { letterShown } from './read-letters.ts';

export type LetterView = {
  id: string;
  number: bigint;
  property: { id: string; code: string; communityName: string };
  personName: string | null;
  amount: bigint;
  payBy: Day;
  createdAt: Date;
  printedAt: Date | null;
  /** What became of its mail; null where there is no address to send it to. */
  mail: DeliveryStatus | null;
};

const number = z.string().regex(/^\d{1,18}$/);

/** Dunning letters of a batch or a property that the caller may see, by number, a page at a time. `after` and `before` are numbers. */
export const listLetters = operation({
  name: 'dunning-letter.list',
  kind: 'read',
  input: z.object({
    batchId: z.uuid().nullish(),
    propertyId: z.uuid().nullish(),
    after: number.nullish().catch(null),
    before: number.nullish().catch(null),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'DunningLetter'],
  async run({ db, tenantId, ability }, { batchId, propertyId, after, before, limit }) {
    const rows = await db.dunningLetter.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'DunningLetter'),
          batchId ? { batchId } : {},
          propertyId ? { propertyId } : {},
          before ? { number: { lt: BigInt(before) } } : after ? { number: { gt: BigInt(after) } } : {},
        ],
      },
      orderBy: { number: before ? 'desc' : 'asc' },
      take: limit + 1,
      include: letterShown,
      omit: { lines: true },
    });
    const more = rows.length > limit;
    const page = rows.slice(0, limit);
    if (before) page.reverse();
    const deliveries = await db.notificationDelivery.findMany({
      where: {
        tenantId,
        channel: 'email',
        notificationId: { in: page.flatMap(({ notificationId }) => notificationId ?? []) },
      },
      select: { notificationId: true, status: true },
    });
    const mails = new Map(deliveries.map((row) => [row.notificationId, row.status as DeliveryStatus]));
    const letters: LetterView[] = page.map((row) => ({
      id: row.id,
      number: row.number,
      property: {
        id: row.property.id,
        code: row.property.code,
        communityName: row.property.community.name,
      },
      personName: row.person?.name ?? null,
      amount: row.amount,
      payBy: dayOf(row.payBy),
      createdAt: row.createdAt,
      printedAt: row.printedAt,
      mail: row.notificationId === null ? null : (mails.get(row.notificationId) ?? null),
    }));
    const [first, last] = [letters[0], letters.at(-1)];
    return {
      letters,
      next: last && (before || more) ? last.number.toString() : null,
      previous: first && (before ? more : after) ? first.number.toString() : null,
    };
  },
});
