import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { lockOpenOutage } from './lock-outage.ts';

/**
 * How an outage stands, told to everybody whom it reaches.
 *
 * @throws DomainError `not_found`, `outage_over`; `invalid_input` with `date_order` at `expectedEndAt`
 */
export const updateOutage = operation({
  name: 'outage.update',
  kind: 'write',
  input: z.object({
    outageId: z.uuid(),
    body: z.string().trim().min(1).max(1_000),
    /** Left out, what was expected before still is. */
    expectedEndAt: z.coerce.date().nullish(),
  }),
  can: ['update', 'Outage'],
  async run(scope, { outageId, body, expectedEndAt }): Promise<void> {
    const { db, tenantId, ctx, outbox, audit, now } = scope;
    const outage = await lockOpenOutage(scope, outageId);
    if (expectedEndAt && expectedEndAt <= outage.startsAt)
      throw new DomainError('invalid_input', { fields: [{ path: 'expectedEndAt', code: 'date_order' }] });
    const updateId = newId();
    const { actor } = ctx;
    await db.outageUpdate.create({
      data: {
        tenantId,
        id: updateId,
        outageId,
        body,
        expectedEndAt: expectedEndAt ?? null,
        createdBy: actor.kind === 'member' ? actor.membershipId : null,
        createdByName: actor.kind === 'guest' ? '' : actor.name,
        createdAt: now,
      },
    });
    if (expectedEndAt)
      await db.outage.update({
        where: { tenantId_id: { tenantId, id: outageId } },
        data: { expectedEndAt },
      });
    await outbox('outage.announce', { outageId, news: 'updated', updateId });
    audit('Outage', outageId, { updateId });
  },
});
