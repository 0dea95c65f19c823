import { z } from 'zod';

/** What a person says about a payee; the form uses it too. */
export const payeeFields = {
  name: z.string().trim().min(1).max(80),
  bankName: z.string().trim().max(80).optional(),
  bankAccount: z.string().trim().max(60).optional(),
};

export const payeeSchema = z.object(payeeFields);
