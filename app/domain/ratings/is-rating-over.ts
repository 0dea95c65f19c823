import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { defaultRatingDays } from './default-rating-days.ts';

const dayMs = 86_400_000;

/** Whether nobody will rate a settled ticket any more: there is nobody who could, or they have had their days for it. */
export async function isRatingOver(
  { db, tenantId, now }: OperationScope,
  { id, personId }: Ticket,
): Promise<boolean> {
  if (personId === null) return true;
  const [policy, settled] = await Promise.all([
    db.ticketPolicy.findUnique({ where: { tenantId } }),
    db.ticketEvent.findFirst({
      where: { tenantId, ticketId: id, event: 'settle' },
      orderBy: { version: 'desc' },
    }),
  ]);
  const days = policy?.ratingDays ?? defaultRatingDays;
  return settled !== null && settled.createdAt.getTime() + days * dayMs <= now.getTime();
}
