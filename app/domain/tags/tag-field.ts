import { z } from 'zod';

/** A word by which the company groups properties: letters, digits, spaces and a few signs, in one form whatever keyboard it came from. */
export const tagField = z
  .string()
  .transform((text) => text.normalize('NFKC').trim().replace(/\s+/g, ' '))
  .pipe(
    z
      .string()
      .min(1)
      .max(30)
      .regex(/^(?:[\p{L}\p{N}][\p{L}\p{N} _\-/.+]*)?$/u, 'invalid_tag'),
  );
