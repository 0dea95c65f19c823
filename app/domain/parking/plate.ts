import { z } from 'zod';

/** A number plate as it is kept: in capitals, without blanks, dots and dashes, so that `沪A·12345` and `沪a 12345` are one. */
export function plainPlate(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s·•・.-]/g, '')
    .toUpperCase();
}

export const plateSchema = z
  .string()
  .transform(plainPlate)
  .refine((text) => /^[\p{L}\p{N}]{2,20}$/u.test(text), 'invalid_plate');
