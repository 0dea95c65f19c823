import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { defaultPolicy, type TicketPolicyFields } from './policy-fields.ts';

/** How the company handles tickets. */
export const getTicketPolicy = operation({
  name: 'ticket-policy.get',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'TicketPolicy'],
  async run({ db, tenantId }): Promise<TicketPolicyFields> {
    const row = await db.ticketPolicy.findUnique({ where: { tenantId } });
    if (!row) return defaultPolicy;
    const { ratingDays, warrantyDays, keepsLocation, skillWeight, loadWeight, distanceWeight } = row;
    return { ratingDays, warrantyDays, keepsLocation, skillWeight, loadWeight, distanceWeight };
  },
});
