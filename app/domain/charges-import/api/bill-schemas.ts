import { z } from 'zod';
import {
  dayText,
  externalIdText,
  externalRecord,
  listQuery,
  momentText,
  moneyText,
  namedProperty,
  pageOf,
  personRef,
  propertyRef,
  systemName,
} from './api-fields.ts';

export const apiBill = z
  .object({
    id: z.uuid(),
    property: propertyRef,
    feeItem: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
    person: personRef.nullable(),
    periodStart: dayText,
    periodEnd: dayText.meta({ description: 'The first day after the period.' }),
    dueOn: dayText,
    currency: z.string(),
    amount: moneyText,
    taxAmount: moneyText,
    paidAmount: moneyText,
    creditedAmount: moneyText,
    openAmount: moneyText,
    status: z.enum(['open', 'paid', 'void']),
    isLateFee: z.boolean(),
    externalIds: z.array(externalRecord),
    updatedAt: momentText,
  })
  .meta({ id: 'Bill' });
export type ApiBill = z.output<typeof apiBill>;

export const billQuery = z.object({ ...listQuery, status: z.enum(['open', 'paid', 'void']).optional() });
export const billPage = pageOf(apiBill).meta({ id: 'BillPage' });

export const newBill = z
  .object({
    externalId: externalIdText,
    ...namedProperty,
    feeItemId: z.uuid().optional(),
    feeItemCode: z.string().trim().min(1).max(40).optional(),
    periodStart: dayText,
    periodEnd: dayText.meta({ description: 'The first day after the period.' }),
    dueOn: dayText,
    amount: moneyText.meta({ description: 'With tax; above zero.' }),
    opening: z.boolean().default(false).meta({
      description:
        'Whether your system has booked it as income already; then it stands against the opening balances here.',
    }),
    note: z.string().trim().max(500).optional(),
  })
  .refine(({ propertyId, propertyCode }) => Boolean(propertyId) !== Boolean(propertyCode), {
    message: 'required',
    path: ['propertyId'],
  })
  .refine(({ feeItemId, feeItemCode }) => Boolean(feeItemId) !== Boolean(feeItemCode), {
    message: 'required',
    path: ['feeItemId'],
  })
  .refine(({ periodStart, periodEnd }) => periodEnd > periodStart, {
    message: 'ends_before_start',
    path: ['periodEnd'],
  })
  .meta({ id: 'NewBill' });

export const billBatch = z
  .object({ system: systemName, bills: z.array(newBill).min(1).max(200) })
  .meta({ id: 'BillBatch' });

export const takenRecord = z
  .object({
    externalId: z.string(),
    id: z.uuid(),
    created: z.boolean().meta({ description: 'False where an earlier request has brought it.' }),
  })
  .meta({ id: 'TakenRecord' });

export const billsTaken = z.object({ bills: z.array(takenRecord) }).meta({ id: 'BillsTaken' });
