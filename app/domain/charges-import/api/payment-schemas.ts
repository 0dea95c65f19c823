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
import { takenRecord } from './bill-schemas.ts';

const methods = [
  'card',
  'alipay',
  'wechat_pay',
  'cash',
  'terminal',
  'scan',
  'bank_transfer',
  'opening',
] as const;

/** What may come in from outside: cash lies in a drawer here, and cards are Stripe's. */
export const takenMethods = ['terminal', 'scan', 'bank_transfer', 'opening'] as const;

export const apiPayment = z
  .object({
    id: z.uuid(),
    property: propertyRef.nullable(),
    person: personRef.nullable(),
    method: z.enum(methods),
    status: z.enum(['received', 'refunded_part', 'refunded', 'parked']),
    currency: z.string(),
    amount: moneyText,
    creditAmount: moneyText.meta({ description: 'What is left of it as prepaid money.' }),
    refundedAmount: moneyText,
    receiptNumber: z.string().nullable(),
    reference: z.string().nullable(),
    receivedAt: momentText,
    bills: z.array(z.object({ billId: z.uuid(), amount: moneyText })),
    externalIds: z.array(externalRecord),
    updatedAt: momentText,
  })
  .meta({ id: 'Payment' });
export type ApiPayment = z.output<typeof apiPayment>;

export const paymentQuery = z.object({ ...listQuery, method: z.enum(methods).optional() });
export const paymentPage = pageOf(apiPayment).meta({ id: 'PaymentPage' });

export const newPayment = z
  .object({
    externalId: externalIdText,
    ...namedProperty,
    amount: moneyText,
    method: z.enum(takenMethods).meta({
      description:
        '`opening`: money that your system has booked; it stands against the opening balances here and gets no receipt.',
    }),
    receivedOn: dayText,
    billExternalIds: z.array(externalIdText).max(200).optional().meta({
      description:
        'Your ids of the bills it pays; all open bills of the property, the oldest first, when left out. What is left is prepaid.',
    }),
    reference: z.string().trim().max(100).optional(),
    note: z.string().trim().max(500).optional(),
  })
  .refine(({ propertyId, propertyCode }) => Boolean(propertyId) !== Boolean(propertyCode), {
    message: 'required',
    path: ['propertyId'],
  })
  .meta({ id: 'NewPayment' });

export const paymentBatch = z
  .object({ system: systemName, payments: z.array(newPayment).min(1).max(100) })
  .meta({ id: 'PaymentBatch' });

export const paymentsTaken = z.object({ payments: z.array(takenRecord) }).meta({ id: 'PaymentsTaken' });
