import { z } from 'zod';
import { ownScope } from '#app/domain/portal/own-tenures.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { reachesProperty } from './affected.ts';
import { heldBy } from './list-own-outages.ts';
import { factsShown, outageFacts } from './outage-facts.ts';

/**
 * An outage as those read it whom it reaches, or has reached.
 *
 * @throws DomainError `not_found` where it does not reach the caller and none of their tickets is part of it
 */
export const getOwnOutage = operation({
  name: 'portal.outage',
  kind: 'read',
  /** What is no id of an outage is not found either. */
  input: z.object({ outageId: z.string() }),
  can: 'anyone',
  async run(scope, { outageId }) {
    const own = ownScope(scope);
    if (!own || !isId(outageId)) throw new DomainError('not_found');
    const { db } = scope;
    const { tenantId, personId } = own;
    const [reached] = await db.$queryRaw<{ id: string }[]>`
      select o.id from outage o where o.tenant_id = ${tenantId}::uuid and o.id = ${outageId}::uuid
        and (exists (select from property p where ${reachesProperty()} and p.id in (${heldBy(own)}))
          or exists (select from ticket t where t.tenant_id = o.tenant_id and t.outage_id = o.id and t.person_id = ${personId}::uuid))`;
    if (!reached) throw new DomainError('not_found');
    const row = await db.outage.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: outageId } },
      include: {
        ...factsShown,
        updates: { orderBy: { id: 'desc' } },
        tickets: {
          where: { personId },
          orderBy: { id: 'desc' },
          take: 20,
          select: { id: true, number: true, title: true },
        },
      },
    });
    return {
      ...outageFacts(row),
      description: row.description,
      updates: row.updates.map(({ id, body, createdAt }) => ({ id, body, createdAt })),
      tickets: row.tickets,
    };
  },
});
