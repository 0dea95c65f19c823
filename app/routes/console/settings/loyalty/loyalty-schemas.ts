import { z } from 'zod';
import { couponKinds, couponUses } from '#app/domain/coupons/coupon-words.ts';
import { earnedFor } from '#app/domain/points/point-events.ts';
import { moneyField } from '#app/kernel/money-field.ts';

export const policySchema = z.object({
  pointsPerMajor: z.int().min(1).max(1_000_000),
  maxPercent: z.int().min(1).max(100),
});

export function ruleSchema(currency: string) {
  return z.object({
    pointRuleId: z.uuid().optional(),
    event: z.enum(earnedFor),
    name: z.string().trim().min(1, 'required').max(60),
    points: z.int().min(1).max(100_000),
    perAmount: moneyField(currency, { min: 1n }).optional(),
    validMonths: z.int().min(1).max(120).optional(),
    isActive: z.boolean().default(false),
  });
}

export function couponTypeSchema(currency: string) {
  return z
    .object({
      couponTypeId: z.uuid().optional(),
      name: z.string().trim().min(1, 'required').max(60),
      kind: z.enum(couponKinds),
      amount: moneyField(currency, { min: 1n }).optional(),
      percent: z.int().min(1).max(100).optional(),
      maxAmount: moneyField(currency, { min: 1n }).optional(),
      minSpend: moneyField(currency, { min: 0n }).optional(),
      usedFor: z.enum(couponUses),
      validDays: z.int().min(1).max(3650),
      pointsPrice: z.int().min(1).max(10_000_000).optional(),
      quota: z.int().min(1).max(10_000_000).optional(),
      isActive: z.boolean().default(false),
    })
    .superRefine((type, context) => {
      const needed = type.kind === 'amount' ? 'amount' : 'percent';
      if (type[needed] === undefined)
        context.addIssue({ code: 'custom', path: [needed], message: 'required' });
    });
}
