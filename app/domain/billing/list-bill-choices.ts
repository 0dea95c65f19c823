import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** A company of more communities than this finds them by search. */
const most = 3_000;

type Choice = { id: string; name: string };

/** What a list of bills can be narrowed to: the company's communities and fee items, by name. */
export const listBillChoices = operation({
  name: 'bill.choices',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Bill'],
  async run({ db, tenantId }): Promise<{ communities: Choice[]; feeItems: Choice[] }> {
    const by = { where: { tenantId }, select: { id: true, name: true }, take: most } as const;
    return {
      communities: await db.community.findMany({ ...by, orderBy: { name: 'asc' } }),
      feeItems: await db.feeItem.findMany({ ...by, orderBy: [{ status: 'asc' }, { name: 'asc' }] }),
    };
  },
});
