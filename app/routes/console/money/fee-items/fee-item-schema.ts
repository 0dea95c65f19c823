import { z } from 'zod';
import { checkPrice } from '#app/domain/fees/check-price.ts';
import { checkFeeItem, feeItemFields, priceFields } from '#app/domain/fees/fee-item-input.ts';

type Priced = { kind: string; formula?: string | null };
const priceForm = z.object({ ...priceFields, knowsBilled: z.boolean().default(false) });

/** A new item comes with its first price. */
export const newFeeItemSchema = z
  .object({ ...feeItemFields, ...priceFields })
  .superRefine(checkFeeItem)
  .superRefine((item, context) => checkPriceOf(item, item, context));

export const feeItemSchema = z.object(feeItemFields).superRefine(checkFeeItem);

/** A price of any kind of item; the operation knows which it is. */
export const priceSchema = priceForm;

/** A price of one item, checked as it is typed. */
export function priceSchemaOf(item: Priced) {
  return priceForm.superRefine((price, context) => checkPriceOf(item, price, context));
}

function checkPriceOf(item: Priced, price: Parameters<typeof checkPrice>[1], context: z.RefinementCtx): void {
  checkPrice(item, price, (path, message, params) =>
    context.addIssue({ code: 'custom', path, message, params }),
  );
}
