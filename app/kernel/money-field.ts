import { z } from 'zod';
import { parseMoney } from './money.ts';

type MoneyRules = {
  /** Lowest amount, in minor units. */ min?: bigint /** Highest, in minor units. */;
  max?: bigint;
};

/** A typed amount in a form's schema: text in, minor units of `currency` out, without ever being a float. */
export function moneyField(currency: string, { min, max }: MoneyRules = {}) {
  return z
    .string()
    .trim()
    .min(1, 'required')
    .max(40, 'invalid_amount')
    .transform((text, context) => {
      const amount = parseMoney(text, currency);
      if (amount === null) context.addIssue({ code: 'custom', message: 'invalid_amount' });
      else if (min !== undefined && amount < min) {
        context.addIssue({ code: 'custom', message: min === 1n ? 'amount_not_positive' : 'invalid_amount' });
      } else if (max !== undefined && amount > max)
        context.addIssue({ code: 'custom', message: 'invalid_amount' });
      else return amount;
      return z.NEVER;
    });
}
