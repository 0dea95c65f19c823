import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { lostBefore } from './autopay-rules.ts';

const chargesAtOnce = 500;

/**
 * Takes up the charges whose day has come, and those under way whose job was lost, and leaves a job for each. Nobody takes one up twice at the same time; a job that runs twice
 * charges once. Returns how many.
 */
export const claimCharges = operation({
  name: 'autopay.claim',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'AutopayCharge'],
  timeoutMs: 30_000,
  async run({ db, ctx, tenantId, now, outbox, audit }): Promise<number> {
    const today = localDay(now, ctx.tenant.timeZone);
    const claimed = await db.$queryRaw<{ id: string }[]>`
      update autopay_charge k set status = 'charging', updated_at = ${now},
        attempts = k.attempts + case when k.status = 'announced' then 1 else 0 end
      from (
        select id from autopay_charge
        where tenant_id = ${tenantId}::uuid and (
          status = 'announced' and charge_on <= ${today}::date and (attempt_on is null or attempt_on <= ${today}::date)
          or status = 'charging' and updated_at < ${lostBefore(now)})
        order by charge_on, id limit ${chargesAtOnce} for update skip locked
      ) due
      where k.tenant_id = ${tenantId}::uuid and k.id = due.id
      returning k.id`;
    for (const { id } of claimed) await outbox('autopay.charge', { chargeId: id });
    audit('AutopayCharge', tenantId, { charges: claimed.length });
    return claimed.length;
  },
});
