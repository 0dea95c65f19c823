import { z } from 'zod';
import { decimalText } from '../billing/computation/decimal-text.ts';

/**
 * A typed decimal that is not negative (`1.30`, `1,234.5`, `１２`), exact: it comes out as plain text without trailing zeros. `wholeDigits` and
 * `decimals` are what its column holds.
 */
export function decimalField(
  code: string,
  { wholeDigits, decimals }: { wholeDigits: number; decimals: number },
) {
  const shape = new RegExp(`^(\\d{1,${wholeDigits}}(\\.\\d{0,${decimals}})?|\\.\\d{1,${decimals}})$`);
  return z
    .string()
    .trim()
    .min(1, 'required')
    .max(60, code)
    .transform((text, context) => {
      const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
      if (shape.test(plain)) return decimalText(plain);
      context.addIssue({ code: 'custom', message: code });
      return z.NEVER;
    });
}
