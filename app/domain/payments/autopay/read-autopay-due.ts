import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { lostBefore } from './autopay-rules.ts';

/** Whether there are consents to look through today, and charges to take up: what a sweep asks before it writes. */
export const readAutopayDue = operation({
  name: 'autopay.due',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'AutopayCharge'],
  async run({ db, ctx, tenantId, now }): Promise<{ toPlan: boolean; toClaim: boolean }> {
    const today = localDay(now, ctx.tenant.timeZone);
    const [due] = await db.$queryRaw<{ toPlan: boolean; toClaim: boolean }[]>`
      select exists (
          select from autopay_consent where tenant_id = ${tenantId}::uuid and status = 'active' and (planned_on is null or planned_on < ${today}::date)
        ) and exists (
          select from payment_account where tenant_id = ${tenantId}::uuid and charges_enabled and deauthorized_at is null) as "toPlan",
        exists (
          select from autopay_charge where tenant_id = ${tenantId}::uuid and (
            status = 'announced' and charge_on <= ${today}::date and (attempt_on is null or attempt_on <= ${today}::date)
            or status = 'charging' and updated_at < ${lostBefore(now)})) as "toClaim"`;
    return due ?? { toPlan: false, toClaim: false };
  },
});
