import { z } from 'zod';

/** How the money goes to the payee. */
export const settlementMethods = ['bank_transfer', 'cash'] as const;
export type SettlementMethod = (typeof settlementMethods)[number];

export type SettlementStatus = 'pending' | 'posted' | 'declined';

export const settlementFields = {
  method: z.enum(settlementMethods).default('bank_transfer'),
  /** The number of the transfer at the bank, or of the receipt. */
  reference: z.string().trim().max(80).optional(),
};
