import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { couponKinds, couponUses } from './coupon-words.ts';

export const couponTypeFields = z.object({
  name: z.string().trim().min(1, 'required').max(60),
  kind: z.enum(couponKinds),
  /** Minor units: what it takes off, or the most that a percentage takes off. */
  amount: z.bigint().positive('amount_not_positive').nullish(),
  percent: z.int().min(1).max(100).nullish(),
  maxAmount: z.bigint().positive('amount_not_positive').nullish(),
  minSpend: z.bigint().min(0n).default(0n),
  usedFor: z.enum(couponUses),
  validDays: z.int().min(1).max(3650),
  pointsPrice: z.int().min(1).max(10_000_000).nullish(),
  quota: z.int().min(1).max(10_000_000).nullish(),
  isActive: z.boolean().default(true),
});

/**
 * Makes a kind of coupon, or changes one. What coupons of it are worth changes nothing any more once some were given: whoever has one was promised it.
 *
 * @throws DomainError `not_found`; `invalid_input`; `in_use`
 */
export const saveCouponType = operation({
  name: 'coupon-type.save',
  kind: 'write',
  input: couponTypeFields.extend({ couponTypeId: z.uuid().nullish() }).superRefine((type, context) => {
    const needed = type.kind === 'amount' ? 'amount' : 'percent';
    if (type[needed] == null) context.addIssue({ code: 'custom', path: [needed], message: 'required' });
  }),
  can: ['manage', 'CouponType'],
  async run({ db, tenantId, audit, now }, { couponTypeId, ...fields }): Promise<{ couponTypeId: string }> {
    const id = couponTypeId ?? newId();
    const data = {
      ...fields,
      amount: fields.kind === 'amount' ? (fields.amount ?? null) : null,
      percent: fields.kind === 'percent' ? (fields.percent ?? null) : null,
      maxAmount: fields.kind === 'percent' ? (fields.maxAmount ?? null) : null,
      pointsPrice: fields.pointsPrice ?? null,
      quota: fields.quota ?? null,
    };
    audit('CouponType', id, { name: fields.name });
    if (!couponTypeId) {
      await db.couponType.create({ data: { tenantId, id, ...data, createdAt: now } });
      return { couponTypeId: id };
    }
    await db.$queryRaw`select 1 from coupon_type where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
    const before = await db.couponType.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!before) throw new DomainError('not_found');
    const promised = ['kind', 'amount', 'percent', 'maxAmount', 'minSpend', 'usedFor'] as const;
    if (before.issuedCount > 0 && promised.some((field) => before[field] !== data[field])) {
      throw new DomainError('in_use');
    }
    if (data.quota !== null && data.quota < before.issuedCount) {
      throw new DomainError('invalid_input', {
        fields: [{ path: 'quota', code: 'too_small', params: { minimum: before.issuedCount } }],
      });
    }
    await db.couponType.update({ where: { tenantId_id: { tenantId, id } }, data });
    return { couponTypeId: id };
  },
});
