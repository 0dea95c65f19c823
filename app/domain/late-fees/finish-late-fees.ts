import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

/** Notes that the late fees of a company stand right through a day. The day never goes back. */
export const finishLateFees = operation({
  name: 'late-fee.finish',
  kind: 'write',
  input: z.object({ through: z.string().refine(isDay) }),
  can: ['update', 'Bill'],
  async run({ db, tenantId, audit }, { through }): Promise<void> {
    await db.$executeRaw`
      insert into billing_policy as p (tenant_id, late_fees_through) values (${tenantId}::uuid, ${through}::date)
      on conflict (tenant_id) do update set late_fees_through = greatest(p.late_fees_through, excluded.late_fees_through)`;
    audit('BillingPolicy', tenantId, { through });
  },
});
