import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { giveCouponsBack } from '../coupons/give-coupons-back.ts';
import { givePointsBack } from '../points/give-points-back.ts';
import type { TicketParty } from '../tickets/machine/transitions.ts';

/** How a ticket ended of which nothing was repaired. */
const undone = ['cancelled', 'merged'];

/**
 * Withdraws the quotations of a ticket that has ended to which nobody has agreed; its owner, who calls it off themselves, has declined what they were asked. Where
 * nothing was repaired, also those that coupons and points were to pay as a whole, and gives these back. The ticket is locked by the caller.
 */
export async function endQuotations(
  scope: OperationScope,
  { id: ticketId, status }: Pick<Ticket, 'id' | 'status'>,
  as: TicketParty,
): Promise<void> {
  const { db, tenantId, now } = scope;
  const ended = undone.includes(status) ? ['draft', 'sent', 'accepted'] : ['draft', 'sent'];
  const rows = await db.$queryRaw<{ id: string; used: boolean }[]>`
    update quotation set status = case when status = 'sent' and ${as === 'owner'} then 'declined' else 'withdrawn' end, decided_at = coalesce(decided_at, ${now})
    where tenant_id = ${tenantId}::uuid and ticket_id = ${ticketId}::uuid and status = any(${ended}::text[])
    returning id, coupon_amount + points_amount > 0 as used`;
  const used = rows.filter((row) => row.used).map(({ id }) => id);
  if (used.length === 0) return;
  await giveCouponsBack(scope, used);
  await givePointsBack(scope, used);
}
