import { z } from 'zod';
import type { Day } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { PublicAccountKind } from './public-account-fields.ts';

export type PublicAccountRow = {
  id: string;
  name: string;
  kind: PublicAccountKind;
  communityId: string;
  communityName: string;
  status: 'active' | 'closed';
  /** Minor units: all that was ever booked. */
  balance: bigint;
  publishedThrough: Day | null;
};

/** All public accounts that the caller may see, by community. There are a few for each community. */
export const listPublicAccounts = operation({
  name: 'public-account.list',
  kind: 'read',
  input: z.object({
    communityId: z.uuid().nullish(),
    kind: z.enum(['maintenance_fund', 'shared']).nullish(),
  }),
  can: ['read', 'PublicAccount'],
  async run({ db, tenantId, ability }, { communityId, kind }): Promise<PublicAccountRow[]> {
    const rows = await db.publicAccount.findMany({
      where: {
        AND: [
          { tenantId, ...(communityId && { communityId }), ...(kind && { kind }) },
          accessible(ability, 'PublicAccount'),
        ],
      },
      include: { community: { select: { name: true } } },
      orderBy: [{ community: { name: 'asc' } }, { name: 'asc' }],
      take: 1_000,
    });
    const ids = rows.map(({ id }) => id);
    const sums = await db.publicAccountEntry.groupBy({
      by: ['accountId'],
      where: { tenantId, accountId: { in: ids } },
      _sum: { amount: true },
    });
    const published = await db.$queryRaw<{ id: string; through: Day }[]>`
      select account_id as id, max(through_on)::text as through from public_account_period
      where tenant_id = ${tenantId}::uuid and account_id = any(${ids}::uuid[]) group by account_id`;
    const booked = new Map(sums.map(({ accountId, _sum }) => [accountId, _sum.amount ?? 0n]));
    const throughs = new Map(published.map(({ id, through }) => [id, through]));
    return rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind as PublicAccountKind,
      communityId: row.communityId,
      communityName: row.community.name,
      status: row.status as PublicAccountRow['status'],
      balance: row.openingAmount + (booked.get(row.id) ?? 0n),
      publishedThrough: throughs.get(row.id) ?? null,
    }));
  },
});
