import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { applyToProperties } from './apply-to-properties.ts';
import type { CreditApplication } from './credit-application.ts';

/**
 * The same for the company's next properties that have both prepaid money and an open bill, in the order of their ids. `after` is where to go on; null
 * when there are no more, or the company applies nothing by itself.
 */
export const applyCreditToNext = operation({
  name: 'credit.apply-next',
  kind: 'write',
  input: z.object({ after: z.uuid().nullable(), properties: z.int().positive().default(1_000) }),
  can: ['create', 'Payment'],
  timeoutMs: 60_000,
  async run(scope, { after, properties }) {
    const { db, tenantId, audit } = scope;
    const policy = await db.billingPolicy.findUnique({ where: { tenantId } });
    const rule = (policy?.creditApplication ?? 'oldest_first') as CreditApplication;
    if (rule === 'off') return { after: null, bills: 0, amount: 0n };
    const next = await db.$queryRaw<{ id: string }[]>`
      select p.property_id as id from payment p
      where p.tenant_id = ${tenantId}::uuid and p.credit_amount > 0 and p.parked_reason is null
        and p.property_id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
        and exists (select from bill b where b.tenant_id = ${tenantId}::uuid and b.property_id = p.property_id and b.status = 'open')
      group by p.property_id order by p.property_id limit ${properties}`;
    const applied = await applyToProperties(
      scope,
      next.map(({ id }) => id),
      rule,
    );
    audit('BillingPolicy', tenantId, { properties: next.length, ...applied, rule });
    return { after: next.length < properties ? null : (next.at(-1)?.id ?? null), ...applied };
  },
});
