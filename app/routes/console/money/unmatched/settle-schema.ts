import { z } from 'zod';
import { payoutItemSettlements } from '#app/domain/payments/payouts/payout-item-settlements.ts';

export const settleSchema = z.object({
  item: z.uuid(),
  as: z.enum(payoutItemSettlements),
  note: z.string().trim().min(1, 'required').max(500),
});
