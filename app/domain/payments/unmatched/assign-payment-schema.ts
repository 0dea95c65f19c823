import { z } from 'zod';

export const assignPaymentSchema = z.object({
  paymentId: z.uuid(),
  propertyId: z.uuid(),
  /** The bills to pay; every open bill of the property, the oldest first, when left out. None: all of it is prepaid money. */
  billIds: z.array(z.uuid()).max(1000).optional(),
  note: z.string().trim().max(500).optional(),
});
