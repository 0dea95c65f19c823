import { z } from 'zod';
import { type Day, dayOf, localDay, toDateColumn } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type DiscountKind, type DiscountState, discountKinds, discountStates } from './discount-fields.ts';

export type DiscountView = {
  id: string;
  kind: DiscountKind;
  state: DiscountState;
  /** Decimal text. */
  percent: string;
  startsOn: Day;
  /** The first day without; null for no end. */
  endsOn: Day | null;
  reason: string;
  property: { id: string; code: string; communityName: string };
  /** Null for all fee items. */
  feeItem: { id: string; name: string } | null;
};

/** Discounts, the latest granted first, a page at a time; `after` is the id of the last one seen. */
export const listDiscounts = operation({
  name: 'discount.list',
  kind: 'read',
  input: z.object({
    kind: z.enum(discountKinds).nullish(),
    state: z.enum(discountStates).nullish(),
    propertyId: z.uuid().nullish(),
    feeItemId: z.uuid().nullish(),
    after: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'Discount'],
  async run(
    { db, ctx, tenantId, ability, now },
    { kind, state, propertyId, feeItemId, after, limit },
  ): Promise<{ discounts: DiscountView[]; next: string | null }> {
    const today = localDay(now, ctx.tenant.timeZone);
    const rows = await db.discount.findMany({
      where: {
        AND: [
          accessible(ability, 'Discount'),
          {
            tenantId,
            ...(kind && { kind }),
            ...(propertyId && { propertyId }),
            ...(feeItemId && { feeItemId }),
            ...(after && { id: { lt: after } }),
          },
          state ? inState(state, today) : {},
        ],
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      include: {
        property: { select: { id: true, code: true, community: { select: { name: true } } } },
        feeItem: { select: { id: true, name: true } },
      },
    });
    const discounts = rows.slice(0, limit).map((row): DiscountView => {
      const [startsOn, endsOn] = [dayOf(row.startsOn), row.endsOn && dayOf(row.endsOn)];
      return {
        id: row.id,
        kind: row.kind as DiscountKind,
        state: endsOn !== null && endsOn <= today ? 'ended' : startsOn > today ? 'coming' : 'running',
        percent: row.percent.toFixed(),
        startsOn,
        endsOn,
        reason: row.reason,
        property: {
          id: row.property.id,
          code: row.property.code,
          communityName: row.property.community.name,
        },
        feeItem: row.feeItem,
      };
    });
    return { discounts, next: rows.length > limit ? (discounts.at(-1)?.id ?? null) : null };
  },
});

function inState(state: DiscountState, today: Day): Prisma.DiscountWhereInput {
  const day = toDateColumn(today);
  if (state === 'ended') return { endsOn: { lte: day } };
  const notEnded = { OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
  return { AND: [notEnded, { startsOn: state === 'running' ? { lte: day } : { gt: day } }] };
}
