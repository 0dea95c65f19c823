import { z } from 'zod';
import { dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { Quotation } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { asSubject } from '#tenants/policies/ability.ts';
import { billQuotation } from './bill-quotation.ts';
import { lockQuotation } from './lock-quotation.ts';
import { type QuotationDiscount, takeOffQuotation } from './take-off-quotation.ts';
import { tellTicket } from './tell-ticket.ts';

export const decideQuotationFields = z.object({
  quotationId: z.uuid(),
  decision: z.enum(['accept', 'decline']),
  /** What of theirs the owner uses for it. */
  couponId: z.uuid().nullish(),
  points: z.int().min(0).max(100_000_000).default(0),
  /** What the owner was shown that they would pay, in minor units: nobody agrees to something else. */
  agreedTotal: z.bigint().nullish(),
  reason: z.string().trim().max(300).nullish(),
});

/**
 * The owner agrees to a quotation or does not, or staff write down what they said. What they agreed to is billed at once; what of it coupons and points pay is
 * not.
 *
 * @throws DomainError `not_found`; `quotation_not_open` where it is not asked about any more, or its last day has passed; `conflict` where it comes to something
 *   else than was agreed to; `coupon_not_usable`, `points_not_enough`
 */
export const decideQuotation = operation({
  name: 'quotation.decide',
  kind: 'write',
  whileReadOnly: true,
  input: decideQuotationFields,
  can: ['update', 'Quotation'],
  async run(scope, input): Promise<{ status: 'accepted' | 'billed' | 'declined'; billId: string | null }> {
    const { db, tenantId, ability, audit } = scope;
    const { quotation, ticket } = await lockQuotation(scope, input.quotationId);
    if (!ability.can('update', asSubject('Quotation', quotation))) throw new DomainError('not_found');
    requireOpen(scope, quotation);
    const decider = deciderOf(scope, quotation);
    if (input.decision === 'decline') {
      await close(scope, quotation, { status: 'declined', declineReason: input.reason || null });
      await tellTicket(scope, ticket, quotation, 'declined', decider.as, input.reason);
      audit('Quotation', quotation.id, { decision: 'decline', reason: input.reason ?? null });
      return { status: 'declined', billId: null };
    }
    const discount = await takeOffQuotation(scope, quotation, { ...input, personId: decider.personId });
    const total = quotation.linesAmount - discount.couponAmount - discount.pointsAmount;
    if (input.agreedTotal != null && input.agreedTotal !== total) throw new DomainError('conflict');
    const agreed = { ...quotation, ...discount, total, personId: decider.personId };
    const status = total > 0n ? 'billed' : 'accepted';
    await close(scope, quotation, { status, ...agreedFacts(discount, total, decider.personId) });
    const billId = total > 0n ? await billQuotation(scope, agreed, ticket) : null;
    await tellTicket(scope, ticket, agreed, 'accepted', decider.as);
    const lines = await db.quotationLine.count({ where: { tenantId, quotationId: quotation.id } });
    audit('Quotation', quotation.id, { decision: 'accept', lines, total, ...discount, billId });
    return { status, billId };
  },
});

function requireOpen({ ctx, now }: OperationScope, quotation: Quotation): void {
  const today = localDay(now, ctx.tenant.timeZone);
  const isOver = quotation.expiresOn !== null && dayOf(quotation.expiresOn) < today;
  if (quotation.status !== 'sent' || isOver) throw new DomainError('quotation_not_open');
}

/** Staff write down what the person said whom it is for; an owner who signed in agrees for themselves, and pays. */
function deciderOf({ ctx, ability }: OperationScope, quotation: Quotation) {
  const isStaff = ctx.actor.kind !== 'member' || ability.can('create', 'Quotation');
  return isStaff
    ? { as: 'desk' as const, personId: quotation.personId }
    : { as: 'owner' as const, personId: ctx.actor.kind === 'member' ? ctx.actor.personId : null };
}

function agreedFacts(
  { couponId, couponAmount, points, pointsAmount }: QuotationDiscount,
  total: bigint,
  personId: string | null,
) {
  return { couponId, couponAmount, points, pointsAmount, total, personId };
}

async function close(
  { db, tenantId, ctx, now }: OperationScope,
  { id }: Quotation,
  data: Partial<Quotation>,
): Promise<void> {
  const { actor } = ctx;
  await db.quotation.update({
    where: { tenantId_id: { tenantId, id } },
    data: {
      ...data,
      decidedAt: now,
      decidedBy: actor.kind === 'member' ? actor.membershipId : null,
      decidedByName: actor.kind === 'guest' ? null : actor.name,
    },
  });
}
