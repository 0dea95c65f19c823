import { z } from 'zod';
import { dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { renewalMonths } from './card-fields.ts';
import { chargeRenewal, type Renewal } from './charge-renewal.ts';
import { lockCard } from './lock-card.ts';
import { renewalStart } from './renewal-start.ts';

const input = z.object({ cardId: z.uuid(), months: renewalMonths });

/**
 * Bills a card's next months; it runs on once the bill is paid.
 *
 * @throws DomainError `not_found`, `conflict` where the card has ended or a renewal waits to be paid, `invalid_input` where there is no price
 */
export const renewCard = operation({
  name: 'parking-card.renew',
  kind: 'write',
  input,
  can: ['update', 'ParkingCard'],
  async run(scope, { cardId, months }): Promise<Renewal> {
    const card = await lockCard(scope, cardId);
    scope.authorize('update', 'ParkingCard', card);
    return renew(scope, card, months);
  },
});

/**
 * The same by the owner of the car or of the place, in the portal. A renewal that waits to be paid is answered again: they came to pay.
 *
 * @throws DomainError `not_found` also where it is another's card
 */
export const renewOwnCard = operation({
  name: 'parking-card.renew-own',
  kind: 'write',
  whileReadOnly: true,
  input,
  can: ['pay', 'Bill'],
  async run(scope, { cardId, months }): Promise<{ billId: string }> {
    const { db, ctx, tenantId, ability, audit } = scope;
    const card = await lockCard(scope, cardId);
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    const own = personId !== null && (await holdsCard(scope, card, personId));
    if (!own || !ability.can('pay', 'Bill')) throw new DomainError('not_found');
    const open = await db.parkingRenewal.findFirst({ where: { tenantId, cardId, status: 'open' } });
    if (open) {
      audit('ParkingCard', cardId, { months: open.months, again: true });
      return { billId: open.billId };
    }
    return renew(scope, card, months);
  },
});

async function holdsCard(
  { db, tenantId, ctx, now }: OperationScope,
  card: { propertyId: string; vehicle: { personId: string | null } },
  personId: string,
): Promise<boolean> {
  if (card.vehicle.personId !== null) return card.vehicle.personId === personId;
  const today = new Date(`${localDay(now, ctx.tenant.timeZone)}T00:00:00Z`);
  const held = await db.tenure.count({
    where: {
      tenantId,
      propertyId: card.propertyId,
      personId,
      OR: [{ endsOn: null }, { endsOn: { gt: today } }],
    },
  });
  return held > 0;
}

async function renew(
  scope: OperationScope,
  card: Awaited<ReturnType<typeof lockCard>>,
  months: number,
): Promise<Renewal> {
  const { db, tenantId, ctx, now, audit } = scope;
  const waiting = await db.parkingRenewal.count({ where: { tenantId, cardId: card.id, status: 'open' } });
  if (card.status !== 'active' || waiting > 0) throw new DomainError('conflict');
  const days = { startsOn: dayOf(card.startsOn), endsOn: dayOf(card.endsOn) };
  const from = renewalStart(days, localDay(now, ctx.tenant.timeZone));
  const renewal = await chargeRenewal(scope, card, from, months);
  audit('ParkingCard', card.id, {
    months,
    startsOn: renewal.startsOn,
    endsOn: renewal.endsOn,
    amount: renewal.amount,
  });
  return renewal;
}
