import { z } from 'zod';
import { counterMethods } from '#app/domain/counter/counter-methods.ts';
import { depositKinds } from '#app/domain/deposits/deposit-words.ts';
import { isDay } from '#app/kernel/dates.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** How the money comes, and in which shift. */
const way = {
  method: z.enum(counterMethods).default('cash'),
  reference: z.string().trim().max(100).optional(),
  shiftId: z.uuid().optional(),
};

/** A transfer is nothing that the cashier holds in hand: without what the bank calls it nobody finds it again. */
function hasReference({ method, reference }: { method: string; reference?: string }): boolean {
  return method !== 'bank_transfer' || Boolean(reference);
}
const missingReference = { path: ['reference'], message: 'required' };

/** Money that pays no bill now. */
export function advanceSchema(currency: string) {
  return z
    .object({
      ...way,
      amount: moneyField(currency, { min: 1n }),
      note: z.string().trim().max(500).optional(),
    })
    .refine(hasReference, missingReference);
}

/** What the cashier sends: `amount` is how much of the money is payment, as the screen told it; all of what is owed when left out. */
export function counterSchema(currency: string) {
  return z
    .object({
      ...way,
      billIds: z.array(z.uuid()).min(1).max(1000),
      receivedAmount: moneyField(currency, { min: 1n }),
      amount: moneyField(currency, { min: 1n }).optional(),
      excess: z.enum(['refuse', 'credit']).default('refuse'),
      /** Where the money came in on an earlier day and is recorded only now. */
      receivedOn: z.string().refine(isDay, 'invalid_date').optional(),
      note: z.string().trim().max(500).optional(),
    })
    .refine(hasReference, missingReference);
}

export function depositSchema(currency: string) {
  return z
    .object({
      ...way,
      kind: z.enum(depositKinds),
      amount: moneyField(currency, { min: 1n }),
      payerName: z.string().trim().max(100).optional(),
      note: z.string().trim().max(500).optional(),
    })
    .refine(hasReference, missingReference);
}

export function openShiftSchema(currency: string) {
  return z.object({ openingAmount: moneyField(currency, { min: 0n }) });
}
