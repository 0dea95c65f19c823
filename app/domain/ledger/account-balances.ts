import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { readBalances } from './read-balances.ts';

export const asOfSchema = z.object({
  /** Transfers posted up to and on this day; all of them when left out. */
  asOf: z.string().refine(isDay, 'invalid_day').optional(),
});

/** What stands on every account of the company's chart, by its code. */
export const accountBalances = operation({
  name: 'ledger.balances',
  kind: 'read',
  input: asOfSchema,
  can: ['read', 'LedgerAccount'],
  timeoutMs: 30_000,
  run: ({ db, tenantId }, { asOf }) => readBalances(db, tenantId, asOf),
});
