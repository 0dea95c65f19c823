import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type VacancyView = {
  startsOn: Day;
  /** The first day on which it is not vacant; null while nobody has ended it. */
  endsOn: Day | null;
  reason: string;
  state: 'past' | 'current' | 'coming';
};

/** When a property was, is and will be vacant, the latest first. */
export async function readVacancies(
  db: TenantDb,
  tenantId: string,
  propertyId: string,
  today: Day,
): Promise<VacancyView[]> {
  const rows = await db.discount.findMany({
    where: { tenantId, propertyId, kind: 'vacancy' },
    distinct: ['startsOn', 'endsOn', 'reason'],
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    take: 20,
    select: { startsOn: true, endsOn: true, reason: true },
  });
  return rows.map((row) => {
    const startsOn = dayOf(row.startsOn);
    const endsOn = row.endsOn && dayOf(row.endsOn);
    return {
      startsOn,
      endsOn,
      reason: row.reason,
      state: endsOn && endsOn <= today ? 'past' : startsOn > today ? 'coming' : 'current',
    };
  });
}
