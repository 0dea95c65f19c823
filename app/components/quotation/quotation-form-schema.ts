import { z } from 'zod';
import { decimalField } from '#app/domain/fees/decimal-field.ts';
import { isId } from '#app/kernel/ids.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** A line is `price:<id>`, `material:<id>`, or `other` with a name and a price of its own. */
export function quotationFormSchema(currency: string) {
  const line = z
    .object({
      choice: z
        .string({ error: 'required' })
        .refine((text) => text === 'other' || isId(text.split(':')[1] ?? ''), 'invalid_choice'),
      name: z.string().trim().max(100).optional(),
      unit: z.string().trim().max(20).optional(),
      unitPrice: moneyField(currency, { min: 0n }).optional(),
      quantity: decimalField('invalid_quantity', { wholeDigits: 8, decimals: 4 }),
    })
    .superRefine(({ choice, name, unitPrice }, context) => {
      if (choice !== 'other') return;
      if (!name) context.addIssue({ code: 'custom', path: ['name'], message: 'required' });
      if (unitPrice === undefined)
        context.addIssue({ code: 'custom', path: ['unitPrice'], message: 'required' });
    });
  return z.object({
    lines: z.array(line).min(1, 'required').max(50),
    note: z.string().trim().max(500).optional(),
    chargeReason: z.string().trim().max(200).optional(),
  });
}

type QuotationFormFields = z.output<ReturnType<typeof quotationFormSchema>>;

/** The lines as the operation takes them. */
export function linesOfForm({ lines }: QuotationFormFields) {
  return lines.map(({ choice, name, unit, unitPrice, quantity }) => {
    const [kind, id = ''] = choice.split(':');
    if (kind === 'price') return { kind: 'price' as const, priceId: id, quantity };
    if (kind === 'material') return { kind: 'material' as const, materialId: id, quantity };
    return {
      kind: 'other' as const,
      name: name ?? '',
      unit: unit ?? '',
      unitPrice: unitPrice ?? 0n,
      quantity,
    };
  });
}
