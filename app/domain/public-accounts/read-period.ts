import { dayOf, toDateColumn } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { type EntryView, entryShown, entryView } from './entry-view.ts';
import { type PeriodFigures, sumsOf } from './period-figures.ts';

/** Of one period; a community books a few a day at most. */
const mostEntries = 2_000;

export type PeriodDetail = {
  id: string;
  accountId: string;
  accountName: string;
  kind: string;
  communityId: string;
  communityName: string;
  note: string | null;
  publishedAt: Date;
  publishedBy: string | null;
  figures: PeriodFigures;
  entries: EntryView[];
};

/** A published period with all that it says; null where there is none. */
export async function readPeriod(
  db: TenantDb,
  tenantId: string,
  periodId: string,
): Promise<PeriodDetail | null> {
  const row = await db.publicAccountPeriod.findUnique({
    where: { tenantId_id: { tenantId, id: periodId } },
    include: {
      account: {
        select: {
          id: true,
          name: true,
          kind: true,
          communityId: true,
          community: { select: { name: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { account } = row;
  const [from, through] = [dayOf(row.fromOn), dayOf(row.throughOn)];
  const entries = await db.publicAccountEntry.findMany({
    where: {
      tenantId,
      accountId: account.id,
      bookedOn: { gte: toDateColumn(from), lte: toDateColumn(through) },
    },
    orderBy: [{ bookedOn: 'asc' }, { id: 'asc' }],
    take: mostEntries,
    include: entryShown,
  });
  const opening = row.openingAmount;
  return {
    id: row.id,
    accountId: account.id,
    accountName: account.name,
    kind: account.kind,
    communityId: account.communityId,
    communityName: account.community.name,
    note: row.note,
    publishedAt: row.publishedAt,
    publishedBy: row.publishedBy,
    figures: { ...(await sumsOf(db, tenantId, account.id, from, through, opening)), from, through, opening },
    entries: entries.map(entryView),
  };
}
