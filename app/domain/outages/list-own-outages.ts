import { z } from 'zod';
import { type OwnScope, ownScope } from '#app/domain/portal/own-tenures.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { reachesProperty } from './affected.ts';
import type { OutageKind } from './outage-kinds.ts';

export type OwnOutage = {
  id: string;
  kind: OutageKind;
  title: string;
  isPlanned: boolean;
  startsAt: Date;
  expectedEndAt: Date | null;
};

/** What is out where the caller lives, or is going to be within two weeks, the nearest first. */
export const listOwnOutages = operation({
  name: 'portal.outages',
  kind: 'read',
  input: z.object({}),
  can: 'anyone',
  async run(scope): Promise<OwnOutage[]> {
    const own = ownScope(scope);
    if (!own) return [];
    const { db, now } = scope;
    return db.$queryRaw<OwnOutage[]>`
      select o.id, o.kind, o.title, o.is_planned as "isPlanned", o.starts_at as "startsAt", o.expected_end_at as "expectedEndAt"
      from outage o
      where o.tenant_id = ${own.tenantId}::uuid and o.status = 'open' and o.starts_at < ${now}::timestamptz + interval '14 days'
        and exists (select from property p where ${reachesProperty()} and p.id in (${heldBy(own)}))
      order by o.starts_at, o.id limit 10`;
  },
});

/** The properties that a person holds today. */
export function heldBy({ tenantId, personId, today }: OwnScope): Prisma.Sql {
  return Prisma.sql`
    select n.property_id from tenure n where n.tenant_id = ${tenantId}::uuid and n.person_id = ${personId}::uuid
      and coalesce(n.starts_on <= ${today}::date, true) and coalesce(n.ends_on > ${today}::date, true)`;
}
