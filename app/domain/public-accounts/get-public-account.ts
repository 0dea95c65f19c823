import { z } from 'zod';
import { addDays, type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type PeriodFigures, sumsOf } from './period-figures.ts';
import type { PublicAccountKind } from './public-account-fields.ts';
import { suggestedCategories } from './suggested-categories.ts';

export type PublishedPeriod = {
  id: string;
  from: Day;
  through: Day;
  /** Minor units. */
  opening: bigint;
  closing: bigint;
  publishedAt: Date;
};

export type PublicAccountDetail = {
  id: string;
  name: string;
  kind: PublicAccountKind;
  communityName: string;
  status: 'active' | 'closed';
  openedOn: Day;
  publishedThrough: Day | null;
  /** Minor units: with everything that is booked. */
  balance: bigint;
  /** What was booked since the last publication. */
  unpublished: PeriodFigures;
  /** The latest first. */
  periods: PublishedPeriod[];
  /** What entries have been filed under, and what is usual. */
  categories: string[];
};

/**
 * An account with its balance and what was published of it.
 *
 * @throws DomainError `not_found`
 */
export const getPublicAccount = operation({
  name: 'public-account.get',
  kind: 'read',
  input: z.object({ accountId: z.uuid() }),
  can: ['read', 'PublicAccount'],
  async run({ db, tenantId, ctx, ability, now }, { accountId }): Promise<PublicAccountDetail> {
    const row = await db.publicAccount.findFirst({
      where: { AND: [{ tenantId, id: accountId }, accessible(ability, 'PublicAccount')] },
      include: { community: { select: { name: true } }, periods: { orderBy: { fromOn: 'desc' } } },
    });
    if (!row) throw new DomainError('not_found');
    const [last] = row.periods;
    const openedOn = dayOf(row.openedOn);
    const from = last ? addDays(dayOf(last.throughOn), 1) : openedOn;
    const opening = last?.closingAmount ?? row.openingAmount;
    const through = localDay(now, ctx.tenant.timeZone);
    const unpublished = {
      ...(await sumsOf(db, tenantId, accountId, from, through, opening)),
      from,
      through,
      opening,
    };
    const used = await db.publicAccountEntry.groupBy({
      by: ['category'],
      where: { tenantId, accountId },
      _count: true,
      orderBy: { _count: { category: 'desc' } },
      take: 30,
    });
    const kind = row.kind as PublicAccountKind;
    return {
      id: row.id,
      name: row.name,
      kind,
      communityName: row.community.name,
      status: row.status as PublicAccountDetail['status'],
      openedOn,
      publishedThrough: last ? dayOf(last.throughOn) : null,
      balance: unpublished.closing,
      unpublished,
      periods: row.periods.map((period) => ({
        id: period.id,
        from: dayOf(period.fromOn),
        through: dayOf(period.throughOn),
        opening: period.openingAmount,
        closing: period.closingAmount,
        publishedAt: period.publishedAt,
      })),
      categories: [
        ...new Set([...used.map(({ category }) => category), ...suggestedCategories[ctx.language][kind]]),
      ],
    };
  },
});
