import { z } from 'zod';
import { keptFigures } from '#app/domain/figures/kept-figures.ts';
import { operation } from '#tenants/operation.ts';
import { type PayeeCharges, type PayeeSettled, readPayeeSettled } from './payee-money.ts';

/** A company collects for a handful; this is far beyond. */
const mostPayees = 500;

export type PayeeRow = Omit<PayeeCharges & PayeeSettled, 'payeeId'> & {
  id: string;
  name: string;
  status: 'active' | 'archived';
  /** Names of the fee items that are collected for them now. */
  feeItems: string[];
};

/** For whom the company collects, with what was charged, came in and was handed on; `countedAt` where the first two were counted before now. */
export const listPayees = operation({
  name: 'payee.list',
  kind: 'read',
  input: z.object({ status: z.enum(['active', 'archived', 'all']).default('all') }),
  can: ['read', 'Payee'],
  timeoutMs: 30_000,
  async run(scope, { status }): Promise<{ payees: PayeeRow[]; countedAt: Date | null }> {
    const { db, tenantId } = scope;
    const rows = await db.payee.findMany({
      where: { tenantId, ...(status === 'all' ? {} : { status }) },
      orderBy: [{ status: 'asc' }, { name: 'asc' }],
      take: mostPayees,
      include: {
        feeItems: { where: { status: 'active' }, select: { name: true }, orderBy: { code: 'asc' } },
      },
    });
    const { figures, countedAt } = await keptFigures(scope, 'payees');
    const charges = new Map(figures.map((row) => [row.payeeId, row]));
    const handedOn = new Map((await readPayeeSettled(db, tenantId, null)).map((row) => [row.payeeId, row]));
    const payees = rows.map(({ id, name, status: standing, feeItems }) => {
      const { billed = 0n, collected = 0n } = charges.get(id) ?? {};
      const { settled = 0n, pending = 0n } = handedOn.get(id) ?? {};
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
    return { payees, countedAt };
  },
});
