import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { type PayeeMoney, readPayeeMoney } from './payee-money.ts';

/** A company collects for a handful; this is far beyond. */
const mostPayees = 500;

export type PayeeRow = Omit<PayeeMoney, 'payeeId'> & {
  id: string;
  name: string;
  status: 'active' | 'archived';
  /** Names of the fee items that are collected for them now. */
  feeItems: string[];
};

/** For whom the company collects, with what was charged, came in and was handed on. */
export const listPayees = operation({
  name: 'payee.list',
  kind: 'read',
  input: z.object({ status: z.enum(['active', 'archived', 'all']).default('all') }),
  can: ['read', 'Payee'],
  timeoutMs: 30_000,
  async run({ db, tenantId }, { status }): Promise<PayeeRow[]> {
    const rows = await db.payee.findMany({
      where: { tenantId, ...(status === 'all' ? {} : { status }) },
      orderBy: [{ status: 'asc' }, { name: 'asc' }],
      take: mostPayees,
      include: {
        feeItems: { where: { status: 'active' }, select: { name: true }, orderBy: { code: 'asc' } },
      },
    });
    const money = new Map((await readPayeeMoney(db, tenantId, null)).map((row) => [row.payeeId, row]));
    return rows.map(({ id, name, status: standing, feeItems }) => {
      const { billed = 0n, collected = 0n, settled = 0n, pending = 0n } = money.get(id) ?? {};
      return {
        id,
        name,
        status: standing as PayeeRow['status'],
        feeItems: feeItems.map((item) => item.name),
        billed,
        collected,
        settled,
        pending,
      };
    });
  },
});
