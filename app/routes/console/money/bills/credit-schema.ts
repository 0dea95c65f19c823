import { z } from 'zod';
import { chosenCreditNoteKinds } from '#app/domain/credits/credit-note-kinds.ts';
import { moneyField } from '#app/kernel/money-field.ts';

export function creditSchema(currency: string) {
  return z.object({
    kind: z.enum(chosenCreditNoteKinds),
    amount: moneyField(currency, { min: 1n }),
    reason: z.string().trim().min(1, 'required').max(500),
  });
}
