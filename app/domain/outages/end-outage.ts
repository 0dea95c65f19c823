import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { lockOpenOutage } from './lock-outage.ts';

/**
 * Ends an outage: it is over, and its tickets are closed with it; or it was none (`cancelled`), and each of them is looked after by itself.
 *
 * @throws DomainError `not_found`, `outage_over`
 */
export const endOutage = operation({
  name: 'outage.end',
  kind: 'write',
  input: z.object({
    outageId: z.uuid(),
    as: z.enum(['resolved', 'cancelled']),
    body: z.string().trim().max(1_000).default(''),
  }),
  can: ['update', 'Outage'],
  async run(scope, { outageId, as, body }): Promise<void> {
    const { db, tenantId, ctx, outbox, audit, now } = scope;
    await lockOpenOutage(scope, outageId);
    await db.outage.update({
      where: { tenantId_id: { tenantId, id: outageId } },
      data: { status: as, endedAt: now },
    });
    const { actor } = ctx;
    const updateId = body === '' ? null : newId();
    if (updateId)
      await db.outageUpdate.create({
        data: {
          tenantId,
          id: updateId,
          outageId,
          body,
          createdBy: actor.kind === 'member' ? actor.membershipId : null,
          createdByName: actor.kind === 'guest' ? '' : actor.name,
          createdAt: now,
        },
      });
    await outbox('outage.announce', { outageId, news: 'ended', updateId });
    await outbox('outage.end-tickets', { outageId });
    audit('Outage', outageId, { as });
  },
});
