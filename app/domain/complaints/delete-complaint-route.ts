import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Takes a rule away: what it was about goes by the next wider one. What was routed by it stays where it is. @throws DomainError `not_found` */
export const deleteComplaintRoute = operation({
  name: 'complaint-route.delete',
  kind: 'write',
  input: z.object({ routeId: z.uuid() }),
  can: ['manage', 'ComplaintRoute'],
  async run({ db, tenantId, audit }, { routeId }): Promise<void> {
    const { count } = await db.complaintRoute.deleteMany({ where: { tenantId, id: routeId } });
    if (count === 0) throw new DomainError('not_found');
    audit('ComplaintRoute', routeId);
  },
});
