import { operation } from '#tenants/operation.ts';
import { policyFields } from './policy-fields.ts';
import { defaultWeek } from './service-calendar.ts';

/** Changes how the company handles tickets. */
export const saveTicketPolicy = operation({
  name: 'ticket-policy.save',
  kind: 'write',
  input: policyFields,
  can: ['update', 'TicketPolicy'],
  async run({ db, tenantId, audit }, fields) {
    await db.ticketPolicy.upsert({
      where: { tenantId },
      create: { tenantId, openingHours: defaultWeek, ...fields },
      update: fields,
    });
    audit('TicketPolicy', tenantId, fields);
  },
});
