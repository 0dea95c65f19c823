import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** Whether owners of this company can pay online at this moment: what the pay button hangs on. No secret. */
export const canPayOnline = operation({
  name: 'payment-account.can-pay-online',
  kind: 'read',
  input: z.object({}),
  can: 'anyone',
  run: async ({ db, tenantId }) =>
    (await db.paymentAccount.count({ where: { tenantId, chargesEnabled: true, deauthorizedAt: null } })) > 0,
});
