import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { paymentAccountView } from './payment-account-view.ts';

/** How far the company is with taking payments online, as Stripe told it last. */
export const getPaymentAccount = operation({
  name: 'payment-account.get',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'PaymentAccount'],
  run: async ({ db, tenantId }) =>
    paymentAccountView(await db.paymentAccount.findUnique({ where: { tenantId } })),
});
