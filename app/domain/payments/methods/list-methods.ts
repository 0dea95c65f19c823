import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

export type SavedMethodView = {
  id: string;
  brand: string;
  last4: string;
  expiresMonth: number;
  expiresYear: number;
  isDefault: boolean;
  /** Nothing can be charged to it any more. */
  isExpired: boolean;
};

/** The caller's own saved cards at the account that takes the company's payments now, the default first. */
export const listMethods = operation({
  name: 'saved-method.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'SavedMethod'],
  async run({ db, ctx, tenantId, now }): Promise<SavedMethodView[]> {
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    const account = personId && (await db.paymentAccount.findUnique({ where: { tenantId } }));
    if (!account) return [];
    const rows = await db.savedMethod.findMany({
      where: { tenantId, personId, status: 'active', stripeAccountId: account.stripeAccountId },
      orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }],
    });
    const month = now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
    return rows.map(({ id, brand, last4, expiresMonth, expiresYear, isDefault }) => ({
      id,
      brand,
      last4,
      expiresMonth,
      expiresYear,
      isDefault,
      isExpired: expiresYear * 12 + expiresMonth < month,
    }));
  },
});
