import { z } from 'zod';
import { checkFeeItem, feeItemFields, priceFields } from '#app/domain/fees/fee-item-input.ts';

/** A new item comes with its first price. */
export const newFeeItemSchema = z.object({ ...feeItemFields, ...priceFields }).superRefine(checkFeeItem);

export const feeItemSchema = z.object(feeItemFields).superRefine(checkFeeItem);

export const priceSchema = z.object(priceFields);
