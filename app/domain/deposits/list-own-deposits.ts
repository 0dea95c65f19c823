import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { type DepositView, depositShown, depositView } from './deposit-view.ts';

/** The deposits that the company still holds for the signed-in owner, the latest first; none for who is no owner. Amounts in minor units. */
export const listOwnDeposits = operation({
  name: 'deposit.list-own',
  kind: 'read',
  input: z.object({}),
  can: 'anyone',
  async run({ db, ctx, tenantId }): Promise<DepositView[]> {
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    if (!personId) return [];
    const rows = await db.deposit.findMany({
      where: { tenantId, personId, status: 'held' },
      orderBy: { id: 'desc' },
      take: 50,
      include: depositShown,
    });
    return rows.map(depositView);
  },
});
