import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { TenureKind } from './property-words.ts';

export type TenureView = {
  id: string;
  kind: TenureKind;
  /** Bills go to this person. */
  isPayer: boolean;
  /** Half-open; null where it has always been, and where it goes on. */
  startsOn: Day | null;
  endsOn: Day | null;
  state: 'past' | 'current' | 'coming';
  person: { id: string; name: string; phone: string | null };
};

/** Who holds and held a property, those of today first, then the coming and the past ones, the latest first. */
export async function readTenures(
  db: TenantDb,
  tenantId: string,
  propertyId: string,
  today: Day,
): Promise<TenureView[]> {
  const rows = await db.tenure.findMany({
    where: { tenantId, propertyId },
    orderBy: [{ isPayer: 'desc' }, { startsOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    include: { person: { select: { id: true, name: true, phone: true } } },
  });
  const tenures = rows.map((row): TenureView => {
    const startsOn = row.startsOn && dayOf(row.startsOn);
    const endsOn = row.endsOn && dayOf(row.endsOn);
    return {
      id: row.id,
      kind: row.kind as TenureKind,
      isPayer: row.isPayer,
      startsOn,
      endsOn,
      state: endsOn && endsOn <= today ? 'past' : startsOn && startsOn > today ? 'coming' : 'current',
      person: row.person,
    };
  });
  const order = { current: 0, coming: 1, past: 2 };
  return tenures.sort((a, b) => order[a.state] - order[b.state]);
}
